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

/** A line that keeps a rule of the brief and one that breaks it. */
interface Pair {
  keeps: string;
  breaks: string;
}

const BAN_VERB =
  /^(?:please )?(?:never|don't|do not|can't|cannot|must not|mustn't|may not|won't|no)\s+(.+)$/iu;
const SEEN =
  /\b(?:photos?|photographs?|pictures?|images?|imagery|clips?|footage|show|shown|depict\w*)\b/iu;
const PROMISE = /\b(?:promise|claim|guarantee|say|imply|suggest)\b/iu;
const HAS_TO_STAND =
  /\b(?:has to|have to|must|got to|needs? to|always)\b.*\b(?:stand|appear|carry|say|state|show|mention|name|include|offer|written|be on|be in)\b|^(?:always )?(?:say|name|mention|state|include|offer|show|carry|use)\b/iu;

/**
 * Turns a rule of the brief into a pair of lines, from the words of the rule alone. Undefined where
 * no honest line follows: such a rule stays in the lists of the guide, without an example.
 */
function pairOf(rule: string): Pair | undefined {
  const text = rule.replace(/[.;]+$/u, '');
  const banned = BAN_VERB.exec(text)?.[1];
  if (banned !== undefined && SEEN.test(text)) {
    const seen = banned
      .replace(/\s+in any (?:photos?|pictures?|images?|clips?)$/iu, '')
      .replace(/^(?:show|use|depict|have|print|run)\s+/iu, '')
      .replace(/\banyone\b/giu, 'somebody')
      .replace(/\bany\b/giu, 'a');
    const isPicture = /^(?:photos?|photographs?|pictures?|images?|clips?|footage)\b/iu.test(seen);
    const what = isPicture ? lower(seen) : `a picture of ${lower(seen)}`;
    return {
      keeps: 'A picture with nothing of the kind in it.',
      breaks: `${sentenceCase(what)}, “just this once”.`,
    };
  }
  const promised = /^(?:never|don't|do not|must not|mustn't)\s+promise\s+(to\s+)?(.{4,80})$/iu.exec(
    text,
  );
  if (promised !== null) {
    const what = promised[2] ?? '';
    return {
      keeps: 'What it does, and where it ends.',
      breaks: promised[1] === undefined ? `“We promise ${what}.”` : `“We will ${what}. Promised.”`,
    };
  }
  const quoted = /“([^”]{3,160})”/u.exec(text)?.[1];
  if (banned === undefined && quoted !== undefined && HAS_TO_STAND.test(text)) {
    return {
      keeps: `“${quoted}”, word for word, before anything goes out.`,
      breaks: 'A shorter version of it, because space was tight.',
    };
  }
  if (banned === undefined && HAS_TO_STAND.test(text)) {
    return {
      keeps: `Checked before anything goes out: ${lower(text)}.`,
      breaks: 'A post from a phone in which it was forgotten.',
    };
  }
  if (banned !== undefined && PROMISE.test(banned)) {
    return {
      keeps: 'A line that can do without it.',
      breaks: `A headline that does it anyway: ${lower(banned)}.`,
    };
  }
  return undefined;
}

/** What the brief calls it instead: “don't call it renting, it's borrowing”. */
function insteadOf(rule: string): string | undefined {
  return /(?:it's|it is|rather|but)\s+“?([\p{L} -]{3,30}?)”?$/iu.exec(
    rule.replace(/[.;]+$/u, '').replace(/^.*?[,;:–-]\s*/u, ''),
  )?.[1];
}

/** Rules of the brief itself; a constraint that no example can break stays in the lists instead. */
export function rulesFromConstraints(constraints: readonly Constraint[]): VoiceRule[] {
  const rules: VoiceRule[] = [];
  for (const constraint of constraints) {
    if (constraint.kind === 'budget' || constraint.kind === 'time') continue;
    const rule = tidy(constraint.value);
    if (countWords(rule) > 28) continue;
    const word = bannedWords([constraint])[0]?.word;
    const other = insteadOf(rule);
    const instead = other?.toLowerCase() === word?.toLowerCase() ? undefined : other;
    const pair =
      word === undefined
        ? pairOf(rule)
        : {
            keeps:
              instead === undefined
                ? `The same line without “${word}”.`
                : `“${sentenceCase(instead)}”`,
            breaks: `A headline that begins “${sentenceCase(word)}”.`,
          };
    if (pair === undefined || rules.some((other) => other.violationExample === pair.breaks))
      continue;
    rules.push(ruleOf(constraint, isBan(rule) ? 'don’t' : 'do', pair.keeps, pair.breaks));
  }
  return rules;
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
        pick3(OPENINGS, rules.length, who, pain.form('you') ?? pain.form('raw') ?? pain.words),
        'do',
        [pain.statement],
        writer.write(
          [
            '{S:pain.you} Let us start there.',
            '{S:pain.you} This is about that.',
            'You know {thing.np.you}. So do we.',
          ],
          { pain, thing: pain },
        )?.text,
        writer.write([
          'We are proud of our long tradition.',
          'Let us begin by telling you a little about ourselves.',
          'Our mission has always been excellence.',
          '{we}: passion since day one.',
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
        writer.write(
          [
            '“{obj.q}”? Nonsense. Start today!',
            'No more excuses.',
            'Why wait? Nothing was ever easier!',
          ],
          { obj: objection },
        )?.text,
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
          'This changes everything. And you.',
          'A whole new life begins here.',
          'Nothing will ever be the same again.',
        ])?.text,
      );
    }
  }
  return rules;
}

/** What each channel in use asks for. */
export function rulesFromChannels(
  channels: readonly Channel[],
  writer: ExampleWriter,
  audience: string,
): VoiceRule[] {
  return channels.flatMap((channel) => {
    const craft = channelCraft[channel];
    const keeps = writer.write(craft.keeps, {}, LAST_KEEPS);
    const breaks = writer.write(craft.breaks, {}, LAST_BREAKS);
    const base = ours('', [], 'Craft of the channel, not from the brief');
    if (keeps === undefined || breaks === undefined) return [];
    return [
      {
        ...base,
        value: craft.rule.replace('{audience}', audience),
        kind: 'do' as const,
        doExample: keeps.text,
        violationExample: breaks.text,
        channel,
      },
    ];
  });
}
