import type { AnySpec } from '../kit';
import { versionOf } from '../kit';
import { PipelineDocument, documentFormat } from './document';
import type { GraphNode } from './document';

/** Types that were renamed: old → today's. A stored type is never simply forgotten. */
export const aliases: Readonly<Record<string, string>> = {};

/** Entry i lifts a document of format i + 1 to i + 2. */
const documentUpgrades: readonly ((raw: Record<string, unknown>) => Record<string, unknown>)[] = [];

export interface Opened {
  document: PipelineDocument;
  /** What was lifted, kept without being understood, or left as it was; one sentence each. */
  remarks: string[];
}
export type OpenResult =
  | ({ ok: true } & Opened)
  | { ok: false; issues: { at: string; message: string }[] };

/**
 * Opens a saved pipeline of any age: lifts its format and its nodes' settings, keeps what it does
 * not understand (unknown nodes, broken wires, newer formats) and says so. Fails only where there
 * is no list of nodes and wires to open.
 */
export function openDocument(raw: unknown, specs: ReadonlyMap<string, AnySpec>): OpenResult {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return { ok: false, issues: [{ at: '', message: 'This is not a Dramatis pipeline.' }] };
  }
  let data: Record<string, unknown> = { ...raw };
  const remarks: string[] = [];
  const format = typeof data['format'] === 'number' ? data['format'] : documentFormat;
  for (let f = format; f < documentFormat; f += 1) data = documentUpgrades[f - 1]?.(data) ?? data;
  if (format > documentFormat) {
    remarks.push('Saved by a newer version: opened as far as this one understands it.');
  } else {
    data['format'] = documentFormat;
  }
  const parsed = PipelineDocument.safeParse(data);
  if (!parsed.success) {
    return {
      ok: false,
      issues: parsed.error.issues.map((issue) => ({
        at: issue.path.join('.'),
        message: issue.message,
      })),
    };
  }
  const nodes = parsed.data.nodes.map((node) => upgradeNode(node, specs, remarks));
  return { ok: true, document: { ...parsed.data, nodes }, remarks };
}

function upgradeNode(
  node: GraphNode,
  specs: ReadonlyMap<string, AnySpec>,
  remarks: string[],
): GraphNode {
  const type = aliases[node.type] ?? node.type;
  const spec = specs.get(type);
  if (!spec) {
    remarks.push(`“${type}” is not a node that this version knows. It is kept as it is.`);
    return { ...node, type };
  }
  const version = versionOf(spec);
  if (node.version >= version) return { ...node, type };
  let config = node.config;
  for (let v = node.version; v < version; v += 1) config = spec.upgrades[v - 1]?.(config) ?? config;
  remarks.push(`${spec.label} was lifted from settings ${node.version} to ${version}.`);
  return { ...node, type, version, config };
}
