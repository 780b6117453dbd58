/** Frames for the person who draws: what happens, what is in the picture, what a screen reader says. */
import { joinList, sentenceCase } from '../language/inflect';
import type { Scenario, ScriptStep, Storyboard } from '../records/scenario';
import { nounPhrases } from './grammar/nouns';
import { tidy } from './grammar/tidy';

const SCREENS: Record<
  Scenario['channel'] | 'letter' | 'in person',
  { close: string; wide: string; alt: string }
> = {
  chat: {
    close: 'A chat window fills the frame',
    wide: 'A phone on a table, the chat open',
    alt: 'Chat on a phone',
  },
  email: {
    close: 'An open email, subject line readable',
    wide: 'A laptop at the edge of a desk, inbox open',
    alt: 'Email on a laptop',
  },
  letter: {
    close: 'A letter lies open, the opening lines readable',
    wide: 'An envelope among other post, not opened yet',
    alt: 'A letter on a table',
  },
  'in person': {
    close: 'Two pairs of hands at a counter, one of them pointing',
    wide: 'Two people talk, seen from behind',
    alt: 'A talk at a counter',
  },
  voice: {
    close: 'A phone on loudspeaker, the call running',
    wide: 'A hand reaching for a phone, seen from behind',
    alt: 'A phone call',
  },
};

const DOES: Record<ScriptStep['phase'], Record<'persona' | 'brand', string>> = {
  greeting: { persona: 'opens', brand: 'is greeted' },
  clarification: { persona: 'says what is in the way', brand: 'is asked' },
  resolution: { persona: 'decides', brand: 'gets an answer' },
  'follow-up': { persona: 'comes back', brand: 'hears from us again' },
};

/** A storyboard of up to five frames a script. No frame names a trait of the person. */
export function drawStoryboard(scenarios: readonly Scenario[]): Storyboard {
  let n = 0;
  const frames = scenarios.flatMap((scenario) =>
    scenario.steps.flatMap((step) => {
      if (scenario.steps.length > 5 && isSkipped(step, scenario)) return [];
      n += 1;
      return [frame(scenario, step, n)];
    }),
  );
  return {
    key: 'storyboard',
    labels: ['aiGenerated', 'syntheticPerson'],
    frames,
    successCriteria: [
      {
        statement: `Somebody who has not read the scripts can tell what ${joinList([...new Set(scenarios.map((s) => s.personaName))])} wanted, and what stood in the way.`,
      },
    ],
    sampleLooks: [
      {
        kind: 'layout',
        text: frames
          .slice(0, 3)
          .map((f) => `${f.n}. ${f.caption}`)
          .join('\n'),
        caption: 'The opening frames in order',
      },
    ],
    designNotes: [
      {
        text: 'Show hands, screens and things, not faces: the brief describes what these people do, not how they look.',
        tokenRefs: [],
      },
      ...scenarios.slice(0, 3).map((scenario) => ({
        text: `The frames of ${scenario.personaName} stay in the same place (${SCREENS[placeOf(scenario)].alt.toLowerCase()}), so that the change shows.`,
        tokenRefs: [],
      })),
    ],
  };
}

/** Letters and talks have no channel of their own among scripts: the title says where one takes place. */
function placeOf(scenario: Scenario): keyof typeof SCREENS {
  if (scenario.title.startsWith(`${scenario.personaName}, by letter:`)) return 'letter';
  return scenario.title.startsWith(`${scenario.personaName}, in person:`)
    ? 'in person'
    : scenario.channel;
}

function isSkipped(step: ScriptStep, scenario: Scenario): boolean {
  const earlier = scenario.steps
    .slice(0, step.n - 1)
    .filter((other) => other.phase === step.phase && other.actor === step.actor);
  return (
    earlier.length > 0 ||
    (step.phase === 'resolution' && step.actor === 'brand' && step.n === scenario.steps.length - 1)
  );
}

function frame(scenario: Scenario, step: ScriptStep, n: number): Storyboard['frames'][number] {
  const who = step.actor === 'persona' ? 'persona' : 'brand';
  const does =
    who === 'brand' && step.text.endsWith('?') && step.phase === 'resolution'
      ? 'is asked'
      : DOES[step.phase][who];
  const said = bestSentence(step);
  const caption = clip(`${scenario.personaName} ${does}: “${said}”`, 140);
  const things = thingsIn(scenario, step);
  const screen = SCREENS[placeOf(scenario)];
  const view = step.phase === 'greeting' || step.phase === 'follow-up' ? screen.wide : screen.close;
  const beside = things.length === 0 ? '' : ` Beside it, from the brief: ${joinList(things)}.`;
  return {
    n,
    scenarioKey: scenario.key,
    step: step.n,
    personaKey: scenario.personaKey,
    caption,
    pictureBrief: `${view}. ${sentenceCase(moodOf(step))}.${beside} No face, no logo, no words beyond the message.`,
    alt: clip(
      `${screen.alt}: ${scenario.personaName} ${does}${things[0] === undefined ? '' : `, with ${things[0]} in view`}.`,
      125,
    ),
  };
}

function moodOf(step: ScriptStep): string {
  const feels = step.expectedEmotion ?? 'calm';
  return `the mood is of somebody ${feels}`;
}

/** The sentence of a step that carries most of the matter: the longest that fits a caption. */
function bestSentence(step: ScriptStep): string {
  const sentences = step.text
    .replace(/[“”]/gu, '')
    .split(/(?<=[.!?])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => !/^(?:hello|hi|dear)\b[^.!?]*,$/iu.test(sentence) && sentence.length > 0);
  const best =
    sentences.toSorted((a, b) => Math.min(b.length, 110) - Math.min(a.length, 110))[0] ?? step.text;
  return clip(best.replace(/\.$/u, ''), 95);
}

/** Things to draw: concrete nouns of the passages that the step rests on. */
function thingsIn(scenario: Scenario, step: ScriptStep): string[] {
  const quotes = step.evidence.map((span) => tidy(span.quote));
  const found = [...quotes, tidy(scenario.trigger.evidence[0]?.quote ?? '')].flatMap((quote) =>
    nounPhrases(quote).map((phrase) => phrase.text),
  );
  return [
    ...new Set(found.filter((text) => text.split(' ').length <= 3 && !ABSTRACT.test(text))),
  ].slice(0, 2);
}

const ABSTRACT =
  /\b(?:glance|gap|swap|group|worr\w+|comparison|business\w*|trial|notice|stop|search|change|trouble|risk|cost|costs|price|team|manager|owner|owners|system|problem|issue|service|company|brand|customer\w*|client\w*|people|person|time|way|thing|day|week|month|year|night|morning|fault|worry|pain|need|reason|lot|bit|years?|man|men|woman|women|girl|boy|lad|lady|husband|wife|half|hour|hours|minute|minutes|life|work|end|side|friend|friends|age|feeling|word|money|kids?|children|parents?|mum|dad)\b/iu;

function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 2);
  const at = cut.lastIndexOf(' ');
  const head = cut.slice(0, at > max / 2 ? at : cut.length).replace(/[\s,;:.–-]+$/u, '');
  return `${head}…${text.includes('“') && !head.includes('”') ? '”' : ''}`;
}
