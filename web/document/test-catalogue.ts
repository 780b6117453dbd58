import { z } from 'zod';
import { defineSpec, field, many, one, optional, port, type AnySpec } from '../../nodes/kit';
import type { GraphNode, PipelineDocument, Wire } from '../../nodes/graph/document';
import type { CommandContext } from './change';

/** A small catalogue for the tests of this folder: real kinds, invented nodes. */
const list: AnySpec[] = [
  spec('brief.brief', 'Brief', {}, { brief: one(port.brief) }),
  spec('extraction.read', 'Read', { brief: one(port.brief) }, { sheets: many(port.sheet) }),
  spec(
    'generation.cards',
    'Cards',
    { sheets: many(port.sheet, { atLeast: 1 }) },
    { personas: many(port.persona) },
  ),
  spec(
    'generation.scene',
    'Scene',
    { persona: one(port.persona), voice: optional(port.voice) },
    { scenario: one(port.scenario) },
  ),
  spec('export.pack', 'Pack', { pieces: many(port.persona) }, { files: one(port.files) }),
];

export const catalogue: ReadonlyMap<string, AnySpec> = new Map(list.map((s) => [s.type, s]));

function spec(
  type: string,
  label: string,
  inputs: AnySpec['inputs'],
  outputs: AnySpec['outputs'],
): AnySpec {
  return defineSpec({
    type,
    label,
    verb: 'Working',
    summary: `${label} for tests.`,
    keywords: [],
    inputs,
    outputs,
    config: z.object({
      count: field.integer({ title: 'How many', min: 1, max: 9, default: 3 }),
      name: field.text({ title: 'Name', max: 40 }),
    }),
    opens: label === 'Cards',
    examples: [],
  });
}

export function node(id: string, type: string, x = 0, y = 0): GraphNode {
  return { id, type, version: 1, config: {}, position: { x, y } };
}

/** A wire from “node.port” to “node.port”. */
export function wire(id: string, from: string, to: string): Wire {
  const end = (text: string) => {
    const [name = '', portName = ''] = text.split('.');
    return { node: name, port: portName };
  };
  return { id, from: end(from), to: end(to) };
}

export function documentOf(nodes: GraphNode[], wires: Wire[] = []): PipelineDocument {
  return { format: 1, name: 'Test', nodes, wires };
}

/** Brief → Read → Cards, in one column. */
export function chain(): PipelineDocument {
  return documentOf(
    [
      node('a', 'brief.brief'),
      node('b', 'extraction.read', 0, 120),
      node('c', 'generation.cards', 0, 240),
    ],
    [wire('w1', 'a.brief', 'b.brief'), wire('w2', 'b.sheets', 'c.sheets')],
  );
}

/** A context whose new ids count up: n-new-1, w-new-2… */
export function context(): CommandContext {
  let count = 0;
  return {
    specs: catalogue,
    newId: (prefix) => {
      count += 1;
      return `${prefix}-new-${count}`;
    },
  };
}
