import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { wordsOf } from '../api/problem-error';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { StateMark } from '../ui/state-mark';
import { approvedWords, beforeApproving, sketchWords, type Reviewed } from './approval-words';
import styles from './approval.module.css';

type Props = {
  piece: Reviewed;
  /** What is approved, e.g. “Robin” or “the voice guide”. */
  name: string;
  /** High-stakes topics: a maker's own approval is the first of two. */
  topics: readonly string[];
  /** Too little is known for more than a sketch: approving it asks once more. */
  isSketch?: boolean;
  /** Keeps the decision; rejects with a failure to show. */
  onDecide: (decision: 'approve' | 'return', note?: string) => Promise<void>;
};

/** Approve or return exactly this version, with what that means said beside the button. */
export function Approval({ piece, name, topics, isSketch = false, onDecide }: Props) {
  const [isReturning, setIsReturning] = useState(false);
  const [isAsked, setIsAsked] = useState(false);
  const [note, setNote] = useState('');
  const [state, setState] = useState<'open' | 'keeping' | { problem: string }>('open');
  const isDecided = piece.approvedBy !== null;
  const decide = async (decision: 'approve' | 'return') => {
    setState('keeping');
    try {
      await onDecide(decision, decision === 'return' ? note.trim() : undefined);
      setIsReturning(false);
      setIsAsked(false);
      setNote('');
      setState('open');
    } catch (error) {
      setState({ problem: wordsOf(error).why });
    }
  };
  const problem = typeof state === 'object' ? state.problem : undefined;
  if (isReturning) {
    return (
      <form
        className={styles.returning}
        onSubmit={(event) => {
          event.preventDefault();
          void decide('return');
        }}
      >
        <Field label={`What should change in ${name}`} error={problem}>
          {(wiring) => (
            <textarea
              {...wiring}
              rows={2}
              maxLength={2000}
              value={note}
              autoFocus
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
        <div className={styles.buttons}>
          <Button type="submit" disabled={note.trim() === '' || state === 'keeping'}>
            Return with this note
          </Button>
          <Button look="quiet" onClick={() => setIsReturning(false)}>
            Leave as it was
          </Button>
        </div>
      </form>
    );
  }
  if (isAsked && !isDecided) {
    return (
      <div className={styles.approval} role="group" aria-label={`Approve ${name}, a sketch`}>
        <div className={styles.words}>
          <p className="dr-small">{sketchWords}</p>
          {problem && (
            <p className={styles.problem} role="alert">
              {problem}
            </p>
          )}
        </div>
        <div className={styles.buttons}>
          <Button onClick={() => setIsAsked(false)} autoFocus>
            Leave it a sketch
          </Button>
          <Button disabled={state === 'keeping'} onClick={() => void decide('approve')}>
            <IconCheck size={16} stroke={2} aria-hidden="true" />
            Approve it all the same
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.approval}>
      <div className={styles.words}>
        {isDecided ? (
          <StateMark state={piece.status === 'approved' ? 'done' : 'waiting'}>
            {approvedWords(piece, topics)}
          </StateMark>
        ) : (
          <p className="dr-small">{beforeApproving(topics)}</p>
        )}
        {problem && (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        )}
      </div>
      <div className={styles.buttons}>
        <Button onClick={() => setIsReturning(true)}>
          <IconArrowBackUp size={16} stroke={1.8} aria-hidden="true" />
          Return with a note
        </Button>
        {!isDecided && (
          <Button
            look="primary"
            disabled={state === 'keeping'}
            onClick={() => (isSketch ? setIsAsked(true) : void decide('approve'))}
          >
            <IconCheck size={16} stroke={2} aria-hidden="true" />
            {topics.length > 0 ? 'Approve as the first of two' : `Approve ${name}`}
          </Button>
        )}
      </div>
    </div>
  );
}
