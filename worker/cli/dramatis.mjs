// npm run --silent dramatis -- run TEMPLATE --brief FILE… --out DIR
// npm run --silent dramatis -- read FILE…
// Standard output carries JSON lines only; everything for people goes to standard error.
import { parseArguments } from './arguments.mjs';
import { ensureBuilt, ensureInstalled } from './prepare.mjs';

const usage = `Usage:
  npm run --silent dramatis -- run TEMPLATE --brief FILE… --out DIR
  npm run --silent dramatis -- read FILE…

TEMPLATE is brief-to-personas, five-day-sprint or brand-voice.
FILE is .docx, .pdf, .eml, .md or .txt; .jsonl holds one brief per line (id, text); - is standard input.
`;

const parsed = parseArguments(process.argv.slice(2));
if (!parsed.ok) {
  process.stderr.write(`${parsed.sentence}\n\n${usage}`);
  process.exit(parsed.isHelp ? 0 : 2);
}
await ensureInstalled();
await ensureBuilt();
// Only now: what these import exists only after the installation.
const { openWorker } = await import('./local-worker.mjs');
const worker = await openWorker();
let code = 1;
try {
  const { command } = parsed;
  if (command.name === 'run') {
    const { runCommand } = await import('./run-command.mjs');
    code = await runCommand(worker, command);
  } else {
    const { readCommand } = await import('./read-command.mjs');
    code = await readCommand(worker, command);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
} finally {
  await worker.close();
}
process.exit(code);
