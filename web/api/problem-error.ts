import type { Problem } from '../../worker/contract/problem';

/** A failure as the worker told it; `message` is the sentence for the person. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(sentenceOf(problem));
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/**
 * The sentence for a person: this occurrence if it has one, else the title, then its issues. Of our own
 * faults nothing internal is shown.
 */
export function sentenceOf(problem: Problem): string {
  const shown = problem.fault === 'us' ? [] : (problem.issues ?? []);
  const issues = shown.map((issue) => issue.message).join(' ');
  return [problem.detail ?? `${problem.title}.`, issues].filter(Boolean).join(' ');
}

/** The words for any failure, also for one that never reached the worker. */
export function wordsOf(error: unknown): { why: string; requestId: string | undefined } {
  if (error instanceof ProblemError) {
    const { fault, requestId } = error.problem;
    return { why: error.message, requestId: fault === 'us' ? requestId : undefined };
  }
  if (error instanceof TypeError) {
    return {
      why: 'Dramatis does not answer. What you have typed is still here.',
      requestId: undefined,
    };
  }
  return {
    why: error instanceof Error ? error.message : 'Something went wrong on our side.',
    requestId: undefined,
  };
}
