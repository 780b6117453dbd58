import {
  useReactFlow,
  useStoreApi,
  type Connection,
  type FinalConnectionState,
  type HandleType,
  type OnConnectStartParams,
} from '@xyflow/react';
import { useEffect, useMemo } from 'react';
import type { WireEnd } from '../../nodes/graph/document';
import { specs } from '../../nodes/specs';
import { connect } from '../document/commands/connect';
import { disconnect } from '../document/commands/disconnect';
import { firstFit, type LooseWire } from '../document/fitting';
import { useView } from '../view/view-store';
import { useAct } from './act-context';
import type { FlowWire } from './flow-model';
import { useGraph } from './graph-store';
import { beginWire, endWire, joined, portKey, useWiring, whyNothingFits } from './wiring-store';

/** Where a pointer or finger let go, in screen px. */
function pointOf(event: MouseEvent | TouchEvent): { x: number; y: number } {
  const at = 'changedTouches' in event ? event.changedTouches[0] : event;
  return { x: at?.clientX ?? 0, y: at?.clientY ?? 0 };
}

/** The node whose body lies under a point of the screen. */
export function nodeUnder({ x, y }: { x: number; y: number }): string | null {
  const element = window.document.elementFromPoint(x, y)?.closest('.react-flow__node');
  return element?.getAttribute('data-id') ?? null;
}

/** Drawing a wire by pointer: from a port, or by pulling a wire that is there off its port. */
export function useWireDrag() {
  const { dispatch } = useAct();
  const flow = useReactFlow();
  const flowStore = useStoreApi();

  useEffect(() => {
    const cancel = (event: KeyboardEvent) => {
      const { loose, by } = useWiring.getState();
      if (event.key !== 'Escape' || loose === null || by !== 'pointer') return;
      event.preventDefault();
      endWire();
      flowStore.getState().cancelConnection();
    };
    window.addEventListener('keydown', cancel, true);
    return () => window.removeEventListener('keydown', cancel, true);
  }, [flowStore]);

  return useMemo(() => {
    const begin = (loose: LooseWire, moving?: string) => {
      const { document } = useGraph.getState();
      if (document) beginWire(document, loose, 'pointer', moving);
    };
    const join = (loose: LooseWire, end: WireEnd, moving: string | undefined) => {
      const ends = joined(loose, end);
      const result = dispatch(connect, { ...ends, ...(moving === undefined ? {} : { moving }) });
      if (result.ok || !result.problem.fix) return;
      const { reason, fix } = result.problem;
      useView.getState().tell(reason, {
        isRefusal: true,
        fix: { fix, ...ends, ...(moving === undefined ? {} : { instead: moving }) },
      });
    };
    return {
      start: (from: OnConnectStartParams, _event: MouseEvent | TouchEvent) => {
        const { nodeId, handleId, handleType } = from;
        if (nodeId === null || handleId === null) return;
        const end = { node: nodeId, port: handleId };
        // A pull on a wire sets the loose end itself, before React Flow tells of the start.
        if (useWiring.getState().loose === null)
          begin(handleType === 'source' ? { from: end } : { to: end });
      },
      pull: (wireId: string, handleType: HandleType) => {
        const wire = useGraph.getState().wiresById.get(wireId);
        if (!wire) return;
        // React Flow names the end that stays; the other one is in the hand.
        begin(handleType === 'source' ? { from: wire.from } : { to: wire.to }, wireId);
      },
      fits: ({ source, sourceHandle, target, targetHandle }: Connection | FlowWire): boolean => {
        const { loose, fits } = useWiring.getState();
        if (loose === null) return false;
        return 'from' in loose
          ? fits.has(portKey(target, targetHandle ?? ''))
          : fits.has(portKey(source, sourceHandle ?? ''));
      },
      end: (event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
        const { loose, moving } = useWiring.getState();
        const { document } = useGraph.getState();
        endWire();
        if (loose === null || document === null) return;
        const { toHandle } = state;
        // The nearest port may be one on the wrong side of its node: then the node itself is meant.
        if (toHandle?.id && toHandle.type === ('from' in loose ? 'target' : 'source')) {
          join(loose, { node: toHandle.nodeId, port: toHandle.id }, moving);
          return;
        }
        const at = pointOf(event);
        const body = nodeUnder(at);
        const own = 'from' in loose ? loose.from.node : loose.to.node;
        if (body !== null && body !== own) {
          const fit = firstFit(document, specs, loose, body);
          if (fit) join(loose, { node: fit.node, port: fit.port }, moving);
          else useView.getState().tell(whyNothingFits(document, loose, body), { isRefusal: true });
          return;
        }
        if (body === own) return;
        if (moving !== undefined) {
          dispatch(disconnect, { wires: [moving] });
          return;
        }
        const spot = flow.screenToFlowPosition(at);
        const lift = 'from' in loose ? 0 : 54;
        useView.getState().set({
          picker: {
            at,
            spot: { x: Math.round(spot.x - 118), y: Math.round(spot.y - lift) },
            loose,
          },
        });
      },
    };
  }, [dispatch, flow]);
}
