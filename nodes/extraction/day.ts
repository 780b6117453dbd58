/**
 * How an audience lives or works, where the reader found no such clause: sentences in its own part
 * of the brief that tell of habit, hour or place, and were not read as anything else.
 */
import { splitSentences } from '../language/sentences';
import type { AudienceReading, Found, Reading, Span } from '../language/reading';
import type { Source } from '../records/source';
import { speaksAsGroup, speaksForItself } from './client-voice';

const HABIT =
  /(?<![\p{L}])(?:every (?:day|morning|evening|night|week|weekend|monday|friday|sunday|second)|usually|mostly|all day|half the day|on the (?:bus|train|tram|road|way|move|sofa|phone in)|at the (?:kitchen table|till|wheel|counter|school gate|desk)|in the (?:van|cab|car|truck|lorry|kitchen|break room|staff room|tea room|lobby|evening|evenings|morning|mornings|afternoons?)|at night|late at night|after (?:work|school|hours|the shift|dinner|lunch|bedtime)|before (?:work|dawn|breakfast)|works? (?:nights|shifts|alone|from home|part[- ]time)|works for|lives? (?:alone|in|with)|shares? a|commut\w+|on weekends|at weekends|lunch ?break|on shift|between (?:shifts|jobs|patients|calls)|(?:at|from) \d{1,2}(?::\d\d)? ?(?:am|pm|a\.m\.|p\.m\.)?|two kids|three kids|employs?|runs? (?:a|the|two|three) |has (?:a|an|two|three|one|\d+) \p{L}+|owns?|drives? a|retired|self-employed)(?![\p{L}])/iu;
const NO_CONTEXT =
  /(?<![\p{L}])(?:campaign|budget|deadline|must|should|agency|brief|launch|target|audience|persona|segment|per cent|percent|%|please|logo|tone|channel|kpi|call it|we want|goal|objective|want|wants|need to|worry|afraid|hate|objection|says?|said|asks?|e-?mail|instagram|facebook|whatsapp|tiktok|linkedin|youtube|sms|leaflet|poster|video|newsletter)(?![\p{L}])/iu;
const PRONOUN = /^(?:he|she|they)(?:[’'](?:s|re|ve|d|ll))?\s/iu;
/** Age, sex and family are read elsewhere and shown only on request. */
const TRAITS =
  /(?<![\p{L}\d])(?:\d\d ?(?:to|–|-|and) ?\d\d|\d\d\+|over (?:\d\d|fifty|sixty)|\d\d (?:and|or) (?:over|older|up)|years|aged?|women|men|female|male|wife|husband|(?:early|mid|late) (?:twenties|thirties|forties|fifties|sixties|seventies))(?![\p{L}])/iu;
const UNFINISHED =
  /(?:^|\s)(?:the|an?|to|of|that|what|tell you|trying|in the|and|or|with|for|not|going to pick the tool anyway)$|^(?:he|she|they) (?:=|needs?)|^(?:he|she|they)[’']ll tell|^(?:he|she|they)[’'](?:s|re) trying|\[/iu;
const ABOUT_THEM =
  /^(?:he|she|they|most|many|some|half|the typical|a typical|works?|lives?|runs?|has|have|owns?|drives?|does|do|reads?|sits?|spends?|gets?|starts?|usually|mostly|all day|often|retired|employs?|alone|single|married|one|two|her|his|their)(?![\p{L}])/iu;

const TROUBLE =
  /^(?:he|she|they)(?:[’'](?:s|re|ve))?(?: are| is| have| has)?(?: all| mostly| often| always| just| really| also| very| most)* (?:worr\w+|afraid|concerned|nervous|scared|embarrassed|ashamed|tired|fed up|cross|furious|frets?|fears?|hates?|dreads?|struggles?|los(?:e|es|ing)|can[’']t|cannot|don[’']t (?:know|understand|trust|dare|have)|doesn[’']t (?:know|understand|trust|dare|have)|never (?:know|get|have|find)s?|get blamed|gets blamed|run out|forgets?|waste)(?![\p{L}])/iu;

const THEM = /(?<![\p{L}])(?:they|them|their|he|him|his|she|her)(?![\p{L}])/iu;
const NO_DAY =
  /^(?:to |how to |what |when |it has to|the decision|for them|ship |share of|win back|that[’']s|tues|in a survey|several|many came|the wording)|[%[;]|: /iu;

/** True for words that tell of somebody's habits, hours or setting. */
export function tellsOfDay(text: string): boolean {
  if (!HABIT.test(text) && !THEM.test(text)) return false;
  return (
    !NO_DAY.test(text) &&
    !NO_CONTEXT.test(text) &&
    !speaksAsGroup(text) &&
    !speaksForItself(text) &&
    !UNFINISHED.test(text)
  );
}

/** At most three clauses that tell how an audience lives or works, in the order of the brief. */
export function dayOf(
  audience: AudienceReading,
  reading: Reading,
  sources: readonly Source[],
): Found[] {
  if (audience.context.length > 0) return audience.context;
  return clausesAbout(audience, reading, sources)
    .filter(
      ({ text }) =>
        (HABIT.test(text) || PRONOUN.test(text)) &&
        !NO_CONTEXT.test(text) &&
        ABOUT_THEM.test(text) &&
        !TROUBLE.test(text),
    )
    .filter(({ text }) => !TRAITS.test(text) && !UNFINISHED.test(text))
    .slice(0, 3);
}

/** What troubles an audience by its own sentences, where the reader found nothing: at most two. */
export function troublesOf(
  audience: AudienceReading,
  reading: Reading,
  sources: readonly Source[],
): Found[] {
  if (audience.pains.some((found) => found.route !== 'lexicon' && found.route !== 'guess'))
    return audience.pains;
  const told = clausesAbout(audience, reading, sources).filter(
    ({ text }) => TROUBLE.test(text) && !UNFINISHED.test(text),
  );
  return [...told.slice(0, 2), ...audience.pains];
}

/** Clauses in an audience's part of the brief that were not read as anything else. */
function clausesAbout(
  audience: AudienceReading,
  reading: Reading,
  sources: readonly Source[],
): Found[] {
  const source = sources.find(
    (entry) => entry.id === audience.label.evidence[0]?.sourceId && entry.kind !== 'answer',
  );
  const place = source && stretchOf(audience, reading, source);
  if (!source || !place) return [];
  const taken = takenSpans(reading, source.id);
  const found: Found[] = [];
  for (const sentence of splitSentences(source.text, place.start)) {
    if (sentence.start >= place.end) break;
    for (const clause of clausesOf(source.text, sentence.start, sentence.end)) {
      const quote = source.text.slice(clause.start, clause.end);
      const words = quote.split(/\s+/u).length;
      if (
        words < 3 ||
        words > 22 ||
        /[?"“”|:]/u.test(quote) ||
        speaksForItself(quote) ||
        speaksAsGroup(quote)
      )
        continue;
      if (taken.some((span) => span.start < clause.end && clause.start < span.end)) continue;
      const span = {
        sourceId: source.id,
        start: clause.start,
        end: clause.end,
        quote,
        alignment: 'exact' as const,
      };
      found.push({ text: quote, evidence: [span], confidence: 0.6, route: 'cue' });
    }
  }
  return found;
}

/** Clauses between commas and semicolons that can stand alone; the sentence itself when it is short. */
function clausesOf(text: string, start: number, end: number): { start: number; end: number }[] {
  const trimmed = {
    start,
    end: end - (/[.!…\s]+$/u.exec(text.slice(start, end))?.[0].length ?? 0),
  };
  const bullet =
    /^[\s>*•–—+-]*(?:\d[.)]\s*)?/u.exec(text.slice(trimmed.start, trimmed.end))?.[0].length ?? 0;
  const whole = { start: trimmed.start + bullet, end: trimmed.end };
  if (text.slice(whole.start, whole.end).split(/\s+/u).length <= 16) return [whole];
  const parts: { start: number; end: number }[] = [];
  let at = whole.start;
  for (const match of text
    .slice(whole.start, whole.end)
    .matchAll(/[;:]\s+|,\s+(?:and|but|so)\s+|\s[–—-]\s|\.\s+/gu)) {
    parts.push({ start: at, end: whole.start + match.index });
    at = whole.start + match.index + match[0].length;
  }
  parts.push({ start: at, end: whole.end });
  return parts;
}

/** The part of the brief that is about this audience: from its label to the next one's. */
function stretchOf(
  audience: AudienceReading,
  reading: Reading,
  source: Source,
): { start: number; end: number } | undefined {
  const start = audience.label.evidence[0]?.start;
  if (start === undefined) return undefined;
  const next = reading.audiences
    .map((other) => other.label.evidence[0]?.start ?? 0)
    .filter((at) => at > start)
    .sort((a, b) => a - b)[0];
  return {
    start: source.text.lastIndexOf('\n', start) + 1,
    end: Math.min(next ?? source.text.length, start + 900),
  };
}

/** What was read with some certainty; a lone word of feeling takes nothing away from its sentence. */
function takenSpans(reading: Reading, sourceId: string): Span[] {
  const lists = reading.audiences.flatMap(({ goals, pains, triggers, objections }) => [
    ...goals,
    ...pains.filter((found) => found.route !== 'lexicon' && found.route !== 'guess'),
    ...triggers,
    ...objections,
  ]);
  return [...lists, ...reading.constraints, ...reading.tone, ...reading.successMetrics]
    .flatMap((found) => found.evidence.slice(0, 1))
    .filter((span) => span.sourceId === sourceId);
}
