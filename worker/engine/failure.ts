import { Refusal } from '../../nodes/kit';
import { problem } from '../contract/problem';
import type { Problem } from '../contract/problem';
import type { PlannedNode } from './plan';
import { report } from './report';

/** Ended from outside (cancelled, or finished by another attempt): not a failure, just stop. */
export class RunEnded extends Error {
  constructor() {
    super('This run was ended from outside');
    this.name = 'RunEnded';
  }
}

/**
 * A node's “no” in the words of the catalogue. A refusal names node and sentence; anything else is
 * our fault and shows nothing internal: its cause goes to the log.
 */
export function problemOf(error: unknown, planned: PlannedNode): Problem {
  if (error instanceof Refusal) {
    const sentence = error.detail ? `${error.message} (${error.detail})` : error.message;
    return problem('node-refused', `${planned.name}: ${sentence}`, [
      { at: error.code, message: sentence, nodeId: planned.id },
    ]);
  }
  report(`${planned.spec.type} broke its contract:`, error);
  return problem('node-broke', `${planned.name} could not finish. This is our fault, not yours.`, [
    { at: '', message: 'The node broke its own contract.', nodeId: planned.id },
  ]);
}

/** Somebody else did not answer, and we asked as often as the node's limits allow. */
export function upstreamProblem(planned: PlannedNode): Problem {
  return problem('upstream-failed', `${planned.name} asked and got no usable answer.`, [
    { at: '', message: 'Try again in a while, or choose the built-in engine.', nodeId: planned.id },
  ]);
}
