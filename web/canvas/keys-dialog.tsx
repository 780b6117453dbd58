import { useState } from 'react';
import { Dialog } from '../ui/dialog';
import { readPreferences, writePreferences } from '../view/preferences';
import { useView } from '../view/view-store';
import styles from './canvas-page.module.css';

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
const command = isMac ? '⌘' : 'Ctrl';

const keys: [string, string][] = [
  ['↓ ↑', 'Next or previous level'],
  ['← →', 'Beside, same level'],
  ['Shift + arrows', 'Select everything after or before'],
  ['Alt + arrows', 'Move by 8 px'],
  ['Enter', 'Open settings; on a port: start a wire'],
  ['C', 'Connect: arrows cycle what fits, Enter joins, Esc leaves'],
  ['A or /', 'Add a node after this one'],
  ['F2', 'Rename'],
  ['D', 'Turn off or on'],
  ['Del', 'Delete'],
  [`${command} Enter`, 'Run to here'],
  [`${command} Shift Enter`, 'Run all'],
  [`${command} Z`, 'Undo'],
  [`${command} Shift Z`, 'Redo'],
  [`${command} C, ${command} V`, 'Copy, paste'],
  [`${command} Shift V`, 'Paste with incoming wires'],
  [`${command} D`, 'Duplicate'],
  ['0 + −', 'Show all, zoom'],
  ['1 2 3', 'Canvas, Results, Quality'],
  ['Shift + drag', 'Select with a frame'],
];

/** All keys of the canvas, and the switch for those without Ctrl. */
export function KeysDialog() {
  const isOpen = useView((state) => state.areKeysOpen);
  const [areOn, setAreOn] = useState(readPreferences().areSingleKeysOn);
  if (!isOpen) return null;
  return (
    <Dialog title="Keys" onClose={() => useView.getState().set({ areKeysOpen: false })}>
      <dl className={styles.keys}>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className={styles.keysSwitch}>
        <input
          type="checkbox"
          checked={areOn}
          onChange={(event) => {
            setAreOn(event.target.checked);
            writePreferences({ areSingleKeysOn: event.target.checked });
          }}
        />
        Keys without {command}, such as C, A and D, act while the canvas has the focus
      </label>
    </Dialog>
  );
}
