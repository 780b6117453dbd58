/**
 * How the nodes are found on disk: vite expands this call when it builds, and vitest when it tests.
 * `specs.ts` and `engines.ts` are its only callers.
 */
interface ImportMeta {
  glob<T>(pattern: string, options: { eager: true; import?: string }): Record<string, T>;
}
