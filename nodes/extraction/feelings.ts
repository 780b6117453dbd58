/** A worry without its word of worry reads as a wish: “drilling” → “nervous about drilling”. */
import type { Found, Span } from '../language/reading';
import type { Source } from '../records/source';

const FEELING =
  /(?<cue>(?:(?:is |are |be |am |gets? |feels? )?(?:very |really |most |a bit |so |too |still )?)?(?<word>worr(?:y|ies|ied)|afraid|scared|nervous|terrified|frightened|anxious|embarrassed|ashamed|tired|sick|fed up|wary|unsure|confused|frets?|hates?|dreads?|dislikes?|struggles?|furious|concerned|overwhelmed|bored|put off|puts them off|frustrated|annoyed|fear of)(?<link> (?:about|of|that|with|by|at|over))?)\s+$/iu;
/** Between the feeling and this item: only other items of its list. */
const LIST_GAP = /^(?<head>.*?)(?:\s*(?:,|\+|&|;|and|or|plus)\s*)$/iu;

/**
 * Lets the span of a pain begin at its word of feeling, when that stands right before it or before
 * the items that precede it in the same list. The found value's own span stays the first one.
 */
export function withFeeling(
  found: Found,
  siblings: readonly Found[],
  sources: readonly Source[],
): Found {
  const span = found.evidence[0];
  const source = sources.find((entry) => entry.id === span?.sourceId);
  if (!span || !source || span.alignment !== 'exact') return found;
  const lineStart = source.text.lastIndexOf('\n', span.start - 1) + 1;
  const before = source.text.slice(Math.max(lineStart, span.start - 160), span.start);
  const direct = FEELING.exec(before);
  if (direct) return widened(found, span, source, span.start - direct[0].length);
  const gap = LIST_GAP.exec(before)?.groups?.['head'];
  if (gap === undefined) return found;
  const previous = siblings.find((other) => {
    const place = other.evidence[0];
    return (
      place &&
      place.sourceId === span.sourceId &&
      place.end === span.start - (before.length - gap.length)
    );
  })?.evidence[0];
  if (!previous) return found;
  const head = source.text.slice(Math.max(lineStart, previous.start - 60), previous.start);
  const felt = FEELING.exec(head);
  const cue = felt?.groups?.['cue'];
  if (!felt || !cue || !/(?:about|of|with|by|at|over)$/iu.test(cue.trim())) return found;
  const wide = widened(found, span, source, previous.start - felt[0].length);
  return { ...wide, text: `${clean(cue)} ${found.text}` };
}

function widened(found: Found, span: Span, source: Source, start: number): Found {
  const quote = source.text.slice(start, span.end);
  return {
    ...found,
    text: clean(quote),
    evidence: [span, { ...span, start, quote }, ...found.evidence.slice(1)],
  };
}

/** The feeling without the verb and adverb that tie it to its sentence: “are most afraid of”. */
function clean(text: string): string {
  return text
    .replace(/^\s*(?:is|are|be|am|gets?|feels?)\s+/iu, '')
    .replace(/^(?:very|really|most|a bit|so|too|still)\s+/iu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

const ANTECEDENT =
  /(?<subject>(?:the|a|an|his|her|their|its|my|our)\s+(?!fact\b)[^,.;:()“”"\n]{2,45}),\s+(?:which|who)\s+$/iu;

/**
 * A relative clause without what it is about gets it back: “the bakery down the street, which
 * delivers late” → “the bakery down the street delivers late”.
 */
export function withSubject(found: Found, sources: readonly Source[]): Found {
  const span = found.evidence[0];
  const source = sources.find((entry) => entry.id === span?.sourceId);
  if (!span || !source || span.alignment !== 'exact' || !/^\p{Ll}/u.test(found.text)) return found;
  const lineStart = source.text.lastIndexOf('\n', span.start - 1) + 1;
  const before = source.text.slice(Math.max(lineStart, span.start - 80), span.start);
  const match = ANTECEDENT.exec(before);
  const subject = match?.groups?.['subject'];
  if (!match || !subject) return found;
  const wide = widened(found, span, source, span.start - match[0].length);
  return { ...wide, text: `${subject} ${found.text}` };
}

const UNWANTED =
  /(?:don[’']t|do not|doesn[’']t|does not|didn[’']t|never|nobody|no one)(?: (?:really|even|ever))?(?: (?:wants?|likes?|needs?|wish(?:es)?|hopes?))? to\s+$/iu;

/**
 * A wish that stands behind “don't want to” is its opposite: “give their number” → “not to give …”;
 * one that is weighed against another keeps its “rather”.
 */
export function withNegation(found: Found, sources: readonly Source[]): Found {
  const span = found.evidence[0];
  const source = sources.find((entry) => entry.id === span?.sourceId);
  if (!span || !source || span.alignment !== 'exact' || /^(?:not|never|no)\b/iu.test(found.text))
    return found;
  const before = source.text.slice(Math.max(0, span.start - 40), span.start);
  const rather = /rather\s+$/iu.exec(before)?.[0];
  if (rather && / than /u.test(found.text)) {
    return {
      ...widened(found, span, source, span.start - rather.length),
      text: `rather ${found.text}`,
    };
  }
  const match = UNWANTED.exec(before);
  if (!match) return found;
  const wide = widened(found, span, source, span.start - match[0].length);
  return { ...wide, text: `not to ${found.text}` };
}
