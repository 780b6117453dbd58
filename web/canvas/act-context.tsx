import { createContext, useContext } from 'react';
import type { Command, CommandResult } from '../document/change';

/** What every part of the canvas may do. Each deed is a command or a run. */
export interface Act {
  /** Runs a command; says a refusal in words and selects what came new. */
  dispatch: <Input>(command: Command<Input>, input: Input) => CommandResult;
  undo: () => void;
  redo: () => void;
  run: (upTo?: string) => void;
  stop: () => void;
  /** Gives a node the keyboard and brings it into view. */
  focusNode: (id: string) => void;
  tidy: () => Promise<void>;
  /** Shows the whole graph. */
  fit: (isAtOnce?: boolean) => void;
  /** The view to begin with: the whole graph, or its top where the whole would be too small. */
  begin: () => void;
  /** The faces of a pipeline by their place in the bar, from 1. */
  turnTo: (face: 1 | 2 | 3) => void;
  zoom: (by: 1 | -1) => void;
  isViewOnly: boolean;
}

export const ActContext = createContext<Act | null>(null);

export function useAct(): Act {
  const act = useContext(ActContext);
  if (!act) throw new Error('useAct needs the canvas page above it');
  return act;
}
