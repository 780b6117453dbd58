import type { RunState } from '../../worker/contract/run-state';
import type { RunResource } from '../../worker/contract/resources';
import { sentenceOf } from '../api/problem-error';
import { ErrorState } from '../ui/error-state';
import styles from './run-problems.module.css';
import { nodeWords } from './use-results';

/** What stopped in a run, each with its reason; what did not stop is kept and said to be. */
export function RunProblems({ run, state }: { run: RunResource | undefined; state: RunState }) {
  const names = new Map(run?.document.nodes.map((n) => [n.id, n.title ?? nodeWords(n.type)]));
  const stopped = Object.entries(state.nodes).filter(
    ([, node]) => node.state === 'failed' || node.state === 'partly',
  );
  const kept = Object.values(state.nodes).filter((n) => n.state === 'done' || n.state === 'cached');
  const own = state.problem ?? run?.problem ?? null;
  if (stopped.length === 0 && (own === null || state.status === 'completed')) return null;
  const skipped = Object.values(state.nodes).filter((n) => n.state === 'skipped').length;
  const keptWords = [
    kept.length > 0 ? ' What was made is kept.' : '',
    skipped > 0 ? ` ${skipped === 1 ? 'One step' : `${skipped} steps`} after it did not run.` : '',
  ].join('');
  return (
    <div className={styles.problems}>
      {stopped.length === 0 && own && (
        <ErrorState
          what="The run stopped"
          why={sentenceOf(own) + keptWords}
          requestId={own.fault === 'us' ? own.requestId : undefined}
        />
      )}
      {stopped.map(([id, node]) => {
        const items = node.items.filter((item) => item.state === 'failed');
        const why = node.problem ? sentenceOf(node.problem) : node.summary;
        return (
          <ErrorState
            key={id}
            what={`${names.get(id) ?? id} stopped`}
            why={
              <>
                {why}
                {items.map((item) => (
                  <p key={item.key}>
                    {item.title}: {item.problem ? sentenceOf(item.problem) : 'stopped'}
                  </p>
                ))}
                {keptWords}
              </>
            }
            requestId={node.problem?.fault === 'us' ? node.problem.requestId : undefined}
          />
        );
      })}
    </div>
  );
}
