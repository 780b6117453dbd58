/** The one-page creative brief: what the brief gives, each line with its evidence, then what is open. */
import { insideSentence } from '../extraction/statement-of';
import { asSpeech, isSpeech, lowerInside, tidy } from '../extraction/wording';
import { joinList, sentenceCase } from '../language/inflect';
import { contentStems } from '../language/similarity';
import type { Statement } from '../records/evidence';
import type { Interpretation } from '../records/interpretation';
import type { Persona } from '../records/persona';
import { channelSaid, formatSaid } from '../records/use-words';
import { listed } from './persona-cards-lines';
import { answersTo } from './summary-answers';
import { resting } from './summary-lines';
import { openQuestions } from './summary-questions';
import { bannedWords, rulesOf } from './summary-rules';
import { insight, message } from './summary-tension';
import { called, placeInside } from './summary-who';
import { unclear } from './voice-limits';

export interface Section {
  heading: string;
  lines: Statement[];
}

/**
 * The sections in the order of the page; those without a line are left out and asked at its end.
 * `given`: facts from beside the brief.
 */
export function creativeBriefOf(
  personas: readonly Persona[],
  reading: Interpretation | undefined,
  given: readonly Statement[] = [],
): Section[] {
  const facts = [...(reading?.facts ?? []), ...given];
  const leads = oneForEachAudience(personas);
  // Nobody can tell whether these order or forbid: they are asked, not shown as either.
  const odd = unclear(reading?.constraints ?? []);
  const rules = rulesOf(
    (reading?.constraints ?? []).filter((rule) => !odd.includes(rule)),
    reading,
  );
  const metrics = reading?.successMetrics ?? personas[0]?.successMetrics ?? [];
  const { answered, open, used } = doubtsOf(personas, reading, facts);
  const banned = bannedWords(rules.avoid);
  const messages = leads
    .map((persona) => {
      const line = message(persona, reading?.offer, reading?.brand, banned);
      return line && withNames(line, persona, personas);
    })
    .filter((line) => line !== undefined);
  const seen = new Set<string>();
  const sections = [
    section(seen, 'Objective', [reading?.purpose, whyNow(reading?.reason)]),
    section(seen, 'Offer', [
      reading?.offer,
      reading?.brand?.value === reading?.offer?.value ? undefined : named('Brand', reading?.brand),
    ]),
    section(
      seen,
      'Audience',
      leads
        .filter((persona) => persona.audience.origin !== 'generated')
        .map((persona) => audienceLine(persona, personas)),
    ),
    section(
      seen,
      'Insight',
      leads.map((persona) => insight(persona, leads.length === 1)).slice(0, 3),
    ),
    section(seen, 'Message', messages),
    section(seen, 'Reasons to believe', reasons(reading, facts, metrics, used)),
    section(seen, 'Doubts and answers', [...answered, open?.line]),
    section(
      seen,
      'Where it runs',
      leads.map((persona) => places(persona, personas)),
    ),
    section(seen, 'Tone', toneLines(reading?.tone ?? [])),
    section(seen, 'Must', rules.must.slice(0, 14)),
    section(seen, 'Avoid', rules.avoid.slice(0, 14)),
    section(seen, 'Metric', metricLines(metrics, reading?.purpose)),
    section(seen, 'Budget and time', [
      named('Budget', reading?.budget),
      named('Deadline', reading?.deadline),
      ...rules.limits,
    ]),
  ].filter((entry) => entry.lines.length > 0);
  const questions = openQuestions(personas, reading, {
    unanswered: open?.unmet ?? [],
    odd,
  });
  return questions.length === 0
    ? sections
    : [...sections, { heading: 'Open questions', lines: questions }];
}

/** `seen` holds the lines of the page so far, since none may stand on it twice. */
function section(
  seen: Set<string>,
  heading: string,
  lines: readonly (Statement | undefined)[],
): Section {
  const kept = lines.filter((line): line is Statement => {
    const words = line?.value.toLowerCase();
    if (words === undefined || seen.has(words)) return false;
    seen.add(words);
    return true;
  });
  return { heading, lines: kept.map(bare) };
}

/** Only the fields of a statement: rules and constraints carry more. */
function bare({ value, origin, confidence, evidence, note }: Statement): Statement {
  return { value, origin, confidence, evidence, ...(note ? { note } : {}) };
}

function oneForEachAudience(personas: readonly Persona[]): Persona[] {
  return personas.filter(
    (persona, index) =>
      personas.findIndex((other) => other.sheetKey === persona.sheetKey) === index,
  );
}

function whyNow(reason: Statement | undefined): Statement | undefined {
  // “Two things”: the head of a list and no reason.
  if (!reason || reason.value.split(' ').length < 4) return undefined;
  return resting(`Why now: ${insideSentence(reason)}`, [reason]);
}

function named(word: string, value: Statement | undefined): Statement | undefined {
  return value && resting(`${word}: ${value.value}`, [value]);
}

/** “Freelancers in Portugal (Robin Hale and Kim Moss); 25–34; their day: never home before eight”. */
function audienceLine(persona: Persona, all: readonly Persona[]): Statement {
  const { audience, ageRange, location, context } = persona;
  const names = all
    .filter((other) => other.sheetKey === persona.sheetKey)
    .map((other) => other.displayName.value);
  const label = audience.value.toLowerCase();
  const place =
    location && location.origin !== 'generated' && !label.includes(location.value.toLowerCase())
      ? location
      : undefined;
  const day = context.filter((entry) => entry.value.length <= 90).slice(0, 2);
  const age = ageRange && ageSaid(ageRange);
  const isSaid = age !== undefined && (age.match(/\d+/gu) ?? []).every((n) => label.includes(n));
  const told = [
    `${audience.value} (${joinList(names)})`,
    ...(age && !isSaid ? [age] : []),
    ...(place ? [placeInside(place.value)] : []),
    ...(day.length > 0 ? [`their day: ${day.map(listed).join(', ')}`] : []),
  ];
  return resting(told.join('; '), [
    audience,
    ...(ageRange && !isSaid ? [{ ...ageRange, value: '' }] : []),
    ...(place ? [place] : []),
    ...day,
  ]);
}

/** “25–34” as the brief puts it, where its words are short and are figures; else in ours. */
function ageSaid(range: NonNullable<Persona['ageRange']>): string | undefined {
  const quote = range.evidence[0]?.quote.replace(/\s+/gu, ' ').trim() ?? '';
  const said =
    /^(?:aged? |ages )?(?<figures>\d[\d\s–+-]*(?:to \d+|(?:and|or) (?:over|older|under))?)$/iu.exec(
      quote,
    )?.groups?.['figures'];
  const words = /\d/u.test(quote) || quote.length > 40 ? undefined : quote.toLowerCase();
  return said?.trim() ?? (words || ageWords(range.value));
}

function ageWords({ min, max }: { min: number | null; max: number | null }): string | undefined {
  if (min === null) return max === null ? undefined : `up to ${max}`;
  return max === null ? `${min} and over` : min === max ? String(min) : `${min}–${max}`;
}

/** The cards that a line is for behind it, where the page speaks of several audiences. */
function withNames(line: Statement, persona: Persona, all: readonly Persona[]): Statement {
  if (all.every((other) => other.sheetKey === persona.sheetKey)) return line;
  return { ...line, value: `${line.value} (for ${namesOf(persona, all)})` };
}

function namesOf(persona: Persona, all: readonly Persona[]): string {
  const own = all.filter((other) => other.sheetKey === persona.sheetKey);
  return joinList(own.map(called));
}

/** Facts of the brief as they may be told; those that stand beside a doubt already are left there. */
function reasons(
  reading: Interpretation | undefined,
  facts: readonly Statement[],
  metrics: readonly Statement[],
  used: ReadonlySet<Statement>,
): Statement[] {
  // What says no more than brand and offer is no reason.
  const known = new Set(
    [reading?.brand, reading?.offer].flatMap((entry) => contentStems(entry?.value ?? '')),
  );
  return facts
    .filter(
      (fact) =>
        !used.has(fact) &&
        contentStems(fact.value).filter((stem) => !known.has(stem) && !SUPPLIES.has(stem)).length >
          0 &&
        !metrics.some((metric) => metric.value.includes(fact.value)),
    )
    .map(inOwnWords)
    .slice(0, 8);
}

/** “Palisade Ridge provides…”: a verb that adds nothing. */
const SUPPLIES = new Set(
  contentStems('provides offers sells makes runs gives has does is the client'),
);

/** Where the brief says “we” or “I”, its own words are better than a name put in their place. */
function inOwnWords(fact: Statement): Statement {
  const quote = fact.evidence[0]?.quote;
  const isOurs = /“We” and “I” in the brief/u.test(fact.note ?? '');
  return quote && (isOurs || /(?<![\p{L}])the client(?![\p{L}])/iu.test(fact.value))
    ? { ...fact, value: asSpeech(quote) }
    : fact;
}

/** Each doubt with what the brief has against it; what it has nothing against stands in one line. */
function doubtsOf(
  personas: readonly Persona[],
  reading: Interpretation | undefined,
  facts: readonly Statement[],
): {
  answered: Statement[];
  open: { line: Statement; unmet: Statement[] } | undefined;
  used: Set<Statement>;
} {
  const seen = new Set<string>();
  const doubts = personas
    .flatMap((persona) => persona.objections)
    .filter((entry) => {
      const words = entry.value.toLowerCase();
      return !seen.has(words) && seen.add(words);
    })
    .slice(0, 8);
  const known = [
    reading?.brand?.value ?? '',
    reading?.offer?.value ?? '',
    ...personas.map((persona) => persona.audience.value),
  ];
  const answers = answersTo(doubts, facts, known);
  const said = (entry: Statement): string =>
    isSpeech(entry.value) ? entry.value : insideSentence(entry);
  const met = answers.filter((answer) => answer.fact !== undefined);
  const unmet = answers.filter((answer) => answer.fact === undefined).flatMap((one) => one.doubts);
  return {
    answered: met.flatMap(({ doubts: list, fact }) =>
      fact
        ? [
            resting(
              `${list.map((entry) => entry.value).join('; ')} → ${answerIn(fact, list)}`,
              [...list, fact],
              'both are stated; that the second meets the first is not',
            ),
          ]
        : [],
    ),
    open:
      unmet.length === 0
        ? undefined
        : {
            line: resting(`No answer in the brief to: ${unmet.map(said).join('; ')}`, unmet),
            unmet,
          },
    used: new Set(met.flatMap(({ fact }) => (fact ? [fact] : []))),
  };
}

/** “Will it muck up my Credit?” (no!! we have it in writing): the answer without its question. */
function answerIn(fact: Statement, doubts: readonly Statement[]): string {
  const passage = tidy(fact.evidence[0]?.quote ?? '');
  for (const doubt of doubts) {
    const at = evenly(passage).indexOf(evenly(doubt.value.replace(/[“”]/gu, '')));
    if (at < 0) continue;
    const rest = passage.slice(at + doubt.value.replace(/[“”]/gu, '').length);
    const answer = rest.replace(/^[\s“”"()[\]:;,–—-]+|[\s”"()[\]]+$/gu, '');
    if (answer.split(' ').length > 2) return sentenceCase(answer);
  }
  return inOwnWords(fact).value;
}

/** In small letters, with one kind of apostrophe; no longer and no shorter than before. */
function evenly(text: string): string {
  return text.toLowerCase().replace(/[’‘]/gu, "'");
}

/** “Alex and Cleo: Facebook groups; thirty-second clips”. */
function places(persona: Persona, all: readonly Persona[]): Statement | undefined {
  const own = all.filter((other) => other.sheetKey === persona.sheetKey);
  const used = persona.channels.filter((use) => use.liking !== 'avoids');
  const avoided = persona.channels.filter((use) => use.liking === 'avoids');
  const unique = (list: readonly (string | undefined)[]): string[] => [
    ...new Set(list.filter((word) => word !== undefined)),
  ];
  const channels = unique(used.map(channelSaid)).slice(0, 6);
  // What a channel says already (“posters”) is not said again as a format.
  const formats = unique(persona.formats.map(formatSaid))
    .filter(
      (word) =>
        !channels.some(
          (channel) =>
            contentStems(channel).join(' ') === contentStems(word).join(' ') ||
            channel.toLowerCase().includes(word.toLowerCase()),
        ),
    )
    .slice(0, 6);
  const what = [
    ...(channels.length > 0 ? [channels.join(', ')] : []),
    ...(formats.length > 0 ? [`as ${joinList(formats)}`] : []),
    ...(avoided.length > 0 ? [`not by ${joinList(unique(avoided.map(channelSaid)), 'or')}`] : []),
  ];
  if (what.length === 0) return undefined;
  const on = [...used, ...persona.formats, ...avoided].map((use) => ({ ...use, value: '' }));
  const names = own.length === all.length ? '' : `${namesOf(persona, all)}: `;
  return resting(`${names}${what.join('; ')}`, on);
}

/** Tone words in one line; what is more than a word or two has a line of its own. */
function toneLines(tone: readonly Statement[]): Statement[] {
  const isWord = (entry: Statement): boolean => entry.value.split(' ').length <= 3;
  const words = tone.filter(isWord).slice(0, 8);
  const rest = tone.filter((entry) => !isWord(entry)).slice(0, 4);
  const inside = words.map((entry) => lowerInside(entry.value, entry.evidence[0]?.quote ?? ''));
  return [...(words.length > 0 ? [resting(inside.join(', '), words)] : []), ...rest];
}

/** The figures; one that is the objective itself is named as its measure. */
function metricLines(metrics: readonly Statement[], purpose: Statement | undefined): Statement[] {
  return metrics
    .slice(0, 5)
    .map((metric) =>
      metric.value === purpose?.value
        ? resting(
            `Measured by the objective itself: ${lowerInside(metric.value).replace(/\. /gu, '; ')}`,
            [metric],
          )
        : metric,
    );
}
