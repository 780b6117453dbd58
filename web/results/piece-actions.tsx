import { createContext, useContext } from 'react';
import type { OpenQuestion } from '../../nodes/records/artefact';
import type { Piece } from './piece';

export interface StatementEdit {
  piece: Piece;
  /** Dotted path of the value in the body, e.g. `needs.2`. */
  path: string;
  was: string;
  value: string;
}

/** What may be done with a piece here; an action that is absent is not offered. */
export interface PieceActions {
  /** Keeps a person's words as a new version; rejects with a sentence. */
  editStatement?: (edit: StatementEdit) => Promise<void>;
  /** Answers an open question; the answer becomes a source and what rests on it runs again. */
  answerQuestion?: (question: OpenQuestion, text: string) => Promise<void>;
}

export const PieceActionsContext = createContext<PieceActions>({});

/** The actions of the page; none outside of one. */
export function usePieceActions(): PieceActions {
  return useContext(PieceActionsContext);
}
