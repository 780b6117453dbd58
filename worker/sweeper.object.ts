import { DurableObject } from 'cloudflare:workers';
import { problem } from './contract/problem';
import { emptyWave } from './engine/context';
import type { Env } from './env';
import { localWorkspaceId } from './access/local-only';
import { sealAudit } from './store/audit';
import { getRunRow, hasWorkingRuns, silentRuns } from './store/runs';
import { storeOf } from './store/store';
import { writeWave } from './store/waves';
import { report } from './engine/report';

/** Runs that have not been heard of for this long are looked after. */
const silentMs = 3_000;
const soonMs = 1_000;
const laterMs = 60_000;

/**
 * Wakes runs that a crash left behind. A Workflow does not resume by itself after its process was
 * killed on one's own computer; an alarm does, and any event wakes the Workflow. So this object's
 * alarm arms itself again, whatever happens inside.
 */
export class Sweeper extends DurableObject<Env> {
  /**
   * From the first request of a process, the cron, and each start of a run.
   * @param hasWork look within a second, even if nothing was expected to need it so soon
   */
  async arm(hasWork = false): Promise<void> {
    const next = await this.ctx.storage.getAlarm();
    const wanted = Date.now() + (hasWork ? soonMs : 0);
    if (next === null || next > wanted) await this.ctx.storage.setAlarm(wanted);
  }

  /** The one writer of the chain of hashes. */
  async seal(): Promise<void> {
    await sealAudit(storeOf(this.env, localWorkspaceId));
  }

  override async alarm(): Promise<void> {
    let nextMs = soonMs;
    try {
      const store = storeOf(this.env, localWorkspaceId);
      await this.sweep();
      if (!(await hasWorkingRuns(store))) {
        await this.seal();
        nextMs = laterMs;
      }
    } catch (error) {
      report('The sweep failed:', error);
    } finally {
      await this.ctx.storage.setAlarm(Date.now() + nextMs);
    }
  }

  /** One round over the runs that should be working and are silent. */
  async sweep(): Promise<void> {
    const store = storeOf(this.env, localWorkspaceId);
    const silent = await silentRuns(store, new Date(Date.now() - silentMs).toISOString());
    for (const run of silent) {
      try {
        await this.#wake(run);
      } catch (error) {
        report(`Run ${run.id} could not be woken:`, error);
      }
    }
  }

  async #wake({ workspaceId, id }: { workspaceId: string; id: string }): Promise<void> {
    try {
      await this.env.RUNS.create({ id, params: { workspaceId, runId: id } });
      return;
    } catch {
      // It is there already: the usual case, and the answer below wakes it.
    }
    const instance = await this.env.RUNS.get(id);
    const { status } = await instance.status();
    if (status === 'errored' || status === 'terminated' || status === 'complete') {
      await this.#giveUp(workspaceId, id);
    } else {
      await instance.sendEvent({ type: 'wake', payload: null });
    }
  }

  /** The instance is over and the row does not know: the run ends as our fault. */
  async #giveUp(workspaceId: string, runId: string): Promise<void> {
    const store = storeOf(this.env, workspaceId);
    const row = await getRunRow(store, runId);
    if (!row) return;
    const at = new Date().toISOString();
    const finished = {
      type: 'run.finished',
      at,
      status: 'failed',
      ms: 0,
      problem: problem('internal'),
    } as const;
    const owner = { runId, pipelineId: row.pipelineId, projectId: row.projectId };
    await writeWave(store, owner, { ...emptyWave(), events: [finished], status: 'failed' });
  }
}
