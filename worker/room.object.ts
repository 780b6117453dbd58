import { YServer } from 'y-partyserver';
import * as Y from 'yjs';
import { specs } from '../nodes/specs';
import type { PipelineDocument } from '../nodes/graph/document';
import { openDocument } from '../nodes/graph/upgrade';
import { isOpened, openMaps, readOpenDocument, writeOpenDocument } from './contract/open-document';
import type { RunEvent } from './contract/run-events';
import type { Env } from './env';
import { RunFeeds } from './run-feeds';
import { getPipeline, savePipeline } from './store/pipelines';
import { storeOf } from './store/store';
import { localWorkspaceId } from './access/local-only';

/** Older updates than this many are put together into one. */
const updatesKept = 200;

/**
 * Adapter: the open pipeline (Yjs) and the live feed of its runs. One room per pipeline, named by its
 * id. Reach it only through `getServerByName`: a plain stub answers from an empty, unloaded document.
 */
export class Room extends YServer {
  static override options = { hibernate: true };
  static override callbackOptions = { debounceWait: 1_000, debounceMaxWait: 5_000 };

  /** True once `onLoad` has run: an unloaded room must never write what it does not know. */
  #isLoaded = false;
  /** What was saved last, so that asking again costs nothing. */
  #saved: { text: string; revision: number } | null = null;
  readonly #feeds = new RunFeeds(this.ctx, storeOf(this.env as Env, localWorkspaceId));

  override async onLoad(): Promise<void> {
    const { sql } = this.ctx.storage;
    sql.exec(
      'CREATE TABLE IF NOT EXISTS updates (id INTEGER PRIMARY KEY AUTOINCREMENT, bytes BLOB NOT NULL)',
    );
    const kept = sql
      .exec<{ bytes: ArrayBuffer }>('SELECT bytes FROM updates ORDER BY id')
      .toArray();
    this.document.transact(() => {
      for (const { bytes } of kept) Y.applyUpdate(this.document, new Uint8Array(bytes), 'stored');
    });
    if (!isOpened(this.document)) {
      const saved = await getPipeline(this.#store(), this.name);
      if (saved) writeOpenDocument(this.document, lifted(saved.document));
      if (saved) this.#keep(Y.encodeStateAsUpdate(this.document));
    }
    // Every edit is on disk before anybody is told that it is saved; a crash loses none.
    this.document.on('update', (update: Uint8Array) => this.#keep(update));
    this.#isLoaded = true;
  }

  /** Shortly after edits: the plain document for lists, runs and exports, with its revision. */
  override async onSave(): Promise<void> {
    await this.flush();
  }

  /**
   * Saves what is open now and gives it, the document as JSON text (a call between objects can't type
   * its unknown keys). Null when this room has nothing to save: it was never opened, or its pipeline
   * is gone.
   */
  async flush(): Promise<{ text: string; revision: number } | null> {
    if (!this.#isLoaded || !isOpened(this.document)) return null;
    const document = readOpenDocument(this.document);
    const text = JSON.stringify(document);
    if (text === this.#saved?.text) return this.#saved;
    const revision = await savePipeline(this.#store(), 'you', this.name, document);
    this.#compact();
    this.#saved = revision === null ? null : { text, revision };
    return this.#saved;
  }

  /** The open document as one Yjs update: for tests and for taking a copy elsewhere. */
  async state(): Promise<ArrayBuffer> {
    return new Uint8Array(Y.encodeStateAsUpdate(this.document)).buffer;
  }

  /** Gives the open pipeline a name, as an edit like any other. */
  async rename(name: string): Promise<{ text: string; revision: number } | null> {
    if (isOpened(this.document)) openMaps(this.document).meta.set('name', name);
    return this.flush();
  }

  /** Passes new events of a run on to everybody who watches it. */
  async publish(runId: string, events: RunEvent[]): Promise<void> {
    await this.#feeds.publish(runId, events);
  }

  override async fetch(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const feed = /^\/api\/v1\/runs\/([\w-]+)\/feed$/.exec(url.pathname);
    if (feed?.[1] !== undefined) {
      return this.#feeds.accept(feed[1], Number(url.searchParams.get('after') ?? 0));
    }
    return super.fetch(request);
  }

  #store() {
    return storeOf(this.env as Env, localWorkspaceId);
  }

  #keep(update: Uint8Array): void {
    this.ctx.storage.sql.exec('INSERT INTO updates (bytes) VALUES (?)', update);
  }

  /** One update for many: the same document in fewer rows. */
  #compact(): void {
    const { sql } = this.ctx.storage;
    const { n } = sql.exec<{ n: number }>('SELECT COUNT(*) AS n FROM updates').one();
    if (n < updatesKept) return;
    const whole = Y.encodeStateAsUpdate(this.document);
    this.ctx.storage.transactionSync(() => {
      sql.exec('DELETE FROM updates');
      sql.exec('INSERT INTO updates (bytes) VALUES (?)', whole);
    });
  }
}

function lifted(document: PipelineDocument): PipelineDocument {
  const opened = openDocument(document, specs);
  return opened.ok ? opened.document : document;
}
