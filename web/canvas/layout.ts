import type { ELK, ElkNode } from 'elkjs/lib/elk-api';
import type { PipelineDocument } from '../../nodes/graph/document';
import { neighboursOf } from '../../nodes/graph/order';
import type { Specs } from '../../nodes/specs';
import type { Move } from '../document/commands/move-nodes';
import { boxOf } from '../document/node-box';
import { portsOf } from './ports';

let layouter: Promise<ELK> | null = null;

/** The layout engine in a worker of its own, fetched when it is first needed. */
function elk(): Promise<ELK> {
  layouter ??= (async () => {
    const [{ default: Elk }, { default: workerUrl }] = await Promise.all([
      import('elkjs/lib/elk-api'),
      import('elkjs/lib/elk-worker.min.js?url'),
    ]);
    return new Elk({ workerUrl });
  })();
  return layouter;
}

/** What the layout engine is asked: rows from top to bottom, ports in their order. */
export function layoutQuestion(document: PipelineDocument, specs: Specs): ElkNode {
  const { before } = neighboursOf(document);
  return {
    id: 'root',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'DOWN',
      'elk.layered.spacing.nodeNodeBetweenLayers': '46',
      'elk.spacing.nodeNode': '36',
      'elk.layered.spacing.edgeNodeBetweenLayers': '16',
      'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
      'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
      'elk.layered.crossingMinimization.semiInteractive': 'true',
      'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
      'elk.separateConnectedComponents': 'true',
    },
    children: document.nodes
      .toSorted((a, b) => a.position.y - b.position.y || a.position.x - b.position.x)
      .map((node) => {
        const spec = specs.get(node.type);
        return {
          id: node.id,
          ...boxOf(node, spec),
          layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
          ports: portsOf(node, spec, document.wires).map((port) => ({
            id: `${node.id}/${port.side}/${port.id}`,
            x: port.x,
            y: port.y,
            width: 0,
            height: 0,
            layoutOptions: { 'elk.port.side': port.side === 'in' ? 'NORTH' : 'SOUTH' },
          })),
        };
      }),
    edges: document.wires
      .filter(({ from, to }) => before.has(from.node) && before.has(to.node))
      .map(({ id, from, to }) => ({
        id,
        sources: [`${from.node}/out/${from.port}`],
        targets: [`${to.node}/in/${to.port}`],
      })),
  };
}

/** Places for all nodes, top to bottom; the whole stays where its top left corner was. */
export async function layOut(document: PipelineDocument, specs: Specs): Promise<Move[]> {
  const answer = await (await elk()).layout(layoutQuestion(document, specs));
  const places = (answer.children ?? []).map(({ id, x = 0, y = 0 }) => ({ id, x, y }));
  if (places.length === 0) return [];
  const left = Math.min(...document.nodes.map((node) => node.position.x));
  const top = Math.min(...document.nodes.map((node) => node.position.y));
  const dx = left - Math.min(...places.map(({ x }) => x));
  const dy = top - Math.min(...places.map(({ y }) => y));
  return places.map(({ id, x, y }) => ({
    id,
    position: { x: Math.round(x + dx), y: Math.round(y + dy) },
  }));
}
