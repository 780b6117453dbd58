/**
 * What can be read of a brief in German, French, Spanish or Portuguese without knowing the language:
 * what stands under labels, headings and table heads. Audiences come from labels alone.
 */
import { foundAt } from './corpus';
import type { Corpus } from './corpus';
import { limitKind } from './cues/limits';
import { guessLanguage } from './doubts';
import { foreignAge, foreignCount, foreignDates } from './foreign-dates';
import { foreignLines } from './foreign-lines';
import type { ForeignLine } from './foreign-lines';
import { foreignChannels, foreignFormats } from './foreign-words';
import { addFound } from './found';
import { isEmptyAnswer, splitItems, tidyItem } from './items';
import type { WorkReading } from './labelled-lines';
import { newAudience } from './answers';
import type { AudienceReading, Found } from './reading';
import { findMoney } from './recognise/money';
import { splitSentences } from './sentences';
import type { Stretch } from './sentences';
import { isReadByStructure } from './tongues';

export interface ForeignReading {
  work: WorkReading;
  audiences: AudienceReading[];
  /** Labels and headings that were known, as written, in order. */
  sections: string[];
}

/** Under a label of a language that is read by its structure only. */
const SURE = 0.7;
const MOST_AUDIENCES = 6;
const MOST_LABEL_WORDS = 14;

const known = new WeakMap<Corpus, ForeignReading | false>();

/**
 * The reading of a text that is not English: by structure, or (in any other language) of nothing at
 * all. Undefined for English and for what is too short to tell. Remembers its last answers.
 */
export function readForeign(corpus: Corpus): ForeignReading | undefined {
  const before = known.get(corpus);
  if (before !== undefined) return before === false ? undefined : before;
  const { code } = guessLanguage(corpus.text);
  const reading =
    code === 'eng' || code === 'und'
      ? false
      : isReadByStructure(code)
        ? readLines(corpus)
        : { work: emptyWork(), audiences: [], sections: [] };
  known.set(corpus, reading);
  return reading === false ? undefined : reading;
}

function emptyWork(): WorkReading {
  return { constraints: [], tone: [], successMetrics: [] };
}

function readLines(corpus: Corpus): ForeignReading {
  const { text } = corpus;
  const flat = text.replace(/\*\*|__|`/gu, '  ').replace(/[\n\t]/gu, ' ');
  const lines = foreignLines(text).filter(
    (line) => !isEmptyAnswer(flat.slice(line.start, line.end)),
  );
  const reading: ForeignReading = {
    work: emptyWork(),
    audiences: [],
    sections: [...new Set(lines.map((line) => line.label))],
  };
  for (const line of lines) if (line.topic === 'audience') addAudience(corpus, flat, line, reading);
  for (const line of lines) {
    readWorkLine(corpus, flat, line, reading.work);
    for (const audience of reading.audiences) readAudienceLine(corpus, flat, line, audience);
  }
  readProse(corpus, text, reading.work);
  return reading;
}

const MONEY_WORD =
  /(?<!\p{L})(?:budget|etat|kosten|presupuesto|coste|orçamento|verba|enveloppe|coût)(?!\p{L})/iu;
const START_WORD =
  /(?<!\p{L})(?:start(?:et|en)?|beginnt|beginnen|live|erscheint|deadline|frist|lancement|lancer|démarre\p{L}*|échéance|en ligne|lanzamiento|lanzar|empieza|arranca|plazo|lançamento|lançar|começa|arranca|prazo)(?!\p{L})/iu;
/** Told in a sentence, not under a label. */
const TOLD = 0.55;

/** An amount and a date are known in any sentence that has a word for them. */
function readProse(corpus: Corpus, text: string, work: WorkReading): void {
  if (work.budget !== undefined && work.deadline !== undefined) return;
  for (const sentence of splitSentences(text)) {
    const written = text.slice(sentence.start, sentence.end);
    const found = (hit: Stretch): Found => {
      const place = { start: sentence.start + hit.start, end: sentence.start + hit.end };
      return foundAt(corpus, place, TOLD, 'cue');
    };
    const [money] = MONEY_WORD.test(written) ? findMoney(written) : [];
    if (work.budget === undefined && money?.currency !== undefined && !money.perUnit)
      work.budget = { ...found(money), amount: money.amount, currency: money.currency };
    const [date] = START_WORD.test(written) ? foreignDates(written) : [];
    if (work.deadline === undefined && date !== undefined) work.deadline = found(date);
  }
}

function addAudience(
  corpus: Corpus,
  flat: string,
  line: ForeignLine,
  reading: ForeignReading,
): void {
  for (const part of cutAt(flat, line, /\s*;\s*/gu)) {
    // “…, 30 bis 45 Jahre”, “… (Köln)”: what follows the name is told about them.
    const name = /^[^,(;:.–—]+/u.exec(flat.slice(part.start, part.end))?.[0] ?? '';
    const place = tidyItem(flat, part.start, part.start + name.length);
    const words = flat.slice(place.start, place.end).split(/\s+/u).length;
    if (place.end - place.start < 3 || words > MOST_LABEL_WORDS) continue;
    if (reading.audiences.length >= MOST_AUDIENCES) return;
    const audience = newAudience(
      foundAt(corpus, place, SURE, line.via === 'label' ? 'label' : 'list'),
    );
    const rest = { start: place.end, end: part.end };
    if (/(?:jahren?|ans|años|anos)(?!\p{L})/iu.test(flat.slice(rest.start, rest.end)))
      setAge(corpus, flat, rest, audience);
    reading.audiences.push(audience);
  }
}

function setAge(corpus: Corpus, flat: string, place: Stretch, audience: AudienceReading): void {
  const age = foreignAge(flat.slice(place.start, place.end));
  if (age === undefined || audience.ageRange !== undefined) return;
  const trimmed = tidyItem(flat, place.start, place.end);
  audience.ageRange = { ...foundAt(corpus, trimmed, SURE, 'label'), ...age };
}

function readWorkLine(corpus: Corpus, flat: string, line: ForeignLine, work: WorkReading): void {
  const found = (place: Stretch): Found => foundAt(corpus, place, SURE, routeOf(line));
  const whole = tidyItem(flat, line.start, line.end);
  const written = flat.slice(line.start, line.end);
  const at = (hit: Stretch): Stretch => ({
    start: line.start + hit.start,
    end: line.start + hit.end,
  });
  switch (line.topic) {
    case 'purpose':
      work.purpose ??= { ...found(whole), category: 'other' };
      return;
    case 'reason':
      work.reason ??= found(whole);
      return;
    case 'constraints':
    case 'bans':
      for (const item of itemsOf(flat, line, false)) {
        const text = flat.slice(item.start, item.end);
        const isBan = line.topic === 'bans' || NEGATED.test(text);
        addFound(work.constraints, {
          ...found(item),
          kind: limitKind(text),
          strength: isBan ? 'avoid' : 'must',
        });
      }
      return;
    case 'tone':
      for (const item of itemsOf(flat, line, true)) {
        const negated = NEGATED.test(flat.slice(item.start, item.end));
        addFound(work.tone, { ...found(item), negated });
      }
      return;
    case 'metrics':
      for (const item of itemsOf(flat, line, false)) {
        const text = flat.slice(item.start, item.end);
        const due = foreignDates(text)[0]?.text;
        addFound(work.successMetrics, {
          ...found(item),
          ...foreignCount(text),
          ...(due === undefined ? {} : { due }),
        });
      }
      return;
    case 'budget': {
      const money = findMoney(written).find((hit) => !hit.perUnit);
      if (money === undefined) return;
      work.budget ??= {
        ...found(at(money)),
        amount: money.amount,
        ...(money.currency === undefined ? {} : { currency: money.currency }),
      };
      return;
    }
    case 'deadline': {
      const [date] = foreignDates(written);
      if (date !== undefined) work.deadline ??= found(at(date));
      return;
    }
    default:
  }
}

function readAudienceLine(
  corpus: Corpus,
  flat: string,
  line: ForeignLine,
  audience: AudienceReading,
): void {
  const { topic } = line;
  const found = (place: Stretch): Found => foundAt(corpus, place, SURE, routeOf(line));
  const written = flat.slice(line.start, line.end);
  const at = (hit: Stretch): Stretch => ({
    start: line.start + hit.start,
    end: line.start + hit.end,
  });
  switch (topic) {
    case 'goals':
    case 'pains':
    case 'triggers':
    case 'objections':
      for (const item of itemsOf(flat, line, false)) addFound(audience[topic], found(item));
      return;
    case 'name':
    case 'role':
    case 'location':
      audience[topic] ??= found(tidyItem(flat, line.start, line.end));
      return;
    case 'age':
      setAge(corpus, flat, line, audience);
      return;
    case 'channels':
      for (const hit of foreignChannels(written)) {
        if (audience.channels.some((other) => other.text === hit.text)) continue;
        audience.channels.push({
          ...found(at(hit)),
          channel: hit.channel,
          liking: 'likes',
          rank: audience.channels.length + 1,
        });
      }
      return;
    case 'formats':
      for (const hit of foreignFormats(written)) {
        if (audience.preferredFormats.some((other) => other.format === hit.format)) continue;
        audience.preferredFormats.push({ ...found(at(hit)), format: hit.format });
      }
      return;
    default:
  }
}

const NEGATED =
  /(?<!\p{L})(?:nicht|nie|niemals|keine?n?|ohne|ne|pas|jamais|sans|aucune?|no|nunca|jamás|sin|ningun[ao]?|não|nunca|jamais|sem|nenhuma?)(?!\p{L})/iu;

function routeOf(line: ForeignLine): 'label' | 'list' {
  return line.via === 'label' ? 'label' : 'list';
}

/** The values of a line: at semicolons, and at commas where the parts are short (or `commas`). */
function itemsOf(flat: string, line: ForeignLine, commas: boolean): Stretch[] {
  const parts = splitItems(flat, line.start, line.end);
  return parts
    .flatMap((part) => {
      if (line.item && !commas) return [part];
      const pieces = cutAt(flat, part, commas ? COMMA_OR_AND : /\s*,\s+/gu);
      const isList = pieces.every(
        (piece) => flat.slice(piece.start, piece.end).split(/\s+/u).length <= (commas ? 6 : 5),
      );
      return isList ? pieces : [part];
    })
    .map((part) => tidyItem(flat, part.start, part.end))
    .filter(
      (part) => part.end - part.start >= 2 && !isEmptyAnswer(flat.slice(part.start, part.end)),
    );
}

const COMMA_OR_AND = /\s*,\s+(?:(?:und|et|y|e) )?|\s+(?:und|et|y|e)\s+/gu;

function cutAt(flat: string, place: Stretch, separator: RegExp): Stretch[] {
  const parts: Stretch[] = [];
  let start = place.start;
  for (const match of flat.slice(place.start, place.end).matchAll(separator)) {
    parts.push({ start, end: place.start + match.index });
    start = place.start + match.index + match[0].length;
  }
  parts.push({ start, end: place.end });
  return parts.filter((part) => part.end > part.start);
}
