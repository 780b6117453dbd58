/** Reads a brief: from sources to a reading in which every value has its words. */
import { axesOf } from './axes';
import { applyAnswers } from './answers';
import { findConflicts } from './conflicts';
import { trainedReading } from './model/trained-reading';
import { trainedModel } from './model/weights';
import { prepareBrief } from './prepare';
import type { Prepared } from './prepare';
import type { Reading, SourceText } from './reading';
import { unreliableFields } from './unreliable';

/**
 * Reads briefs, files and answers together: rules first, then the trained reader, which weighs what
 * they found. Pure and deterministic; an empty list or an absent field means that the sources do not
 * say. Never throws on any text.
 */
export function readTrained(sources: readonly SourceText[]): Reading {
  const { corpus, outline, byRules, foreign } = prepareBrief(sources);
  const isReadable = foreign === undefined && byRules.language.reliable;
  const reading = isReadable ? trainedReading(trainedModel, corpus, outline, byRules) : byRules;
  return finished(reading, foreign, sources);
}

/** The same by rules alone, as the pipelines read until their samples are fitted to the model. */
export function readBrief(sources: readonly SourceText[]): Reading {
  const { byRules, foreign } = prepareBrief(sources);
  return finished(byRules, foreign, sources);
}

function finished(
  reading: Reading,
  foreign: Prepared['foreign'],
  sources: readonly SourceText[],
): Reading {
  const answered = applyAnswers(reading, sources);
  answered.toneAxes = axesOf(answered.tone);
  answered.conflicts = findConflicts(answered);
  answered.unreliable = unreliableFields(answered, foreign);
  return answered;
}
