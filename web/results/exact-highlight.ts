import type { EvidenceSpan } from '../../nodes/records/evidence';
import { isShowable, type EvidenceIndex } from './evidence-index';

const highlightName = 'dr-limelight';

/**
 * Paints exactly the words of `spans` with the CSS Custom Highlight API. Needed only where a passage
 * is longer than the span (several spans were joined); elsewhere the passage's own mark is exact.
 *
 * @returns true when it painted; false when the marks should do it
 */
export function paintExact(
  pane: HTMLElement,
  index: EvidenceIndex,
  spans: readonly EvidenceSpan[],
): boolean {
  if (!('highlights' in CSS)) return false;
  const isExact = spans.every((span) =>
    index.passages.some(
      (p) => p.sourceId === span.sourceId && p.start === span.start && p.end === span.end,
    ),
  );
  if (isExact) return false;
  const ranges = spans.filter(isShowable).flatMap((span) => rangesOf(pane, span));
  if (ranges.length === 0) return false;
  CSS.highlights.set(highlightName, new Highlight(...ranges));
  pane.classList.add('dr-exact');
  return true;
}

export function clearExact(pane: HTMLElement): void {
  if ('highlights' in CSS) CSS.highlights.delete(highlightName);
  pane.classList.remove('dr-exact');
}

/** The parts of a span as ranges of the text nodes that show it. */
export function rangesOf(pane: HTMLElement, span: EvidenceSpan): Range[] {
  const home = pane.querySelector(`[data-source="${CSS.escape(span.sourceId)}"]`);
  return [...(home?.querySelectorAll<HTMLElement>('[data-start]') ?? [])].flatMap((element) => {
    const node = element.firstChild;
    if (!(node instanceof Text)) return [];
    const base = Number(element.dataset['start']);
    const start = Math.max(span.start, base);
    const end = Math.min(span.end, base + node.data.length);
    if (start >= end) return [];
    const range = document.createRange();
    range.setStart(node, start - base);
    range.setEnd(node, end - base);
    return [range];
  });
}
