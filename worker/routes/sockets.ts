import type { Context } from 'hono';
import { getServerByName } from 'partyserver';
import type { AppEnv } from '../app-env';
import { problem } from '../contract/problem';
import { ProblemError, notFound } from '../failures';
import { getPipeline } from '../store/pipelines';
import { getRunRow } from '../store/runs';
import { storeOf } from '../store/store';

function needsUpgrade(c: Context<AppEnv>): void {
  if (c.req.header('upgrade')?.toLowerCase() === 'websocket') return;
  throw new ProblemError(problem('input-invalid', 'This address is a WebSocket.'));
}

/** The live feed of a run: plain JSON events, first what was missed, then what comes. */
export async function feed(c: Context<AppEnv>): Promise<Response> {
  needsUpgrade(c);
  const after = Number(c.req.query('after') ?? 0);
  if (!Number.isInteger(after) || after < 0) {
    const issue = { at: 'after', message: 'A whole number from 0' };
    throw new ProblemError(problem('input-invalid', undefined, [issue]));
  }
  const row = await getRunRow(storeOf(c.env, c.var.workspaceId), c.req.param('id') ?? '');
  if (!row) throw notFound('run');
  const room = await getServerByName(c.env.ROOM, row.pipelineId);
  return room.fetch(c.req.raw);
}

/** The open pipeline: Yjs over a socket. Only for pipelines that exist: a name makes no room. */
export async function joinRoom(c: Context<AppEnv>): Promise<Response> {
  needsUpgrade(c);
  const id = c.req.param('id') ?? '';
  if (!(await getPipeline(storeOf(c.env, c.var.workspaceId), id))) throw notFound('pipeline');
  const room = await getServerByName(c.env.ROOM, id);
  return room.fetch(c.req.raw);
}
