import type { Statement } from '../records/evidence';
import type { Persona } from '../records/persona';
import type { Place } from '../records/quality';
import type { Scenario } from '../records/scenario';
import type { Channel } from '../records/vocabulary';
import type { BrandVoiceGuide } from '../records/voice';
import { study } from './contrast';
import type { Studied } from './contrast';

export interface Line extends Studied {
  path: string;
  /** Who says it: what a persona says of itself can be denied, what a brand says can break a rule. */
  by: 'persona' | 'brand' | 'card';
}

/** A piece as far as it is about one persona, ready to be asked. */
export interface Witness {
  kind: 'persona' | 'voice' | 'scenario';
  key: string;
  title: string;
  lines: readonly Line[];
  /** Scripts: the channel they run on and what they say that they turn on. */
  channel?: Channel;
  script?: { goal?: Line; trigger?: Line; turn?: Line };
}

/** Where a finding about a piece sits. */
export function placeIn(witness: Witness, path: string): Place {
  return { kind: witness.kind, key: witness.key, title: witness.title, path };
}

/** The pieces that speak of a persona: its card, its part of the voice guide, its scripts. */
export function witnessesOf(
  persona: Persona,
  voice: BrandVoiceGuide | undefined,
  scenarios: readonly Scenario[],
): Witness[] {
  const own = scenarios.filter((scenario) => scenario.personaKey === persona.key);
  return [
    cardWitness(persona),
    ...(voice ? [voiceWitness(voice, persona)] : []),
    ...own.map((scenario) => scriptWitness(scenario, own)),
  ];
}

const line = (path: string, text: string, by: Line['by']): Line => ({ ...study(text), path, by });
const lines = (path: string, statements: readonly Statement[], by: Line['by']): Line[] =>
  statements.map((statement, i) => line(`${path}.${i}.value`, statement.value, by));

function cardWitness(persona: Persona): Witness {
  const single = (['tagline', 'role', 'quote', 'dayInTheLife'] as const).flatMap((path) => {
    const statement = persona[path];
    return statement ? [line(`${path}.value`, statement.value, 'card')] : [];
  });
  const listed = (
    ['needs', 'goals', 'pains', 'triggers', 'objections', 'context', 'nonNegotiables'] as const
  ).flatMap((path) => lines(path, persona[path], 'card'));
  const rules = persona.guidelines.map(({ rule }, i) => line(`guidelines.${i}.rule`, rule, 'card'));
  return {
    kind: 'persona',
    key: persona.key,
    title: 'Card',
    lines: [...single, ...listed, ...rules],
  };
}

function voiceWitness({ key, profile, perPersona }: BrandVoiceGuide, persona: Persona): Witness {
  const at = perPersona.findIndex(({ personaKey }) => personaKey === persona.key);
  const part = perPersona[at];
  return {
    kind: 'voice',
    key,
    title: 'Voice guide',
    lines: [
      ...(part
        ? [
            line(`perPersona.${at}.shift.value`, part.shift.value, 'card'),
            ...lines(`perPersona.${at}.dos`, part.dos, 'card'),
          ]
        : []),
      ...profile.rules
        .map((rule, i) => line(`profile.rules.${i}.doExample`, rule.doExample, 'brand'))
        .filter((_, i) => profile.rules[i]?.kind === 'do'),
      ...profile.samples.map(({ after }, i) => line(`profile.samples.${i}.after`, after, 'brand')),
      ...profile.descriptors.map(({ doExample }, i) =>
        line(`profile.descriptors.${i}.doExample`, doExample, 'brand'),
      ),
    ],
  };
}

/** A slot of a script that was taken from the card; one that was made up for want of it is left out. */
function fromCard<N extends string>(name: N, { value, origin }: Statement): { [P in N]?: Line } {
  const taken: { [P in N]?: Line } = {};
  if (origin !== 'generated') taken[name] = line(`${name}.value`, value, 'persona');
  return taken;
}

const scriptNames = { chat: 'Chat script', email: 'Email script', voice: 'Call script' } as const;

function scriptWitness(scenario: Scenario, own: readonly Scenario[]): Witness {
  const { key, channel, goal, trigger, turn, steps } = scenario;
  const isOnlyOne = own.filter((other) => other.channel === channel).length === 1;
  return {
    kind: 'scenario',
    key,
    title: isOnlyOne ? scriptNames[channel] : scenario.title,
    channel,
    script: {
      ...fromCard('goal', goal),
      ...fromCard('trigger', trigger),
      ...(turn.on === 'question' ? {} : fromCard('turn', turn)),
    },
    lines: steps.flatMap(({ text, subject, actor }, i) => {
      const by = actor === 'persona' ? 'persona' : 'brand';
      return [
        ...(subject === undefined ? [] : [line(`steps.${i}.subject`, subject, by)]),
        line(`steps.${i}.text`, text, by),
      ];
    }),
  };
}
