import { afterAll, beforeAll, describe, test } from 'vitest';
import { plant, type Planted } from './planted';

/** Files that keep every rule: without them a checker that refuses everything would pass here. */
const clean = {
  'nodes/kit/index.ts': 'export const one = 1;\n',
  'nodes/brief/good.node.ts':
    "import { sha256 } from '@noble/hashes/sha2.js';\nimport { z } from 'zod';\nimport { one } from '../kit';\nexport const spec = z.number().default(one);\nexport const hash = (bytes: Uint8Array): Uint8Array => sha256(bytes);\n",
  'nodes/specs.ts':
    "export const specs = import.meta.glob<unknown>('./*/*.node.ts', { eager: true, import: 'spec' });\n",
  'nodes/engines.ts':
    "export const engines = import.meta.glob<unknown>('./*/*.node.ts', { eager: true, import: 'engines' });\n",
  'worker/contract/good.ts': "import { z } from 'zod';\nexport const Good = z.object({});\n",
  'worker/engine/good.ts': "export { one } from '../../nodes/kit';\n",
  'worker/routes/good.ts':
    "import { Hono } from 'hono';\nimport { engines } from '../../nodes/engines';\nexport const app = new Hono().get('/', (c) => c.json(Object.keys(engines)));\n",
  'worker/routes/plain.ts': 'export const plain = 1;\n',
  'worker/capabilities/safe-fetch.ts':
    'export const safeFetch = (url: string): Promise<Response> => fetch(url);\n',
  'worker/cli/good.mjs': "import { join } from 'node:path';\nexport const at = join('a', 'b');\n",
  'web/good.tsx':
    "import { specs } from '../nodes/specs';\nimport { Good } from '../worker/contract/good';\nexport const Page = () => <p>{Object.keys(specs).length + Object.keys(Good).length}</p>;\n",
  'web/canvas/good.ts': "export { ReactFlow } from '@xyflow/react';\n",
};

/** Each breaks one rule; `at` is what the checker must say about the file. */
const refusedByCompiler: [why: string, path: string, text: string, at: RegExp][] = [
  [
    'a node that touches the page',
    'nodes/brief/page.node.ts',
    'export const at = document.title;\n',
    /TS2584|TS2304/,
  ],
  [
    'a node that calls the network',
    'nodes/brief/net.node.ts',
    "export const at = fetch('/');\n",
    /TS2304/,
  ],
  [
    'a node that reads the environment',
    'nodes/brief/env.node.ts',
    'export const at = process.env;\n',
    /TS2304|TS2591|TS2580/,
  ],
  [
    'a node that knows a Cloudflare type',
    'nodes/brief/d1.node.ts',
    'export const at = (db: D1Database): unknown => db;\n',
    /TS2304/,
  ],
  [
    'a node that imports the worker',
    'nodes/brief/up.node.ts',
    "export { plain } from '../../worker/routes/plain';\n",
    /TS6307|TS6059/,
  ],
  [
    'a page that imports the engines',
    'web/engines.ts',
    "export { engines } from '../nodes/engines';\n",
    /TS6307|TS6059/,
  ],
  [
    'a page that imports a route',
    'web/route.ts',
    "export { plain } from '../worker/routes/plain';\n",
    /TS6307|TS6059/,
  ],
  [
    'a contract that imports a route',
    'worker/contract/route.ts',
    "export { plain } from '../routes/plain';\n",
    /TS6307|TS6059/,
  ],
  [
    'a contract that knows a binding',
    'worker/contract/d1.ts',
    'export const at = (db: D1Database): unknown => db;\n',
    /TS2304/,
  ],
  [
    'a worker that touches the page',
    'worker/routes/page.ts',
    'export const at = document.title;\n',
    /TS2584|TS2304/,
  ],
  [
    'a worker that imports the web',
    'worker/routes/web.ts',
    "export { Page } from '../../web/good';\n",
    /TS6307|TS6059|TS6142/,
  ],
];

const imports = 'eslint(no-restricted-imports)';
const globals = 'eslint(no-restricted-globals)';
const properties = 'eslint(no-restricted-properties)';
const refusedByLinter: [why: string, path: string, text: string, rule: string][] = [
  ['a node with a library', 'nodes/brief/a.node.ts', "export { Hono } from 'hono';\n", imports],
  [
    'a node with a provider',
    'nodes/brief/b.node.ts',
    "export { OpenAI } from 'openai';\n",
    imports,
  ],
  ['a node with Node', 'nodes/brief/c.node.ts', "export { join } from 'node:path';\n", imports],
  ['a node with the worker', 'nodes/brief/d.ts', "export * from '../../worker/app';\n", imports],
  ['a node with another node', 'nodes/data/e.ts', "export * from '../brief/good.node';\n", imports],
  ['a record with the engines', 'nodes/records/f.ts', "export * from '../engines';\n", imports],
  ['a clock in a node', 'nodes/brief/g.ts', 'export const at = Date.now();\n', globals],
  ['chance in a node', 'nodes/brief/h.ts', 'export const at = Math.random();\n', properties],
  ['Hono in the engine', 'worker/engine/a.ts', "export { Hono } from 'hono';\n", imports],
  [
    'the platform in the engine',
    'worker/engine/b.ts',
    "export { DurableObject } from 'cloudflare:workers';\n",
    imports,
  ],
  [
    'the nodes in the engine',
    'worker/engine/c.ts',
    "export * from '../../nodes/engines';\n",
    imports,
  ],
  ['the store in the engine', 'worker/engine/d.ts', "export * from '../store/schema';\n", imports],
  ['a clock in the engine', 'worker/engine/e.ts', 'export const at = new Date();\n', globals],
  [
    'drizzle in the contract',
    'worker/contract/a.ts',
    "export { sql } from 'drizzle-orm';\n",
    imports,
  ],
  [
    'an outgoing request',
    'worker/routes/a.ts',
    "export const at = fetch('https://a.b');\n",
    globals,
  ],
  [
    'raw SQL',
    'worker/store/b.ts',
    "import { sql } from 'drizzle-orm';\nexport const at = (x: string) => sql.raw(x);\n",
    properties,
  ],
  [
    'a query nobody waits for',
    'worker/store/c.ts',
    'const wait: PromiseLike<number> = Promise.resolve(1);\nexport function go(): void {\n  wait.then((x) => x + 1);\n}\n',
    'typescript(no-floating-promises)',
  ],
  [
    'a switch with a hole',
    'worker/store/d.ts',
    "export function go(x: 'a' | 'b'): number {\n  switch (x) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}\n",
    'typescript(switch-exhaustiveness-check)',
  ],
  ['any', 'worker/store/e.ts', 'export const at: any = 1;\n', 'typescript(no-explicit-any)'],
  ['React Flow outside the canvas', 'web/form/a.ts', "export * from '@xyflow/react';\n", imports],
  ['an engine in the page', 'web/form/b.ts', "export * from '../../nodes/engines';\n", imports],
  [
    'the language engine in the page',
    'web/c.ts',
    "export * from '../nodes/language/tag';\n",
    imports,
  ],
  [
    'a node in the canvas',
    'web/canvas/d.ts',
    "export * from '../../nodes/brief/good.node';\n",
    imports,
  ],
  ['a route in the page', 'web/e.ts', "export * from '../worker/routes/good';\n", imports],
  ['the command line in the page', 'web/f.ts', "export * from '../worker/cli/start';\n", imports],
  ['a provider in the page', 'web/g.ts', "export { OpenAI } from 'openai';\n", imports],
  [
    'a circle',
    'web/ring/a.ts',
    "import { b } from './b';\nexport const a = (): number => b();\n",
    'import(no-cycle)',
  ],
  [
    'a hook behind a condition',
    'web/h.tsx',
    "import { useState } from 'react';\nexport function Box({ on }: { on: boolean }) {\n  if (on) useState(1);\n  return <p />;\n}\n",
    'react-hooks(rules-of-hooks)',
  ],
  [
    'a picture without words',
    'web/i.tsx',
    'export const I = () => <img src="a" />;\n',
    'jsx-a11y(alt-text)',
  ],
  ['a file too long', 'web/j.ts', 'export {};\n'.repeat(401), 'eslint(max-lines)'],
  [
    'a test left out',
    'web/k.test.ts',
    "import { test } from 'vitest';\ntest.skip('k', () => {});\n",
    'vitest(no-disabled-tests)',
  ],
];

const filesOf = (planted: [string, string, string, unknown][]) =>
  Object.fromEntries(planted.map(([, path, text]) => [path, text]));

describe('the compiler', () => {
  let project: Planted;
  let errors: string[];
  beforeAll(async () => {
    project = await plant({ ...clean, ...filesOf(refusedByCompiler) });
    errors = await project.compile();
  }, 60_000);
  afterAll(() => project.remove());

  test.for(refusedByCompiler)('refuses %s', ([, path, , at], { expect }) => {
    const own = errors.filter((line) => line.startsWith(`${path}(`));
    expect(own.join('\n')).toMatch(at);
  });

  test('has nothing against files that keep the rules', ({ expect }) => {
    const planted = refusedByCompiler.map(([, path]) => `${path}(`);
    expect(errors.filter((line) => !planted.some((path) => line.startsWith(path)))).toEqual([]);
  });
});

describe('the linter', () => {
  let project: Planted;
  let found: string[];
  beforeAll(async () => {
    project = await plant({
      ...clean,
      'web/ring/b.ts': "import { a } from './a';\nexport const b = (): number => a();\n",
      ...filesOf(refusedByLinter),
    });
    found = await project.lint();
  }, 60_000);
  afterAll(() => project.remove());

  test.for(refusedByLinter)('refuses %s', ([, path, , rule], { expect }) => {
    expect(found).toContain(`${path} ${rule}`);
  });

  test('has nothing against files that keep the rules', ({ expect }) => {
    expect(
      found.filter((line) => Object.keys(clean).some((path) => line.startsWith(path))),
    ).toEqual([]);
  });
});
