import type { CorrectedSpan } from '../../nodes/records/correction';
import type { Source } from '../../nodes/records/source';
import { trimmedSpan } from './find-words';

/**
 * The words that are selected in a text of the page, as a span of its source; null when nothing is, or
 * when it is no text that values can be added from. Each shown stretch says where it begins
 * (`data-start`) and lies in the element of its source (`data-source`).
 */
export function selectedWords(
  selection: Selection | null,
  sources: readonly Source[],
): CorrectedSpan | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const home = homeOf(range);
  const source = sources.find(({ id }) => id === home?.dataset['source']);
  if (!home || !source || (source.kind !== 'brief' && source.kind !== 'file')) return null;
  const stretches = [...home.querySelectorAll<HTMLElement>('[data-start]')].flatMap((element) => {
    const node = element.firstChild;
    if (!(node instanceof Text) || !range.intersectsNode(node)) return [];
    const base = Number(element.dataset['start']);
    const from = base + (node === range.startContainer ? range.startOffset : 0);
    const to = base + (node === range.endContainer ? range.endOffset : node.data.length);
    return from < to ? [{ from, to }] : [];
  });
  const [first, last] = [stretches[0], stretches.at(-1)];
  return first && last ? trimmedSpan(source, first.from, last.to) : null;
}

/** The first source that the selection touches. */
function homeOf(range: Range): HTMLElement | null {
  const start = range.startContainer;
  const around = start instanceof Element ? start : start.parentElement;
  const own = around?.closest<HTMLElement>('[data-source]');
  if (own) return own;
  const shared = range.commonAncestorContainer;
  if (!(shared instanceof Element)) return null;
  return (
    [...shared.querySelectorAll<HTMLElement>('[data-source]')].find((element) =>
      range.intersectsNode(element),
    ) ?? null
  );
}
