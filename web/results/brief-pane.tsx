import { useMemo } from 'react';
import type { Interpretation } from '../../nodes/records/interpretation';
import { BriefNotices } from './brief-notices';
import { useEvidence } from './evidence-context';
import styles from './brief-pane.module.css';
import { answerWords } from './spoken-evidence';
import { firstLineOf, hasTitleLine } from './source-blocks';
import { SourceText } from './source-text';

type Props = {
  title: string;
  /** Statements of the view beside it: only their passages are lit. */
  statementIds: readonly string[];
  isSample: boolean;
  /** How the brief was read, for what can't be relied on. */
  reading: Interpretation | undefined;
};

/** The brief as received, then what was added to it: files, answers and facts that are used. */
export function BriefPane({ title, statementIds, isSample, reading }: Props) {
  const { sources, index } = useEvidence();
  const shown = useMemo(
    () => new Set(statementIds.flatMap((id) => index.passagesOf.get(id) ?? [])),
    [statementIds, index],
  );
  const brief = sources.find((source) => source.kind === 'brief') ?? sources[0];
  const others = sources.filter(
    (source) =>
      source !== brief &&
      (source.kind === 'answer' ||
        source.kind === 'file' ||
        index.passages.some((p) => p.sourceId === source.id && shown.has(p.n))),
  );
  const words = brief?.text.match(/\S+/g)?.length ?? 0;
  const text = brief?.text ?? '';
  const firstLine = firstLineOf(text);
  const isTitled = firstLine === title && hasTitleLine(text);
  // A title made from the first words would only say them twice.
  const isRepeated = firstLine.startsWith(title.replace(/…$/, '').trim());
  return (
    <>
      <div className={styles.head}>
        <span className="dr-label">{isSample ? 'Sample brief' : 'The brief'}</span>
        <span className="dr-tiny dr-muted">
          {words.toLocaleString('en-GB')} words
          {shown.size > 0 &&
            ` · ${shown.size} ${shown.size === 1 ? 'passage' : 'passages'} used here`}
        </span>
      </div>
      {!isTitled && <h2 className={isRepeated ? 'dr-hidden' : styles.title}>{title}</h2>}
      {reading && <BriefNotices reading={reading} />}
      {brief && <SourceText source={brief} shown={shown} isTitled={isTitled} />}
      {others.map((source) => (
        <section key={source.id} className={styles.added}>
          <p className="dr-label">
            {source.kind === 'answer' ? `Answer, ${answerWords(source)}` : source.title}
          </p>
          {source.answers && <p className={styles.asked}>{source.answers.question}</p>}
          <SourceText source={source} shown={shown} />
        </section>
      ))}
    </>
  );
}
