/** Rules that texts for a persona are tested against (R155), each with the question that tests it. */
import { gerund, joinList } from '../language/inflect';
import { insideSentence } from '../extraction/statement-of';
import { opensWithVerb } from '../extraction/verbs';
import { isSpeech } from '../extraction/wording';
import { isToneWord } from '../language/recognise/tones';
import { tag } from '../language/tagger';
import type { Statement } from '../records/evidence';
import type { Persona } from '../records/persona';
import type { Channel } from '../records/vocabulary';
import { channelWords } from '../records/vocabulary';
import { wishOf } from './persona-cards-wishes';

type Guideline = Persona['guidelines'][number];

const channelRules: Record<Channel, { rule: string; testQuestion: string }> = {
  email: {
    rule: 'Write it as an email before anything else',
    testQuestion: 'Does it work as an email, subject line included?',
  },
  chat: {
    rule: 'Write it as a chat message before anything else',
    testQuestion: 'Could it be sent as a chat message as it stands?',
  },
  voice: {
    rule: 'Write it to be said on the phone',
    testQuestion: 'Does every line hold when it is read aloud on the phone?',
  },
  social: {
    rule: 'Write it for the social feed',
    testQuestion: 'Is it clear to somebody who sees only the opening line in a feed?',
  },
  web: {
    rule: 'Write it for the page they land on',
    testQuestion: 'Can the page be understood from its heading and opening line?',
  },
  'in-app': {
    rule: 'Put it inside the app',
    testQuestion: 'Does it fit a small screen and a single action?',
  },
  event: {
    rule: 'Have a version that is said face to face',
    testQuestion: 'Could somebody say it across a table without notes?',
  },
  print: { rule: 'Make it work on paper', testQuestion: 'Does it hold without a link to press?' },
  sms: {
    rule: 'Make it short enough for a text message',
    testQuestion: 'Does it fit on a phone’s lock screen?',
  },
  'tv-radio': {
    rule: 'Make it work for the ear alone',
    testQuestion: 'Is the point clear to somebody who only hears it?',
  },
  outdoor: {
    rule: 'Make it readable in passing',
    testQuestion: 'Is it clear to somebody who walks past it?',
  },
};

/** Three to twelve guidelines out of the rules, doubts, channels, wishes and tone of the brief. */
export function guidelinesOf(
  persona: Pick<Persona, 'needs' | 'goals' | 'objections' | 'channels' | 'nonNegotiables'>,
  tone: readonly Statement[],
): Guideline[] {
  const list: Guideline[] = [];
  for (const objection of persona.objections.slice(0, 2)) list.push(answering(objection));
  const wish = [...persona.needs, ...persona.goals]
    .map(wishOf)
    .find((entry) => entry?.wants === 'Wants');
  if (wish) {
    const wished =
      wish.verbPhrase || /^(?:for|to|never) /u.test(wish.object)
        ? `the wish ${wish.object}`
        : `the wish for ${wish.object}`;
    list.push({
      kind: 'do',
      rule: `Open with ${wished}`,
      testQuestion: `Does the opening line speak to ${wished}?`,
    });
  }
  const avoided = persona.channels.filter((use) => use.liking === 'avoids');
  const used = persona.channels.filter((use) => use.liking !== 'avoids');
  for (const use of used.slice(0, 2)) list.push({ kind: 'do', ...channelRules[use.value] });
  for (const use of avoided.slice(0, 1)) {
    const word = channelWords[use.value];
    list.push({
      kind: 'don’t',
      rule: `Don’t rely on ${word}`,
      testQuestion: `Would the message still arrive without ${word}?`,
    });
  }
  list.push(...toneRules(tone));
  list.push(...bansOf(persona.nonNegotiables));
  if (list.length < 3) list.push(...always.slice(0, 3 - list.length));
  return list.slice(0, 12);
}

const always: readonly Guideline[] = [
  {
    kind: 'don’t',
    rule: 'Don’t give them an age, a gender or a family that the brief does not state',
    testQuestion: 'Is the text free of traits that nobody stated?',
  },
  {
    kind: 'don’t',
    rule: 'Don’t present as fact what has no passage in the brief',
    testQuestion: 'Can each claim be shown in the brief?',
  },
  {
    kind: 'do',
    rule: 'Ask the open questions on this card before the text is final',
    testQuestion: 'Are the open questions answered, or named as open?',
  },
];

function answering(objection: Statement): Guideline {
  const said = isSpeech(objection.value) ? objection.value : `“${objection.value}”`;
  return {
    kind: 'do',
    rule: `Answer ${said} before asking for anything`,
    testQuestion: `Is ${said} answered before the call to action?`,
  };
}

/** True for “warm” or “quietly proud”: words that fit behind “keep it”. */
export function isManner(words: string): boolean {
  if (words.split(' ').length > 2) return false;
  if (isToneWord(words.toLowerCase())) return true;
  const tagged = tag(`It is very ${words}`).slice(3);
  const last = tagged.at(-1);
  return tagged.length <= 2 && last?.pos === 'ADJ' && !/[’']s|^fine$/u.test(last.text);
}

/** Tone words of the brief as a rule for what to sound like, and one for what not. */
export function toneRules(tone: readonly Statement[]): Guideline[] {
  const plain = tone
    .map((entry) => insideSentence(entry))
    .filter(
      (word) => !/^(?:not|no|never|without|less|zero|don[’']t)\b/iu.test(word) && isManner(word),
    );
  const negated = tone
    .map(
      (entry) =>
        /^(?:not|never) (?<word>\p{L}[\p{L}-]*(?: \p{L}+)?)$/iu.exec(entry.value)?.groups?.['word'],
    )
    .filter((word) => word !== undefined)
    .filter(isManner);
  const rules: Guideline[] = [];
  if (plain.length > 0) {
    const words = joinList(plain.slice(0, 3));
    rules.push({
      kind: 'do',
      rule: `Keep it ${words}`,
      testQuestion: `Would a stranger call it ${words}?`,
    });
  }
  if (negated.length > 0) {
    const words = joinList(negated.slice(0, 2), 'or');
    rules.push({
      kind: 'don’t',
      rule: `Don’t let it sound ${words}`,
      testQuestion: `Could anybody call it ${words}?`,
    });
  }
  return rules;
}

/**
 * Bans of the brief as guidelines: forbidden words together in one, then what not to show or do. The
 * rules themselves stand on the card in the brief's words; these are the ways to test for them.
 */
function bansOf(rules: readonly Statement[]): Guideline[] {
  const words = rules.flatMap((rule) => forbiddenWords(rule.value));
  const said = [...new Set(words)].slice(0, 5);
  const list: Guideline[] = [];
  if (said.length > 0) {
    const joined = joinList(said);
    list.push({
      kind: 'don’t',
      rule: `Keep ${joined} out of every line`,
      testQuestion: `Is the text free of ${joinList(said, 'or')}?`,
    });
  }
  for (const rule of rules) {
    if (forbiddenWords(rule.value).length > 0) continue;
    const ban = banOf(rule.value.replace(/[.!]+$/u, ''));
    if (ban) list.push({ kind: 'don’t', ...ban });
    if (list.length >= 4) break;
  }
  return list;
}

/** The quoted words that a rule forbids to say: “Don't say “free”” → “free”. */
function forbiddenWords(rule: string): string[] {
  const isAboutWords =
    /^(?:No|Never|Don’t|Not)\b[^“]*(?:say|use|write|mention|words?|phrases?|call (?:it|them))\b[^“]*“/iu.test(
      rule,
    ) ||
    /^(?:No|Never|Don’t say) “/u.test(rule) ||
    /^(?:The )?(?:words?|phrases?) “.*(?:must not|may not|banned|not be used|forbidden)/iu.test(
      rule,
    );
  if (!isAboutWords || /(?:until|unless|use “|instead|without|next to)/u.test(rule)) return [];
  return rule.match(/“[^”]+”/gu) ?? [];
}

function banOf(text: string): { rule: string; testQuestion: string } | undefined {
  const verb = /^(?:Don’t|Never) (?<rest>\p{Ll}.+)$/u.exec(text)?.groups?.['rest'];
  if (verb && !/[,;]/u.test(verb) && opensWithVerb(verb, true)) {
    const doing = gerund(verb);
    return { rule: `Steer clear of ${doing}`, testQuestion: `Does it avoid ${doing}?` };
  }
  const thing = /^No (?<rest>[^,.;:]+)$/u
    .exec(text)
    ?.groups?.['rest']?.replace(/ in anything$/u, '');
  if (thing && thing.split(' ').length <= 9) {
    return { rule: `Leave out ${thing}`, testQuestion: `Is it free of ${thing}?` };
  }
  return undefined;
}
