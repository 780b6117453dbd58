/** How each kind of piece opens where the brand begins. */
import { clipWords } from './grammar/tidy';
import { askAloud, askPrinted, headline, identity, offerBeside, opening } from './script-beats';
import { L, answerFor, block, cap, needs, nextFact, pick, say } from './script-line';
import type { Draft, Line, Scene } from './script-line';

/** Where an opening stands. */
interface Opening {
  open: string;
}

const greets = (draft: Omit<Draft, 'phase' | 'actor' | 'emotion'>): Draft => ({
  phase: 'greeting',
  actor: 'brand',
  emotion: 'not sure this is worth the time',
  ...draft,
});

/** The body of a written opener: moment, offer, a fact that is not kept for the answer. */
function body(scene: Scene): { hook: Line; what: Line; fact: Line } {
  const kept = scene.stock.isResearch ? undefined : answerFor(scene, scene.doubt).line;
  const fact = nextFact(scene, [kept]);
  const what = offerBeside(scene, fact);
  // Nothing to offer and nothing to tell: the brief has to say what this is about.
  const offered =
    what ??
    (fact === undefined && kept === undefined
      ? needs(scene, 'the offer | what is offered')
      : undefined);
  return { hook: opening(scene), what: offered, fact };
}

export function emailOpener(scene: Scene, at: Opening): Draft {
  const { stock, register } = scene;
  const subject = headline(scene, 9);
  const { hook, what, fact } = body(scene);
  const hello = `${register === 'formal' ? 'Good day' : register === 'casual' ? 'Hi' : 'Hello'}${stock.firstName === undefined ? '' : ` ${stock.firstName}`},`;
  return greets({
    where: at.open,
    subject: clipWords((subject?.text ?? 'A question').replace(/\.$/u, ''), 10),
    line: block(
      { text: hello, from: subject?.from ?? [] },
      say(hook, what, fact),
      askPrinted(scene),
      stock.brand,
    ),
    intent: 'Opens on their wish, says what there is, asks for one thing.',
  });
}

export const OPENERS: Partial<
  Record<Scene['place']['form'], (scene: Scene, at: Opening) => Draft>
> = {
  print: (scene, at) => {
    const front = headline(scene, 12);
    const { hook, what, fact } = body(scene);
    return greets({
      where: at.open,
      line: block(
        L('Front: ', front ?? what),
        L('Back: ', say(hook, front === undefined ? undefined : what, fact, askPrinted(scene))),
      ),
      intent: 'The front is their wish; the back says what there is and what to do.',
    });
  },
  poster: (scene, at) => {
    const big = headline(scene, 9);
    const { what, fact } = body(scene);
    return greets({
      where: at.open,
      line: block(
        L('Large: ', big ?? what),
        L(
          'Small: ',
          say(big === undefined ? undefined : what, fact ?? undefined, askPrinted(scene)),
        ),
      ),
      intent: 'To be read in passing: one wish, one thing to do.',
    });
  },
  sms: (scene, at) => {
    const { hook, what, fact } = body(scene);
    return greets({
      where: at.open,
      line: say(hook ?? headline(scene, 10), what ?? fact, askAloud(scene)),
      intent: 'One text, one question.',
    });
  },
  thread: (scene, at) => {
    const { hook, what, fact } = body(scene);
    return greets({
      where: at.open,
      line: block(say(hook, headline(scene, 14)), say(what, fact), askPrinted(scene)),
      intent: 'A post that can be answered: their wish first, one thing to do last.',
    });
  },
  clip: (scene, at) => {
    const { hook, what, fact } = body(scene);
    const wish = headline(scene, 14);
    return greets({
      where: at.open,
      line: block(
        L('First shot, on screen: ', hook ?? wish ?? what),
        L(
          'Then: ',
          say(
            hook === undefined ? undefined : wish,
            hook === undefined && wish === undefined ? undefined : what,
            fact,
          ),
        ),
        L('Last shot: ', askPrinted(scene)),
      ),
      intent: 'Readable without sound: the moment, what there is, what to do.',
    });
  },
  page: (scene, at) => {
    const { hook, what, fact } = body(scene);
    return greets({
      where: at.open,
      line: block(
        L('Headline: ', headline(scene, 12)),
        L('Below it: ', nonEmpty(say(hook, what, fact))),
        L('Button: ', cap(scene.ask?.does)),
      ),
      intent: 'The headline is theirs, the button is ours.',
    });
  },
  app: (scene, at) => {
    const { what, fact } = body(scene);
    return greets({
      where: at.open,
      line: block(
        headline(scene, 10),
        nonEmpty(say(what, fact)),
        L('Button: ', cap(scene.ask?.does)),
      ),
      intent: 'One card, one button, and a way to say no.',
    });
  },
  talk: (scene, at) => {
    const { what, fact } = body(scene);
    return greets({
      where: at.open,
      line: say(
        { text: scene.register === 'formal' ? 'Good day.' : 'Hello.', from: [] },
        what,
        fact,
        pick(scene, ['What made you stop?', 'What brings you over?', 'Is that something for you?']),
      ),
      intent: 'Says what the table is for, then lets them talk.',
    });
  },
  spot: (scene, at) => {
    const { pain, doubt } = scene;
    const own =
      pain !== undefined && pain.quote !== doubt.quote && !pain.said.text.startsWith('“')
        ? pain.said
        : undefined;
    const voice = pick(scene, [own], 'persona');
    const { hook, what, fact } = body(scene);
    return greets({
      where: at.open,
      line: block(
        L('First voice: ', voice ?? hook ?? headline(scene, 12)),
        L('Second voice: ', nonEmpty(say(what ?? identity(scene), fact, askPrinted(scene)))),
      ),
      intent: 'Two voices: the day as it is, and what there is.',
    });
  },
};

const nonEmpty = (line: Line): Line => (line?.text === '' ? undefined : line);
