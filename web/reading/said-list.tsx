import { useState } from 'react';
import type { KeptCorrection } from '../../worker/contract/corrections';
import { wordsOf } from '../api/problem-error';
import { dayWords } from '../results/spoken-evidence';
import { fieldWords } from './field-words';
import type { ReadingPart } from './reading-parts';
import styles from './said-list.module.css';
import type { Corrections } from './use-corrections';

type Props = {
  list: readonly KeptCorrection[];
  parts: readonly ReadingPart[];
  corrections: Corrections;
};

/** What a person said that shows nowhere on the sheets: what was rejected, what found no place. */
export function SaidList({ list, parts, corrections }: Props) {
  const [state, setState] = useState<{ busy: string } | { problem: string } | null>(null);
  if (list.length === 0) return null;
  const takeBack = async (id: string) => {
    setState({ busy: id });
    try {
      await corrections.takeBack(id);
      setState(null);
    } catch (error) {
      setState({ problem: wordsOf(error).why });
    }
  };
  return (
    <section className={styles.list} aria-label="Rejected">
      <h3 className={styles.title}>Kept off the sheets</h3>
      <ul>
        {list.map((said) => (
          <li key={said.id} className={styles.line}>
            <span>
              <q className={styles.quote}>{said.span.quote.replace(/\s+/g, ' ')}</q>{' '}
              <span className="dr-tiny dr-muted">
                {whereWords(said, parts)} ·{' '}
                {said.kind === 'add'
                  ? 'added, but it found no place'
                  : `by ${said.by}, ${dayWords(said.at)}`}
              </span>
            </span>
            <button
              type="button"
              className="dr-link dr-small"
              disabled={state !== null && 'busy' in state}
              onClick={() => void takeBack(said.id)}
            >
              {said.kind === 'add' ? 'Forget it' : 'Put back'}
              <span className="dr-hidden">: {said.span.quote}</span>
            </button>
          </li>
        ))}
      </ul>
      {state !== null && 'problem' in state && (
        <p className={styles.problem} role="alert">
          {state.problem}
        </p>
      )}
    </section>
  );
}

function whereWords({ field, audience }: KeptCorrection, parts: readonly ReadingPart[]): string {
  const { tag } = fieldWords[field];
  if (!audience) return tag;
  const letter = parts.find((part) => part.audience?.label === audience.label)?.letter;
  return letter && field !== 'audiences' ? `${tag} ${letter}` : tag;
}
