/**
 * @typedef {{ name: 'run', template: string, files: string[], out: string }} RunCommand
 * @typedef {{ name: 'read', files: string[] }} ReadCommand
 * @typedef {{ ok: true, command: RunCommand | ReadCommand } | { ok: false, sentence: string, isHelp: boolean }} Parsed
 */

/**
 * @param {string} sentence
 * @returns {Parsed}
 */
const no = (sentence, isHelp = false) => ({ ok: false, sentence, isHelp });

/**
 * Takes the command line apart. Everything after `--brief` up to the next option is a file.
 * @param {readonly string[]} args
 * @returns {Parsed}
 */
export function parseArguments(args) {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    return no('Dramatis from the terminal.', true);
  }
  if (name === 'read') {
    const option = rest.find((arg) => arg.startsWith('--'));
    if (option !== undefined) return no(`“read” knows no option ${option}.`);
    if (rest.length === 0) return no('Which file is to be read?');
    return { ok: true, command: { name, files: rest } };
  }
  if (name !== 'run') return no(`There is no command “${name}”.`);
  /** @type {Record<string, string[]>} */
  const lists = { '': [], '--brief': [], '--out': [] };
  let current = '';
  for (const arg of rest) {
    if (arg.startsWith('--')) {
      if (!(arg in lists)) return no(`“run” knows no option ${arg}.`);
      current = arg;
    } else {
      lists[current]?.push(arg);
      if (current === '--out') current = '';
    }
  }
  const [template, ...more] = lists[''] ?? [];
  const [out] = lists['--out'] ?? [];
  const files = [...(lists['--brief'] ?? []), ...more];
  if (template === undefined) return no('Which template is to be run?');
  if (files.length === 0) return no('Which brief? Name it after --brief.');
  if (out === undefined) return no('Where to? Name a folder after --out.');
  return { ok: true, command: { name, template, files, out } };
}
