/**
 * Example lines about the matter of one brief. A frame has slots; each slot is filled by something
 * the brief says in a form that was checked to fit, or the frame is not used. No sentence twice.
 */
import { sentenceCase } from '../language/inflect';
import { contentStems } from '../language/similarity';
import { soundsRight } from './grammar/sound';
import { countWords } from './grammar/tidy';
import { bestFact, vague } from './voice-facts';
import { SORE, mapped, momentLine, momentOf, onlyTo, painOf, quote, short } from './voice-forms';
import type { Fact } from './voice-facts';
import { headline, isWhole, spoken } from './voice-told';
import type { Matter } from './voice-matter';
import type { Told } from './voice-told';
import type { Pair, Scope, Slot, WrittenPair } from './voice-slots';
import { keysOf, lowerFirst, quoted, sentence } from './voice-text';

interface Choice {
  fact?: Fact;
  doubt?: Told;
  want?: Told;
  pain?: Told;
  moment?: Told;
}

/** Frames that speak of readers in the third person. */
const ABOUT = /\{who\}|\b(?:[Pp]ersons|Winners|Who wants|Anyone who|[Tt]hose who)\b/u;

const SLOT = /\{([A-Za-z]+)\}/gu;

export class Lines {
  private readonly taken = new Set<string>();
  private readonly uses = new Map<unknown, number>();
  private readonly matter: Matter;
  private readonly terms: readonly string[];
  private readonly banned: readonly string[];
  private readonly random: () => number;
  private readonly offered: ReadonlySet<string>;

  constructor(
    matter: Matter,
    terms: readonly string[],
    banned: readonly string[],
    random: () => number,
  ) {
    this.matter = matter;
    this.terms = terms;
    this.banned = banned.map((word) => word.toLowerCase());
    this.random = random;
    this.offered = new Set(contentStems(matter.offer ?? ''));
  }

  /** The pair whose matter was used least so far; undefined when none can be filled. */
  pair(pairs: readonly Pair[], about: Choice = {}, scope?: Scope): WrittenPair | undefined {
    let best: { pair: WrittenPair; score: number } | undefined;
    for (const [i, frame] of pairs.entries()) {
      const chance = this.random() * 0.4 - i * 0.02;
      for (const choice of this.choices(`${frame.so} ${frame.not}`, about, scope)) {
        const so = this.fill(frame.so, choice, scope);
        const not = this.fill(frame.not, choice, scope);
        if (so === undefined || not === undefined || !this.isNew(so, not)) continue;
        if (!this.isClean(so)) continue;
        const used = Object.values(choice).filter((entry) => entry !== undefined);
        const score = chance - this.cost(used);
        if (best === undefined || score > best.score)
          best = { pair: { so, not, fault: frame.fault, used }, score };
      }
    }
    if (best === undefined) return undefined;
    this.take(best.pair.so, best.pair.used);
    this.take(best.pair.not, []);
    return best.pair;
  }

  /** A single line in the same way. */
  say(frames: readonly string[], about: Choice = {}, scope?: Scope): string | undefined {
    let best: { text: string; frame: string; used: (Told | Fact)[]; score: number } | undefined;
    for (const [i, frame] of frames.entries()) {
      const chance = this.random() * 0.5 - i * 0.05;
      for (const choice of this.choices(frame, about, scope)) {
        const text = this.fill(frame, choice, scope);
        if (text === undefined || !this.isNew(text) || !this.isClean(text)) continue;
        const used = Object.values(choice).filter((entry) => entry !== undefined);
        const score =
          chance -
          this.cost(used) +
          (/\{/u.test(frame) ? 1.2 : 0) -
          2 * (this.uses.get(frame) ?? 0);
        if (best === undefined || score > best.score) best = { text, frame, used, score };
      }
    }
    if (best === undefined) return undefined;
    this.take(best.text, [...best.used, best.frame]);
    return best.text;
  }

  /** True for words of a sentence's length that an example has as a sentence. */
  hasSaid(text: string): boolean {
    return countWords(text) > 3 && keysOf(text).every((key) => this.taken.has(key));
  }

  /** Facts that no example has told. */
  unused(): Fact[] {
    return this.matter.facts.filter((fact) => (this.uses.get(fact) ?? 0) === 0);
  }

  private cost(used: readonly unknown[]): number {
    return used.reduce<number>((sum, entry) => sum + 0.8 * (this.uses.get(entry) ?? 0), 0);
  }

  private take(text: string, used: readonly unknown[]): void {
    for (const key of keysOf(text)) this.taken.add(key);
    for (const entry of used) this.uses.set(entry, (this.uses.get(entry) ?? 0) + 1);
  }

  private isNew(...texts: string[]): boolean {
    const keys = texts.flatMap((text) => keysOf(text).filter((key) => key.includes(' ')));
    return (
      keys.every((key) => !this.taken.has(key)) &&
      new Set(keys).size === keys.length &&
      texts.every((text) => countWords(text) <= 48)
    );
  }

  /** Every sensible filling of the topics that a frame needs, the least used first. */
  private choices(frame: string, about: Choice, scope: Scope | undefined): Choice[] {
    const needs = new Set([...frame.matchAll(SLOT)].map((match) => match[1] ?? ''));
    const wanted = (...slots: Slot[]): boolean => slots.some((slot) => needs.has(slot));
    const { matter } = this;
    const one = (
      given: Told | undefined,
      list: readonly Told[],
      is: boolean,
    ): (Told | undefined)[] =>
      !is
        ? [undefined]
        : given === undefined
          ? list.filter((told) => scope === undefined || scope.has(told.sheet)).slice(0, 8)
          : [given];
    const choices: Choice[] = [];
    for (const doubt of one(about.doubt, matter.doubts, wanted('D', 'C', 'd', 'dq')))
      for (const pain of one(about.pain, matter.pains, wanted('P', 'p', 'pq', 'lq', 'sore')))
        for (const want of one(about.want, matter.wants, wanted('G', 'g', 'w', 'wq', 'hq')))
          for (const moment of one(
            about.moment,
            matter.triggers,
            wanted('M', 'S', 'm', 'mq', 'am'),
          )) {
            const sheets = [doubt, pain, want, moment].flatMap((told) => told?.sheet ?? []);
            // What two audiences say is never put into one line.
            if (new Set(sheets).size > 1) continue;
            const isFactual = wanted('F', 'f', 'fc', 'N', 'n', 'V');
            for (const fact of this.factsFor(
              about.fact,
              doubt ?? pain,
              want ?? moment,
              isFactual,
            )) {
              choices.push({
                ...(fact === undefined ? {} : { fact }),
                ...(doubt === undefined ? {} : { doubt }),
                ...(pain === undefined ? {} : { pain }),
                ...(want === undefined ? {} : { want }),
                ...(moment === undefined ? {} : { moment }),
              });
              if (choices.length > 160) return choices;
            }
          }
    return choices;
  }

  /**
   * Beside a doubt or a pain only a fact that has to do with it; beside a wish or a moment also one
   * that says what is offered; alone, any.
   */
  private factsFor(
    given: Fact | undefined,
    about: Told | undefined,
    beside: Told | undefined,
    isNeeded: boolean,
  ): (Fact | undefined)[] {
    if (!isNeeded) return [undefined];
    if (given !== undefined) return [given];
    const { matter } = this;
    const sayable = matter.facts.filter((fact) => fact.line !== undefined);
    const words = about ?? beside;
    if (words === undefined) return sayable.slice(0, 8);
    const answer = matter.answers.get(words.quote);
    const fitting =
      answer?.line === undefined ? bestFact(words.quote, sayable, matter.common)?.fact : answer;
    const offering =
      about === undefined
        ? sayable.filter((fact) => contentStems(fact.text).some((stem) => this.offered.has(stem)))
        : [];
    return [...new Set([...(fitting === undefined ? [] : [fitting]), ...offering])].slice(0, 4);
  }

  private fill(frame: string, choice: Choice, scope: Scope | undefined): string | undefined {
    let isWhole = true;
    const text = frame
      .replace(SLOT, (_all, name: string) => {
        const value = this.value(name as Slot, choice, scope);
        // “parents who want to keep your …”: readers and those spoken about are not the same.
        const isMixed =
          ABOUT.test(frame) &&
          /^(?:w|g)$/u.test(name) &&
          /\byour?(?:self|selves)?\b/iu.test(value ?? '');
        if (value === undefined || isMixed) isWhole = false;
        return value ?? '';
      })
      .replace(/([?!.])\./gu, '$1')
      .replace(/(?<=[.!?] )\p{Ll}/gu, (letter) => letter.toUpperCase());
    return isWhole && soundsRight(text) ? sentenceCase(text) : undefined;
  }

  /** True when a line holds none of the words that the brief forbids. */
  isClean(text: string): boolean {
    const lower = ` ${text.toLowerCase()} `;
    return !this.banned.some((word) =>
      new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{L}\\p{N}])`, 'u').test(lower),
    );
  }

  private value(slot: Slot, choice: Choice, scope: Scope | undefined): string | undefined {
    const { fact, doubt, want, pain, moment } = choice;
    const { matter } = this;
    switch (slot) {
      case 'F':
        return clear(fact?.line, this);
      case 'f':
        return clear(fact?.inside, this);
      case 'fc':
        return fact?.isClause === true ? clear(fact.inside, this) : undefined;
      case 'N':
        return fact?.hasFigure === true ? clear(fact.line, this) : undefined;
      case 'n':
        return fact?.hasFigure === true ? clear(fact.inside, this) : undefined;
      case 'V':
        return fact === undefined ? undefined : vague(fact);
      case 'D':
        return doubt === undefined ||
          doubt.words > 16 ||
          (doubt.isOfOthers && !/^[“"]/u.test(doubt.statement.value.trim()))
          ? undefined
          : `“${spoken(doubt)}”`;
      case 'C':
        return doubt?.phrase?.shape === 'noun' ? undefined : this.value('D', choice, scope);
      case 'd':
        return quote(doubt, 16);
      case 'G':
        return clear(mapped(want === undefined ? undefined : headline(want), sentence), this);
      case 'g':
        return want !== undefined && isWhole(want)
          ? short(want.phrase?.form('do.you'), 12)
          : undefined;
      case 'w':
        return want !== undefined && isWhole(want)
          ? onlyTo(short(want.phrase?.form('want.you'), 12))
          : undefined;
      case 'P':
        return mapped(painOf(pain), sentence);
      case 'p':
        return painOf(pain);
      case 'M':
        return momentLine(moment);
      case 'S':
        return momentLine(moment, true);
      case 'm':
        return momentOf(moment);
      case 'ours':
        return clear(ours(matter), this) ?? matter.brand;
      case 'it':
        return ours(matter) ?? 'what we offer';
      case 'A':
        return mapped(matter.ask?.does, sentence);
      case 'a':
        return matter.ask?.does;
      case 'who':
        return audienceOf(matter, [doubt, want, pain, moment], scope);
      case 'B':
        return matter.brand;
      case 'T':
        return this.terms.find((term) => term.includes(' '));
      case 'U':
        return this.terms.filter((term) => term.includes(' '))[1];
      case 'dq':
        return quote(doubt, 14);
      case 'pq':
        return quote(pain, 12);
      case 'wq':
        return quote(want, 14);
      case 'hq':
        return want === undefined
          ? undefined
          : (mapped(headline(want), (words) => quoted(lowerFirst(words, matter.brand))) ??
              quote(want, 14));
      case 'mq':
        return quote(moment, 14);
      case 'lq':
        return pain !== undefined && !SORE.test(pain.quote) ? quote(pain, 12) : undefined;
      case 'am':
        return moment !== undefined && SORE.test(moment.quote) ? quote(moment, 12) : undefined;
      case 'sore':
        return pain !== undefined && SORE.test(pain.quote) ? quote(pain, 12) : undefined;
      case 'date':
        return matter.interpretation?.deadline === undefined
          ? undefined
          : quoted(matter.interpretation.deadline.value);
    }
  }
}

/** Whom a line is about: the audience of what stands in it, else the only or first in scope. */
function audienceOf(
  matter: Matter,
  told: readonly (Told | undefined)[],
  scope: Scope | undefined,
): string | undefined {
  const sheet = told.find((one) => one !== undefined)?.sheet ?? [...(scope ?? [])][0];
  const name = (sheet === undefined ? undefined : matter.audiences.get(sheet)) ?? matter.audience;
  return name === 'readers' || / who\b/u.test(name) ? undefined : name;
}

function clear(text: string | undefined, lines: Lines): string | undefined {
  return text !== undefined && lines.isClean(text) ? text : undefined;
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

/** “our cargo bikes”; a name that is the brand itself stays bare. */
function ours(matter: Matter): string | undefined {
  if (matter.offer === undefined) return matter.brand;
  if (matter.offer.toLowerCase() === matter.brand?.toLowerCase()) return matter.brand;
  const bare = matter.offer.replace(/^(?:an?|the|those|these|our|this|my|its)\s+/iu, '');
  return `our ${lowerFirst(bare, matter.brand)}`;
}
