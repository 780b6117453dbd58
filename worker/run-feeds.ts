import { z } from 'zod';
import type { RunEvent } from './contract/run-events';
import { report } from './engine/report';
import { eventsAfter } from './store/runs';
import type { Store } from './store/store';

/** What a watcher's socket carries through the object's sleep: the last number that was sent. */
const Attachment = z.object({ seq: z.number() });

const tagOf = (runId: string) => `feed:${runId}`;

/**
 * The live feeds of a pipeline's runs: plain JSON events, in order, without gap or repeat. What was
 * missed comes from the store, so a feed may be resumed anywhere with `after`. The sockets are the
 * platform's (hibernation): the object may sleep while somebody watches a run that waits for a person.
 */
export class RunFeeds {
  readonly #state: DurableObjectState;
  readonly #store: Store;
  /** Sends to one socket follow each other, so that nothing overtakes. */
  readonly #sending = new WeakMap<WebSocket, Promise<void>>();

  constructor(state: DurableObjectState, store: Store) {
    this.#state = state;
    this.#store = store;
  }

  /** Answers an upgrade: first everything after the number, then what comes. */
  accept(runId: string, after: number): Response {
    const { 0: theirs, 1: ours } = new WebSocketPair();
    this.#state.acceptWebSocket(ours, [tagOf(runId)]);
    ours.serializeAttachment({ seq: after });
    this.#state.waitUntil(this.#send(runId, ours, []));
    return new Response(null, { status: 101, webSocket: theirs });
  }

  async publish(runId: string, events: readonly RunEvent[]): Promise<void> {
    const sockets = this.#state.getWebSockets(tagOf(runId));
    await Promise.all(sockets.map((socket) => this.#send(runId, socket, events)));
  }

  #send(runId: string, socket: WebSocket, events: readonly RunEvent[]): Promise<void> {
    const before = this.#sending.get(socket) ?? Promise.resolve();
    const sending = before.then(() => this.#sendNow(runId, socket, events));
    this.#sending.set(socket, sending);
    return sending;
  }

  async #sendNow(runId: string, socket: WebSocket, events: readonly RunEvent[]): Promise<void> {
    try {
      const { seq } = Attachment.parse(socket.deserializeAttachment());
      const fresh = events.filter((event) => event.seq > seq);
      const hasGap = events.length === 0 || (fresh[0]?.seq ?? seq + 1) !== seq + 1;
      const due = hasGap ? await eventsAfter(this.#store, runId, seq) : fresh;
      for (const event of due) socket.send(JSON.stringify(event));
      socket.serializeAttachment({ seq: due.at(-1)?.seq ?? seq });
    } catch (error) {
      if (socket.readyState !== WebSocket.OPEN) return;
      report(`A watcher of ${runId} could not be told:`, error);
      socket.close(1011);
    }
  }
}
