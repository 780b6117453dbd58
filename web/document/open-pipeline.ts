import { IndexeddbPersistence } from 'y-indexeddb';
import YProvider from 'y-partyserver/provider';
import * as Y from 'yjs';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PipelineDocument } from '../../nodes/graph/document';
import { specs } from '../../nodes/specs';
import type { Command, CommandContext, CommandResult } from './change';
import { DocumentReader } from './document-reader';
import { History } from './history';
import type { Keeping } from './saved-line';
import { writeChanges } from './write-changes';

export interface PipelineState {
  /** Null until the first copy has arrived, from this browser or from the room. */
  document: PipelineDocument | null;
  undoLabel: string | null;
  redoLabel: string | null;
  keeping: Keeping;
}

export interface OpenPipeline {
  id: string;
  store: StoreApi<PipelineState>;
  /** Runs a command on the document as it stands and applies what it answers, as one step. */
  dispatch: <Input>(command: Command<Input>, input: Input) => CommandResult;
  undo: () => string | null;
  redo: () => string | null;
  /** Messages of the room beside the document, such as the feed of a run. Returns what stops it. */
  onMessage: (listener: (message: string) => void) => () => void;
  close: () => void;
}

export const commandContext: CommandContext = {
  specs,
  newId: (prefix) => `${prefix}_${crypto.randomUUID().replaceAll('-', '').slice(0, 10)}`,
};

/**
 * Opens a pipeline: what this browser keeps is there at once, the room brings the rest. Changes go
 * to the browser's store and to the room as they happen; there is nothing to save by hand.
 */
export function openPipeline(id: string): OpenPipeline {
  const doc = new Y.Doc();
  const reader = new DocumentReader(doc);
  const store = createStore<PipelineState>(() => ({
    document: null,
    undoLabel: null,
    redoLabel: null,
    keeping: { isConnected: true, pending: 0, savedAt: null },
  }));
  const history = new History(doc, () =>
    store.setState({ undoLabel: history.undoLabel, redoLabel: history.redoLabel }),
  );
  const stopWatching = reader.watch((document) => store.setState({ document }));

  const kept = new IndexeddbPersistence(`dramatis-pipeline-${id}`, doc);
  void kept.whenSynced.then(() => store.setState({ document: reader.read() }));
  const { protocol, host } = window.location;
  const room = new YProvider(host, id, doc, {
    party: 'room',
    protocol: protocol === 'https:' ? 'wss' : 'ws',
    connect: false,
  });
  // Connecting takes a moment of its own: a pipeline that is closed at once must never begin to.
  const connecting = window.setTimeout(() => void room.connect(), 0);
  const stopKeeping = watchKeeping(doc, room, store, (origin) => isOwn(origin));
  const isOwn = (origin: unknown) => origin === history.origin || origin instanceof Y.UndoManager;

  return {
    id,
    store,
    dispatch: (command, input) => {
      const document = reader.read();
      if (!document) return { ok: false, problem: { reason: 'The pipeline is still opening.' } };
      const result = command(document, input, commandContext);
      if (result.ok && result.changes.length > 0) {
        history.begin(result.label, result.mergeKey ?? null);
        doc.transact(() => writeChanges(doc, result.changes), history.origin);
      }
      return result;
    },
    undo: () => history.undo(),
    redo: () => history.redo(),
    onMessage: (listener) => {
      room.on('custom-message', listener);
      return () => room.off('custom-message', listener);
    },
    close: () => {
      stopWatching();
      stopKeeping();
      history.close();
      window.clearTimeout(connecting);
      room.destroy();
      void kept.destroy().finally(() => doc.destroy());
    },
  };
}

/** Follows whether the room has what was done here. Returns what stops it. */
function watchKeeping(
  doc: Y.Doc,
  room: YProvider,
  store: StoreApi<PipelineState>,
  isOwn: (origin: unknown) => boolean,
): () => void {
  let graceTimer: number | undefined;
  const set = (change: Partial<Keeping>) =>
    store.setState(({ keeping }) => ({ keeping: { ...keeping, ...change } }));
  const updated = (_update: Uint8Array, origin: unknown) => {
    if (!isOwn(origin)) return;
    if (isReached()) set({ savedAt: new Date(), isConnected: true });
    else set({ pending: store.getState().keeping.pending + 1 });
  };
  const synced = (isSynced: boolean) => {
    if (!isSynced) return;
    window.clearTimeout(graceTimer);
    const hadPending = store.getState().keeping.pending > 0;
    set({ isConnected: true, pending: 0, ...(hadPending ? { savedAt: new Date() } : {}) });
  };
  const status = ({ status: now }: { status: string }) => {
    window.clearTimeout(graceTimer);
    if (now === 'connected') return;
    // A reload of the server or a short gap is no news: only a gap that lasts is called offline.
    graceTimer = window.setTimeout(() => {
      if (!room.wsconnected) set({ isConnected: false });
    }, 1500);
  };
  // A socket may look alive for a while after the network has gone: the browser knows sooner.
  const isReached = () => room.wsconnected && room.synced && window.navigator.onLine;
  const offline = () => set({ isConnected: false });
  const online = () => {
    if (isReached()) synced(true);
  };
  doc.on('update', updated);
  room.on('sync', synced);
  room.on('status', status);
  window.addEventListener('offline', offline);
  window.addEventListener('online', online);
  status({ status: 'connecting' });
  return () => {
    window.clearTimeout(graceTimer);
    doc.off('update', updated);
    window.removeEventListener('offline', offline);
    window.removeEventListener('online', online);
  };
}
