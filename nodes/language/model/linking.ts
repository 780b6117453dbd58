/** Which audience a stretch is about: what speaks for each of them. */
import { assignFocus, mentionsIn, namesOf } from '../focus';
import type { Focus } from '../focus';
import type { Segment } from '../segment';
import { columnKey } from '../units';
import type { Outline } from '../units';
import { wordsOf } from '../words';
import { hashText } from './hash';
import type { Token } from './tokens';

/** Everything about the audiences of one brief that linking needs, made once. */
export interface Cast {
  outline: Outline;
  tokens: readonly Token[];
  segments: readonly Segment[];
  focus: readonly Focus[];
  anchors: readonly ReadonlySet<string>[];
}

export function castOf(
  outline: Outline,
  tokens: readonly Token[],
  segments: readonly Segment[],
): Cast {
  return {
    outline,
    tokens,
    segments,
    focus: assignFocus(outline, segments),
    anchors: namesOf(outline.flat, segments),
  };
}

/** The segment of a label that stands at these tokens. */
export function segmentAt(
  outline: Outline,
  tokens: readonly Token[],
  from: number,
  to: number,
  weight: number,
): Segment {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  const label = { start, end };
  const own = tokens[from]?.unit ?? -1;
  const route = 'cue' as const;
  if (own >= 0) {
    const unit = outline.units[own];
    const column = unit === undefined ? undefined : columnKey(unit);
    return { label, unit: own, weight, route, ...(column === undefined ? {} : { column }) };
  }
  const after = outline.units.findIndex((unit) => unit.start >= start);
  const unit = after < 0 ? Math.max(0, outline.units.length - 1) : after;
  const heading = outline.headings.findIndex((h) => h.start <= start && start < h.end);
  const head = outline.flat.slice(start, end);
  const column = outline.units.find(
    (u) => u.columnHead !== undefined && u.columnHead.includes(head),
  );
  const key = column === undefined ? undefined : columnKey(column);
  return {
    label,
    unit,
    weight,
    route,
    ...(heading < 0 ? {} : { heading }),
    ...(key === undefined ? {} : { column: key }),
  };
}

/** Features of the pair: a stretch of a field, and one of the audiences. */
export function linkFeatures(
  cast: Cast,
  field: string,
  from: number,
  to: number,
  who: number,
): number[] {
  const { outline, tokens, segments, focus, anchors } = cast;
  const n = segments.length;
  const segment = segments[who];
  const out: number[] = [];
  const token = tokens[from];
  if (segment === undefined || token === undefined) return out;
  const add = (...parts: readonly (string | number | boolean)[]): void => {
    const name = parts.join('|');
    out.push(hashText(name), hashText(`${name}|${n}`), hashText(`${name}|f:${field}`));
  };
  add('bias');
  const start = token.start;
  const end = tokens[to - 1]?.end ?? start;
  const u = token.unit >= 0 ? token.unit : unitNear(outline, start);
  const unit = outline.units[u];
  const at = focus[u];
  const only = at?.who.length === 1;
  const isIn = at?.who.includes(who) === true;
  const state = isIn ? (only ? 'only' : at.who.length === n ? 'all' : 'some') : 'out';
  add('focus', state, at?.inside === true);
  // where the labels stand
  const before = segments.filter((other) => other.label.start <= start);
  const last = before.reduce<Segment | undefined>(
    (best, other) => (best === undefined || other.label.start > best.label.start ? other : best),
    undefined,
  );
  const place =
    segment.label.start <= start
      ? segment === last
        ? 'last'
        : 'earlier'
      : last === undefined
        ? 'ahead-none'
        : 'ahead';
  add('place', place, before.length);
  add('place,focus', place, state);
  add('place,topic', place, unit?.topics[0]?.topic ?? '-', unit?.ownLabel === true);
  const home = outline.units[segment.unit];
  const same = (a: unknown, b: unknown): boolean => a !== undefined && a === b;
  const sameUnit = segment.unit === u;
  const sameBlock = same(home?.block, unit?.block);
  const sameHeading = same(home?.heading, unit?.heading);
  add('near', sameUnit, sameBlock, sameHeading);
  add('near,place', sameUnit ? 'u' : sameBlock ? 'b' : sameHeading ? 'h' : '-', place);
  add('ownheading', segment.heading !== undefined, segment.heading === unit?.heading);
  const column = unit === undefined ? undefined : columnKey(unit);
  const otherColumn = segments.some(
    (other) => other !== segment && other.column !== undefined && other.column === column,
  );
  add('column', segment.column === undefined ? '-' : segment.column === column, otherColumn);
  const everyone = segments.map((_, index) => index);
  const said = (text: string): string => {
    const named = mentionsIn(text, anchors, everyone);
    if (named === undefined) return 'none';
    if (named.length === n && n > 1) return 'all';
    return named.includes(who) ? (named.length === 1 ? 'me' : 'me+') : 'other';
  };
  const left = outline.flat.slice(unit?.start ?? start, start);
  const right = outline.flat.slice(end, Math.max(end, unit?.end ?? end));
  add('left', said(left));
  add('right', said(right));
  add('own', said(outline.flat.slice(start, end)));
  add('label', said(unit?.ownLabel === true ? (unit.label ?? '') : ''));
  const heading = outline.headings[unit?.heading ?? -1];
  add('heading', said(heading?.text ?? ''));
  add('parent', said(outline.headings[heading?.parent ?? -1]?.text ?? ''));
  const previous = outline.units[u - 1];
  add(
    'before',
    previous === undefined ? '-' : said(previous.text),
    same(previous?.block, unit?.block),
  );
  if (unit !== undefined && previous !== undefined && unit.kind === 'bullet') {
    const opener = outline.units
      .slice(Math.max(0, u - 8), u)
      .reverse()
      .find((other) => other.kind === 'bullet' && other.level < unit.level);
    if (opener !== undefined) {
      add('opener', said(opener.text), outline.units.indexOf(opener) === segment.unit);
    }
  }
  const first = wordsOf(unit?.text ?? '')[0]?.lower ?? '';
  add('first', /^(?:they|them|their|she|he|her|his)/u.test(first) ? 'pronoun' : '-', place);
  const ordinal = segments
    .map((other) => other.label.start)
    .sort((a, b) => a - b)
    .indexOf(segment.label.start);
  add('ordinal', ordinal, field);
  add('number', unit?.number ?? '-', ordinal);
  return out;
}

function unitNear(outline: Outline, start: number): number {
  const after = outline.units.findIndex((unit) => unit.end > start);
  return after < 0 ? outline.units.length - 1 : after;
}
