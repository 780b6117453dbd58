import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { packAddress } from '../api/resources';
import { pictureAddress } from '../results/picture-address';
import { piecesOfKind, type Piece, type PieceOf } from '../results/piece';
import { showOf } from '../results/show';
import { Arch } from '../ui/arch';
import { EvidenceMark } from '../ui/evidence-mark';
import { Leader, Leaders } from '../ui/leader';
import { buttonClass } from '../ui/button';
import styles from './inspector.module.css';
import { mixOf, pieceTitle, questionsOf, sectionsOf } from './piece-words';
import { QualityResult, ReportResult } from './report-result';

type Props = { pieces: readonly Piece[]; runId: string; pictures: readonly PieceOf<'picture'>[] };

/** What came out of a node, rendered as what it is. */
export function ResultTab({ pieces, runId, pictures }: Props) {
  if (pieces.length === 0) {
    return (
      <p className="dr-small dr-muted">
        Nothing has come out of this node yet. Run to here to see it.
      </p>
    );
  }
  // A gate passes pieces on: its verdict is its result, the pieces belong to their makers.
  const quality = piecesOfKind(pieces, 'quality');
  const decision = piecesOfKind(pieces, 'decision');
  const shown: readonly Piece[] =
    quality.length > 0 ? quality : decision.length > 0 ? decision : pieces;
  return shown.map((piece, index) => (
    <OneResult key={piece.id} piece={piece} order={index} runId={runId} pictures={pictures} />
  ));
}

type One = { piece: Piece; order: number; runId: string; pictures: readonly PieceOf<'picture'>[] };

function OneResult({ piece, order, runId, pictures }: One): ReactNode {
  switch (piece.kind) {
    case 'persona': {
      const { stated, human, inferred, generated } = mixOf([piece]);
      const open = questionsOf(piece).length;
      const picture = pictures.find(({ body }) => body.personaKey === piece.body.key);
      return (
        <ResultLink piece={piece} runId={runId}>
          <Arch
            name={piece.body.displayName.value}
            order={piece.body.order - 1}
            widthPx={56}
            src={picture && pictureAddress(picture.body)}
            isDecorative
          />
          <span>
            <b>{piece.body.displayName.value}</b>
            <em>{piece.body.tagline.value}</em>
            <i>
              {stated + human} of {stated + human + inferred + generated} stated
              {open > 0 && ` · ${open} ${open === 1 ? 'question' : 'questions'}`}
            </i>
          </span>
        </ResultLink>
      );
    }
    case 'picture':
      return (
        <ResultLink piece={piece} runId={runId}>
          <Arch
            name={piece.body.personaName}
            order={order}
            widthPx={72}
            src={pictureAddress(piece.body)}
            mark={piece.body.mark === 'none' ? undefined : piece.body.mark}
            isDecorative
          />
          <span>
            <b>{piece.body.personaName}</b>
            <i>{piece.body.lockedBecause ?? piece.body.caption}</i>
          </span>
        </ResultLink>
      );
    case 'brief':
      return (
        <div>
          <h3 className="dr-subhead">{piece.body.title}</h3>
          {piece.body.sources.map((source) => (
            <div key={source.id} className={styles.source}>
              {piece.body.sources.length > 1 && <p className="dr-label">{source.title}</p>}
              <p className={styles.text}>{source.text}</p>
            </div>
          ))}
        </div>
      );
    case 'text':
      return <p className={styles.text}>{piece.body.text}</p>;
    case 'report':
      return <ReportResult report={piece.body} runId={runId} />;
    case 'quality':
      return <QualityResult quality={piece.body} runId={runId} />;
    case 'decision':
      return (
        <Leaders>
          {piece.body.pieces.map((entry) => (
            <Leader key={`${entry.kind} ${entry.key}`} term={entry.title}>
              {entry.status}
              {entry.by ? ` by ${entry.by}` : ''}
            </Leader>
          ))}
        </Leaders>
      );
    case 'files':
      return <PackResult piece={piece} runId={runId} />;
    case 'sources':
      return (
        <>
          <h3 className="dr-subhead">
            {piece.body.facts.length} {piece.body.facts.length === 1 ? 'fact' : 'facts'}
          </h3>
          <ul className={styles.lines}>
            {piece.body.facts.map((fact) => (
              <li key={`${fact.sourceId} ${fact.start}`}>
                {fact.text}
                <i> {fact.dated ? `dated ${fact.dated}` : 'undated'}</i>
              </li>
            ))}
          </ul>
        </>
      );
    case 'personaSet':
      return (
        <Leaders>
          <Leader term="How far apart the closest two are">{piece.body.distinctness}</Leader>
          {piece.body.warnings.map((warning) => (
            <Leader key={warning} term={warning}>
              look here
            </Leader>
          ))}
        </Leaders>
      );
    case 'scenario':
      return (
        <Statements piece={piece} runId={runId}>
          <ol className={styles.steps}>
            {piece.body.steps.map((step) => (
              <li key={step.n} value={step.n}>
                <b>
                  {step.actor === 'persona'
                    ? piece.body.personaName
                    : step.actor === 'brand'
                      ? 'You'
                      : 'System'}
                </b>{' '}
                {step.subject ? `${step.subject}. ` : ''}
                {step.text}{' '}
                <EvidenceMark light={step.origin === 'imported' ? 'stated' : step.origin} />
              </li>
            ))}
          </ol>
        </Statements>
      );
    case 'storyboard':
      return (
        <Statements piece={piece} runId={runId}>
          <ol className={styles.steps}>
            {piece.body.frames.map((frame) => (
              <li key={frame.n}>{frame.caption}</li>
            ))}
          </ol>
        </Statements>
      );
    default:
      return <Statements piece={piece} runId={runId} />;
  }
}

/** Results that have a page of their own lead there. */
function ResultLink({
  piece,
  runId,
  children,
}: {
  piece: Piece;
  runId: string;
  children: ReactNode;
}) {
  return (
    <Link
      to="/runs/$runId"
      params={{ runId }}
      search={{ show: showOf(piece) }}
      className={styles.result}
    >
      {children}
    </Link>
  );
}

/** Any piece, statement by statement with its marks. */
function Statements({ piece, children }: { piece: Piece; runId: string; children?: ReactNode }) {
  const sections = sectionsOf(piece);
  return (
    <section>
      <h3 className="dr-subhead">{pieceTitle(piece)}</h3>
      {sections.map(({ title, lines }) => (
        <div key={title} className={styles.group}>
          <h4 className="dr-label">{title}</h4>
          <ul className={styles.lines}>
            {lines.map((line) => (
              <li key={line.path}>
                {line.text} <EvidenceMark light={line.light} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {children}
    </section>
  );
}

function PackResult({ piece, runId }: { piece: PieceOf<'files'>; runId: string }) {
  const { entries, withheld, draft } = piece.body;
  if (withheld) return <p className="dr-small">{withheld}</p>;
  return (
    <>
      <p className="dr-small">
        {entries.length} files{draft ? ', each marked as a draft' : ''}
      </p>
      <ul className={styles.files}>
        {entries.map(({ path }) => (
          <li key={path}>{path}</li>
        ))}
      </ul>
      <a className={buttonClass()} href={packAddress(runId)} download>
        Download pack
      </a>
    </>
  );
}
