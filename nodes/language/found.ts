/** Values in a list of findings. */
import type { Found } from './reading';
import { tokenF1 } from './similarity';

/** No brief tells more; each value is compared with those before it. */
const MOST = 150;

/**
 * Adds a value unless it says the same as one that is there; the fuller wording stays. `alike`: the
 * word overlap (0–1) from which two values say the same.
 */
export function addFound<T extends Found>(list: T[], found: T, alike = 0.75): void {
  if (found.text.length < 2 || list.length >= MOST) return;
  const same = list.findIndex(
    (other) =>
      tokenF1(other.text, found.text) >= alike ||
      other.text.includes(found.text) ||
      found.text.includes(other.text),
  );
  const known = list[same];
  if (known === undefined) {
    list.push(found);
  } else if (found.confidence > known.confidence + 0.05) {
    list[same] = { ...found, evidence: [...found.evidence, ...known.evidence] };
  } else {
    known.evidence.push(...found.evidence);
  }
}
