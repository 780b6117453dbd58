import { useMemo } from 'react';
import { portLabel, portTakes } from '../../nodes/kit';
import { nodeName, type GraphIssue } from '../../nodes/graph/check';
import { specs } from '../../nodes/specs';
import { deleteNodes } from '../document/commands/delete-nodes';
import { disconnect } from '../document/commands/disconnect';
import { insertBetween } from '../document/commands/insert-between';
import { fragmentOf, paste } from '../document/commands/paste';
import { setConfig } from '../document/commands/set-config';
import { setOpen } from '../document/commands/set-open';
import { toggleOff } from '../document/commands/toggle-off';
import { isOpen } from '../document/node-box';
import {
  InspectorFrame,
  PipelineInspector,
  SeveralInspector,
  WireInspector,
} from '../inspector/inspector';
import type { MenuEntry } from '../inspector/node-menu';
import { NodeInspector } from '../inspector/node-inspector';
import { piecesOfKind } from '../results/piece';
import { Button } from '../ui/button';
import { onlyNode, useView } from '../view/view-store';
import { useAct } from './act-context';
import { useGraph } from './graph-store';
import { usePiecesOf, useStatuses } from './status-store';
import type { RunLink } from './use-run-link';

type Props = { link: RunLink; isSheet: boolean };

/** What the panel shows follows from what is chosen. */
export function CanvasInspector({ link, isSheet }: Props) {
  const node = useView(onlyNode);
  const count = useView((state) => state.nodes.size);
  const wire = useView((state) =>
    state.nodes.size === 0 && state.wires.size === 1 ? [...state.wires][0] : undefined,
  );
  return (
    <InspectorFrame label="Inspector" isSheet={isSheet}>
      {node !== null ? (
        <OneNode id={node} link={link} key={node} />
      ) : count > 1 ? (
        <SeveralNodes />
      ) : wire !== undefined ? (
        <OneWire id={wire} />
      ) : (
        <WholePipeline link={link} />
      )}
    </InspectorFrame>
  );
}

function useFixes() {
  const { dispatch, focusNode } = useAct();
  return useMemo(
    () => ({
      fix: (issue: GraphIssue) => {
        const wire = useGraph.getState().wiresById.get(issue.wireId ?? '');
        if (!issue.fix || !wire) return;
        dispatch(insertBetween, { from: wire.from, to: wire.to, fix: issue.fix, instead: wire.id });
      },
      show: (issue: GraphIssue) => {
        if (issue.wireId !== undefined) useView.getState().select([], [issue.wireId]);
        else if (issue.nodeId !== undefined) {
          useView.getState().select([issue.nodeId]);
          focusNode(issue.nodeId);
        }
      },
    }),
    [dispatch, focusNode],
  );
}

function OneNode({ id, link }: { id: string; link: RunLink }) {
  const act = useAct();
  const { dispatch, isViewOnly } = act;
  const node = useGraph((state) => state.byId.get(id));
  const step = useGraph((state) => state.steps.get(id));
  const total = useGraph((state) => state.steps.size);
  const allIssues = useGraph((state) => state.facts.issues);
  const status = useStatuses((state) => state.statuses.get(id));
  const allPieces = useStatuses((state) => state.pieces);
  const pieces = usePiecesOf(id);
  const { fix } = useFixes();
  const issues = useMemo(() => allIssues.filter((issue) => issue.nodeId === id), [allIssues, id]);
  const pictures = useMemo(
    () => piecesOfKind([...allPieces.values()].flat(), 'picture'),
    [allPieces],
  );
  if (!node) return <WholePipeline link={link} />;
  const isWide = isOpen(node, specs.get(node.type));
  const entries: MenuEntry[] = isViewOnly
    ? []
    : [
        { label: 'Rename', keys: 'F2', onPick: () => useView.getState().set({ renaming: id }) },
        {
          label: isWide ? 'Fold' : 'Show the result on the canvas',
          onPick: () => dispatch(setOpen, { ids: [id], open: !isWide }),
        },
        {
          label: node.off ? 'Turn on' : 'Turn off',
          keys: 'D',
          onPick: () => dispatch(toggleOff, { ids: [id] }),
        },
        {
          label: 'Duplicate',
          keys: 'Ctrl D',
          onPick: () => {
            const { document } = useGraph.getState();
            const fragment = document && fragmentOf(document, [id]);
            if (fragment) dispatch(paste, { fragment, keepIncoming: true, verb: 'duplicated' });
          },
        },
        { label: 'Delete', keys: 'Del', onPick: () => dispatch(deleteNodes, { nodes: [id] }) },
      ];
  return (
    <NodeInspector
      node={node}
      status={status}
      step={step}
      total={total}
      pieces={pieces}
      pictures={pictures}
      runId={link.runId}
      warnings={link.state.nodes[id]?.warnings ?? []}
      issues={issues}
      entries={entries}
      isReadOnly={isViewOnly}
      brief={{ id: link.briefId, choose: link.setChosenBrief }}
      onSet={(name, value) => dispatch(setConfig, { id, name, value })}
      onRun={() => act.run(id)}
      onFix={fix}
    />
  );
}

function OneWire({ id }: { id: string }) {
  const { dispatch, isViewOnly } = useAct();
  const wire = useGraph((state) => state.wiresById.get(id));
  const issue = useGraph((state) => state.facts.broken.get(id));
  const byId = useGraph((state) => state.byId);
  const { fix } = useFixes();
  if (!wire) return null;
  const [source, target] = [byId.get(wire.from.node), byId.get(wire.to.node)];
  const output = specs.get(source?.type ?? '')?.outputs[wire.from.port];
  const input = specs.get(target?.type ?? '')?.inputs[wire.to.port];
  return (
    <WireInspector
      from={`${output ? portLabel(output) : wire.from.port} of ${source ? nodeName(source, specs) : 'a node that is gone'}`}
      to={`${input ? portLabel(input) : wire.to.port} of ${target ? nodeName(target, specs) : 'a node that is gone'}`}
      carries={output ? portTakes(output) : 'not known'}
      issue={issue}
      isReadOnly={isViewOnly}
      onFix={fix}
      onRemove={() => dispatch(disconnect, { wires: [id] })}
    />
  );
}

function SeveralNodes() {
  const { dispatch, isViewOnly } = useAct();
  const nodes = useView((state) => state.nodes);
  const ids = [...nodes];
  return (
    <SeveralInspector count={ids.length}>
      {!isViewOnly && (
        <>
          <Button onClick={() => dispatch(toggleOff, { ids })}>Turn off or on</Button>
          <Button onClick={() => dispatch(setOpen, { ids, open: true })}>Open</Button>
          <Button onClick={() => dispatch(setOpen, { ids, open: false })}>Fold</Button>
          <Button onClick={() => dispatch(deleteNodes, { nodes: ids })}>Delete</Button>
        </>
      )}
    </SeveralInspector>
  );
}

function WholePipeline({ link }: { link: RunLink }) {
  const { isViewOnly } = useAct();
  const document = useGraph((state) => state.document);
  const issues = useGraph((state) => state.facts.issues);
  const { fix, show } = useFixes();
  if (!document) return null;
  return (
    <PipelineInspector
      name={document.name}
      description={document.description}
      nodes={document.nodes.length}
      wires={document.wires.length}
      off={document.nodes.filter((node) => node.off).length}
      issues={issues}
      remarks={(link.pipeline.data?.remarks ?? []).filter(
        // What the wiring says already need not be said again.
        (remark) =>
          !document.nodes.some(({ type }) => !specs.has(type) && remark.includes(`“${type}”`)),
      )}
      isReadOnly={isViewOnly}
      onFix={fix}
      onShow={show}
    />
  );
}
