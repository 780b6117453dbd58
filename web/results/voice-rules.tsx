import { channelWords } from '../../nodes/records/vocabulary';
import type { PieceOf } from './piece';
import { Part } from './piece-sheet';
import { quoted } from './quoted';
import { OneStatement } from './statements';
import styles from './voice-view.module.css';

/** Do and don't, each with a line that keeps the rule and one that breaks it. */
export function VoiceRules({ piece }: { piece: PieceOf<'voice'> }) {
  const rules = piece.body.profile.rules.map((rule, index) => ({ rule, index }));
  const kinds = ['do', 'don’t'] as const;
  return kinds.map((kind) => {
    const shown = rules.filter(({ rule }) => rule.kind === kind);
    if (shown.length === 0) return null;
    return (
      <Part key={kind} title={kind === 'do' ? 'Do' : 'Don’t'}>
        <ul className={styles.rules}>
          {shown.map(({ rule, index }) => (
            <li key={index}>
              <OneStatement piece={piece} path={`profile.rules.${index}`} value={rule} />
              {rule.channel && <p className="dr-tiny dr-muted">In {channelWords[rule.channel]}</p>}
              <p className={styles.say}>{quoted(rule.doExample)}</p>
              <p className={styles.not}>
                <span>Not{rule.fault ? `, ${rule.fault}` : ''}</span>{' '}
                {quoted(rule.violationExample)}
              </p>
            </li>
          ))}
        </ul>
      </Part>
    );
  });
}
