/** What kind of doubt somebody has, and how a brand takes it up before it answers. */
import { stem } from '../language/similarity';
import { wordsOf } from '../language/words';

export const doubtKinds = [
  'price',
  'tied',
  'have',
  'trust',
  'wait',
  'others',
  'risk',
  'self',
  'time',
  'fine',
  'works',
  'taste',
  'question',
  'other',
] as const;
export type DoubtKind = (typeof doubtKinds)[number];

export type Register = 'formal' | 'plain' | 'casual';

const SIGNS: readonly [DoubtKind, RegExp][] = [
  [
    'others',
    /^(?:my|the|our) (?:tenants?|clients?|customers?|boss|family|husband|wife|firm|articles|neighbou?rs?)\b/iu,
  ],
  [
    'trust',
    /\b(?:trust\w*|burned|burnt by|scam|trick|catch|hidden|promises?|they all|every outfit|never again|honest|just so the|wriggle|looks good|will be back next|chase us|what(?:'s| is) in it for)\b/iu,
  ],
  [
    'tied',
    /\b(?:lock-?in|contract|cancel|once you're in|never lets?|single source|subscription|tied|notice period|deposit)\b/iu,
  ],
  [
    'price',
    /\b(?:price[sd]?|pric(?:ey|ing)|cost(?:s|ly)?|dear(?:er)?|expensive|afford|cheap(?:er)?|money|pa(?:y|ys|id|ying)|payback|fees?|salary|bucks|quid|euros?|pounds?|dollars?|groceries|minimums?|margin|premium|bills?|budgets?|worth it)\b|\p{Sc} ?\d|\d ?\p{Sc}|\b\d+ (?:euro|zł|ft|kr)\b|^\d[\d.,]* (?:for|when)\b/iu,
  ],
  [
    'wait',
    /\b(?:wait(?:ing)? for|hold off|let me first|later|not now|next year|when (?:he|she|they|it) (?:speaks?|is|are)|first finish|at the moment)\b/iu,
  ],
  [
    'have',
    /\b(?:already (?!did)|we have a|we've got|we got|handles? it|does it|regular|has it all|round the corner|can do it|do (?:it|this) (?:myself|ourselves|at home)|have hands|backup|could get my|has a forwarder)\b/iu,
  ],
  [
    'works',
    /\b(?:doesn't|don't|won't|can't) (?:work|bond|hold|last|do|reach|fit)\b|\bno (?:cell|phone|signal|service|coverage)\b/iu,
  ],
  [
    'others',
    /\b(?:boss|clients?|customers?|family|kids?|neighbou?rs?|dad|mum|mom|wife|husband|partner|committee|(?:the|my|their) board|employers?|tenants?|whole village|management|procurement|fee-earners|head teachers|doctors|what'll|residents|colleagues|guys)\b/iu,
  ],
  [
    'risk',
    /\b(?:nicked|stolen|broken into|liable|hackers?|safe\w*|security|gets sick|freeze|freezing|sink|data|robbed|tear it up|report me|bites?|scary|frighten\w*|scared|afraid|what if)\b/iu,
  ],
  [
    'self',
    /\b(?:I'm (?:too|not|no good)|not strong|too (?:old|heavy|small|young)|at my age|for (?:people like me|elites|tourists|mad people|my (?:nan|grandad)|old people|townies|flats|eggs|birds)|our thing|wouldn't know|turned down|my age|only (?:entertain|get)|bad marks|snobby|traitor)\b/iu,
  ],
  [
    'time',
    /\b(?:time|hassle|hours?|afternoon|days?|weeks?|paperwork|forms?|pages|leave|set up|setup|switch\w*|changing|effort|trouble|queue|mid-month|plan everything|parking|drive|far|detour|download|hassle|app)\b/iu,
  ],
  [
    'fine',
    /\b(?:(?:he|she|we|I)(?:'s|'m|'re| am| is| are)? (?:\p{L}+ )?fine|feel grand|right as rain|not leaking|ain't broke|doesn't hurt|no need|I'll manage)\b/iu,
  ],
  [
    'works',
    /\b(?:works?|working|breaks?|broke|bond|coverage|service|signal|droplets|perishing|bobbly|sooner|don't do|can't be|only do|never|no \p{L}+|engineer|waitlist|spare part|wrong|damage)\b/iu,
  ],
  [
    'taste',
    /\b(?:is (?:brown|for)|not cheese|cardboard|boring|ugly|gross|old-fashioned|messy|rubbish|second best|means|better|seen it all)\b/iu,
  ],
];

/** The kind of a doubt by its words; a question that is none of the others is a question. */
export function doubtKindOf(text: string, asks: boolean): DoubtKind {
  const found = SIGNS.find(
    ([kind, pattern]) =>
      pattern.test(text) && (!asks || /price|risk|trust|tied|self|others/u.test(kind)),
  );
  return found?.[0] ?? (asks ? 'question' : 'other');
}

type Lines = readonly string[];

/** How the brand takes a doubt up. Nothing here claims anything: `f:` formal only, `c:` casual only. */
const TAKEN_UP: Record<DoubtKind, Lines> = {
  price: [
    'Money first, then.',
    "Fair. Let's put the figures side by side.",
    "You're right to weigh it.",
    'f:The price deserves a straight answer.',
    'c:No dodging: the money.',
  ],
  tied: [
    'You want to know the way out before the way in. Fair.',
    'Nobody likes to be tied.',
    'f:The terms should be clear before you begin.',
  ],
  have: [
    'Then keep it. The question is what it leaves open.',
    'Good, then you have something to measure us by.',
    'f:Then you have a yardstick. Do use it.',
    "c:Fair enough, you're not starting from nothing.",
  ],
  trust: [
    "You've no reason to take our word for it.",
    "Fair. So don't take it from us.",
    "I'd be wary too.",
    'Doubt is allowed here.',
    'f:Caution is reasonable. Judge by what can be checked.',
    "c:Can't blame you.",
  ],
  wait: [
    'Waiting is an answer too.',
    'No rush from this side.',
    'f:There is no need to decide today.',
  ],
  others: [
    "So it isn't only you who has to be convinced.",
    "Then let's look at it from their side.",
    'f:Then the case has to hold in front of others as well.',
  ],
  risk: [
    "I'd want to know that before anything else, too.",
    "That's a real worry, so no soothing.",
    'f:That is the point to settle first.',
  ],
  self: [
    "Don't rule yourself out yet.",
    "You don't have to be sure today.",
    'f:That is for you to judge, and not today.',
  ],
  time: [
    "Then let's talk about the hours.",
    "It shouldn't cost you more than it gives.",
    'f:Your time comes first.',
    "c:Nobody's got hours to burn.",
  ],
  fine: [
    'Glad to hear it.',
    "Then there's no hurry.",
    'f:That is good to hear.',
    'c:Good. Long may it last.',
  ],
  works: [
    'Fair doubt. Better asked now than after.',
    "Don't take that on trust.",
    'That would put me off too.',
    'f:The doubt is a fair one.',
  ],
  taste: [
    "I won't argue with taste.",
    'You might be right. There is one way to know.',
    'f:That is a matter of taste, and it is yours.',
  ],
  question: ['Good question.', "That's what I'd ask first.", 'Right to ask.', 'f:A fair question.'],
  other: [
    'Thanks for saying it straight.',
    "That's worth an honest reply.",
    'Good that you say so.',
    'I see what you mean.',
    'f:Thank you for being frank.',
  ],
};

/** The same for a pain that somebody tells. */
const FELT: Lines = [
  'No wonder that wears on you.',
  'That would put anybody off.',
  'I can see why that grates.',
  'f:I can see the difficulty.',
  "c:That'd drive me mad too.",
  "You shouldn't have to put up with that.",
  'That sounds familiar, and no better for it.',
  'Nobody should have to plan around that.',
];

/** What the brief must still supply before the answer can stand: in a word | in full. */
const NEEDED: Record<DoubtKind, string> = {
  price: 'the price | the price and what is in it',
  tied: 'the terms | the terms, and how to leave',
  have: 'our difference | what we do that this does not',
  trust: 'checkable proof | one proof that can be checked',
  wait: 'a reason | one true reason to begin now',
  others: 'shareable proof | something to show the others',
  risk: 'what happens | what happens then, and who pays',
  self: 'an example | one person like this who did it',
  time: 'time needed | how long it takes, start to finish',
  fine: 'waiting cost | what waiting costs, in one fact',
  works: 'the evidence | evidence on exactly this',
  taste: 'a sample | a way to try it first',
  question: 'the answer | the answer',
  other: 'the answer | the answer',
};

/** Who goes on when the script can't. */
const WHO: Record<DoubtKind, string> = {
  price: 'somebody who may name a price',
  tied: 'somebody who may change terms',
  have: 'somebody who knows both sides',
  trust: 'a customer who will talk, or else the head of the house',
  wait: 'whoever keeps the calendar',
  others: 'somebody who will talk to all of them at once',
  risk: 'whoever answers for it when it happens',
  self: 'somebody who began the same way',
  time: 'somebody who can walk it through by the clock',
  fine: 'somebody who asks before offering',
  works: 'whoever has tested it',
  taste: 'somebody with a sample to hand',
  question: 'whoever knows',
  other: 'a person in the team',
};

export function taken(kind: DoubtKind, isPain: boolean, register: Register): string[] {
  return fitting(isPain ? FELT : TAKEN_UP[kind], register);
}

/** Where the doubt names the price itself, the price is not what is missing. */
export function neededFor(kind: DoubtKind, isPain: boolean, doubt: string): string {
  if (isPain) return 'our part | what we do about this';
  return kind === 'price' && /\d|quid|bucks/u.test(doubt)
    ? 'price facts | what the price buys, and how it can be paid'
    : NEEDED[kind];
}

export const whoFor = (kind: DoubtKind): string => WHO[kind];

/** Lines for a register: its own first, then those for all. */
export function fitting(lines: Lines, register: Register): string[] {
  const own = register === 'formal' ? 'f:' : register === 'casual' ? 'c:' : '-';
  return [
    ...lines.filter((line) => line.startsWith(own)).map((line) => line.slice(2)),
    ...lines.filter((line) => !/^[fc]:/u.test(line)),
  ];
}

/** Matters that a fact and a doubt can share without sharing a word. */
const MATTERS: Partial<Record<DoubtKind, RegExp>> = {
  price:
    /\p{Sc} ?\d|\d ?(?:\p{Sc}|euro|zł|quid|bucks|a month)|\b(?:free|instalments?|no deposit|included|bursar\w+|pay \d+ ?%|already paid)\b/iu,
  tied: /\b(?:cancel\w*|refund\w*|return\w*|no contract|any time|instalments?)\b/iu,
  trust:
    /\b(?:since (?:my )?\p{L}*|\d(?:st|nd|rd|th) generation|own (?:lads|house)|built|certif\w+|years?|\d{2,}|in writing|tested|checked)\b/iu,
  time: /\b(?:minutes?|half a day|hours?|an? (?:evening|morning|afternoon)|weekends?|same day|downstairs|by post|existing)\b/iu,
  risk: /\b(?:insur\w+|guarantee\w*|in writing|tested|checked|safe\w*|never sees?|private|secure\w*)\b/iu,
  works: /\b(?:tested|got data|trial\w*|proven|runs on|\d+ ?(?:%|percent)|since)\b/iu,
};

const PASSED =
  /\b(?:passes|passed|EN \d+|ISO \d+|certified|tested|got data|in writing|guaranteed)\b/iu;

/** Words that are in every brief of a trade: sharing one of these answers nothing. */
const PALE = new Set([
  'people',
  'peopl',
  'year',
  'month',
  'week',
  'day',
  'time',
  'want',
  'need',
  'make',
  'work',
  'good',
  'new',
  'first',
  'free',
  'open',
  'give',
  'take',
  'come',
  'run',
  'use',
  'home',
  'offer',
]);

const strongStems = (text: string): string[] =>
  [
    ...new Set(
      wordsOf(text)
        .filter(({ lower }) => lower.length > 3 && /\p{L}/u.test(lower))
        .map(({ lower }) => stem(lower)),
    ),
  ].filter((one) => !PALE.has(one));

/** How well a fact meets a doubt: 2 and more answers it, over 0 is near it, 0 has nothing to do with it. */
export function meets(
  fact: string,
  doubt: string,
  kind: DoubtKind,
  known: ReadonlySet<string>,
): number {
  const said = new Set(strongStems(doubt).filter((one) => !known.has(one)));
  const told = strongStems(fact);
  const common = told.filter((one) => said.has(one));
  // A fact that only says the doubt again answers nothing (“forty quid an hour”).
  const says = told.filter((one) => !said.has(one) && !known.has(one));
  if (common.length > 0 && says.length === 0) return 0;
  // A passed test answers a worry about safety or quality, whatever its words.
  if (/^(?:risk|works|trust)$/u.test(kind) && PASSED.test(fact)) return 2 + common.length;
  const sameMatter = MATTERS[kind]?.test(fact) === true;
  return common.length * 2 + (sameMatter ? (kind === 'price' ? 2 : 1) : 0);
}

export const stemsOf = (text: string): ReadonlySet<string> => new Set(strongStems(text));
