/** From what the reader found to a statement of a record: tidy words, origin, note. */
import { sentenceCase } from '../language/inflect';
import type { Found, Span } from '../language/reading';
import type { EvidenceSpan, Evidenced, Origin, Statement } from '../records/evidence';
import type { Source } from '../records/source';
import {
  isQuoted,
  namelessClient,
  speaksAsGroup,
  speaksForItself,
  withoutClientVoice,
} from './client-voice';
import { asLine, asSpeech, lowerInside } from './wording';

/** What wording needs to know of the brief. */
export interface BriefContext {
  sources: readonly Source[];
  /** The brand as named in the brief, when it is. */
  brand: string | undefined;
  /** The brief is in a language whose grammar is not known: its words stay as they are. */
  verbatim?: boolean;
}

/** Longest quote that a span may hold (records/evidence). */
const QUOTE_MAX = 500;

/** A reader's span as an evidence span; a quote over the limit is cut at the limit, span with it. */
export function evidenceSpan(span: Span): EvidenceSpan {
  const isLong = span.quote.length > QUOTE_MAX;
  return {
    sourceId: span.sourceId,
    start: span.start,
    end: isLong ? span.start + QUOTE_MAX : span.end,
    quote: isLong ? span.quote.slice(0, QUOTE_MAX) : span.quote,
    alignment: span.alignment,
  };
}

/**
 * `human` when the value rests on an answer, else `stated`; a guess, or a value without a passage,
 * is inferred.
 */
export function originOf(found: Found, sources: readonly Source[]): Origin {
  if (found.evidence.length === 0) return 'inferred';
  const kinds = found.evidence.map(
    (span) => sources.find((source) => source.id === span.sourceId)?.kind,
  );
  if (found.route === 'guess') return 'inferred';
  return found.route === 'answer' || kinds.every((kind) => kind === 'answer') ? 'human' : 'stated';
}

/** A value of any type with the evidence of what was found. */
export function evidencedBy<T>(value: T, found: Found, context: BriefContext): Evidenced<T> {
  const origin = originOf(found, context.sources);
  const quote = found.evidence[0]?.quote ?? '';
  return {
    value,
    origin,
    confidence: Math.round(Math.min(1, Math.max(0, found.confidence)) * 100) / 100,
    evidence: found.evidence.map(evidenceSpan),
    foundBy: found.route,
    ...(origin === 'inferred'
      ? {
          note: quote
            ? `Our reading of “${quote}”`.slice(0, 280)
            : 'Read from the brief as a whole.',
        }
      : {}),
  };
}

/**
 * A value whose passage begins or ends inside a word takes the whole word: “lp with something” →
 * “help with something”. Spans move with it, so that the slice stays the quote.
 */
export function wholeWords<T extends Found>(found: T, sources: readonly Source[]): T {
  const [span, ...rest] = found.evidence;
  const text = sources.find((source) => source.id === span?.sourceId)?.text;
  if (!span || text === undefined || span.alignment !== 'exact') return found;
  const before =
    /\p{L}*$/u.exec(text.slice(Math.max(0, span.start - 30), span.start))?.[0].length ?? 0;
  const after = /^\p{L}*/u.exec(text.slice(span.end, span.end + 30))?.[0].length ?? 0;
  const cutsStart = before > 0 && /^\p{L}/u.test(span.quote);
  const cutsEnd = after > 0 && /\p{L}$/u.test(span.quote);
  if (!cutsStart && !cutsEnd) return found;
  const start = cutsStart ? span.start - before : span.start;
  const end = cutsEnd ? span.end + after : span.end;
  const quote = text.slice(start, end);
  return { ...found, text: quote, evidence: [{ ...span, start, end, quote }, ...rest] };
}

export type Speaker = 'client' | 'audience' | 'doubter';

/**
 * A statement in the brief's own words, fit for a card. `speaker`: whose words they are when nothing
 * else tells. A doubter's words stay speech; an audience's only where they say “I” or are quoted “we”.
 */
export function statementOf(
  found: Found,
  context: BriefContext,
  speaker: Speaker = 'client',
): Statement {
  const span = found.evidence[0];
  const source = context.sources.find((entry) => entry.id === span?.sourceId);
  const isSpeech =
    span !== undefined && source !== undefined && isQuoted(source.text, span.start, span.end);
  const base = evidencedBy(found.text, found, context);
  if (context.verbatim === true) return base;
  const isDoubt = speaker === 'doubter' && (isSpeech || speaksAsGroup(found.text));
  if (isDoubt || (speaksForItself(found.text) && speaker !== 'client')) {
    return { ...base, value: asSpeech(found.text) };
  }
  const line = asLine(withoutAside(found.text));
  const isOwnVoice = speaksAsGroup(line) || (speaker === 'client' && speaksForItself(line));
  if (!isOwnVoice) return { ...base, value: line };
  if (speaker !== 'client' && isSpeech) return { ...base, value: asSpeech(found.text) };
  const client = context.brand ?? namelessClient;
  return {
    ...base,
    value: sentenceCase(withoutClientVoice(line, client)),
    note: `“We” and “I” in the brief are ${client}.`,
  };
}

/** A remark to the reader at the end, in brackets: “(this is THE one)”. */
function withoutAside(text: string): string {
  return text.replace(
    /\s*[([](?:this is|that is the|sic|see|think|inaudible|laughs|crosstalk|they say|T|yes|no|really|seriously|again)(?![\p{L}])[^)\]]*[)\]]\s*$/iu,
    '',
  );
}

/** The same for a noun phrase that names people or a place: “the home bookkeeper”. */
export function namingStatement(found: Found, context: BriefContext): Statement {
  const statement = statementOf(found, context);
  const [first = statement.value] = statement.value.split(/[.!?] (?=\p{L})/u);
  return { ...statement, value: first.replace(/[.,;:]+$/u, '') };
}

/** A place: the items of a short list get the capital that hurried notes leave out. */
export function placeStatement(found: Found, context: BriefContext): Statement {
  const statement = namingStatement(found, context);
  const items = statement.value.split(/(?:, | and )/u);
  if (items.length < 2 || items.some((item) => !/^\p{L}+$/u.test(item))) return statement;
  return {
    ...statement,
    value: statement.value.replace(/(?<=(?:, | and ))\p{Ll}/gu, (letter) => letter.toUpperCase()),
  };
}

/** A statement's words as they stand inside a sentence: lower case unless the word is a name. */
export function insideSentence(statement: Statement): string {
  return lowerInside(statement.value, statement.evidence[0]?.quote ?? '');
}
