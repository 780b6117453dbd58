// npm run build: both halves into dist/, whatever was there.
import { build, ensureInstalled } from './prepare.mjs';

await ensureInstalled();
await build();
