/** Words for how something should sound, and where they lie on the four axes. */
import type { ToneAxis } from '../reading';
import { wordsOf } from '../words';

/** −1 is the first pole of the axis: funny, formal, respectful, enthusiastic. */
const AXIS_WORDS: Readonly<Record<ToneAxis, { first: string; second: string }>> = {
  funnySerious: {
    first:
      'funny humorous playful witty cheeky wry tongue-in-cheek silly goofy jokey dry comic comedic whimsical daft ironic mischievous humour humor deadpan wink light-hearted lighthearted larrikin-ish larrikin fun amusing quirky joking laugh sly droll banter twinkle',
    second:
      'serious sober grave earnest factual matter-of-fact solemn dignified unsentimental no-nonsense authoritative responsible considered thoughtful technical precise measured',
  },
  formalCasual: {
    first:
      'formal professional official businesslike courteous polite corporate dignified ceremonial correct academic legal elegant refined polished',
    second:
      'casual chatty informal conversational matey neighbourly neighborly friendly relaxed plain plain-spoken down-to-earth straight-up straightforward mate colloquial folksy easy-going laid-back daggy slangy earthy homely everyday pub unfussy unbuttoned familiar',
  },
  respectfulIrreverent: {
    first:
      'respectful kind gentle warm caring considerate courteous humble empathetic compassionate patient reassuring tender polite supportive dignified sensitive tactful honest collegial encouraging understanding',
    second:
      'irreverent cheeky bold provocative insolent rebellious edgy bossy blunt sassy rude brash punky defiant naughty snarky sharp unapologetic swears stubborn',
  },
  enthusiasticMatterOfFact: {
    first:
      'enthusiastic energetic upbeat cheerful excited lively vibrant passionate inspiring hopeful optimistic bright bubbly motivating ambitious joyful bouncy zesty spirited encouraging celebratory proud',
    second:
      'matter-of-fact calm dry plain sober quiet factual restrained unhurried understated steady measured deadpan no-nonsense unexcited neutral clear direct straight straightforward technical precise patient laconic',
  },
};

const OTHER =
  'clear simple honest direct confident trustworthy modern authentic human inclusive premium smart concise crisp short practical helpful credible open fresh young natural local robust muddy rough quick quirky nerdy curious generous nostalgic melancholic poetic soft soft-spoken wistful needy efficient sound sensible slow appetising sensual seductive mysterious maternal paternal motherly grown-up expert transparent realistic pragmatic hospitable welcoming inviting spooky luxurious understated rebellious northern grounded punchy chirpy twee preachy salesy pushy girlboss macho frank affectionate unpolished light grateful exact concise concisely sober leisurely companionable flinty hand-made handmade rude brisk collegiate scholarly salty sisterly brotherly sunny well-fed solid hopeful homely haunted lyrical breezy tongue-tied self-mocking self-ironic good-humoured good-humored even-handed unsalesy quick-witted level loud tender wild';

const AXES = Object.keys(AXIS_WORDS) as ToneAxis[];

const POLES = new Map<string, (readonly [ToneAxis, number])[]>();
for (const axis of AXES) {
  for (const word of AXIS_WORDS[axis].first.split(' ')) addPole(word, axis, -1);
  for (const word of AXIS_WORDS[axis].second.split(' ')) addPole(word, axis, 1);
}
const KNOWN = new Set([...POLES.keys(), ...OTHER.split(' ')]);

function addPole(word: string, axis: ToneAxis, value: number): void {
  POLES.set(word, [...(POLES.get(word) ?? []), [axis, value]]);
}

/** True when a word is used for how something sounds. */
export function isToneWord(lower: string): boolean {
  return KNOWN.has(lower) || KNOWN.has(lower.replace(/(?:ly|er)$/u, ''));
}

export interface AxisVote {
  axis: ToneAxis;
  /** −1…1, softened by “a bit” and turned round by “not”. */
  value: number;
}

/** What a tone phrase says about the axes: “not preachy, a bit cheeky” → votes. */
export function toneVotes(phrase: string): AxisVote[] {
  const votes: AxisVote[] = [];
  const isNegated = /\b(?:not|never|no|without|zero|free of|nothing|non|less|don't|isn't)\b/iu.test(
    phrase,
  );
  const isSoft =
    /\b(?:a (?:bit|touch|little|tad|wee bit|pinch|dash)|slightly|quietly|somewhat|mildly|bit of)\b/iu.test(
      phrase,
    );
  for (const word of wordsOf(phrase)) {
    for (const [axis, pole] of POLES.get(word.lower) ?? []) {
      const strength = isSoft ? 0.5 : 1;
      votes.push({ axis, value: isNegated ? -pole * 0.5 : pole * strength });
    }
  }
  return votes;
}
