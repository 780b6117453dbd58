import { Fragment, useMemo } from 'react';
import type { Source } from '../../nodes/records/source';
import { classNames } from '../ui/class-names';
import { useEvidence, useIsPassageLit } from './evidence-context';
import type { Passage } from './evidence-index';
import { blocksOf, piecesOf, type Block } from './source-blocks';
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
  const blocks = useMemo(() => blocksOf(source.text), [source.text]);
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
  if (isTitle) return <h1 className={styles.title}>{body}</h1>;
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
  const { index, useLight } = useEvidence();
  const isLit = useIsPassageLit(passage.n);
  const point = useLight((state) => state.point);
  const pin = useLight((state) => state.pin);
  const isPinned = useLight((state) => state.isPinned);
  const count = index.statementsOf.get(passage.n)?.length ?? 0;
  const lit = { passage: passage.n };
  const spoken = `Passage ${passage.n}, ${count === 1 ? 'one statement rests' : `${count} statements rest`} on it`;
  return (
    <mark
      // The first stretch of a passage is its button; the rest of it only follows.
      {...(isFirst
        ? {
            role: 'button',
            tabIndex: 0,
            'aria-pressed': isLit && isPinned,
            'aria-description': spoken,
            id: passageElementId(passage.n),
          }
        : {})}
      className={classNames(
        styles.passage,
        !passage.isStated && styles.reading,
        passage.isFuzzy && styles.fuzzy,
        isLit && styles.lit,
      )}
      data-passage={passage.n}
      data-start={start}
      data-number={isLast ? passage.n : undefined}
      data-lit={isLit || undefined}
      title={passage.isFuzzy ? 'Close wording' : undefined}
      onPointerEnter={(event) => event.pointerType === 'mouse' && point(lit)}
      onPointerLeave={(event) => event.pointerType === 'mouse' && point(null)}
      onFocus={(event) => event.target.matches(':focus-visible') && point(lit)}
      onBlur={() => point(null)}
      onClick={() => pin(lit)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        pin(lit);
      }}
    >
      {words}
    </mark>
  );
}

/** The id of a passage's element, for jumps from a statement. */
export function passageElementId(n: number): string {
  return `passage-${n}`;
}
