import type { Statement } from '../../nodes/records/evidence';
import type { Piece } from './piece';
import { StatementLine } from './statement-line';

/** A list of statements of a piece; nothing where there are none. */
export function Statements(props: { piece: Piece; path: string; values: readonly Statement[] }) {
  const { piece, path, values } = props;
  if (values.length === 0) return null;
  return (
    <ul>
      {values.map((value, index) => (
        <StatementLine
          key={index}
          piece={piece}
          path={`${path}.${index}`}
          value={value}
          text={value.value}
        />
      ))}
    </ul>
  );
}

/** One statement, set as a block of its own. */
export function OneStatement(props: { piece: Piece; path: string; value: Statement | undefined }) {
  const { piece, path, value } = props;
  if (!value) return null;
  return <StatementLine as="div" piece={piece} path={path} value={value} text={value.value} />;
}
