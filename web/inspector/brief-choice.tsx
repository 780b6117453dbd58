import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { briefsQuery } from '../api/resources';
import styles from './inspector.module.css';

type Props = { chosen: string | null; onChoose: (id: string) => void; isReadOnly: boolean };

/** Which brief the next run is about. It belongs to the run, never to the pipeline. */
export function BriefChoice({ chosen, onChoose, isReadOnly }: Props) {
  const briefs = useQuery(briefsQuery);
  const id = useId();
  const all = briefs.data ?? [];
  return (
    <div>
      {all.length > 0 && (
        <>
          <label htmlFor={id} className="dr-small dr-strong">
            Brief of the next run
          </label>
          <select
            id={id}
            className={styles.select}
            value={chosen ?? ''}
            disabled={isReadOnly}
            onChange={(event) => onChoose(event.target.value)}
          >
            {chosen === null && <option value="">A sample brief</option>}
            {all.map((brief) => (
              <option key={brief.id} value={brief.id}>
                {brief.title} · {brief.words.toLocaleString('en')} words
              </option>
            ))}
          </select>
        </>
      )}
      <p className="dr-tiny dr-muted">
        {all.length === 0 && 'You have brought no brief yet. '}
        The brief is kept beside the pipeline and is never part of it.{' '}
        <Link to="/" className="dr-link">
          Bring another brief
        </Link>
      </p>
    </div>
  );
}
