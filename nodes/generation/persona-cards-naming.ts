/** The names of a set: stated ones as stated, made-up ones marked, none twice. */
import { insideSentence } from '../extraction/statement-of';
import { sentenceCase } from '../language/inflect';
import type { Statement } from '../records/evidence';
import type { Part } from './persona-cards-cast';
import { madeUpNames } from './persona-cards-names';

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

/** One display name for each part, in order. */
export function namesFor(
  parts: readonly Part[],
  style: 'neutral' | 'label',
  seed: number,
  brand: string | undefined,
): Statement[] {
  const seeds = parts.map((part) => `${seed}:${part.sheet.label.value}:${part.index}`);
  const made = madeUpNames(seeds, wordsOfBrief(parts, brand));
  const used = new Set<string>();
  return parts.map((part, index) => {
    const { sheet } = part;
    const stated = sheet.name;
    if (stated && part.index === 0 && !used.has(stated.value)) {
      used.add(stated.value);
      return { ...stated, value: sentenceCase(whole(stated)) };
    }
    const label = sentenceCase(sheet.label.value);
    if (style === 'label' && !sheet.general) {
      const isFirst = !used.has(label);
      used.add(label);
      if (isFirst && part.of === 1) return { ...sheet.label, value: label };
      return generated(
        `${label}, the ${ordinals[part.index] ?? 'next'}`,
        'The label is the brief’s; that there is more than one of them is ours.',
      );
    }
    return generated(made[index] ?? 'Somebody Else', 'The name is made up.');
  });
}

/** “Mrs. Town Hall”: a full stop behind a title does not end the name. */
function whole(name: Statement): string {
  const quote = name.evidence[0]?.quote.trim();
  return quote && /^(?:Mrs?|Ms|Mx|Dr|Prof|St|Sr|Sra|Dña|Herr|Frau)$/u.test(name.value)
    ? quote
    : name.value;
}

function generated(value: string, note: string): Statement {
  return { value, origin: 'generated', confidence: 0, evidence: [], note };
}

/** Everything that the brief is quoted with: a made-up name must not be one of its words. */
function wordsOfBrief(parts: readonly Part[], brand: string | undefined): string[] {
  return parts.flatMap(({ sheet }) => [
    brand ?? '',
    sheet.label.value,
    sheet.name?.value ?? '',
    sheet.location?.value ?? '',
    ...[
      ...sheet.goals,
      ...sheet.pains,
      ...sheet.triggers,
      ...sheet.objections,
      ...sheet.context,
      ...sheet.constraints,
    ].map((entry) => `${entry.value} ${insideSentence(entry)}`),
  ]);
}
