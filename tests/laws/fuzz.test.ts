import { describe, expect, test } from 'vitest';
import { readBrief } from '../../nodes/language/read';
import type { Reading, SourceText, Span } from '../../nodes/language/reading';
import { documentOf, LONGEST, SHAPES } from './fuzz-documents';

/** `DRAMATIS_FUZZ=10000 npx vitest run tests/laws/fuzz.test.ts --project node`: all of them. */
const COUNT = Number(process.env['DRAMATIS_FUZZ'] ?? 300);
const BATCH = 100;

/** One document in seven comes with a file and an answer beside it. */
function sourcesOf(number: number): SourceText[] {
  const brief: SourceText = { id: 'brief', kind: 'brief', text: documentOf(number) };
  if (number % 7 !== 0) return [brief];
  const field = ['goals', 'budget', 'channels', 'tone', 'audiences'][number % 5] ?? 'goals';
  return [
    brief,
    { id: 'file', kind: 'file', text: documentOf(number + 1_000_000).slice(0, 4000) },
    {
      id: 'answer',
      kind: 'answer',
      text: documentOf(number + 2_000_000).slice(0, 300),
      answers: { field },
    },
  ];
}

/** What is wrong with a reading of these sources; empty when nothing is. */
function faultsOf(reading: Reading, sources: readonly SourceText[]): string[] {
  const texts = new Map(sources.map((source) => [source.id, source.text]));
  const faults: string[] = [];
  const look = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(look);
    if (typeof value !== 'object' || value === null) return;
    if ('sourceId' in value && 'quote' in value) {
      const { sourceId, start, end, quote } = value as Span;
      const text = texts.get(sourceId);
      if (text === undefined) faults.push(`no source ${sourceId}`);
      else if (start < 0 || end < start || end > text.length)
        faults.push(`${start}–${end} outside of ${text.length}`);
      else if (text.slice(start, end) !== quote) faults.push(`${start}–${end} is not its quote`);
    }
    if ('confidence' in value) {
      const sure = Number(value.confidence);
      if (!(sure >= 0 && sure <= 1)) faults.push(`confidence ${String(value.confidence)}`);
    }
    Object.values(value).forEach(look);
  };
  look(reading);
  return faults;
}

/** Reads a document; the fault is named with its number, so that it can be made again. */
function check(number: number): string[] {
  const sources = sourcesOf(number);
  try {
    return faultsOf(readBrief(sources), sources).map((fault) => `document ${number}: ${fault}`);
  } catch (error) {
    return [`document ${number}: ${String(error)}`];
  }
}

describe(`${COUNT} documents that nobody would write`, () => {
  const batches = Array.from({ length: Math.ceil(COUNT / BATCH) }, (_, at) => at * BATCH);
  test.each(batches)(
    'from number %i on: none throws, and each span is a slice of its source',
    (from) => {
      const faults: string[] = [];
      for (let number = from; number < Math.min(COUNT, from + BATCH); number += 1)
        faults.push(...check(number));
      expect(faults.slice(0, 10)).toEqual([]);
    },
    120_000,
  );
});

test('what once took time without end is read', () => {
  // Document 7710: a capital and three hyphens, again and again.
  expect([7710, 156, 161].flatMap(check)).toEqual([]);
}, 30_000);

test('the longest brief of each shape is read', () => {
  const some = Object.entries(SHAPES).filter((_, at) => at % (COUNT > 1000 ? 1 : 9) === 0);
  const faults = some.flatMap(([name, make]) => {
    const sources: SourceText[] = [{ id: 'brief', kind: 'brief', text: make(LONGEST) }];
    return faultsOf(readBrief(sources), sources).map((fault) => `${name}: ${fault}`);
  });
  expect(faults).toEqual([]);
}, 240_000);

test('the same document is read alike twice', () => {
  // Under another id, so that no earlier reading can be remembered.
  const readAs = (id: string, text: string): unknown =>
    JSON.parse(JSON.stringify(readBrief([{ id, kind: 'brief', text }])).replaceAll(id, 'id'));
  for (const number of [3, 14, 15, 92, 65]) {
    expect(readAs('first-time', documentOf(number))).toEqual(
      readAs('second-time', documentOf(number)),
    );
  }
});
