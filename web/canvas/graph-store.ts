import { create } from 'zustand';
import type { GraphNode, PipelineDocument, Wire } from '../../nodes/graph/document';
import { specs } from '../../nodes/specs';
import { orderOf } from '../../nodes/graph/order';
import { boxOf } from '../document/node-box';
import { actsOf, type Act } from './acts';
import { factsOf, noFacts, type GraphFacts } from './graph-remarks';
import { portsOf, type PortView } from './ports';
import { goesUp, laneOf, sideLane, type Rect } from './wire-route';

interface GraphStore {
  document: PipelineDocument | null;
  byId: ReadonlyMap<string, GraphNode>;
  wiresById: ReadonlyMap<string, Wire>;
  /** A node's ports keep their identity while its box and wires stay the same. */
  ports: ReadonlyMap<string, readonly PortView[]>;
  /** The column in which a wire runs past other nodes, where it needs one. */
  lanes: ReadonlyMap<string, number>;
  acts: readonly Act[];
  /** Place of each node in the order of a run, from 1. */
  steps: ReadonlyMap<string, number>;
  facts: GraphFacts;
}

/** What is derived from the document for drawing; each node and wire reads its own slice. */
export const useGraph = create<GraphStore>(() => ({
  document: null,
  byId: new Map(),
  wiresById: new Map(),
  ports: new Map(),
  lanes: new Map(),
  acts: [],
  steps: new Map(),
  facts: noFacts,
}));

const manyNodes = 150;
let factsTimer = 0;
const portKeys = new Map<string, string>();

/** Derives everything again after a change; above 150 nodes the remarks follow a moment later. */
export function updateGraph(document: PipelineDocument): void {
  const before = useGraph.getState();
  window.clearTimeout(factsTimer);
  if (document.nodes.length > manyNodes) {
    factsTimer = window.setTimeout(
      () => useGraph.setState({ facts: factsOf(document, specs) }),
      250,
    );
  }
  const ports = portsByNode(document, before);
  useGraph.setState({
    document,
    byId: new Map(document.nodes.map((node) => [node.id, node])),
    wiresById: new Map(document.wires.map((wire) => [wire.id, wire])),
    ports,
    lanes: lanesOf(document, ports),
    acts: actsOf(document, specs),
    steps: stepsOf(document),
    ...(document.nodes.length > manyNodes ? {} : { facts: factsOf(document, specs) }),
  });
}

/** Forgets the pipeline when its page goes. */
export function resetGraph(): void {
  window.clearTimeout(factsTimer);
  portKeys.clear();
  useGraph.setState(useGraph.getInitialState(), true);
}

function stepsOf(document: PipelineDocument): Map<string, number> {
  const order = orderOf(document);
  const ids = order.ok ? order.levels.flat() : document.nodes.map((node) => node.id);
  return new Map(ids.map((id, index) => [id, index + 1]));
}

function portsByNode(
  document: PipelineDocument,
  before: GraphStore,
): Map<string, readonly PortView[]> {
  const touching = new Map<string, Wire[]>(document.nodes.map((node) => [node.id, []]));
  for (const wire of document.wires) {
    touching.get(wire.from.node)?.push(wire);
    touching.get(wire.to.node)?.push(wire);
  }
  const after = new Map<string, readonly PortView[]>();
  for (const node of document.nodes) {
    const wires = touching.get(node.id) ?? [];
    const box = boxOf(node, specs.get(node.type));
    const ends = wires
      .map((w) => (w.from.node === node.id ? `>${w.from.port}` : `<${w.to.port}`))
      .sort();
    const key = `${node.type} ${box.width} ${box.height} ${[...new Set(ends)].join(' ')}`;
    const old = portKeys.get(node.id) === key ? before.ports.get(node.id) : undefined;
    portKeys.set(node.id, key);
    after.set(node.id, old ?? portsOf(node, specs.get(node.type), wires));
  }
  return after;
}

function lanesOf(
  document: PipelineDocument,
  ports: ReadonlyMap<string, readonly PortView[]>,
): Map<string, number> {
  const boxes = new Map<string, Rect>(
    document.nodes.map((node) => [
      node.id,
      { ...node.position, ...boxOf(node, specs.get(node.type)) },
    ]),
  );
  const all = [...boxes];
  const lanes = new Map<string, number>();
  for (const wire of document.wires) {
    const [from, to] = [boxes.get(wire.from.node), boxes.get(wire.to.node)];
    const start = endOf(ports.get(wire.from.node), 'out', wire.from.port);
    const end = endOf(ports.get(wire.to.node), 'in', wire.to.port);
    if (!from || !to || !start || !end) continue;
    const a = { x: from.x + start.x, y: from.y + start.y };
    const b = { x: to.x + end.x, y: to.y + end.y };
    if (goesUp(a, b)) {
      lanes.set(wire.id, sideLane(from, to));
      continue;
    }
    const others = all
      .filter(
        ([id, box]) =>
          id !== wire.from.node && id !== wire.to.node && box.y < b.y && box.y + box.height > a.y,
      )
      .map(([, box]) => box);
    const lane = laneOf(a, b, others);
    if (lane === null) continue;
    const isStraight = lane === a.x || lane === b.x;
    lanes.set(wire.id, isStraight ? lane : lane + besideOthers(wire.from.node));
  }
  return lanes;
}

/** Wires of different nodes in one column lie a little apart; those of one node run together. */
function besideOthers(id: string): number {
  let sum = 0;
  for (let i = 0; i < id.length; i += 1) sum = (sum * 31 + id.charCodeAt(i)) % 997;
  return ((sum % 5) - 2) * 4;
}

function endOf(ports: readonly PortView[] | undefined, side: 'in' | 'out', id: string) {
  return ports?.find((port) => port.side === side && port.id === id);
}
