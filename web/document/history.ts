import * as Y from 'yjs';
import { openMaps } from '../../worker/contract/open-document';

const mergeWithinMs = 1200;
const labelKey = 'label';

/** Undo and redo of one person's own steps, each with its label in words. */
export class History {
  readonly origin = { by: 'this person' };
  #undo: Y.UndoManager;
  #label = '';
  #mergeKey: string | null = null;

  constructor(doc: Y.Doc, changed: () => void) {
    const { meta, nodes, wires } = openMaps(doc);
    this.#undo = new Y.UndoManager([meta, nodes, wires], {
      captureTimeout: mergeWithinMs,
      trackedOrigins: new Set([this.origin]),
    });
    const remember = ({ stackItem }: { stackItem: { meta: Map<unknown, unknown> } }) => {
      stackItem.meta.set(labelKey, this.#label);
      changed();
    };
    this.#undo.on('stack-item-added', remember);
    this.#undo.on('stack-item-updated', remember);
    this.#undo.on('stack-item-popped', changed);
    this.#undo.on('stack-cleared', changed);
  }

  /** Names the next step. Equal keys in quick succession become one step. */
  begin(label: string, mergeKey: string | null): void {
    if (mergeKey === null || mergeKey !== this.#mergeKey) this.#undo.stopCapturing();
    this.#label = label;
    this.#mergeKey = mergeKey;
  }

  /** What undo would take back, or null. */
  get undoLabel(): string | null {
    return labelOf(this.#undo.undoStack.at(-1));
  }

  get redoLabel(): string | null {
    return labelOf(this.#undo.redoStack.at(-1));
  }

  /** Takes the last step back; returns its label, or null when there is none. */
  undo(): string | null {
    return this.#step(this.undoLabel, () => this.#undo.undo());
  }

  redo(): string | null {
    return this.#step(this.redoLabel, () => this.#undo.redo());
  }

  #step(label: string | null, act: () => unknown): string | null {
    if (label === null) return null;
    this.#label = label;
    this.#mergeKey = null;
    act();
    this.#undo.stopCapturing();
    return label;
  }

  close(): void {
    this.#undo.destroy();
  }
}

function labelOf(item: { meta: Map<unknown, unknown> } | undefined): string | null {
  if (!item) return null;
  const label = item.meta.get(labelKey);
  return typeof label === 'string' ? label : 'the last step';
}
