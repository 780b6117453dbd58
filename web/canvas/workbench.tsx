import { useCallback, useEffect, useRef } from 'react';
import { addNode } from '../document/commands/add-node';
import { savedLine } from '../document/saved-line';
import { usePipeline } from '../document/use-pipeline';
import { Palette } from '../palette/palette';
import { AppBar } from '../ui/app-bar';
import { EmptyState } from '../ui/empty-state';
import { useIsInspectorSheet, useIsPaletteFolded } from '../view/use-width';
import { keepSelected, onlyNode, useView } from '../view/view-store';
import { ActContext, useAct } from './act-context';
import styles from './canvas-page.module.css';
import { CanvasInspector } from './canvas-inspector';
import { updateGraph, useGraph } from './graph-store';
import { KeysDialog } from './keys-dialog';
import { NodePicker } from './node-picker';
import { NoticeLine } from './notice-line';
import { RemarksButton } from './remarks-button';
import { RunTicket } from './run-ticket';
import { RunVoice } from './run-voice';
import { Stage } from './stage';
import { useActs } from './use-acts';
import { PipelineName } from './pipeline-name';
import { useFirstView } from './use-first-view';
import { useCanvasKeys } from './use-keys';
import { usePageKeys } from './use-page-keys';
import { useRunLink, type RunLink } from './use-run-link';

/** Everything of an open pipeline, tied together. */
export function Workbench({ pipelineId }: { pipelineId: string }) {
  const link = useRunLink(pipelineId);
  const act = useActs(link);
  const document = usePipeline((state) => state.document);
  useEffect(() => {
    if (!document) return;
    updateGraph(document);
    const { byId, wiresById } = useGraph.getState();
    keepSelected((id) => byId.has(id) || wiresById.has(id));
  }, [document]);
  return (
    <ActContext.Provider value={act}>
      <Frame pipelineId={pipelineId} link={link} />
    </ActContext.Provider>
  );
}

function Frame({ pipelineId, link }: { pipelineId: string; link: RunLink }) {
  const name = usePipeline((state) => state.document?.name);
  const keeping = usePipeline((state) => state.keeping);
  const isSheet = useIsInspectorSheet();
  usePageKeys();
  const { runId } = link;
  return (
    <div className={styles.page}>
      <AppBar
        title={<PipelineName name={name ?? link.pipeline.data?.name ?? 'Opening'} />}
        note={savedLine(keeping)}
        {...(runId === null
          ? {}
          : {
              views: [
                { label: 'Canvas', to: `/pipelines/${pipelineId}`, isCurrent: true },
                { label: 'Results', to: `/runs/${runId}`, isCurrent: false },
                { label: 'Quality', to: `/runs/${runId}/quality`, isCurrent: false },
              ],
            })}
        right={
          <div className={styles.dock}>
            <RunTicket link={link} />
          </div>
        }
      />
      <main id="main" className={styles.work}>
        <h1 className="dr-hidden">{name ?? 'Pipeline'}</h1>
        <Paper />
        <CanvasInspector link={link} isSheet={isSheet} />
      </main>
      <RunVoice link={link} />
    </div>
  );
}

function Paper() {
  const act = useAct();
  const isFolded = useIsPaletteFolded();
  const isEmpty = useGraph((state) => state.document !== null && state.byId.size === 0);
  const { dispatch, focusNode, begin, isViewOnly } = act;
  const isThere = useGraph((state) => state.document !== null);
  const openPickerAt = useCallback((id: string | null) => {
    const element = window.document.querySelector(
      id === null ? '[data-canvas]' : `[data-node-button="${CSS.escape(id)}"]`,
    );
    const box = element?.getBoundingClientRect();
    const at = {
      x: (box?.left ?? 40) + 40,
      y: (id === null ? (box?.top ?? 0) + 40 : (box?.bottom ?? 80)) + 8,
    };
    useView.getState().set({ picker: { at, ...(id === null ? {} : { after: id }) } });
  }, []);
  const paper = useRef<HTMLElement>(null);
  useCanvasKeys(paper, openPickerAt);
  useFirstView(paper, isThere, begin);
  const add = useCallback(
    (type: string) => {
      const after = onlyNode(useView.getState()) ?? undefined;
      const result = dispatch(addNode, { type, ...(after === undefined ? {} : { after }) });
      const [id] = result.ok ? (result.select ?? []) : [];
      if (id !== undefined) window.requestAnimationFrame(() => focusNode(id));
    },
    [dispatch, focusNode],
  );
  return (
    <>
      {!isViewOnly && !isFolded && (
        <Palette isFolded={false} onAdd={add} onOpenList={() => openPickerAt(null)} />
      )}
      <section className={styles.stage} aria-label="Canvas" data-canvas ref={paper} tabIndex={-1}>
        <Stage />
        {!isViewOnly && isFolded && (
          <Palette
            isFolded
            onAdd={add}
            onOpenList={(at) => {
              const after = onlyNode(useView.getState()) ?? undefined;
              useView.getState().set({ picker: { at, ...(after === undefined ? {} : { after }) } });
            }}
          />
        )}
        {isEmpty && (
          <div className={styles.empty}>
            <EmptyState title="An empty stage">
              {isViewOnly
                ? 'This pipeline has no nodes yet.'
                : 'Drag a node from the left, or press A to choose one. A brief is a good start.'}
            </EmptyState>
          </div>
        )}
        <RemarksButton />
        <NoticeLine />
      </section>
      <NodePicker />
      <KeysDialog />
    </>
  );
}
