/**
 * The log of the platform: the cause of what is our fault, for those who run this copy. Sentences and
 * ids only, never a brief's or a person's words.
 */
export function report(what: string, cause: unknown): void {
  // oxlint-disable-next-line eslint/no-console -- the one way from the worker to the platform's log
  console.error(what, cause);
}
