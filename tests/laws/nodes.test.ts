import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import type { z } from 'zod';
import { emptyRunInputs, familyOf, runEmbedded, versionOf } from '../../nodes/kit';
import type { AnyEngines, AnySpec, InputItems } from '../../nodes/kit';
import { engines } from '../../nodes/engines';
import { specs } from '../../nodes/specs';
import type { Item } from '../../nodes/records/kinds';

const root = join(import.meta.dirname, '../../nodes');
const onDisk = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap((folder) =>
    readdirSync(join(root, folder.name))
      .filter((file) => file.endsWith('.node.ts'))
      .map((file) => ({ folder: folder.name, name: file.replace('.node.ts', '') })),
  );
const all = [...specs.values()];

/** Bodies of an example, by port, as items. */
function itemsOf(spec: AnySpec, inputs: Record<string, unknown>): InputItems {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => {
      const p = spec.inputs[name];
      const list = Array.isArray(value) ? value : [value];
      const kind = p?.kinds[0];
      // An example is written in the shapes of the ports that it names; the engine's own border
      // checks what comes out of it.
      return [name, list.map((v) => (p?.single ? { kind, body: v } : v) as Item)];
    }),
  );
}

function runExample(spec: AnySpec, example: AnySpec['examples'][number]) {
  const engine = engines.get(spec.type) as AnyEngines;
  const result = runEmbedded(spec, engine, {
    inputs: itemsOf(spec, example.inputs ?? {}),
    config: example.config ?? {},
    given: { ...emptyRunInputs, ...example.given },
    seed: 7,
  });
  const bodies = Object.fromEntries(
    Object.entries(spec.outputs).map(([name, p]) => {
      const list = (result.outputs[name] ?? []).map((item) => (p.single ? item.body : item));
      return [name, p.cardinality === 'many' ? list : list[0]];
    }),
  );
  return { result, bodies };
}

describe('every node', () => {
  it('is found on disk under its folder and file name', ({ expect }) => {
    expect(all.map((spec) => spec.type).sort()).toEqual(
      onDisk.map(({ folder, name }) => `${folder}.${name}`).sort(),
    );
    expect([...engines.keys()].sort()).toEqual([...specs.keys()].sort());
  });

  it.for(onDisk)('$folder.$name has a test beside it', ({ folder, name }, { expect }) => {
    expect(existsSync(join(root, folder, `${name}.node.test.ts`))).toBe(true);
  });

  it.for(all)('$type is valid as soon as it lies on the canvas', (spec, { expect }) => {
    expect(spec.config.safeParse({}).success).toBe(true);
  });

  it.for(all)('$type says what it is in short, plain words', (spec, { expect }) => {
    expect(familyOf(spec.type)).toBeDefined();
    expect(spec.label.length).toBeLessThanOrEqual(24);
    expect(spec.summary).toMatch(/^[A-Z].*\.$/);
    expect(spec.keywords.length).toBeGreaterThan(0);
    expect(spec.verb.length).toBeGreaterThan(2);
  });

  it.for(all)('$type has a title, help or default for each setting', (spec, { expect }) => {
    for (const [name, schema] of Object.entries(spec.config.shape)) {
      const meta = (schema as z.ZodType).meta();
      expect(meta?.title, name).toBeTruthy();
      expect(meta?.widget, name).toBeTruthy();
    }
  });

  it.for(all)('$type refuses in sentences that say what to do', (spec, { expect }) => {
    for (const sentence of Object.values(spec.refusals))
      expect(sentence).toMatch(/^[A-Z].{14,}\.$/);
  });

  it.for(all)('$type lifts old settings one version at a time', (spec, { expect }) => {
    expect(versionOf(spec)).toBe(spec.upgrades.length + 1);
    let config: Record<string, unknown> = {};
    for (const upgrade of spec.upgrades) config = upgrade(config);
    expect(spec.config.safeParse(config).success).toBe(true);
  });

  const examples = all.flatMap((spec) =>
    spec.examples.map((example) => ({ type: spec.type, name: example.name, spec, example })),
  );
  it.for(all)('$type shows at least one example', (spec, { expect }) => {
    expect(spec.examples.length).toBeGreaterThan(0);
  });

  it.for(examples)('$type: $name, and the same again', ({ spec, example }, { expect }) => {
    const first = runExample(spec, example);
    expect(first.bodies).toMatchObject(example.outputs);
    expect(runExample(spec, example).result).toEqual(first.result);
    expect(first.result.summary.length).toBeGreaterThan(0);
    expect(first.result.summary.length).toBeLessThanOrEqual(30);
  });
});
