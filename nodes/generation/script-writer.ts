/** Writes one script: the material of a persona poured into the frames of a channel. */
import type { Statement } from '../records/evidence';
import type { Scenario } from '../records/scenario';
import { midSentence } from '../language/inflect';
import { fillFrame, sentencesOf } from './grammar/frames';
import type { Filled, Slots } from './grammar/frames';
import { shiftPerson } from './grammar/person-shift';
import { makePhrase } from './grammar/phrase';
import type { Phrase } from './grammar/phrase';
import { shortAudience } from './voice-subject';
import { countWords, tidy } from './grammar/tidy';
import { chatLines } from './script-lines-chat';
import { emailLines, emailSubjects } from './script-lines-email';
import { voiceLines } from './script-lines-voice';
import type { Channel } from '../records/vocabulary';
import { factsFor } from './script-facts';
import type { Place } from './script-channel';
import type { FactLine } from './script-facts';
import type { FormatWord, Material } from './script-material';
import type { Lines, PlannedStep, ScriptChannel } from './script-plan';

const LINES: Record<ScriptChannel, Lines> = {
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
  format?: FormatWord;
}

export interface WriteOptions {
  channel: ScriptChannel;
  place: Place;
  plan: readonly PlannedStep[];
  cast: Cast;
  material: Material;
  offer?: Statement;
  /** Words that the brand must not use, in lower case. */
  banned: readonly string[];
  register: 'formal' | 'casual' | 'plain';
  turnOn: Scenario['turn']['on'];
  random: () => number;
  /** Sentences that this set has used already; grows. */
  taken: Set<string>;
}

export interface WrittenStep {
  planned: PlannedStep;
  text: string;
  subject?: string;
  statements: Statement[];
  /** Whether a fact of the brief fits what is turned on, is there beside it, or is missing. */
  proof: string;
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
  const proof = slots.plain['proof']?.text ?? 'nofact';
  const said = new Set<string>();
  return options.plan.map((planned) => {
    const line = bestLine(
      LINES[options.channel][planned.beat],
      withoutSaid(slots, said),
      uses,
      options,
      planned.actor,
      brings,
    );
    for (const entry of line.statements) {
      if (own.has(entry.value)) told.add(entry.value);
      if (options.material.facts.includes(entry)) said.add(entry.value);
    }
    for (const name of line.used) {
      const key = keyOf(name, slots);
      uses.set(key, (uses.get(key) ?? 0) + 1);
    }
    for (const sentence of sentencesOf(line.text)) options.taken.add(sentence);
    const statements = [...line.statements];
    if (options.channel !== 'email') return { planned, text: line.text, statements, proof };
    const fresh = emailSubjects[planned.beat];
    if (fresh !== undefined) {
      const headed = bestLine(fresh, slots, uses, options, 'brand', () => 0, 9);
      statements.push(...headed.statements);
      subject = headed.text;
      for (const sentence of sentencesOf(subject)) options.taken.add(sentence);
    }
    const written = fresh === undefined ? `Re: ${subject}` : subject;
    return { planned, text: line.text, subject: written, statements, proof };
  });
}

/** A fact is told once in a script: what was said already is no second fact. */
function withoutSaid(slots: Slots, said: ReadonlySet<string>): Slots {
  const plain = Object.entries(slots.plain).filter(
    ([name, slot]) => !FACTS.has(name) || !said.has(slot?.statement?.value ?? ''),
  );
  return { ...slots, plain: Object.fromEntries(plain) };
}

const FACTS = new Set(['fact', 'factin', 'facttwo', 'facttwoin']);

/** Reads the marks in front of a line: `f:` or `c:` for a register, `<fact pain>` when it fits. */
function parseLine(line: string): { register?: string; fits: string[]; frame: string } {
  const [, register, fits = '', frame = ''] =
    /^(?:([fc]):)?(?:<([a-z ]+)>)?([\s\S]+)$/u.exec(line) ?? [];
  return {
    ...(register === undefined ? {} : { register }),
    fits: fits.split(' ').filter((mark) => mark !== ''),
    frame,
  };
}

function bestLine(
  lines: readonly string[],
  slots: Slots,
  uses: Map<string, number>,
  options: WriteOptions,
  actor: PlannedStep['actor'],
  brings: (filled: Filled) => number,
  maxWords = options.channel === 'voice' ? 40 : options.channel === 'chat' ? 60 : 110,
): Filled {
  const { channel, cast } = options;
  // Where the doubt is voiced, it has to be voiced; where it can be answered, it is.
  const isDoubt = lines === LINES[channel].doubt || lines === LINES[channel].tell;
  const isAnswer = lines === LINES[channel].answer;
  const must = (filled: Filled, frame: string): number =>
    (isDoubt && cast.turn !== undefined && filled.used.includes('turn') ? 8 : 0) +
    (isAnswer && /\{fact(?:in)?\}/u.test(frame) ? 8 : 0) +
    (frame.includes('{fact') ? 1.5 : 0);
  const state = slots.plain['proof']?.text ?? 'nofact';
  let best: Filled | undefined;
  let bestScore = -Infinity;
  for (const line of lines) {
    const { register, fits, frame } = parseLine(line);
    const chance = options.random();
    if (register === 'f' && options.register !== 'formal') continue;
    if (register === 'c' && options.register !== 'casual') continue;
    if (!isFitting(fits, options.turnOn, state)) continue;
    const filled = fillFrame(frame, slots);
    if (filled === undefined || countWords(filled.text) > maxWords) continue;
    const forbidden = actor === 'brand' && isBanned(filled.text, options.banned) ? 100 : 0;
    // Only what was said can be asked about.
    const isAsk = lines === LINES[channel].ask && channel !== 'email';
    if (isAsk && filled.used.some((name) => (uses.get(keyOf(name, slots)) ?? 0) === 0)) continue;
    // Said before in this set: only where nothing else is left.
    const repeats = sentencesOf(filled.text).filter(
      (sentence) => !GREETING.test(sentence) && options.taken.has(sentence),
    ).length;
    const score =
      scoreOf(filled, uses, slots) +
      chance * 2.2 +
      (register === undefined ? 0 : 0.8) -
      (filled.statements.length === 0 ? 2.4 : 0);
    const whole = score + must(filled, frame) + brings(filled) - 30 * repeats - forbidden;
    if (whole > bestScore) [best, bestScore] = [filled, whole];
  }
  if (best === undefined)
    throw new TypeError(`No line works without material: ${lines[0] ?? 'none'}`);
  return best;
}

/** A greeting may open every script of a set. */
const GREETING = /^(?:hello|hi|hey|good morning|good afternoon)(?: \p{L}+)?$/u;

function isBanned(text: string, banned: readonly string[]): boolean {
  const said = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return banned.some((word) => said.includes(` ${word} `));
}

/** Whether a line suits what the script turns on, and whether there is a fact to answer with. */
function isFitting(fits: readonly string[], turnOn: string, proof: string): boolean {
  if (fits.includes('fact') && proof !== 'fact') return false;
  if (fits.includes('loose') && proof !== 'loose') return false;
  if (fits.includes('nofact') && proof === 'fact') return false;
  const kinds = fits.filter((mark) => mark === 'objection' || mark === 'pain');
  return kinds.length === 0 || kinds.some((kind) => kind === turnOn);
}

/** Lines that use more of the persona's own material win; saying the same thing thrice loses. */
function scoreOf(filled: Filled, uses: Map<string, number>, slots: Slots): number {
  let score = Math.min(filled.statements.length, 2);
  for (const name of filled.used) {
    const before = uses.get(keyOf(name, slots)) ?? 0;
    if (name !== 'turn') score -= before === 0 ? 0 : before === 1 ? 1.5 : 5;
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

function slotsOf({ cast, material, offer, channel, place, banned }: WriteOptions): Slots {
  // Paper can be sent, but it can't lie in a chat window.
  const isPaper = cast.format?.name === 'printed sheet';
  const reach = material.reach.find(
    (entry) =>
      entry.channel !== channel &&
      entry.channel !== place.use?.value &&
      HEARD[entry.channel] !== undefined,
  );
  const words = (...list: (Phrase | undefined)[]): string =>
    list.flatMap((phrase) => (phrase === undefined ? [] : [phrase.words])).join(' ');
  const ranked = factsFor(
    material,
    words(cast.turn),
    words(cast.pain, cast.goal, cast.goaltwo, cast.trig),
  );
  const longest = channel === 'voice' ? 26 : 40;
  const [first, second] = ranked.lines.filter(
    (line) => !isBanned(line.text, banned) && countWords(line.text) <= longest,
  );
  const toldAs = (line: FactLine | undefined, inside: boolean): Slots['plain'][string] =>
    line === undefined || (inside && line.text.includes(':'))
      ? undefined
      : {
          text: inside
            ? midSentence(
                line.text,
                new Set([...material.keep, ...(material.brand ?? '').split(' ')]),
              )
            : line.text,
          statement: line.statement,
        };
  const mine = material.action === undefined ? undefined : mineOf(material.action.does);
  const audience = shortAudience(material.persona.audience.value);
  const line = offer === undefined ? undefined : offerLine(offer, material.brand);
  const plain: Slots['plain'] = {
    hi: { text: material.firstName === undefined ? '' : ` ${material.firstName}` },
    sign: { text: material.brand === undefined ? '' : `\n\n${material.brand}` },
    brand: material.brand === undefined ? undefined : { text: material.brand },
    format:
      isPaper && channel !== 'voice'
        ? undefined
        : cast.format === undefined
          ? undefined
          : { text: cast.format.name, statement: cast.format.statement },
    use: cast.format === undefined ? undefined : { text: cast.format.use },
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
    proof: { text: first === undefined ? 'nofact' : ranked.fits ? 'fact' : 'loose' },
    fact: toldAs(first, false),
    factin: toldAs(first, true),
    facttwo: toldAs(second, false),
    facttwoin: toldAs(second, true),
    audience:
      audience === 'readers' ? undefined : { text: audience, statement: material.persona.audience },
    offerline:
      line === undefined || offer === undefined ? undefined : { text: line, statement: offer },
    offer:
      offer === undefined || countWords(offer.value) > 7
        ? undefined
        : { text: midSentence(tidy(offer.value)), statement: offer },
  };
  const { goal, pain, trig, turn } = cast;
  return {
    plain,
    phrases: {
      goal,
      pain,
      trig,
      turn,
      aim: goal ?? cast.goaltwo,
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
