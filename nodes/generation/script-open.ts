/** A script for people of whom the brief tells no doubt: it shows what there is and asks for theirs. */
import { askAloud, headline, identity, opening } from './script-beats';
import { L, block, cap, needs, nextFact, pick, say } from './script-line';
import type { Draft, Scene } from './script-line';

type OpenScene = Omit<Scene, 'doubt'>;

/** Five steps, whatever is set: there is nothing yet that a longer talk could be about. */
export function writeOpenScene(open: OpenScene): Draft[] {
  // Nothing below reads the doubt; the type of the shared beats asks for one.
  const scene = open as Scene;
  const { stock, place, wish, register } = scene;
  const isWritten = place.channel === 'email';
  const subject = isWritten
    ? (headline(scene, 9)?.text.replace(/\.$/u, '') ?? 'A question')
    : undefined;
  const hello = `${register === 'formal' ? 'Good day' : 'Hello'}${stock.firstName === undefined || place.channel === 'voice' ? '' : ` ${stock.firstName}`}${isWritten ? ',' : '.'}`;
  const fact = nextFact(scene);
  const re = subject === undefined ? {} : { subject: `Re: ${subject}` };
  const step = (draft: Omit<Draft, 'emotion'>, emotion: string): Draft => ({ ...draft, emotion });
  const first = (isWritten ? block : say)(
    { text: hello, from: [] },
    say(opening(scene), identity(scene), fact),
    pick(scene, [
      'We have one question, and no pitch.',
      'May we ask you something before we offer anything?',
      'One question before we say more.',
    ]),
  );
  return [
    step(
      {
        phase: 'greeting',
        actor: 'brand',
        where: 'Opening',
        ...(subject === undefined ? {} : { subject }),
        line: first,
        intent: 'Says what there is, and asks leave.',
      },
      'not being sold to',
    ),
    step(
      {
        phase: 'clarification',
        actor: 'brand',
        where: 'First question',
        ...re,
        line:
          pick(scene, [
            L('If you wanted to ', wish?.doYou, ', what would be in your way?'),
            L('What keeps you from it today: ', wish?.doYou, '?'),
          ]) ?? say({ text: 'What made you look, or look away?', from: [] }),
        intent: 'The answer is the objection that the brief does not hold.',
        note: 'Write down the answer word for word.',
      },
      'asked about their own life',
    ),
    step(
      {
        phase: 'clarification',
        actor: 'brand',
        where: 'Second question',
        ...re,
        line:
          pick(scene, [
            'And who else has a say in it?',
            'What do you do about it now?',
            'What have you tried so far?',
          ]) ?? say({ text: 'And now?', from: [] }),
        intent: 'Finds out what we are measured against.',
        branch: {
          question: `Does ${stock.name} say what stands in the way?`,
          options: [
            { label: 'Yes, and it is noted', next: 4 },
            { label: 'Rather not', next: 'drop' },
          ],
        },
      },
      'free to say no',
    ),
    step(
      {
        phase: 'resolution',
        actor: 'brand',
        where: 'The offer',
        ...re,
        line: say(
          pick(scene, [
            'Thank you, that helps.',
            'That is worth knowing.',
            'Thank you for telling us.',
          ]),
          nextFact(scene),
          askAloud(scene) ?? needs(scene, 'what they are asked to do'),
        ),
        intent: 'Offers once, after listening.',
        branch: {
          question: 'What do they say to it?',
          options: [
            { label: 'Yes', next: 5 },
            { label: 'They want to ask somebody first', next: 'handOff' },
            { label: 'No', next: 'drop' },
          ],
        },
      },
      'in charge of the decision',
    ),
    step(
      {
        phase: 'follow-up',
        actor: 'brand',
        where: 'Afterwards',
        ...(subject === undefined ? {} : { subject: 'What came of your answer' }),
        line: say(
          needs(scene, 'what was changed because of the answers'),
          scene.ask === undefined ? undefined : L(cap(scene.ask.does), ': the offer stands.'),
        ),
        intent: 'Comes back with something, not with another question.',
      },
      'remembered, not chased',
    ),
  ];
}
