import type { Item } from '../records/kinds';
import { kindWords, titleOf } from '../records/kinds';
import type { QualityReport } from '../records/quality';
import type { Pack } from './pack';
import { capital, markdown } from './wording';

/** The pack's own README: what lies where, and how far it can be trusted. */
export function readmeFile(
  pack: Pack,
  files: readonly { path: string; says: string }[],
  quality: readonly QualityReport[],
): string {
  const lines = [`# ${markdown(pack.title)}`];
  lines.push(
    pack.isDraft
      ? '> **Draft: not every piece in this pack was approved by a person.** Each one says so itself.'
      : '> Every piece in this pack was approved by a person.',
  );
  lines.push(
    '## Files',
    files.map(({ path, says }) => `- [${path}](${path}): ${markdown(says)}`).join('\n'),
  );
  lines.push(
    '## Pieces',
    pack.pieces
      .map(({ item, status, draftLine, approvedLine }) => {
        const name = `${capital(kindOf(item))}: ${titleOf(item)}`;
        return `- ${markdown(name)}. ${status === 'approved' ? approvedLine : draftLine}`;
      })
      .join('\n'),
  );
  if (quality.length > 0) {
    lines.push('## Quality', quality.map(({ sentence }) => `- ${markdown(sentence)}`).join('\n'));
  }
  lines.push(
    '## How to read it',
    [
      '- A number behind a statement leads to the words that it rests on.',
      '- A half disc, or “our reading”, is a conclusion and says from what.',
      '- An empty ring, or “written by Dramatis”, is made up and not a fact.',
      '- A question stands where the brief does not say.',
      '- Names of people are made up unless the brief gives them.',
      ...(pack.pieces.some(({ item }) => item.kind === 'picture' && item.body.mark !== 'AI')
        ? [
            '- Pictures marked “drawn” are made by rule; no photograph and no model was used for them.',
          ]
        : []),
    ].join('\n'),
  );
  if (pack.sources.size === 0) {
    lines.push(
      'The brief was not wired into this pack, so its passages are quoted without their text.',
    );
  }
  if (pack.madeLine) lines.push('---', markdown(pack.madeLine));
  return `${lines.join('\n\n')}\n`;
}

function kindOf(item: Item): string {
  return kindWords[item.kind].one.replace(/^an? /u, '');
}
