import { create } from 'zustand';
import type { Fix } from '../../nodes/graph/check';
import type { WireEnd } from '../../nodes/graph/document';
import type { LooseWire } from '../document/fitting';

export type InspectorTab = 'settings' | 'result' | 'evidence';

/** Where the list of nodes to add is open, and what a chosen node will be joined to. */
export interface Picker {
  /** Screen px. */
  at: { x: number; y: number };
  /** Canvas px: where the node will lie; without it: below `after`. */
  spot?: { x: number; y: number };
  after?: string;
  loose?: LooseWire;
}

/** Something to tell a person about what they just did. */
export interface Notice {
  text: string;
  isRefusal: boolean;
  fix?: { fix: Fix; from: WireEnd; to: WireEnd; instead?: string };
  at: number;
}

export interface ViewState {
  nodes: ReadonlySet<string>;
  wires: ReadonlySet<string>;
  /** The node that has the keyboard: the one stop of the Tab key on the canvas. */
  current: string | null;
  tab: InspectorTab;
  /** The inspector over the canvas on narrow screens. */
  isInspectorOpen: boolean;
  /** A person has moved or zoomed the canvas themselves. */
  isMoved: boolean;
  isPaletteOpen: boolean;
  areRemarksOpen: boolean;
  areKeysOpen: boolean;
  renaming: string | null;
  picker: Picker | null;
  notice: Notice | null;
  select: (nodes: Iterable<string>, wires?: Iterable<string>) => void;
  focus: (id: string | null) => void;
  show: (tab: InspectorTab) => void;
  tell: (text: string, options?: { isRefusal?: boolean; fix?: Notice['fix'] }) => void;
  set: (change: Partial<ViewState>) => void;
}

const closed = {
  nodes: new Set<string>(),
  wires: new Set<string>(),
  current: null,
  isInspectorOpen: false,
  isMoved: false,
  isPaletteOpen: false,
  areRemarksOpen: false,
  areKeysOpen: false,
  renaming: null,
  picker: null,
  notice: null,
} satisfies Partial<ViewState>;

/** Selection, panels and notices: what is never saved and never undone. */
export const useView = create<ViewState>((set) => ({
  ...closed,
  tab: 'settings',
  select: (nodes, wires = []) => set({ nodes: new Set(nodes), wires: new Set(wires) }),
  focus: (current) => set({ current }),
  show: (tab) => set({ tab, isInspectorOpen: true }),
  tell: (text, { isRefusal = false, fix } = {}) =>
    set({ notice: { text, isRefusal, at: Date.now(), ...(fix ? { fix } : {}) } }),
  set: (change) => set(change),
}));

/** Lets go of what is no longer there: undone, or deleted by somebody else. */
export function keepSelected(isThere: (id: string) => boolean): void {
  const { nodes, wires, current } = useView.getState();
  const all = [...nodes, ...wires, ...(current === null ? [] : [current])];
  if (all.every(isThere)) return;
  useView.setState({
    nodes: new Set([...nodes].filter(isThere)),
    wires: new Set([...wires].filter(isThere)),
    current: current !== null && isThere(current) ? current : null,
  });
}

/** Forgets everything: another pipeline is opened. */
export function resetView(): void {
  useView.setState(closed);
}

/** The one selected node, or null when none or several are. */
export function onlyNode({ nodes }: Pick<ViewState, 'nodes'>): string | null {
  return nodes.size === 1 ? ([...nodes][0] ?? null) : null;
}
