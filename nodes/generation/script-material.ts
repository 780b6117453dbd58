/** What a persona brings into a script: its statements in usable forms, and what the brand may say. */
import { findNames } from '../language/claims';
import { contentStems } from '../language/similarity';
import type { Statement } from '../records/evidence';
import type { Interpretation } from '../records/interpretation';
import type { Persona } from '../records/persona';
import { channelWords } from '../records/vocabulary';
import type { Channel, Format } from '../records/vocabulary';
import type { BrandVoiceGuide } from '../records/voice';
import { actionOf } from './grammar/action';
import { makePhrase } from './grammar/phrase';
import type { Phrase, PhraseOptions } from './grammar/phrase';
import type { Field } from './grammar/shape';
import { tidy } from './grammar/tidy';

export interface FormatWord {
  /** “short video” */
  name: string;
  /** What people do with it: “watch”. */
  use: string;
  statement: Statement;
}

export interface Material {
  persona: Persona;
  /** The name that people use for the card. */
  name: string;
  /** A given name that a message may open with; absent where the card has only a label. */
  firstName?: string;
  brand?: string;
  goals: Phrase[];
  pains: Phrase[];
  triggers: Phrase[];
  objections: Phrase[];
  /** What the brief says about the same audience on the cards of its other members. */
  shared: { goals: Phrase[]; pains: Phrase[]; triggers: Phrase[]; objections: Phrase[] };
  limits: Statement[];
  formats: FormatWord[];
  /** Channels that the brief says they use, in words (“text messages”). */
  reach: { channel: Channel; words: string; statement: Statement }[];
  /** What the brief wants people to do, as an instruction (“order a first case”). */
  action?: { does: string; statement: Statement };
  /** Names that keep their capital. */
  keep: ReadonlySet<string>;
  /** Facts that may be stated, whole sentences. */
  facts: Statement[];
}

const FORMAT_WORDS: Partial<Record<Format, [string, string]>> = {
  'short-video': ['short video', 'watch'],
  'long-video': ['film', 'watch'],
  article: ['article', 'read'],
  checklist: ['checklist', 'work through'],
  webinar: ['webinar', 'sit in on'],
  demo: ['demo', 'try'],
  comparison: ['side-by-side comparison', 'read'],
  podcast: ['podcast episode', 'listen to'],
  'case-study': ['customer story', 'read'],
  infographic: ['infographic', 'look at'],
  guide: ['guide', 'read'],
  newsletter: ['newsletter', 'read'],
  'social-post': ['post', 'read'],
  template: ['template', 'try'],
  calculator: ['calculator', 'try'],
  print: ['printed sheet', 'read'],
};

/** Gathers one persona's material; `voice` and `interpretation` add what the brand may say. */
export function gatherMaterial(
  persona: Persona,
  voice: BrandVoiceGuide | undefined,
  interpretation: Interpretation | undefined,
  cast: readonly Persona[] = [],
): Material {
  const options = phraseOptions(persona, voice, interpretation);
  const phrases = (list: readonly Statement[], field: Field): Phrase[] =>
    uniquePhrases(
      list.map((entry) => {
        const value = field === 'objection' ? entry.value.replace(COMMENT, '') : entry.value;
        const phrase = makePhrase({ ...entry, value }, field, options);
        return phrase === undefined ? undefined : { ...phrase, statement: entry };
      }),
    );
  const goals = phrases([...persona.goals, ...persona.needs], 'goal');
  const pains = phrases(persona.pains, 'pain');
  const siblings = cast.filter(
    (other) => other.key !== persona.key && other.sheetKey === persona.sheetKey,
  );
  const rest = (own: readonly Phrase[], list: readonly Statement[], field: Field): Phrase[] =>
    phrases(list, field).filter((phrase) => !own.some((other) => other.words === phrase.words));
  const triggers = phrases(persona.triggers, 'trigger');
  const objections = phrases(persona.objections, 'objection');
  const displayName = persona.displayName.value.trim();
  const brand = voice?.brandName?.value ?? interpretation?.brand?.value;
  const purpose = interpretation?.purpose;
  const does =
    purpose === undefined || !isAskedOf(persona, purpose.value, interpretation)
      ? undefined
      : actionOf(purpose.value);
  // A made-up name is a given name and perhaps a family name; a stated one may be a nickname.
  const isMadeUp =
    persona.displayName.origin === 'generated' || persona.displayName.origin === 'human';
  const given = isMadeUp
    ? /^(\p{Lu}[\p{L}'’-]+)(?: \p{Lu}[\p{L}'’-]+)?$/u.exec(displayName)?.[1]
    : undefined;
  return {
    persona,
    name: displayName,
    ...(given === undefined ? {} : { firstName: given }),
    ...(brand === undefined ? {} : { brand }),
    goals,
    pains:
      pains.length > 0
        ? pains
        : phrases(
            persona.context.filter((entry) => !HABIT.test(entry.value)),
            'context',
          ),
    triggers,
    objections,
    shared: {
      goals: rest(
        goals,
        siblings.flatMap((other) => [...other.goals, ...other.needs]),
        'goal',
      ),
      pains: rest(
        pains,
        siblings.flatMap((other) => other.pains),
        'pain',
      ),
      triggers: rest(
        triggers,
        siblings.flatMap((other) => other.triggers),
        'trigger',
      ),
      objections: rest(
        objections,
        siblings.flatMap((other) => other.objections),
        'objection',
      ),
    },
    keep: options.keep,
    limits: persona.nonNegotiables,
    formats: persona.formats.flatMap((use) => {
      const word = FORMAT_WORDS[use.value];
      return word === undefined ? [] : [{ name: word[0], use: word[1], statement: { ...use } }];
    }),
    reach: persona.channels
      .filter((use) => use.liking !== 'avoids')
      .map((use) => ({
        channel: use.value,
        words: channelWords[use.value],
        statement: { ...use },
      })),
    ...(does === undefined || purpose === undefined
      ? {}
      : { action: { does, statement: purpose } }),
    facts: [
      ...(voice?.brandFacts ?? []),
      ...(interpretation?.facts ?? []),
      ...saidAlways(interpretation?.constraints ?? persona.nonNegotiables),
    ],
  };
}

/**
 * Whether the step that the brief wants taken is asked of this persona: of the audiences that the
 * purpose names, else of the most important ones. A buyer is not asked to book the user's visit.
 */
function isAskedOf(
  persona: Persona,
  purpose: string,
  interpretation: Interpretation | undefined,
): boolean {
  const audiences = interpretation?.audiences ?? [];
  // A card keeps the words of its audience; keys of readings and sheets are counted apart.
  const own = audiences.find(
    (entry) => tidy(entry.label.value).toLowerCase() === tidy(persona.audience.value).toLowerCase(),
  );
  if (audiences.length < 2 || own === undefined) return true;
  const wanted = new Set(contentStems(purpose));
  const named = audiences.filter((entry) =>
    contentStems(entry.label.value).some((stem) => wanted.has(stem)),
  );
  if (named.length > 0) return named.includes(own);
  return own.priority === Math.min(...audiences.map((entry) => entry.priority));
}

/** “Always say that the trial needs no card”: what has to be said may be said. */
function saidAlways(constraints: readonly Statement[]): Statement[] {
  return constraints.flatMap((entry) => {
    const said = /\b(?:say|state|mention|make clear|point out|explain) that (.{8,120})$/iu.exec(
      entry.value.replace(/[.!]+$/u, ''),
    )?.[1];
    const isForbidden =
      /\b(?:don't|do not|never|not|can't|cannot|may not)\b(?=[^“"]*\b(?:say|state|mention))/iu.test(
        entry.value,
      );
    if (said === undefined || isForbidden) return [];
    return [
      {
        value: said,
        confidence: entry.confidence,
        origin: entry.origin,
        evidence: entry.evidence,
        ...(entry.note === undefined ? {} : { note: entry.note }),
      },
    ];
  });
}

/** What the brief adds to an objection (“both usually untrue”) is not said by the one who objects. */
const COMMENT =
  /,\s*(?:(?:both|all|mostly|usually|often|simply|which (?:is|are)) )+(?:untrue|not true|wrong|false|nonsense)\b.*$/iu;

/** How people spend their days is no complaint. */
const HABIT =
  /\b(?:reads?|watch(?:es)?|listens?|uses?|opens?|follows?|scrolls?|browses?|lives?|works?|buys?|drives?|shops?|compares?|checks?|rents?|owns?|runs?|students?|likes?|loves?|visits?|subscribes?)\b/iu;

/** The fact with the most words in common with a passage; undefined without a common word. */
export function factAbout(material: Material, passage: string): Statement | undefined {
  const named = new Set(contentStems(material.brand ?? ''));
  const wanted = new Set(contentStems(passage).filter((stem) => !named.has(stem)));
  let best: Statement | undefined;
  let most = 0;
  for (const fact of material.facts) {
    // What something does answers better than what it is called.
    const isDefinition = /^\S+(?: \S+)? is an? /u.test(fact.value);
    const common =
      new Set(contentStems(fact.value).filter((stem) => wanted.has(stem))).size -
      (isDefinition ? 0.5 : 0);
    if (common > most) [best, most] = [fact, common];
  }
  return best;
}

function phraseOptions(
  persona: Persona,
  voice: BrandVoiceGuide | undefined,
  interpretation: Interpretation | undefined,
): PhraseOptions {
  const texts = [
    persona.audience,
    persona.role,
    persona.location,
    voice?.brandName,
    interpretation?.brand,
    ...persona.goals,
    ...persona.needs,
    ...persona.pains,
    ...persona.context,
    ...persona.objections,
    ...persona.triggers,
    ...persona.nonNegotiables,
    interpretation?.purpose,
    interpretation?.offer,
  ].flatMap((entry) => (entry === undefined ? [] : [entry.value]));
  const keep = new Set<string>();
  for (const text of texts) {
    for (const name of findNames(text)) for (const word of name.text.split(' ')) keep.add(word);
  }
  const all = [...persona.goals, ...persona.pains].map((entry) => entry.value).join(' . ');
  // “wants him settled”: where the person's own verb takes “him”, he is somebody else throughout.
  const strangers =
    /\b(?:wants?|needs?|keeping|seeing|getting|helping|letting|having|bringing|get|let|see|keep|help|have|bring) (?:him|her)\b(?! \p{L}+s?\b(?:own|bit))/iu.test(
      all,
    );
  return { keep, strangers, maxWords: 22 };
}

function uniquePhrases(list: readonly (Phrase | undefined)[]): Phrase[] {
  const seen = new Set<string>();
  return list.filter((phrase): phrase is Phrase => {
    if (phrase === undefined) return false;
    const key = contentStems(phrase.words).join(' ');
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
