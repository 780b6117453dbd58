import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { PipelineSummary, TemplateResource } from '../../worker/contract/resources';
import { deletePipeline, duplicatePipeline, renamePipeline } from '../api/resources';
import { EmptyState } from '../ui/empty-state';
import { LiveRegion } from '../ui/live-region';
import styles from './pipeline-list.module.css';
import { PipelineRow, type PipelineDeeds } from './pipeline-row';

type Props = {
  pipelines: readonly PipelineSummary[];
  templates: readonly TemplateResource[];
};

/** My pipelines, the last touched first, each with its last run. */
export function PipelineList({ pipelines, templates }: Props) {
  const client = useQueryClient();
  const list = useRef<HTMLUListElement>(null);
  const [said, setSaid] = useState('');
  const told = async (words: string) => {
    await client.invalidateQueries({ queryKey: ['pipelines'] });
    setSaid(words);
  };
  const nameOf = (id: string) => pipelines.find((pipeline) => pipeline.id === id)?.name ?? '';
  const deeds: PipelineDeeds = {
    rename: async (id, name) => {
      await renamePipeline(id, name);
      await told(`Renamed to “${name}”`);
    },
    duplicate: async (id) => {
      const copy = await duplicatePipeline(id);
      await told(`Duplicated as “${copy.name}”`);
    },
    remove: async (id) => {
      const name = nameOf(id);
      await deletePipeline(id);
      await told(`Deleted “${name}”`);
      // The row that held the focus goes; once the question over it is closed, the list takes it.
      requestAnimationFrame(() => list.current?.focus());
    },
  };
  const templateName = (id: string | null) => templates.find((other) => other.id === id)?.name;
  return (
    <>
      {said && <p className={styles.said}>{said}</p>}
      <LiveRegion message={said} />
      {pipelines.length === 0 ? (
        <EmptyState title="No pipeline yet">
          Paste a brief above and have it read, or open a template. Both are free.
        </EmptyState>
      ) : (
        <ul ref={list} className={styles.list} tabIndex={-1} aria-labelledby="pipelines">
          {pipelines.map((pipeline) => (
            <PipelineRow
              key={pipeline.id}
              pipeline={pipeline}
              deeds={deeds}
              note={[templateName(pipeline.templateId), `${pipeline.nodeCount} steps`]
                .filter(Boolean)
                .join(' · ')}
            />
          ))}
        </ul>
      )}
    </>
  );
}
