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
  wide: { top: '28px', left: '96px', right: '40px', bottom: '68px' },
  /** Room for the button that stands for the palette. */
  folded: { top: '64px', left: '96px', right: '40px', bottom: '68px' },
  phone: { top: '64px', left: '44px', right: '16px', bottom: '72px' },
} as const;
/** On a phone a whole pipeline would be too small to read: it starts at its top instead. */
const readableZoom = 0.42;
const settleMs = 240;

/** All deeds of the canvas, each a command or a run, with its words. */
export function useActs(link: RunLink): Act {
  const pipeline = useOpenPipeline();
  const flow = useReactFlow();
  const isViewOnly = useIsViewOnly();
  const isFolded = useIsPaletteFolded();
  const isMotionReduced = useIsMotionReduced();
  const runs = useRef(link);
  useEffect(() => {
    runs.current = link;
  }, [link]);

  return useMemo<Act>(() => {
    const duration = isMotionReduced ? 0 : settleMs;
    const { tell } = useView.getState();
    const dispatch: Act['dispatch'] = (command, input) => {
      const result = pipeline.dispatch(command, input);
      if (!result.ok) tell(result.problem.reason, { isRefusal: true });
      else if (result.select) useView.getState().select(result.select);
      return result;
    };
    const fit = (isAtOnce = false) => {
      const padding = isViewOnly ? paddings.phone : isFolded ? paddings.folded : paddings.wide;
      void flow.fitView({ padding, maxZoom: 1, duration: isAtOnce ? 0 : duration }).then(() => {
        if (isViewOnly && isAtOnce && flow.getZoom() < readableZoom) {
          const bounds = flow.getNodesBounds(flow.getNodes());
          const x = window.innerWidth / 2 - (bounds.x + bounds.width / 2) * readableZoom;
          void flow.setViewport({ x, y: 72 - bounds.y * readableZoom, zoom: readableZoom });
        }
        noteZoom(flow.getZoom());
      });
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
          if (result.ok) tell(`${capitalised(result.label)}.`);
          else tell('It is tidy already.');
          window.requestAnimationFrame(() => fit());
        } catch {
          tell('Tidying up did not work. Nothing was moved.', { isRefusal: true });
        }
      },
      isViewOnly,
    };
  }, [pipeline, flow, isViewOnly, isFolded, isMotionReduced]);
}
