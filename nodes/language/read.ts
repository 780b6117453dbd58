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
  return finished(readTexts(sources.filter((source) => source.kind !== 'answer')), sources);
}

/** The same by rules alone, as the pipelines read until their samples are fitted to the model. */
export function readBrief(sources: readonly SourceText[]): Reading {
  const { byRules, foreign } = prepareBrief(sources);
  return finished({ reading: byRules, foreign }, sources);
}

function finished({ reading, foreign }: Read, sources: readonly SourceText[]): Reading {
  const answered = applyAnswers(reading, sources);
  answered.toneAxes = axesOf(answered.tone);
  answered.conflicts = findConflicts(answered);
  answered.unreliable = unreliableFields(answered, foreign);
  return answered;
}

interface Read {
  reading: Reading;
  foreign: Prepared['foreign'];
}

/** Several nodes of a run read the same texts: the last readings are remembered. */
const LAST = 4;
const known = new Map<string, Read>();

function readTexts(sources: readonly SourceText[]): Read {
  const key = JSON.stringify(sources.map(({ id, kind, text }) => [id, kind, text]));
  const before = known.get(key);
  if (before !== undefined) return before;
  const { corpus, outline, byRules, foreign } = prepareBrief(sources);
  const isReadable = foreign === undefined && byRules.language.reliable;
  const reading = isReadable ? trainedReading(trainedModel, corpus, outline, byRules) : byRules;
  const read = { reading, foreign };
  const [oldest] = known.keys();
  if (known.size >= LAST && oldest !== undefined) known.delete(oldest);
  known.set(key, read);
  return read;
}
