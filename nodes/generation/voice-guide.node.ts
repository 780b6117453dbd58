import { z } from 'zod';
import { defineSpec, field, implement, many, one, optional, port, seededRandom } from '../kit';
import { sentenceCase } from '../language/inflect';
import type { EvidenceSpan, Statement } from '../records/evidence';
import { Channel } from '../records/vocabulary';
import type { BrandVoiceGuide } from '../records/voice';
import { asSentence } from './grammar/phrase';
import { tidy } from './grammar/tidy';
import { caretaker, sampleReading } from './samples';
import { channelCraft } from './voice-channels';
import { copyFloor, measureCopy, styleOf } from './voice-measure';
import { shiftFor } from './voice-people';
import { isBan, rulesFromChannels, rulesFromConstraints, rulesFromPeople } from './voice-rules';
import { ExampleWriter, gatherSubject } from './voice-subject';
import { describeTone } from './voice-tones';
import { bannedWords, wordConflicts, wordsToAvoid, wordsToPrefer } from './voice-words';

export const spec = defineSpec({
  type: 'generation.voice-guide',
  label: 'Voice guide',
  verb: 'Writing',
  summary:
    'Writes how the brand sounds: tone, words, rules that can be broken, and a shift for each persona.',
  keywords: ['voice', 'tone', 'brand', 'style', 'vocabulary', 'dos and don’ts', 'guide'],
  inputs: {
    interpretation: one(port.interpretation),
    sources: optional(port.sources),
    personas: many(port.persona),
    copy: many(port.text, { label: 'Sample copy' }),
  },
  outputs: { voice: one(port.voice) },
  config: z.object({
    gradeMin: field.integer({
      title: 'Reading grade from',
      help: 'School years a reader needs.',
      min: 3,
      max: 16,
      default: 7,
    }),
    gradeMax: field.integer({ title: 'Reading grade to', min: 3, max: 16, default: 9 }),
    descriptors: field.integer({ title: 'Tone words', min: 3, max: 4, default: 4 }),
    perPersona: field.toggle({ title: 'A shift for each persona', default: true }),
  }),
  reads: ['copy'],
  refusals: { 'grades-crossed': 'Set the lower reading grade to at most the upper one.' },
  examples: [
    {
      name: 'rests on the brief alone when there is no sample copy',
      inputs: { interpretation: sampleReading, personas: [caretaker] },
      outputs: {
        voice: {
          key: 'voice',
          basis: 'the brief only',
          brandName: { value: 'Quayside Lockers', origin: 'stated' },
          profile: { readingGrade: { min: 7, max: 9 } },
        },
      },
    },
  ],
});

export const engines = implement(spec, {
  version: 2,
  embedded: ({ inputs, config, given, seed, refuse, warn }) => {
    if (config.gradeMin > config.gradeMax) refuse('grades-crossed');
    const { interpretation, personas } = inputs;
    const subject = gatherSubject(interpretation, personas);
    const matter = [...subject.pains, ...subject.goals].map((phrase) => phrase.words).join('|');
    const random = seededRandom(`${seed}:${subject.audience}:${matter}`);
    const writer = new ExampleWriter(subject, random);

    const copy = [
      ...new Set([
        ...inputs.copy.map((text) => text.text),
        ...given.copy.sources.map((source) => source.text),
      ]),
    ].join('\n\n');
    const measured = measureCopy(copy);
    if (measured === undefined && copy.trim() !== '') {
      warn(
        `The sample copy has fewer than ${copyFloor} words: the guide is based on the brief only.`,
      );
    }
    const axes = interpretation.toneAxes.value;
    const descriptors = describeTone(subject, writer, config.descriptors);
    const banned = bannedWords([...interpretation.constraints, ...interpretation.tone]);
    const prefer = wordsToPrefer(subject, banned, 24);
    const avoid = wordsToAvoid(subject, banned, Math.max(6, 20 - prefer.length));
    const channels = channelsOf(
      personas,
      interpretation.constraints.map((entry) => entry.value),
    );
    const conflicts = wordConflicts(prefer, banned, measured?.frequentTerms ?? []);
    for (const conflict of conflicts) warn(conflict);

    const voice: BrandVoiceGuide = {
      key: 'voice',
      labels: ['aiGenerated'],
      ...(interpretation.brand === undefined ? {} : { brandName: interpretation.brand }),
      basis:
        measured === undefined
          ? 'the brief only'
          : `${measured.words.toLocaleString('en')} words of sample copy and the brief`,
      profile: {
        toneAxes: axes,
        descriptors,
        vocabulary: { prefer, avoid },
        readingGrade: { min: config.gradeMin, max: config.gradeMax },
        style: styleOf(measured, axes, { min: config.gradeMin, max: config.gradeMax }),
        rules: [
          ...rulesFromConstraints(interpretation.constraints).slice(0, 8),
          ...rulesFromPeople(subject, writer).slice(0, 6),
          ...rulesFromChannels(channels.slice(0, 3), writer, subject.audience),
        ],
        channelShifts: channels.map((channel) => ({
          channel,
          shift: shiftLine(channel, subject.materials),
          maxWords: channelCraft[channel].maxWords,
        })),
        samples: samplesFor(channels, writer),
        ...(measured === undefined ? {} : { measured }),
      },
      perPersona: config.perPersona
        ? subject.materials.map((material, n) => shiftFor(material, axes, n))
        : [],
      brandFacts: [...(interpretation.facts ?? []), ...factsOf(inputs.sources)].slice(0, 40),
      valuePropositions: interpretation.offer === undefined ? [] : [interpretation.offer],
      bannedClaims: interpretation.constraints
        .filter(
          (entry) =>
            entry.strength === 'avoid' &&
            entry.kind !== 'budget' &&
            entry.kind !== 'time' &&
            isBan(tidy(entry.value)) &&
            !/exceed|[€£$]/u.test(entry.value),
        )
        .map(plainStatement),
      legalLines: interpretation.constraints
        .filter((entry) => entry.kind === 'legal' && entry.strength === 'must')
        .map(plainStatement),
      inclusiveLanguage: inclusive(
        subject.audience,
        banned.map((entry) => entry.word),
      ),
      disclosureLine: `Parts of this text were drafted by software${subject.brand === undefined ? '' : ` for ${subject.brand}`} and may not describe a real person.`,
      conflicts,
      successCriteria: [
        {
          statement: `Somebody who writes to ${subject.audience} for the first time can tell, for any line, which rule it keeps or breaks.`,
        },
        ...(descriptors[0] === undefined
          ? []
          : [
              {
                statement: `Readers asked for a word for the tone say “${descriptors[0].value.toLowerCase()}” or something close.`,
              },
            ]),
        ...interpretation.successMetrics.slice(0, 1).map((metric) => ({
          statement: `It serves the figure in the brief: ${tidy(metric.value)}.`.slice(0, 300),
        })),
      ],
      sampleLooks: sampleLook(writer),
      designNotes: [
        ...interpretation.constraints
          .filter((entry) =>
            /picture|photo|image|logo|colou?r|font|poster|print|size|format/iu.test(entry.value),
          )
          .slice(0, 3)
          .map((entry) => ({
            text: `From the brief: ${asSentence(tidy(entry.value))}`,
            tokenRefs: [],
          })),
        {
          text: `Set the line that keeps a rule beside the line that breaks it; ${subject.audience} should be recognisable in both.`,
          tokenRefs: [],
        },
      ],
    };
    return { voice };
  },
  summarise: ({ voice }) => {
    const { vocabulary, rules } = voice.profile;
    return `${rules.length} rules · ${vocabulary.prefer.length + vocabulary.avoid.length} words`;
  },
});

type Sources =
  | {
      sources: { id: string; text: string }[];
      facts: { text: string; sourceId: string; start: number; end: number; current: boolean }[];
    }
  | undefined;

/** Facts that may be claimed, each with its exact place; those out of date say so. */
function factsOf(sources: Sources): Statement[] {
  if (sources === undefined) return [];
  const texts = new Map(sources.sources.map((source) => [source.id, source.text]));
  return sources.facts.slice(0, 40).flatMap((fact) => {
    const quote = (texts.get(fact.sourceId) ?? '').slice(fact.start, fact.end);
    if (quote === '' || quote.length > 500) return [];
    const span: EvidenceSpan = {
      sourceId: fact.sourceId,
      start: fact.start,
      end: fact.end,
      quote,
      alignment: 'exact',
      coverage: 1,
    };
    return [
      {
        value: fact.text,
        confidence: 0.95,
        origin: 'stated' as const,
        evidence: [span],
        ...(fact.current ? {} : { note: 'Not current: check before use' }),
      },
    ];
  });
}

function plainStatement({ value, confidence, origin, evidence, note }: Statement): Statement {
  return {
    value: asSentence(tidy(value)),
    confidence,
    origin,
    evidence,
    ...(note === undefined ? {} : { note }),
  };
}

/** Channels that the personas use, most named first; none named: email, chat and the website. */
function channelsOf(
  personas: readonly { channels: { value: Channel; liking: string }[] }[],
  constraints: readonly string[],
): Channel[] {
  const counts = new Map<Channel, number>();
  for (const persona of personas) {
    for (const use of persona.channels)
      if (use.liking !== 'avoids') counts.set(use.value, (counts.get(use.value) ?? 0) + 1);
  }
  const named = [...counts].toSorted((a, b) => b[1] - a[1]).map(([channel]) => channel);
  const written = Channel.options.filter((channel) =>
    constraints.some(
      (text) =>
        new RegExp(`\\b${channel}s?\\b`, 'iu').test(text) && !/\bno\b|never|not/iu.test(text),
    ),
  );
  const found = [...new Set([...named, ...written])];
  return found.length > 0 ? found.slice(0, 5) : ['email', 'chat', 'web'];
}

function shiftLine(
  channel: Channel,
  materials: readonly {
    name: string;
    persona: { channels: { value: Channel; liking: string }[] };
  }[],
): string {
  const who = materials
    .filter((material) =>
      material.persona.channels.some((use) => use.value === channel && use.liking !== 'avoids'),
    )
    .map((material) => material.name);
  return `${channelCraft[channel].shift}.${who.length === 0 ? '' : ` This is where the brief reaches ${[...new Set(who)].slice(0, 3).join(', ')}.`}`;
}

function samplesFor(
  channels: readonly Channel[],
  writer: ExampleWriter,
): BrandVoiceGuide['profile']['samples'] {
  return channels.slice(0, 4).flatMap((channel) => {
    const before = writer.write(channelCraft[channel].before);
    const after = writer.write(channelCraft[channel].after);
    return before === undefined || after === undefined
      ? []
      : [{ before: before.text, after: after.text, channel }];
  });
}

function sampleLook(writer: ExampleWriter): BrandVoiceGuide['sampleLooks'] {
  const line = writer.write([
    '{C:goal.do.you}.\n{S:pain.you} Here is what we can do.',
    '{S:pain.you}\nYou want {goal.want.you}. So do we.',
    '{C:thing.np.you}.\nThat is what this is about.',
    'For {audience}.\n{C:action}.',
  ]);
  return line === undefined
    ? []
    : [
        {
          kind: 'snippet',
          text: line.text,
          caption: 'A headline and its opening line in this voice',
        },
      ];
}

function inclusive(audience: string, banned: readonly string[]): string[] {
  return [
    `${sentenceCase(audience)} are “you”. Age, gender, family, faith and health stay out unless the brief states them and the line needs them.`,
    ...(banned.length === 0
      ? []
      : [
          `The brief's own list comes first: not ${banned
            .slice(0, 4)
            .map((word) => `“${word}”`)
            .join(', ')}.`,
        ]),
  ];
}
