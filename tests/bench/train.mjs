// npm run train: fits the trained reader to the labelled briefs and writes its weights.
import { ensureInstalled } from '../../worker/cli/prepare.mjs';
import { load } from './load.mjs';

await ensureInstalled();
const { trainReader } = await load('train/main.ts');
await trainReader(process.argv.slice(2));
