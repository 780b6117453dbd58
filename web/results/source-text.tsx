import { Fragment, useId, useMemo } from 'react';
import type { Source } from '../../nodes/records/source';
import { classNames } from '../ui/class-names';
import { useEvidence, useIsPassageLit } from './evidence-context';
import type { Passage } from './evidence-index';
import { blocksOf, piecesOf, titledBlocksOf, type Block } from './source-blocks';
import styles from './source-text.module.css';

type SourceTextProps = {
  source: Source;
  shown: ReadonlySet<number>;
  /** The first line is the title of the page. */
  isTitled?: boolean;
};

/** A received text, set for reading, with the passages that this view rests on lit. */
export function SourceText({ source, shown, isTitled = false }: SourceTextProps) {
  const { index } = useEvidence();
  const blocks = useMemo(
    () => (isTitled ? titledBlocksOf(source.text) : blocksOf(source.text)),
    [source.text, isTitled],
  );
  const passages = index.passages.filter((p) => p.sourceId === source.id && shown.has(p.n));
  return (
    <div data-source={source.id}>
      {blocks.map((block, i) => (
        <BlockText
          key={block.start}
          block={block}
          text={source.text}
          passages={passages}
          isTitle={isTitled && i === 0}
        />
      ))}
    </div>
  );
}

type BlockProps = { block: Block; text: string; passages: Passage[]; isTitle: boolean };

function BlockText({ block, text, passages, isTitle }: BlockProps) {
  const pieces = piecesOf(block, passages);
  const body = pieces.map((piece) => {
    const words = text.slice(piece.start, piece.end);
    const passage = piece.n === undefined ? undefined : passages.find((p) => p.n === piece.n);
    return (
      <Fragment key={piece.start}>
        {passage ? (
          <PassageText
            passage={passage}
            words={words}
            start={piece.start}
            isFirst={piece.start === passage.start}
            isLast={piece.end === passage.end}
          />
        ) : (
          <span data-start={piece.start}>{words}</span>
        )}
      </Fragment>
    );
  });
  if (isTitle) return <h2 className={styles.title}>{body}</h2>;
  switch (block.kind) {
    case 'heading':
      return <h3 className={styles.heading}>{body}</h3>;
    case 'bullet':
      return <p className={classNames(styles.paragraph, styles.bullet)}>{body}</p>;
    case 'row':
      return <p className={classNames(styles.paragraph, styles.tableRow)}>{body}</p>;
    case 'paragraph':
      return <p className={styles.paragraph}>{body}</p>;
  }
}

type PassageProps = {
  passage: Passage;
  words: string;
  start: number;
  isFirst: boolean;
  isLast: boolean;
};

function PassageText({ passage, words, start, isFirst, isLast }: PassageProps) {
  const { index, tags, useLight } = useEvidence();
  const describedBy = useId();
  const isLit = useIsPassageLit(passage.n);
  const point = useLight((state) => state.point);
  const pin = useLight((state) => state.pin);
  const isPinned = useLight((state) => state.isPinned);
  const count = index.statementsOf.get(passage.n)?.length ?? 0;
  const lit = { passage: passage.n };
  const tag = tags.get(passage.n) || undefined;
  const spoken = `Passage ${passage.n}, ${tag === undefined ? '' : `${tag}, `}${count === 1 ? 'one statement rests' : `${count} statements rest`} on it`;
  return (
    <mark
      className={classNames(
        styles.passage,
        !passage.isStated && styles.reading,
        passage.isFuzzy && styles.fuzzy,
        isLit && styles.lit,
      )}
      data-number={isLast ? passage.n : undefined}
      data-tag={isLast ? tag : undefined}
    >
      <span
        role="button"
        // The first stretch of a passage is in the order of the keys; the rest of it only follows.
        tabIndex={isFirst ? 0 : -1}
        aria-pressed={isLit && isPinned}
        aria-describedby={describedBy}
        className={styles.words}
        data-passage={passage.n}
        data-start={start}
        data-lit={isLit || undefined}
        title={passage.isFuzzy ? 'Close wording' : undefined}
        onPointerEnter={(event) => event.pointerType === 'mouse' && point(lit)}
        onPointerLeave={(event) => event.pointerType === 'mouse' && point(null)}
        onFocus={(event) => event.target.matches(':focus-visible') && point(lit)}
        onBlur={() => point(null)}
        // The end of a selection is no press.
        onClick={() => document.getSelection()?.isCollapsed !== false && pin(lit)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          pin(lit);
        }}
      >
        {words}
      </span>
      <span id={describedBy} className={styles.spoken}>
        {spoken}
      </span>
    </mark>
  );
}
