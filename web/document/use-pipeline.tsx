import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { openPipeline, type OpenPipeline, type PipelineState } from './open-pipeline';

const PipelineContext = createContext<OpenPipeline | null>(null);

/** Opens a pipeline for everything below; closes it when the page goes. */
export function PipelineProvider({ id, children }: { id: string; children: ReactNode }) {
  const [pipeline, setPipeline] = useState<OpenPipeline | null>(null);
  useEffect(() => {
    const opened = openPipeline(id);
    // oxlint-disable-next-line react/set-state-in-effect -- opening starts a socket, so it can't happen while drawing
    setPipeline(opened);
    return () => {
      setPipeline(null);
      opened.close();
    };
  }, [id]);
  if (!pipeline) return null;
  return <PipelineContext.Provider value={pipeline}>{children}</PipelineContext.Provider>;
}

/** The open pipeline; throws outside a `PipelineProvider`. */
export function useOpenPipeline(): OpenPipeline {
  const pipeline = useContext(PipelineContext);
  if (!pipeline) throw new Error('useOpenPipeline needs a PipelineProvider above it');
  return pipeline;
}

/** A slice of the open pipeline; draws again only when the slice changes. */
export function usePipeline<T>(select: (state: PipelineState) => T): T {
  return useStore(useOpenPipeline().store, select);
}
