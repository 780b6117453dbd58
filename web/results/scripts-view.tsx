import type { ReactNode } from 'react';
import { scriptFormWords } from '../../nodes/records/scenario';
import type { Scenario, ScriptStep } from '../../nodes/records/scenario';
import { Arch } from '../ui/arch';
import { Leader, Leaders } from '../ui/leader';
import type { PieceOf } from './piece';
import { Part, PieceSheet } from './piece-sheet';
import styles from './scripts-view.module.css';
import { StatementLine } from './statement-line';
import { OneStatement } from './statements';
import { capital } from './quoted';

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
      label={`${script.form ? capital(scriptFormWords[script.form]) : channelTitles[script.channel]} · ${script.steps.length} steps · draft ${piece.version}`}
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
                  <b>{speaker[step.actor]}</b> · {step.where ?? phaseWords[step.phase]} ·{' '}
                  {step.intent}
                </p>
                {step.subject && (
                  <p className={styles.subject}>
                    <span>Subject</span> {step.subject}
                  </p>
                )}
                <div className={styles.lines}>
                  <StatementLine
                    as="div"
                    piece={piece}
                    path={`steps.${index}`}
                    value={step}
                    text={step.text}
                    isEditable={false}
                  />
                </div>
                {step.note && <p className="dr-tiny dr-muted">{step.note}</p>}
                {step.promptExample && <p className={styles.prompt}>{step.promptExample}</p>}
                <Decision step={step} />
              </div>
            </li>
          ))}
        </ol>
      </Part>
      {script.toSupply && script.toSupply.length > 0 && (
        <Part title="Still needed from the client" isWide>
          <ul className="dr-small">
            {script.toSupply.map((what) => (
              <li key={what}>{capital(what)}</li>
            ))}
          </ul>
        </Part>
      )}
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

/** The frames of the storyboard, in order: who is in it, what is said, what to draw. */
export function StoryboardView({ piece, scripts, faceOf, foot }: StoryboardProps) {
  return (
    <PieceSheet
      label={`Storyboard · ${piece.body.frames.length} frames · draft ${piece.version}`}
      title="The scripts, frame by frame"
      foot={foot}
    >
      {piece.body.houseRules && (
        <Part title="For every frame" isWide>
          <ul className="dr-small">
            {piece.body.houseRules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </Part>
      )}
      {scenesOf(piece.body.frames).map(({ key, frames }) => {
        const setting = piece.body.scenes?.find((scene) => scene.scenarioKey === key)?.setting;
        const script = scripts.find((candidate) => candidate.key === key);
        const face = script && faceOf(script.personaKey);
        return (
          <Part key={key} title={script?.title ?? 'Frames'} isWide>
            {setting && <p className="dr-small dr-muted">{setting}</p>}
            <ol className={styles.frames}>
              {frames.map((frame) => (
                <li key={frame.n} className={styles.frame}>
                  <div className={styles.shot}>
                    <Arch
                      name={script?.personaName ?? ''}
                      order={face?.order ?? 0}
                      widthPx={76}
                      src={face?.src}
                      mark={face?.mark}
                      isDecorative
                    />
                    <span className={styles.count}>{frame.n}</span>
                  </div>
                  <p className={styles.caption}>{frame.caption}</p>
                  <p className="dr-tiny dr-muted">
                    {script ? `${script.personaName}, step ${frame.step}` : `Step ${frame.step}`}
                  </p>
                  <details className={styles.brief}>
                    <summary>
                      What to draw<span className="dr-hidden"> in frame {frame.n}</span>
                    </summary>
                    <p>
                      {frame.shot && `${frame.shot}. `}
                      {frame.pictureBrief}
                    </p>
                  </details>
                </li>
              ))}
            </ol>
          </Part>
        );
      })}
    </PieceSheet>
  );
}

/** The frames by script, in the order in which the scripts come. */
function scenesOf(frames: readonly Frame[]): { key: string; frames: Frame[] }[] {
  const scenes = new Map<string, Frame[]>();
  for (const frame of frames) {
    scenes.set(frame.scenarioKey, [...(scenes.get(frame.scenarioKey) ?? []), frame]);
  }
  return [...scenes].map(([key, list]) => ({ key, frames: list }));
}

type Frame = PieceOf<'storyboard'>['body']['frames'][number];

type StoryboardProps = {
  piece: PieceOf<'storyboard'>;
  scripts: readonly Scenario[];
  /** The place of a persona in the cast and its picture with its mark. */
  faceOf: (personaKey: string) => {
    order: number;
    src: string | undefined;
    mark: 'drawn' | 'AI' | undefined;
  };
  foot?: ReactNode;
};
