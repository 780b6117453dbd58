import type { Command } from '../change';
import { moveNodes, type Move } from './move-nodes';

/** Takes over the places that the layout worked out, as one step. */
export const tidyUp: Command<{ positions: Move[] }> = (document, { positions }, context) => {
  const result = moveNodes(document, { moves: positions }, context);
  return result.ok ? { ...result, label: 'tidied up' } : result;
};
