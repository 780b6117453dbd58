/** The sections of a playbook. What is missing becomes a section “to do” with its owner. */
import { joinList, midSentence, sentenceCase, withArticle } from '../language/inflect';
import type { EvidenceSpan, Statement } from '../records/evidence';
import type { Interpretation } from '../records/interpretation';
import type { Playbook } from '../records/delivery';
import type { Scenario } from '../records/scenario';
import type { BrandVoiceGuide } from '../records/voice';
import { channelWords } from '../records/vocabulary';
import { asSentence, lowerStart } from './grammar/phrase';
import type { Phrase } from './grammar/phrase';
import { clipWords, tidy } from './grammar/tidy';
import type { Material } from './script-material';
import { shortAudience } from './voice-subject';

export type Section = Playbook['sections'][number];

export interface Parts {
  materials: readonly Material[];
  voice: BrandVoiceGuide | undefined;
  scenarios: readonly Scenario[];
  interpretation: Interpretation | undefined;
}

const said = (phrase: Phrase): string =>
  phrase.form('q') ?? phrase.form('raw') ?? clipWords(phrase.words, 14);

function summed(value: string, from: readonly (Statement | undefined)[], note: string): Statement {
  const spans: EvidenceSpan[] = from.flatMap((entry) => entry?.evidence ?? []).slice(0, 6);
  return { value, confidence: 0.7, origin: 'inferred', evidence: spans, note };
}

function craft(value: string): Statement {
  return {
    value,
    confidence: 1,
    origin: 'generated',
    evidence: [],
    note: 'A rule of craft, not from the brief',
  };
}

function asIs(entry: Statement): Statement {
  const { confidence, origin, evidence, note } = entry;
  return {
    value: asSentence(tidy(entry.value)),
    confidence,
    origin,
    evidence,
    ...(note === undefined ? {} : { note }),
  };
}

function labelled(label: string, entry: Statement): Statement {
  return { ...asIs(entry), value: `${label}: ${lowerStart(tidy(entry.value), new Set())}.` };
}

/** All sections in reading order. */
export function playbookSections(parts: Parts): Section[] {
  return [
    aims(parts),
    people(parts),
    sound(parts),
    sayOrNot(parts),
    formats(parts),
    examples(parts),
    limits(parts),
    handOver(parts),
    labels(parts),
  ];
}

function aims({ interpretation }: Parts): Section {
  const heading = 'What counts';
  if (interpretation === undefined)
    return {
      heading,
      lines: [],
      toDo: 'Add the reading of the brief: purpose and figures are missing. Owner: integration.',
    };
  const lines = [
    ...(interpretation.reason === undefined ? [] : [labelled('Why now', interpretation.reason)]),
    ...interpretation.successMetrics.slice(0, 4).map((entry) => labelled('Measured by', entry)),
    ...(interpretation.deadline === undefined
      ? []
      : [labelled('By when', interpretation.deadline)]),
  ];
  return lines.length > 0
    ? { heading, lines: unique(lines) }
    : {
        heading,
        lines: [],
        toDo: 'The brief names no figure by which this is judged. Ask the author. Owner: writing.',
      };
}

function people({ materials }: Parts): Section {
  const heading = 'Who we write to';
  if (materials.length === 0)
    return {
      heading,
      lines: [],
      toDo: 'Add persona cards: without them nobody knows whom a text is for. Owner: design.',
    };
  const told = new Set<string>();
  const fresh = (list: readonly Phrase[]): Phrase | undefined => {
    const phrase = list.find((entry) => !told.has(said(entry)));
    if (phrase !== undefined) told.add(said(phrase));
    return phrase;
  };
  const lines = materials.map((material) => {
    const goal = fresh(material.goals);
    const pain = fresh(material.pains);
    const objection = fresh(material.objections);
    const bits = [
      `${material.name} stands for ${midSentence(withoutStop(tidy(material.persona.audience.value)))}${
        goal?.shape === 'base' ? ` and wants to ${said(goal)}` : ''
      }.`,
      ...(goal === undefined || goal.shape === 'base' ? [] : [`The wish: “${said(goal)}”.`]),
      ...(pain === undefined ? [] : [`In the way: “${said(pain)}”.`]),
      ...(objection === undefined ? [] : [`The doubt: “${said(objection)}”.`]),
      ...((goal ?? pain ?? objection) !== undefined
        ? []
        : [`The brief says nothing else about ${material.name} alone.`]),
    ];
    return summed(
      bits.join(' '),
      [material.persona.audience, goal?.statement, pain?.statement, objection?.statement],
      'Summed up from the persona card',
    );
  });
  return { heading, lines };
}

function sound({ voice }: Parts): Section {
  const heading = 'How we sound';
  if (voice === undefined)
    return {
      heading,
      lines: [],
      toDo: 'Add the voice guide, so that texts by different people sound alike. Owner: writing.',
    };
  const lines = voice.profile.descriptors.map((entry) => ({
    ...craft(`${sentenceCase(entry.value)}. ${entry.meaning}`),
    evidence: entry.evidence,
    note: 'The word is the brief’s where it has a passage; the meaning is ours'.replace('’', "'"),
  }));
  const shifts = voice.perPersona.slice(0, 3).map((entry) => entry.shift);
  return { heading, lines: [...lines, ...shifts] };
}

function sayOrNot({ voice }: Parts): Section {
  const heading = 'Say, don’t say'.replace('’', "'");
  if (voice === undefined)
    return {
      heading,
      lines: [],
      toDo: 'Add the voice guide for the words to use and to leave. Owner: writing.',
    };
  const { vocabulary, rules } = voice.profile;
  const prefer = vocabulary.prefer
    .filter((entry) => entry.insteadOf !== undefined)
    .slice(0, 4)
    .map((entry) => ({ ...entry, value: `Say “${entry.value}”, not “${entry.insteadOf ?? ''}”.` }))
    .map(bare);
  const terms = vocabulary.prefer.filter((entry) => entry.insteadOf === undefined).slice(0, 8);
  const list =
    terms.length === 0
      ? []
      : [
          summed(
            `Words of the brief to keep using: ${joinList(terms.map((entry) => `“${entry.value}”`))}.`,
            terms,
            'The vocabulary of the voice guide',
          ),
        ];
  const avoid = vocabulary.avoid.slice(0, 5).map((entry) => ({
    ...bare(entry),
    value:
      entry.origin === 'stated'
        ? `Not “${entry.value}”, as the brief asks.`
        : `Not “${entry.value}”. ${entry.why}`,
    origin: entry.origin === 'stated' ? ('inferred' as const) : entry.origin,
    note: entry.note ?? 'The vocabulary of the voice guide',
  }));
  const pairs = rules
    .filter((rule) => rule.channel === undefined && rule.origin === 'generated')
    .slice(0, 3)
    .map((rule) => ({
      ...craft(`Like this: ${rule.doExample} Not like this: ${rule.violationExample}`),
      evidence: rule.evidence,
      note: 'A pair of the voice guide',
    }));
  return {
    heading,
    lines: [
      ...prefer.map((entry) => ({
        ...entry,
        origin: 'inferred' as const,
        note: 'The word is stated; what it replaces is ours',
      })),
      ...list,
      ...avoid,
      ...pairs,
    ],
  };
}

function bare(entry: Statement): Statement {
  const { value, confidence, origin, evidence, note } = entry;
  return { value, confidence, origin, evidence, ...(note === undefined ? {} : { note }) };
}

function formats({ materials }: Parts): Section {
  const heading = 'Formats and places';
  const lines: Statement[] = [];
  const missing: string[] = [];
  for (const material of materials) {
    const names = [...new Set(material.formats.map((format) => withArticle(format.name)))];
    const places = [...new Set(material.reach.map((entry) => entry.words))];
    const avoided = material.persona.channels.filter((use) => use.liking === 'avoids');
    if (names.length === 0 && places.length === 0) {
      missing.push(material.name);
      continue;
    }
    const bits = [
      names.length === 0
        ? `${material.name}: no format named in the brief`
        : `${material.name}: ${joinList(names, 'or')}`,
      ...(places.length === 0 ? [] : [`reached through ${joinList(places)}`]),
      ...(avoided.length === 0
        ? []
        : [
            `never through ${joinList(
              avoided.map((use) => channelWords[use.value]),
              'or',
            )}`,
          ]),
    ];
    lines.push(
      summed(
        `${bits.join('; ')}.`,
        [
          ...material.formats.map((format) => format.statement),
          ...material.reach.map((entry) => entry.statement),
        ],
        'Channels and formats of the card',
      ),
    );
  }
  if (materials.length === 0)
    return { heading, lines, toDo: 'Add persona cards: formats hang on people. Owner: design.' };
  return missing.length === 0
    ? { heading, lines }
    : {
        heading,
        lines,
        toDo: `The brief names neither format nor channel for ${joinList(missing)}. Ask before anything is made. Owner: design.`,
      };
}

function examples({ scenarios }: Parts): Section {
  const heading = 'Lines to borrow';
  if (scenarios.length === 0)
    return {
      heading,
      lines: [],
      toDo: 'Add scenario scripts: nobody has tried the voice in a dialogue yet. Owner: writing.',
    };
  const lines = scenarios.slice(0, 3).flatMap((scenario) => {
    // Nobody said anything yet where a script turns on an open question: nothing to borrow.
    if (scenario.turn.on === 'question') return [];
    const answer = scenario.steps.find(
      (step) => step.phase === 'resolution' && step.actor === 'brand',
    );
    if (answer === undefined) return [];
    const text = answer.text.replace(/\n+/gu, ' ').replace(/“([^”]*)”/gu, "'$1'");
    return [
      {
        value: `When ${scenario.personaName} says “${clean(scenario)}”: “${text}”`,
        confidence: 0.6,
        origin: 'generated' as const,
        evidence: answer.evidence,
        note: `From the script “${scenario.title}”`.slice(0, 280),
      },
    ];
  });
  return { heading, lines };
}

function clean(scenario: Scenario): string {
  return (/“([^”]+)”/u.exec(scenario.title)?.[1] ?? tidy(scenario.turn.value)).replace(
    /[“”]/gu,
    '',
  );
}

function limits({ interpretation, voice }: Parts): Section {
  const heading = 'What binds us';
  const constraints = interpretation?.constraints ?? [];
  const lines = unique([
    ...constraints.map(asIs),
    ...(constraints.length > 0
      ? []
      : [...(voice?.legalLines ?? []), ...(voice?.bannedClaims ?? [])]),
  ]).slice(0, 10);
  return lines.length > 0
    ? { heading, lines }
    : {
        heading,
        lines: [],
        toDo: 'The brief states no limits. Ask what must never be said or shown. Owner: writing.',
      };
}

function handOver({ materials, interpretation, scenarios }: Parts): Section {
  const heading = 'When to hand over';
  const rules = (interpretation?.decisionRules ?? []).slice(0, 4).map(asIs);
  const objections = materials.flatMap((material) =>
    material.objections.map((phrase) => ({ material, phrase })),
  );
  const hasFacts = (interpretation?.facts ?? []).length > 0;
  const open = (hasFacts ? [] : objections)
    .filter(
      ({ phrase }, i) => objections.findIndex((other) => other.phrase.words === phrase.words) === i,
    )
    .slice(0, 2)
    .map(({ material, phrase }) =>
      summed(
        `“${sentenceCase(said(phrase))}”: the brief holds no answer to this. Ask whoever owns the facts before ${material.name} gets a reply.`,
        [phrase.statement],
        'Follows from an objection without a fact',
      ),
    );
  const legal = (interpretation?.constraints ?? [])
    .filter((entry) => entry.kind === 'legal')
    .slice(0, 2)
    .map((entry) =>
      summed(
        `Anything that touches this goes to the person responsible first: ${midSentence(withoutStop(tidy(entry.value)))}.`,
        [entry],
        'Follows from a legal limit in the brief',
      ),
    );
  const hand = scenarios
    .slice(0, 1)
    .map((scenario) =>
      craft(
        `In ${{ chat: 'a chat', email: 'an email thread', voice: 'a call' }[scenario.channel]} like that of ${scenario.personaName}: the moment a person is asked for, a person answers, with everything said so far in view.`,
      ),
    );
  const audience =
    materials[0] === undefined ? 'readers' : shortAudience(materials[0].persona.audience.value);
  return {
    heading,
    lines: [
      ...rules,
      ...legal,
      ...open,
      ...hand,
      craft(
        `Health, money, law, children, politics, prices: a second person reads it before ${audience} do.`,
      ),
    ],
  };
}

function labels({ voice, materials }: Parts): Section {
  const names = joinList(materials.map((material) => material.name));
  return {
    heading: 'Labels and disclosure',
    lines: [
      ...(voice === undefined ? [] : [craft(`The line to print: “${voice.disclosureLine}”`)]),
      ...(names === ''
        ? []
        : [
            craft(
              `${names} ${materials.length === 1 ? 'is' : 'are'} made up to stand for a group. Never pass off a persona, its quote or its picture as a customer.`,
            ),
          ]),
      craft(
        'What is marked “generated” is a draft: it becomes a claim only when somebody adds the source.',
      ),
    ],
  };
}

function unique(list: readonly Statement[]): Statement[] {
  return list.filter(
    (entry, i) =>
      list.findIndex((other) => other.value.toLowerCase() === entry.value.toLowerCase()) === i,
  );
}

function withoutStop(text: string): string {
  return text.replace(/[.!]+$/u, '');
}
