import { IconInfoCircle } from '@tabler/icons-react';
import type { Interpretation } from '../../nodes/records/interpretation';
import styles from './brief-notices.module.css';
import { languageWords } from './reading-verdict';

/** What the line at the top of Results says of the whole text. */
const saidAbove = /filler|reads English|nobody is named/;
/** More fields than this, and the line speaks of the whole text. */
const mostNamed = 4;

/** What to know before relying on the reading: unreliable fields, clashes, text that gives orders. */
export function BriefNotices({ reading }: { reading: Interpretation }) {
  const hasOrders = reading.instructionsToModel.length > 0;
  // The line about orders below quotes them, so the general one is left out.
  const byWhy = new Map<string, string[]>();
  for (const { field, why } of reading.unreliable) {
    if (hasOrders && why.includes('like orders')) continue;
    if (saidAbove.test(why)) continue;
    byWhy.set(why, [...(byWhy.get(why) ?? []), fieldWords(field)]);
  }
  const lines = [
    ...[...byWhy].map(([why, fields]) => {
      const about = new Set(fields);
      const whole = about.size > mostNamed || about.has('all');
      return sentence(`${whole ? 'The whole text' : [...about].join(', ')}: ${inWords(why)}`);
    }),
    ...reading.conflicts.map(({ a, b, explanation }) =>
      sentence(`“${a.value}” and “${b.value}” can’t both hold: ${explanation}`),
    ),
    ...(hasOrders
      ? [
          `Part of this text gives orders to a program (“${reading.instructionsToModel[0]?.value}”). It was read as text and not followed.`,
        ]
      : []),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className={styles.notices} aria-label="About this brief">
      {lines.map((line) => (
        <li key={line}>
          <IconInfoCircle size={16} stroke={1.6} aria-hidden="true" />
          {line}
        </li>
      ))}
    </ul>
  );
}

/** “deu” is no word: the language is named. */
function inWords(why: string): string {
  return why
    .replace('built-in engine', 'built-in reader')
    .replace(/“([a-z]{3})”/g, (_, code: string) => languageWords(code));
}

function sentence(text: string): string {
  const start = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(start) ? start : `${start}.`;
}

/** “successMetrics” as people read it: “success metrics”; of a path the last part. */
function fieldWords(field: string): string {
  const last = field.slice(field.lastIndexOf('.') + 1);
  return last.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
}
