import { useEffect } from 'react';
import { fragmentOf, paste, readFragment } from '../document/commands/paste';
import { onlyNode, useView } from '../view/view-store';
import { useAct } from './act-context';
import { useGraph } from './graph-store';
import { isTyping } from './use-keys';

/** Keys with Ctrl or ⌘ that hold for the whole page, and the clipboard. */
export function usePageKeys(): void {
  const act = useAct();
  useEffect(() => {
    let keepsIncoming = false;
    const press = (event: KeyboardEvent) => {
      const isCommand = event.ctrlKey || event.metaKey;
      if (!isCommand || isTyping(event.target) || act.isViewOnly) return;
      const key = event.key.toLowerCase();
      const isIn = (selector: string) =>
        event.target instanceof HTMLElement && event.target.closest(selector) !== null;
      if (key === 'z') (event.shiftKey ? act.redo : act.undo)();
      else if (key === 'y') act.redo();
      else if (key === 'enter') act.run(event.shiftKey ? undefined : runsTo());
      else if (key === 'a' && isIn('[data-canvas]')) selectAll();
      else if (key === 'd' && isIn('[data-canvas]')) duplicate();
      else {
        keepsIncoming = key === 'v' && event.shiftKey;
        return;
      }
      event.preventDefault();
    };
    const runsTo = () => onlyNode(useView.getState()) ?? undefined;
    const selectAll = () => useView.getState().select(useGraph.getState().byId.keys());
    const chosen = () => {
      const { document } = useGraph.getState();
      return document ? fragmentOf(document, [...useView.getState().nodes]) : null;
    };
    const duplicate = () => {
      const fragment = chosen();
      if (fragment) act.dispatch(paste, { fragment, keepIncoming: true, verb: 'duplicated' });
    };
    const copy = (event: ClipboardEvent) => {
      if (isTyping(event.target) || window.getSelection()?.toString()) return;
      const fragment = chosen();
      if (!fragment) return;
      event.clipboardData?.setData('text/plain', JSON.stringify(fragment, null, 2));
      event.preventDefault();
      const count = fragment.nodes.length;
      useView.getState().tell(`${count === 1 ? '1 node' : `${count} nodes`} copied.`);
    };
    const put = (event: ClipboardEvent) => {
      if (isTyping(event.target) || act.isViewOnly) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const fragment = readFragment(text);
      if (!fragment) return;
      event.preventDefault();
      act.dispatch(paste, { fragment, keepIncoming: keepsIncoming });
      keepsIncoming = false;
    };
    window.addEventListener('keydown', press);
    window.addEventListener('copy', copy);
    window.addEventListener('paste', put);
    return () => {
      window.removeEventListener('keydown', press);
      window.removeEventListener('copy', copy);
      window.removeEventListener('paste', put);
    };
  }, [act]);
}
