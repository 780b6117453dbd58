import '@xyflow/react/dist/base.css';
import {
  ReactFlow,
  SelectionMode,
  useReactFlow,
  type Connection,
  type FinalConnectionState,
  type OnConnectStartParams,
} from '@xyflow/react';
import { useCallback, useMemo, useRef, useState, type DragEvent } from 'react';
import { moveNodes } from '../document/commands/move-nodes';
import { addNode } from '../document/commands/add-node';
import { paletteType } from '../palette/drag-type';
import { useView } from '../view/view-store';
import { useAct } from './act-context';
import { ActsLayer } from './acts-layer';
import { CanvasTools } from './canvas-tools';
import { takeNodeChanges, takeWireChanges, type CanvasEvents } from './changes';
import {
  flowNodesOf,
  flowWiresOf,
  type FlowCache,
  type FlowNode,
  type FlowWire,
  type WireCache,
} from './flow-model';
import { useGraph } from './graph-store';
import { LooseLine } from './loose-line';
import { NodeView } from './node-view';
import styles from './stage.module.css';
import { useWireDrag } from './use-wire-drag';
import { WireHint } from './wire-hint';
import { WireView } from './wire-view';
import { noteZoom } from './zoom-store';

const nodeTypes = { piece: NodeView };
const edgeTypes = { wire: WireView };
const manyNodes = 150;

/** Keys act while the canvas has the focus: a press on paper or on a wire gives it. */
function focusPaper(): void {
  window.document.querySelector<HTMLElement>('[data-canvas]')?.focus({ preventScroll: true });
}

type Place = { x: number; y: number };

/** The paper with its nodes and wires. The one place where React Flow is fed and listened to. */
export function Stage() {
  const { dispatch, isViewOnly } = useAct();
  const flow = useReactFlow<FlowNode, FlowWire>();
  const document = useGraph((state) => state.document);
  const ports = useGraph((state) => state.ports);
  const selectedNodes = useView((state) => state.nodes);
  const selectedWires = useView((state) => state.wires);
  const [drags, setDrags] = useState<ReadonlyMap<string, Place>>(new Map());
  const dragsNow = useRef(drags);
  const [nodeCache] = useState<FlowCache>(() => new Map());
  const [wireCache] = useState<WireCache>(() => new Map());
  const drag = useWireDrag();

  const nodes = useMemo(
    () => (document ? flowNodesOf(document, ports, selectedNodes, drags, nodeCache) : []),
    [document, ports, selectedNodes, drags, nodeCache],
  );
  const wires = useMemo(
    () => (document ? flowWiresOf(document, selectedWires, wireCache) : []),
    [document, selectedWires, wireCache],
  );

  const events = useMemo<CanvasEvents>(() => {
    const keep = (next: ReadonlyMap<string, Place>) => {
      dragsNow.current = next;
      setDrags(next);
    };
    return {
      drag: (moves) => {
        const next = new Map(dragsNow.current);
        for (const { id, position } of moves) next.set(id, position);
        keep(next);
      },
      drop: () => {
        const moves = [...dragsNow.current].map(([id, position]) => ({ id, position }));
        if (moves.length > 0) dispatch(moveNodes, { moves });
        keep(new Map());
      },
      select: (change) => {
        const view = useView.getState();
        const apply = (now: ReadonlySet<string>, changes: Map<string, boolean>) => {
          const next = new Set(now);
          for (const [id, isOn] of changes) {
            if (isOn) next.add(id);
            else next.delete(id);
          }
          return next;
        };
        const next = apply(view.nodes, change.nodes);
        // A frame around nodes means the nodes: their wires go where they go.
        view.select(next, next.size > 0 ? [] : apply(view.wires, change.wires));
        const [only] = next;
        if (next.size === 1 && only !== undefined) view.focus(only);
      },
    };
  }, [dispatch]);

  const takeDrop = useCallback(
    (event: DragEvent) => {
      const type = event.dataTransfer.getData(paletteType);
      if (type === '') return;
      event.preventDefault();
      const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      dispatch(addNode, {
        type,
        position: { x: Math.round(at.x - 118), y: Math.round(at.y - 27) },
      });
    },
    [flow, dispatch],
  );

  return (
    <ReactFlow<FlowNode, FlowWire>
      className={styles.flow}
      aria-label="Pipeline"
      nodes={nodes}
      edges={wires}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      onNodesChange={(changes) => takeNodeChanges(changes, events)}
      onEdgesChange={(changes) => takeWireChanges(changes, events)}
      onConnectStart={(event, from: OnConnectStartParams) => drag.start(from, event)}
      onConnectEnd={(event, state: FinalConnectionState) => drag.end(event, state)}
      // React Flow offers a wire's ends only to whoever listens; the end of the pull does the work.
      onReconnect={() => undefined}
      onReconnectStart={(_event, wire, handleType) => drag.pull(wire.id, handleType)}
      onReconnectEnd={(event, _wire, _type, state) => drag.end(event, state)}
      isValidConnection={(connection: Connection | FlowWire) => drag.fits(connection)}
      connectionLineComponent={LooseLine}
      connectionRadius={26}
      reconnectRadius={9}
      elevateEdgesOnSelect
      edgesReconnectable={!isViewOnly}
      nodesDraggable={!isViewOnly}
      nodesConnectable={!isViewOnly}
      nodesFocusable={false}
      edgesFocusable={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      selectionKeyCode="Shift"
      multiSelectionKeyCode={['Meta', 'Control', 'Shift']}
      selectionMode={SelectionMode.Partial}
      nodeDragThreshold={3}
      panOnScroll={!isViewOnly}
      zoomOnDoubleClick={false}
      minZoom={0.1}
      maxZoom={2}
      onlyRenderVisibleElements={nodes.length > manyNodes}
      onMove={(event, viewport) => {
        noteZoom(viewport.zoom);
        if (event && !useView.getState().isMoved) useView.getState().set({ isMoved: true });
      }}
      onNodeClick={(event, { id }) => {
        const view = useView.getState();
        const isAdding = event.shiftKey || event.ctrlKey || event.metaKey;
        if (!isAdding && view.nodes.size > 1) view.select([id]);
        view.set(isViewOnly ? { isInspectorOpen: true, tab: 'result' } : { isInspectorOpen: true });
      }}
      onEdgeClick={focusPaper}
      onPaneClick={() => {
        useView.getState().select([]);
        useView.getState().set({ isInspectorOpen: false });
        focusPaper();
      }}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(paletteType)) event.preventDefault();
      }}
      onDrop={takeDrop}
      attributionPosition="bottom-center"
    >
      <ActsLayer />
      <WireHint />
      <CanvasTools />
    </ReactFlow>
  );
}
