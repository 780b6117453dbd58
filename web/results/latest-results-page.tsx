import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { wordsOf } from '../api/problem-error';
import { pipelineQuery } from '../api/resources';
import { AppBar } from '../ui/app-bar';
import { buttonClass } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import styles from './results-page.module.css';

/** Results of a pipeline: those of its last run, or the way to a first one. */
export function LatestResultsPage({ pipelineId }: { pipelineId: string }) {
  const pipeline = useQuery(pipelineQuery(pipelineId));
  const lastRun = pipeline.data?.lastRun;
  if (lastRun) return <Navigate to="/runs/$runId" params={{ runId: lastRun.id }} replace />;
  return (
    <>
      <AppBar title={pipeline.data?.name} />
      <main id="main" className={styles.page}>
        <h1 className="dr-hidden">Results</h1>
        {pipeline.isError && (
          <ErrorState what="This pipeline can’t be opened" why={wordsOf(pipeline.error).why} />
        )}
        {pipeline.data && (
          <EmptyState
            title="No results yet"
            action={
              <Link
                to="/pipelines/$pipelineId"
                params={{ pipelineId }}
                className={buttonClass('primary')}
              >
                Open the canvas and run it
              </Link>
            }
          >
            This pipeline has not run. Running it is free.
          </EmptyState>
        )}
      </main>
    </>
  );
}
