import { ReactFlowProvider } from '@xyflow/react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { pipelineQuery } from '../api/resources';
import { ProblemError, wordsOf } from '../api/problem-error';
import { PipelineProvider } from '../document/use-pipeline';
import { AppBar } from '../ui/app-bar';
import { buttonClass } from '../ui/button';
import { ErrorState } from '../ui/error-state';
import { resetView } from '../view/view-store';
import styles from './canvas-page.module.css';
import { resetGraph } from './graph-store';
import { resetStatuses } from './status-store';
import { Workbench } from './workbench';

const route = getRouteApi('/pipelines/$pipelineId');

/** The canvas of one pipeline: palette, paper, inspector, and the bar with its ticket. */
export function CanvasPage() {
  const { pipelineId } = route.useParams();
  const pipeline = useQuery(pipelineQuery(pipelineId));
  useEffect(
    () => () => {
      resetView();
      resetGraph();
      resetStatuses();
    },
    [pipelineId],
  );
  const { error } = pipeline;
  if (error instanceof ProblemError && error.problem.status === 404) {
    return (
      <>
        <AppBar />
        <main id="main" className={styles.gone}>
          <ErrorState
            what="This pipeline is not here"
            why={wordsOf(error).why}
            action={
              <Link to="/" className={buttonClass()}>
                Go home
              </Link>
            }
          />
        </main>
      </>
    );
  }
  return (
    <PipelineProvider id={pipelineId} key={pipelineId}>
      <ReactFlowProvider>
        <Workbench pipelineId={pipelineId} />
      </ReactFlowProvider>
    </PipelineProvider>
  );
}
