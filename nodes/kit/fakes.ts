import type { Capabilities, LanguageModel } from './capabilities';

/** A language model for tests: answers from a list and remembers what it was asked. */
export function fakeLanguage(...replies: string[]): LanguageModel & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    complete(request) {
      asked.push(request.prompt);
      const text = replies[asked.length - 1];
      if (text === undefined) return Promise.reject(new Error('The fake model has no reply left'));
      return Promise.resolve({ text, model: 'fake' });
    },
  };
}

/** Every capability as a double. */
export function fakeCapabilities(...replies: string[]): Capabilities {
  return { language: fakeLanguage(...replies) };
}
