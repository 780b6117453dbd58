/** A shot list that a designer can draw from: per script three to five frames, each with its own subject. */
import type { Statement } from '../records/evidence';
import type { Scenario, ScriptForm, ScriptStep, Storyboard } from '../records/scenario';
import { nounPhrases } from './grammar/nouns';
import { tidy } from './grammar/tidy';

type Frame = Storyboard['frames'][number];
type Role = 'moment' | 'piece' | 'doubt' | 'answer' | 'after';

/** One shot of a form: how near, and what is in view. */
interface Shot {
  shot: string;
  view: string;
}

const SETTINGS: Record<ScriptForm, string> = {
  email: 'A desk with an open laptop; the window behind it shows the time of day',
  print: 'A table by a door, with post on it',
  poster: 'A wall that people walk past; the paper is the brightest thing in view',
  chat: 'A phone in a hand, the rest of the room out of focus',
  sms: 'A phone face up on a kitchen worktop',
  thread: 'A phone screen, read with one thumb',
  clip: 'A screen held upright; the room around it is darker than the picture',
  page: 'A computer screen, a cup beside the keyboard',
  app: 'A phone lying on what they were just working at',
  call: 'A phone at an ear, seen from behind the shoulder',
  talk: 'A small table with one thing on it, people passing behind',
  spot: 'A radio on a shelf, and a hand that turns it up',
};

const SHOTS: Record<ScriptForm, Record<Role, Shot>> = {
  email: {
    moment: { shot: 'Wide', view: 'The chair is pushed back, the inbox unread.' },
    piece: { shot: 'Over the shoulder', view: 'The subject line stands out of the list.' },
    doubt: { shot: 'Close', view: 'Two hands rest above the keys, not typing yet.' },
    answer: { shot: 'Close', view: 'The reply fills the screen, one line underlined.' },
    after: { shot: 'Wide', view: 'The laptop is shut, the coat is gone from the chair.' },
  },
  print: {
    moment: { shot: 'Wide', view: 'The pile of post, not sorted yet.' },
    piece: { shot: 'Straight down', view: 'The front of the piece covers everything else.' },
    doubt: {
      shot: 'Two people, from behind',
      view: 'One holds the paper, the other shakes a head.',
    },
    answer: { shot: 'Close', view: 'A finger rests on the last line of the back.' },
    after: { shot: 'Wide', view: 'The paper hangs on the wall, one corner curled.' },
  },
  poster: {
    moment: { shot: 'Wide', view: 'A street or a corridor, nobody looks up.' },
    piece: { shot: 'Straight on', view: 'The poster alone, readable from across the way.' },
    doubt: { shot: 'From behind', view: 'One person has stopped, bag still in hand.' },
    answer: { shot: 'Close', view: 'The phone holds the page that the code opened.' },
    after: { shot: 'Wide', view: 'The same wall on another day, and somebody else stops.' },
  },
  chat: {
    moment: { shot: 'Close', view: 'The message is half typed, the cursor blinks.' },
    piece: { shot: 'Screen only', view: 'Two bubbles, theirs longer than ours.' },
    doubt: { shot: 'Over the shoulder', view: 'The thumb stops over the send key.' },
    answer: { shot: 'Screen only', view: 'Our bubble, and an empty field below it.' },
    after: { shot: 'Wide', view: 'The phone lies face down, the person is at the door.' },
  },
  sms: {
    moment: { shot: 'Wide', view: 'Nobody in view: the worktop and a phone that lights up.' },
    piece: { shot: 'Screen only', view: 'One text, all of it on the lock screen.' },
    doubt: { shot: 'Hands only', view: 'A wet thumb types an answer.' },
    answer: { shot: 'Screen only', view: 'The second text sits under the first.' },
    after: { shot: 'Wide', view: 'The worktop is cleared.' },
  },
  thread: {
    moment: { shot: 'Wide', view: 'Knees, a bag, and a screen that is being scrolled.' },
    piece: { shot: 'Screen only', view: 'The post between two others, the first line in full.' },
    doubt: { shot: 'Close', view: 'A comment being typed, not sent yet.' },
    answer: { shot: 'Screen only', view: 'Comment and reply, one indented under the other.' },
    after: { shot: 'Wide', view: 'Somebody walks away, phone in the back pocket.' },
  },
  clip: {
    moment: { shot: 'First shot of the video', view: 'A pair of hands in the middle of a job.' },
    piece: { shot: 'Second shot', view: 'The words stand large across the frame.' },
    doubt: { shot: 'Screen and thumb', view: 'The video is paused; the comments slide up.' },
    answer: { shot: 'Screen only', view: 'The pinned reply above all others.' },
    after: { shot: 'Last shot', view: 'An empty frame with the last line in it.' },
  },
  page: {
    moment: {
      shot: 'Over the shoulder',
      view: 'The search field is full, the list below it long.',
    },
    piece: {
      shot: 'Screen only',
      view: 'The top of the page, headline and button and nothing else.',
    },
    doubt: { shot: 'Close', view: 'The pointer rests on the question, not on the button.' },
    answer: { shot: 'Screen only', view: 'The answer opens below the question.' },
    after: { shot: 'Wide', view: 'The cup is empty; the screen shows the confirmation.' },
  },
  app: {
    moment: { shot: 'Wide', view: 'Work in progress, the phone among the tools.' },
    piece: {
      shot: 'Screen only',
      view: 'The card over everything else, its close mark in plain sight.',
    },
    doubt: { shot: 'Hands only', view: 'A finger goes to the small print instead of the button.' },
    answer: { shot: 'Screen only', view: 'The card has turned to its back.' },
    after: { shot: 'Wide', view: 'The phone is back among the tools.' },
  },
  call: {
    moment: { shot: 'Wide', view: 'A number is dialled, a pen held ready.' },
    piece: { shot: 'Close', view: 'A headset at our end, a blank sheet before it.' },
    doubt: { shot: 'From behind', view: 'The caller walks up and down.' },
    answer: { shot: 'Close', view: 'Our pen underlines one word.' },
    after: { shot: 'Wide', view: 'The handset is back, the sheet is full.' },
  },
  talk: {
    moment: { shot: 'Wide', view: 'Feet slow down in front of the table.' },
    piece: { shot: 'Across the table', view: 'Open hands on our side, nothing held out yet.' },
    doubt: { shot: 'From behind', view: 'Arms folded, weight on the back foot.' },
    answer: { shot: 'Close', view: 'A hand lays one sheet between the two.' },
    after: { shot: 'Wide', view: 'The table from far off, two people leaning in.' },
  },
  spot: {
    moment: { shot: 'Wide', view: 'The radio plays to a room where somebody works.' },
    piece: { shot: 'Close', view: 'The hand stops on the dial.' },
    doubt: { shot: 'From behind', view: 'Phone at the ear, radio turned down.' },
    answer: { shot: 'Close', view: 'At our end a finger runs down a list.' },
    after: { shot: 'Wide', view: 'The radio is off, the door stands open.' },
  },
};

const ROLES: readonly Role[] = ['moment', 'piece', 'doubt', 'answer', 'after'];

/** Five frames a script at most: the moment, the piece, the doubt, the answer, and afterwards. */
export function drawStoryboard(scenarios: readonly Scenario[]): Storyboard {
  const said = new Set<string>();
  const forms = new Map<ScriptForm, number>();
  const frames: Frame[] = [];
  const shown = new Set<string>();
  for (const scenario of scenarios) {
    const form = formOf(scenario);
    const nth = (forms.get(form) ?? 0) + 1;
    forms.set(form, nth);
    for (const role of ROLES) {
      // The second script of a form shares its room with the first: only what differs is drawn again.
      if (nth > 1 && role === 'piece') continue;
      const drawn = frameOf(scenario, form, role, frames.length + 1, shown, said);
      if (drawn !== undefined) frames.push(drawn);
    }
  }
  return {
    key: 'storyboard',
    labels: ['aiGenerated', 'syntheticPerson'],
    houseRules: [
      'No face and no logo in any frame: hands, backs, screens and things.',
      'Settings are our staging; things in quotation marks are the brief’s own, to be shown where they can be.',
      'The line under a frame is the only text in the picture.',
    ],
    scenes: scenarios.map((scenario, at) => {
      const first = scenarios.slice(0, at).find((other) => formOf(other) === formOf(scenario));
      return {
        scenarioKey: scenario.key,
        title: scenario.title,
        setting:
          first === undefined
            ? `${SETTINGS[formOf(scenario)]}.`
            : `The place of ${first.personaName}'s frames, seen from ${at === 1 ? 'the other side' : 'further off'}.`,
      };
    }),
    frames,
    successCriteria: [
      { statement: 'With the lines covered, somebody can still tell which frame holds the doubt.' },
    ],
    sampleLooks: [
      {
        kind: 'layout',
        text: frames
          .slice(0, 3)
          .map((frame) => `${frame.n}. ${frame.shot ?? ''}`)
          .join('\n'),
        caption: 'The opening shots in order',
      },
    ],
    designNotes: [
      {
        text: 'Frames of one script stay in one place, so that what changes is the thing and not the room.',
        tokenRefs: [],
      },
    ],
  };
}

const formOf = (scenario: Scenario): ScriptForm =>
  scenario.form ?? ({ chat: 'chat', email: 'email', voice: 'call' } as const)[scenario.channel];

function frameOf(
  scenario: Scenario,
  form: ScriptForm,
  role: Role,
  n: number,
  shown: Set<string>,
  said: Set<string>,
): Frame | undefined {
  const step = stepFor(scenario, role);
  if (step === undefined) return undefined;
  const thing = thingFor(scenario, role, step, shown);
  if (thing !== undefined) shown.add(thing);
  const { shot, view } = SHOTS[form][role];
  const again = [
    view,
    `${view.replace(/\.$/u, '')}, as before.`,
    `${view.replace(/\.$/u, '')}, once more.`,
  ];
  const seen = again.find((text) => !said.has(text)) ?? view;
  said.add(seen);
  const action = thing === undefined ? seen : `${seen} From the brief: “${thing}”.`;
  const heard = role === 'moment' ? undefined : lineOf(step, role, said);
  if (heard !== undefined) said.add(spelled(heard));
  const who = step.actor === 'persona' ? scenario.personaName : 'Brand';
  return {
    n,
    scenarioKey: scenario.key,
    step: step.n,
    personaKey: scenario.personaKey,
    shot,
    caption: clip(heard === undefined ? 'No words.' : `${who}: “${heard}”`, 140),
    ...(heard === undefined ? {} : { heard: clip(heard, 130) }),
    pictureBrief: action,
    alt: clip(`${shot}: ${action.replace(/[“”]/gu, '')}`, 125),
  };
}

/** The step that a frame shows; `answer` is the first reply of the brand after the doubt. */
function stepFor(scenario: Scenario, role: Role): ScriptStep | undefined {
  const { steps } = scenario;
  switch (role) {
    case 'moment':
      return steps[0];
    case 'piece':
      return steps.find((step) => step.actor === 'brand');
    case 'doubt':
      return (
        steps.find((step) => step.phase === 'clarification' && step.actor === 'persona') ??
        steps.find((step) => step.phase === 'clarification')
      );
    case 'answer':
      return steps.find((step) => step.phase === 'resolution' && step.actor === 'brand');
    case 'after':
      return steps.at(-1);
  }
}

/** A thing of the brief to draw: from the moment, the doubt, the answer or the wish, as the frame asks. */
function thingFor(
  scenario: Scenario,
  role: Role,
  step: ScriptStep,
  shown: ReadonlySet<string>,
): string | undefined {
  const quotes = (list: readonly (Statement | undefined)[]): string[] =>
    list.flatMap((entry) =>
      entry === undefined || entry.origin === 'generated' ? [] : [tidy(entry.value)],
    );
  const passages = step.evidence.map((span) => tidy(span.quote));
  const from: Record<Role, string[]> = {
    moment: quotes([scenario.trigger, scenario.turn]),
    piece: [],
    doubt: [...quotes([scenario.turn]), ...passages],
    answer: [
      ...passages,
      ...scenario.steps
        .filter((one) => one.actor === 'brand')
        .flatMap((one) => one.evidence.map((span) => tidy(span.quote))),
    ],
    after: [...quotes([scenario.goal]), ...passages],
  };
  return from[role]
    .flatMap((text) =>
      nounPhrases(text)
        .filter((phrase) => phrase.start > 0 || phrase.text.includes(' '))
        .map((phrase) =>
          phrase.text.replace(/^\p{Lu}(?=\p{Ll}+ \p{Ll})/u, (letter) => letter.toLowerCase()),
        ),
    )
    .find(
      (text) =>
        text.split(' ').length <= 3 &&
        text.length > 3 &&
        !/^\p{Lu}/u.test(text) &&
        !ABSTRACT.test(text) &&
        !shown.has(text),
    );
}

const ABSTRACT =
  /\b(?:glance|gap|swap|group|worr\w+|comparison|business\w*|trial|notice|stop|search|change|trouble|risk|cost|costs|price|team|manager|owner|owners|system|problem|issue|service|company|brand|customer\w*|client\w*|people|person|time|way|thing|things|day|week|month|year|night|morning|fault|worry|pain|need|reason|lot|bit|years?|man|men|woman|women|girl|boy|lad|lady|husband|wife|half|hour|hours|minute|minutes|life|work|end|side|friend|friends|age|feeling|word|money|kids?|children|parents?|mum|dad|margin|attempts|audit|renewal|visit|visitor|quarter|season|trip|everyone|appointments?|questions?|firms?|detection|something|anything|nothing|reading|deal|use|job|place|places|kind|sort|second|other|chance|idea|fear|colleague|mate|hand|point|matter|heart|stroke|death|funeral|diagnosis|cancer|grandkids?|grandchild\w*|lads?|teachers?|nurses?|doctors?|surgery|works|rain|number|neighbou?rs?|boss|partner|couples?|families|family|residents?|tenants?|students?|employers?|staff|noise|queue|shift|weight|stock|salary|pay|fees?|bill of|dentist\w*|director|vendor|carrier|associate|council|ministry|committee|board|summer|winter|spring|autumn|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|post|access|success|quality|interest|respect|reason|promotion|career|world|city|country|street|home)\b/iu;

/** The sentence of a step that its frame shows, brackets and quotation marks off. */
function lineOf(step: ScriptStep, role: Role, said: ReadonlySet<string>): string | undefined {
  const sentences = step.text
    .replace(/\[needs:[^\]]*\]/gu, '')
    .replace(/[“”]/gu, '')
    .replace(/\.{2}(?!\.)/gu, '.')
    .split(/(?<=[.!?])\s+|\n+/u)
    .map((sentence) =>
      sentence
        .replace(
          /^(?:Front|Back|Large|Small|Headline|Below it|Button|First voice|Second voice|First shot, on screen|Then|Last shot|Afterwards|Next|One step|All it takes): /u,
          '',
        )
        .trim(),
    )
    .filter(
      (sentence) =>
        sentence.split(' ').length >= 3 &&
        !/^(?:hello|hi|dear|good day)\b/iu.test(sentence) &&
        !said.has(spelled(clip(sentence, 118))),
    );
  // A doubt comes last in its line; elsewhere the longest sentence carries most.
  const best =
    role === 'doubt'
      ? sentences.at(-1)
      : sentences.toSorted((a, b) => Math.min(b.length, 90) - Math.min(a.length, 90))[0];
  return best === undefined ? undefined : clip(best, 118);
}

const spelled = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 2);
  const at = cut.lastIndexOf(' ');
  const head = cut.slice(0, at > max / 2 ? at : cut.length).replace(/[\s,;:.–-]+$/u, '');
  return `${head}…${text.includes('“') && !head.includes('”') ? '”' : ''}`;
}
