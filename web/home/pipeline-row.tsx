import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PipelineSummary } from '../../worker/contract/resources';
import type { RunStatus } from '../../worker/contract/states';
import { wordsOf } from '../api/problem-error';
import { momentWords } from '../results/results-bar';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { Menu } from '../ui/menu';
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

export interface PipelineDeeds {
  /** Each rejects with a failure to show. */
  rename: (id: string, name: string) => Promise<void>;
  duplicate: (id: string) => Promise<void>;
  remove: (id: string) => Promise<void>;
}

type Props = { pipeline: PipelineSummary; note: string; deeds: PipelineDeeds };

/** One pipeline: its name, its last run, and what else can be done with it. */
export function PipelineRow({ pipeline, note, deeds }: Props) {
  const { id, name, lastRun } = pipeline;
  const [asked, setAsked] = useState<'rename' | 'delete' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const act = async (deed: () => Promise<void>) => {
    setProblem(null);
    try {
      await deed();
      setAsked(null);
    } catch (error) {
      setProblem(wordsOf(error).why);
    }
  };
  const leave = () => {
    setAsked(null);
    setProblem(null);
  };
  return (
    <li className={styles.pipeline}>
      <div className={styles.name}>
        {lastRun ? (
          <Link to="/runs/$runId" params={{ runId: lastRun.id }}>
            {name}
          </Link>
        ) : (
          <Link to="/pipelines/$pipelineId" params={{ pipelineId: id }}>
            {name}
          </Link>
        )}
        <span className="dr-tiny dr-muted">{note}</span>
        {problem && asked === null && (
          <span role="alert" className={styles.problem}>
            {problem}
          </span>
        )}
      </div>
      {lastRun ? (
        <StateMark state={states[lastRun.status].state}>{states[lastRun.status].word}</StateMark>
      ) : (
        <StateMark state="idle" />
      )}
      <span className={styles.when}>{momentWords(lastRun?.finishedAt ?? pipeline.updatedAt)}</span>
      <div className={styles.ends}>
        <Link
          className={styles.canvas}
          to="/pipelines/$pipelineId"
          params={{ pipelineId: id }}
          aria-label={`Canvas of ${name}`}
        >
          Canvas
        </Link>
        <Menu
          label={`More for ${name}`}
          entries={[
            { label: 'Rename', onPick: () => setAsked('rename') },
            { label: 'Duplicate', onPick: () => void act(() => deeds.duplicate(id)) },
            { label: 'Delete', onPick: () => setAsked('delete') },
          ]}
        />
      </div>
      {asked === 'rename' && (
        <Rename
          name={name}
          problem={problem}
          onLeave={leave}
          onRename={(next) => act(() => deeds.rename(id, next))}
        />
      )}
      {asked === 'delete' && (
        <Dialog title={`Delete “${name}”?`} onClose={leave}>
          <p className={styles.goes}>
            The pipeline goes, with its {pipeline.nodeCount}{' '}
            {pipeline.nodeCount === 1 ? 'node' : 'nodes'} and their settings. This can’t be undone.
            {lastRun &&
              ' What its runs made stays at their addresses; downloaded packs stay yours.'}{' '}
            The brief stays.
          </p>
          {problem && (
            <p role="alert" className={styles.problem}>
              {problem}
            </p>
          )}
          <div className={styles.answers}>
            <Button onClick={leave} data-first>
              Keep it
            </Button>
            <Button look="primary" onClick={() => void act(() => deeds.remove(id))}>
              Delete
            </Button>
          </div>
        </Dialog>
      )}
    </li>
  );
}

type RenameProps = {
  name: string;
  problem: string | null;
  onLeave: () => void;
  onRename: (name: string) => Promise<void>;
};

function Rename({ name, problem, onLeave, onRename }: RenameProps) {
  const [next, setNext] = useState(name);
  const trimmed = next.trim();
  return (
    <Dialog title="Rename" onClose={onLeave}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (trimmed === name) onLeave();
          else if (trimmed !== '') void onRename(trimmed);
        }}
      >
        <Field label="Name of the pipeline" error={problem}>
          {(wiring) => (
            <input
              {...wiring}
              value={next}
              maxLength={120}
              data-first
              onFocus={(event) => event.target.select()}
              onChange={(event) => setNext(event.target.value)}
            />
          )}
        </Field>
        <div className={styles.answers}>
          <Button onClick={onLeave}>Leave as it was</Button>
          <Button look="primary" type="submit" disabled={trimmed === ''}>
            Rename
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
