import type { ReactNode } from 'react';
import { PlaybookView, PictureView, SummaryView } from './delivery-views';
import { PersonaCard } from './persona-card';
import { piecesOfKind, type Piece } from './piece';
import styles from './results-page.module.css';
import { faceOf, pictureOf } from './picture-address';
import { ScriptView, StoryboardView } from './scripts-view';
import type { Show } from './show';
import { VoiceView } from './voice-view';

type Props = {
  show: Extract<Show, { view: 'piece' }>;
  pieces: readonly Piece[];
  footOf: (piece: Piece) => ReactNode;
};

/** The pieces that a view shows: one, or all pictures. */
export function shownPieces(show: Show, pieces: readonly Piece[]): Piece[] {
  if (show.view !== 'piece') return [];
  if (show.kind === 'picture') return piecesOfKind(pieces, 'picture');
  return pieces.filter((piece) => piece.kind === show.kind && piece.body.key === show.key);
}

/** One piece of the run on its sheet. */
export function PieceView({ show, pieces, footOf }: Props) {
  return (
    <div className={styles.sheets}>
      {shownPieces(show, pieces).map((piece) => (
        <OnePiece key={piece.body.key} piece={piece} pieces={pieces} foot={footOf(piece)} />
      ))}
    </div>
  );
}

function OnePiece({
  piece,
  pieces,
  foot,
}: {
  piece: Piece;
  pieces: readonly Piece[];
  foot: ReactNode;
}) {
  const cast = piecesOfKind(pieces, 'persona');
  const orderOf = (key: string) =>
    (cast.find((persona) => persona.body.key === key)?.body.order ?? 1) - 1;
  switch (piece.kind) {
    case 'persona': {
      const picture = piecesOfKind(pieces, 'picture').find(
        (p) => p.body.personaKey === piece.body.key,
      );
      return <PersonaCard piece={piece} count={cast.length} picture={picture} foot={foot} />;
    }
    case 'voice':
      return <VoiceView piece={piece} foot={foot} />;
    case 'scenario':
      return (
        <ScriptView
          piece={piece}
          order={orderOf(piece.body.personaKey)}
          picture={pictureOf(pieces, piece.body.personaKey)}
          foot={foot}
        />
      );
    case 'storyboard': {
      const scripts = piecesOfKind(pieces, 'scenario').map((script) => script.body);
      return (
        <StoryboardView
          piece={piece}
          scripts={scripts}
          faceOf={(key) => ({ order: orderOf(key), ...faceOf(pieces, key) })}
          foot={foot}
        />
      );
    }
    case 'picture':
      return <PictureView piece={piece} order={orderOf(piece.body.personaKey)} foot={foot} />;
    case 'summary':
      return <SummaryView piece={piece} foot={foot} />;
    case 'playbook':
      return <PlaybookView piece={piece} foot={foot} />;
    default:
      return null;
  }
}
