import { useNavigate } from '@tanstack/react-router';
import { useReactFlow } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import { specs } from '../../nodes/specs';
import { tidyUp } from '../document/commands/tidy-up';
import { useOpenPipeline } from '../document/use-pipeline';
import { capitalised } from '../document/words';
import { useIsMotionReduced, useIsPaletteFolded, useIsViewOnly } from '../view/use-width';
import { useView } from '../view/view-store';
import type { Act } from './act-context';
import { useGraph } from './graph-store';
import type { RunLink } from './use-run-link';
import { middleOf } from './walk';
import { noteZoom } from './zoom-store';

const paddings = {
  wide: { top: 24, left: 84, right: 24, bottom: 64 },
  /** Room for the button that stands for the palette. */
  folded: { top: 62, left: 84, right: 24, bottom: 64 },
  phone: { top: 62, left: 48, right: 14, bottom: 16 },
} as const;
/** Under this zoom nodes are hard to read: a larger pipeline begins at its top instead. */
const readableZoom = 0.75;
const beginZoom = 0.9;
const settleMs = 240;

/** All deeds of the canvas, each a command or a run, with its words. */
export function useActs(link: RunLink): Act {
  const pipeline = useOpenPipeline();
  const flow = useReactFlow();
  const navigate = useNavigate();
  const isViewOnly = useIsViewOnly();
  const isFolded = useIsPaletteFolded();
  const isMotionReduced = useIsMotionReduced();
  const runs = useRef(link);
  useEffect(() => {
    runs.current = link;
  }, [link]);

  return useMemo<Act>(() => {
    const duration = isMotionReduced ? 0 : settleMs;
    const padding = isViewOnly ? paddings.phone : isFolded ? paddings.folded : paddings.wide;
    const { tell } = useView.getState();
    const dispatch: Act['dispatch'] = (command, input) => {
      const result = pipeline.dispatch(command, input);
      if (!result.ok) tell(result.problem.reason, { isRefusal: true });
      else if (result.select) useView.getState().select(result.select);
      return result;
    };
    const fit = (isAtOnce = false) => {
      const { top, left, right, bottom } = padding;
      const options = {
        padding: { top: `${top}px`, left: `${left}px`, right: `${right}px`, bottom: `${bottom}px` },
        maxZoom: 1,
        duration: isAtOnce ? 0 : duration,
      } as const;
      void flow.fitView(options).then(() => noteZoom(flow.getZoom()));
    };
    const begin = () => {
      const paper = window.document.querySelector('[data-canvas]')?.getBoundingClientRect();
      const bounds = flow.getNodesBounds(flow.getNodes());
      if (!paper || bounds.width === 0 || isViewOnly) {
        fit(true);
        return;
      }
      const room = paper.width - padding.left - padding.right;
      const byWidth = room / bounds.width;
      const byHeight = (paper.height - padding.top - padding.bottom) / bounds.height;
      if (Math.min(byWidth, byHeight) >= readableZoom) {
        fit(true);
        return;
      }
      const zoom = Math.min(beginZoom, Math.max(readableZoom, byWidth));
      const spare = Math.max(0, room - bounds.width * zoom);
      void flow
        .setViewport({
          x: padding.left + spare / 2 - bounds.x * zoom,
          y: padding.top - bounds.y * zoom,
          zoom,
        })
        .then(() => noteZoom(flow.getZoom()));
    };
    return {
      dispatch,
      undo: () => {
        const label = pipeline.undo();
        if (label !== null) tell(`Undo: ${label}`);
      },
      redo: () => {
        const label = pipeline.redo();
        if (label !== null) tell(`Redo: ${label}`);
      },
      run: (upTo) => void runs.current.start(upTo),
      stop: () => void runs.current.stop(),
      fit,
      begin,
      turnTo: (face) => {
        const { runId } = runs.current;
        if (face === 1 || runId === null) return;
        void navigate({ to: face === 2 ? `/runs/${runId}` : `/runs/${runId}/quality` });
      },
      zoom: (by) =>
        void (by > 0 ? flow.zoomIn({ duration: 120 }) : flow.zoomOut({ duration: 120 })),
      focusNode: (id) => {
        const { byId } = useGraph.getState();
        const node = byId.get(id);
        if (!node) return;
        useView.getState().focus(id);
        const middle = middleOf(node, specs);
        const element = window.document.querySelector<HTMLElement>(
          `[data-node-button="${CSS.escape(id)}"]`,
        );
        const box = element?.getBoundingClientRect();
        const paper = window.document.querySelector('[data-canvas]')?.getBoundingClientRect();
        const isInView =
          box &&
          paper &&
          box.left > paper.left + 8 &&
          box.right < paper.right - 8 &&
          box.top > paper.top + 8 &&
          box.bottom < paper.bottom - 8;
        if (!isInView) void flow.setCenter(middle.x, middle.y, { zoom: flow.getZoom(), duration });
        // A node that was off screen is drawn first and then takes the keyboard.
        window.requestAnimationFrame(() =>
          window.document
            .querySelector<HTMLElement>(`[data-node-button="${CSS.escape(id)}"]`)
            ?.focus({ preventScroll: true }),
        );
      },
      tidy: async () => {
        const { document } = useGraph.getState();
        if (!document || document.nodes.length === 0) return;
        try {
          const { layOut } = await import('./layout');
          const positions = await layOut(document, specs);
          const result = pipeline.dispatch(tidyUp, { positions });
          if (result.ok) {
            glide(duration);
            tell(`${capitalised(result.label)}.`);
          } else tell('It is tidy already.');
          window.requestAnimationFrame(() => begin());
        } catch {
          tell('Tidying up did not work. Nothing was moved.', { isRefusal: true });
        }
      },
      isViewOnly,
    };
  }, [pipeline, flow, navigate, isViewOnly, isFolded, isMotionReduced]);
}

/** Lets the nodes glide to their new places once; wires follow when they have arrived. */
function glide(ms: number): void {
  const paper = window.document.querySelector<HTMLElement>('[data-canvas]');
  if (!paper || ms === 0) return;
  paper.dataset['gliding'] = '';
  window.setTimeout(() => delete paper.dataset['gliding'], ms + 60);
}
