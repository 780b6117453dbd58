import { useEffect, type RefObject } from 'react';
import { nodeName } from '../../nodes/graph/check';
import { nodeOf, type PipelineDocument } from '../../nodes/graph/document';
import { specs } from '../../nodes/specs';
import { connect } from '../document/commands/connect';
import { deleteNodes } from '../document/commands/delete-nodes';
import { moveNodes } from '../document/commands/move-nodes';
import { toggleOff } from '../document/commands/toggle-off';
import type { LooseWire } from '../document/fitting';
import { readPreferences } from '../view/preferences';
import { onlyNode, useView } from '../view/view-store';
import { useAct, type Act } from './act-context';
import { useGraph } from './graph-store';
import { reachFrom, walkFrom, type Direction } from './walk';
import { aimAt, beginWire, endWire, joined, stepChoice, useWiring } from './wiring-store';

const arrows: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** True where typing is meant for a field and not for the canvas. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

function isNodeButton(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('[data-node-button]');
}

/** The keys of the canvas. Bound to its element, so single keys act only while it has the focus. */
export function useCanvasKeys(
  paper: RefObject<HTMLElement | null>,
  openPickerAt: (id: string | null) => void,
): void {
  const act = useAct();
  useEffect(() => {
    const element = paper.current;
    const press = (event: KeyboardEvent) => {
      const { document } = useGraph.getState();
      if (!document || isTyping(event.target) || event.defaultPrevented) return;
      const { by, loose } = useWiring.getState();
      const isTaken =
        by === 'keys' && loose !== null
          ? wiringKey(event, document, act)
          : canvasKey(event, document, act, openPickerAt);
      if (!isTaken) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // While nothing has the focus the keys are the canvas's too: it is what the page is for.
    const pressNowhere = (event: KeyboardEvent) => {
      if (event.target === window.document.body) press(event);
    };
    element?.addEventListener('keydown', press);
    window.addEventListener('keydown', pressNowhere);
    return () => {
      element?.removeEventListener('keydown', press);
      window.removeEventListener('keydown', pressNowhere);
    };
  }, [paper, act, openPickerAt]);
}

/** While a wire is drawn by keys: arrows go round what fits, Enter joins, Escape leaves. */
function wiringKey(event: KeyboardEvent, document: PipelineDocument, act: Act): boolean {
  const { loose, choices, at } = useWiring.getState();
  const { tell } = useView.getState();
  if (event.key === 'Escape') {
    endWire();
    tell('No wire drawn.');
    return true;
  }
  const direction = arrows[event.key];
  if (direction) {
    const choice = stepChoice(document, direction === 'down' || direction === 'right' ? 1 : -1);
    if (choice) tell(sayChoice(choice, useWiring.getState().at, choices.length));
    return true;
  }
  const choice = choices[at];
  if (event.key === 'Enter' && loose && choice) {
    endWire();
    const result = act.dispatch(connect, joined(loose, { node: choice.node, port: choice.port }));
    if (result.ok) tell(`Wired to ${choice.name}.`);
    return true;
  }
  return event.key !== 'Tab';
}

function sayChoice(
  choice: { name: string; check: { ok: boolean; remark?: string } },
  at: number,
  count: number,
): string {
  const remark = choice.check.remark ? ` ${choice.check.remark}` : '';
  return `${choice.name}, ${at + 1} of ${count}.${remark} Enter joins, Escape leaves.`;
}

/** Starts a wire by keys: says the first port that fits, or that none does. */
export function startWireByKeys(document: PipelineDocument, loose: LooseWire): boolean {
  beginWire(document, loose, 'keys');
  const { tell } = useView.getState();
  const { choices } = useWiring.getState();
  const [choice] = choices;
  if (!choice) {
    endWire();
    tell('Nothing here takes this. Press A to add a node that does.', { isRefusal: true });
    return false;
  }
  aimAt(document, { node: choice.node, port: choice.port });
  tell(sayChoice(choice, 0, choices.length));
  return true;
}

function canvasKey(
  event: KeyboardEvent,
  document: PipelineDocument,
  act: Act,
  openPickerAt: (id: string | null) => void,
): boolean {
  const view = useView.getState();
  const id = view.current;
  const isCommand = event.ctrlKey || event.metaKey;
  const direction = arrows[event.key];
  if (direction && !isCommand) return arrowKey(event, direction, document, act);
  if (isCommand || event.altKey) return false;
  switch (event.key) {
    case 'Enter':
      return enterKey(event, document);
    case 'Delete':
    case 'Backspace':
      if (act.isViewOnly) return false;
      deleteChosen(document, act);
      return true;
    case 'F2':
      if (id !== null && !act.isViewOnly) view.set({ renaming: id });
      return id !== null;
    case 'Escape':
      view.select([]);
      return true;
    case 'Tab':
      return false;
    default:
      return readPreferences().areSingleKeysOn && singleKey(event, document, act, openPickerAt);
  }
}

/** Deletes what is chosen and leaves the keyboard on what stood before it. */
function deleteChosen(document: PipelineDocument, act: Act): void {
  const { nodes, wires, current } = useView.getState();
  const before = current === null ? null : walkFrom(document, specs, current, 'up');
  act.dispatch(deleteNodes, { nodes: [...nodes], wires: [...wires] });
  window.requestAnimationFrame(() => {
    if (before !== null && !nodes.has(before)) act.focusNode(before);
    else
      window.document.querySelector<HTMLElement>('[data-canvas]')?.focus({ preventScroll: true });
  });
}

function arrowKey(
  event: KeyboardEvent,
  direction: Direction,
  document: PipelineDocument,
  act: Act,
): boolean {
  const view = useView.getState();
  const id = view.current;
  if (event.altKey && !act.isViewOnly) {
    const by = { up: [0, -8], down: [0, 8], left: [-8, 0], right: [8, 0] }[direction];
    const moves = document.nodes
      .filter((node) => view.nodes.has(node.id))
      .map(({ id: nodeId, position }) => ({
        id: nodeId,
        position: { x: position.x + (by[0] ?? 0), y: position.y + (by[1] ?? 0) },
      }));
    if (moves.length > 0) act.dispatch(moveNodes, { moves, mergeKey: 'arrows' });
    return true;
  }
  if (event.shiftKey && id !== null) {
    const ids = reachFrom(
      document,
      id,
      direction === 'down' || direction === 'right' ? 'after' : 'before',
    );
    view.select(ids);
    view.tell(`${ids.length} nodes selected.`);
    return true;
  }
  const next = walkFrom(document, specs, id ?? '', direction);
  if (next !== null) {
    view.select([next]);
    act.focusNode(next);
  }
  return true;
}

function enterKey(event: KeyboardEvent, document: PipelineDocument): boolean {
  const port = event.target instanceof HTMLElement ? event.target.closest('[data-port]') : null;
  const key = port?.getAttribute('data-port');
  if (key) {
    const slash = key.indexOf('/');
    const end = { node: key.slice(0, slash), port: key.slice(slash + 1) };
    startWireByKeys(
      document,
      port?.getAttribute('data-side') === 'out' ? { from: end } : { to: end },
    );
    return true;
  }
  const view = useView.getState();
  const id = view.current ?? onlyNode(view);
  if (id === null || !isNodeButton(event.target)) return false;
  view.select([id]);
  view.show('settings');
  window.requestAnimationFrame(() =>
    window.document
      .querySelector<HTMLElement>('[data-inspector] [role="tab"][tabindex="0"]')
      ?.focus(),
  );
  return true;
}

function singleKey(
  event: KeyboardEvent,
  document: PipelineDocument,
  act: Act,
  openPickerAt: (id: string | null) => void,
): boolean {
  const view = useView.getState();
  const id = view.current;
  switch (event.key.toLowerCase()) {
    case ' ':
      if (id === null || !isNodeButton(event.target)) return false;
      view.select(view.nodes.has(id) && view.nodes.size === 1 ? [] : [id]);
      return true;
    case 'c':
      if (id === null || act.isViewOnly) return false;
      connectFrom(document, id);
      return true;
    case 'a':
    case '/':
      if (act.isViewOnly) return false;
      openPickerAt(id);
      return true;
    case 'd':
      if (act.isViewOnly || view.nodes.size === 0) return false;
      act.dispatch(toggleOff, { ids: [...view.nodes] });
      return true;
    case '1':
    case '2':
    case '3':
      act.turnTo(event.key === '2' ? 2 : event.key === '3' ? 3 : 1);
      return true;
    case '0':
      act.fit();
      return true;
    case '+':
    case '=':
      act.zoom(1);
      return true;
    case '-':
      act.zoom(-1);
      return true;
    case '?':
      view.set({ areKeysOpen: true });
      return true;
    default:
      return false;
  }
}

/** C on a node: from its first output that something takes. */
function connectFrom(document: PipelineDocument, id: string): void {
  const node = nodeOf(document, id);
  if (!node) return;
  const outputs = Object.keys(specs.get(node.type)?.outputs ?? {});
  for (const port of outputs) {
    beginWire(document, { from: { node: id, port } }, 'keys');
    if (useWiring.getState().choices.length > 0) {
      startWireByKeys(document, { from: { node: id, port } });
      return;
    }
  }
  endWire();
  useView
    .getState()
    .tell(
      outputs.length === 0
        ? `${nodeName(node, specs)} gives nothing that could be wired.`
        : `Nothing here takes what ${nodeName(node, specs)} gives. Press A to add a node that does.`,
      { isRefusal: true },
    );
}
