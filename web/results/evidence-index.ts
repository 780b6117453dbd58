import type { EvidenceSpan } from '../../nodes/records/evidence';
import type { Light } from '../ui/evidence-mark';

/** A statement on the page and the words it rests on. Offsets are UTF-16, end exclusive. */
export interface Grounded {
  id: string;
  light: Light;
  spans: readonly EvidenceSpan[];
}

/** A stretch of a source that at least one statement rests on; overlapping stretches are one. */
export interface Passage {
  /** Number shown behind the passage and the statement; counts from 1 in reading order. */
  n: number;
  sourceId: string;
  start: number;
  end: number;
  /** Stated or human statements rest on it; otherwise only readings do. */
  isStated: boolean;
  /** Every statement here only comes close to these words. */
  isFuzzy: boolean;
}

export interface EvidenceIndex {
  passages: Passage[];
  /** Passage numbers of a statement, in reading order. */
  passagesOf: ReadonlyMap<string, number[]>;
  /** Statements that rest on a passage. */
  statementsOf: ReadonlyMap<number, string[]>;
}

/**
 * Numbers the passages of all sources in reading order. Spans that overlap become one passage, so
 * that a passage can be one focusable element; spans that only touch stay two.
 *
 * @param sourceOrder ids of the sources as they are shown
 */
export function indexEvidence(
  sourceOrder: readonly string[],
  statements: readonly Grounded[],
): EvidenceIndex {
  const rank = new Map(sourceOrder.map((id, index) => [id, index]));
  const spans = statements
    .flatMap((statement) =>
      statement.spans
        .filter((span) => isShowable(span) && rank.has(span.sourceId))
        .map((span) => ({ span, statement })),
    )
    .sort(
      (a, b) =>
        (rank.get(a.span.sourceId) ?? 0) - (rank.get(b.span.sourceId) ?? 0) ||
        a.span.start - b.span.start ||
        b.span.end - a.span.end,
    );

  const passages: Passage[] = [];
  const passagesOf = new Map<string, number[]>();
  const statementsOf = new Map<number, string[]>();
  for (const { span, statement } of spans) {
    const isStated = statement.light === 'stated' || statement.light === 'human';
    const isFuzzy = span.alignment === 'fuzzy';
    let passage = passages.at(-1);
    if (passage && passage.sourceId === span.sourceId && span.start < passage.end) {
      passage.end = Math.max(passage.end, span.end);
      passage.isStated ||= isStated;
      passage.isFuzzy &&= isFuzzy;
    } else {
      const { sourceId, start, end } = span;
      passage = { n: passages.length + 1, sourceId, start, end, isStated, isFuzzy };
      passages.push(passage);
    }
    addOnce(passagesOf, statement.id, passage.n);
    addOnce(statementsOf, passage.n, statement.id);
  }
  return { passages, passagesOf, statementsOf };
}

/** Only words that are really there can be lit: not `none`, and not an empty stretch. */
export function isShowable(span: EvidenceSpan): boolean {
  return span.alignment !== 'none' && span.end > span.start;
}

function addOnce<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
