import { useState } from 'react';
import type { Source } from '../../nodes/records/source';
import type { Piece } from '../results/piece';
import { sourceWords } from '../results/spoken-evidence';
import { Button } from '../ui/button';
import { EvidenceMark, type Light } from '../ui/evidence-mark';
import { Leader, Leaders } from '../ui/leader';
import styles from './inspector.module.css';
import {
  mixOf,
  passageAround,
  pieceTitle,
  questionsOf,
  sectionsOf,
  type Line,
} from './piece-words';

const order: Light[] = ['stated', 'human', 'inferred', 'generated', 'unknown'];
const words: Record<Light, string> = {
  stated: 'Stated in the brief',
  human: 'Added or checked by a person',
  inferred: 'Inferred, and says from what',
  generated: 'Written by Dramatis',
  unknown: 'The brief does not say',
};
const atOnce = 40;

/** How much light falls on a result, then statement by statement with its passage. */
export function EvidenceTab({
  pieces,
  sources,
}: {
  pieces: readonly Piece[];
  sources: readonly Source[];
}) {
  const [shown, setShown] = useState(atOnce);
  const mix = mixOf(pieces);
  const total = order.reduce((sum, light) => sum + mix[light], 0);
  if (total === 0) {
    return (
      <p className="dr-small dr-muted">
        {pieces.length === 0
          ? 'Nothing has come out of this node yet.'
          : 'This result makes no statement of its own.'}
      </p>
    );
  }
  const lines = pieces.flatMap((piece) =>
    sectionsOf(piece).flatMap((section) =>
      section.lines.map((line, index) => ({
        key: `${piece.id} ${line.path}`,
        heading: index === 0 ? `${pieceTitle(piece)} · ${section.title}` : null,
        line,
      })),
    ),
  );
  const questions = pieces.flatMap((piece) => questionsOf(piece));
  return (
    <>
      <div>
        <div className={styles.bar} aria-hidden="true">
          {order
            .filter((light) => mix[light] > 0)
            .map((light) => (
              <span key={light} className={styles[light]} style={{ flexGrow: mix[light] }} />
            ))}
        </div>
        <Leaders>
          {order
            .filter((light) => mix[light] > 0)
            .map((light) => (
              <Leader
                key={light}
                term={
                  <span className={styles.term}>
                    <EvidenceMark light={light} isDecorative /> {words[light]}
                  </span>
                }
              >
                {mix[light]}
              </Leader>
            ))}
        </Leaders>
      </div>
      {lines.slice(0, shown).map(({ key, heading, line }) => (
        <div key={key} className={styles.statement}>
          {heading !== null && <h3 className="dr-label">{heading}</h3>}
          <StatementWithPassage line={line} sources={sources} />
        </div>
      ))}
      {lines.length > shown && (
        <Button onClick={() => setShown(lines.length)}>
          Show the other {lines.length - shown}
        </Button>
      )}
      {questions.map((question) => (
        <div key={`${question.id} ${question.question}`} className={styles.ask}>
          <EvidenceMark light="unknown" />
          <div>
            <p className="dr-small dr-strong">{question.question}</p>
            <p className="dr-tiny dr-muted">The brief does not say. {question.whyItMatters}</p>
          </div>
        </div>
      ))}
    </>
  );
}

function StatementWithPassage({ line, sources }: { line: Line; sources: readonly Source[] }) {
  const { light, value, text } = line;
  const span = value.evidence.find(({ alignment }) => alignment !== 'none');
  const source = sources.find(({ id }) => id === span?.sourceId);
  return (
    <>
      <p className={`${styles.says} ${styles[`is-${light}`] ?? ''}`}>
        {text} <EvidenceMark light={light} />
      </p>
      {span && source && (
        <blockquote className={styles.passage}>
          <Passage text={source.text} start={span.start} end={span.end} quote={span.quote} />
          <cite>
            {capital(sourceWords(source))} ·{' '}
            {light === 'inferred'
              ? `${value.note ?? 'our reading of these words'} · ${value.confidence}`
              : span.alignment === 'exact'
                ? 'exact words'
                : 'close wording'}
          </cite>
        </blockquote>
      )}
      {!span && value.note && <p className="dr-tiny dr-muted">{value.note}</p>}
    </>
  );
}

function Passage(props: { text: string; start: number; end: number; quote: string }) {
  const { text, start, end, quote } = props;
  // A source that has changed since may no longer hold the words there: the quote stands for itself.
  if (text.slice(start, end) !== quote) return <mark>{quote}</mark>;
  const { before, after } = passageAround(text, start, end);
  return (
    <>
      {before}
      <mark>{quote}</mark>
      {after}
    </>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
