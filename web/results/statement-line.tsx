import { IconPencil } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import type { EvidenceSpan, Origin } from '../../nodes/records/evidence';
import { classNames } from '../ui/class-names';
import { EvidenceMark } from '../ui/evidence-mark';
import { useEvidence, useIsStatementLit } from './evidence-context';
import { lightOf, statementId, type Piece } from './piece';
import { usePieceActions } from './piece-actions';
import { spokenEvidence } from './spoken-evidence';
import styles from './statement-line.module.css';
import { StatementEditor } from './statement-editor';

type Props = {
  piece: Piece;
  path: string;
  value: { origin: Origin; evidence: readonly EvidenceSpan[]; note?: string | undefined };
  /** The words shown; for a closed list their plain form. */
  text: string;
  /** Only free text can be edited in place. */
  isEditable?: boolean;
  as?: 'li' | 'div' | 'dd';
  look?: 'line' | 'tagline' | 'name';
  after?: ReactNode;
};

/**
 * A statement with its mark. Pointing, focusing or pressing lights its passages; the pencil edits
 * it in place. On small screens the passage opens underneath.
 */
export function StatementLine(props: Props) {
  const {
    piece,
    path,
    value,
    text,
    isEditable = true,
    as: Tag = 'li',
    look = 'line',
    after,
  } = props;
  const { index, sources, useLight } = useEvidence();
  const { editStatement } = usePieceActions();
  const [isEditing, setIsEditing] = useState(false);
  const id = statementId(piece, path);
  const describedBy = useId();
  const isLit = useIsStatementLit(id);
  const isPinned = useLight((state) => state.isPinned);
  const point = useLight((state) => state.point);
  const pin = useLight((state) => state.pin);
  const light = lightOf(value);
  const passages = index.passagesOf.get(id) ?? [];
  const spoken = spokenEvidence(light, value, passages, sources);
  const { head, tail } = lastWord(text);

  if (isEditing && editStatement) {
    return (
      <Tag className={classNames(styles.line, styles.editing)}>
        <StatementEditor
          text={text}
          onKeep={(next) => editStatement({ piece, path, was: text, value: next })}
          onClose={() => setIsEditing(false)}
        />
      </Tag>
    );
  }
  return (
    <Tag
      className={classNames(styles.line, styles[look], styles[light], isLit && styles.lit)}
      data-statement={id}
      data-lit={isLit || undefined}
    >
      <button
        type="button"
        className={styles.words}
        aria-describedby={describedBy}
        aria-pressed={isLit && isPinned}
        title={light === 'stated' ? undefined : spoken}
        onPointerEnter={(event) => event.pointerType === 'mouse' && point({ statement: id })}
        onPointerLeave={(event) => event.pointerType === 'mouse' && point(null)}
        onFocus={(event) => event.target.matches(':focus-visible') && point({ statement: id })}
        onBlur={() => point(null)}
        onClick={() => pin({ statement: id })}
      >
        <span className={styles.text}>
          {head}
          <span className={styles.tail}>
            <span className={styles.text}>{tail}</span>{' '}
            <EvidenceMark light={light} passages={passages} title={spoken} isDecorative />
          </span>
        </span>
      </button>
      {editStatement && isEditable && (
        <button
          type="button"
          className={styles.pencil}
          aria-label={`Edit: ${text}`}
          onClick={() => setIsEditing(true)}
        >
          <IconPencil size={15} stroke={1.6} aria-hidden="true" />
        </button>
      )}
      <span id={describedBy} className="dr-hidden">
        {spoken}
      </span>
      {isLit && (
        <p className={styles.below} aria-hidden="true">
          {spoken}
        </p>
      )}
      {after}
    </Tag>
  );
}

/** The mark follows the last word and never wraps alone. */
function lastWord(text: string): { head: string; tail: string } {
  const at = text.trimEnd().lastIndexOf(' ');
  return at < 0
    ? { head: '', tail: text }
    : { head: text.slice(0, at + 1), tail: text.slice(at + 1) };
}
