import type { Finding, Report } from '../../nodes/records/quality';
import { StateMark, type State } from '../ui/state-mark';
import styles from './quality-page.module.css';

const severities: Record<Finding['severity'], { state: State; word: string }> = {
  high: { state: 'failed', word: 'Severe' },
  medium: { state: 'partly', word: 'Look here' },
  low: { state: 'idle', word: 'Small' },
};

/** What a check found: the words, why they stand out, what would be better. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul className={styles.findings}>
      {findings.map((finding, index) => (
        <li key={index}>
          <StateMark state={severities[finding.severity].state}>
            {severities[finding.severity].word}
          </StateMark>
          <div>
            <p className={styles.found}>“{finding.quote}”</p>
            <p className="dr-small">
              {finding.message} {finding.advice}
            </p>
            <p className="dr-tiny dr-muted">{finding.place.title}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What was not checked and why: it stands where a figure would have stood. */
export function NotChecked({ report }: { report: Report }) {
  if (report.notChecked.length === 0) return null;
  return (
    <ul className={styles.notChecked}>
      {report.notChecked.map((entry) => (
        <li key={entry.what}>
          <b>{entry.what}: not checked.</b> {entry.why}
        </li>
      ))}
    </ul>
  );
}
