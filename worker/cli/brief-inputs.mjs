import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';

/**
 * `id` as it was given, `stem` as a folder may be named: unlike any other of this call.
 * @typedef {{ id: string, stem: string, text: string, problem?: undefined } | { id: string, stem: string, problem: string }} BriefInput
 */

/** A name that is a plain folder name on every system. @param {string} name */
const cleanStem = (name) =>
  name
    .replace(/[^\p{L}\p{N}._ -]/gu, '_')
    .replace(/^[. ]+/, '_')
    .slice(0, 100) || 'brief';

/** @param {Buffer} bytes */
const decode = (bytes) => new TextDecoder().decode(bytes);

/**
 * @param {string} text
 * @param {string} stem
 * @returns {BriefInput[]} one per line that is not empty
 */
function linesOf(text, stem) {
  /** @type {BriefInput[]} */
  const inputs = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    let id = `${stem}-${index + 1}`;
    try {
      const brief = JSON.parse(line);
      if (typeof brief.id === 'string' && brief.id !== '') id = brief.id;
      if (typeof brief.text === 'string') inputs.push({ id, stem: id, text: brief.text });
      else inputs.push({ id, stem: id, problem: 'This line has no “text”.' });
    } catch {
      inputs.push({ id, stem: id, problem: 'This line is not JSON.' });
    }
  }
  return inputs;
}

/** Does a text look like one JSON object a line? @param {string} text */
function looksLikeLines(text) {
  const first = text.trimStart().split('\n')[0] ?? '';
  try {
    return typeof JSON.parse(first).text === 'string';
  } catch {
    return false;
  }
}

/**
 * Reads the files that were named. Word, PDF and e-mail are read by the worker, like in the browser.
 * What can't be read is an input too: its line says so and the others go on.
 * @param {import('./local-worker.mjs').LocalWorker} worker
 * @param {readonly string[]} files
 * @returns {Promise<BriefInput[]>}
 */
export async function briefInputs(worker, files) {
  /** @type {BriefInput[]} */
  const inputs = [];
  for (const file of files) inputs.push(...(await oneFile(worker, file)));
  const seen = new Map();
  return inputs.map((input) => {
    const stem = cleanStem(input.stem);
    const times = (seen.get(stem) ?? 0) + 1;
    seen.set(stem, times);
    return { ...input, stem: times === 1 ? stem : `${stem}-${times}` };
  });
}

/**
 * @param {import('./local-worker.mjs').LocalWorker} worker
 * @param {string} file
 * @returns {Promise<BriefInput[]>}
 */
async function oneFile(worker, file) {
  const isStdin = file === '-';
  const stem = isStdin ? 'stdin' : basename(file, extname(file));
  try {
    const bytes = readFileSync(isStdin ? 0 : file);
    const text = decode(bytes);
    if (extname(file) === '.jsonl' || (isStdin && looksLikeLines(text))) return linesOf(text, stem);
    const { files, refused } = await worker.upload(isStdin ? 'stdin.txt' : basename(file), bytes);
    for (const note of files[0]?.notes ?? []) process.stderr.write(`${stem}: ${note}\n`);
    if (files[0]) return [{ id: stem, stem, text: files[0].text }];
    return [{ id: stem, stem, problem: refused[0]?.problem.detail ?? 'This file can’t be read.' }];
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    const sentence = error instanceof Error ? error.message : String(error);
    return [
      { id: stem, stem, problem: code === 'ENOENT' ? `There is no file ${file}.` : sentence },
    ];
  }
}
