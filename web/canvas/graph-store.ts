import { create } from 'zustand';
import type { GraphNode, PipelineDocument, Wire } from '../../nodes/graph/document';
import { specs } from '../../nodes/specs';
import { orderOf } from '../../nodes/graph/order';
import { boxOf } from '../document/node-box';
import { actsOf, type Act } from './acts';
import { factsOf, noFacts, type GraphFacts } from './graph-remarks';
import { portsOf, type PortView } from './ports';
import {
  badgePlaces,
  goesUp,
  routeOf,
  sideLane,
  wayOf,
  type Point,
  type Rect,
  type Route,
  type Way,
} from './wire-route';

interface GraphStore {
  document: PipelineDocument | null;
  byId: ReadonlyMap<string, GraphNode>;
  wiresById: ReadonlyMap<string, Wire>;
  /** A node's ports keep their identity while its box and wires stay the same. */
  ports: ReadonlyMap<string, readonly PortView[]>;
  /** How a wire runs past other nodes, where it needs to. */
  ways: ReadonlyMap<string, Way>;
  /** Where on a wire its badge sits, as a share of its way. */
  badges: ReadonlyMap<string, number>;
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
  ways: new Map(),
  badges: new Map(),
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
  const facts = document.nodes.length > manyNodes ? before.facts : factsOf(document, specs);
  useGraph.setState({
    document,
    byId: new Map(document.nodes.map((node) => [node.id, node])),
    wiresById: new Map(document.wires.map((wire) => [wire.id, wire])),
    ports,
    ...waysOf(document, ports, facts.lists),
    acts: actsOf(document, specs),
    steps: stepsOf(document),
    facts,
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

/** How the wires run past the nodes, and where on them the badges of lists sit. */
function waysOf(
  document: PipelineDocument,
  ports: ReadonlyMap<string, readonly PortView[]>,
  lists: ReadonlySet<string>,
): { ways: Map<string, Way>; badges: Map<string, number> } {
  const boxes = new Map<string, Rect>(
    document.nodes.map((node) => [
      node.id,
      { ...node.position, ...boxOf(node, specs.get(node.type)) },
    ]),
  );
  const all = [...boxes];
  const ways = new Map<string, Way>();
  const badged: { id: string; route: Route }[] = [];
  const pairs = new Set<string>();
  for (const wire of document.wires) {
    const [from, to] = [boxes.get(wire.from.node), boxes.get(wire.to.node)];
    const start = endOf(ports.get(wire.from.node), 'out', wire.from.port);
    const end = endOf(ports.get(wire.to.node), 'in', wire.to.port);
    if (!from || !to || !start || !end) continue;
    const a = { x: from.x + start.x, y: from.y + start.y };
    const b = { x: to.x + end.x, y: to.y + end.y };
    const way = goesUp(a, b)
      ? { lane: sideLane(from, to), from: a.y, to: b.y }
      : besideOthers(
          wire.from.node,
          a,
          b,
          wayOf(
            a,
            b,
            all
              .filter(([id]) => id !== wire.from.node && id !== wire.to.node)
              .map(([, box]) => box),
          ),
        );
    if (way) ways.set(wire.id, way);
    // Wires between the same two nodes, or in one lane, say their number once.
    const port = `${wire.from.node}/${wire.from.port}`;
    const same = [`${port}>${wire.to.node}`, ...(way ? [`${port}|${way.lane}`] : [])];
    if (!lists.has(wire.id) || same.some((key) => pairs.has(key))) continue;
    for (const key of same) pairs.add(key);
    badged.push({ id: wire.id, route: routeOf(a, b, way) });
  }
  return { ways, badges: badgePlaces(badged, [...boxes.values()]) };
}

/** Wires of different nodes in one column lie a little apart; those of one node run together. */
function besideOthers(id: string, a: Point, b: Point, way: Way | null): Way | null {
  if (way === null || way.lane === a.x || way.lane === b.x) return way;
  let sum = 0;
  for (let i = 0; i < id.length; i += 1) sum = (sum * 31 + id.charCodeAt(i)) % 997;
  return { ...way, lane: way.lane + ((sum % 5) - 2) * 4 };
}

function endOf(ports: readonly PortView[] | undefined, side: 'in' | 'out', id: string) {
  return ports?.find((port) => port.side === side && port.id === id);
}
