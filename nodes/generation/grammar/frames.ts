/**
 * Filling frames: lines with typed slots, such as “I'd like {goal.want.I}, but {pain.I}.” A frame
 * can be used only where every slot has the form that it asks for, so nothing is ever left empty.
 */
import { sentenceCase, withArticle } from '../../language/inflect';
import type { Statement } from '../../records/evidence';
import { asSentence } from './phrase';
import type { Form, Phrase } from './phrase';
import { soundsRight } from './sound';

/** Plain slots: a word or phrase with the statement that it comes from, if it has one. */
export interface PlainSlot {
  text: string;
  statement?: Statement;
}

export interface Slots {
  phrases: Record<string, Phrase | undefined>;
  plain: Record<string, PlainSlot | undefined>;
}

export interface Filled {
  text: string;
  /** Names of the phrase slots that were used. */
  used: string[];
  statements: Statement[];
}

const SLOT = /\{(?:(S|C|a):)?([a-z]+\d?)(?:\.([A-Za-z.]+))?\}/gu;

/** Fills one frame; undefined when a slot has no such form or the line doesn't sound right. */
export function fillFrame(frame: string, slots: Slots): Filled | undefined {
  const used: string[] = [];
  const statements: Statement[] = [];
  let isComplete = true;
  const text = frame.replace(
    SLOT,
    (_all, change: string | undefined, name: string, form: string | undefined, at: number) => {
      const found =
        form === undefined
          ? plainValue(name, slots, statements)
          : phraseValue(name, form, slots, used, statements);
      // A phrase with a comma can end a sentence; in the middle of one it hides where it ends.
      const goesOn =
        /^\{[^}]+\}(?:,? (?!and\b|or\b|but\b)\p{Ll}|\?? ?$)/u.test(frame.slice(at)) &&
        / \p{Ll}/u.test(
          frame
            .slice(at)
            .replace(/^\{[^}]+\}/u, '')
            .slice(0, 3),
        );
      const value =
        found !== undefined &&
        form !== undefined &&
        form !== 'q' &&
        form !== 'raw' &&
        change !== 'S' &&
        found.includes(',') &&
        goesOn
          ? undefined
          : found;
      if (value === undefined) {
        isComplete = false;
        return '';
      }
      if (change === 'S') return asSentence(value);
      if (change === 'C') return sentenceCase(value);
      return change === 'a' ? withArticle(value) : value;
    },
  );
  if (!isComplete) return undefined;
  const line = text
    .replace(/([?!.])\./gu, '$1')
    .replace(/ {2,}/gu, ' ')
    .trim();
  return soundsRight(line) ? { text: line, used, statements } : undefined;
}

function plainValue(name: string, slots: Slots, statements: Statement[]): string | undefined {
  const slot = slots.plain[name];
  if (slot === undefined) return undefined;
  if (slot.statement !== undefined) statements.push(slot.statement);
  return slot.text;
}

function phraseValue(
  name: string,
  form: string,
  slots: Slots,
  used: string[],
  statements: Statement[],
): string | undefined {
  const phrase = slots.phrases[name];
  const value = phrase?.form(form as Form);
  if (phrase === undefined || value === undefined) return undefined;
  used.push(name);
  statements.push(phrase.statement);
  return value;
}

/** Sentences of a line, in one spelling, for “no sentence twice”. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…]["”]?)\s+|\n+/u)
    .map((sentence) =>
      sentence
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    )
    .filter((sentence) => sentence !== '');
}
