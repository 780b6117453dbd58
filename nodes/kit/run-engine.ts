import { recordSchemas } from '../records/kinds';
import type { Item, RecordKind } from '../records/kinds';
import type { RunInputs } from '../records/run-inputs';
import { seededRandom } from './random';
import { Refusal } from './spec';
import type { AnyEngines, AnySpec, EngineContext, Ports } from './spec';
import type { z } from 'zod';

/** Things by input port. Items of a kind that the port does not take are left behind. */
export type InputItems = Record<string, readonly Item[]>;

export interface EngineCall {
  inputs: InputItems;
  config: Record<string, unknown>;
  given: RunInputs;
  seed: number;
}

/** What a node gave: items by output port, its line for the canvas, remarks. */
export interface NodeResult {
  outputs: Record<string, Item[]>;
  summary: string;
  warnings: string[];
}

export const emptyRunInputs: RunInputs = {
  brief: { id: 'none', title: '', sources: [], sample: false },
  facts: { sources: [], asOf: '2000-01-01' },
  copy: { sources: [] },
  decisions: [],
};

type AnyContext = EngineContext<Ports, z.ZodObject, string, keyof RunInputs>;

/** A node's two halves without their particulars, as the registry holds them. For tests. */
export function anyNode(node: { spec: object; engines: object }): {
  spec: AnySpec;
  engines: AnyEngines;
} {
  // Both were made by `defineSpec` and `implement`; the registry forgets their particulars the same way.
  return node as { spec: AnySpec; engines: AnyEngines };
}

/**
 * Runs a node's embedded engine once: config filled with defaults and checked, inputs sorted to
 * their ports, outputs checked against their records. Throws `Refusal` when the node says no, and
 * `TypeError` when an engine breaks its own contract.
 */
export function runEmbedded(spec: AnySpec, engines: AnyEngines, call: EngineCall): NodeResult {
  const warnings: string[] = [];
  const raw = engines.embedded(engineContext(spec, call, warnings));
  return collectOutputs(spec, engines, raw, warnings);
}

/** The context that an engine sees; shared by the embedded and the model engines. */
export function engineContext(spec: AnySpec, call: EngineCall, warnings: string[]): AnyContext {
  const given = Object.fromEntries(spec.reads.map((name) => [name, call.given[name]]));
  return {
    inputs: valuesAtPorts(spec, call.inputs) as AnyContext['inputs'],
    config: spec.config.parse(call.config),
    given: given as AnyContext['given'],
    seed: call.seed,
    random: seededRandom(`${spec.type}:${call.seed}`),
    warn: (message) => void warnings.push(message),
    refuse: (code, detail = '') => {
      const sentence = spec.refusals[code];
      if (!sentence) throw new TypeError(`${spec.type} has no refusal ${code}`);
      throw new Refusal(code, sentence, detail);
    },
  };
}

function valuesAtPorts(spec: AnySpec, items: InputItems): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(spec.inputs).map(([name, p]) => {
      const fitting = (items[name] ?? []).filter((item) => p.kinds.includes(item.kind));
      const carried = p.single ? fitting.map((item) => item.body) : [...fitting];
      return [name, p.cardinality === 'many' ? carried : carried[0]];
    }),
  );
}

/** Checks what an engine gave against the records of its ports and turns it into items. */
export function collectOutputs(
  spec: AnySpec,
  engines: AnyEngines,
  raw: Record<string, unknown>,
  warnings: string[],
): NodeResult {
  const outputs: Record<string, Item[]> = {};
  for (const [name, p] of Object.entries(spec.outputs)) {
    const value = raw[name];
    const list = Array.isArray(value) ? value : value === undefined ? [] : [value];
    if (p.cardinality === 'one' && list.length !== 1) {
      throw new TypeError(`${spec.type} gave ${list.length} things at “${name}” instead of one`);
    }
    const [only] = p.kinds;
    outputs[name] = list.map((entry) =>
      p.single && only ? checkedItem(spec, name, only, entry) : checkedUnion(spec, name, entry),
    );
  }
  return { outputs, summary: engines.summarise(raw), warnings };
}

function checkedUnion(spec: AnySpec, name: string, entry: unknown): Item {
  if (typeof entry !== 'object' || entry === null || !('kind' in entry) || !('body' in entry)) {
    throw new TypeError(`${spec.type} gave something without a kind at “${name}”`);
  }
  const { kind, body } = entry;
  if (typeof kind !== 'string' || !(kind in recordSchemas)) {
    throw new TypeError(`${spec.type} gave an unknown kind at “${name}”`);
  }
  return checkedItem(spec, name, kind as RecordKind, body);
}

function checkedItem(spec: AnySpec, name: string, kind: RecordKind, body: unknown): Item {
  const parsed = recordSchemas[kind].safeParse(body);
  if (!parsed.success) {
    const first = parsed.error.issues[0];
    const at = first ? `${first.path.join('.')}: ${first.message}` : 'unknown';
    throw new TypeError(`${spec.type} gave a broken ${kind} at “${name}”: ${at}`);
  }
  // The schema of this very kind accepted the body.
  return { kind, body: parsed.data } as Item;
}
