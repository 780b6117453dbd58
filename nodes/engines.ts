import type { AnyEngines, AnySpec } from './kit';

/** Every node's engines, found on disk. Server only: importing this from `web/` fails three checks. */
const found = import.meta.glob<{ spec: AnySpec; engines: AnyEngines }>('./*/*.node.ts', {
  eager: true,
});

export const engines: ReadonlyMap<string, AnyEngines> = new Map(
  Object.values(found).map((node) => [node.spec.type, node.engines]),
);
