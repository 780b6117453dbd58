import { measureWriting } from '../language/readability';
import { escapePattern } from '../language/recognise/hit';
import type { Persona } from '../records/persona';
import { channelWords } from '../records/vocabulary';
import type { BrandVoiceGuide } from '../records/voice';
import { channelCues } from './channel-cues';
import { clashingNumber, deniesWithin, isDenied, opposedWord, overlap, study } from './contrast';
import type { Overlap, Studied } from './contrast';
import type { Question } from './questions';
import type { Line, Witness } from './witnesses';

export interface Answer {
  /** 0–1, or null: the piece does not say enough to tell. */
  agreement: number | null;
  found: string;
  path: string;
  /** How the two disagree, when they do. */
  clash?: string;
}

/** Half of the expected words: below that a line is about something else. */
const speaksOfIt = 0.5;
const twin = 0.75;

const silent: Answer = { agreement: null, found: 'It does not speak of this.', path: '' };

/** What a piece answers to a question, with how well that agrees with what the card expects. */
export function answer(
  question: Question,
  witness: Witness,
  persona: Persona,
  voice: BrandVoiceGuide | undefined,
): Answer {
  switch (question.ask) {
    case 'say':
      return witness.kind === 'persona'
        ? fromCard(question.studied, question.path, witness)
        : fromLines(question.studied, witness);
    case 'channel':
      return fromChannels(question, witness, persona);
    case 'keep':
      return fromRule(question, witness);
    case 'rule':
      return fromDecision(question, witness);
    case 'tone':
      return fromTone(witness, voice);
  }
}

/** A card is asked about itself: does any other statement contradict this one? */
function fromCard(expected: Studied, path: string, { lines }: Witness): Answer {
  const others = lines.filter((line) => line.path !== path);
  if (others.length === 0) return silent;
  for (const line of others) {
    const clash = clashBetween(expected, line, overlap(expected, line));
    if (clash) return { agreement: 0, found: line.text, path: line.path, clash };
  }
  return { agreement: 1, found: 'Nothing on the card contradicts it.', path };
}

/** M8: 1 when the words are there, token F1 of the matched stretch otherwise, 0 on contradiction. */
function fromLines(expected: Studied, { lines, script }: Witness): Answer {
  const own = [script?.goal, script?.trigger, script?.turn].filter((line) => line !== undefined);
  let best: Answer = silent;
  for (const line of [...own, ...lines]) {
    const shared = overlap(expected, line);
    const matched = shared.ordered * expected.stems.length;
    // One word in common is chance, unless it is the whole of the statement.
    if (shared.ordered < speaksOfIt || (matched < 1.5 && expected.stems.length > 1)) continue;
    const clash = clashBetween(expected, line, shared);
    if (clash) return { agreement: 0, found: line.text, path: line.path, clash };
    const agreement = likeness(expected, line, shared);
    if (agreement > (best.agreement ?? -1)) best = { agreement, found: line.text, path: line.path };
  }
  return best;
}

function likeness(expected: Studied, line: Studied, shared: Overlap): number {
  if (shared.ordered >= 0.9) return 1;
  const { from = 0, to = 0 } = shared;
  const stretch = line.places.filter((place) => place >= from && place <= to).length;
  const matched = shared.ordered * expected.stems.length;
  return Math.round((200 * matched) / (expected.stems.length + stretch)) / 100;
}

const oneDenies = 'one denies what the other says';

function clashBetween(expected: Studied, line: Line, shared: Overlap): string | undefined {
  const { ordered, from, to } = shared;
  // Two or three words are a theme; whether something contradicts it can't be told by words.
  if (from === undefined || to === undefined || expected.stems.length < 4) return undefined;
  // “As long as it isn't that again” is a condition, not a denial.
  const isIf = /\b(?:as long as|unless|if)\b/iu.test(line.text);
  const within = deniesWithin(line, expected);
  if (within !== undefined) return within && line.by !== 'brand' && !isIf ? oneDenies : undefined;
  if (ordered >= speaksOfIt) {
    const number = clashingNumber(expected, line);
    if (number && ordered + 1 / expected.stems.length >= twin) {
      return `${number.claim.text} against ${number.other.text}`;
    }
  }
  const opposed = opposedWord(expected, line, from, to);
  if (opposed && ordered + 1 / expected.stems.length >= twin) {
    return `“${opposed.claim}” against “${opposed.other}”`;
  }
  // A brand's line may well deny a pain (“you won't wait”): that is the promise, not a clash.
  if (line.by === 'brand' || isIf || ordered < 0.9) return undefined;
  const isExpected = isDenied(expected);
  // A denial may stand further off where one is expected anyway.
  return isExpected === isDenied(line, from, to, isExpected ? 5 : 1) ? undefined : oneDenies;
}

function fromChannels(
  question: Extract<Question, { ask: 'channel' }>,
  witness: Witness,
  persona: Persona,
): Answer {
  const { channel, liking } = question;
  const word = channelWords[channel];
  if (witness.kind === 'persona') return cardOnChannel(question, persona);
  if (witness.channel === channel) {
    const found = `The script runs on ${word}.`;
    return liking === 'avoids'
      ? { agreement: 0, found, path: 'channel', clash: `runs on ${word}` }
      : { agreement: 1, found, path: 'channel' };
  }
  const offer = witness.lines.find(
    (line) => line.by === 'brand' && offersChannel(line, channelCues[channel]),
  );
  if (offer && liking === 'avoids') {
    return { agreement: 0, found: offer.text, path: offer.path, clash: `offers ${word}` };
  }
  if (offer) return { agreement: 1, found: offer.text, path: offer.path };
  if (liking !== 'avoids') return silent;
  return { agreement: 1, found: `It makes no use of ${word}.`, path: '' };
}

/** “We'll email you”, “a reminder by email”: the brand would use the channel. “No emails” is not. */
function offersChannel(line: Line, cue: RegExp): boolean {
  const said = withoutQuotes(line.text);
  if (!cue.test(said)) return false;
  const at = line.words.findIndex(({ lower }) => cue.test(lower));
  if (at >= 0 && isDenied(line, at, at)) return false;
  const name = cue.source;
  return [
    `\\b(?:we|i)(?:['’]ll| will| can| could)\\b[^.?!]{0,60}(?:${name})`,
    `\\b(?:by|via|over|through)\\s+(?:\\w+\\s+)?(?:${name})`,
    `\\b(?:send|get|receive|expect)\\b[^.?!]{0,40}(?:${name})`,
  ].some((pattern) => new RegExp(pattern, 'iu').test(said));
}

/** What the line says itself, without what it quotes or doubts. */
function withoutQuotes(text: string): string {
  return text
    .replace(/“[^”]*”|"[^"]*"/gu, ' ')
    .replace(/\b(?:anything|nothing) that relies on\b[^.?!]*/giu, ' ');
}

function cardOnChannel(
  { channel, liking }: Extract<Question, { ask: 'channel' }>,
  { channels, formats }: Persona,
): Answer {
  const word = channelWords[channel];
  const other = channels.findIndex(
    (use) => use.value === channel && (use.liking === 'avoids') !== (liking === 'avoids'),
  );
  if (other >= 0) {
    const path = `channels.${other}.value`;
    return {
      agreement: 0,
      found: `Both wanted and avoided: ${word}.`,
      path,
      clash: `wants and avoids ${word}`,
    };
  }
  const format = formats.findIndex(({ value }) => value === channel);
  if (liking === 'avoids' && format >= 0) {
    const path = `formats.${format}.value`;
    return {
      agreement: 0,
      found: `Likes ${word} as a format.`,
      path,
      clash: `likes ${word} as a format`,
    };
  }
  return { agreement: 1, found: 'The card is of one mind about it.', path: 'channels' };
}

function fromRule({ forbidden }: Extract<Question, { ask: 'keep' }>, witness: Witness): Answer {
  const lines = witness.lines.filter(({ by }) => by === 'brand');
  if (lines.length === 0) return silent;
  for (const line of lines) {
    const { text, path } = line;
    const word = forbidden.words.find((banned) => usesWord(line, banned));
    if (word !== undefined) return { agreement: 0, found: text, path, clash: `uses “${word}”` };
    const said = study(withoutQuotes(text));
    const held = new Set(said.stems);
    const isBroken =
      forbidden.together.length > 0 && forbidden.together.every((stem) => held.has(stem));
    if (isBroken && !isDenied(said)) {
      return { agreement: 0, found: text, path, clash: 'says what it may not' };
    }
  }
  return { agreement: 1, found: 'Nothing in it goes against this.', path: '' };
}

/** Whether a line uses a banned word; “we don't say free” doesn't. */
function usesWord(line: Line, banned: string): boolean {
  const found = wholeWord(banned).exec(line.text);
  if (!found) return false;
  const at = line.words.findIndex(({ end }) => end > found.index);
  return !isDenied(line, at, at);
}

function wholeWord(word: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(word)}(?![\\p{L}\\p{N}])`, 'iu');
}

function fromDecision(
  { when, then }: Extract<Question, { ask: 'rule' }>,
  witness: Witness,
): Answer {
  if (witness.kind !== 'scenario') return silent;
  const at = witness.lines.findIndex((line) => overlap(when, line).anywhere >= 0.6);
  const asked = witness.lines[at];
  if (!asked || when.stems.length === 0 || then.stems.length === 0) return silent;
  for (const line of witness.lines.slice(at)) {
    const shared = overlap(then, line);
    if (shared.anywhere < speaksOfIt) continue;
    const clash = clashBetween(then, line, shared);
    return clash
      ? { agreement: 0, found: line.text, path: line.path, clash }
      : { agreement: 1, found: line.text, path: line.path };
  }
  // Not said isn't denied: whether the rule was kept can't be told from this script.
  return { agreement: null, found: asked.text, path: asked.path };
}

/** Fewer words than these say nothing about a tone. */
const toneWords = 20;

function fromTone(witness: Witness, voice: BrandVoiceGuide | undefined): Answer {
  if (!voice || witness.kind !== 'scenario') return silent;
  const lines = witness.lines.filter(({ by }) => by === 'brand');
  const text = lines.map((line) => line.text).join('\n');
  const measured = measureWriting(text);
  if (measured.words < toneWords) return silent;
  const { style, vocabulary } = voice.profile;
  const banned = vocabulary.avoid.find(({ value }) => wholeWord(value).test(text));
  const limit = Math.max(1, Math.ceil((style.exclamationsPer100Words * measured.words) / 100));
  const tests: [boolean, string][] = [
    [banned === undefined, `uses “${banned?.value ?? ''}”`],
    [measured.maxSentence <= style.sentenceWordsMax, `a sentence of ${measured.maxSentence} words`],
    [text.split('!').length - 1 <= limit, 'more exclamation marks than the guide allows'],
    [style.emoji !== 'none' || !/\p{Extended_Pictographic}/u.test(text), 'an emoji'],
    [style.contractions !== 'no' || measured.contractions === 0, 'contractions'],
  ];
  const failed = tests.filter(([isMet]) => !isMet).map(([, what]) => what);
  const at = lines.find(
    (line) => banned && study(line.text).text.toLowerCase().includes(banned.value.toLowerCase()),
  );
  if (banned) {
    const path = at?.path ?? '';
    return { agreement: 0, found: at?.text ?? text, path, clash: failed.join(', ') };
  }
  return {
    agreement: Math.round((100 * (tests.length - failed.length)) / tests.length) / 100,
    found: failed.length === 0 ? 'It does.' : `It has ${failed.join(' and ')}.`,
    path: '',
  };
}
