/** What the brand says to a doubt: what the brief has, what it lacks, and the way on to the ask. */
import { countWords } from './grammar/tidy';
import { askAloud, offerBeside } from './script-beats';
import { neededFor, taken } from './script-doubt';
import type { DoubtKind } from './script-doubt';
import { L, answerFor, kindOf, needs, nextFact, pick, say, tell } from './script-line';
import type { Draft, Line, Scene } from './script-line';
import type { Utterance } from './script-words';

/** Answers a doubt with the brief, or marks what is missing; `withAsk` ends on the ask. */
export function answerBeat(
  scene: Scene,
  doubt: Utterance,
  where: string,
  withAsk: boolean,
  subject?: string,
): Draft {
  const { register, stock } = scene;
  const kind = kindOf(doubt);
  const isPain = doubt.kind === 'pain';
  if (stock.isResearch) return researchAnswer(scene, where, subject);
  const isHole = scene.isOpen === true && doubt === scene.doubt;
  const answer = isHole ? {} : answerFor(scene, doubt);
  if (answer.line !== undefined) tell(scene, answer.line);
  const missing =
    answer.fit === 'direct'
      ? undefined
      : isHole
        ? needs(scene, 'the answer | the answer to it, once it is known')
        : needs(scene, neededFor(kind, isPain && !doubt.asks, doubt.quote), doubt.quote);
  const near = answer.fit === undefined && doubt === scene.doubt ? nextFact(scene) : undefined;
  const offer =
    answer.line === undefined && near === undefined ? offerBeside(scene, undefined) : undefined;
  const ack = pick(scene, taken(kind, isPain && !doubt.asks, register));
  const turn = pick(scene, turnsOf(scene, isPain && !doubt.asks ? 'pain' : kind));
  const asksAlready = scene.ask !== undefined && turn?.text.includes(scene.ask.does.text) === true;
  const told = answer.line ?? near;
  const isFirst = doubt === scene.doubt;
  const note =
    answer.fit === 'direct'
      ? 'Answered by the brief.'
      : told === undefined
        ? isFirst
          ? 'The brief has nothing on this; the bracket says what would answer it.'
          : undefined
        : `The brief has no direct answer to this; nearest: “${told.text.replace(/[“”]/gu, '').replace(/\.$/u, '')}”.`;
  return {
    phase: 'resolution',
    actor: 'brand',
    where,
    ...(subject === undefined ? {} : { subject }),
    line: say(
      ack,
      answer.line,
      missing,
      near,
      offer,
      turn,
      withAsk && !asksAlready ? askAloud(scene) : undefined,
    ),
    intent:
      answer.fit === 'direct'
        ? 'Answers from the brief.'
        : 'Takes the doubt up and leaves room for the answer.',
    emotion: 'taken seriously',
    ...(note === undefined ? {} : { note }),
  };
}

/** How the reply goes on to the ask, whatever the facts are: by the kind of doubt. Claims nothing. */
function turnsOf(scene: Scene, kind: DoubtKind | 'pain'): Line[] {
  const { ask, wish, wishTwo } = scene;
  const want = wish?.doYou ?? wishTwo?.doYou;
  const isTry =
    ask !== undefined &&
    /^(?:book|take|order|do|register)$/u.test(ask.act) &&
    !/^(?:visit|come|finish|run)\b/u.test(ask.does.text) &&
    countWords(ask.does.text) <= 7;
  const bring = isTry ? L('Ask us exactly that before you ', ask.does, '.') : undefined;
  const firm = isTry ? L('Hold us to that when you ', ask.does, '.') : undefined;
  switch (kind) {
    case 'have':
      return [
        L('If it already lets you ', want, ', stay with it.'),
        L('Does it let you ', want, '? If so, keep it.'),
      ];
    case 'pain':
      return [
        L('What would it take for you to ', want, '?'),
        L('You still want to ', want, ', I take it.'),
        bring,
      ];
    case 'fine':
      return [L('And you do want to ', want, '.'), L('Is it enough to ', want, '?')];
    case 'price':
      return [
        L('What would it be worth to you to ', want, '?'),
        L('Set it against this: to ', want, '.'),
      ];
    case 'wait':
      return [L('What you want does not change meanwhile: to ', want, '.')];
    case 'self':
      return [L('It is enough to want to ', want, '.'), bring];
    case 'others':
      return [
        L('Tell them what you want: to ', want, '.'),
        L('Let them ask us, before you ', isTry ? ask.does : undefined, '.'),
      ];
    case 'time':
      return [L('It has to leave you room to ', want, ', or it is no use.'), bring];
    case 'taste':
      return [isTry ? L('Judge after you ', ask.does, ', not before.') : undefined];
    case 'trust':
    case 'works':
      return [firm, bring, isTry ? L('See for yourself: ', ask.does, '.') : undefined];
    default:
      return [bring, firm];
  }
}

/** A study answers no doubt: it wants to hear more of it. */
function researchAnswer(scene: Scene, where: string, subject?: string): Draft {
  const line = say(
    pick(scene, [
      "That's exactly what we want to hear about.",
      "That's the kind of thing we came to ask.",
      'Say that again to us, at length.',
      'That belongs in the study, word for word.',
      'You have just answered our first question.',
      'Others should hear that from you, and we will write it down.',
    ]),
    nextFact(scene),
    pick(scene, [
      'Nobody will argue with you.',
      'We only listen.',
      'There are no right answers.',
      'It need not be polite.',
    ]),
    askAloud(scene),
  );
  return {
    phase: 'resolution',
    actor: 'brand',
    where,
    ...(subject === undefined ? {} : { subject }),
    line,
    intent: 'Takes the doubt as an answer, and asks for more.',
    emotion: 'listened to',
  };
}
