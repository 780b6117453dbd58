import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Link,
  Outlet,
} from '@tanstack/react-router';
import { HomePage } from './home/home-page';
import { LatestResultsPage } from './results/latest-results-page';
import { ResultsPage } from './results/results-page';
import { AppBar } from './ui/app-bar';
import { buttonClass } from './ui/button';
import { EmptyState } from './ui/empty-state';
import { ErrorState } from './ui/error-state';
import { wordsOf } from './api/problem-error';
import styles from './results/results-page.module.css';

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: () => (
    <>
      <AppBar />
      <main id="main" className={styles.page}>
        <h1 className="dr-hidden">Nothing here</h1>
        <EmptyState
          title="There is nothing at this address"
          action={
            <Link to="/" className={buttonClass('primary')}>
              Go home
            </Link>
          }
        />
      </main>
    </>
  ),
  errorComponent: ({ error }) => (
    <main id="main" className={styles.page}>
      <ErrorState
        what="This page stopped"
        why={`${wordsOf(error).why} What was saved is kept.`}
        action={
          <a href="/" className={buttonClass()}>
            Go home
          </a>
        }
      />
    </main>
  ),
});

const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage });

const canvas = createRoute({
  getParentRoute: () => root,
  path: '/pipelines/$pipelineId',
  component: lazyRouteComponent(() => import('./canvas/canvas-page'), 'CanvasPage'),
});

const latestResults = createRoute({
  getParentRoute: () => root,
  path: '/pipelines/$pipelineId/results',
  component: function LatestResults() {
    return <LatestResultsPage pipelineId={latestResults.useParams().pipelineId} />;
  },
});

/** What Results shows is part of the address, so that it can be linked and gone back to. */
function readSearch(search: Record<string, unknown>): { show?: string } {
  return typeof search['show'] === 'string' ? { show: search['show'] } : {};
}

const results = createRoute({
  getParentRoute: () => root,
  path: '/runs/$runId',
  validateSearch: readSearch,
  component: function Results() {
    const { runId } = results.useParams();
    return <ResultsPage runId={runId} show={results.useSearch().show} />;
  },
});

const quality = createRoute({
  getParentRoute: () => root,
  path: '/runs/$runId/quality',
  component: lazyRouteComponent(() => import('./quality/quality-route'), 'QualityRoute'),
});

const routeTree = root.addChildren([home, canvas, latestResults, results, quality]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
