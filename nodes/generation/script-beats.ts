/** The moments that every script has: a doubt, its answer, a second one, a decision, what comes after. */
import { sentenceCase } from '../language/inflect';
import { sentencesOf } from './grammar/frames';
import type { ScriptStep } from '../records/scenario';
import { L, block, cap, needs, nextFact, pick, say } from './script-line';
import type { Draft, Line, Scene } from './script-line';

const isTyped = (scene: Scene): boolean => scene.place.channel === 'chat';

/** “Herdwell: an app for recording treatments.”, or the offer alone. */
export function identity(scene: Scene): Line {
  const { brand, offer, offerIn } = scene.stock;
  if (offer === undefined) return undefined;
  const isSame = brand !== undefined && offer.text.toLowerCase().includes(brand.text.toLowerCase());
  if (brand === undefined || isSame) return L(cap(offer), '.');
  return pick(scene, [L(brand, ': ', offerIn, '.')]) ?? L(cap(offer), '.');
}

const spelled = (text: string): string => sentencesOf(text)[0] ?? '';

/** The offer as it stands, unless the fact beside it says it already. */
export function offerBeside(scene: Scene, fact: Line): Line {
  const { offer } = scene.stock;
  if (offer === undefined || scene.told.has('offer')) return undefined;
  scene.told.add('offer');
  const bare = offer.text.toLowerCase().replace(/^(?:an?|the|our) /u, '');
  if (fact?.text.toLowerCase().includes(bare) === true) return undefined;
  const { brand, offerIn } = scene.stock;
  // Beside a fact the line of the house is said once a set.
  return fact !== undefined &&
    brand !== undefined &&
    scene.taken.has(spelled(`${brand.text}: ${offerIn?.text ?? ''}`))
    ? undefined
    : identity(scene);
}

/** A headline of at most `max` words: their wish as an order to themselves, else the moment, else the offer. */
export function headline(scene: Scene, max = 10): Line {
  const { wish, moment } = scene;
  const short = (line: Line): Line =>
    line === undefined || line.text.split(' ').length > max ? undefined : line;
  return (
    pick(scene, [short(L(cap(wish?.doYou), '.'))]) ??
    pick(scene, [short(moment?.hook)]) ??
    short(offerBeside(scene, undefined))
  );
}

/** The moment as the first line of a piece, where it can be one. */
export const opening = (scene: Scene): Line =>
  pick(scene, [scene.moment?.hook, scene.moment?.when]);

/** The ask as an instruction, and what the brief must supply for it. */
export function askPrinted(scene: Scene): Line {
  const { ask } = scene;
  if (ask === undefined) return needs(scene, 'the ask | what readers are asked to do');
  const line =
    pick(scene, [L(cap(ask.does), '.')]) ??
    pick(scene, [
      L('Next: ', ask.does, '.'),
      L('One step: ', ask.does, '.'),
      L('All it takes: ', ask.does, '.'),
    ]);
  return say(line, needs(scene, ask.needs));
}

/** The ask as a question. */
export function askAloud(scene: Scene): Line {
  const { ask, register } = scene;
  if (ask === undefined) return undefined;
  const lines =
    register === 'formal'
      ? [L('May we invite you to ', ask.does, '?'), L('Would you care to ', ask.does, '?')]
      : [L('Will you ', ask.does, '?'), L('Do you want to ', ask.does, '?')];
  return (
    pick(scene, [...lines, L('Would you like to ', ask.does, '?')]) ??
    pick(scene, ['Shall we?', 'What do you say?'])
  );
}

/** What the persona says about itself before the doubt: its wish, or else its pain. */
export function ownWords(scene: Scene): Line {
  const { wish, wishTwo, pain, doubt } = scene;
  const other = pain?.quote === doubt.quote || pain?.said.text.startsWith('“') ? undefined : pain;
  return pick(
    scene,
    [
      other?.said,
      L("I'd like ", wishTwo?.want, '.'),
      L('What I want is ', wishTwo?.want, '.'),
      L("I'd love ", wish?.want, '.'),
      L('I do want ', wish?.want, '.'),
    ],
    'persona',
  );
}

export function doubtBeat(scene: Scene, where: string, subject?: string, withOwn = true): Draft {
  const { doubt, stock } = scene;
  const own = withOwn ? ownWords(scene) : undefined;
  const joint = pick(
    scene,
    doubt.asks
      ? ['One question first.', 'Before anything else:', 'Tell me one thing.', '']
      : doubt.kind === 'pain'
        ? ["Here's what it's like.", 'The trouble is this.', '']
        : ['To be honest:', 'Only:', "Here's my problem.", 'One thing, though.', 'Honestly?'],
    'persona',
  );
  return {
    phase: 'clarification',
    actor: 'persona',
    where,
    ...(subject === undefined ? {} : { subject }),
    line: say(own, joint, doubt.said),
    intent:
      doubt.kind === 'objection'
        ? `${stock.name} says what stands in the way.`
        : `${stock.name} says what it is like today.`,
    emotion: doubt.kind === 'objection' ? 'wary' : 'worn down',
    ...(doubt.said.text.startsWith('“')
      ? { note: 'In the words of the brief; turn it into theirs.' }
      : {}),
  };
}

/** The persona's second doubt; undefined when the card has none. */
export function secondBeat(scene: Scene, where: string, subject?: string): Draft | undefined {
  const { second, stock } = scene;
  if (second === undefined) return undefined;
  const joint = pick(
    scene,
    second.asks
      ? ['OK. Another question:', 'And one more:', "That's one. The other is:"]
      : second.kind === 'pain'
        ? [
            'You should know what it is like here.',
            "And here's what I deal with now.",
            'Besides, my day looks like this.',
          ]
        : ["All right. There's something else.", "That's one. Here's the other.", 'OK, but:'],
    'persona',
  );
  return {
    phase: 'resolution',
    actor: 'persona',
    where,
    ...(subject === undefined ? {} : { subject }),
    line: say(joint, second.said),
    intent: `${stock.name} is half convinced.`,
    emotion: 'half convinced',
  };
}

export function acceptBeat(scene: Scene, where: string, subject?: string): Draft {
  const { ask, register, stock, wish } = scene;
  const typed = isTyped(scene);
  const line =
    pick(
      scene,
      [
        L('All right. If it lets me ', wish?.doI, ", I'll try."),
        /^(?:ask|see|answer|return)$/u.test(ask?.act ?? '')
          ? undefined
          : L('OK. How do I ', ask?.mine, '?'),
        L('Then let me ', ask?.mine, '.'),
        register === 'casual' ? L('Go on, then. Where do I ', ask?.mine, '?') : undefined,
        register === 'formal' ? L('Very well. I should like to ', ask?.mine, '.') : undefined,
        L(typed ? "OK, I'll " : "All right, I'll ", ask?.mine, '.'),
      ],
      'persona',
    ) ??
    pick(
      scene,
      ['All right. What do I do?', 'OK. What happens next?', 'Fine. Tell me how.'],
      'persona',
    ) ??
    say({ text: 'Go on.', from: [] });
  return {
    phase: 'resolution',
    actor: 'persona',
    where,
    ...(subject === undefined ? {} : { subject }),
    line,
    intent: `${stock.name} decides.`,
    emotion: 'in charge of the decision',
  };
}

/** How it is done: the ask with what the brief must supply. */
export function closeBeat(scene: Scene, where: string, subject?: string): Draft {
  const { ask } = scene;
  const how =
    ask === undefined ? needs(scene, 'next step | the next step') : needs(scene, ask.needs);
  const lead =
    how === undefined
      ? pick(scene, [
          "Good, that's settled.",
          'Then we have a plan.',
          "Thank you. That's all from you.",
        ])
      : pick(scene, ['Here is how.', 'Like this:', 'It goes like this.', 'This is all.']);
  return {
    phase: 'resolution',
    actor: 'brand',
    where,
    ...(subject === undefined ? {} : { subject }),
    line: say(lead ?? { text: 'Good.', from: [] }, how ?? confirmation(scene), nextFact(scene)),
    intent: 'Says how, in one breath.',
    emotion: 'knows what comes next',
  };
}

/** What has to be confirmed once somebody has said yes. */
function confirmation(scene: Scene): Line {
  const what = scene.ask?.act;
  if (what === 'book' || what === 'take') return needs(scene, 'date, place | date, time and place');
  if (what === 'order' || what === 'give')
    return needs(scene, 'delivery date | what arrives, and when');
  return what === 'answer' ? needs(scene, 'the outcome | what becomes of the answers') : undefined;
}

export function afterBeat(scene: Scene, where: string, subject?: string): Draft {
  const { ask, wish, wishTwo } = scene;
  const quoted = {
    text: scene.isOpen === true ? '' : scene.doubt.quote,
    from: scene.doubt.said.from,
  };
  const what = ask?.act;
  const confirm = confirmation(scene);
  const lead =
    confirm === undefined
      ? undefined
      : pick(
          scene,
          what === 'answer'
            ? ['Thank you for your answers.', 'What you told us has been read.']
            : ["That's noted.", 'All set.', 'Thank you, that is in the book.'],
        );
  const back =
    pick(
      scene,
      [wish?.doYou, wishTwo?.doYou].flatMap((want) => [
        L('You wanted to ', want, '. Are you any closer?'),
        L('You wanted to ', want, '. How is it going?'),
        L('Did it help you ', want, '?'),
      ]),
    ) ??
    pick(scene, [
      L('You said: “', quoted, '”. Is that still so?'),
      L('You told us: “', quoted, '”. What would you say now?'),
    ]) ??
    pick(scene, ['What would you tell somebody in your place?', 'Was it what you hoped?']) ??
    say({ text: 'Was it any good?', from: [] });
  return {
    phase: 'follow-up',
    actor: 'brand',
    where,
    ...(subject === undefined ? {} : { subject }),
    line: lead === undefined ? back : block(say(lead, confirm), L('Afterwards: ', back)),
    intent: 'Comes back to what they wanted, not to what we sell.',
    emotion: 'remembered, not chased',
  };
}

/** The branch after the answer: does it hold, and what if not. */
export function settles(
  scene: Scene,
  next: number,
  secondAt: number | undefined,
): NonNullable<ScriptStep['decisionPoint']> {
  const { doubt, second, stock } = scene;
  return {
    question:
      scene.isOpen === true
        ? 'Is it answered?'
        : doubt.kind === 'objection'
          ? `Is “${clip(doubt.quote)}” settled?`
          : `Does that meet “${clip(doubt.quote)}”?`,
    options: [
      ...(second !== undefined && secondAt !== undefined
        ? [{ label: `Nearly: “${clip(second.quote)}”`, next: secondAt }]
        : [{ label: 'Yes', next }]),
      { label: `${stock.firstName ?? 'They'} would rather ask a person`, next: 'handOff' as const },
      { label: 'No, or not now', next: 'drop' as const },
    ],
  };
}

export const clip = (text: string): string => {
  const words = sentenceCase(text).split(' ');
  return words.length <= 12
    ? words.join(' ')
    : `${words
        .slice(0, 11)
        .join(' ')
        .replace(/[,;:]$/u, '')}…`;
};
