/**
 * The few globals a node may know. Everything else (clock, network, files, randomness) is asked for
 * as a capability, so `lib` is ES2024 alone and this list stays short.
 */

interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

declare class TextEncoder {
  /** UTF-8 bytes of the text. */
  encode(text?: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: ArrayBuffer | ArrayBufferView): string;
}

/** Copies plain data: no functions, no class instances. */
declare function structuredClone<T>(value: T): T;
