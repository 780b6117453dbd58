import { Position, type Edge, type Node, type NodeHandle } from '@xyflow/react';
import type { GraphNode, PipelineDocument, Wire } from '../../nodes/graph/document';
import { specs } from '../../nodes/specs';
import { boxOf } from '../document/node-box';
import type { PortView } from './ports';

/** React Flow's node: place and room only. What it shows it reads for itself, by id. */
export type FlowNode = Node<Record<string, never>, 'piece'>;
export type FlowWire = Edge<Record<string, never>, 'wire'>;

export const portSizePx = 10;

interface Kept {
  node: GraphNode;
  ports: readonly PortView[];
  isSelected: boolean;
  drag: { x: number; y: number } | undefined;
  flow: FlowNode;
}
export type FlowCache = Map<string, Kept>;

const noData: Record<string, never> = {};

/** The nodes for React Flow; one that did not change keeps its object and is not drawn again. */
export function flowNodesOf(
  document: PipelineDocument,
  ports: ReadonlyMap<string, readonly PortView[]>,
  selected: ReadonlySet<string>,
  drags: ReadonlyMap<string, { x: number; y: number }>,
  cache: FlowCache,
): FlowNode[] {
  const gone = new Set(cache.keys());
  const flow = document.nodes.map((node) => {
    gone.delete(node.id);
    const next = {
      node,
      ports: ports.get(node.id) ?? [],
      isSelected: selected.has(node.id),
      drag: drags.get(node.id),
    };
    const kept = cache.get(node.id);
    const isSame =
      kept?.node === next.node &&
      kept.ports === next.ports &&
      kept.isSelected === next.isSelected &&
      kept.drag === next.drag;
    if (kept && isSame) return kept.flow;
    const fresh = { ...next, flow: flowNode(node, next.ports, next.isSelected, next.drag) };
    cache.set(node.id, fresh);
    return fresh.flow;
  });
  for (const id of gone) cache.delete(id);
  return flow;
}

function flowNode(
  node: GraphNode,
  ports: readonly PortView[],
  selected: boolean,
  drag: { x: number; y: number } | undefined,
): FlowNode {
  const { width, height } = boxOf(node, specs.get(node.type));
  return {
    id: node.id,
    type: 'piece',
    position: drag ?? node.position,
    width,
    height,
    measured: { width, height },
    handles: ports.map(handleOf),
    data: noData,
    selected,
  };
}

/** Ports are known without measuring: wires hold when a node is drawn as a mere block from afar. */
function handleOf(port: PortView): NodeHandle {
  return {
    id: port.id,
    type: port.side === 'in' ? 'target' : 'source',
    position: port.side === 'in' ? Position.Top : Position.Bottom,
    x: port.x - portSizePx / 2,
    y: port.y - portSizePx / 2,
    width: portSizePx,
    height: portSizePx,
  };
}

export type WireCache = Map<string, { wire: Wire; isSelected: boolean; flow: FlowWire }>;

/** The wires for React Flow. Those whose node is gone can't be drawn; the remarks name them. */
export function flowWiresOf(
  document: PipelineDocument,
  selected: ReadonlySet<string>,
  cache: WireCache,
): FlowWire[] {
  const gone = new Set(cache.keys());
  const nodes = new Set(document.nodes.map((node) => node.id));
  const flow = document.wires
    .filter((wire) => nodes.has(wire.from.node) && nodes.has(wire.to.node))
    .map((wire) => {
      gone.delete(wire.id);
      const isSelected = selected.has(wire.id);
      const kept = cache.get(wire.id);
      if (kept?.wire === wire && kept.isSelected === isSelected) return kept.flow;
      const fresh: FlowWire = {
        id: wire.id,
        type: 'wire',
        source: wire.from.node,
        sourceHandle: wire.from.port,
        target: wire.to.node,
        targetHandle: wire.to.port,
        selected: isSelected,
        data: noData,
      };
      cache.set(wire.id, { wire, isSelected, flow: fresh });
      return fresh;
    });
  for (const id of gone) cache.delete(id);
  return flow;
}
