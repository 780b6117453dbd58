import { useState, type ReactNode } from 'react';
import type { OpenQuestion as Question } from '../../nodes/records/artefact';
import { wordsOf } from '../api/problem-error';
import { Button } from '../ui/button';
import { EvidenceMark } from '../ui/evidence-mark';
import { Field } from '../ui/field';
import styles from './open-question.module.css';
import { usePieceActions } from './piece-actions';

type Props = {
  question: Question;
  /** Another way to settle it, beside the answer. */
  also?: ReactNode;
};

/** What the brief does not say, as a question to its author, with a place for the answer. */
export function OpenQuestion({ question, also }: Props) {
  const { answerQuestion } = usePieceActions();
  const [isOpen, setIsOpen] = useState(false);
  const [draft, setDraft] = useState('');
  const [state, setState] = useState<'open' | 'keeping' | { problem: string }>('open');
  const keep = async () => {
    if (!answerQuestion || draft.trim() === '') return;
    setState('keeping');
    try {
      await answerQuestion(question, draft.trim());
      setIsOpen(false);
      setDraft('');
      setState('open');
    } catch (error) {
      setState({ problem: wordsOf(error).why });
    }
  };
  return (
    <div className={styles.question}>
      <div className={styles.asked}>
        <p>
          {question.question} <EvidenceMark light="unknown" />
        </p>
        {!isOpen && also}
        {answerQuestion && !isOpen && (
          <button type="button" className="dr-link" onClick={() => setIsOpen(true)}>
            Answer<span className="dr-hidden">: {question.question}</span>
          </button>
        )}
      </div>
      {isOpen && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void keep();
          }}
        >
          <Field
            label="Your answer"
            help={`${question.whyItMatters} It becomes a source of its own, and only what rests on it runs again.`}
            error={typeof state === 'object' ? state.problem : undefined}
          >
            {(wiring) => (
              <textarea
                {...wiring}
                rows={2}
                maxLength={2000}
                value={draft}
                autoFocus
                onChange={(event) => setDraft(event.target.value)}
                onKeyDown={(event) => event.key === 'Escape' && setIsOpen(false)}
              />
            )}
          </Field>
          <div className={styles.buttons}>
            <Button
              look="primary"
              type="submit"
              disabled={state === 'keeping' || draft.trim() === ''}
            >
              {state === 'keeping' ? 'Keeping' : 'Keep the answer'}
            </Button>
            <Button look="quiet" onClick={() => setIsOpen(false)}>
              Leave it a question
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
