import { useState } from 'react';
import { wordsOf } from '../api/problem-error';
import type { PieceOf } from '../results/piece';
import { StatementLine } from '../results/statement-line';
import { quoteOf } from './author-message';
import styles from './conflicts.module.css';
import { valuesOf, type ReadingPart, type ReadingValue } from './reading-parts';
import { correctionFor, spanOf } from './said-about';
import type { Corrections } from './use-corrections';

type Props = {
  piece: PieceOf<'interpretation'>;
  parts: readonly ReadingPart[];
  corrections: Corrections;
};

/** What the brief says in two ways that can't both hold: both quotes, and a word which one stands. */
export function Conflicts({ piece, parts, corrections }: Props) {
  const [state, setState] = useState<'open' | 'keeping' | { problem: string }>('open');
  const { conflicts } = piece.body;
  if (conflicts.length === 0) return null;
  const values = valuesOf(parts);
  const drop = async (others: readonly ReadingValue[]) => {
    setState('keeping');
    try {
      await corrections.correct(others.flatMap((value) => correctionFor(value, 'reject') ?? []));
      setState('open');
    } catch (error) {
      setState({ problem: wordsOf(error).why });
    }
  };
  return (
    <section className={styles.conflicts} aria-label="Conflicts">
      <h3 className={styles.title}>The brief contradicts itself</h3>
      <ul>
        {conflicts.map((conflict, index) => (
          <li key={`${conflict.a.value}|${conflict.b.value}`} className={styles.conflict}>
            <p className="dr-small">{conflict.explanation}</p>
            {(['a', 'b'] as const).map((side) => {
              const others = restingOn(values, conflict[side === 'a' ? 'b' : 'a']);
              return (
                <div key={side} className={styles.side}>
                  <StatementLine
                    as="div"
                    piece={piece}
                    path={`conflicts.${index}.${side}`}
                    value={conflict[side]}
                    text={`“${quoteOf(conflict[side])}”`}
                    isEditable={false}
                  />
                  {others.length > 0 && (
                    <button
                      type="button"
                      className="dr-link dr-small"
                      disabled={state === 'keeping'}
                      onClick={() => void drop(others)}
                    >
                      This one holds
                      <span className="dr-hidden">: {quoteOf(conflict[side])}</span>
                    </button>
                  )}
                </div>
              );
            })}
          </li>
        ))}
      </ul>
      {typeof state === 'object' && (
        <p className={styles.problem} role="alert">
          {state.problem}
        </p>
      )}
    </section>
  );
}

/** Values that rest on exactly the words of one side. */
function restingOn(
  values: readonly ReadingValue[],
  side: PieceOf<'interpretation'>['body']['conflicts'][number]['a'],
): ReadingValue[] {
  const [own] = side.evidence;
  return values.filter((value) => {
    const span = spanOf(value);
    return span?.sourceId === own?.sourceId && span?.start === own?.start && span?.end === own?.end;
  });
}
