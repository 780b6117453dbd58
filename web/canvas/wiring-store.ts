import { create } from 'zustand';
import { portTakes } from '../../nodes/kit';
import type { PipelineDocument, WireEnd } from '../../nodes/graph/document';
import { nodeName, type WireCheck } from '../../nodes/graph/check';
import { specs } from '../../nodes/specs';
import { candidatesOf, checkLoose, type Candidate, type LooseWire } from '../document/fitting';

interface WiringStore {
  /** The wire that is being drawn, or null. */
  loose: LooseWire | null;
  by: 'pointer' | 'keys';
  /** An existing wire whose end is being moved. */
  moving: string | undefined;
  /** Ports that fit, by `node/port`. */
  fits: ReadonlySet<string>;
  /** The fitting ports in reading order, for the arrows. */
  choices: readonly Candidate[];
  /** Which of them the keyboard is on. */
  at: number;
  /** The port under the pointer or the keyboard, with the verdict. */
  aim: { end: WireEnd; check: WireCheck } | null;
}

const resting = {
  loose: null,
  by: 'pointer',
  moving: undefined,
  fits: new Set<string>(),
  choices: [],
  at: 0,
  aim: null,
} satisfies WiringStore;

export const useWiring = create<WiringStore>(() => resting);

export const portKey = (node: string, port: string) => `${node}/${port}`;

/** Begins a wire: works out once which ports fit. */
export function beginWire(
  document: PipelineDocument,
  loose: LooseWire,
  by: WiringStore['by'],
  moving?: string,
): void {
  const choices = candidatesOf(document, specs, loose, moving).filter(({ check }) => check.ok);
  useWiring.setState({
    loose,
    by,
    moving,
    choices,
    fits: new Set(choices.map(({ node, port }) => portKey(node, port))),
    at: 0,
    aim: null,
  });
}

/** Looks at a port; null looks away. */
export function aimAt(document: PipelineDocument, end: WireEnd | null): void {
  const { loose, aim, moving } = useWiring.getState();
  if (!loose) return;
  if (end === null) {
    if (aim !== null) useWiring.setState({ aim: null });
    return;
  }
  if (aim?.end.node === end.node && aim.end.port === end.port) return;
  useWiring.setState({ aim: { end, check: checkLoose(document, specs, loose, end, moving) } });
}

/** Moves the keyboard among the ports that fit; says which one it is on now. */
export function stepChoice(document: PipelineDocument, by: 1 | -1): Candidate | undefined {
  const { choices, at } = useWiring.getState();
  if (choices.length === 0) return undefined;
  const next = (at + by + choices.length) % choices.length;
  useWiring.setState({ at: next });
  const choice = choices[next];
  if (choice) aimAt(document, { node: choice.node, port: choice.port });
  return choice;
}

/** Leaves everything as it was. */
export function endWire(): void {
  useWiring.setState(resting);
}

/** Both ends of the loose wire once it is joined to `end`. */
export function joined(loose: LooseWire, end: WireEnd): { from: WireEnd; to: WireEnd } {
  return 'from' in loose ? { from: loose.from, to: end } : { from: end, to: loose.to };
}

/** Why a node's body takes nothing of a loose wire: all it could take, in one sentence. */
export function whyNothingFits(document: PipelineDocument, loose: LooseWire, id: string): string {
  const all = candidatesOf(document, specs, loose).filter((candidate) => candidate.node === id);
  const [only] = all;
  if (all.length === 1 && only && !only.check.ok) return only.check.reason;
  const node = document.nodes.find((other) => other.id === id);
  if (!node) return 'This node is gone.';
  const name = nodeName(node, specs);
  const spec = specs.get(node.type);
  if (!spec) return `This version does not know the node “${node.type}”.`;
  const ports = Object.values('from' in loose ? spec.inputs : spec.outputs);
  if (ports.length === 0) {
    return 'from' in loose ? `${name} takes nothing.` : `${name} gives nothing.`;
  }
  const stopped = all.find(({ check }) => !check.ok && check.code !== 'kind-does-not-fit');
  if (stopped && !stopped.check.ok) return stopped.check.reason;
  const verb = 'from' in loose ? 'takes' : 'gives';
  return `That does not fit here. ${name} ${verb} ${[...new Set(ports.map(portTakes))].join('; ')}.`;
}
