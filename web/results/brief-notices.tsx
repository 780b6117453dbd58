import { IconInfoCircle } from '@tabler/icons-react';
import type { Interpretation } from '../../nodes/records/interpretation';
import styles from './brief-notices.module.css';

/** What to know before relying on the reading: unreliable fields, clashes, text that gives orders. */
export function BriefNotices({ reading }: { reading: Interpretation }) {
  const hasOrders = reading.instructionsToModel.length > 0;
  // The line about orders below quotes them, so the general one is left out.
  const whys = [...new Set(reading.unreliable.map(({ why }) => why))].filter(
    (why) => !hasOrders || !why.includes('like orders'),
  );
  const lines = [
    ...whys.map((why) => sentence(why)),
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

function sentence(text: string): string {
  const start = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(start) ? start : `${start}.`;
}
