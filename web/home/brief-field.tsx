import { IconArrowRight, IconFileText, IconPaperclip, IconX } from '@tabler/icons-react';
import { useId, useRef, useState, type DragEvent } from 'react';
import type { BriefResource, TemplateResource } from '../../worker/contract/resources';
import { wordsOf } from '../api/problem-error';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { checkBrief, wordsIn } from './brief-check';
import styles from './brief-field.module.css';
import { FileNotes } from './file-notes';
import { SplitOffer } from './split-offer';
import { acceptedFiles, useFiles } from './use-files';
import { useReadIt } from './use-read-it';

type Props = {
  samples: readonly TemplateResource[];
  /** A brief kept before that was chosen to be read again. */
  chosen: BriefResource | null;
};

/** The page of a first visit: paste, drop or choose a brief, and have it read. */
export function BriefField({ samples, chosen }: Props) {
  const [text, setText] = useState(() => (chosen ? briefText(chosen) : ''));
  const [title, setTitle] = useState<string | undefined>(chosen?.title);
  const [isAsked, setIsAsked] = useState(false);
  const [isOver, setIsOver] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const noteId = useId();
  const { reading, readIt } = useReadIt();
  const { files, add, remove, clear } = useFiles((received, name) => {
    if (field.current && field.current.value.trim() !== '') return false;
    setText(received);
    setTitle(name.replace(/\.[^.]+$/, '').slice(0, 120));
    return true;
  });
  const check = checkBrief(text);
  const isBusy = reading.is === 'reading' || files.isReading;
  const sentence =
    check.is === 'too-long' || (isAsked && check.is === 'too-short')
      ? check.sentence
      : isAsked && check.is === 'empty'
        ? 'Tell us who it is for and what should change.'
        : null;

  const submit = () => {
    setIsAsked(true);
    if (check.is !== 'ready') {
      field.current?.focus();
      return;
    }
    if (chosen && text === briefText(chosen) && files.kept.length === 0) {
      void readIt(chosen);
      return;
    }
    const beside = files.kept.map(({ name, text: words }) => ({
      name: name.slice(0, 200),
      text: words,
    }));
    void readIt({
      text,
      ...(title ? { title } : {}),
      ...(beside.length > 0 ? { files: beside } : {}),
    });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void add([...event.dataTransfer.files]);
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping a file has a twin: the button that opens the file picker
    <form
      className={classNames(styles.drop, isOver && styles.over)}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false);
      }}
      onDrop={drop}
    >
      <label htmlFor={`${noteId}-brief`} className="dr-hidden">
        The brief
      </label>
      <textarea
        ref={field}
        id={`${noteId}-brief`}
        className={styles.text}
        value={text}
        placeholder="Paste the brief, or drop a file here. Who is it for, what hurts them, what should change?"
        aria-describedby={noteId}
        aria-invalid={sentence !== null || undefined}
        onChange={(event) => {
          setText(event.target.value);
          if (event.target.value.trim() === '') setTitle(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
        }}
      />
      {files.kept.length > 0 && (
        <ul className={styles.files}>
          {files.kept.map((file) => (
            <li key={file.name}>
              <IconFileText size={15} stroke={1.6} aria-hidden="true" />
              {file.name} · {wordsIn(file.text)}
              <button
                type="button"
                aria-label={`Leave out ${file.name}`}
                onClick={() => remove(file)}
              >
                <IconX size={14} stroke={1.8} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div id={noteId} className={styles.notes}>
        {sentence && <p className={styles.problem}>{sentence}</p>}
        <FileNotes files={files} keptText={text.trim() !== ''} />
        {reading.is === 'failed' && (
          <p className={styles.problem} role="alert">
            {wordsOf(reading.error).why} The brief is still here.
          </p>
        )}
      </div>
      {check.is === 'too-long' && (
        <SplitOffer text={text} title={title} onPick={(part) => setText(part)} />
      )}
      <div className={styles.row}>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          accept={acceptedFiles}
          onChange={(event) => {
            void add([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <Button look="quiet" onClick={() => picker.current?.click()} disabled={files.isReading}>
          <IconPaperclip size={16} stroke={1.6} aria-hidden="true" />
          {files.isReading ? 'Reading the file' : 'Word, PDF, Markdown, text, email'}
        </Button>
        {text !== '' && <span className="dr-tiny dr-muted">{wordsIn(text)}</span>}
        <Button look="primary" type="submit" disabled={isBusy} className={styles.readIt ?? ''}>
          {reading.is === 'reading' ? 'Reading' : 'Read it'}
          <IconArrowRight size={17} stroke={1.8} aria-hidden="true" />
        </Button>
      </div>
      {samples.length > 0 && (
        <p className={styles.samples}>
          <span>Or use an example:</span>
          {samples.map((template) => (
            <button
              key={template.id}
              type="button"
              className="dr-link"
              onClick={() => {
                clear();
                setIsAsked(false);
                setText(template.sample.text);
                setTitle(template.sample.title);
                field.current?.focus();
              }}
            >
              {template.sample.title}
            </button>
          ))}
        </p>
      )}
    </form>
  );
}

function briefText(brief: BriefResource): string {
  return brief.sources.find((source) => source.kind === 'brief')?.text ?? '';
}
