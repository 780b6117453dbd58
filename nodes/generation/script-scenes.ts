/** The kinds of pieces: what each opens with, where its lines stand, and how it ends. */
import { answerBeat } from './script-answers';
import {
  acceptBeat,
  afterBeat,
  closeBeat,
  doubtBeat,
  offerBeside,
  secondBeat,
  settles,
} from './script-beats';
import { L, answerFor, needs, nextFact, pick, say } from './script-line';
import type { Draft, Scene } from './script-line';
import { OPENERS, emailOpener } from './script-openers';

/** Where the lines of a form stand, in order. */
interface Stations {
  open: string;
  doubt: string;
  answer: string;
  second: string;
  close: string;
  after: string;
}

const STATIONS: Record<Scene['place']['form'], Stations> = {
  email: {
    open: 'First email',
    doubt: 'Their reply',
    answer: 'Reply to the reply',
    second: 'Their second reply',
    close: 'Our last word',
    after: 'Some days later',
  },
  print: {
    open: 'Front and back',
    doubt: 'Read aloud, the paper in hand',
    answer: 'Whoever is asked about it',
    second: 'Across the counter',
    close: 'Still at the counter',
    after: 'The second piece',
  },
  poster: {
    open: 'Poster',
    doubt: 'Thought in front of it',
    answer: 'The page behind the code',
    second: 'Typed into the page',
    close: 'The last lines of the page',
    after: 'The message after it',
  },
  chat: {
    open: 'First message',
    doubt: 'Their answer',
    answer: 'Our reply',
    second: 'Their next message',
    close: 'We write',
    after: 'A later message',
  },
  sms: {
    open: 'First text',
    doubt: 'They text back',
    answer: 'Our text',
    second: 'Their second text',
    close: 'Our second text',
    after: 'The last text',
  },
  thread: {
    open: 'Post',
    doubt: 'Comment',
    answer: 'Our reply below it',
    second: 'The same person again',
    close: 'Our second reply',
    after: 'Direct message',
  },
  clip: {
    open: 'Video',
    doubt: 'Top comment',
    answer: 'Pinned reply',
    second: 'Reply to the reply',
    close: 'We answer once more',
    after: 'Next post',
  },
  page: {
    open: 'Top of the page',
    doubt: 'Typed into the question box',
    answer: 'Answer on the page',
    second: 'Asked further down',
    close: 'Beside the button',
    after: 'Confirmation',
  },
  app: {
    open: 'Card in the app',
    doubt: 'Tapped: “Not sure?”',
    answer: 'The card turns',
    second: 'Tapped again',
    close: 'Last card',
    after: 'A later notice',
  },
  call: {
    open: 'The caller',
    doubt: 'The caller',
    answer: 'We answer',
    second: 'The caller',
    close: 'Before hanging up',
    after: 'Call back',
  },
  talk: {
    open: 'At our table',
    doubt: 'They stop',
    answer: 'We answer',
    second: 'Turning to go',
    close: 'Handing it over',
    after: 'Afterwards',
  },
  spot: {
    open: 'Spot',
    doubt: 'On the phone, having heard it',
    answer: 'We answer',
    second: 'The caller',
    close: 'Before hanging up',
    after: 'Call back',
  },
};

/** Writes the scene in its form, in as many steps as the settings want. */
export function writeScene(scene: Scene): Draft[] {
  const at = STATIONS[scene.place.form];
  const theirs = scene.place.form === 'chat' || scene.place.form === 'call';
  const drafts = theirs ? theyBegin(scene, at) : weBegin(scene, at);
  for (const draft of drafts)
    if (draft.line.text === '')
      draft.line = needs(scene, 'the offer | what is offered') ?? {
        text: '[needs: this line]',
        from: [],
      };
  const answerAt = drafts.findIndex(
    (draft) => draft.actor === 'brand' && draft.phase === 'resolution',
  );
  const answer = drafts[answerAt];
  if (answer !== undefined) {
    const hasSecond = drafts[answerAt + 1]?.intent.includes('half convinced') === true;
    answer.branch = settles(scene, answerAt + 2, hasSecond ? answerAt + 2 : undefined);
  }
  const last = drafts.at(-1);
  // Where the talk ends on a second doubt, the last message waits for the yes.
  if (
    last !== undefined &&
    answer !== undefined &&
    drafts.slice(answerAt).every((draft) => draft.emotion !== 'in charge of the decision')
  )
    last.where = `${last.where}, after a yes`;
  const start = drafts[0];
  if (start !== undefined && scene.decisions > 1) start.branch = begins(scene, drafts.length);
  return drafts;
}

/** Email, print, posts, pages, stands: the brand opens, the persona answers. */
function weBegin(scene: Scene, at: Stations): Draft[] {
  const open = OPENERS[scene.place.form]?.(scene, at) ?? emailOpener(scene, at);
  const re = open.subject === undefined ? undefined : `Re: ${open.subject}`;
  const doubt = doubtBeat(scene, at.doubt, re);
  const last = (draft: Draft): Draft =>
    open.subject === undefined ? draft : { ...draft, subject: afterSubject(scene) };
  if (scene.steps === 5) {
    const answer = answerBeat(scene, scene.doubt, at.answer, true, re);
    return [
      open,
      doubt,
      answer,
      acceptBeat(scene, at.second, re),
      last(afterBeat(scene, at.after)),
    ];
  }
  const second =
    scene.steps === 6 || scene.second !== undefined ? secondBeat(scene, at.second, re) : undefined;
  const answer = answerBeat(scene, scene.doubt, at.answer, second === undefined, re);
  if (second !== undefined && scene.second !== undefined) {
    const closing = answerBeat(scene, scene.second, at.close, true, re);
    const tail = scene.steps === 7 ? [acceptBeat(scene, `${at.second}, decided`, re)] : [];
    return [open, doubt, answer, second, closing, ...tail, last(afterBeat(scene, at.after))];
  }
  const accept = acceptBeat(scene, at.second, re);
  const close = closeBeat(scene, at.close, re);
  if (scene.steps === 6)
    return [open, doubt, answer, accept, close, last(afterBeat(scene, at.after))];
  return [open, doubt, probe(scene, at, re), answer, accept, last(afterBeat(scene, at.after))];
}

/** A question back, where a long script has no second doubt. */
function probe(scene: Scene, at: Stations, re: string | undefined): Draft {
  const line =
    pick(scene, [
      'What would have to be true for you to say yes?',
      'When did you last think about it?',
      'Where did you get that from?',
    ]) ?? say({ text: 'Tell me more.', from: [] });
  return {
    phase: 'clarification',
    actor: 'brand',
    where: `${at.answer}, first`,
    ...(re === undefined ? {} : { subject: re }),
    line,
    intent: 'Asks before answering; the reply is theirs to give.',
    emotion: 'taken seriously',
  };
}

/** Chats and calls: the persona begins. */
function theyBegin(scene: Scene, at: Stations): Draft[] {
  const { stock, wish, pain, moment, register, doubt } = scene;
  const isCall = scene.place.form === 'call';
  const hello =
    register === 'formal' ? 'Good day.' : register === 'casual' && !isCall ? 'Hi.' : 'Hello.';
  // Without a wish or a pain of its own, the second doubt is told first.
  const spare = wish === undefined && scene.steps !== 7 ? scene.second : undefined;
  const other = [pain, spare].find(
    (one) => one !== undefined && one.quote !== doubt.quote && !one.said.text.startsWith('“'),
  );
  const isAbout = moment?.because === undefined && (isCall || other === undefined);
  const thing = isAbout
    ? (stock.offerThing ?? needs(scene, 'the offer | what is offered'))
    : undefined;
  const about = L(isCall ? "I'm ringing about " : 'A question about ', thing, '.');
  const because = moment?.because;
  const own = pick(
    scene,
    [
      L("I'd like ", wish?.want, '. Is that something you can help with?'),
      L("I'm trying to ", wish?.doI, '.'),
      L('I want ', wish?.want, '. Where do I start?'),
    ],
    'persona',
  );
  const begin: Draft = {
    phase: 'greeting',
    actor: 'persona',
    where: at.open,
    line: say(
      { text: hello, from: [] },
      because ?? (isCall ? about : (other?.said ?? about)),
      isCall && because === undefined ? other?.said : undefined,
      own,
    ),
    intent: 'Begins with the day they have, not with the product.',
    emotion: 'not sure this is worth the time',
  };
  const kept = answerFor(scene, doubt).line;
  const fact = nextFact(scene, [kept]);
  const shown = offerBeside(scene, fact);
  const askBack =
    pick(scene, [
      "What's holding you back?",
      'What makes you hesitate?',
      "What's your worry?",
      'What have you heard so far?',
    ]) ?? say({ text: 'Go on.', from: [] });
  const offer: Draft = {
    phase: 'clarification',
    actor: 'brand',
    where: isCall ? 'We pick up' : 'Our first reply',
    line: say(shown, fact, askBack),
    intent: 'Says what there is in a breath, then asks.',
    emotion: 'taken seriously',
  };
  // The wish has been said; the doubt stands alone.
  const doubtDraft = doubtBeat(scene, at.doubt, undefined, false);
  const second = scene.second === undefined ? undefined : secondBeat(scene, at.second);
  if (scene.steps === 5) {
    return [
      begin,
      offer,
      doubtDraft,
      answerBeat(scene, doubt, at.answer, true),
      afterBeat(scene, at.after),
    ];
  }
  const answer = answerBeat(scene, doubt, at.answer, second === undefined || scene.steps === 6);
  if (scene.steps === 6)
    return [
      begin,
      offer,
      doubtDraft,
      answer,
      acceptBeat(scene, at.second),
      afterBeat(scene, at.after),
    ];
  if (second !== undefined && scene.second !== undefined)
    return [
      begin,
      offer,
      doubtDraft,
      answer,
      second,
      answerBeat(scene, scene.second, at.close, true),
      afterBeat(scene, at.after),
    ];
  return [
    begin,
    offer,
    doubtDraft,
    answer,
    acceptBeat(scene, at.second),
    closeBeat(scene, at.close),
    afterBeat(scene, at.after),
  ];
}

function afterSubject(scene: Scene): string {
  const { wish } = scene;
  const words = wish?.doYou?.text;
  return words !== undefined && words.split(' ').length <= 8
    ? `Still trying to ${words}?`
    : 'One last thing';
}

/** What may happen to the opening: it goes on, it is met with silence, or it ends there. */
const BEGINNINGS: Record<
  Scene['place']['form'],
  readonly [goesOn: string, silent: string, ends: string]
> = {
  email: ['Writes back', 'Opens it, says nothing', 'Does not open it'],
  print: ['Shows it to somebody', 'Keeps it in a drawer', 'Throws it away'],
  poster: ['Stops', 'Scans it and leaves', 'Walks past'],
  sms: ['Texts back', 'Reads it, says nothing', 'Writes STOP'],
  thread: ['Comments', 'Reads and scrolls on', 'Hides the post'],
  clip: ['Comments', 'Watches it to the end', 'Swipes on'],
  page: ['Looks for an answer', 'Leaves the page open', 'Goes back'],
  app: ['Taps it', 'Lets it stand', 'Closes it for good'],
  talk: ['Stays', 'Takes something along', 'Walks on'],
  spot: ['Rings', 'Hears it again another day', 'Turns it off'],
  chat: ['Writes on', 'Goes quiet', 'Closes the chat'],
  call: ['Stays on the line', 'Asks to be rung back', 'Hangs up'],
};

function begins(scene: Scene, last: number): NonNullable<Draft['branch']> {
  const [goesOn, silent, ends] = BEGINNINGS[scene.place.form];
  return {
    question: `What does ${scene.stock.firstName ?? 'the reader'} do?`,
    options: [
      { label: goesOn, next: 2 },
      { label: silent, next: last },
      { label: ends, next: 'drop' },
    ],
  };
}
