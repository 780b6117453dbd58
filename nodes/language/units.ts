/**
 * A brief as a sequence of sentences, each with what the structure around it announces: the label
 * in front, the heading above, the question just asked.
 */
import { parseBlocks } from './blocks';
import type { Block } from './blocks';
import { classifyLabel } from './labels';
import type { LabelReading, Topic } from './labels';
import { splitSentences, trimStretch } from './sentences';

/** How a sentence got its topics. */
export type Via = 'label' | 'heading' | 'question' | 'none';

export interface Unit {
  /** Range of the sentence behind its run-in label. */
  start: number;
  end: number;
  text: string;
  topics: LabelReading[];
  via: Via;
  /** The run-in label or table head, as written. */
  label?: string;
  /** True when the label is this sentence's own, false when it only follows one in its block. */
  ownLabel: boolean;
  /** Index of the block; sentences of one block belong together. */
  block: number;
  /** First sentence of its block. */
  opens: boolean;
  kind: Block['kind'];
  level: number;
  number?: string;
  speaker?: string;
  column?: number;
  columnHead?: string;
  /** Index into `headings` of the nearest heading above, −1 without one. */
  heading: number;
}

export interface Heading {
  start: number;
  end: number;
  text: string;
  level: number;
  number?: string;
  /** Own topics, or those of the nearest heading above that has some. */
  topics: LabelReading[];
  own: boolean;
  parent: number;
  block: number;
}

export interface Outline {
  /** The text with marks and line ends inside paragraphs blanked out: same length, same places. */
  flat: string;
  blocks: Block[];
  headings: Heading[];
  units: Unit[];
}

/** Reads the outline of a text in normal form. */
export function readOutline(text: string): Outline {
  const blocks = parseBlocks(text);
  const flat = flatten(text);
  const outline: Outline = { flat, blocks, headings: [], units: [] };
  let stack: number[] = [];
  let asked: LabelReading[] = [];
  blocks.forEach((block, index) => {
    if (block.kind === 'header' || block.kind === 'greeting' || block.kind === 'signature') return;
    if (block.kind === 'title') {
      if (splitSentences(flat, block.start, block.end).length < 2) return;
    }
    if (block.kind === 'heading') {
      stack = openHeading(outline, block, index, stack);
      asked = [];
      return;
    }
    stack = closeRunIn(outline, block, index, stack);
    const heading = stack.at(-1) ?? -1;
    const spoken = block.kind === 'turn' && block.speaker !== undefined;
    const units = unitsOf(outline, block, index, heading, spoken ? asked : []);
    if (spoken) asked = askedBy(flat, block, asked, units);
    outline.units.push(...units);
  });
  return outline;
}

/** The same column keeps its key from one table of a sheet to the next: its head, else its place. */
export function columnKey(unit: Unit): string | undefined {
  if (unit.column === undefined) return undefined;
  return unit.columnHead === undefined || unit.columnHead === ''
    ? `#${unit.column}`
    : unit.columnHead;
}

/** True when a topic is among the readings. */
export function hasTopic(topics: readonly LabelReading[], topic: Topic, floor = 0.55): boolean {
  return topics.some((reading) => reading.topic === topic && reading.weight >= floor);
}

function flatten(text: string): string {
  return text
    .replace(/\*\*|__|`/gu, '  ')
    .replace(
      /(?<![\p{L}\p{N}])[*_](?=[\p{L}\p{N}"'])|(?<=[\p{L}\p{N}"'.!?)])[*_](?![\p{L}\p{N}])/gu,
      ' ',
    )
    .replace(/[\n\t]/gu, ' ');
}

function openHeading(
  outline: Outline,
  block: Block,
  index: number,
  stack: readonly number[],
): number[] {
  const kept = stack.filter((at) => (outline.headings[at]?.level ?? 9) < block.level);
  const text = outline.flat.slice(block.start, block.end).replace(/[\s:*_]+$/u, '');
  const own = classifyLabel(/^[^?]+\?/u.exec(text)?.[0] ?? text);
  const parent = kept.at(-1) ?? -1;
  const inherited = outline.headings[parent]?.topics ?? [];
  outline.headings.push({
    start: block.start,
    end: block.start + text.length,
    text,
    level: block.level,
    ...(block.number === undefined ? {} : { number: block.number }),
    topics: own.length > 0 ? own : inherited,
    own: own.length > 0,
    parent,
    block: index,
  });
  return [...kept, outline.headings.length - 1];
}

/** A label that stood alone on its line governs the list, or the one paragraph, below it. */
function closeRunIn(
  outline: Outline,
  block: Block,
  index: number,
  stack: readonly number[],
): number[] {
  const last = outline.headings[stack.at(-1) ?? -1];
  if (last === undefined || last.level < 6) return [...stack];
  // Whatever else had stood between would have closed it already.
  const isList = block.kind === 'bullet' && outline.blocks[index - 1]?.kind === 'bullet';
  return last.block === index - 1 || isList ? [...stack] : stack.slice(0, -1);
}

function unitsOf(
  outline: Outline,
  block: Block,
  index: number,
  heading: number,
  asked: LabelReading[],
): Unit[] {
  const { flat } = outline;
  const above = outline.headings[heading]?.topics ?? [];
  const units: Unit[] = [];
  let topics: LabelReading[] = asked.length > 0 ? asked : above;
  let via: Via = asked.length > 0 ? 'question' : above.length > 0 ? 'heading' : 'none';
  let label: string | undefined;
  let pending = false;
  if (block.head !== undefined) {
    const stated = classifyLabel(block.head);
    // A row's own head may only sort what the heading above already announces (“Law”, “1”, “In”).
    const isRow = block.columnHead === undefined && governs(above, stated);
    topics = isRow ? above : stated;
    via = isRow ? 'heading' : 'label';
    label = block.head;
  }
  for (const sentence of splitSentences(flat, block.start, block.end)) {
    const opens = units.length === 0;
    const written = flat.slice(sentence.start, sentence.end);
    const question = isQuestion(written) ? classifyLabel(written) : [];
    const isImperative =
      via === 'question' &&
      units.length === 0 &&
      /^(?:describe|tell us|please|list|name|explain)\b/iu.test(written);
    if (isImperative) continue;
    if (question.length > 0 && block.kind !== 'turn') {
      topics = question;
      via = 'question';
      label = written;
      continue;
    }
    const alone = labelAlone(written);
    if (alone.length > 0 && sentence.end < block.end && block.kind !== 'cell') {
      topics = alone;
      via = 'label';
      label = written;
      pending = true;
      continue;
    }
    const runIn = readRunIn(written, opens);
    let start = sentence.start;
    let own = (block.head !== undefined && opens) || pending;
    pending = false;
    if (runIn !== undefined) {
      start += runIn.length;
      label = runIn.label;
      own = true;
      if (runIn.topics.length > 0) {
        topics = runIn.topics;
        via = 'label';
      }
    }
    const body = trimStretch(flat, start, sentence.end);
    if (body.end <= body.start) continue;
    units.push({
      ...body,
      text: flat.slice(body.start, body.end),
      topics,
      via,
      ...(label === undefined ? {} : { label }),
      ownLabel: own,
      block: index,
      opens,
      kind: block.kind,
      level: block.level,
      ...(block.number === undefined ? {} : { number: block.number }),
      ...(block.speaker === undefined ? {} : { speaker: block.speaker }),
      ...(block.column === undefined ? {} : { column: block.column }),
      ...(block.columnHead === undefined ? {} : { columnHead: block.columnHead }),
      heading,
    });
  }
  return units;
}

/** True when the heading of a table says more about a row than the row's own head does. */
function governs(above: readonly LabelReading[], stated: readonly LabelReading[]): boolean {
  const topic = above[0]?.topic;
  if (topic !== 'constraints' && topic !== 'tone' && topic !== 'metrics') return false;
  const own = stated[0]?.topic;
  if (own === undefined) return true;
  return topic === 'constraints' && (own === 'skip' || own === 'formats' || own === 'channels');
}

const COLON = /^((?:[^:.!?;()]|\([^()\n]{0,40}\)){1,70}\??)\*?\s*::?\s+(?=\S)/u;
const DASH =
  /^((?:[^:.!?;–—=→|<>-]|\S-(?=\S)){2,48}?\??)\s*(?:\s[-–—|<]+|\s?(?:=+|→|->|=>|>)|\s?\.{2,}|\s…|…)\s+(?=\S)/u;
const ASKED = /^([^.!?;:()]{3,90}\?)\s*[:→–>-]*\s+(?=[^\s:])/u;
const MAX_LABEL_WORDS = 10;

/** A label in front of a sentence: `Label: value`, `Label – value`, `Label = value`. */
function readRunIn(
  sentence: string,
  opens: boolean,
): { label: string; length: number; topics: LabelReading[] } | undefined {
  const asked = ASKED.exec(sentence);
  if (asked !== null && classifyLabel(asked[1] ?? '').length > 0) {
    const label = asked[1] ?? '';
    return { label, length: asked[0].length, topics: classifyLabel(label) };
  }
  const dashed = opens ? readDashed(sentence) : undefined;
  const colon = COLON.exec(sentence);
  // “For – lapsed players: folk who …”: the first mark is the label's.
  if (dashed !== undefined && (colon === null || dashed.length < colon[0].length)) return dashed;
  if (colon !== null && /^[^()]*(?:\([^()]*\)[^()]*)*$/u.test(colon[1] ?? '')) {
    const label = colon[1]?.trim() ?? '';
    const count = label.split(/\s+/u).length;
    const isSaid = /\b(?:said|says|say|me|told|heard|wrote|asks?|write)$/iu.test(label);
    const topics = classifyLabel(label);
    if (count <= MAX_LABEL_WORDS && (topics.length > 0 || !/^https?$|\d$/iu.test(label))) {
      if (topics.length > 0 || (count <= 5 && !isSaid)) {
        return { label, length: colon[0].length, topics };
      }
    }
  }
  return dashed;
}

/** `Label – value`, `Label = value`, `Label ..... value`. */
function readDashed(
  sentence: string,
): { label: string; length: number; topics: LabelReading[] } | undefined {
  const dash = DASH.exec(sentence);
  if (dash === null) return undefined;
  const label = dash[1]?.trim() ?? '';
  const topics = classifyLabel(label).filter((reading) => reading.weight >= 0.6);
  if (topics.length === 0 || label.split(/\s+/u).length > 7) return undefined;
  return { label, length: dash[0].length, topics };
}

/** “Who.” and “Tone-wise.” in front of sentences are labels that end with a full stop. */
function labelAlone(written: string): LabelReading[] {
  if (
    !/^["'(]?[\p{L}' &/-]{3,28}(?:\.| ?…)$/u.test(written) ||
    written.split(/\s+/u).length > 4 ||
    /^(?:no|never|not|don't|do not|keep|less|more|an?|any) /iu.test(written)
  )
    return [];
  return classifyLabel(written).filter((reading) => reading.weight >= 0.9);
}

function isQuestion(written: string): boolean {
  return /\?["')\s]*$/u.test(written) && !/^["']/u.test(written) && written.length < 110;
}

/** Topics that a turn asks for: a question, or a word or two that name a topic. */
function askedBy(
  flat: string,
  block: Block,
  before: LabelReading[],
  units: Unit[],
): LabelReading[] {
  const sentences = splitSentences(flat, block.start, block.end);
  const asked: LabelReading[] = [];
  let isAsking = false;
  for (const sentence of sentences) {
    const written = flat.slice(sentence.start, sentence.end);
    const isOpenQuestion =
      /^(?:(?:so|and|ok|right|cool),? )*(?:who|what|where|when|why|how|which|any)\b[^.!:]*$/iu.test(
        written,
      ) && written.split(/\s+/u).length <= 10;
    const isShort = written.split(/\s+/u).length <= 4 && sentences.length <= 2;
    if (!isQuestion(written) && !isShort && !isOpenQuestion) continue;
    const topics = classifyLabel(
      written
        .replace(/^(?:so|and|ok(?:ay)?|right|cool|great|nice|got it|noted)[,.:]?\s+/iu, '')
        .replace(/[\p{Extended_Pictographic}?!]+\s*$/gu, ''),
    );
    if (isQuestion(written) || isOpenQuestion) isAsking = true;
    else if (topics.length === 0) continue;
    for (const reading of topics) {
      if (!asked.some((other) => other.topic === reading.topic)) asked.push(reading);
    }
    isAsking = true;
  }
  if (!isAsking) return before;
  // The question itself says nothing about the audience.
  if (asked.length > 0) {
    for (const unit of units) {
      const isBare = !unit.ownLabel || unit.topics.length === 0;
      if (isBare && (isQuestion(unit.text) || units.length === 1)) {
        unit.topics = [{ topic: 'skip', weight: 0.5 }];
      }
    }
  }
  return asked;
}
