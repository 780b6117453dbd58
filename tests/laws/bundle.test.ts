import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, test } from 'vitest';
import { ensureBuilt } from '../../worker/cli/prepare.mjs';
import { dist, root } from '../../worker/cli/project.mjs';

const client = join(dist, 'client');
const server = join(dist, 'dramatis');

/** kB as people and the budget count them: 1000 bytes, after gzip at its usual level. */
const gzippedKb = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(file)).length / 1000, 0);

const filesUnder = (folder: string, ends: RegExp): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ends.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

const textOf = (files: string[]): string => files.map((file) => readFileSync(file, 'utf8')).join();

interface Chunk {
  file: string;
  isEntry?: boolean;
  isDynamicEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
}

/** A text that only the layout engine holds. */
const layoutEngine = 'org.eclipse.elk';

type Manifest = Record<string, Chunk>;

/** A chunk, what it imports, and the lazy chunks it reaches whose source the page in question owns. */
function filesReached(manifest: Manifest, from: string, isOwn: (source: string) => boolean) {
  const seen = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (chunk === undefined || seen.has(key)) return;
    seen.add(key);
    chunk.imports?.forEach(visit);
    chunk.dynamicImports?.filter(isOwn).forEach(visit);
  };
  visit(from);
  return new Set([...seen].map((key) => join(client, manifest[key]?.file ?? '')));
}

/** String literals long enough to be nobody else's by chance. */
const literalsIn = (text: string): string[] =>
  [...text.matchAll(/'([^'\\\n]{18,})'/g)].flatMap(([, literal]) => literal ?? []);

const isSource = /(?<!\.test)\.tsx?$/;
const families = readdirSync(join(root, 'nodes'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .filter((name) => !['kit', 'records', 'graph', 'templates'].includes(name));

const importLine = /^import \{([^}]*)\} from '(\.[^']*)';$/gm;

/** Siblings of a node file that its spec uses, before the engines begin: the browser needs them. */
function siblingsOfSpec(file: string, text: string): string[] {
  const spec = text.slice(0, text.indexOf('export const engines')).replaceAll(importLine, '');
  return [...text.matchAll(importLine)].flatMap(([, names = '', from = '']) =>
    names.split(',').some((name) => new RegExp(`\\b${name.trim() || '-'}\\b`).test(spec))
      ? [`${join(dirname(file), from)}.ts`]
      : [],
  );
}

/**
 * Texts that only engines hold: literals of the language engine, of what stands in a node file from
 * `export const engines` on, and of the siblings that only engines use. Samples and examples belong
 * to the spec.
 */
function engineTexts(): string[] {
  const own: string[] = [];
  const seenByBrowser: string[] = [];
  const sources = new Map(
    families
      .flatMap((name) => filesUnder(join(root, 'nodes', name), isSource))
      .map((file) => [file, readFileSync(file, 'utf8')]),
  );
  const isNode = (file: string) => file.endsWith('.node.ts');
  const ofSpecs = new Set(
    [...sources].flatMap(([file, text]) => (isNode(file) ? siblingsOfSpec(file, text) : [])),
  );
  for (const [file, text] of sources) {
    const at = isNode(file) ? text.indexOf('export const engines') : 0;
    if (ofSpecs.has(file) || /example|sample/.test(relative(root, file))) seenByBrowser.push(text);
    else {
      seenByBrowser.push(text.slice(0, at));
      own.push(...literalsIn(text.slice(at)));
    }
  }
  for (const folder of ['web', 'worker/contract', 'nodes/kit', 'nodes/records', 'nodes/graph']) {
    seenByBrowser.push(textOf(filesUnder(join(root, folder), isSource)));
  }
  const allowed = seenByBrowser.join('\n');
  return [...new Set(own)].filter((literal) => !allowed.includes(literal));
}

describe('the built product', () => {
  let manifest: Manifest;
  let clientText: string;
  beforeAll(async () => {
    await ensureBuilt();
    manifest = JSON.parse(readFileSync(join(client, '.vite', 'manifest.json'), 'utf8')) as Manifest;
    clientText = textOf(filesUnder(client, /\.(?:js|html|json)$/));
  }, 240_000);

  const scripts = () => filesUnder(client, /\.js$/);
  /** The layout engine runs in a worker of its own, loaded when somebody first asks for a layout. */
  const isLayoutWorker = (file: string) => readFileSync(file, 'utf8').includes(layoutEngine);

  test('shows no engine text to the browser, although the worker holds it', ({ expect }) => {
    const texts = engineTexts();
    const workerText = textOf(filesUnder(server, /\.js$/));
    expect(texts.filter((text) => clientText.includes(text))).toEqual([]);
    // Without this the law would hold for a build that lost the engines, or for a broken search.
    const held = texts.slice(0, 300).filter((text) => workerText.includes(text));
    expect(held.length).toBeGreaterThan(50);
  });

  test.for([
    ['the tagger', /winkNLP|wink-nlp|readDoc/],
    ['the portraits', /dicebear/i],
    ['the zip writer', /extra field too long|invalid zip data/],
    [
      'a provider of models',
      /api\.openai\.com|openrouter\.ai|api\.anthropic\.com|api\.mistral\.ai/,
    ],
    ['a provider of pictures', /generativelanguage\.googleapis|api\.replicate\.com|fal\.run/],
    ['a database query', /drizzle-orm|cloudflare:workers/],
  ] as const)('keeps %s out of the browser', ([, pattern], { expect }) => {
    expect(clientText.match(pattern)?.[0]).toBeUndefined();
  });

  test('loads home and results in at most 250 kB of JavaScript', ({ expect }) => {
    const isOwn = (source: string) => /^(?:home|results|quality|review)\//.test(source);
    expect(gzippedKb(filesReached(manifest, 'index.html', isOwn))).toBeLessThanOrEqual(250);
  });

  test('loads everything with the canvas in at most 450 kB of JavaScript', ({ expect }) => {
    const loaded = scripts().filter((file) => !isLayoutWorker(file));
    expect(gzippedKb(loaded)).toBeLessThanOrEqual(450);
  });

  test('does not load the layout engine before it is asked for', ({ expect }) => {
    const loaded = [...filesReached(manifest, 'index.html', () => true)];
    expect(textOf(loaded)).not.toContain(layoutEngine);
  });

  test('deploys a worker of at most 3.5 MB', ({ expect }) => {
    expect(gzippedKb(filesUnder(server, /\.(?:js|wasm|json|bin)$/))).toBeLessThanOrEqual(3500);
  });
});
