import type { Rewording } from '../../nodes/extraction/gold-of';
import { CorrectionField } from '../../nodes/records/correction';
import type { Edit } from '../../nodes/records/run-inputs';
import { Sheet } from '../../nodes/records/sheet';
import { statementsOf } from '../../nodes/records/statements';
import type { RecordResource } from '../contract/resources';

/**
 * What an edit of a reading says to a trainer: which words of the brief the value rests on, and how a
 * person puts it. Null for edits of anything else, and for values without a passage.
 */
export function rewordingOf(
  { kind, body }: Pick<RecordResource, 'kind' | 'body'>,
  { path, was, value }: Edit,
): Rewording | null {
  if (kind !== 'sheet' && kind !== 'interpretation') return null;
  const root = path.split('.', 1)[0] ?? '';
  const { data: field } = CorrectionField.safeParse(root === 'label' ? 'audiences' : root);
  const place =
    statementsOf(body).find((entry) => entry.path === path && entry.value.value === was) ??
    statementsOf(body).find(
      (entry) => entry.path.startsWith(`${root}.`) && entry.value.value === was,
    );
  const span = place?.value.evidence.find(({ alignment }) => alignment === 'exact');
  if (field === undefined || span === undefined || span.quote === '') return null;
  const { sourceId, start, end, quote } = span;
  const sheet = kind === 'sheet' ? Sheet.safeParse(body).data : undefined;
  return {
    field,
    ...(sheet ? { audience: { key: sheet.key, label: sheet.label.evidence[0]?.quote ?? '' } } : {}),
    span: { sourceId, start, end, quote },
    value,
  };
}
