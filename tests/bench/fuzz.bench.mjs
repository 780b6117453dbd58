// How reading time grows with the text, over shapes that tempt a reader to go back and forth.
import { load } from './load.mjs';

const SMALL = 15_000;
const LARGE = 60_000;
/** Under this, in ms, a time is the clock's and not the reader's. */
const NOISE = 25;

/** @returns {Promise<import('./bench.mjs').Figure[]>} */
export async function measure() {
  const { readBrief } = await load('../../nodes/language/read.ts');
  const { SHAPES } = await load('../laws/fuzz-documents.ts');
  /** @type {(text: string) => number} The better of two; a text just read may be remembered. */
  const time = (text) =>
    Math.min(
      ...['', ' '].map((end) => {
        const began = performance.now();
        readBrief([{ id: 'brief', kind: 'brief', text: text + end }]);
        return performance.now() - began;
      }),
    );
  readBrief([{ id: 'brief', kind: 'brief', text: SHAPES['shuffled'](SMALL) }]);
  const rows = Object.entries(SHAPES).map(([name, make]) => {
    const small = time(make(SMALL));
    const large = time(make(LARGE));
    return { name, small, large, ratio: large / Math.max(small, NOISE) };
  });
  const worst = rows.toSorted((a, b) => b.ratio - a.ratio).slice(0, 3);
  const slowest = rows.toSorted((a, b) => b.large - a.large).slice(0, 3);
  const [middle] = rows.toSorted((a, b) => a.large - b.large).slice(Math.floor(rows.length / 2));
  return [
    ...worst.map(({ name, ratio }) => ({
      name: `4 × the text, × time: ${name}`.slice(0, 57),
      value: ratio,
      unit: '×',
    })),
    ...slowest.map(({ name, large }) => ({
      name: `60,000 characters: ${name}`.slice(0, 57),
      value: large,
      unit: 'ms',
    })),
    { name: '15,000 characters, middle shape', value: middle?.small ?? 0, unit: 'ms' },
    { name: '60,000 characters, middle shape', value: middle?.large ?? 0, unit: 'ms' },
  ];
}
