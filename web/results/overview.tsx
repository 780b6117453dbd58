import { Link } from '@tanstack/react-router';
import type { OpenQuestion as Question } from '../../nodes/records/artefact';
import { endWords } from '../run/run-words';
import { Chip } from '../ui/chip';
import { CastOverview } from './cast-overview';
import { DeliverableMatrix } from './deliverable-matrix';
import { statusOf } from './deliverables';
import { OpenQuestion } from './open-question';
import styles from './overview.module.css';
import { pieceOfKind, piecesOfKind, type Piece } from './piece';
import { momentWords } from './results-bar';
import { ReadingNotice } from './reading-notice';
import { RunProblems } from './run-problems';
import { showOf } from './show';
import type { Results } from './use-results';

/** Everything of a run on one page: the cast, the deliverables, what is still open. */
export function Overview({ results, runId }: { results: Results; runId: string }) {
  const { run, state, isOver, pieces, view } = results;
  const questions = questionsOf(pieces);
  return (
    <div className={styles.overview}>
      <RunProblems run={run.data} state={state} />
      <ReadingNotice pieces={pieces} runId={runId} />
      <CastOverview
        pieces={pieces}
        runId={runId}
        isRunning={!isOver}
        expected={0}
        label={
          run.data &&
          `Run ${run.data.number} · ${momentWords(run.data.createdAt)} · ${endWords({ ...state, status: run.data.status, ms: run.data.ms })}`
        }
      />
      <DeliverableMatrix view={view} runId={runId} />
      <WholeSet pieces={pieces} runId={runId} view={view} />
      {questions.length > 0 && (
        <section id="open-questions" className={styles.questions} aria-label="Open questions">
          <h2 className="dr-heading">The brief does not say</h2>
          <p className="dr-small dr-muted">
            Answer here, or ask the author. What stays open stays a question, not an invention.
          </p>
          <div className={styles.list}>
            {questions.map((question) => (
              <OpenQuestion key={question.id} question={question} />
            ))}
          </div>
        </section>
      )}
    </div>
  );
}

/** Each open question once, those about the whole brief first. */
function questionsOf(pieces: readonly Piece[]): Question[] {
  const all = [
    ...piecesOfKind(pieces, 'interpretation').flatMap((piece) => piece.body.openQuestions),
    ...piecesOfKind(pieces, 'persona').flatMap((piece) => piece.body.openQuestions),
  ];
  return [...new Map(all.map((question) => [question.id, question])).values()];
}

type SetProps = { pieces: readonly Piece[]; runId: string; view: Results['view'] };

function WholeSet({ pieces, runId, view }: SetProps) {
  const set = (['voice', 'storyboard', 'playbook', 'files'] as const)
    .map((kind) => pieceOfKind(pieces, kind))
    .filter((piece) => piece !== undefined);
  const quality = pieceOfKind(pieces, 'quality');
  if (set.length === 0 && !quality) return null;
  return (
    <div className={styles.foot}>
      <b className="dr-small dr-strong">For the whole set</b>
      {set.map((piece) => (
        <Link
          key={piece.id}
          to="/runs/$runId"
          params={{ runId }}
          search={{ show: showOf(piece) }}
          className={styles.setLink}
        >
          <Chip>
            {setWords(piece)}
            {piece.kind !== 'files' && ` · ${statusOf(piece, view.plan).word.toLowerCase()}`}
          </Chip>
        </Link>
      ))}
      {quality && (
        <Link
          to="/runs/$runId/quality"
          params={{ runId }}
          className={`dr-link dr-small ${styles.quality}`}
        >
          Read the quality report
        </Link>
      )}
    </div>
  );
}

function setWords(piece: Piece): string {
  switch (piece.kind) {
    case 'voice':
      return 'Voice guide';
    case 'storyboard':
      return `Storyboard · ${piece.body.frames.length} frames`;
    case 'playbook':
      return 'Playbook';
    case 'files':
      return piece.body.withheld === undefined
        ? `Pack · ${piece.body.entries.length} files${piece.body.draft ? ', a draft' : ''}`
        : 'Pack · withheld';
    default:
      return '';
  }
}
