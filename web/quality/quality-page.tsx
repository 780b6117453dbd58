import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { QualityReport, Report } from '../../nodes/records/quality';
import { wordsOf } from '../api/problem-error';
import { pieceOfKind, piecesOfKind, type Piece } from '../results/piece';
import { pictureOf } from '../results/picture-address';
import { ResultsBar } from '../results/results-bar';
import { usePieceActionsOf } from '../results/use-piece-actions';
import { useResults } from '../results/use-results';
import { buttonClass } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { Leader, Leaders } from '../ui/leader';
import { Sheet } from '../ui/sheet';
import { Claims, claimWords, isFact } from './claims';
import { CoherenceMatrix } from './coherence-matrix';
import { Findings, NotChecked } from './findings';
import styles from './quality-page.module.css';
import { Verdict } from './verdict';

/** Quality of a run: the verdict, whether the pieces tell one story, the claims, fairness. */
export function QualityPage({ runId }: { runId: string }) {
  const results = useResults(runId);
  const { run, pieces, isOver } = results;
  const { runAgain } = usePieceActionsOf(run.data, undefined);
  const quality = pieceOfKind(pieces, 'quality')?.body;
  const reports = reportsOf(pieces, quality);
  return (
    <>
      <ResultsBar results={results} runId={runId} current="quality" onRunAgain={runAgain} />
      <main id="main" className={styles.page}>
        {(run.isError || !isOver || (reports.length === 0 && !quality)) && (
          <h1 className="dr-hidden">Quality</h1>
        )}
        {run.isError ? (
          <ErrorState what="This run can’t be opened" why={wordsOf(run.error).why} />
        ) : !isOver || !results.records.data ? (
          <EmptyState title="Not checked yet">
            The checks run after the pieces are written.
          </EmptyState>
        ) : reports.length === 0 && !quality ? (
          <EmptyState
            title="Nothing was checked in this run"
            action={
              run.data && (
                <Link
                  to="/pipelines/$pipelineId"
                  params={{ pipelineId: run.data.pipelineId }}
                  className={buttonClass('primary')}
                >
                  Open the canvas
                </Link>
              )
            }
          >
            This pipeline has no check and no gate. That is not a pass.
          </EmptyState>
        ) : (
          <Checks pieces={pieces} quality={quality} reports={reports} runId={runId} />
        )}
      </main>
    </>
  );
}

function reportsOf(pieces: readonly Piece[], quality: QualityReport | undefined): Report[] {
  if (quality && quality.reports.length > 0) return quality.reports;
  return piecesOfKind(pieces, 'report').map((piece) => piece.body);
}

type Props = {
  pieces: readonly Piece[];
  quality: QualityReport | undefined;
  reports: readonly Report[];
  runId: string;
};

function Checks({ pieces, quality, reports, runId }: Props) {
  const consistency = reports.find((report) => report.check === 'consistency');
  const facts = reports.find((report) => report.check === 'fact');
  const bias = reports.find((report) => report.check === 'bias');
  const isHeld = quality?.verdict === 'block' || quality?.verdict === 'person';
  return (
    <>
      <Verdict
        quality={quality}
        action={
          isHeld && (
            <Link to="/runs/$runId" params={{ runId }} search={{ show: 'all' }} className="dr-link">
              Open the pieces
            </Link>
          )
        }
      />
      <div className={styles.columns}>
        <div className={styles.column}>
          <Part
            title="Do the pieces tell one story?"
            note={
              consistency && consistency.questions > 0
                ? `${consistency.agreeing} of ${consistency.questions} answers agree; outlined where one disagrees with the card`
                : undefined
            }
          >
            {consistency && consistency.matrix.length > 0 ? (
              <>
                <CoherenceMatrix
                  report={consistency}
                  cast={piecesOfKind(pieces, 'persona')}
                  pictureOf={(key) => pictureOf(pieces, key)}
                />
                <NotChecked report={consistency} />
              </>
            ) : (
              <Missing report={consistency} what="Consistency" />
            )}
          </Part>
          <Part title="Could a group be treated unfairly?">
            {bias ? (
              <>
                <Leaders>
                  <Leader term="Traits that nobody stated">
                    {countWords(bias.unstatedTraits)}
                  </Leader>
                  <Leader term="Wording to look at">{countWords(bias.wording)}</Leader>
                  <Leader term="Swapped a group and compared">
                    {bias.swaps.tried === 0
                      ? 'no group is named'
                      : `${bias.swaps.tried} tried, ${bias.swaps.changed} changed the meaning`}
                  </Leader>
                  <Leader term="Severe">{countWords(bias.highSeverity)}</Leader>
                </Leaders>
                <Findings findings={bias.findings} />
                <NotChecked report={bias} />
              </>
            ) : (
              <Missing report={undefined} what="Bias" />
            )}
          </Part>
        </div>
        <div className={styles.column}>
          <Part title="Claims and where they come from" note={facts && claimWords(facts)}>
            {facts ? (
              <>
                <Claims report={facts} />
                <Findings findings={facts.findings} />
                <NotChecked report={facts} />
              </>
            ) : (
              <Missing report={undefined} what="Facts" />
            )}
          </Part>
          <HowChecked pieces={pieces} quality={quality} reports={reports} />
        </div>
      </div>
    </>
  );
}

function Part({
  title,
  note,
  children,
}: {
  title: string;
  note?: string | undefined;
  children: ReactNode;
}) {
  return (
    <section>
      <h2 className={styles.partTitle}>
        {title}
        {note && <small>{note}</small>}
      </h2>
      {children}
    </section>
  );
}

function Missing({ report, what }: { report: Report | undefined; what: string }) {
  return (
    <div className={styles.missing}>
      <p>
        {what}: not checked.{' '}
        {report
          ? 'There was not enough text to check. That is not a pass.'
          : 'No such check ran here.'}
      </p>
      {report && <NotChecked report={report} />}
    </div>
  );
}

function HowChecked({ pieces, quality, reports }: Omit<Props, 'runId'>) {
  const engine = (pieceOfKind(pieces, 'quality') ?? pieceOfKind(pieces, 'report'))?.engine;
  const facts = reports.find((report) => report.check === 'fact');
  const claims = facts?.claims.filter(isFact) ?? [];
  const cited = claims.filter((claim) => claim.citations.length > 0).length;
  const byModel = claims.some((claim) => claim.method === 'model');
  return (
    <Sheet className={styles.how}>
      <h2 className="dr-subhead">How this was checked</h2>
      <Leaders>
        {engine && (
          <Leader term="Rules">
            {engine.kind === 'embedded' ? 'Built in' : engine.name}, version {engine.version}
          </Leader>
        )}
        <Leader term="Second opinion">{byModel ? 'a model' : 'none, no model in this run'}</Leader>
        {quality && <Leader term="Pieces looked at">{quality.pieces.length}</Leader>}
        {claims.length > 0 && (
          <Leader term="Traceable to a source">
            {cited} of {claims.length} claims
          </Leader>
        )}
        {(quality?.highStakes ?? []).map((topic) => (
          <Leader
            key={topic}
            term={`${topic.charAt(0).toUpperCase()}${topic.slice(1)}: a high-stakes topic`}
          >
            needs a second person
          </Leader>
        ))}
      </Leaders>
    </Sheet>
  );
}

function countWords(count: number): string {
  return count === 0 ? 'none found' : `${count}`;
}
