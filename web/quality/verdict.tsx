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

const noVerdict = {
  title: titles.none,
  rest: 'This pipeline has no quality gate, so nothing was decided. That is not a pass.',
};

/** The sentence of the verdict as a title and, behind its colon, what it is about. */
export function verdictWords({ verdict, sentence }: Pick<QualityReport, 'verdict' | 'sentence'>): {
  title: string;
  rest: string;
} {
  const at = sentence.indexOf(': ');
  if (at > 0 && at <= 60) {
    const rest = sentence.slice(at + 2);
    return { title: sentence.slice(0, at), rest: rest.charAt(0).toUpperCase() + rest.slice(1) };
  }
  if (sentence.length <= 60) return { title: sentence.replace(/\.$/, ''), rest: '' };
  return { title: titles[verdict], rest: sentence };
}

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
  const { title, rest } = quality ? verdictWords(quality) : noVerdict;
  return (
    <section aria-label="Verdict">
      <OxfordRule />
      <div className={styles.verdict}>
        <Stamp verdict={verdict} />
        <div className={styles.words}>
          <h1>{title}</h1>
          {rest && <p>{rest}</p>}
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
