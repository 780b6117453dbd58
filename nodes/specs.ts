import type { AnySpec } from './kit';

/** Every node's spec, found on disk: safe for the browser, since only the one export is asked for. */
const found = import.meta.glob<AnySpec>('./*/*.node.ts', { eager: true, import: 'spec' });

export type Specs = ReadonlyMap<string, AnySpec>;
export const specs: Specs = new Map(Object.values(found).map((spec) => [spec.type, spec]));
