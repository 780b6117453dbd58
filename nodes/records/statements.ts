import type { EvidenceSpan, Evidenced } from './evidence';
import type { Edit } from './run-inputs';
import type { Source } from './source';

/** An evidenced value inside a record body, with its dotted path (`needs.2`). */
export interface Located {
  path: string;
  value: Evidenced<unknown>;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEvidenced(value: unknown): value is Evidenced<unknown> {
  return (
    isPlainObject(value) &&
    'value' in value &&
    'origin' in value &&
    Array.isArray(value['evidence'])
  );
}

/** Every evidenced value of a body, in reading order. */
export function statementsOf(body: unknown, path = ''): Located[] {
  if (Array.isArray(body)) {
    return body.flatMap((entry, index) =>
      statementsOf(entry, path ? `${path}.${index}` : `${index}`),
    );
  }
  if (!isPlainObject(body)) return [];
  if (isEvidenced(body)) return [{ path, value: body }];
  return Object.entries(body).flatMap(([key, entry]) =>
    statementsOf(entry, path ? `${path}.${key}` : key),
  );
}

/** A deep copy in which every evidenced value was passed through `change`. */
export function mapStatements<T>(
  body: T,
  change: (value: Evidenced<unknown>, path: string) => Evidenced<unknown>,
  path = '',
): T {
  const walk = (value: unknown, at: string): unknown => {
    if (Array.isArray(value))
      return value.map((entry, i) => walk(entry, at ? `${at}.${i}` : `${i}`));
    if (!isPlainObject(value)) return value;
    const inner = isEvidenced(value) ? change(value, at) : value;
    return Object.fromEntries(
      Object.entries(inner).map(([key, entry]) =>
        isEvidenced(inner) && key === 'value'
          ? [key, entry]
          : [key, walk(entry, at ? `${at}.${key}` : key)],
      ),
    );
  };
  // The walk rebuilds the same shape; only evidenced values are replaced by evidenced values.
  return walk(body, path) as T;
}

/** Every evidence span of a body, wherever it sits, passed through `change`. */
export function mapSpans<T>(body: T, change: (span: EvidenceSpan) => EvidenceSpan): T {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (!isPlainObject(value)) return value;
    if ('sourceId' in value && 'quote' in value && 'alignment' in value) {
      // The three keys together are the mark of a span; nothing else in the records has them.
      return change(value as unknown as EvidenceSpan);
    }
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, walk(entry)]));
  };
  return walk(body) as T;
}

/**
 * Anchors the spans of a stored result in today's sources: a span whose quote no longer stands at
 * its offsets moves to the nearest place where it does, in its own source first, else in another.
 */
export function reanchor<T>(body: T, sources: readonly Source[]): T {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return mapSpans(body, (span) => {
    if (span.alignment === 'none') return span;
    const own = byId.get(span.sourceId);
    if (own && own.text.slice(span.start, span.end) === span.quote) return span;
    for (const source of own ? [own, ...sources] : sources) {
      const start = nearest(source.text, span.quote, span.start);
      if (start >= 0) {
        return { ...span, sourceId: source.id, start, end: start + span.quote.length };
      }
    }
    return span;
  });
}

function nearest(text: string, quote: string, start: number): number {
  if (quote.length === 0) return -1;
  const after = text.indexOf(quote, start);
  const before = text.lastIndexOf(quote, start);
  if (after < 0 || before < 0) return Math.max(after, before);
  return after - start < start - before ? after : before;
}

/**
 * Applies a person's edits to a body. An edit holds where the value at its path is the one that was
 * edited; when the list was reordered it follows its value. Returns the edits that found no place.
 */
export function applyEdits<T>(body: T, edits: readonly Edit[]): { body: T; lost: Edit[] } {
  const lost: Edit[] = [];
  let current = body;
  for (const edit of edits) {
    const places = statementsOf(current);
    const field = edit.path.replace(/\.\d+$/, '');
    const place =
      places.find((p) => p.path === edit.path && p.value.value === edit.was) ??
      places.find((p) => p.path.startsWith(`${field}.`) && p.value.value === edit.was);
    if (!place) {
      lost.push(edit);
      continue;
    }
    current = mapStatements(current, (value, path) =>
      path === place.path
        ? {
            ...value,
            value: edit.value,
            origin: 'human',
            confidence: 1,
            note: `Edited by ${edit.by}`,
          }
        : value,
    );
  }
  return { body: current, lost };
}

/** How much light falls on a body: counts by origin. */
export function originCounts(body: unknown): Record<Evidenced<unknown>['origin'], number> {
  const counts = { stated: 0, inferred: 0, generated: 0, human: 0, imported: 0 };
  for (const { value } of statementsOf(body)) counts[value.origin] += 1;
  return counts;
}
