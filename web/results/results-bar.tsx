import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { cancelRun, packAddress } from '../api/resources';
import { wordsOf } from '../api/problem-error';
import { endWords, progressWords, ticketWords } from '../run/run-words';
import { AppBar } from '../ui/app-bar';
import { buttonClass } from '../ui/button';
import { Ticket } from '../ui/ticket';
import { usePageTitle } from '../ui/use-page-title';
import { pieceOfKind } from './piece';
import styles from './results-bar.module.css';
import { sinceWords } from './since-words';
import { nodeWords, type Results } from './use-results';

type Props = {
  results: Results;
  runId: string;
  current: 'results' | 'quality';
  onRunAgain: () => Promise<void>;
};

/** The bar over Results and Quality: what is open, its faces, the pack, and the ticket. */
export function ResultsBar({ results, runId, current, onRunAgain }: Props) {
  const { run, pipeline, pieces } = results;
  const pipelineId = run.data?.pipelineId;
  const pack = pieceOfKind(pieces, 'files');
  const isSample = pieceOfKind(pieces, 'brief')?.body.labels.includes('sample') ?? false;
  const name = pipeline.data?.name ?? run.data?.document.name ?? 'Results';
  usePageTitle(`${current === 'quality' ? 'Quality' : 'Results'}: ${name}`);
  return (
    <AppBar
      title={name}
      note={
        run.data
          ? `Run ${run.data.number} · ${momentWords(run.data.createdAt)}${isSample ? ' · sample brief' : ''}`
          : run.isError
            ? 'Can’t be opened'
            : 'Opening'
      }
      views={[
        ...(pipelineId
          ? [{ label: 'Canvas', to: `/pipelines/${pipelineId}`, isCurrent: false }]
          : []),
        ...(run.isError
          ? []
          : [
              { label: 'Results', to: `/runs/${runId}`, isCurrent: current === 'results' },
              { label: 'Quality', to: `/runs/${runId}/quality`, isCurrent: current === 'quality' },
            ]),
      ]}
      right={
        <>
          {pack && pack.body.withheld === undefined && (
            <a
              className={`${buttonClass()} ${styles.pack}`}
              href={packAddress(runId)}
              download
              aria-label="Download pack"
            >
              <IconDownload size={16} stroke={1.8} aria-hidden="true" />
              <span>Download pack</span>
            </a>
          )}
          {run.data && (
            <div className={styles.dock}>
              <RunTicket results={results} runId={runId} onRunAgain={onRunAgain} />
            </div>
          )}
        </>
      }
    />
  );
}

function RunTicket({ results, runId, onRunAgain }: Omit<Props, 'current'>) {
  const { state, isGoing, plan, run, pieces } = results;
  const [problem, setProblem] = useState<string | null>(null);
  const [isPressed, setIsPressed] = useState(false);
  const press = async (act: () => Promise<unknown>) => {
    setIsPressed(true);
    setProblem(null);
    try {
      await act();
    } catch (error) {
      setProblem(wordsOf(error).why);
    }
    setIsPressed(false);
  };
  if (isGoing) {
    const { words, total } = progressWords(state);
    return (
      <Ticket
        state="running"
        stub="Stop"
        slip={[
          state.status === 'waiting' ? endWords(state) : total > 0 ? words : 'Waiting its turn',
        ]}
        isDisabled={isPressed}
        onPress={() => void press(() => cancelRun(runId))}
      />
    );
  }
  if (!plan.data || plan.isFetching) {
    const words = plan.isError ? 'What would run is not known' : 'Looking what would run';
    return <Ticket state="quiet" stub="Run" slip={[words]} isDisabled onPress={() => undefined} />;
  }
  const { stub, slip: usual, isUpToDate } = ticketWords(plan.data);
  const since = sinceWords(pieces, run.data?.finishedAt ?? null);
  const slip = since && !isUpToDate ? [since, ...usual.slice(1)] : usual;
  const names = new Map(run.data?.document.nodes.map((n) => [n.id, n.title ?? nodeWords(n.type)]));
  const next = plan.data.nodes.filter((node) => node.will === 'run');
  return (
    <Ticket
      state={isUpToDate ? 'quiet' : 'ready'}
      stub={stub}
      slip={problem ? [problem] : slip}
      isDisabled={isPressed || isUpToDate}
      onPress={() => void press(onRunAgain)}
      details={
        next.length > 0 && (
          <ul className={styles.next}>
            {next.map((node) => (
              <li key={node.nodeId}>
                <b>{names.get(node.nodeId) ?? node.nodeId}</b>
                {node.reason && <span> {node.reason}</span>}
                {node.maybe && <span> if what stands before it changes</span>}
              </li>
            ))}
          </ul>
        )
      }
    />
  );
}

/** “today 10:31”, or the day. */
export function momentWords(at: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  const time = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  if (date.toDateString() === new Date().toDateString()) return `today ${time}`;
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' });
}
