import { WorkflowEntrypoint } from 'cloudflare:workers';
import type { WorkflowEvent, WorkflowStep } from 'cloudflare:workers';
import { engines } from '../nodes/engines';
import { specs } from '../nodes/specs';
import { problem } from './contract/problem';
import { finalRunStates } from './contract/states';
import { emptyWave } from './engine/context';
import { executeRun } from './engine/execute';
import type { Env } from './env';
import { getRunRow, requestOf } from './store/runs';
import { storeOf } from './store/store';
import { WorkflowsHost } from './workflows-host';
import { report } from './engine/report';

/** Which run: everything else is in its row, written before this was made. */
export interface RunParams {
  workspaceId: string;
  runId: string;
}

/**
 * Adapter: Cloudflare Workflows → the engine. One run is one instance, and its id is the run's id. May
 * begin again at any point; the engine remembers through steps, the store through addresses and keys.
 */
export class RunWorkflow extends WorkflowEntrypoint<Env, RunParams> {
  override async run(event: Readonly<WorkflowEvent<RunParams>>, step: WorkflowStep): Promise<void> {
    const { workspaceId, runId } = event.payload;
    const store = storeOf(this.env, workspaceId);
    const row = await getRunRow(store, runId);
    // Cancelled before it began, or made a second time after its end.
    if (!row || finalRunStates.includes(row.status)) return;
    const request = await requestOf(store, row);
    const owner = { runId, pipelineId: row.pipelineId, projectId: row.projectId };
    const host = new WorkflowsHost(this.env, store, owner, step);
    try {
      await executeRun(
        {
          ...request,
          runId,
          specs,
          engines,
          startedMs: Date.parse(row.createdAt),
          ...(row.upTo === null ? {} : { upTo: row.upTo }),
        },
        host,
      );
    } catch (error) {
      report(`Run ${runId} broke:`, error);
      const at = new Date().toISOString();
      const finished = {
        type: 'run.finished',
        at,
        status: 'failed',
        ms: 0,
        problem: problem('internal'),
      } as const;
      await host.emit({ ...emptyWave(), events: [finished], status: 'failed' });
    }
    await host.settled();
  }
}
