/**
 * Tone words: what each asks of a writer, and pairs of a line that keeps it and a draft of the same
 * matter that breaks it. The meanings are craft and marked as ours; the matter is the brief's.
 */
import type { Pair } from './voice-slots';
import { kindTones } from './voice-tone-kind';
import { levelTones } from './voice-tone-level';
import { lightTones } from './voice-tone-light';

export interface ToneClass {
  name: string;
  matches: RegExp;
  meaning: readonly string[];
  pairs: readonly Pair[];
}

/** A word such as “dry but warm” belongs to the first class that knows it. */
const ORDER = [
  'funny',
  'dry',
  'sober',
  'honest',
  'calm',
  'warm',
  'encouraging',
  'expert',
  'precise',
  'brief',
  'proud',
  'respectful',
  'lively',
  'bold',
  'quiet',
  'moody',
  'plain',
];

export const toneClasses: readonly ToneClass[] = [
  ...lightTones,
  ...levelTones,
  ...kindTones,
].toSorted((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name));

/** A voice given as a person: “like the pharmacist when there's no queue”. */
export const asPerson: Pick<ToneClass, 'meaning' | 'pairs'> = {
  meaning: [
    'Read every line aloud in that voice, to somebody who has just said {dq}. What sounds odd goes.',
    'Hear that voice speak of {pq}: no slogan, no “we are pleased”. Write down what it says.',
    'Read every line aloud in that voice. What sounds odd goes, and slogans go first.',
  ],
  pairs: [
    {
      so: '{D} Right. Here is how it is: {f}.',
      not: '{d}: as a reliable partner we are happy to inform you: {f}.',
      fault: 'a brochure',
    },
    {
      so: "{P} I know. Let's see what we can do.",
      not: 'Experience our first-class service, especially when {p}.',
      fault: 'a brochure',
    },
    { so: '{F} Ask me the rest.', not: 'Your competent partner: {f}.', fault: 'a brochure' },
    {
      so: "So you want {w}. Sit down, let's talk.",
      not: 'Welcome to a new dimension: {g}!',
      fault: 'a brochure',
    },
    { so: '{M}, was it? Then listen. {F}', not: 'Discover more: {f}!', fault: 'a brochure' },
    {
      so: "{D} I'd say the same. Come and look anyway.",
      not: '{d}: let yourself be convinced by our quality!',
      fault: 'a brochure',
    },
  ],
};

/** For tone words that no class knows: the word is the client's, and one text of theirs explains it. */
export const anyTone: Pick<ToneClass, 'meaning' | 'pairs'> = {
  meaning: [
    "The brief's own word, without an explanation. Ask the client for one text that has it, and hold {wq} against that.",
    "The brief's own word. Try it on the hardest line first, the answer to {dq}, and show that to the client before writing the rest.",
    "The brief's own word, without an explanation. Ask the client for one text that has it.",
  ],
  pairs: [
    { so: '{D} {F}', not: '{d}: nonsense! {f}, so buy!', fault: 'anybody’s line' },
    { so: '{G} {F}', not: 'Best quality at the best price: {f}!', fault: 'anybody’s line' },
    { so: '{F}', not: 'Simply the best: {f}!', fault: 'anybody’s line' },
    { so: '{G}', not: 'Everything for everyone who wants {w}!', fault: 'anybody’s line' },
    {
      so: '{M}. {A}',
      not: 'Whether {m} or not: we are always there for you!',
      fault: 'anybody’s line',
    },
    {
      so: '{D} We have thought about that.',
      not: '{d}: forget it: we are simply the best!',
      fault: 'anybody’s line',
    },
  ],
};

/** For briefs that say next to nothing of their people: offer, step and name are all there is. */
export const bareTone: readonly Pair[] = [
  {
    so: 'This is about {ours}.',
    not: 'This is about values, passion and people, and about {it}.',
    fault: 'too vague',
  },
  {
    so: '{A}',
    not: 'Would you perhaps like to {a}, if it is not too much trouble?',
    fault: 'apologises',
  },
  {
    so: 'What there is to know about {ours}, and no more.',
    not: 'Everything you ever wanted to know about {it}, and much more.',
    fault: 'promises too much',
  },
  {
    so: '{ours}, in plain words.',
    not: '{it}: more than you ever dreamed of.',
    fault: 'inflated',
  },
  { so: 'For {who}: {ours}.', not: 'For everyone, everywhere: {it}.', fault: 'too vague' },
  { so: 'A word to {who}.', not: 'To whom it may concern, {who} included.', fault: 'too stiff' },
  {
    so: 'This one is for {who}.',
    not: 'This one is for all of you out there, {who} or not.',
    fault: 'too vague',
  },
  { so: '{B}, and what we do.', not: '{B}, the name says it all!', fault: 'says nothing' },
];
