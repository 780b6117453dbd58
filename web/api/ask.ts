import type { z } from 'zod';
import { Problem, problem } from '../../worker/contract/problem';
import { ProblemError } from './problem-error';

const root = '/api/v1';

/** The address of something below `/api/v1`; every part is escaped. */
export function at(...parts: string[]): string {
  return [root, ...parts.map(encodeURIComponent)].join('/');
}

/** Asks and parses the answer with its contract; a failure is thrown as a `ProblemError`. */
export async function ask<T>(
  answer: z.ZodType<T>,
  address: string,
  init?: RequestInit,
): Promise<T> {
  const response = await fetch(address, init);
  if (!response.ok) throw new ProblemError(await problemOf(response));
  return answer.parse(await response.json());
}

/** Sends a body as JSON and parses the answer. */
export function send<T>(
  answer: z.ZodType<T>,
  address: string,
  body: unknown,
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE' = 'POST',
): Promise<T> {
  return ask(answer, address, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Deletes; there is nothing to parse, a failure is thrown as a `ProblemError`. */
export async function remove(address: string): Promise<void> {
  const response = await fetch(address, { method: 'DELETE' });
  if (!response.ok) throw new ProblemError(await problemOf(response));
}

async function problemOf(response: Response): Promise<Problem> {
  const parsed = Problem.safeParse(await response.json().catch(() => null));
  return parsed.success ? parsed.data : problem('internal', `The answer was ${response.status}.`);
}
