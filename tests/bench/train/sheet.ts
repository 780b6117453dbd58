/** A draft in the shape of the answer key, for scoring. */
import type { Document } from '../../../nodes/language/model/document';
import type { Draft, DraftValue } from '../../../nodes/language/model/draft';
import type { LabelledSheet } from '../../../nodes/language/to-labels';

export function sheetOf({ tokens, text }: Document, draft: Draft): LabelledSheet {
  const words = ({ from, to }: DraftValue): string =>
    text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  const one = (value: DraftValue | undefined): string | null =>
    value === undefined ? null : words(value);
  return {
    purpose:
      draft.purpose === undefined
        ? null
        : { quote: words(draft.purpose), category: draft.purpose.category },
    audiences: draft.audiences.map((audience) => ({
      label: words(audience.label),
      name: one(audience.name),
      role: one(audience.role),
      goals: audience.goals.map(words),
      pains: audience.pains.map(words),
      triggers: audience.triggers.map(words),
      objections: audience.objections.map(words),
      channels: audience.channels.map(({ channel }) => channel),
      preferredFormats: audience.formats.map(({ format }) => format),
      ageRange:
        audience.ageRange === undefined
          ? null
          : { min: audience.ageRange.min, max: audience.ageRange.max },
      location: one(audience.location),
    })),
    constraints: draft.constraints.map(words),
    tone: draft.tone.map(words),
    successMetrics: draft.successMetrics.map(words),
    budget: one(draft.budget),
    deadline: one(draft.deadline),
  };
}
