import { canonicalJson, sha256Hex } from '../records/content-hash';

/** Everything that a node's result depends on. Same parts, same result. */
export interface FingerprintParts {
  type: string;
  /** Version of the settings' shape. */
  version: number;
  /** Settings with defaults filled in. */
  config: Record<string, unknown>;
  /** Content hashes by input port, in order. */
  inputs: Record<string, readonly string[]>;
  /** Content hashes of the run inputs that the node reads. */
  given: Record<string, string>;
  /** Name and version of the engine, with model settings where there is a model. */
  engine: string;
  seed: number;
}

/** SHA-256 (hex) of the parts: the address of a result in the store. */
export function fingerprint(parts: FingerprintParts): string {
  return sha256Hex(canonicalJson(parts));
}

export type StaleReason = 'config' | 'input' | 'engine';

/** Why a result is out of date: the first part that differs, seed and settings counted as config. */
export function staleReason(then: FingerprintParts, now: FingerprintParts): StaleReason | null {
  const differs = (a: unknown, b: unknown) => canonicalJson(a) !== canonicalJson(b);
  if (differs(then.config, now.config) || then.seed !== now.seed) return 'config';
  if (differs(then.inputs, now.inputs) || differs(then.given, now.given)) return 'input';
  if (then.engine !== now.engine || then.version !== now.version || then.type !== now.type) {
    return 'engine';
  }
  return null;
}
