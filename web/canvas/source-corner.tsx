import { IconFlask2, IconPencil } from '@tabler/icons-react';
import type { GraphNode } from '../../nodes/graph/document';
import type { RecordKind } from '../../nodes/records/kinds';
import { specs } from '../../nodes/specs';
import { previewKind } from '../document/node-box';
import type { Piece } from '../results/piece';
import styles from './source-corner.module.css';
import { usePiecesOf } from './status-store';

/** A folded corner where what is shown is not plainly from a run: edited by a person, or a sample. */
export function SourceCorner({ node }: { node: GraphNode }) {
  const pieces = usePiecesOf(node.id);
  const spec = specs.get(node.type);
  const says = spec && spec.effect !== 'review' ? cornerOf(pieces, previewKind(spec)) : null;
  if (says === null) return null;
  const CornerIcon = says === 'edited by you' ? IconPencil : IconFlask2;
  return (
    <span className={styles.corner} title={says}>
      <CornerIcon size={11} stroke={1.8} aria-hidden="true" />
      <span className="dr-hidden">{says}</span>
    </span>
  );
}

/** Only what a node made itself counts: a gate that passes an edited card on is not edited. */
function cornerOf(
  pieces: readonly Piece[],
  own: RecordKind | undefined,
): 'edited by you' | 'sample' | null {
  if (pieces.some((piece) => piece.kind === own && piece.edited)) return 'edited by you';
  return pieces.some((piece) => piece.kind === 'brief' && piece.labels.includes('sample'))
    ? 'sample'
    : null;
}
