/** Reads a brief: from sources to a reading in which every value has its words. */
import { axesOf } from './axes';
import { applyAnswers } from './answers';
import { findConflicts } from './conflicts';
import { joinSources } from './corpus';
import { findFacts } from './facts';
import { findRules } from './rules';
import { assignFocus, namesOf } from './focus';
import { findOrders, guessLanguage, looksForeign } from './doubts';
import type { Reading, SourceText } from './reading';
import { readPeople } from './read-people';
import { readWork } from './read-work';
import { voteSections } from './section-votes';
import { findSegments } from './segments';
import { readOutline } from './units';
import { unreliableFields } from './unreliable';

/**
 * Reads briefs, files and answers together. Pure and deterministic; an empty list or an absent
 * field means that the sources do not say. Never throws on any text.
 */
export function readBrief(sources: readonly SourceText[]): Reading {
  const texts = sources.filter((source) => source.kind !== 'answer');
  const corpus = joinSources(texts);
  const language = guessLanguage(corpus.text);
  const foreign = looksForeign(corpus.text);
  const outline = readOutline(corpus.text);
  const orders = findOrders(corpus, outline);
  const ordered = new Set(orders.flatMap((order) => order.evidence.map((span) => span.quote)));
  outline.units = outline.units.filter((unit) => !ordered.has(unit.text));
  voteSections(outline);
  const isBrief = foreign === undefined;
  const segments = isBrief && language.reliable ? findSegments(outline) : [];
  const focus = assignFocus(outline, segments);
  const names = namesOf(outline.flat, segments);
  const work = isBrief
    ? readWork(corpus, outline, focus, names)
    : { constraints: [], tone: [], successMetrics: [] };
  const reading: Reading = {
    language,
    ...work,
    audiences: readPeople(corpus, outline, segments, focus),
    facts: isBrief ? findFacts(corpus, outline, focus, names) : [],
    toneAxes: axesOf(work.tone),
    decisionRules: isBrief ? findRules(corpus, outline) : [],
    conflicts: [],
    instructionsToModel: orders,
    unreliable: [],
  };
  const answered = applyAnswers(reading, sources);
  answered.toneAxes = axesOf(answered.tone);
  answered.conflicts = findConflicts(answered);
  answered.unreliable = unreliableFields(answered, foreign);
  return answered;
}
