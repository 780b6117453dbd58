import { useParams } from '@tanstack/react-router';
import { QualityPage } from './quality-page';

/** The quality page at its address; loaded when it is opened. */
export function QualityRoute() {
  const { runId } = useParams({ from: '/runs/$runId/quality' });
  return <QualityPage runId={runId} />;
}
