import { memo, type ReactNode } from 'react';
import type { GraphNode } from '../../nodes/graph/document';
import type { RecordKind } from '../../nodes/records/kinds';
import { specs } from '../../nodes/specs';
import { previewKind } from '../document/node-box';
import { pictureAddress } from '../results/picture-address';
import { piecesOfKind, pieceOfKind, type Piece } from '../results/piece';
import { originCounts } from '../../nodes/records/statements';
import { Arch } from '../ui/arch';
import { classNames } from '../ui/class-names';
import { Stamp } from '../ui/stamp';
import styles from './node-preview.module.css';
import { ReportPreview } from './report-preview';
import { usePiecesOf, useStatuses } from './status-store';

const mostArches = 4;

/** A live preview of what a node made; before there is a result, its one line. */
export const NodePreview = memo(function NodePreview({
  node,
  line,
}: {
  node: GraphNode;
  line: string;
}) {
  const shown = previewOf(usePiecesOf(node.id));
  return (
    <span className={styles.preview}>
      {shown ?? (
        <>
          {line !== '' && <span className={styles.line}>{line}</span>}
          <Nothing kind={previewKind(specs.get(node.type))} />
        </>
      )}
    </span>
  );
});

/** The room of a result before there is one: empty arches where people will stand. */
function Nothing({ kind }: { kind: RecordKind | undefined }) {
  if (kind !== 'persona' && kind !== 'picture') return null;
  return (
    <span className={styles.nobody}>
      <i />
      <i />
      <i />
    </span>
  );
}

function previewOf(pieces: readonly Piece[]): ReactNode {
  const personas = piecesOfKind(pieces, 'persona');
  const quality = pieceOfKind(pieces, 'quality');
  if (quality) {
    return (
      <span className={styles.verdict}>
        <Stamp verdict={quality.body.verdict} sizePx={46} />
        <span className={styles.two}>{quality.body.sentence}</span>
      </span>
    );
  }
  const [first] = pieces;
  if (!first) return null;
  if (personas.length > 0 && first.kind === 'persona') return <Cast personas={personas} />;
  switch (first.kind) {
    case 'picture':
      return <Pictures pictures={piecesOfKind(pieces, 'picture')} />;
    case 'brief':
      return (
        <i className={classNames(styles.quote, styles.two)}>
          {firstLine(first.body.sources[0]?.text)}
        </i>
      );
    case 'sources':
      return (
        <Counts
          counts={[
            [first.body.sources.length, 'sources'],
            [first.body.facts.length, 'facts'],
          ]}
        />
      );
    case 'interpretation': {
      const { audiences, constraints, decisionRules, openQuestions } = first.body;
      return (
        <Counts
          counts={[
            [audiences.length, 'audiences'],
            [constraints.length, 'bounds'],
            [decisionRules.length, 'rules'],
            [openQuestions.length, 'questions'],
          ]}
        />
      );
    }
    case 'sheet': {
      const sheets = piecesOfKind(pieces, 'sheet');
      const sum = { stated: 0, inferred: 0, other: 0 };
      for (const { body } of sheets) {
        const counts = originCounts(body);
        sum.stated += counts.stated + counts.human + counts.imported;
        sum.inferred += counts.inferred;
      }
      const questions = sheets.reduce((all, { body }) => all + body.openQuestions.length, 0);
      return (
        <Counts
          counts={[
            [sheets.length, sheets.length === 1 ? 'sheet' : 'sheets'],
            [sum.stated, 'stated'],
            [sum.inferred, 'inferred'],
            [questions, 'questions'],
          ]}
        />
      );
    }
    case 'voice':
      return (
        <span className={styles.words}>
          {first.body.profile.descriptors.slice(0, 3).map(({ value }) => (
            <i key={value}>{value}</i>
          ))}
        </span>
      );
    case 'scenario':
      return <Scripts scripts={piecesOfKind(pieces, 'scenario')} />;
    case 'report':
      return <ReportPreview report={first.body} />;
    case 'decision': {
      const [open] = first.body.pieces;
      const by = first.body.pieces.find((piece) => piece.by)?.by;
      const approved = first.body.pieces.filter(({ status }) => status === 'approved').length;
      return (
        <span className={styles.two}>
          {open
            ? `${approved} of ${first.body.pieces.length} approved${by ? `, by ${by}` : ''}`
            : 'Nothing to review'}
        </span>
      );
    }
    case 'files':
      return (
        <FileList
          files={first.body.entries.map(({ path }) => path)}
          withheld={first.body.withheld}
        />
      );
    case 'summary':
      return <span className={styles.three}>{first.body.personas[0]?.text.value}</span>;
    case 'playbook':
      return <span className={styles.three}>{first.body.purpose.value}</span>;
    case 'text':
      return <i className={classNames(styles.quote, styles.two)}>{firstLine(first.body.text)}</i>;
    default:
      return null;
  }
}

function firstLine(text: string | undefined): string {
  return (
    (text ?? '')
      .split('\n')
      .find((line) => line.trim().length > 12)
      ?.trim() ?? ''
  );
}

function Cast({ personas }: { personas: ReturnType<typeof piecesOfKind<'persona'>> }) {
  const all = useStatuses((state) => state.pieces);
  const pictures = [...all.values()].flat().filter((piece) => piece.kind === 'picture');
  return (
    <span className={styles.cast}>
      {personas.slice(0, mostArches).map(({ body }, index) => {
        const counts = originCounts(body);
        const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
        const picture = pictures.find((piece) => piece.body.personaKey === body.key)?.body;
        return (
          <span key={body.key}>
            <Arch
              name={body.displayName.value}
              order={index}
              widthPx={52}
              src={picture && picture.look === 'portrait' ? pictureAddress(picture) : undefined}
              isDecorative
            />
            <b>{body.displayName.value}</b>
            <small>
              {counts.stated + counts.human} of {total} stated
            </small>
          </span>
        );
      })}
      {personas.length > mostArches && <small>+{personas.length - mostArches}</small>}
    </span>
  );
}

function Pictures({ pictures }: { pictures: ReturnType<typeof piecesOfKind<'picture'>> }) {
  return (
    <span className={styles.cast}>
      {pictures.slice(0, mostArches).map(({ body }, index) => (
        <span key={body.key}>
          <Arch
            name={body.personaName}
            order={index}
            widthPx={54}
            src={pictureAddress(body)}
            isDecorative
          />
          <small>{body.mark === 'none' ? 'plain arch' : body.mark}</small>
        </span>
      ))}
      {pictures.length > mostArches && <small>+{pictures.length - mostArches}</small>}
    </span>
  );
}

function Counts({ counts }: { counts: [number, string][] }) {
  return (
    <span className={styles.counts}>
      {counts.map(([count, word]) => (
        <span key={word}>
          <b>{count}</b>
          <small>{word}</small>
        </span>
      ))}
    </span>
  );
}

/** Six steps as ticks, a row for each script. */
function Scripts({ scripts }: { scripts: ReturnType<typeof piecesOfKind<'scenario'>> }) {
  return (
    <span className={styles.scripts}>
      {scripts.slice(0, 3).map(({ body }) => (
        <span key={body.key}>
          <small>{body.personaName}</small>
          <span className={styles.ticks}>
            {body.steps.map((step) => (
              <i key={step.n} className={step.actor === 'persona' ? styles.theirs : undefined} />
            ))}
          </span>
        </span>
      ))}
    </span>
  );
}

function FileList({ files, withheld }: { files: string[]; withheld: string | undefined }) {
  if (withheld) return <span className={styles.two}>{withheld}</span>;
  return (
    <span className={styles.files}>
      {files.slice(0, 4).map((path) => (
        <small key={path}>{path}</small>
      ))}
      {files.length > 4 && <small>and {files.length - 4} more</small>}
    </span>
  );
}
