import type { Report } from '../../nodes/records/quality';
import { classNames } from '../ui/class-names';
import styles from './node-preview.module.css';

/** A check at a glance: a small matrix for consistency, a meter for facts, counts for bias. */
export function ReportPreview({ report }: { report: Report }) {
  if (report.check === 'consistency') {
    const themes = [...new Set(report.matrix.map(({ theme }) => theme))].slice(0, 4);
    const pieces = [...new Set(report.matrix.map(({ pieceKey }) => pieceKey))].slice(0, 8);
    return (
      <span className={styles.check}>
        <span className={styles.matrix}>
          {themes.map((theme) => (
            <span key={theme}>
              {pieces.map((piece) => {
                const cell = report.matrix.find((c) => c.theme === theme && c.pieceKey === piece);
                return <i key={piece} className={cellClass(cell?.agreement ?? null)} />;
              })}
            </span>
          ))}
        </span>
        <small>
          {report.agreeing} of {report.questions} answers agree
        </small>
      </span>
    );
  }
  if (report.check === 'fact') {
    const share = report.citationCoverage;
    const supported = report.claims.filter(({ verdict }) => verdict === 'supported').length;
    return (
      <span className={styles.check}>
        <span className={styles.meter}>
          <i style={{ width: `${Math.round((share ?? 0) * 100)}%` }} />
        </span>
        <small>
          {share === null
            ? 'No claims to check'
            : `${supported} of ${report.claims.length} claims supported`}
        </small>
      </span>
    );
  }
  return (
    <span className={styles.check}>
      <span className={styles.counts}>
        <span>
          <b>{report.unstatedTraits}</b>
          <small>traits nobody stated</small>
        </span>
        <span>
          <b>{report.wording}</b>
          <small>wordings</small>
        </span>
        <span>
          <b>{report.swaps.changed}</b>
          <small>of {report.swaps.tried} swaps changed</small>
        </span>
      </span>
    </span>
  );
}

function cellClass(agreement: number | null): string {
  if (agreement === null) return classNames(styles.cell, styles.cellNone);
  if (agreement >= 0.8) return classNames(styles.cell, styles.cellGood);
  return classNames(styles.cell, agreement >= 0.5 ? styles.cellHalf : styles.cellLow);
}
