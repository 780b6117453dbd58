import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { CorrectedSpan, CorrectionField } from '../../nodes/records/correction';
import type { Source } from '../../nodes/records/source';
import { channelWords, channels, formatWords, formats } from '../../nodes/records/vocabulary';
import type { NewCorrection } from '../../worker/contract/corrections';
import { wordsOf } from '../api/problem-error';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import styles from './add-value.module.css';
import { addablePeople, addableWork, fieldWords, isOfPeople } from './field-words';
import { findWords, longestQuote } from './find-words';
import type { ReadingPart } from './reading-parts';

/** What the form opens with. */
export interface Wanted {
  field?: CorrectionField;
  audienceKey?: string | undefined;
  words?: string;
}

type FormProps = {
  sources: readonly Source[];
  parts: readonly ReadingPart[];
  span: CorrectedSpan | null;
  wanted: Wanted;
  isTyping: boolean;
  onSpan: (span: CorrectedSpan | null) => void;
  onClose: () => void;
  onAdd: (correction: NewCorrection) => Promise<void>;
};

/** Which words, what they are, and of whom; the button says when something is still missing. */
export function AddForm({
  sources,
  parts,
  span,
  wanted,
  isTyping,
  onSpan,
  onClose,
  onAdd,
}: FormProps) {
  const people = parts.filter(({ audience }) => audience !== undefined);
  const [typed, setTyped] = useState<string | null>(wanted.words ?? null);
  const [field, setField] = useState<CorrectionField>(
    wanted.field ?? (people.length > 0 ? 'goals' : 'constraints'),
  );
  const [picked, setWho] = useState(wanted.audienceKey);
  // Words below the name of an audience are most often about it.
  const who = picked ?? (span && partAbove(people, span))?.key ?? people[0]?.key ?? '';
  const [value, setValue] = useState('');
  const [state, setState] = useState<'open' | 'keeping' | { problem: string }>('open');
  const words = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (isTyping) words.current?.focus();
  }, [isTyping]);
  // A new selection replaces what was typed.
  const [seen, setSeen] = useState(span);
  if (span !== seen) {
    setSeen(span);
    if (span && span.quote !== typed?.trim()) setTyped(null);
  }
  useEffect(() => {
    if (wanted.words !== undefined) onSpan(findWords(sources, wanted.words));
  }, [wanted.words, sources, onSpan]);

  const text = typed ?? span?.quote ?? '';
  const closed = field === 'channels' ? channels : field === 'preferredFormats' ? formats : null;
  const part = people.find(({ key }) => key === who);
  const wordsProblem =
    text.trim() === '' || state === 'keeping'
      ? undefined
      : !span
        ? 'These words do not stand in the brief. Take them exactly as it says them.'
        : span.quote.length > longestQuote
          ? 'That is more than one value. Select fewer words.'
          : undefined;
  const isReady =
    span !== null &&
    wordsProblem === undefined &&
    (!isOfPeople(field) || part !== undefined) &&
    (closed === null || value !== '');

  const add = async () => {
    if (!isReady || !span) return;
    setState('keeping');
    try {
      await onAdd({
        kind: 'add',
        field,
        ...(isOfPeople(field) && part?.audience ? { audience: part.audience } : {}),
        span,
        ...(closed === null ? {} : { value }),
      });
    } catch (error) {
      setState({ problem: wordsOf(error).why });
    }
  };

  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void add();
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Field label="Words of the brief" error={wordsProblem}>
        {(wiring) => (
          <textarea
            {...wiring}
            ref={words}
            className={`${wiring.className} ${styles.words}`}
            rows={text.length > 90 ? 3 : 2}
            value={text}
            onKeyDown={keys}
            placeholder="Select them above, or type them as they stand there"
            onChange={(event) => {
              setTyped(event.target.value);
              onSpan(findWords(sources, event.target.value));
            }}
          />
        )}
      </Field>
      <div className={styles.choices}>
        <Field label="They are">
          {(wiring) => (
            <select
              {...wiring}
              value={field}
              onKeyDown={keys}
              onChange={(event) => {
                setField(event.target.value as CorrectionField);
                setValue('');
              }}
            >
              {people.length > 0 && (
                <optgroup label="Of an audience">
                  {addablePeople.map((name) => (
                    <option key={name} value={name}>
                      {fieldWords[name].title}
                    </option>
                  ))}
                </optgroup>
              )}
              <optgroup label="Of the work">
                {addableWork.map((name) => (
                  <option key={name} value={name}>
                    {name === 'audiences' ? 'Another audience' : fieldWords[name].title}
                  </option>
                ))}
              </optgroup>
            </select>
          )}
        </Field>
        {isOfPeople(field) && (
          <Field label="Of">
            {(wiring) => (
              <select
                {...wiring}
                value={who}
                onKeyDown={keys}
                onChange={(event) => setWho(event.target.value)}
              >
                {people.map(({ key, letter, title }) => (
                  <option key={key} value={key}>
                    {letter} · {title}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        {closed && (
          <Field label={field === 'channels' ? 'Which channel' : 'Which format'}>
            {(wiring) => (
              <select
                {...wiring}
                value={value}
                onKeyDown={keys}
                onChange={(event) => setValue(event.target.value)}
              >
                <option value="">Choose one</option>
                {field === 'channels'
                  ? channels.map((name) => (
                      <option key={name} value={name}>
                        {channelWords[name]}
                      </option>
                    ))
                  : formats.map((name) => (
                      <option key={name} value={name}>
                        {formatWords[name]}
                      </option>
                    ))}
              </select>
            )}
          </Field>
        )}
      </div>
      <div className={styles.buttons}>
        <Button look="primary" type="submit" disabled={!isReady || state === 'keeping'}>
          {state === 'keeping' ? 'Adding' : 'Add it'}
        </Button>
        <Button look="quiet" onClick={onClose}>
          Leave it
        </Button>
      </div>
      {typeof state === 'object' && (
        <p className={styles.problem} role="alert">
          {state.problem}
        </p>
      )}
    </form>
  );
}

/** The audience that is named last before a place in the text. */
function partAbove(people: readonly ReadingPart[], span: CorrectedSpan): ReadingPart | undefined {
  const named = people.flatMap((part) => {
    const own = part.piece.kind === 'sheet' ? part.piece.body.label.evidence[0] : undefined;
    const isAbove = own && own.sourceId === span.sourceId && own.start <= span.start;
    return isAbove ? [{ part, start: own.start }] : [];
  });
  return named.toSorted((a, b) => b.start - a.start)[0]?.part;
}
