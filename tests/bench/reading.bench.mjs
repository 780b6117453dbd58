// npm run bench -- reading [folds]: how well the built-in reader reads.
import { load } from './load.mjs';

export async function measure(/** @type {readonly string[]} */ parts) {
  const { measureReading } = await load('reading/bench.ts');
  return measureReading(parts);
}
