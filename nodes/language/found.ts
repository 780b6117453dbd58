/** Values in a list of findings. */
import type { Found } from './reading';
import { tokenF1 } from './similarity';

/** Adds a value unless it says the same as one that is there; the fuller wording stays. */
export function addFound<T extends Found>(list: T[], found: T): void {
  if (found.text.length < 2) return;
  const same = list.findIndex(
    (other) =>
      tokenF1(other.text, found.text) >= 0.75 ||
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
