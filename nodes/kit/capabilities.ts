/** What a node may ask for from outside, by name. The worker holds the real ones, `fakes.ts` doubles. */
export interface Capabilities {
  /** Text and structured replies from a language model. */
  language: LanguageModel;
}
export type CapabilityName = keyof Capabilities;

/**
 * Contract: may be slow, may cost, may fail (throws an `Error` whose message names the provider);
 * the reply is text that the caller parses and checks. May be called again for the same prompt.
 */
export interface LanguageModel {
  complete(request: {
    system: string;
    prompt: string;
    temperature: number;
    signal: AbortSignal;
  }): Promise<{ text: string; model: string }>;
}
