import { Link } from '@tanstack/react-router';
import type { QualityReport, Report } from '../../nodes/records/quality';
import { Leader, Leaders } from '../ui/leader';
import { Stamp } from '../ui/stamp';
import styles from './inspector.module.css';

const verdictWords = {
  pass: 'Nothing stands in the way',
  fix: 'Something to fix',
  person: 'A person should look',
  block: 'This cannot leave yet',
} as const;

/** The gate's verdict with each rule it looked at. */
export function QualityResult({ quality, runId }: { quality: QualityReport; runId: string }) {
  return (
    <>
      <div className={styles.verdict}>
        <Stamp verdict={quality.verdict} sizePx={60} />
        <div>
          <h3 className="dr-subhead">{verdictWords[quality.verdict]}</h3>
          <p className="dr-small">{quality.sentence}</p>
        </div>
      </div>
      <ul className={styles.rules}>
        {quality.rules.map((rule) => (
          <li key={rule.rule} data-decided={rule.decided || undefined}>
            <span>{rule.rule}</span>
            <b>
              {rule.value} {rule.threshold && `(${rule.threshold})`}
            </b>
            <i>{rule.result}</i>
          </li>
        ))}
      </ul>
      <QualityLink runId={runId} />
    </>
  );
}

/** One check: its figures, what it found, what it could not look at. */
export function ReportResult({ report, runId }: { report: Report; runId: string }) {
  return (
    <>
      <Leaders>
        {figuresOf(report).map(([term, value]) => (
          <Leader key={term} term={term}>
            {value}
          </Leader>
        ))}
      </Leaders>
      {report.findings.length > 0 && (
        <ul className={styles.findings}>
          {report.findings.slice(0, 12).map((finding, index) => (
            <li key={index}>
              <p className="dr-small dr-strong">{finding.message}</p>
              {finding.quote !== '' && <p className={styles.quoted}>“{finding.quote}”</p>}
              <p className="dr-tiny dr-muted">
                {finding.place.title}. {finding.advice}
              </p>
            </li>
          ))}
        </ul>
      )}
      {report.notChecked.map(({ what, why }) => (
        <p key={what} className="dr-tiny dr-muted">
          Not checked: {what}. {why}
        </p>
      ))}
      <QualityLink runId={runId} />
    </>
  );
}

function figuresOf(report: Report): [string, string][] {
  const percent = (share: number | null) =>
    share === null ? 'not enough to check' : `${Math.round(share * 100)} %`;
  switch (report.check) {
    case 'consistency':
      return [
        ['Answers that agree', `${report.agreeing} of ${report.questions}`],
        ['Mean agreement', percent(report.score)],
      ];
    case 'fact':
      return [
        ['Claims', String(report.claims.length)],
        ['With a source', percent(report.citationCoverage)],
        ['Made up', percent(report.madeUpRate)],
      ];
    case 'bias':
      return [
        ['Traits that nobody stated', String(report.unstatedTraits)],
        ['Wordings to look at', String(report.wording)],
        ['Groups swapped, text changed', `${report.swaps.changed} of ${report.swaps.tried}`],
      ];
  }
}

function QualityLink({ runId }: { runId: string }) {
  return (
    <Link to="/runs/$runId/quality" params={{ runId }} className="dr-link dr-small">
      The whole quality page
    </Link>
  );
}
