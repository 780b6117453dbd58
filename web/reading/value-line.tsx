import { IconArrowBackUp, IconCheck, IconX } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';
import { wordsOf } from '../api/problem-error';
import { useEvidence } from '../results/evidence-context';
import { StatementLine } from '../results/statement-line';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { foundWords } from './found-words';
import type { ReadingValue } from './reading-parts';
import { correctionFor, saidAbout, spanOf } from './said-about';
import type { Corrections } from './use-corrections';
import styles from './value-line.module.css';

type Props = { value: ReadingValue; corrections: Corrections };

/** A value of the reading: its words and mark, how it was found, and what a person may say about it. */
export function ValueLine({ value, corrections }: Props) {
  const { sources } = useEvidence();
  const [state, setState] = useState<'open' | 'keeping' | { problem: string }>('open');
  const said = saidAbout(value, corrections.said?.corrections ?? []);
  const confirm = correctionFor(value, 'confirm');
  const reject = correctionFor(value, 'reject');
  const answer = sources.find(
    ({ id, kind }) => kind === 'answer' && id === value.value.evidence[0]?.sourceId,
  );
  // A word of a closed list is not the brief's: its own words stand beside it.
  const isOwnWord = typeof value.value.value === 'string' && value.value.value === value.text;
  const quote = isOwnWord ? undefined : spanOf(value)?.quote;
  const isConfirmed = said?.kind === 'confirm';
  const isLeaving = said?.kind === 'reject';
  const line = useRef<HTMLLIElement>(null);
  const act = async (keep: () => Promise<void>, isLeft = false) => {
    if (state === 'keeping') return;
    setState('keeping');
    try {
      await keep();
      setState('open');
      // The value goes: who works by keyboard goes on at the next one.
      if (isLeft) nextTool(line.current)?.focus();
    } catch (error) {
      setState({ problem: wordsOf(error).why });
    }
  };
  const isBusy = state === 'keeping';
  return (
    <li ref={line} className={classNames(styles.value, isLeaving && styles.leaving)}>
      <div className={styles.said}>
        <StatementLine
          as="div"
          piece={value.piece}
          path={value.path}
          value={value.value}
          text={value.text}
          isEditable={value.isFreeText && !isLeaving}
        />
        <p className={styles.found}>
          {value.extra !== undefined && <b>{extraWords(value.extra)}</b>}
          {quote !== undefined && <q className={styles.quote}>{quote}</q>}
          {isLeaving ? 'Rejected: it leaves with this run' : foundWords(value.value, said, sources)}
        </p>
        {typeof state === 'object' && (
          <p className={styles.problem} role="alert">
            {state.problem}
          </p>
        )}
      </div>
      <div className={styles.tools}>
        {said?.kind === 'add' ? (
          <Tool
            label={`Take back: ${value.text}`}
            isBusy={isBusy}
            onPress={() => act(() => corrections.takeBack(said.id), true)}
          >
            <IconArrowBackUp size={17} stroke={1.7} aria-hidden="true" />
          </Tool>
        ) : answer ? (
          <Tool
            label={`Take the answer back: ${value.text}`}
            isBusy={isBusy}
            onPress={() => act(() => corrections.takeAnswerBack(answer.id), true)}
          >
            <IconArrowBackUp size={17} stroke={1.7} aria-hidden="true" />
          </Tool>
        ) : (
          confirm &&
          reject &&
          !isLeaving && (
            <>
              <Tool
                label={`Confirm: ${value.text}`}
                isPressed={isConfirmed}
                isBusy={isBusy}
                onPress={() =>
                  act(() =>
                    isConfirmed ? corrections.takeBack(said.id) : corrections.correct([confirm]),
                  )
                }
              >
                <IconCheck size={17} stroke={1.9} aria-hidden="true" />
              </Tool>
              <Tool
                label={`Reject: ${value.text}`}
                isBusy={isBusy}
                onPress={() => act(() => corrections.correct([reject]), true)}
              >
                <IconX size={17} stroke={1.7} aria-hidden="true" />
              </Tool>
            </>
          )
        )}
      </div>
    </li>
  );
}

/** The last tool of the value behind this one, else before it, else what else its field offers. */
function nextTool(line: HTMLElement | null): HTMLElement | null {
  const next = line?.nextElementSibling ?? line?.previousElementSibling;
  const tools = next?.querySelectorAll<HTMLElement>('button');
  return tools?.item(tools.length - 1) ?? null;
}

type ToolProps = {
  label: string;
  isPressed?: boolean;
  isBusy: boolean;
  onPress: () => Promise<void>;
  children: ReactNode;
};

function Tool({ label, isPressed, isBusy, onPress, children }: ToolProps) {
  return (
    <Button
      look="quiet"
      size="icon"
      className={classNames(styles.tool, isPressed && styles.pressed)}
      aria-label={label}
      aria-pressed={isPressed}
      title={label.slice(0, label.indexOf(':'))}
      // Not `disabled`: that would throw the focus away.
      aria-disabled={isBusy}
      onClick={() => void onPress()}
    >
      {children}
    </Button>
  );
}

const extras: Record<string, string> = {
  must: 'Must · ',
  should: 'Should · ',
  avoid: 'Never · ',
  avoids: 'Avoids it · ',
  tolerates: 'Puts up with it · ',
  awareness: 'To be known · ',
  acquisition: 'To win people · ',
  activation: 'To get people to start · ',
  retention: 'To keep people · ',
  research: 'To learn · ',
  launch: 'A launch · ',
};

function extraWords(extra: string): string {
  return extras[extra] ?? '';
}
