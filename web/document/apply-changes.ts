import type { GraphNode, PipelineDocument } from '../../nodes/graph/document';
import type { Change } from './change';

/**
 * The document after these changes. Pure; what is not touched keeps its identity. Changes to nodes
 * that are gone do nothing, as in the open document.
 */
export function applyChanges(
  document: PipelineDocument,
  changes: readonly Change[],
): PipelineDocument {
  return changes.reduce(applyChange, document);
}

function applyChange(document: PipelineDocument, change: Change): PipelineDocument {
  switch (change.type) {
    case 'set-name':
      return { ...document, name: change.name };
    case 'put-node':
      return {
        ...document,
        nodes: [...document.nodes.filter((node) => node.id !== change.node.id), change.node],
      };
    case 'remove-node':
      return { ...document, nodes: document.nodes.filter((node) => node.id !== change.id) };
    case 'set-key':
      return withNode(document, change.id, (node) => withKey(node, change.key, change.value));
    case 'set-config':
      return withNode(document, change.id, (node) => ({
        ...node,
        config: withKey(node.config, change.name, change.value),
      }));
    case 'put-wire':
      return {
        ...document,
        wires: [...document.wires.filter((wire) => wire.id !== change.wire.id), change.wire],
      };
    case 'remove-wire':
      return { ...document, wires: document.wires.filter((wire) => wire.id !== change.id) };
  }
}

function withNode(
  document: PipelineDocument,
  id: string,
  change: (node: GraphNode) => GraphNode,
): PipelineDocument {
  return {
    ...document,
    nodes: document.nodes.map((node) => (node.id === id ? change(node) : node)),
  };
}

function withKey<T extends Record<string, unknown>>(record: T, key: string, value: unknown): T {
  if (value !== undefined) return { ...record, [key]: value };
  const { [key]: _gone, ...rest } = record;
  // Only optional keys are ever removed, so what is left still has the shape.
  return rest as T;
}
