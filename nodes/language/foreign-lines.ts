/** A brief in another language as labelled lines: what a heading, label or table head announces. */
import { parseBlocks } from './blocks';
import type { Block } from './blocks';
import { foreignTopic } from './foreign-labels';
import type { ForeignTopic } from './foreign-labels';
import { trimStretch } from './sentences';

export interface ForeignLine {
  topic: ForeignTopic;
  /** The label, as written. */
  label: string;
  /** Range of what stands under it. */
  start: number;
  end: number;
  /** By a label in front of it, or by the heading above. */
  via: 'label' | 'heading';
  /** True for an item of a list. */
  item: boolean;
}

const RUN_IN = /^[*_ ]*([^:\n*_]{2,50}?)[*_ ]*[ ]?:[*_]*[ ]+(?=\S)/u;
const MOST_LINES = 400;

/** Lines that stand under a known label, in order. Sentences outside of one are not read. */
export function foreignLines(text: string): ForeignLine[] {
  const lines: ForeignLine[] = [];
  let above: { topic: ForeignTopic; label: string; level: number } | undefined;
  let since = 0;
  for (const block of parseBlocks(text)) {
    if (lines.length >= MOST_LINES) break;
    if (block.kind === 'header' || block.kind === 'signature' || block.kind === 'greeting')
      continue;
    const written = text.slice(block.start, block.end);
    if (block.kind === 'heading' || block.kind === 'title') {
      const label = written.replace(/[\s:*_]+$/u, '');
      const topic = foreignTopic(label);
      // A heading below that of the audiences names one of them.
      if (topic === undefined && above?.topic === 'audience' && block.level > above.level) {
        lines.push({
          ...above,
          ...trimStretch(text, block.start, block.end),
          via: 'heading',
          item: true,
        });
        continue;
      }
      above = topic === undefined ? undefined : { topic, label, level: block.level };
      since = 0;
      continue;
    }
    const own = ownLabel(block, written);
    if (own !== undefined) {
      const place = trimStretch(text, block.start + own.length, block.end);
      const topic = foreignTopic(own.label);
      if (topic !== undefined) {
        lines.push({ topic, label: own.label, ...place, via: 'label', item: false });
        continue;
      }
      if (own.isCell) continue;
    }
    if (above === undefined) continue;
    since += 1;
    // A heading that ends with a colon governs its list, or the one paragraph below it.
    if (above.level >= 6 && block.kind !== 'bullet' && since > 1) {
      above = undefined;
      continue;
    }
    const place = trimStretch(text, block.start, block.end);
    const { topic, label } = above;
    lines.push({ topic, label, ...place, via: 'heading', item: block.kind === 'bullet' });
  }
  return lines.filter((line) => line.end > line.start);
}

function ownLabel(
  block: Block,
  written: string,
): { label: string; length: number; isCell: boolean } | undefined {
  if (block.head !== undefined) return { label: block.head, length: 0, isCell: true };
  const match = RUN_IN.exec(written.slice(0, 80));
  if (match === null) return undefined;
  return { label: match[1] ?? '', length: match[0].length, isCell: false };
}
