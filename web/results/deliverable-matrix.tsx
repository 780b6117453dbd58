import { Link } from '@tanstack/react-router';
import { Arch } from '../ui/arch';
import { classNames } from '../ui/class-names';
import { StateMark } from '../ui/state-mark';
import styles from './deliverable-matrix.module.css';
import {
  cellOf,
  columnsOf,
  tallyWords,
  type Cell,
  type Column,
  type RunView,
} from './deliverables';
import { piecesOfKind, type PieceOf } from './piece';
import { pictureOf } from './picture-address';
import { showOf } from './show';

/** Personas down, deliverables across; each cell opens its piece and says its state in words. */
export function DeliverableMatrix({ view, runId }: { view: RunView; runId: string }) {
  const cast = piecesOfKind(view.pieces, 'persona').toSorted((a, b) => a.body.order - b.body.order);
  const columns = columnsOf(view);
  const rows = cast.map((persona) => ({
    persona,
    cells: columns.map((column) => ({ column, cell: cellOf(view, column, persona.body) })),
  }));
  if (cast.length === 0) return null;
  return (
    <section aria-label="Deliverables">
      <div className={styles.bar}>
        <h2 className="dr-heading">Deliverables</h2>
        <span className="dr-small dr-muted">
          {tallyWords(rows.flatMap((row) => row.cells.map(({ cell }) => cell)))}
        </span>
      </div>
      <div className={styles.grid} style={{ '--columns': columns.length } as React.CSSProperties}>
        <div className={styles.columnHeads} aria-hidden="true">
          <span />
          {columns.map((column) => (
            <div key={column.id} className={styles.columnHead}>
              {column.title}
              <small>{column.note}</small>
            </div>
          ))}
        </div>
        {rows.map(({ persona, cells }) => (
          <div
            key={persona.body.key}
            className={styles.row}
            role="group"
            aria-label={nameOf(persona)}
          >
            <div className={styles.who}>
              <Arch
                name={nameOf(persona)}
                order={persona.body.order - 1}
                src={pictureOf(view.pieces, persona.body.key)}
                widthPx={34}
                isDecorative
              />
              {nameOf(persona)}
            </div>
            {cells.map(({ column, cell }) => (
              <MatrixCell key={column.id} column={column} cell={cell} runId={runId} />
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}

function nameOf(persona: PieceOf<'persona'>): string {
  return persona.body.displayName.value;
}

function MatrixCell({ column, cell, runId }: { column: Column; cell: Cell; runId: string }) {
  const body = (
    <>
      <span className={styles.columnName}>{column.title}</span>
      <StateMark state={cell.state}>{cell.word}</StateMark>
      {cell.line && <span className={styles.line}>{cell.line}</span>}
    </>
  );
  const className = classNames(styles.cell, styles[cell.look]);
  if (!cell.piece) return <div className={className}>{body}</div>;
  return (
    <Link
      to="/runs/$runId"
      params={{ runId }}
      search={{ show: showOf(cell.piece) }}
      className={className}
    >
      {body}
    </Link>
  );
}
