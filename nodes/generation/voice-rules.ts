/** Rules that can be broken: from the brief's constraints, from its people, and from each channel. */
import { sentenceCase } from '../language/inflect';
import type { Statement } from '../records/evidence';
import type { Constraint } from '../records/interpretation';
import type { Channel } from '../records/vocabulary';
import type { VoiceRule } from '../records/voice';
import { asSentence, lowerStart } from './grammar/phrase';
import { countWords, tidy } from './grammar/tidy';
import { channelCraft } from './voice-channels';
import { shortAudience } from './voice-subject';
import type { ExampleWriter, Subject } from './voice-subject';
import { LAST_BREAKS, LAST_KEEPS } from './voice-tones';
import { bannedWords } from './voice-words';

const PLAIN = [
  'You want {goal.want.you}. Here is how.',
  'If {pain.you}, start here.',
  '{C:action}. That is the whole of it.',
  'It is about {thing.np.you}.',
];

interface Kind {
  fits: RegExp;
  /** Lines that keep and break the rule; `{x}` of the constraint itself is `{rule}`. */
  keeps: (rule: string, rest: string) => string;
  breaks: (rule: string, rest: string) => readonly string[];
}

/** What constraints ask for, by the thing they are about. The first that fits wins. */
const KINDS: readonly Kind[] = [
  {
    fits: /\b(?:photos?|photographs?|photography|pictures?|images?|imagery|stock|clips?|footage|depict\w*|video of|models)\b/iu,
    keeps: (rule) =>
      isBan(rule)
        ? 'A picture of the thing that the copy speaks of: {topic}.'
        : `The picture brief repeats it: ${lower(rule)}.`,
    breaks: (rule, rest) =>
      isBan(rule)
        ? [
            `A post about {topic} that leads with ${rest === '' ? 'just that picture' : `a picture of ${rest}`}.`,
            `A page on {topic} with ${rest === '' ? 'such a picture' : rest} in the header.`,
          ]
        : [
            'A stock picture for {topic}, because it was quicker.',
            'Somebody else’s photograph above a text on {topic}.',
          ],
  },
  {
    fits: /\b(?:discount|voucher|reduced|sale|incentive|kickback|free\b)/iu,
    keeps: () => 'A reason that is not money: “{C:goal.do.you}.”',
    breaks: () => ['“Now at a special price: {action}!”', '“Save big on {topic}, this week only!”'],
  },
  {
    fits: /\b(?:guarantee\w*|promise\w*|claim\w*|compliant|fastest|instant|returns?|medical|cure|best|100 ?%|replaces?)\b/iu,
    keeps: () => '“It can help you {goal.do.you}.”',
    breaks: () => [
      '“Guaranteed: you will {goal.do.you}, every time.”',
      '“Never again {topic}, we promise!”',
      '“Proven: nothing beats us on {topic}.”',
    ],
  },
  {
    fits: /\b(?:competitors?|compare|mock|by name|rival)\b/iu,
    keeps: () => '“What we do differently: we start with {topic}.”',
    breaks: () => [
      '“Unlike certain others, we care about {topic}.”',
      '“They fail at {topic}. We do not.”',
    ],
  },
  {
    fits: /\b(?:no|not|never)\b.*\b(?:prices?|cost|fees?|rates?)\b|\bprices?\b.*\b(?:not|never)\b/iu,
    keeps: () => 'A reason to ask instead of a figure: “{C:goal.do.you}.”',
    breaks: () => [
      'A figure in the headline about {topic}.',
      'A banner with an amount on it, next to {topic}.',
    ],
  },
  {
    fits: /\b(?:price|prices|rate|fee|vat|cost)\b/iu,
    keeps: (rule) => `Next to the figure: ${lower(rule)}.`,
    breaks: () => [
      'A price in large type on {topic}, the rest of it in a footnote.',
      'A figure in the headline about {topic}, without what it includes.',
    ],
  },
  {
    fits: /\b(?:english|french|german|dutch|welsh|arabic|spanish|catalan|polish|portuguese|italian|finnish|somali|russian|romanian|urdu|te reo|swahili|creole|languages?|translat\w*|bilingual|reading level)\b/iu,
    keeps: (rule) => `Planned from the start: ${lower(rule)}.`,
    breaks: () => [
      'The page about {topic} goes live before the other version is ready.',
      'A text on {topic} in a single language, “for now”.',
    ],
  },
  {
    fits: /\b(?:carry|carries|appear|disclos\w*|disclaimer|warning|label|logo|line|number is|statement|written in full|on every|on each|on all|next to|allergens?|side by side|has to say|got to say|must (?:be|have|include|show|state))\b/iu,
    keeps: (rule) => `Checked before anything goes out: ${lower(rule)}.`,
    breaks: () => [
      'A short version about {topic} that goes out without it, because space was tight.',
      'A post on {topic} from a phone, without it.',
    ],
  },
  {
    fits: /\b(?:identified|named|by name|names? (?:stored|in)|anonym\w*|photographed or quoted|deceased)\b/iu,
    keeps: () => 'A text about {topic} that works without naming anybody.',
    breaks: () => [
      'A story about {topic} in which everybody can guess who is meant.',
      'A caption on {topic} with a full name in it.',
    ],
  },
  {
    fits: /\b(?:consent|look-alike|tracking|personal data)\b/iu,
    keeps: () => '“You” and {topic}: nothing in the text depends on knowing who reads it.',
    breaks: () => [
      '“We noticed that you of all people have trouble with {topic}.”',
      '“Because we know about you and {topic}…”',
    ],
  },
  {
    fits: /\b(?:fear|scare|guilt|shame|blame|mock|threat|dramatic|pity|jok\w+)\b/iu,
    keeps: () => '“{S:pain.you} There is a way out of that.”',
    breaks: () => [
      '“If you do nothing about {topic}, you have only yourself to blame.”',
      '“Be afraid: {topic} is coming for you!”',
    ],
  },
];

/** Rules of the brief itself; a constraint that no example can break stays in the lists instead. */
export function rulesFromConstraints(
  constraints: readonly Constraint[],
  writer: ExampleWriter,
): VoiceRule[] {
  const rules: VoiceRule[] = [];
  for (const constraint of constraints) {
    if (constraint.kind === 'budget' || constraint.kind === 'time') continue;
    const banned = bannedWords([constraint]);
    const rule = tidy(constraint.value);
    if (countWords(rule) > 28) continue;
    if (banned.length > 0) {
      const word = banned[0]?.word ?? '';
      const keeps = writer.write(PLAIN, {}, LAST_KEEPS);
      const breaks = writer.write(wordBreaks(word));
      if (keeps !== undefined && breaks !== undefined)
        rules.push(ruleOf(constraint, 'don’t', keeps.text, breaks.text));
      continue;
    }
    const kind = KINDS.find((entry) => entry.fits.test(rule));
    if (kind === undefined) continue;
    const rest =
      /\b(?:photos?|photographs?|pictures?|images?|clips?|footage) (?:of|with) (.{3,50})$/iu.exec(
        rule,
      )?.[1] ??
      /\bno ([\p{L} -]{3,30})$/iu.exec(rule)?.[1] ??
      '';
    const keeps = writer.write([
      kind.keeps(rule, rest.replace(/^(?:photos?|pictures?|images?) of /iu, '')),
    ]);
    const breaks = writer.write(kind.breaks(rule, rest));
    if (keeps === undefined || breaks === undefined) continue;
    rules.push(ruleOf(constraint, isBan(rule) ? 'don’t' : 'do', keeps.text, breaks.text));
  }
  return rules;
}

function wordBreaks(word: string): string[] {
  return [
    `A headline that reads “${sentenceCase(word)}”, with a text about {topic} below.`,
    `A button with “${word}” on it, next to a line on {topic}.`,
    `A subject line that opens with “${sentenceCase(word)}” and goes on about {topic}.`,
    `A caption on {topic} with “${word}” in it, because it sounded good.`,
  ];
}

export function isBan(rule: string): boolean {
  const own = rule.replace(/“[^”]*”/gu, '').replace(/^always\b.*$/iu, 'always');
  return /\b(?:no|not|never|nor|don't|can't|cannot|won't|mustn't|nothing|without|avoid|isn't|aren't|only)\b|^no\b/iu.test(
    own,
  );
}

function lower(rule: string): string {
  return lowerStart(rule, new Set());
}

function ruleOf(
  source: Statement,
  kind: VoiceRule['kind'],
  doExample: string,
  violationExample: string,
): VoiceRule {
  return {
    value: asSentence(tidy(source.value)),
    confidence: source.confidence,
    origin: source.origin,
    evidence: source.evidence,
    ...(source.note === undefined ? {} : { note: source.note }),
    kind,
    doExample,
    violationExample,
  };
}

function ours(value: string, basis: readonly Statement[], why: string): Statement {
  return {
    value,
    confidence: 0.7,
    origin: 'generated',
    evidence: basis.flatMap((entry) => entry.evidence).slice(0, 3),
    note: why,
  };
}

type Wording = (who: string, words: string) => string;

const OPENINGS: readonly Wording[] = [
  (who, words) => `Open with what ${who} put up with, in words they would use: “${words}”.`,
  (who, words) => `Let ${who} find themselves in the opening line: “${words}”.`,
  (who, words) =>
    `Say what it is like now before you say what could be: “${words}” comes first for ${who}.`,
];
const WAITINGS: readonly Wording[] = [
  (who, words) => `Don't ask ${who} for anything before “${words}” has been answered.`,
  (who, words) => `Don't talk past “${words}”; ${who} will think of it anyway.`,
  (who, words) => `Don't make light of “${words}”, not even kindly, when you write to ${who}.`,
];
const PROMISES: readonly Wording[] = [
  (who, words) => `Promise ${who} what they want and nothing bigger: “${words}”.`,
  (who, words) => `Describe the result as ${who} would: “${words}”.`,
  (who, words) => `Keep to the size of the wish, which for ${who} is “${words}”.`,
];

function pick3(list: readonly Wording[], at: number, who: string, words: string): string {
  return (list[at % list.length] ?? list[0])?.(who, words) ?? '';
}

/** Rules that follow from what each persona wants, puts up with and says. */
export function rulesFromPeople(subject: Subject, writer: ExampleWriter): VoiceRule[] {
  const rules: VoiceRule[] = [];
  const push = (
    value: string,
    kind: VoiceRule['kind'],
    basis: readonly Statement[],
    keeps: string | undefined,
    breaks: string | undefined,
  ): void => {
    if (keeps === undefined || breaks === undefined) return;
    rules.push({
      ...ours(value, basis, 'Our rule, built on a passage of the brief'),
      kind,
      doExample: keeps,
      violationExample: breaks,
    });
  };
  for (const material of subject.materials.slice(0, 3)) {
    const who = shortAudience(material.persona.audience.value);
    const pain = material.pains.find(
      (phrase) =>
        phrase.form('raw') !== undefined &&
        !rules.some((rule) => rule.value.includes(phrase.words)),
    );
    if (pain !== undefined) {
      push(
        pick3(OPENINGS, rules.length, who, pain.form('raw') ?? pain.words),
        'do',
        [pain.statement],
        writer.write(
          [
            '{S:pain.you} Let us start there.',
            'If {pain.you}, read on.',
            'It begins with {thing.np.you}, every time.',
            'You know {thing.np.you}. So do we.',
          ],
          { pain, thing: pain },
        )?.text,
        writer.write([
          'We are proud to present: {topic}, reinvented!',
          '{we} is the leading name in {topic}.',
          'Founded on a passion for {topic}, we look back on a long tradition.',
          'Let us tell you a little about ourselves and {topic}.',
        ])?.text,
      );
    }
    const objection = material.objections.find(
      (phrase) =>
        phrase.form('q') !== undefined &&
        !rules.some((rule) => rule.value.includes(phrase.form('q') ?? '–')),
    );
    if (objection !== undefined) {
      push(
        pick3(WAITINGS, rules.length, who, objection.form('q') ?? ''),
        'don’t',
        [objection.statement],
        writer.write(
          [
            'You may be thinking “{obj.q}”. Let us look at that first.',
            '“{C:obj.q}”: here is what we can say to that.',
            'Before you decide: about “{obj.q}”.',
          ],
          { obj: objection },
        )?.text,
        writer.write([
          '{C:action} today! No ifs, no buts.',
          'Why wait? Nothing was ever easier than {topic}!',
          'Sign here. We can talk about {topic} later.',
          'No more excuses about {topic}!',
        ])?.text,
      );
    }
    const goal = material.goals.find(
      (phrase) =>
        phrase.form('raw') !== undefined &&
        !rules.some((rule) => rule.value.includes(phrase.words)),
    );
    if (goal !== undefined) {
      push(
        pick3(PROMISES, rules.length, who, goal.form('raw') ?? goal.words),
        'do',
        [goal.statement],
        writer.write(
          [
            'So that you can {goal.do.you}.',
            'For {goal.ing.you}, and for nothing else.',
            'You want {goal.want.you}. That is what this is for.',
          ],
          { goal },
        )?.text,
        writer.write([
          'This changes everything about {topic}. And about you.',
          'Change your life: discover {topic}.',
          '{C:topic}, and a whole new you.',
          'A revolution in {topic} has begun.',
        ])?.text,
      );
    }
  }
  return rules;
}

/** A do and a don't for each channel in use. */
export function rulesFromChannels(
  channels: readonly Channel[],
  writer: ExampleWriter,
  audience: string,
): VoiceRule[] {
  return channels.flatMap((channel) => {
    const craft = channelCraft[channel];
    const keeps = writer.write(craft.keeps, {}, LAST_KEEPS);
    const breaks = writer.write(craft.breaks, {}, LAST_BREAKS);
    const dontKeeps = writer.write(craft.dontKeeps, {}, LAST_KEEPS);
    const dontBreaks = writer.write(craft.dontBreaks, {}, LAST_BREAKS);
    const base = ours('', [], 'Craft of the channel, not from the brief');
    return [
      ...(keeps === undefined || breaks === undefined
        ? []
        : [
            {
              ...base,
              value: craft.rule.replace('{audience}', audience),
              kind: 'do' as const,
              doExample: keeps.text,
              violationExample: breaks.text,
              channel,
            },
          ]),
      ...(dontKeeps === undefined || dontBreaks === undefined
        ? []
        : [
            {
              ...base,
              value: craft.dont,
              kind: 'don’t' as const,
              doExample: dontKeeps.text,
              violationExample: dontBreaks.text,
              channel,
            },
          ]),
    ];
  });
}
