import type { ReactNode } from 'react';
import type { QualityReport } from '../../nodes/records/quality';
import { OxfordRule } from '../ui/rule';
import { Stamp, type StampVerdict } from '../ui/stamp';
import { StateMark, type State } from '../ui/state-mark';
import styles from './verdict.module.css';

const titles: Record<StampVerdict, string> = {
  pass: 'Nothing stands in the way',
  fix: 'Something should be put right',
  person: 'A person should look at this',
  block: 'This cannot leave yet',
  none: 'No gate has looked at this',
};

type Rule = QualityReport['rules'][number];

/** The verdict as a stamp and a sentence, beside each rule with value and threshold. */
export function Verdict({
  quality,
  action,
}: {
  quality: QualityReport | undefined;
  action?: ReactNode;
}) {
  const verdict: StampVerdict = quality?.verdict ?? 'none';
  return (
    <section aria-label="Verdict">
      <OxfordRule />
      <div className={styles.verdict}>
        <Stamp verdict={verdict} />
        <div className={styles.words}>
          <h1>{titles[verdict]}</h1>
          <p>
            {quality?.sentence ??
              'This pipeline has no quality gate, so nothing was decided. That is not a pass.'}
          </p>
          {action}
        </div>
        {quality && (
          <ul className={styles.rules}>
            {quality.rules.map((rule) => (
              <li key={rule.rule}>
                <span>{rule.rule}</span>
                <b>{rule.result === 'not checked' ? '–' : rule.value}</b>
                <StateMark state={stateOf(rule, verdict)}>
                  {rule.result === 'not checked' ? 'not checked' : rule.threshold}
                </StateMark>
              </li>
            ))}
          </ul>
        )}
      </div>
      <OxfordRule />
    </section>
  );
}

function stateOf(rule: Rule, verdict: StampVerdict): State {
  if (rule.result === 'met') return 'done';
  if (rule.result === 'not checked') return 'idle';
  return verdict === 'block' && rule.decided ? 'failed' : 'waiting';
}
