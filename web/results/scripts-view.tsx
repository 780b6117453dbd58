import type { ReactNode } from 'react';
import type { Scenario, ScriptStep } from '../../nodes/records/scenario';
import { Arch } from '../ui/arch';
import { Leader, Leaders } from '../ui/leader';
import type { PieceOf } from './piece';
import { Part, PieceSheet } from './piece-sheet';
import styles from './scripts-view.module.css';
import { StatementLine } from './statement-line';
import { OneStatement } from './statements';

const channelTitles = { chat: 'Chat script', email: 'Email script', voice: 'Call script' } as const;
const phaseWords = {
  greeting: 'Greeting',
  clarification: 'Clarification',
  resolution: 'Resolution',
  'follow-up': 'Follow-up',
} as const;
const turnWords = {
  objection: 'An objection',
  pain: 'A pain',
  constraint: 'A constraint',
  question: 'The open question',
} as const;

type Props = {
  piece: PieceOf<'scenario'>;
  order: number;
  picture: string | undefined;
  foot?: ReactNode;
};

/** How one persona meets the product on one channel, step by step, with its decisions and ends. */
export function ScriptView({ piece, order, picture, foot }: Props) {
  const script = piece.body;
  const speaker = { persona: script.personaName, brand: 'Brand', system: 'System' } as const;
  return (
    <PieceSheet
      label={`${channelTitles[script.channel]} · ${script.steps.length} steps · draft ${piece.version}`}
      title={script.title}
      aside={<Arch name={script.personaName} order={order} widthPx={52} src={picture} />}
      foot={foot}
    >
      <Part title="Goal">
        <OneStatement piece={piece} path="goal" value={script.goal} />
      </Part>
      <Part title="Trigger">
        <OneStatement piece={piece} path="trigger" value={script.trigger} />
      </Part>
      <Part title="What it turns on" isWide>
        <p className="dr-tiny dr-muted">{turnWords[script.turn.on]}</p>
        <OneStatement piece={piece} path="turn" value={script.turn} />
        {script.turn.remark && <p className="dr-small dr-muted">{script.turn.remark}</p>}
      </Part>
      <Part title="The steps" isWide>
        <ol className={styles.steps}>
          {script.steps.map((step, index) => (
            <li key={step.n} className={styles.step}>
              <div className={styles.number} aria-hidden="true">
                {step.n}
              </div>
              <div className={styles.what}>
                <p className={styles.by}>
                  <b>{speaker[step.actor]}</b> · {phaseWords[step.phase]} · {step.intent}
                </p>
                {step.subject && (
                  <p className={styles.subject}>
                    <span>Subject</span> {step.subject}
                  </p>
                )}
                <StatementLine
                  as="div"
                  piece={piece}
                  path={`steps.${index}`}
                  value={step}
                  text={step.text}
                  isEditable={false}
                />
                {step.promptExample && <p className={styles.prompt}>{step.promptExample}</p>}
                <Decision step={step} />
              </div>
            </li>
          ))}
        </ol>
      </Part>
      <Part title="How it ends" isWide>
        <Leaders>
          <Leader term="Well">{script.endStates.success}</Leader>
          <Leader term="Handed on">{script.endStates.handOff}</Leader>
          <Leader term="Dropped">{script.endStates.drop}</Leader>
          <Leader term="Takes">{script.estimatedDuration}</Leader>
        </Leaders>
      </Part>
    </PieceSheet>
  );
}

const endWords = { success: 'ends well', handOff: 'handed on', drop: 'dropped' } as const;

function Decision({ step }: { step: ScriptStep }) {
  const { decisionPoint } = step;
  if (!decisionPoint) return null;
  return (
    <div className={styles.decision}>
      <p>{decisionPoint.question}</p>
      <ul>
        {decisionPoint.options.map((option) => (
          <li key={option.label}>
            <b>{option.label}</b>:{' '}
            {typeof option.next === 'number' ? `step ${option.next}` : endWords[option.next]}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The frames of the storyboard, in order, with what each shows. */
export function StoryboardView({ piece, scripts, foot }: StoryboardProps) {
  return (
    <PieceSheet
      label={`Storyboard · ${piece.body.frames.length} frames · draft ${piece.version}`}
      title="The scripts, frame by frame"
      foot={foot}
    >
      <Part title="Frames" isWide>
        <ol className={styles.frames}>
          {piece.body.frames.map((frame) => {
            const script = scripts.find((candidate) => candidate.key === frame.scenarioKey);
            return (
              <li key={frame.n} className={styles.frame}>
                <p className={styles.shot}>{frame.pictureBrief}</p>
                <p className="dr-small dr-strong">
                  {frame.n}. {frame.caption}
                </p>
                <p className="dr-tiny dr-muted">
                  {script ? `${script.title}, step ${frame.step}` : `Step ${frame.step}`}
                </p>
              </li>
            );
          })}
        </ol>
      </Part>
    </PieceSheet>
  );
}

type StoryboardProps = {
  piece: PieceOf<'storyboard'>;
  scripts: readonly Scenario[];
  foot?: ReactNode;
};
