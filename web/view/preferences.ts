const key = 'dramatis-canvas';

export interface Preferences {
  /** Keys without Ctrl or Alt act on the canvas (WCAG 2.1.4: can be switched off). */
  areSingleKeysOn: boolean;
}

const usual: Preferences = { areSingleKeysOn: true };
let known: Preferences | null = null;

/** Choices of this browser; a store that can't be read gives the usual ones. */
export function readPreferences(): Preferences {
  if (known) return known;
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(key) ?? '{}');
    const isOn = (stored as Partial<Preferences>).areSingleKeysOn;
    known = { areSingleKeysOn: typeof isOn === 'boolean' ? isOn : usual.areSingleKeysOn };
  } catch {
    known = usual;
  }
  return known;
}

export function writePreferences(change: Partial<Preferences>): void {
  known = { ...readPreferences(), ...change };
  try {
    window.localStorage.setItem(key, JSON.stringify(known));
  } catch {
    // A browser that keeps nothing still keeps the choice for as long as the page is open.
  }
}
