import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { AppEnv } from '../app-env';
import { problem } from '../contract/problem';
import { Problem } from '../contract/problem';
import { ProblemError } from '../failures';

/** A router whose parts are checked by their schemas; what does not fit is a problem, never a body. */
export function newRouter(): OpenAPIHono<AppEnv> {
  return new OpenAPIHono<AppEnv>({
    defaultHook: (result) => {
      if (result.success) return;
      const issues = result.error.issues.map((issue) => ({
        at: issue.path.map(String).join('.'),
        message: issue.message,
      }));
      throw new ProblemError(problem('input-invalid', undefined, issues), { cause: result.error });
    },
  });
}

/** An answer or body of JSON, for the route and its description at once. */
export function json<T extends z.ZodType>(schema: T, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

/** A body that must be there. */
export function body<T extends z.ZodType>(schema: T) {
  return { content: { 'application/json': { schema } }, required: true };
}

const problemBody = { content: { 'application/problem+json': { schema: Problem } } };
/** What every route may also answer. */
export const problems = {
  400: { description: 'Something in the request is not right', ...problemBody },
  404: { description: 'There is nothing here', ...problemBody },
} as const;
export const conflict = { 409: { description: 'This has moved on', ...problemBody } } as const;
export const unprocessable = {
  422: { description: 'It can’t be done as it stands', ...problemBody },
} as const;

const id = z.string().min(1).max(64);
export const idParam = z.object({ id });
/** The project that a list or a new thing belongs to; the first one when nothing is said. */
export const projectQuery = z.object({ projectId: id.optional() });
