/** Reads a brief by rules alone: what the trained reader weighs, and what stands without it. */
import { axesOf } from './axes';
import type { Corpus } from './corpus';
import { findFacts } from './facts';
import { findRules } from './rules';
import { assignFocus, namesOf } from './focus';
import type { Found, LanguageGuess, Reading } from './reading';
import { readPeople } from './read-people';
import { readWork } from './read-work';
import { findSegments } from './segments';
import type { Outline } from './units';

/** What is known of the text before it is read. */
export interface Circumstances {
  language: LanguageGuess;
  /** False for a text that is no brief in a language the rules know. */
  isBrief: boolean;
  instructionsToModel: Found[];
}

export function readByRules(
  corpus: Corpus,
  outline: Outline,
  { language, isBrief, instructionsToModel }: Circumstances,
): Reading {
  const segments = isBrief && language.reliable ? findSegments(outline) : [];
  const focus = assignFocus(outline, segments);
  const names = namesOf(outline.flat, segments);
  const work = isBrief
    ? readWork(corpus, outline, focus, names)
    : { constraints: [], tone: [], successMetrics: [] };
  return {
    language,
    ...work,
    audiences: readPeople(corpus, outline, segments, focus),
    facts: isBrief ? findFacts(corpus, outline, focus, names) : [],
    toneAxes: axesOf(work.tone),
    decisionRules: isBrief ? findRules(corpus, outline) : [],
    conflicts: [],
    instructionsToModel,
    unreliable: [],
  };
}
