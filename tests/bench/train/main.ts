/** Trains the reader on all training briefs and writes weights and record. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packModel } from '../../../nodes/language/model/packed';
import { briefsOf, exampleOf, readLines } from './data';
import type { LabelledBrief } from './data';
import { SETTINGS, offeredApart, trainChains, trainJudges } from './train';

const root = join(import.meta.dirname, '..', '..', '..');
const FOLDS = 3;

/**
 * Writes `nodes/language/model/weights.data.json` and, beside it, what it was trained on. `files`: more
 * labelled briefs, one a line, such as the corrections that the reading page exports.
 */
export async function trainReader(files: readonly string[]): Promise<void> {
  const own = files.flatMap((file) => readLines<LabelledBrief>(file));
  const briefs = [...briefsOf('train'), ...own];
  const say = (text: string): void => void process.stdout.write(`${text}\n`);
  const began = Date.now();
  const examples = briefs.map(exampleOf);
  say(`${examples.length} briefs read`);
  const judges = trainJudges(examples, offeredApart(examples, FOLDS));
  say(`judges trained on ${FOLDS} folds, ${Math.round((Date.now() - began) / 1000)} s`);
  const packed = packModel({ ...judges, chains: trainChains(examples) });
  const text = `${JSON.stringify(packed)}\n`;
  writeFileSync(join(root, 'nodes/language/model/weights.data.json'), text);
  const record = {
    briefs: briefs.length,
    styles: Object.fromEntries(
      Object.entries(Object.groupBy(briefs, ({ style }) => style)).map(([style, list]) => [
        style,
        list?.length ?? 0,
      ]),
    ),
    settings: SETTINGS,
    folds: FOLDS,
    weights: packed.chains.table.columns.length,
    bytes: text.length,
    gzipBytes: gzipSync(text, { level: 9 }).length,
  };
  writeFileSync(
    join(root, 'tests/bench/train/record.json'),
    `${JSON.stringify(record, undefined, 2)}\n`,
  );
  say(`${record.gzipBytes} bytes gzip, ${Math.round((Date.now() - began) / 1000)} s`);
}
