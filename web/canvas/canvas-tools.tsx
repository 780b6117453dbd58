import { MiniMap, useReactFlow, type MiniMapNodeProps } from '@xyflow/react';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconKeyboard,
  IconMaximize,
  IconMinus,
  IconPlus,
  IconSitemap,
} from '@tabler/icons-react';
import { useState } from 'react';
import { usePipeline } from '../document/use-pipeline';
import { familyClass } from '../palette/family-look';
import { useIsMotionReduced } from '../view/use-width';
import { useView } from '../view/view-store';
import { useAct } from './act-context';
import { useGraph } from './graph-store';
import styles from './stage.module.css';
import { useDistance } from './zoom-store';

/** Zoom, show all, tidy up, undo and redo at the foot left; the small map right. */
export function CanvasTools() {
  const flow = useReactFlow();
  const isMotionReduced = useIsMotionReduced();
  const { zoom, fit, tidy, undo, redo, isViewOnly } = useAct();
  const percent = useDistance((state) => state.percent);
  const undoLabel = usePipeline((state) => state.undoLabel);
  const redoLabel = usePipeline((state) => state.redoLabel);
  const isEmpty = useGraph((state) => state.byId.size === 0);
  const [isTidying, setIsTidying] = useState(false);
  return (
    <>
      <div className={styles.tools} role="toolbar" aria-label="Canvas">
        <Tool label="Zoom out" onPress={() => zoom(-1)}>
          <IconMinus size={17} stroke={1.7} aria-hidden="true" />
        </Tool>
        <span className={styles.percent}>{percent} %</span>
        <Tool label="Zoom in" onPress={() => zoom(1)}>
          <IconPlus size={17} stroke={1.7} aria-hidden="true" />
        </Tool>
        <Tool label="Show all" onPress={() => fit()}>
          <IconMaximize size={17} stroke={1.7} aria-hidden="true" />
        </Tool>
        {!isViewOnly && (
          <>
            <Tool
              label={isTidying ? 'Tidying up' : 'Tidy up'}
              isDisabled={isEmpty || isTidying}
              onPress={() => {
                setIsTidying(true);
                void tidy().finally(() => setIsTidying(false));
              }}
            >
              <IconSitemap size={17} stroke={1.7} aria-hidden="true" />
            </Tool>
            <span className={styles.parting} />
            <Tool
              label={undoLabel === null ? 'Nothing to undo' : `Undo: ${undoLabel}`}
              isDisabled={undoLabel === null}
              onPress={undo}
            >
              <IconArrowBackUp size={17} stroke={1.7} aria-hidden="true" />
            </Tool>
            <Tool
              label={redoLabel === null ? 'Nothing to redo' : `Redo: ${redoLabel}`}
              isDisabled={redoLabel === null}
              onPress={redo}
            >
              <IconArrowForwardUp size={17} stroke={1.7} aria-hidden="true" />
            </Tool>
            <Tool label="All keys" onPress={() => useView.getState().set({ areKeysOpen: true })}>
              <IconKeyboard size={17} stroke={1.7} aria-hidden="true" />
            </Tool>
          </>
        )}
      </div>
      {!isEmpty && (
        <MiniMap
          className={styles.map ?? ''}
          style={{ width: 98, height: 96 }}
          nodeComponent={MapNode}
          bgColor="var(--dr-paper-card)"
          maskColor="color-mix(in srgb, var(--dr-paper-sunk) 65%, transparent)"
          maskStrokeColor="var(--dr-rule-strong)"
          maskStrokeWidth={1.5}
          onClick={(_event, { x, y }) =>
            void flow.setCenter(x, y, { zoom: flow.getZoom(), duration: isMotionReduced ? 0 : 160 })
          }
          pannable
          zoomable
          ariaLabel="Small map of the pipeline"
        />
      )}
    </>
  );
}

type ToolProps = {
  label: string;
  isDisabled?: boolean;
  onPress: () => void;
  children: React.ReactNode;
};

function Tool({ label, isDisabled = false, onPress, children }: ToolProps) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={label}
      title={label}
      disabled={isDisabled}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

function MapNode({ id, x, y, width, height }: MiniMapNodeProps) {
  const type = useGraph((state) => state.byId.get(id)?.type ?? '');
  return (
    <rect
      className={familyClass(type)}
      x={x}
      y={y}
      width={width}
      height={height}
      rx={6}
      style={{ fill: 'var(--family)' }}
    />
  );
}
