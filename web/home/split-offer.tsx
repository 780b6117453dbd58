import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { briefLimits } from '../../nodes/records/brief';
import { wordsOf } from '../api/problem-error';
import { addBrief } from '../api/resources';
import { Button } from '../ui/button';
import { firstWords, wordsIn } from './brief-check';
import styles from './brief-field.module.css';
import { splitText } from './split-text';

type Props = { text: string; title: string | undefined; onPick: (part: string) => void };

/** A text that is too long for one brief, cut at its headings: take one part, or keep all. */
export function SplitOffer({ text, title, onPick }: Props) {
  const parts = useMemo(
    () => splitText(text, briefLimits.max).filter((part) => part.trim().length >= briefLimits.min),
    [text],
  );
  const [state, setState] = useState<'offered' | 'keeping' | { problem: string }>('offered');
  const client = useQueryClient();
  const keepAll = async () => {
    setState('keeping');
    try {
      for (const [index, part] of parts.entries()) {
        const name = `${title ?? firstWords(text, 6)}, part ${index + 1} of ${parts.length}`;
        await addBrief({ text: part, title: name.slice(0, 120) });
      }
      await client.invalidateQueries({ queryKey: ['briefs'] });
      onPick(parts[0] ?? '');
    } catch (error) {
      setState({ problem: wordsOf(error).why });
    }
  };
  return (
    <div className={styles.split}>
      <p className="dr-small dr-strong">In {parts.length} parts, cut at headings and paragraphs</p>
      <ol>
        {parts.map((part, index) => (
          <li key={index}>
            <span>
              {firstWords(part)} <span className="dr-muted">{wordsIn(part)}</span>
            </span>
            <Button onClick={() => onPick(part)}>Use part {index + 1}</Button>
          </li>
        ))}
      </ol>
      <Button disabled={state === 'keeping'} onClick={() => void keepAll()}>
        {state === 'keeping' ? 'Keeping' : 'Keep all as separate briefs, and use the first'}
      </Button>
      {typeof state === 'object' && (
        <p className={styles.problem} role="alert">
          {state.problem}
        </p>
      )}
    </div>
  );
}
