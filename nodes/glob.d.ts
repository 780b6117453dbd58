/**
 * How nodes and templates are found on disk: vite expands this call when it builds, and vitest when
 * it tests. `specs.ts`, `engines.ts` and `templates/templates.ts` are its only callers.
 */
interface ImportMeta {
  glob<T>(
    pattern: string,
    options: { eager: true; import?: string; query?: '?raw' },
  ): Record<string, T>;
}
