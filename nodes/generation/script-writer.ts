/** Writes one script: the material of a persona poured into the frames of a channel. */
import type { Statement } from '../records/evidence';
import { midSentence } from '../language/inflect';
import { fillFrame, sentencesOf } from './grammar/frames';
import type { Filled, Slots } from './grammar/frames';
import { shiftPerson } from './grammar/person-shift';
import { asSentence, makePhrase } from './grammar/phrase';
import type { Phrase } from './grammar/phrase';
import { shortAudience } from './voice-subject';
import { countWords, tidy } from './grammar/tidy';
import { chatLines } from './script-lines-chat';
import { emailLines, emailSubjects } from './script-lines-email';
import { voiceLines } from './script-lines-voice';
import type { Channel } from '../records/vocabulary';
import { factAbout } from './script-material';
import type { FormatWord, Material } from './script-material';
import type { Beat, PlannedStep, ScriptChannel } from './script-plan';

const LINES: Record<ScriptChannel, Record<Beat, readonly string[]>> = {
  chat: chatLines,
  email: emailLines,
  voice: voiceLines,
};

export interface Cast {
  goal?: Phrase;
  goaltwo?: Phrase;
  pain?: Phrase;
  paintwo?: Phrase;
  trig?: Phrase;
  turn?: Phrase;
  /** A limit of the brief that a customer meets, where neither objection nor pain is stated. */
  limit?: Phrase;
  format?: FormatWord;
}

export interface WriteOptions {
  channel: ScriptChannel;
  plan: readonly PlannedStep[];
  cast: Cast;
  material: Material;
  offer?: Statement;
  /** Things of the brief that a line can be about, most central first. */
  topics: readonly string[];
  register: 'formal' | 'casual' | 'plain';
  turnOn: 'objection' | 'pain' | 'constraint' | 'question';
  random: () => number;
  /** Sentences that this set has used already; grows. */
  taken: Set<string>;
}

export interface WrittenStep {
  planned: PlannedStep;
  text: string;
  subject?: string;
  statements: Statement[];
}

/** How many drafts are made of a script; the one with most of the persona's own matter is kept. */
const DRAFTS = 8;

/** Writes a script: several drafts, the best kept. `taken` grows by its sentences. */
export function writeScript(
  options: Omit<WriteOptions, 'taken'>,
  taken: Set<string>,
): WrittenStep[] {
  const { persona, reach } = options.material;
  const own = new Set<string>(
    [
      ...persona.goals,
      ...persona.needs,
      ...persona.pains,
      ...persona.objections,
      ...persona.triggers,
      ...persona.context,
      ...reach.map((entry) => entry.statement),
    ].map((entry) => entry.value),
  );
  let best: { steps: WrittenStep[]; taken: Set<string> } | undefined;
  let bestScore = -Infinity;
  for (let draft = 0; draft < DRAFTS; draft += 1) {
    const mine = new Set(taken);
    const steps = writeSteps({ ...options, taken: mine }, own);
    const used = new Set(steps.flatMap((step) => step.statements.map((entry) => entry.value)));
    const ofOwn = [...used].filter((value) => own.has(value)).length;
    const empty = steps.filter((step) => step.statements.length === 0).length;
    const score = 3 * Math.min(ofOwn, 3) + Math.min(used.size, 5) - empty;
    if (score > bestScore) [best, bestScore] = [{ steps, taken: mine }, score];
  }
  for (const sentence of best?.taken ?? []) taken.add(sentence);
  return best?.steps ?? [];
}

/** The spoken or written lines of a script, in order. */
function writeSteps(options: WriteOptions, own: ReadonlySet<string>): WrittenStep[] {
  const told = new Set<string>();
  // Until a script has used two things of its persona's own, a line that brings one more wins.
  const brings = (filled: Filled): number =>
    told.size >= 2
      ? 0
      : filled.statements.some((entry) => own.has(entry.value) && !told.has(entry.value))
        ? 2.5
        : 0;
  const slots = slotsOf(options);
  const uses = new Map<string, number>();
  let subject = '';
  let asked: string | undefined;
  return options.plan.map((planned) => {
    const line = bestLine(
      LINES[options.channel][planned.beat],
      slots,
      uses,
      options,
      asked,
      brings,
    );
    for (const entry of line.statements) if (own.has(entry.value)) told.add(entry.value);
    asked = line.asks;
    for (const name of line.used) {
      const key = keyOf(name, slots);
      uses.set(key, (uses.get(key) ?? 0) + 1);
    }
    for (const sentence of sentencesOf(line.text)) options.taken.add(sentence);
    const statements = [...line.statements];
    if (options.channel !== 'email') return { planned, text: line.text, statements };
    const fresh = emailSubjects[planned.beat];
    if (fresh !== undefined) {
      const headed = bestLine(fresh, slots, uses, options, undefined, () => 0, 9);
      statements.push(...headed.statements);
      subject = headed.text;
      for (const sentence of sentencesOf(subject)) options.taken.add(sentence);
    }
    const written = fresh === undefined ? `Re: ${subject}` : subject;
    return { planned, text: line.text, subject: written, statements };
  });
}

interface Line extends Filled {
  /** What kind of question the line ends on, which decides how it can be answered. */
  asks: string | undefined;
}

interface ParsedLine {
  register: string | undefined;
  asks: string | undefined;
  fits: string | undefined;
  frame: string;
}

/** Reads the marks in front of a line: `f:` register, `<check>` what it can answer, `[check]` what it asks. */
function parseLine(line: string): ParsedLine {
  const marks = /^(?:([fc]):)?(?:<([a-z ]+)>)?(?:\[([a-z]+)\])?([\s\S]+)$/u.exec(line) ?? [];
  return { register: marks[1], fits: marks[2], asks: marks[3], frame: marks[4] ?? '' };
}

function bestLine(
  lines: readonly string[],
  slots: Slots,
  uses: Map<string, number>,
  options: WriteOptions,
  asked: string | undefined,
  brings: (filled: Filled) => number,
  maxWords = options.channel === 'voice' ? 40 : options.channel === 'chat' ? 60 : 110,
): Line {
  // Where the doubt is voiced, it has to be voiced; what follows refers to it.
  const mustTurn = (filled: Filled): number =>
    options.cast.turn === undefined || !filled.used.includes('turn')
      ? 0
      : lines === LINES[options.channel].doubt || lines === LINES[options.channel].tell
        ? 8
        : lines === LINES[options.channel].answer
          ? 0.8
          : 0;
  let best: Line | undefined;
  let bestScore = -Infinity;
  let spare: Line | undefined;
  for (const line of lines) {
    const { register, asks, fits, frame } = parseLine(line);
    const chance = options.random();
    if (register === 'f' && options.register !== 'formal') continue;
    if (register === 'c' && options.register !== 'casual') continue;
    if (!isFitting(fits, asked, options.turnOn)) continue;
    const filled = fillFrame(frame, slots);
    if (filled === undefined || countWords(filled.text) > maxWords) continue;
    spare = { ...filled, asks };
    if (sentencesOf(filled.text).some((sentence) => options.taken.has(sentence))) continue;
    const score =
      scoreOf(filled, uses, slots) +
      chance * 2.2 +
      (register === undefined ? 0 : 0.8) -
      (filled.statements.length === 0 ? (frame.includes('{topic') ? 1.2 : 2.4) : 0);
    const whole = score + mustTurn(filled) + brings(filled);
    if (whole > bestScore) [best, bestScore] = [{ ...filled, asks }, whole];
  }
  const found = best ?? spare;
  if (found === undefined) throw new TypeError('A beat has no line that works without material');
  return found;
}

/** Whether a line answers what was asked just before, and suits what the script turns on. */
function isFitting(fits: string | undefined, asked: string | undefined, turnOn: string): boolean {
  if (fits === undefined) return true;
  const marks = fits.split(' ');
  const kinds = marks.filter((mark) => TURNS.has(mark));
  if (kinds.length > 0 && !kinds.includes(turnOn)) return false;
  return kinds.length === marks.length || asked === undefined || marks.includes(asked);
}

const TURNS = new Set(['objection', 'pain', 'constraint', 'question']);

/** Lines that use more of the persona's own material win; saying the same thing thrice loses. */
function scoreOf(filled: Filled, uses: Map<string, number>, slots: Slots): number {
  let score = Math.min(filled.statements.length, 2);
  // A fact that may be claimed is worth more than any turn of phrase.
  const fact = slots.plain['fact']?.statement;
  if (fact !== undefined && filled.statements.includes(fact)) score += 2.5;
  for (const name of filled.used) {
    const before = uses.get(keyOf(name, slots)) ?? 0;
    if (name !== 'turn') score -= before === 0 ? 0 : before === 1 ? 1 : 4;
    else score -= before > 2 ? 4 : before > 1 ? 1 : 0;
  }
  return score;
}

/** Two slot names may stand for the same phrase: what counts is what people read. */
function keyOf(name: string, slots: Slots): string {
  return slots.phrases[name]?.words ?? name;
}

/** How people hear from a brand on a channel: “by text message”. */
const HEARD: Partial<Record<Channel, string>> = {
  email: 'by email',
  chat: 'in the chat',
  voice: 'by phone',
  social: 'on social media',
  web: 'on the website',
  'in-app': 'in the app',
  event: 'in person',
  print: 'by post',
  sms: 'by text message',
};

function slotsOf({ cast, material, offer, channel, topics }: WriteOptions): Slots {
  // Paper can be sent, but it can't lie in a chat window.
  const isPaper = cast.format?.name === 'printed sheet';
  const reach = material.reach.find(
    (entry) => entry.channel !== channel && HEARD[entry.channel] !== undefined,
  );
  const turnWords = [cast.turn?.words, cast.pain?.words, cast.goal?.words, cast.goaltwo?.words]
    .filter((word) => word !== undefined)
    .join(' ');
  const fact = factAbout(material, turnWords);
  const mine = material.action === undefined ? undefined : mineOf(material.action.does);
  const audience = shortAudience(material.persona.audience.value);
  const line = offer === undefined ? undefined : offerLine(offer, material.brand);
  const plain: Slots['plain'] = {
    hi: { text: material.firstName === undefined ? '' : ` ${material.firstName}` },
    sign: { text: material.brand === undefined ? '' : `\n\n${material.brand}` },
    topic: topics[0] === undefined ? undefined : { text: topics[0] },
    topictwo: topics[1] === undefined ? undefined : { text: topics[1] },
    brand: material.brand === undefined ? undefined : { text: material.brand },
    format:
      isPaper && channel !== 'voice'
        ? undefined
        : cast.format === undefined
          ? undefined
          : { text: cast.format.name, statement: cast.format.statement },
    use: cast.format === undefined ? undefined : { text: cast.format.use },
    paper:
      isPaper && cast.format !== undefined
        ? { text: cast.format.name, statement: cast.format.statement }
        : undefined,
    lookat:
      reach === undefined || !/^(?:social|email|sms|in-app)$/u.test(reach.channel)
        ? undefined
        : { text: HEARD[reach.channel] ?? '', statement: reach.statement },
    reachby:
      reach === undefined
        ? undefined
        : { text: HEARD[reach.channel] ?? `through ${reach.words}`, statement: reach.statement },
    action:
      material.action === undefined
        ? undefined
        : { text: material.action.does, statement: material.action.statement },
    actionmine:
      mine === undefined || material.action === undefined
        ? undefined
        : { text: mine, statement: material.action.statement },
    actionours:
      mine === undefined || material.action === undefined || mine !== material.action.does
        ? undefined
        : { text: mine, statement: material.action.statement },
    fact: fact === undefined ? undefined : { text: asSentence(fact.value), statement: fact },
    audience:
      audience === 'readers' ? undefined : { text: audience, statement: material.persona.audience },
    offerline:
      line === undefined || offer === undefined ? undefined : { text: line, statement: offer },
    offer:
      offer === undefined || countWords(offer.value) > 7
        ? undefined
        : { text: midSentence(tidy(offer.value)), statement: offer },
  };
  const { goal, pain, trig, turn, limit } = cast;
  return {
    plain,
    phrases: {
      goal,
      pain,
      trig,
      turn,
      limit,
      aim: cast.goaltwo ?? goal,
      goaltwo: cast.goaltwo,
      paintwo: cast.paintwo,
    },
  };
}

/** What is offered, as a clause that the brand can say; undefined when it is too long for a breath. */
function offerLine(offer: Statement, brand: string | undefined): string | undefined {
  const text = tidy(offer.value);
  if (countWords(text) > 24) return undefined;
  if (brand !== undefined && text.includes(brand)) return text;
  const shape = makePhrase(offer, 'pain', { keep: new Set() })?.shape;
  if (shape === 'finite') return `${brand ?? 'it'} ${midSentence(text)}`;
  return shape === 'noun' ? `what we have is ${midSentence(text)}` : undefined;
}

function mineOf(action: string): string | undefined {
  const shifted = action
    .replace(/\byour\b/gu, 'my')
    .replace(/\byourself\b/gu, 'myself')
    .replace(/\byou\b/gu, 'I');
  return shiftPerson(shifted, 'I', { weIs: 'person' })
    ?.replace(/\bwith us\b/gu, 'with you')
    .replace(/\bfrom us\b/gu, 'from you');
}
