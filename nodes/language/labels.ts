/** What a heading, a run-in label, a table head or a question announces. */
import { LABEL_RULES } from './label-rules';

/** What the text under a label is about. `skip` holds nothing that is read. */
export type Topic =
  | 'skip'
  | 'notFor'
  | 'purpose'
  | 'reason'
  | 'audience'
  | 'name'
  | 'role'
  | 'age'
  | 'location'
  | 'goals'
  | 'pains'
  | 'triggers'
  | 'objections'
  | 'channels'
  | 'formats'
  | 'constraints'
  | 'tone'
  | 'metrics'
  | 'budget'
  | 'deadline'
  | 'context';

export interface LabelReading {
  topic: Topic;
  /** 0–1. */
  weight: number;
}

const MAX_WORDS = 14;

/**
 * Topics of a label, best first; empty when it announces nothing known. Several topics stay when
 * the label names several (“Money & dates”) or is ambiguous (“Goals”); the caller decides by place.
 */
export function classifyLabel(label: string): LabelReading[] {
  const text = tidyLabel(label);
  if (text === '' || text.split(' ').length > MAX_WORDS) return [];
  const best = new Map<Topic, number>();
  for (const [topic, weight, pattern] of LABEL_RULES) {
    const known = best.get(topic) ?? 0;
    if (weight > known && pattern.test(text)) best.set(topic, weight);
  }
  const readings = [...best].map(([topic, weight]) => ({ topic, weight }));
  readings.sort((a, b) => b.weight - a.weight);
  const top = readings[0]?.weight ?? 0;
  return readings.filter((reading) => reading.weight >= top - 0.35);
}

/** The one topic of a label, when it has a clear one. */
export function topicOf(label: string): Topic | undefined {
  return classifyLabel(label)[0]?.topic;
}

/** Lower case, without marks, numbering, brackets and a segment prefix (“Q3c.”, “TG 1”). */
export function tidyLabel(label: string): string {
  return label
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[*_#`|>~•·■▪○]+/gu, ' ')
    .replace(/^\s*(?:…|\.{2,})/u, '')
    .replace(/^\s*(?:[([]?(?:q ?)?\d+[a-z]?(?:\.\d+)*[)\].:/-]*|[([]?[a-z][)\].](?= ))\s+/u, '')
    .replace(/^\s*(?:section|part|step)?\s*(?:[a-z]?\d+(?:\.\d+)*|[ivx]+|[a-z])[.):]\s+/u, '')
    .replace(/\([^)]*\)|\[[^\]]*\]/gu, ' ')
    .replace(/[.…:?]+\s*$/u, '')
    .replace(
      /,? (?:as far as|if (?:any|known|you know)|in your own words|please|briefly|exactly|in short|roughly)\b.*$/u,
      '',
    )
    .replace(/\s+/gu, ' ')
    .trim();
}
