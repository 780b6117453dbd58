import type { RunEvent } from './contract/run-events';
import { eventsAfter } from './store/runs';
import type { Store } from './store/store';
import { report } from './engine/report';

interface Watcher {
  socket: WebSocket;
  /** The last sequence number that was sent. */
  seq: number;
  /** Sends follow each other, so that nothing overtakes. */
  sending: Promise<void>;
}

/**
 * The live feeds of a pipeline's runs: plain JSON events, in order, without gap or repeat. What was
 * missed comes from the store, so a feed may be resumed anywhere with `after`.
 */
export class RunFeeds {
  readonly #store: Store;
  readonly #watchers = new Map<string, Set<Watcher>>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** Answers an upgrade: first everything after the number, then what comes. */
  accept(runId: string, after: number): Response {
    const { 0: theirs, 1: ours } = new WebSocketPair();
    ours.accept();
    const watcher: Watcher = { socket: ours, seq: after, sending: Promise.resolve() };
    const watchers = this.#watchers.get(runId) ?? new Set<Watcher>();
    this.#watchers.set(runId, watchers.add(watcher));
    const leave = () => {
      watchers.delete(watcher);
      if (watchers.size === 0) this.#watchers.delete(runId);
    };
    ours.addEventListener('close', () => {
      leave();
      ours.close();
    });
    ours.addEventListener('error', leave);
    this.#send(runId, watcher, []);
    return new Response(null, { status: 101, webSocket: theirs });
  }

  async publish(runId: string, events: readonly RunEvent[]): Promise<void> {
    const watchers = [...(this.#watchers.get(runId) ?? [])];
    for (const watcher of watchers) this.#send(runId, watcher, events);
    await Promise.all(watchers.map(({ sending }) => sending));
  }

  #send(runId: string, watcher: Watcher, events: readonly RunEvent[]): void {
    watcher.sending = watcher.sending.then(async () => {
      try {
        const fresh = events.filter(({ seq }) => seq > watcher.seq);
        const hasGap =
          events.length === 0 || (fresh[0]?.seq ?? watcher.seq + 1) !== watcher.seq + 1;
        const due = hasGap ? await eventsAfter(this.#store, runId, watcher.seq) : fresh;
        for (const event of due) {
          watcher.socket.send(JSON.stringify(event));
          watcher.seq = event.seq;
        }
      } catch (error) {
        report(`A watcher of ${runId} is gone:`, error);
        watcher.socket.close(1011);
      }
    });
  }
}
