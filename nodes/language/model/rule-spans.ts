/** What the rules read, as stretches of the joined text: the trained reader weighs it. */
import type { Corpus } from '../corpus';
import type { Found, Reading, Span } from '../reading';
import type { RuleSpan } from './features';

/** Every value of a reading, at its place in the corpus. */
export function ruleSpansOf(reading: Reading, corpus: Corpus): RuleSpan[] {
  const spans: RuleSpan[] = [];
  const add = (field: string, list: readonly (Found | undefined)[]): void => {
    for (const found of list) {
      for (const span of found?.evidence ?? []) {
        const place = placeOf(corpus, span);
        if (found && place)
          spans.push({ ...place, field, route: found.route, confidence: found.confidence });
      }
    }
  };
  for (const audience of reading.audiences) {
    add('label', [audience.label]);
    add('name', [audience.name]);
    add('role', [audience.role]);
    add('location', [audience.location]);
    add('goals', audience.goals);
    add('pains', audience.pains);
    add('triggers', audience.triggers);
    add('objections', audience.objections);
    add('context', audience.context);
    for (const way of audience.channels) {
      add(way.liking === 'avoids' ? 'avoided' : `channel:${way.channel}`, [way]);
    }
    for (const way of audience.preferredFormats) add(`format:${way.format}`, [way]);
  }
  add('purpose', [reading.purpose]);
  add('reason', [reading.reason]);
  add('facts', reading.facts);
  add('constraints', reading.constraints);
  add('tone', reading.tone);
  add('successMetrics', reading.successMetrics);
  add('budget', [reading.budget]);
  add('deadline', [reading.deadline]);
  return spans;
}

/** Where a passage of a source stands in the joined text. */
export function placeOf(
  corpus: Corpus,
  span: Pick<Span, 'sourceId' | 'start' | 'end'>,
): { start: number; end: number } | undefined {
  const part = corpus.parts.find((candidate) => candidate.id === span.sourceId);
  if (part === undefined) return undefined;
  return {
    start: part.offset + lowerBound(part.normal.starts, span.start),
    end: part.offset + lowerBound(part.normal.starts, span.end),
  };
}

function lowerBound(starts: Uint32Array, value: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
