/** How the brand's voice bends for each persona, and from what in the brief that follows. */
import type { Statement } from '../records/evidence';
import type { ToneAxes } from '../records/vocabulary';
import { channelWords } from '../records/vocabulary';
import type { BrandVoiceGuide } from '../records/voice';
import { joinList, withArticle } from '../language/inflect';
import type { Phrase } from './grammar/phrase';
import { clipWords } from './grammar/tidy';
import type { Material } from './script-material';

type Shift = BrandVoiceGuide['perPersona'][number];

const WORRY =
  /\b(?:worr|afraid|scar|fright|terrif|fear|embarrass|guilt|asham|panic|nervous|lonely|alone|grief|blame|anxious|frighten)/iu;
const HASTE =
  /\b(?:time|hour|hours|minutes?|week|weeks|late|deadline|quick|wait|queue|rush|busy|before|every (?:day|week|sunday|month)|alerts?)\b/iu;
const EXPERT =
  /\b(?:director|manager|head|officer|lead|engineer|developer|architect|lawyer|doctor|gps?|nurse|scientist|buyer|procurement|consultant|accountant|physio\w*|pathology|it|specialist|adviser|owner)\b/iu;

/** A shift for one persona, with the passage it follows from; `n` varies the wording within a set. */
export function shiftFor(material: Material, base: ToneAxes, n: number): Shift {
  const worry = find(material.pains, WORRY) ?? find(material.objections, WORRY);
  const haste = find(material.pains, HASTE) ?? find(material.goals, HASTE);
  const objection = material.objections.find((phrase) => phrase.form('q') !== undefined);
  const role = material.persona.role;
  const axes = { ...base };
  const move = (key: keyof ToneAxes, by: number): void => {
    axes[key] = Math.round(Math.max(-1, Math.min(1, axes[key] + by)) * 100) / 100;
  };
  let shift: Statement;
  if (worry !== undefined && n % 3 !== 2) {
    move('funnySerious', 0.3);
    move('irreverentRespectful', 0.2);
    shift = inferred(
      `Calmer for ${material.name}, and never funny about this: “${raw(worry)}”.`,
      worry.statement,
      'a worry that the brief states',
    );
  } else if (objection !== undefined && n % 2 === 0) {
    move('plainEnthusiastic', -0.2);
    shift = inferred(
      `Cooler for ${material.name}, who says “${objection.form('q') ?? ''}”: more proof, fewer adjectives.`,
      objection.statement,
      'an objection that the brief states',
    );
  } else if (haste !== undefined) {
    move('plainEnthusiastic', -0.1);
    shift = inferred(
      `Shorter for ${material.name}: “${raw(haste)}” leaves no room for introductions.`,
      haste.statement,
      'what the brief says about their day',
    );
  } else if (role !== undefined && EXPERT.test(role.value)) {
    move('casualFormal', 0.2);
    shift = inferred(
      `More exact for ${material.name}: a ${'reader'} who works as “${role.value}” needs no explanation of the basics.`,
      role,
      'the role that the brief states',
    );
  } else {
    const anchor = material.goals[0] ?? material.pains[0];
    const basis = anchor?.statement ?? material.persona.audience;
    shift = inferred(
      anchor === undefined
        ? `The base voice holds for ${material.name}; the brief says too little to bend it.`
        : `The base voice for ${material.name}, with “${raw(anchor)}” in view from the opening line.`,
      basis,
      'the only passage about them that bears on tone',
    );
  }
  return {
    personaKey: material.persona.key,
    personaName: material.name,
    shift,
    toneAxes: axes,
    dos: dosFor(material, n),
    donts: dontsFor(material, n),
  };
}

const ENDS: readonly ((name: string, words: string) => string)[] = [
  (name, words) => `Write so that the text ends where ${name} wants to be: “${words}”.`,
  (name, words) => `Keep in mind what ${name} is after while you cut: “${words}” stays in.`,
  (name, words) => `Let ${name} picture it: “${words}”.`,
];
const NAMES_IT = [
  'Use the words that the brief has for it:',
  'Name it before anybody asks:',
  'Show that you know what it is like:',
];
const MAKES = ['Write it as part of', 'Try the line out in', 'See whether it survives in'];

function turned<T>(list: readonly T[], n: number): T | undefined {
  return list.length === 0 ? undefined : list[n % list.length];
}

function dosFor(material: Material, n: number): Statement[] {
  const goal = turned([...material.goals, ...material.shared.goals], n);
  const pain = turned([...material.pains, ...material.shared.pains], n);
  const format = turned(material.formats, n);
  const end = ENDS[n % ENDS.length] ?? ((name: string, words: string) => `${name}: “${words}”.`);
  return [
    ...(goal === undefined
      ? []
      : [inferred(end(material.name, raw(goal)), goal.statement, 'a goal in the brief')]),
    ...(pain === undefined
      ? []
      : [
          inferred(
            `${NAMES_IT[n % NAMES_IT.length] ?? ''} “${raw(pain)}”.`,
            pain.statement,
            'a pain in the brief',
          ),
        ]),
    ...(format === undefined
      ? []
      : [
          inferred(
            `${MAKES[n % MAKES.length] ?? ''} ${withArticle(format.name)}.`,
            format.statement,
            'the formats that the brief names',
          ),
        ]),
  ].slice(0, 3);
}

function dontsFor(material: Material, n: number): Statement[] {
  const objection = turned(material.objections, n);
  const trigger = turned(material.triggers, n);
  const avoided = material.persona.channels.filter((use) => use.liking === 'avoids');
  return [
    ...(objection === undefined
      ? []
      : [
          inferred(
            `Don't answer “${objection.form('q') ?? raw(objection)}” with enthusiasm.`,
            objection.statement,
            'an objection in the brief',
          ),
        ]),
    ...(avoided.length === 0
      ? []
      : [
          inferred(
            `Don't use ${joinList(
              avoided.map((use) => channelWords[use.value]),
              'or',
            )}.`,
            { ...avoided[0], value: '' } as Statement,
            'the channels that they avoid',
          ),
        ]),
    ...(trigger === undefined
      ? []
      : [
          inferred(
            `Don't write as if nothing had happened: it starts with “${raw(trigger)}”.`,
            trigger.statement,
            'a trigger in the brief',
          ),
        ]),
  ].slice(0, 3);
}

function find(list: readonly Phrase[], pattern: RegExp): Phrase | undefined {
  return list.find((phrase) => pattern.test(phrase.words) && phrase.form('raw') !== undefined);
}

function raw(phrase: Phrase): string {
  return phrase.form('raw') ?? clipWords(phrase.words, 14);
}

function inferred(value: string, from: Statement, what: string): Statement {
  return {
    value,
    confidence: 0.6,
    origin: 'inferred',
    evidence: from.evidence,
    note: `From ${what}`,
  };
}
