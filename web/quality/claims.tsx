import { useState } from 'react';
import type { Claim, FactReport } from '../../nodes/records/quality';
import { dayWords } from '../results/spoken-evidence';
import { StateMark, type State } from '../ui/state-mark';
import styles from './quality-page.module.css';

const verdicts: Record<Claim['verdict'], { state: State; word: string }> = {
  supported: { state: 'done', word: 'Supported' },
  partly: { state: 'partly', word: 'Partly' },
  unsupported: { state: 'failed', word: 'Nothing found' },
  contradicted: { state: 'failed', word: 'Contradicted' },
  'not checkable': { state: 'idle', word: 'Not checkable' },
};
const firstShown = 8;
const worstFirst: Claim['verdict'][] = [
  'contradicted',
  'unsupported',
  'partly',
  'not checkable',
  'supported',
];

/** Each claim, what it rests on, and whether that holds. What is marked as written stands apart. */
export function Claims({ report }: { report: FactReport }) {
  const [isAll, setIsAll] = useState(false);
  const facts = report.claims
    .filter(isFact)
    .toSorted((a, b) => worstFirst.indexOf(a.verdict) - worstFirst.indexOf(b.verdict));
  const written = report.claims.filter((claim) => claim.generated).length;
  const shown = isAll ? facts : facts.slice(0, firstShown);
  if (facts.length === 0) {
    return <p className="dr-small dr-muted">No piece of this run claims a fact.</p>;
  }
  return (
    <>
      <div className={styles.scroller} tabIndex={0} role="region" aria-label="Claims">
        <table className={styles.claims}>
          <thead>
            <tr>
              <th scope="col">Claim</th>
              <th scope="col">Rests on</th>
              <th scope="col">Verdict</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((claim, index) => (
              <tr key={index}>
                <td>
                  {claim.text}
                  <span className={styles.place}>{claim.place.title}</span>
                </td>
                <td className={styles.source}>{restsOn(claim)}</td>
                <td>
                  <StateMark state={verdicts[claim.verdict].state}>
                    {verdicts[claim.verdict].word}
                  </StateMark>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {facts.length > firstShown && (
        <button type="button" className={`dr-link ${styles.more}`} onClick={() => setIsAll(!isAll)}>
          {isAll ? 'Only the first ones' : `All ${facts.length} claims`}
        </button>
      )}
      {written > 0 && (
        <p className={styles.aside}>
          {written === 1
            ? 'One line is marked as written by Dramatis. It stands apart and never counts as fact.'
            : `${written} lines are marked as written by Dramatis. They stand apart and never count as fact.`}
        </p>
      )}
    </>
  );
}

/** What says that something is so: not an instruction, not an opinion, not what is marked as written. */
export function isFact(claim: Claim): boolean {
  return !claim.generated && claim.kind.endsWith('fact');
}

function restsOn(claim: Claim): string {
  const [first] = claim.citations;
  if (!first) return claim.why;
  const source = [first.sourceTitle, first.dated && dayWords(first.dated)]
    .filter(Boolean)
    .join(', ');
  const why = claim.verdict === 'supported' || claim.why === '' ? '' : ` ${claim.why}`;
  return `“${first.quote}”, ${source}.${why}`;
}

/** “20 of 22 supported, 1 partly”. */
export function claimWords(report: FactReport): string {
  const facts = report.claims.filter(isFact);
  if (facts.length === 0) return '';
  const count = (verdict: Claim['verdict']) =>
    facts.filter((claim) => claim.verdict === verdict).length;
  const partly = count('partly');
  const first = `${count('supported')} of ${facts.length} supported`;
  return partly > 0 ? `${first}, ${partly} partly` : first;
}
