/** What is made of the sources once, before anything is read: text, outline, and what rules read. */
import { joinSources } from './corpus';
import type { Corpus } from './corpus';
import { findOrders, guessLanguage, looksForeign } from './doubts';
import { readByRules } from './read-rules';
import type { Reading, SourceText } from './reading';
import { voteSections } from './section-votes';
import { readOutline } from './units';
import type { Outline } from './units';

export interface Prepared {
  corpus: Corpus;
  outline: Outline;
  byRules: Reading;
  /** Why the text is hardly a brief that can be read, if it is none. */
  foreign: ReturnType<typeof looksForeign>;
}

export function prepareBrief(sources: readonly SourceText[]): Prepared {
  const corpus = joinSources(sources.filter((source) => source.kind !== 'answer'));
  const language = guessLanguage(corpus.text);
  const foreign = looksForeign(corpus.text);
  const outline = readOutline(corpus.text);
  const instructionsToModel = findOrders(corpus, outline);
  const ordered = new Set(
    instructionsToModel.flatMap((order) => order.evidence.map((span) => span.quote)),
  );
  outline.units = outline.units.filter((unit) => !ordered.has(unit.text));
  voteSections(outline);
  const isBrief = foreign === undefined;
  const byRules = readByRules(corpus, outline, { language, isBrief, instructionsToModel });
  return { corpus, outline, byRules, foreign };
}
