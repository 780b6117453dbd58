import type { ELK, ElkNode } from 'elkjs/lib/elk-api';
import { families, familyOf } from '../../nodes/kit';
import type { PipelineDocument, Wire } from '../../nodes/graph/document';
import { downstreamOf, neighboursOf, upstreamOf } from '../../nodes/graph/order';
import type { Specs } from '../../nodes/specs';
import type { Move } from '../document/commands/move-nodes';
import { boxOf, gap } from '../document/node-box';

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

/**
 * The wires that say what must stand below what: one that only repeats a longer way is left out, so
 * that a brief wired to the last node does not pull everything between them aside.
 */
function tellingWires(document: PipelineDocument): Wire[] {
  const { before, after } = neighboursOf(document);
  const joined = new Set<string>();
  return document.wires.filter(({ from, to }) => {
    if (!before.has(from.node) || !before.has(to.node)) return false;
    const pair = `${from.node}\n${to.node}`;
    if (joined.has(pair)) return false;
    joined.add(pair);
    const others = [...(after.get(from.node) ?? [])].filter((id) => id !== to.node);
    return !others.some((id) => downstreamOf(document, id).has(to.node));
  });
}

/** The act in which each node stands: its family's, or a later one when something before it is. */
function actOf(document: PipelineDocument): Map<string, number> {
  const own = new Map(
    document.nodes.map(({ id, type }) => {
      const family = familyOf(type);
      return [id, family ? families[family].act : 1] as const;
    }),
  );
  return new Map(
    document.nodes.map(({ id }) => [
      id,
      Math.max(...[id, ...upstreamOf(document, id)].map((other) => own.get(other) ?? 1)),
    ]),
  );
}

/** What the layout engine is asked: rows from top to bottom, act by act, ports in their order. */
export function layoutQuestion(document: PipelineDocument, specs: Specs): ElkNode {
  const acts = actOf(document);
  return {
    id: 'root',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'DOWN',
      'elk.partitioning.activate': 'true',
      'elk.layered.spacing.nodeNodeBetweenLayers': '50',
      'elk.spacing.nodeNode': String(gap.x),
      'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
      'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
      'elk.layered.considerModelOrder.strategy': 'PREFER_NODES',
      'elk.layered.crossingMinimization.semiInteractive': 'true',
      'elk.separateConnectedComponents': 'false',
    },
    children: document.nodes
      .toSorted((a, b) => a.position.y - b.position.y || a.position.x - b.position.x)
      .map((node) => ({
        id: node.id,
        ...boxOf(node, specs.get(node.type)),
        layoutOptions: {
          'elk.partitioning.partition': String(acts.get(node.id) ?? 1),
          'elk.position': `(${node.position.x},${node.position.y})`,
        },
      })),
    edges: tellingWires(document).map(({ id, from, to }) => ({
      id,
      sources: [from.node],
      targets: [to.node],
    })),
  };
}

/** Places for all nodes, top to bottom; the whole stays where its top left corner was. */
export async function layOut(document: PipelineDocument, specs: Specs): Promise<Move[]> {
  return placesOf(document, await (await elk()).layout(layoutQuestion(document, specs)));
}

/** The answer of the layout engine as moves. */
export function placesOf(document: PipelineDocument, answer: ElkNode): Move[] {
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
