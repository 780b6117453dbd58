import { useState } from 'react';
import { wordsOf } from '../api/problem-error';
import { dayWords } from '../results/spoken-evidence';
import { Button } from '../ui/button';
import styles from './checked.module.css';
import type { ReadingValue } from './reading-parts';
import { correctionFor, saidAbout } from './said-about';
import type { Corrections } from './use-corrections';

type Props = { values: readonly ReadingValue[]; corrections: Corrections };

/** At most so many corrections travel at once (the worker's limit). */
const most = 200;

/** The word that the whole reading is right: what is there is confirmed, what is not is not said. */
export function Checked({ values, corrections }: Props) {
  const [state, setState] = useState<'open' | 'keeping' | { problem: string }>('open');
  const at = corrections.said?.checkedAt ?? null;
  const keep = async () => {
    setState('keeping');
    const known = corrections.said?.corrections ?? [];
    const unconfirmed = values.filter(
      (value) => value.value.origin !== 'human' && saidAbout(value, known) === undefined,
    );
    try {
      await corrections.correct(
        unconfirmed.flatMap((value) => correctionFor(value, 'confirm') ?? []).slice(0, most),
        true,
      );
      setState('open');
    } catch (error) {
      setState({ problem: wordsOf(error).why });
    }
  };
  return (
    <section className={styles.checked} aria-label="The whole reading">
      <p className="dr-small">
        {at === null ? (
          <>
            <b>All of it right?</b> Then every value counts as confirmed, and what is not here as
            not said.
          </>
        ) : (
          <>
            <b>Checked as a whole, {dayWords(at)}.</b> You can still change it.
          </>
        )}
      </p>
      {at === null && (
        <Button disabled={state === 'keeping'} onClick={() => void keep()}>
          {state === 'keeping' ? 'Keeping' : 'I have checked it all'}
        </Button>
      )}
      {typeof state === 'object' && (
        <p className={styles.problem} role="alert">
          {state.problem}
        </p>
      )}
    </section>
  );
}
