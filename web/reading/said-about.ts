import type { CorrectedSpan } from '../../nodes/records/correction';
import type { BriefCorrections, KeptCorrection } from '../../worker/contract/corrections';
import type { NewCorrection } from '../../worker/contract/corrections';
import type { ReadingValue } from './reading-parts';

type Value = Pick<ReadingValue, 'field' | 'audience' | 'value'>;

/** The words by which a correction names a value; null for a value that rests on none. */
export function spanOf({ value }: Value): CorrectedSpan | null {
  const span = value.evidence.find(({ alignment, quote }) => alignment === 'exact' && quote !== '');
  if (!span) return null;
  const { sourceId, start, end, quote } = span;
  return { sourceId, start, end, quote };
}

/** A correction of a value, ready to be sent; null when it rests on no words. */
export function correctionFor(value: Value, kind: 'reject' | 'confirm'): NewCorrection | null {
  const span = spanOf(value);
  if (!span) return null;
  const { field, audience } = value;
  return { kind, field, ...(audience ? { audience } : {}), span };
}

/** The newest word of a person about a value. */
export function saidAbout(
  value: Value,
  corrections: BriefCorrections['corrections'],
): KeptCorrection | undefined {
  return corrections.findLast(
    (said) =>
      said.field === value.field &&
      said.audience?.label === value.audience?.label &&
      value.value.evidence.some(
        (span) =>
          span.quote === said.span.quote ||
          (said.kind !== 'add' &&
            span.sourceId === said.span.sourceId &&
            span.start < said.span.end &&
            said.span.start < span.end),
      ),
  );
}

/**
 * What a person said that shows in no value: rejections, and additions that found no place. `values`:
 * null while they are still being read.
 */
export function unseen(
  corrections: BriefCorrections['corrections'],
  values: readonly ReadingValue[] | null,
): KeptCorrection[] {
  return corrections.filter(
    (said) =>
      said.kind === 'reject' ||
      (said.kind === 'add' &&
        values?.every((value) => saidAbout(value, [said]) === undefined) === true),
  );
}
