import { z } from 'zod';

/**
 * Every kind of failure: code → HTTP status, whose fault it is, and the same title each time.
 * `user` is never retried and names node and field; `upstream` is retried with back-off; `us` is
 * reported and shows nothing internal. Codes are never reused.
 */
export const problemCatalogue = {
  'input-invalid': { status: 400, fault: 'user', title: 'Something in the request is not right' },
  'foreign-origin': { status: 403, fault: 'user', title: 'That request came from elsewhere' },
  'not-found': { status: 404, fault: 'user', title: 'There is nothing here' },
  'method-not-allowed': { status: 405, fault: 'user', title: 'That can’t be done here' },
  'wrong-state': { status: 409, fault: 'user', title: 'This has moved on' },
  'body-too-large': { status: 413, fault: 'user', title: 'This is too large' },
  'wrong-media-type': { status: 415, fault: 'user', title: 'This kind of file can’t be read' },
  'brief-too-short': { status: 422, fault: 'user', title: 'The brief is too short' },
  'brief-too-long': { status: 422, fault: 'user', title: 'The brief is too long' },
  'file-unreadable': { status: 422, fault: 'user', title: 'A file could not be read' },
  'pipeline-invalid': { status: 422, fault: 'user', title: 'The pipeline can’t be opened' },
  'graph-cannot-run': { status: 422, fault: 'user', title: 'The pipeline can’t run yet' },
  'node-refused': { status: 422, fault: 'user', title: 'A node stopped' },
  'upstream-failed': { status: 502, fault: 'upstream', title: 'Somebody else did not answer' },
  'node-broke': { status: 500, fault: 'us', title: 'Something went wrong on our side' },
  internal: { status: 500, fault: 'us', title: 'Something went wrong on our side' },
  'not-set-up': { status: 503, fault: 'user', title: 'This copy answers only on its own computer' },
} as const satisfies Record<
  string,
  { status: number; fault: 'user' | 'upstream' | 'us'; title: string }
>;

export type ProblemCode = keyof typeof problemCatalogue;
export const problemCodes = Object.keys(problemCatalogue) as [ProblemCode, ...ProblemCode[]];

export const ProblemIssue = z.object({
  /** Dotted path of the field. */
  at: z.string(),
  message: z.string(),
  nodeId: z.string().optional(),
});

/** RFC 9457 problem details, served as application/problem+json, stored on runs, sent on sockets. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  code: z.enum(problemCodes),
  fault: z.enum(['user', 'upstream', 'us']),
  requestId: z.string().optional(),
  issues: z.array(ProblemIssue).optional(),
});
export type Problem = z.infer<typeof Problem>;

/** Builds a problem from the catalogue; status, fault and title come from nowhere else. */
export function problem(
  code: ProblemCode,
  detail?: string,
  issues?: z.infer<typeof ProblemIssue>[],
): Problem {
  const entry = problemCatalogue[code];
  return {
    type: `/help/problems#${code}`,
    title: entry.title,
    status: entry.status,
    code,
    fault: entry.fault,
    ...(detail === undefined ? {} : { detail }),
    ...(issues === undefined ? {} : { issues }),
  };
}
