import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { problem } from './contract/problem';
import type { Problem } from './contract/problem';
import type { AppEnv } from './app-env';
import { report } from './engine/report';

/** Thrown by routes; `onError` makes the answer. Nothing else writes an error body. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.detail ?? problem.title, options);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** There is no such thing; the same answer whether it never was or belongs to somebody else. */
export function notFound(what: string): ProblemError {
  return new ProblemError(problem('not-found', `There is no such ${what}.`));
}

export function problemResponse(
  c: Context<AppEnv>,
  given: Problem,
  headers: HeadersInit = {},
): Response {
  const requestId = c.get('requestId');
  return new Response(JSON.stringify({ ...given, ...(requestId ? { requestId } : {}) }), {
    status: given.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...headers,
    },
  });
}

/** Every failure as problem details; what is ours is logged with its cause and shows nothing of it. */
export function answerError(error: unknown, c: Context<AppEnv>): Response {
  if (error instanceof ProblemError) return problemResponse(c, error.problem);
  if (error instanceof HTTPException && error.status < 500) {
    return problemResponse(c, problem('input-invalid', 'This request can’t be read.'));
  }
  report(`${c.get('requestId')} ${c.req.method} ${new URL(c.req.url).pathname}:`, error);
  return problemResponse(c, problem('internal'));
}
