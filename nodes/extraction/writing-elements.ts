/** Which part of a text each attribute feeds (R76). */
import type { Sheet } from '../records/sheet';
import type { writingElements } from '../records/sheet';

type Element = (typeof writingElements)[number];

/** The first goal and the first pain lead; the rest of a list supports. */
const lists = {
  goals: ['headline', 'benefit'],
  pains: ['lead', 'benefit'],
  constraints: ['exclusion', 'exclusion'],
  triggers: ['lead', 'lead'],
  objections: ['objection answer', 'objection answer'],
  channels: ['call to action', 'call to action'],
  preferredFormats: ['visual cue', 'visual cue'],
  context: ['visual cue', 'tone cue'],
  successMetrics: ['proof point', 'proof point'],
} as const satisfies Partial<Record<keyof Sheet, readonly [Element, Element]>>;

/** Path of each filled attribute (`goals.0`) → the part of a text that it feeds. */
export function writingElementsOf(sheet: Sheet): Record<string, Element> {
  const map: Record<string, Element> = { label: 'tone cue' };
  if (sheet.role) map['role'] = 'visual cue';
  if (sheet.location) map['location'] = 'visual cue';
  for (const [field, [first, rest]] of Object.entries(lists) as [
    keyof typeof lists,
    readonly [Element, Element],
  ][]) {
    sheet[field].forEach((_value, index) => {
      map[`${field}.${index}`] = index === 0 ? first : rest;
    });
  }
  return map;
}
