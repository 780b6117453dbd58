import { describe, it } from 'vitest';
import { z } from 'zod';
import { anyArtefact, defineSpec, many, one, optional, port } from '../kit';
import type { AnySpec } from '../kit';
import { checkGraph, checkWire } from './check';
import type { GraphNode, PipelineDocument } from './document';
import { mappedInputs } from './mapping';

const bare = { summary: 'A node for tests.', keywords: ['test'], verb: 'Testing', examples: [] };
const list: AnySpec[] = [
  defineSpec({
    ...bare,
    type: 'generation.cast',
    label: 'Cast',
    inputs: {},
    outputs: {
      personas: many(port.persona),
      voice: one(port.voice),
      scripts: many(port.scenario),
      sheets: many(port.sheet),
    },
    config: z.object({ count: z.int().min(1).default(3) }),
  }),
  defineSpec({
    ...bare,
    type: 'image.paint',
    label: 'Paint',
    inputs: { persona: one(port.persona) },
    outputs: { picture: one(port.picture) },
    config: z.object({}),
  }),
  defineSpec({
    ...bare,
    type: 'image.caption',
    label: 'Caption',
    inputs: {
      picture: one(port.picture),
      persona: optional(port.persona),
      sheet: optional(port.sheet),
    },
    outputs: { picture: one(port.picture) },
    config: z.object({}),
  }),
  defineSpec({
    ...bare,
    type: 'export.pack',
    label: 'Pack',
    inputs: { pieces: many(anyArtefact) },
    outputs: { files: one(port.files) },
    config: z.object({}),
  }),
] as unknown as AnySpec[];
const specs = new Map(list.map((spec) => [spec.type, spec]));

const node = (id: string, type: string, config: Record<string, unknown> = {}): GraphNode => ({
  id,
  type,
  version: 1,
  config,
  position: { x: 0, y: 0 },
});
const wire = (from: string, to: string) => {
  const [a = '', ap = ''] = from.split('.');
  const [b = '', bp = ''] = to.split('.');
  return { id: `${from}>${to}`, from: { node: a, port: ap }, to: { node: b, port: bp } };
};
const pipeline = (...wires: ReturnType<typeof wire>[]): PipelineDocument => ({
  format: 1,
  name: 'Test',
  nodes: [
    node('cast', 'generation.cast'),
    node('paint', 'image.paint'),
    node('caption', 'image.caption'),
    node('pack', 'export.pack'),
  ],
  wires,
});
const may = (document: PipelineDocument, from: string, to: string) => {
  const w = wire(from, to);
  return checkWire(document, specs, w.from, w.to);
};

describe('a wire', () => {
  it('may carry a list into a port for one, which then runs once for each', ({ expect }) => {
    expect(may(pipeline(), 'cast.personas', 'paint.persona')).toMatchObject({
      ok: true,
      mapped: true,
    });
    const mapped = mappedInputs(
      pipeline(wire('cast.personas', 'paint.persona'), wire('paint.picture', 'caption.picture')),
      specs,
    );
    expect([...mapped.keys()]).toEqual(['paint', 'caption']);
  });

  it('pairs two lists by persona', ({ expect }) => {
    const document = pipeline(
      wire('cast.personas', 'paint.persona'),
      wire('paint.picture', 'caption.picture'),
    );
    expect(may(document, 'cast.personas', 'caption.persona')).toMatchObject({
      ok: true,
      mapped: true,
      remark: expect.stringContaining('Pairs up') as string,
    });
  });

  it('refuses two lists that have no persona in common', ({ expect }) => {
    const document = pipeline(
      wire('cast.personas', 'paint.persona'),
      wire('paint.picture', 'caption.picture'),
    );
    expect(may(document, 'cast.sheets', 'caption.sheet')).toMatchObject({
      ok: false,
      code: 'lists-do-not-pair',
    });
  });

  it('says in words why it does not fit, and offers the node that converts', ({ expect }) => {
    expect(may(pipeline(), 'cast.personas', 'caption.picture')).toEqual({
      ok: false,
      code: 'kind-does-not-fit',
      reason: 'Caption takes a picture here. Cast gives personas.',
      fix: {
        action: 'insert-node',
        label: 'Insert Paint',
        nodeType: 'image.paint',
        inputPort: 'persona',
        outputPort: 'picture',
      },
    });
  });

  it.for([
    ['paint.picture', 'paint.persona', 'same-node'],
    ['cast.nothing', 'paint.persona', 'port-missing'],
    ['paint.persona', 'cast.personas', 'wrong-way'],
    ['gone.out', 'paint.persona', 'node-missing'],
  ] as const)('from %s to %s is refused: %s', ([from, to, code], { expect }) => {
    expect(may(pipeline(), from, to)).toMatchObject({ ok: false, code });
  });

  it('refuses a second wire into a port for one and offers to replace the first', ({ expect }) => {
    const document = pipeline(wire('cast.personas', 'paint.persona'));
    document.nodes.push(node('cast2', 'generation.cast'));
    expect(may(document, 'cast2.personas', 'paint.persona')).toMatchObject({
      ok: false,
      code: 'input-taken',
      fix: { action: 'replace-wire' },
    });
  });

  it('refuses to close a loop', ({ expect }) => {
    const document = pipeline(wire('caption.picture', 'pack.pieces'));
    document.nodes.push(node('caption2', 'image.caption'));
    document.wires.push(wire('caption.picture', 'caption2.picture'));
    expect(may(document, 'caption2.picture', 'caption.picture')).toMatchObject({
      ok: false,
      code: 'would-loop',
    });
  });
});

describe('a graph', () => {
  it('may run when every port that must be wired is', ({ expect }) => {
    const document = pipeline(
      wire('cast.personas', 'paint.persona'),
      wire('paint.picture', 'caption.picture'),
      wire('caption.picture', 'pack.pieces'),
    );
    expect(checkGraph(document, specs)).toEqual([]);
  });

  it('names the node and the port that wait', ({ expect }) => {
    expect(checkGraph(pipeline(), specs)).toContainEqual({
      code: 'input-missing',
      severity: 'stops',
      message: 'Paint waits for a persona. Wire something to Persona.',
      nodeId: 'paint',
      field: 'persona',
    });
  });

  it('names the setting that is wrong', ({ expect }) => {
    const document: PipelineDocument = {
      ...pipeline(),
      nodes: [node('cast', 'generation.cast', { count: 0 })],
      wires: [],
    };
    expect(checkGraph(document, specs)[0]).toMatchObject({
      code: 'setting-wrong',
      nodeId: 'cast',
      field: 'count',
    });
  });

  it('keeps an unknown node and a wire whose port is gone, and explains both', ({ expect }) => {
    const document = pipeline(wire('cast.old', 'pack.pieces'));
    document.nodes.push(node('future', 'data.telepathy'));
    const codes = checkGraph(document, specs)
      .filter((issue) => issue.severity === 'remark')
      .map((issue) => issue.code);
    expect(codes).toEqual(['port-missing', 'node-unknown']);
  });

  it('says which wires make a loop', ({ expect }) => {
    const document = pipeline(
      wire('caption.picture', 'caption2.picture'),
      wire('caption2.picture', 'caption.picture'),
    );
    document.nodes.push(node('caption2', 'image.caption'));
    expect(checkGraph(document, specs)[0]).toMatchObject({
      code: 'graph-has-cycle',
      message: expect.stringContaining('is a loop') as string,
    });
  });
});
