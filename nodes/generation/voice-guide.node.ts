import { z } from 'zod';
import { defineSpec, field, implement, many, one, optional, port, seededRandom } from '../kit';
import { joinList } from '../language/inflect';
import type { EvidenceSpan, Statement } from '../records/evidence';
import type { BrandVoiceGuide } from '../records/voice';
import { caretaker, sampleReading } from './samples';
import { channelShift, channelsOf, rulesFromChannels } from './voice-channels';
import { bannedIn, isPicture, limitKind, ruleText } from './voice-limits';
import { Lines } from './voice-lines';
import { gatherMatter } from './voice-matter';
import { headline } from './voice-told';
import type { Matter } from './voice-matter';
import { copyFloor, measureCopy, styleOf } from './voice-measure';
import { shiftsFor } from './voice-people';
import { listsOf, rulesFromDoubts, rulesFromLimits, rulesFromMoments } from './voice-rules';
import { clean, quoted, sentence } from './voice-text';
import { describeTone, tonesOf } from './voice-tones';
import { wordConflicts, wordsToAvoid, wordsToPrefer } from './voice-words';

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
  version: 3,
  embedded: ({ inputs, config, given, seed, refuse, warn }) => {
    if (config.gradeMin > config.gradeMax) refuse('grades-crossed');
    const { interpretation, personas } = inputs;
    const sourceFacts = factsFrom(inputs.sources);
    const matter = gatherMatter(
      interpretation,
      personas,
      sourceFacts.filter((fact) => fact.note === undefined),
    );
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
    const banned = bannedIn([...matter.limits, ...interpretation.tone]);
    const words = wordsToPrefer(matter, banned, 40);
    const terms = words
      .filter((entry) => /^(?:Theirs|From their day)/u.test(entry.note ?? ''))
      .map((entry) => entry.value);
    const told = [...matter.wants, ...matter.pains, ...matter.doubts].map((one) => one.quote);
    const random = seededRandom(`${seed}:${matter.audience}:${told.join('|')}`);
    const lines = new Lines(
      matter,
      terms,
      banned.map((entry) => entry.word),
      random,
    );
    // Rules of the brief have first choice of the lines; what they leave goes to tone and channels.
    const limitRules = rulesFromLimits(matter, banned, lines);
    const descriptors = describeTone(matter, lines, config.descriptors);
    const channels = channelsOf(matter);
    const rules = [
      ...limitRules,
      ...rulesFromDoubts(matter, lines),
      ...rulesFromMoments(matter, lines),
      ...rulesFromChannels(channels, matter, lines),
    ];
    // A phrase that an example has already shown is not listed again.
    const prefer = words.filter((entry) => !lines.hasSaid(entry.value)).slice(0, 20);
    const avoid = wordsToAvoid(matter, banned);
    const conflicts = wordConflicts(prefer, banned, measured?.frequentTerms ?? []);
    for (const conflict of conflicts) warn(conflict);
    const { out, carry } = listsOf(matter.limits, rules);
    const met = new Set<string>();
    const tones = new Set(descriptors.map((entry) => sentence(entry.value).toLowerCase()));

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
        rules,
        channelShifts: channels.map((channel) => channelShift(channel, matter, rules, met)),
        samples: [],
        ...(measured === undefined ? {} : { measured }),
      },
      perPersona: config.perPersona ? shiftsFor(matter.people, axes, lines) : [],
      brandFacts: [
        ...lines
          .unused()
          .filter((fact) => !sourceFacts.includes(fact.statement) && !lines.hasSaid(fact.text))
          .map((fact) => ({ ...fact.statement, value: sentence(fact.text) })),
        ...sourceFacts,
      ].slice(0, 40),
      valuePropositions: [],
      bannedClaims: out.map(asRule).filter((rule) => !tones.has(rule.value.toLowerCase())),
      legalLines: carry.map(asRule),
      inclusiveLanguage: [],
      disclosureLine: `Parts of this text were drafted by software${matter.brand === undefined ? '' : ` for ${matter.brand}`} and may not describe a real person.`,
      conflicts,
      open: openPoints(matter),
      successCriteria: [
        {
          statement: `Somebody who writes to ${matter.audience} for the first time can tell, for any line, which rule it keeps or breaks.`,
        },
        ...interpretation.successMetrics.slice(0, 1).map((metric) => ({
          statement: `It serves the figure in the brief: ${clean(metric.value)}.`.slice(0, 300),
        })),
      ],
      sampleLooks: sampleLook(matter),
      designNotes: interpretation.constraints
        .filter((entry) => isPicture(entry.value))
        .slice(0, 4)
        .map((entry) => ({ text: `From the brief: ${sentence(ruleText(entry))}`, tokenRefs: [] })),
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

/** Facts of the wired sources, each with its exact place; those out of date say so. */
function factsFrom(sources: Sources): Statement[] {
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

function asRule(rule: Statement): Statement {
  const { confidence, origin, evidence, note } = rule;
  return {
    value: sentence(ruleText(rule)),
    confidence,
    origin,
    evidence,
    ...(note === undefined ? {} : { note }),
  };
}

/** What the brief leaves open that changes how a line is written; nothing that it does say. */
function openPoints(matter: Matter): string[] {
  const { interpretation } = matter;
  if (interpretation === undefined) return [];
  const languages = matter.limits.filter(
    (limit) => limitKind(limit) === 'language' && !/\bEnglish only\b/iu.test(limit.value),
  );
  const unreached = [
    ...new Set(
      matter.people
        .filter((person) => person.ways.length === 0)
        .map((person) => matter.audiences.get(person.sheet) ?? person.name)
        .filter((name) => name !== 'readers'),
    ),
  ].slice(0, 3);
  return [
    ...(tonesOf(interpretation.tone).length === 0
      ? [
          'How should it sound, since the brief states no tone and the words above are only our suggestion?',
        ]
      : []),
    ...(matter.brand === undefined ? ['Under which name does the copy speak?'] : []),
    ...(matter.facts.length === 0
      ? [
          `What may be told of ${matter.offer ?? matter.brand ?? `what ${matter.audience} are offered`}: price, terms, proof?`,
        ]
      : []),
    ...(languages[0] === undefined
      ? []
      : [`Who writes and checks the other language, given ${quoted(languages[0].value)}?`]),
    ...(matter.unclear.length === 0
      ? []
      : [
          `Are these asked for or forbidden: ${joinList(matter.unclear.map((limit) => quoted(limit.value)))}?`,
        ]),
    ...(unreached.length === 0 ? [] : [`Where do ${joinList(unreached)} read, watch or ask?`]),
  ];
}

function sampleLook(matter: Matter): BrandVoiceGuide['sampleLooks'] {
  const want = matter.wants.map(headline).find((words) => words !== undefined);
  return want === undefined
    ? []
    : [
        {
          kind: 'layout',
          text: `${want} (headline) / one fact / ${matter.ask?.does ?? 'one thing to do'}`,
          caption: `A page for ${matter.audience}`,
        },
      ];
}
