import { IconDownload, IconMessageQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import type { Source } from '../../nodes/records/source';
import { labelledBriefsAddress } from '../api/resources';
import { wordsOf } from '../api/problem-error';
import { BriefPane } from '../results/brief-pane';
import { EvidenceProvider } from '../results/evidence-context';
import { pieceOfKind } from '../results/piece';
import { SplitView } from '../results/split-view';
import type { Results } from '../results/use-results';
import { Button, buttonClass } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import type { Wanted } from './add-form';
import { AddValue } from './add-value';
import { authorMessage } from './author-message';
import { AuthorQuestions } from './author-questions';
import { Checked } from './checked';
import { Conflicts } from './conflicts';
import { PartSheet } from './part-sheet';
import { passageTag, tagsByStatement } from './passage-tags';
import {
  conflictIds,
  readingParts,
  shownStatements,
  valuesOf,
  type ReadingPart,
} from './reading-parts';
import styles from './reading-view.module.css';
import { unseen } from './said-about';
import { SaidList } from './said-list';
import { useCorrections } from './use-corrections';

type Props = {
  results: Results;
  ownBrief: () => Promise<string>;
  runWith: (briefId: string) => Promise<void>;
};

/**
 * The reading of a brief: its words on the left, marked by field and audience, what was read on the
 * right, to be put right by a person.
 */
export function ReadingView({ results, ownBrief, runWith }: Props) {
  const { run, pieces, isOver } = results;
  const sources = useMemo(() => run.data?.sources ?? [], [run.data]);
  const parts = useMemo(() => readingParts(pieces), [pieces]);
  const statements = useMemo(() => shownStatements(parts), [parts]);
  const tags = useMemo(() => tagsByStatement(parts), [parts]);
  const tagOf = useCallback((ids: readonly string[]) => passageTag(tags, ids), [tags]);
  if (parts.length === 0) {
    return (
      <div className={styles.alone}>
        {isOver ? (
          <EmptyState
            title="This run read no brief"
            action={
              run.data && (
                <Link
                  to="/pipelines/$pipelineId"
                  params={{ pipelineId: run.data.pipelineId }}
                  className={buttonClass()}
                >
                  To the canvas
                </Link>
              )
            }
          >
            The reading comes from the nodes Read the brief and Attribute sheet.
          </EmptyState>
        ) : (
          <EmptyState title="Reading the brief">Its values come as they are found.</EmptyState>
        )}
      </div>
    );
  }
  return (
    <EvidenceProvider sources={sources} statements={statements} tagOf={tagOf}>
      <Panel
        results={results}
        sources={sources}
        parts={parts}
        ownBrief={ownBrief}
        runWith={runWith}
      />
    </EvidenceProvider>
  );
}

type PanelProps = Props & { sources: readonly Source[]; parts: readonly ReadingPart[] };

function Panel({ results, sources, parts, ownBrief, runWith }: PanelProps) {
  const briefId = results.run.data?.briefId ?? null;
  const corrections = useCorrections({ briefId, ownBrief, runWith });
  const [only, setOnly] = useState<string | null>(null);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [isAsking, setIsAsking] = useState(false);

  const shown = useMemo(() => {
    const own = parts.filter(({ key }) => key === only);
    return own.length > 0 ? own : parts;
  }, [parts, only]);
  const ids = useMemo(() => {
    const conflicts = parts.flatMap(conflictIds);
    return [...valuesOf(shown).map(({ id }) => id), ...conflicts];
  }, [shown, parts]);
  const reading = pieceOfKind(results.pieces, 'interpretation');
  const brief = pieceOfKind(results.pieces, 'brief')?.body;
  const title = brief?.title ?? sources[0]?.title ?? 'The brief';
  const questions = [
    ...new Map(
      parts
        .flatMap(({ piece }) => piece.body.openQuestions)
        .map((question) => [question.id, question]),
    ).values(),
  ];
  const values = valuesOf(parts);
  const isUnsure = values.filter(({ value }) => value.confidence < 0.6).length;
  const { query, said } = corrections;
  return (
    <>
      <SplitView
        briefLabel="The brief"
        brief={
          <div className={styles.brief}>
            <BriefPane
              title={title}
              statementIds={ids}
              isSample={brief?.labels.includes('sample') ?? false}
              reading={reading && { ...reading.body, conflicts: [] }}
            />
          </div>
        }
      >
        <div className={styles.right}>
          <header className={styles.head}>
            <div>
              <h2 className={styles.title}>What was read</h2>
              <p className="dr-small dr-muted">
                {counted(values.length, 'value')} · {counted(questions.length, 'question')}
                {isUnsure > 0 && ` · ${isUnsure} not sure`}
              </p>
            </div>
            <div className={styles.acts}>
              {questions.length > 0 && (
                <Button onClick={() => setIsAsking(true)}>
                  <IconMessageQuestion size={16} stroke={1.7} aria-hidden="true" />
                  Questions to the author
                </Button>
              )}
            </div>
          </header>
          {/* Fixed to the foot of the brief; in the order of the keys it comes behind the brief. */}
          <AddValue
            sources={sources}
            parts={parts}
            wanted={wanted}
            onClose={() => setWanted(null)}
            onAdd={(correction) => corrections.correct([correction])}
          />
          {query.isError && (
            <ErrorState
              what="What was corrected can’t be shown"
              why={wordsOf(query.error).why}
              requestId={wordsOf(query.error).requestId}
              action={<Button onClick={() => void query.refetch()}>Try again</Button>}
            />
          )}
          {parts.length > 1 && <Filter parts={parts} only={only} onOnly={setOnly} />}
          {reading && <Conflicts piece={reading} parts={parts} corrections={corrections} />}
          {shown.map((part) => (
            <PartSheet
              key={part.key}
              part={part}
              corrections={corrections}
              onWant={(next) => setWanted({ ...next })}
            />
          ))}
          <SaidList
            list={unseen(said?.corrections ?? [], results.isOver ? values : null)}
            parts={parts}
            corrections={corrections}
          />
          <Checked values={values} corrections={corrections} />
          <p className={styles.export}>
            <a className="dr-link dr-small" href={labelledBriefsAddress} download>
              <IconDownload size={15} stroke={1.8} aria-hidden="true" />
              Download the labelled briefs
            </a>
            <span className="dr-tiny dr-muted">
              Every brief of this workspace that somebody corrected, one a line, to train a reader
              with.
            </span>
          </p>
        </div>
      </SplitView>
      {isAsking && (
        <AuthorQuestions
          message={authorMessage(title, reading?.body.conflicts ?? [], questions)}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}

type FilterProps = {
  parts: readonly ReadingPart[];
  only: string | null;
  onOnly: (key: string | null) => void;
};

function Filter({ parts, only, onOnly }: FilterProps) {
  const entries = [
    { key: null, label: 'Everything' },
    ...parts.map(({ key, letter, title }) => ({
      key,
      label: letter === null ? title : `${letter} · ${title}`,
    })),
  ];
  return (
    <div className={styles.filter} role="group" aria-label="Show">
      {entries.map(({ key, label }) => (
        <button
          key={key ?? 'all'}
          type="button"
          className={styles.choice}
          aria-pressed={key === only}
          onClick={() => onOnly(key)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
