/** The figure in words of success: number, unit, and the date beside it. */
import type { FoundMetric } from './reading';
import { findDates } from './recognise/dates';
import { findNumbers } from './recognise/numbers';

export function figuresOf(written: string): Pick<FoundMetric, 'target' | 'unit' | 'due'> {
  const number = findNumbers(written).at(-1);
  const due = findDates(written).find(
    (date) => date.kind !== 'duration' && date.kind !== 'relative',
  );
  return {
    ...(number === undefined ? {} : { target: number.value }),
    ...(number?.unit === undefined ? {} : { unit: number.unit }),
    ...(due === undefined ? {} : { due: due.text }),
  };
}
