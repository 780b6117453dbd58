import { Link } from '@tanstack/react-router';
import type { PipelineSummary, TemplateResource } from '../../worker/contract/resources';
import type { RunStatus } from '../../worker/contract/states';
import { momentWords } from '../results/results-bar';
import { EmptyState } from '../ui/empty-state';
import { StateMark, type State } from '../ui/state-mark';
import styles from './pipeline-list.module.css';

const states: Record<RunStatus, { state: State; word: string }> = {
  queued: { state: 'queued', word: 'Waiting its turn' },
  running: { state: 'running', word: 'Running' },
  waiting: { state: 'waiting', word: 'Waits for a person' },
  completed: { state: 'done', word: 'Done' },
  failed: { state: 'failed', word: 'Stopped' },
  cancelled: { state: 'skipped', word: 'Cancelled' },
};

type Props = {
  pipelines: readonly PipelineSummary[];
  templates: readonly TemplateResource[];
};

/** My pipelines, the last touched first, each with its last run. */
export function PipelineList({ pipelines, templates }: Props) {
  if (pipelines.length === 0) {
    return (
      <EmptyState title="No pipeline yet">
        Paste a brief above and have it read, or open a template. Both are free.
      </EmptyState>
    );
  }
  const nameOf = (id: string | null) => templates.find((template) => template.id === id)?.name;
  return (
    <ul className={styles.list}>
      {pipelines.map((pipeline) => {
        const { id, lastRun } = pipeline;
        return (
          <li key={id} className={styles.pipeline}>
            <div className={styles.name}>
              {lastRun ? (
                <Link to="/runs/$runId" params={{ runId: lastRun.id }}>
                  {pipeline.name}
                </Link>
              ) : (
                <Link to="/pipelines/$pipelineId" params={{ pipelineId: id }}>
                  {pipeline.name}
                </Link>
              )}
              <span className="dr-tiny dr-muted">
                {[nameOf(pipeline.templateId), `${pipeline.nodeCount} steps`]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </div>
            {lastRun ? (
              <StateMark state={states[lastRun.status].state}>
                {states[lastRun.status].word}
              </StateMark>
            ) : (
              <StateMark state="idle" />
            )}
            <span className={styles.when}>
              {momentWords(lastRun?.finishedAt ?? pipeline.updatedAt)}
            </span>
            <Link
              className={styles.canvas}
              to="/pipelines/$pipelineId"
              params={{ pipelineId: id }}
              aria-label={`Canvas of ${pipeline.name}`}
            >
              Canvas
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
