/** Tones that keep level: facts first, and the ways in which a draft raises its voice. */
import type { ToneClass } from './voice-tone';

export const levelTones: readonly ToneClass[] = [
  {
    name: 'sober',
    matches:
      /unsentimental|sober|matter[- ]of[- ]fact|no solemnity|level\b|flat\b|grounded|sensible|serious|civil|factual|unagitated/iu,
    meaning: [
      'What hurts, {sore}, is said once and without music.',
      'Tell {who} what there is and how it works. Feelings about {pq} are theirs, not ours.',
      'No lump in the throat: {wq} is a plain wish and gets a plain answer.',
    ],
    pairs: [
      {
        so: '{S}. It happens, and something can be done.',
        not: '{S}, and a world falls apart.',
        fault: 'milks it',
      },
      {
        so: '{P} {F}',
        not: 'Close your eyes and feel it: {p}… and nobody cares. But we do.',
        fault: 'milks it',
      },
      { so: '{F}', not: 'With tears in our eyes we may tell you: {f}.', fault: 'milks it' },
      {
        so: '{D} Here is what there is. {F}',
        not: '{d}: oh, how well we understand your pain! Listen to your heart: {f}.',
        fault: 'milks it',
      },
      {
        so: 'You want {w}. Here is what there is to know.',
        not: 'Follow your heart {w}… because you deserve it.',
        fault: 'milks it',
      },
      { so: '{G}', not: 'A dream, a tear, a new beginning: {g}…', fault: 'milks it' },
    ],
  },
  {
    name: 'honest',
    matches:
      /honest|transparent|candid|sincere|truthful|\bopen\b|fair\b|authentic|trust|frank|straight|unsanctimonious|bad sides|isn't covered|no apologies|sound\b/iu,
    meaning: [
      'Say the awkward part too: {dq}. Then what we know, and where it ends.',
      'Promise nothing that is not in the list of facts; {wq} is their wish, not our guarantee.',
      'If something is open, write that it is open.',
    ],
    pairs: [
      {
        so: '{D} Fair point. What we can say to it: {f}.',
        not: '{d}: not with us! You will {g}, guaranteed.',
        fault: 'promises too much',
      },
      {
        so: '{F} Ask us what it does not do, too.',
        not: '{f}, and it works for absolutely everyone, every time.',
        fault: 'promises too much',
      },
      {
        so: '{C} True for some. Ask us whether it is for you.',
        not: '{d}: a myth! It is perfect for everyone.',
        fault: 'promises too much',
      },
      {
        so: 'You want {w}. We can help with that; we cannot promise it.',
        not: 'You are going {w}. Promised!',
        fault: 'promises too much',
      },
      {
        so: 'What we can show you today: {f}.',
        not: 'Everything you have ever dreamed of, and more: {f}.',
        fault: 'promises too much',
      },
    ],
  },
  {
    name: 'calm',
    matches:
      /calm|unhurried|patient|reassur|composed|soft|steady|measured|slow|in no hurry|sleepy|leisurely|relaxed|without scolding|easy\b|respectful of tiredness|sitting on|kettle|low\b/iu,
    meaning: [
      'No countdown and no alarm, even though the brief has a date ({date}).',
      '{am} is alarming enough. The line takes some of that away; it never adds to it.',
      'Nobody who says {dq} is hurried. Full sentences, one thing after the other.',
      'Full sentences, one thing after the other; {pq} is not a reason to raise the voice.',
    ],
    pairs: [
      {
        so: '{D} Take your time with it. {F}',
        not: "{d}: don't wait until it is too late! {f}, but not for long!",
        fault: 'raises the alarm',
      },
      {
        so: '{F} Read it again tomorrow; it will still be true.',
        not: 'LAST CHANCE: {f}! Act NOW!',
        fault: 'raises the alarm',
      },
      {
        so: '{S}. One thing at a time.',
        not: '{S}: every minute counts now!',
        fault: 'raises the alarm',
      },
      {
        so: '{G} In your own time.',
        not: 'How much longer do you want to wait {w}?!',
        fault: 'raises the alarm',
      },
      {
        so: '{D} Nobody here will hurry you.',
        not: '{d}: think again, quickly, before others do!',
        fault: 'raises the alarm',
      },
    ],
  },
  {
    name: 'precise',
    matches: /precise|exact|accurate|sharp\b|detail|correct|careful|awake|thorough/iu,
    meaning: [
      'A figure where there is one, otherwise the thing itself; never an adjective. {pq} is more exact than any “challenge”.',
      'Nothing without something behind it: what is not in the list of facts is a question to the client.',
    ],
    pairs: [
      {
        so: '{D} What can be said for certain: {n}.',
        not: '{d}: it is generally agreed that all is well.',
        fault: 'too vague',
      },
      {
        so: '{M}. That case, and no other.',
        not: '{M}, or something like it: we are always the right choice.',
        fault: 'too vague',
      },
      { so: '{N}', not: '{V}', fault: 'too vague' },
      {
        so: '{F}',
        not: 'Any number of advantages, among them: {f}, and much more.',
        fault: 'too vague',
      },
      {
        so: '{P} That case, and no other.',
        not: 'Whatever your situation: we have the answer, not only when {p}.',
        fault: 'too vague',
      },
      {
        so: 'You want {w}. Nothing else is meant here.',
        not: 'You want {w}, and so much more besides.',
        fault: 'too vague',
      },
    ],
  },
  {
    name: 'brief',
    matches:
      /\bbrief\b|quick|\bshort|brisk|concise|snappy|to the point|crisp|terse|gist|few adjectives|spare\b/iu,
    meaning: [
      'Say it, stop. {mq} is an opening; it needs no run-up.',
      'Half a line for {wq}, one line for what we have, full stop.',
      'The first words carry it. Whatever comes before them in the draft goes.',
    ],
    pairs: [
      {
        so: '{F}',
        not: 'As you may be aware, and as we have had occasion to mention before, we would like to take this opportunity to draw your attention to the following: {f}.',
        fault: 'too long',
      },
      {
        so: '{M}? {F}',
        not: '{M}: an occasion on which, as experience shows, one might consider looking into the fact that {fc}.',
        fault: 'too long',
      },
      {
        so: '{G}',
        not: 'Anyone who has ever thought about how they might one day perhaps {g} will, we are convinced, be interested in reading on.',
        fault: 'too long',
      },
      {
        so: '{D} {F}',
        not: '{d}: this is a question to which, for a variety of reasons, we would like to reply at somewhat greater length.',
        fault: 'too long',
      },
    ],
  },
];
