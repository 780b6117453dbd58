import type { AnySpec, Port } from '../../nodes/kit';
import { portLabel } from '../../nodes/kit';
import { checkWire, nodeName, type WireCheck } from '../../nodes/graph/check';
import type { PipelineDocument, WireEnd } from '../../nodes/graph/document';
import type { Specs } from '../../nodes/specs';

/** A port that a loose wire end could go to, with the verdict. */
export interface Candidate {
  node: string;
  port: string;
  /** “Personas of Voice guide”. */
  name: string;
  check: WireCheck;
}

/** Which end of the wire is fixed: it starts at an output, or it was pulled out of an input. */
export type LooseWire = { from: WireEnd } | { to: WireEnd };

/** The verdict on joining a loose wire to a port. */
export function checkLoose(
  document: PipelineDocument,
  specs: Specs,
  loose: LooseWire,
  end: WireEnd,
  ignore?: string,
): WireCheck {
  return 'from' in loose
    ? checkWire(document, specs, loose.from, end, ignore)
    : checkWire(document, specs, end, loose.to, ignore);
}

/** Every port on the other side of a loose wire, fitting or not, node by node in reading order. */
export function candidatesOf(
  document: PipelineDocument,
  specs: Specs,
  loose: LooseWire,
  ignore?: string,
): Candidate[] {
  const own = 'from' in loose ? loose.from.node : loose.to.node;
  const nodes = document.nodes
    .filter((node) => node.id !== own)
    .toSorted((a, b) => a.position.y - b.position.y || a.position.x - b.position.x);
  return nodes.flatMap((node) => {
    const spec = specs.get(node.type);
    const ports = Object.entries(('from' in loose ? spec?.inputs : spec?.outputs) ?? {});
    return ports.map(([port, shape]) => ({
      node: node.id,
      port,
      name: `${portLabel(shape)} of ${nodeName(node, specs)}`,
      check: checkLoose(document, specs, loose, { node: node.id, port }, ignore),
    }));
  });
}

/** The first port of a node that a loose wire fits; required and free ones first. */
export function firstFit(
  document: PipelineDocument,
  specs: Specs,
  loose: LooseWire,
  nodeId: string,
): Candidate | undefined {
  return candidatesOf(document, specs, loose).find(
    (candidate) => candidate.node === nodeId && candidate.check.ok,
  );
}

/** Ports of a node type that a loose wire would fit if such a node stood here. */
export function fittingPort(
  document: PipelineDocument,
  specs: Specs,
  loose: LooseWire,
  spec: AnySpec,
): [string, Port] | undefined {
  const probe = '\u0000probe';
  const withProbe: PipelineDocument = {
    ...document,
    nodes: [
      ...document.nodes,
      { id: probe, type: spec.type, version: 1, config: {}, position: { x: 0, y: 0 } },
    ],
  };
  const ports = Object.entries('from' in loose ? spec.inputs : spec.outputs);
  return ports.find(([port]) => checkLoose(withProbe, specs, loose, { node: probe, port }).ok);
}
