import { describe, it } from 'vitest';
import { z } from 'zod';
import { defineSpec, one, port } from '../kit';
import type { AnySpec } from '../kit';
import { openDocument } from './upgrade';

const spec = defineSpec({
  type: 'generation.line',
  label: 'Line',
  verb: 'Writing',
  summary: 'A node for tests.',
  keywords: ['test'],
  inputs: {},
  outputs: { text: one(port.text) },
  config: z.object({ words: z.int().default(5) }),
  upgrades: [({ length, ...rest }) => ({ ...rest, words: length })],
  examples: [],
}) as unknown as AnySpec;
const specs = new Map([[spec.type, spec]]);
const file = (more: object) => ({
  format: 1,
  name: 'Saved',
  nodes: [
    {
      id: 'a',
      type: 'generation.line',
      version: 1,
      config: { length: 9 },
      position: { x: 0, y: 0 },
    },
  ],
  wires: [],
  ...more,
});

describe('opening a saved pipeline', () => {
  it('lifts the settings of an older node', ({ expect }) => {
    const opened = openDocument(file({}), specs);
    expect(opened).toMatchObject({
      ok: true,
      document: { nodes: [{ version: 2, config: { words: 9 } }] },
    });
  });

  it('keeps what it does not know: nodes, wires, fields, a newer format', ({ expect }) => {
    const raw = file({
      format: 99,
      frames: [{ title: 'Later' }],
      nodes: [
        {
          id: 'x',
          type: 'data.telepathy',
          version: 4,
          config: { a: 1 },
          position: { x: 1, y: 2 },
          glow: true,
        },
      ],
      wires: [
        { id: 'w', from: { node: 'gone', port: 'p' }, to: { node: 'x', port: 'q' }, colour: 'red' },
      ],
    });
    const opened = openDocument(raw, specs);
    expect(opened.ok && opened.document).toEqual(raw);
    expect(opened.ok && opened.remarks).toHaveLength(2);
  });

  it('opens what it saved, unchanged', ({ expect }) => {
    const once = openDocument(file({}), specs);
    if (!once.ok) throw new Error('did not open');
    const again = openDocument(JSON.parse(JSON.stringify(once.document)), specs);
    expect(again).toEqual({ ok: true, document: once.document, remarks: [] });
  });

  it.for([[null], ['text'], [[]], [{ name: 'No nodes' }]])(
    'says what is wrong with %j',
    ([raw], { expect }) => {
      const opened = openDocument(raw, specs);
      expect(opened.ok).toBe(false);
      if (!opened.ok) expect(opened.issues.length).toBeGreaterThan(0);
    },
  );
});
