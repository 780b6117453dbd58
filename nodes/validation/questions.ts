import type { Interpretation } from '../records/interpretation';
import type { Persona } from '../records/persona';
import { channelWords } from '../records/vocabulary';
import type { Channel } from '../records/vocabulary';
import type { BrandVoiceGuide } from '../records/voice';
import { study } from './contrast';
import type { Studied } from './contrast';

export const themes = ['Needs', 'Pains', 'Triggers', 'Channels', 'Rules', 'Tone'] as const;
export type Theme = (typeof themes)[number];

interface Base {
  theme: Theme;
  text: string;
  expected: string;
}
/** A question that is put to each piece about a persona. */
export type Question =
  | (Base & { ask: 'say'; studied: Studied; path: string })
  | (Base & { ask: 'channel'; channel: Channel; liking: 'likes' | 'tolerates' | 'avoids' })
  | (Base & { ask: 'keep'; forbidden: Forbidden })
  | (Base & { ask: 'rule'; when: Studied; then: Studied })
  | (Base & { ask: 'tone' });

/** What a rule forbids: words that may not appear, or things that may not be said together. */
export interface Forbidden {
  words: readonly string[];
  together: readonly string[];
}

/** The questions about a persona, drawn from its slots in turn until there are `count`. */
export function questionsFor(
  persona: Persona,
  voice: BrandVoiceGuide | undefined,
  reading: Interpretation | undefined,
  count: number,
): Question[] {
  const name = persona.displayName.value;
  const say = (
    theme: Theme,
    ask: string,
    path: 'needs' | 'goals' | 'pains' | 'objections' | 'triggers',
  ) =>
    persona[path].map((statement, i): Question => ({
      theme,
      text: `${ask} ${name}?`,
      expected: statement.value,
      ask: 'say',
      studied: study(statement.value),
      path: `${path}.${i}.value`,
    }));
  const queues: Question[][] = [
    say('Needs', 'What is needed by', 'needs').concat(say('Needs', 'What is the goal of', 'goals')),
    say('Pains', 'What gets in the way of', 'pains').concat(
      say('Pains', 'What holds back', 'objections'),
    ),
    say('Triggers', 'What starts the search of', 'triggers'),
    // What is avoided first: there a piece can go wrong.
    persona.channels
      .toSorted((a, b) => Number(b.liking === 'avoids') - Number(a.liking === 'avoids'))
      .map(({ value, liking }) => channelQuestion(name, value, liking)),
    keepQuestions(persona, voice),
    ruleQuestions(reading),
    voice ? [toneQuestion(voice)] : [],
  ];
  const taken: Question[] = [];
  for (
    let turn = 0;
    taken.length < count && queues.some((queue) => queue.length > turn);
    turn += 1
  ) {
    for (const queue of queues) {
      const question = queue[turn];
      if (question && taken.length < count) taken.push(question);
    }
  }
  return taken;
}

const likingWords = { likes: 'Likes', tolerates: 'Puts up with', avoids: 'Avoids' } as const;

function channelQuestion(
  name: string,
  channel: Channel,
  liking: 'likes' | 'tolerates' | 'avoids',
): Question {
  return {
    theme: 'Channels',
    text: `May ${channelWords[channel]} be used with ${name}?`,
    expected: `${likingWords[liking]} ${channelWords[channel]}.`,
    ask: 'channel',
    channel,
    liking,
  };
}

function keepQuestions(persona: Persona, voice: BrandVoiceGuide | undefined): Question[] {
  const rules = [
    ...persona.nonNegotiables.map(({ value }) => value),
    ...(voice?.bannedClaims ?? []).map(({ value }) => value),
    ...persona.guidelines.filter(({ kind }) => kind === 'don’t').map(({ rule }) => rule),
  ];
  return [...new Set(rules)].flatMap((rule): Question[] => {
    const forbidden = forbiddenBy(rule);
    if (!forbidden) return [];
    return [
      {
        theme: 'Rules',
        text: 'Does it keep to this rule?',
        expected: rule,
        ask: 'keep',
        forbidden,
      },
    ];
  });
}

const prohibition =
  /\b(?:never|do not|don['’]t|must not|mustn['’]t|may not|can['’]t|cannot|avoid|without|no|not)\s+(?:(?:to|be|any|the|a|an|use|using|say|saying|mention|mentioning)\s+)*(.+)$/iu;

/**
 * What a rule forbids, or undefined for a rule that asks for something instead. Quoted words are
 * banned as words; else the things after the prohibition may not be said together.
 */
export function forbiddenBy(rule: string): Forbidden | undefined {
  const object = prohibition.exec(rule.replace(/[.!]\s*$/u, ''))?.[1];
  if (object === undefined) return undefined;
  const [banned = rule] = rule.split(/[,;]\s+(?:it['’]s|say|use|but|instead|rather)\b/iu);
  const words = [...banned.matchAll(/["“‘']([^"”’']{2,40})["”’']/gu)].map(([, word = '']) =>
    word.toLowerCase(),
  );
  if (
    words.length > 0 &&
    /\b(?:word|term|phrase|say|call|use|address|name|refer|write|mention|speak)/iu.test(rule)
  ) {
    return { words, together: [] };
  }
  const together = study(object.split(/[,;:]|\bbecause\b|\bunless\b|\bwithout\b/iu)[0] ?? '').stems;
  // One word alone (“no debt”) is a theme; whether a line breaks the rule can't be told by it.
  return together.length < 2 ? undefined : { words: [], together };
}

function ruleQuestions(reading: Interpretation | undefined): Question[] {
  return (reading?.decisionRules ?? []).map(({ when, then }): Question => ({
    theme: 'Rules',
    text: `What happens when ${when}?`,
    expected: then,
    ask: 'rule',
    when: study(when),
    then: study(then),
  }));
}

function toneQuestion({ profile }: BrandVoiceGuide): Question {
  const { style, vocabulary } = profile;
  const asked = [
    `at most ${style.sentenceWordsMax} words a sentence`,
    ...(style.emoji === 'none' ? ['no emoji'] : []),
    ...(style.contractions === 'no' ? ['no contractions'] : []),
    ...(vocabulary.avoid.length > 0
      ? [
          `none of: ${vocabulary.avoid
            .map(({ value }) => value)
            .slice(0, 6)
            .join(', ')}`,
        ]
      : []),
  ];
  return {
    theme: 'Tone',
    text: 'Does it sound as the voice guide asks?',
    expected: `${asked.join('; ')}.`,
    ask: 'tone',
  };
}
