import { EventPage } from '../../worker/contract/resources';
import { RunEvent } from '../../worker/contract/run-events';
import { finalRunStates } from '../../worker/contract/states';
import { ask, at } from '../api/ask';
import { ProblemError } from '../api/problem-error';

const retryMs = 1000;

/**
 * Follows a run: first what already happened, then each event as it comes, over a socket that is
 * opened again with `after=` when it breaks. Where sockets do not get through it asks instead.
 *
 * @param onEvents called with new events in order; repeats are possible after a break
 * @returns a function that stops following
 */
export function followRun(runId: string, onEvents: (events: RunEvent[]) => void): () => void {
  let isOver = false;
  let seq = 0;
  let socket: WebSocket | null = null;
  let timer = 0;

  const take = (events: RunEvent[]) => {
    if (isOver || events.length === 0) return;
    seq = Math.max(seq, ...events.map((event) => event.seq));
    onEvents(events);
    if (events.some((event) => event.type === 'run.finished')) stop();
  };

  const catchUp = async () => {
    const page = await ask(EventPage, `${at('runs', runId, 'events')}?after=${seq}`);
    take(page.events);
    return finalRunStates.includes(page.status);
  };

  const connect = () => {
    if (isOver) return;
    const address = new URL(`${at('runs', runId, 'feed')}?after=${seq}`, window.location.href);
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
    socket = new WebSocket(address);
    socket.addEventListener('message', ({ data }) => {
      const parsed = RunEvent.safeParse(safeJson(data));
      if (parsed.success) take([parsed.data]);
    });
    socket.addEventListener('close', again);
  };

  const again = () => {
    if (isOver) return;
    timer = window.setTimeout(begin, retryMs);
  };

  const begin = () => {
    catchUp().then(
      (isFinished) => (isFinished ? stop() : connect()),
      // A run that does not exist will not come into being; anything else may pass.
      (error: unknown) => (isGone(error) ? stop() : again()),
    );
  };

  function stop() {
    isOver = true;
    window.clearTimeout(timer);
    socket?.close();
  }

  begin();
  return stop;
}

function isGone(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.fault === 'user';
}

function safeJson(data: unknown): unknown {
  try {
    return typeof data === 'string' ? JSON.parse(data) : null;
  } catch {
    return null;
  }
}
