import { IconInfoCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { piecesOfKind, pieceOfKind, type Piece } from './piece';
import styles from './reading-notice.module.css';
import { verdictOn } from './reading-verdict';

/** At the top of Results: what was not found in the brief, and what to do about it. */
export function ReadingNotice({ pieces, runId }: { pieces: readonly Piece[]; runId: string }) {
  const reading = pieceOfKind(pieces, 'interpretation')?.body;
  const cast = piecesOfKind(pieces, 'persona').map(({ body }) => body);
  const verdict = reading && verdictOn(reading, cast);
  if (!verdict) return null;
  return (
    <section className={styles.notice} aria-label="About this reading">
      <IconInfoCircle size={18} stroke={1.7} aria-hidden="true" />
      <p>
        <b>{verdict}</b>{' '}
        <Link
          to="/runs/$runId"
          params={{ runId }}
          search={{ show: 'all' }}
          hash="open-questions"
          className="dr-link"
        >
          Answer the questions
        </Link>
        ,{' '}
        <Link to="/runs/$runId" params={{ runId }} search={{ show: 'reading' }} className="dr-link">
          put the reading right
        </Link>
        , or{' '}
        <Link to="/" className="dr-link">
          paste another brief
        </Link>
        .
      </p>
    </section>
  );
}
