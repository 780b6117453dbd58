import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { artefactKinds, titleOf } from '../../nodes/records/kinds';
import { wordsOf } from '../api/problem-error';
import { Approval } from '../review/approval';
import { endWords, progressWords } from '../run/run-words';
import { buttonClass } from '../ui/button';
import { ErrorState } from '../ui/error-state';
import { EmptyArch } from '../ui/arch';
import { LiveRegion } from '../ui/live-region';
import { BriefPane } from './brief-pane';
import { EvidenceProvider } from './evidence-context';
import { Overview } from './overview';
import { groundedOf, piecesOfKind, pieceOfKind, type Piece } from './piece';
import { PieceActionsContext } from './piece-actions';
import { PackView } from './pack-view';
import { PieceNav } from './piece-nav';
import { PieceView, shownPieces } from './piece-view';
import { ReadingNotice } from './reading-notice';
import { isSketch } from './reading-verdict';
import { ResultsBar } from './results-bar';
import styles from './results-page.module.css';
import { RunProblems } from './run-problems';
import { readShow, showOf, type Show } from './show';
import { SplitView } from './split-view';
import { usePieceActionsOf } from './use-piece-actions';
import { useResults } from './use-results';

/** Putting a reading right is seldom the first thing: it is loaded when it is wanted. */
const ReadingView = lazy(async () => ({
  default: (await import('../reading/reading-view')).ReadingView,
}));

/** Results of a run: the brief beside what was made from it, filling in while the run goes on. */
export function ResultsPage({ runId, show: asked }: { runId: string; show: string | undefined }) {
  const results = useResults(runId);
  const { run, records, state, isOver, pieces } = results;
  const { actions, decide, runAgain, runWith, ownBrief } = usePieceActionsOf(run.data, asked);
  const sources = useMemo(() => run.data?.sources ?? [], [run.data]);
  const statements = useMemo(
    () => pieces.filter(({ kind }) => artefactKinds.some((k) => k === kind)).flatMap(groundedOf),
    [pieces],
  );
  const cast = piecesOfKind(pieces, 'persona').toSorted((a, b) => a.body.order - b.body.order);
  const show: Show = readShow(asked) ?? (cast[0] ? cardOf(cast[0]) : { view: 'all' });
  const expected = expectedCast(results);
  const coming = isOver ? 0 : Math.max(0, expected - cast.length);
  const current = show.view === 'piece' ? currentOf(show, pieces) : show.view;

  if (run.isError || records.isError) {
    const { why, requestId } = wordsOf(run.error ?? records.error);
    return (
      <>
        <ResultsBar results={results} runId={runId} current="results" onRunAgain={runAgain} />
        <main id="main" className={styles.page}>
          <h1 className="dr-hidden">Results</h1>
          <ErrorState
            what="This run can’t be opened"
            why={why}
            requestId={requestId}
            action={
              <Link to="/" className={buttonClass()}>
                To my pipelines
              </Link>
            }
          />
        </main>
      </>
    );
  }

  const topics = pieceOfKind(pieces, 'quality')?.body.highStakes ?? [];
  const footOf = (piece: Piece) => (
    <Approval
      key={piece.id}
      piece={piece}
      name={nameOf(piece)}
      topics={topics}
      isSketch={piece.kind === 'persona' && isSketch(piece.body)}
      onDecide={(decision, note) => decide(piece, decision, note)}
    />
  );
  const ids = shownPieces(show, pieces).flatMap((piece) => groundedOf(piece).map(({ id }) => id));
  const briefTitle = pieceOfKind(pieces, 'brief')?.body.title ?? sources[0]?.title ?? 'The brief';

  return (
    <PieceActionsContext value={actions}>
      <EvidenceProvider sources={sources} statements={statements}>
        <ResultsBar results={results} runId={runId} current="results" onRunAgain={runAgain} />
        <PieceNav pieces={pieces} runId={runId} current={current} coming={coming} />
        <Progress isOver={!results.isGoing} done={progressWords(state)} />
        <main id="main" className={styles.main}>
          {show.view !== 'all' && <h1 className="dr-hidden">Results of {briefTitle}</h1>}
          {show.view === 'all' && (isOver || cast.length > 0) ? (
            <Overview results={results} runId={runId} />
          ) : show.view === 'reading' ? (
            <Suspense fallback={<Coming expected={1} />}>
              <ReadingView results={results} runWith={runWith} ownBrief={ownBrief} />
            </Suspense>
          ) : show.view === 'pack' ? (
            <div className={styles.alone}>
              <RunProblems run={run.data} state={state} />
              <ReadingNotice pieces={pieces} runId={runId} />
              <PackView pieces={pieces} runId={runId} />
            </div>
          ) : (
            <SplitView
              briefLabel="The brief"
              brief={
                <BriefPane
                  title={briefTitle}
                  statementIds={ids}
                  isSample={isSample(pieces)}
                  reading={pieceOfKind(pieces, 'interpretation')?.body}
                />
              }
            >
              <div className={styles.right}>
                <RunProblems run={run.data} state={state} />
                <ReadingNotice pieces={pieces} runId={runId} />
                {show.view === 'all' ? (
                  <Coming expected={Math.max(1, coming)} />
                ) : (
                  <PieceView show={show} pieces={pieces} footOf={footOf} />
                )}
              </div>
            </SplitView>
          )}
        </main>
        <LiveRegion
          message={isOver ? endWords(state) : `Running, ${progressWords(state).words} done`}
          isUrgent={isOver}
        />
      </EvidenceProvider>
    </PieceActionsContext>
  );
}

function cardOf(piece: Piece): Show {
  return readShow(showOf(piece)) ?? { view: 'all' };
}

function currentOf(show: Extract<Show, { view: 'piece' }>, pieces: readonly Piece[]): string {
  const first = shownPieces(show, pieces)[0];
  return first ? showOf(first) : '';
}

function nameOf(piece: Piece): string {
  if (piece.kind === 'persona') return piece.body.displayName.value.split(' ', 1)[0] ?? '';
  if (piece.kind === 'scenario') return 'this script';
  if (piece.kind === 'picture') return 'this picture';
  return titleOf(piece).toLowerCase();
}

function isSample(pieces: readonly Piece[]): boolean {
  return pieceOfKind(pieces, 'brief')?.body.labels.includes('sample') ?? false;
}

/** How many cards are on their way, as far as the pipeline says. */
function expectedCast({ run, pieces }: ReturnType<typeof useResults>): number {
  const node = run.data?.document.nodes.find(({ type }) => type === 'generation.persona-cards');
  const count = node?.config['count'] ?? node?.config['personas'];
  if (typeof count === 'number' && count > 0) return count;
  return Math.max(1, piecesOfKind(pieces, 'sheet').length);
}

function Progress({ isOver, done }: { isOver: boolean; done: ReturnType<typeof progressWords> }) {
  if (isOver) return null;
  const share = done.total === 0 ? 0.04 : done.done / done.total;
  return (
    <div className={styles.progress} aria-hidden="true">
      <span style={{ transform: `scaleX(${share})` }} />
    </div>
  );
}

function Coming({ expected }: { expected: number }) {
  return (
    <div className={styles.coming}>
      <div className={styles.comingCast}>
        {Array.from({ length: expected }, (_, index) => (
          <EmptyArch key={index} widthPx={88} />
        ))}
      </div>
      <p className="dr-subhead">Reading the brief</p>
      <p className="dr-small dr-muted">The cast comes in order of the brief.</p>
    </div>
  );
}
