/** Forms in which something told may stand in a line; undefined where none is safe. */
import { contentStems } from '../language/similarity';
import { soundsRight } from './grammar/sound';
import { countWords } from './grammar/tidy';
import { isWhole } from './voice-told';
import type { Told } from './voice-told';
import { quoted, sentence } from './voice-text';

/** Words of things that hurt to read about oneself: no joke, no “you are …”. */
export const SORE =
  /\b(?:worr\w*|afraid|scar(?:ed|y)|fright\w*|terrif\w*|fears?|embarrass\w*|guilt\w*|asham\w*|panic\w*|dread\w*|lonely|grie[fv]\w*|mortif\w*|die[sd]?|dying|death|dead|cancer|pain|lost|illness|sick|blam\w*|shouting|laughs|petrified|humiliat\w*|hurt\w*|allerg\w*|burns?|debt|blood|faint\w*|fatal|diagnos\w*|bedside|stung|burned|scam\w*|cheat\w*|divorc\w*|feels? (?:a|they|like|that|stupid|old|rubbish)|taken for|lost without|judged|watched|flailing|rubbish|funeral\w*|sue[ds]?|breaking)\b/iu;

export function mapped(
  text: string | undefined,
  change: (text: string) => string,
): string | undefined {
  return text === undefined ? undefined : change(text);
}

export function short(text: string | undefined, most: number): string | undefined {
  return text === undefined || countWords(text) > most ? undefined : text;
}

export function onlyTo(text: string | undefined): string | undefined {
  return text !== undefined && /^to /u.test(text) ? text : undefined;
}

export function quote(told: Told | undefined, most: number): string | undefined {
  return told === undefined || told.words > most ? undefined : quoted(told.quote);
}

/** The pain as a clause to the reader, only where its own words are one. */
export function painOf(pain: Told | undefined): string | undefined {
  const { phrase } = pain ?? {};
  if (phrase === undefined || pain === undefined || pain.words > 12 || !isWhole(pain))
    return undefined;
  if (
    !/^(?:clause|finite)$/u.test(phrase.shape) &&
    !/^(?:tired of|fed up with|stuck (?:in|with|on|between))\b/iu.test(phrase.words)
  )
    return undefined;
  // “push messages about things”: a bare verb is more often a noun here.
  if (
    phrase.shape === 'finite' &&
    !/^(?:\p{L}+s|can't|cannot|don't|doesn't|won't|has|have|had|is|are|was|were|never|no longer|always|hate|fear|lose|forget|struggle|miss|waste|spend|find|get|need|want|think|know|got)\b/iu.test(
      phrase.words,
    )
  )
    return undefined;
  if (/^(?:if|when|because|as|since)\b|^\p{L}+-/iu.test(phrase.words)) return undefined;
  const words = phrase.form('you');
  // “You're mortified”: telling readers what they feel is rude; what happens to them is not.
  if (
    words === undefined ||
    SORE.test(words) ||
    /^you're (?!tired of|fed up|stuck)(?:so |too )?\p{L}+(?:ed|y)\b/u.test(words)
  )
    return undefined;
  return soundsRight(sentence(words)) && contentStems(words).length > 1 ? words : undefined;
}

/** Moments that are nobody's opening line and no occasion for a light word. */
const GRAVE =
  /\b(?:fatal|accidents?|diagnos\w*|surgery|funerals?|deaths?|dead|dies?|died|dying|dropping|cancer|heart attack|bedside|ambulance|redundanc\w*|divorc\w*|hospital|stroke|illness|kidneys?|miscarr\w*|moves out|police|arrest\w*|court|jail|sacked|fired|laid off|evict\w*|pass(?:ed|es)? away)\b/iu;

export function momentOf(moment: Told | undefined): string | undefined {
  if (moment !== undefined && GRAVE.test(moment.quote)) return undefined;
  return thingOf(moment);
}

/** “signs up for a half marathon”: a verb that looks like a plural noun. */
const VERB_FIRST =
  /^(?!the\b|an?\b)\p{L}+s (?:up|out|an?|the|his|her|their|to|into|off|that|one|on|in)\b/iu;

function thingOf(moment: Told | undefined): string | undefined {
  const { phrase } = moment ?? {};
  if (phrase === undefined || moment === undefined || moment.words > 12 || !isWhole(moment))
    return undefined;
  return phrase.shape === 'noun' && !VERB_FIRST.test(moment.quote)
    ? phrase.form('np.you')
    : undefined;
}

/** The moment as a line of its own: the thing, the clause, or “after …”. */
export function momentLine(moment: Told | undefined, isGrave = false): string | undefined {
  if (!isGrave && moment !== undefined && GRAVE.test(moment.quote)) return undefined;
  const { phrase } = moment ?? {};
  if (phrase === undefined || moment === undefined || moment.words > 12 || !isWhole(moment))
    return undefined;
  // “in January” says when, and not what happens.
  if (
    /^(?:in |on |at |every |each |around )?(?:early |late |the )?(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|new year|christmas|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)$/iu.test(
      moment.quote,
    )
  )
    return undefined;
  // “the wife says get out from under my feet”: whose feet?
  if (/\b(?:says?|said|asks?|tells?|told)\b.*\b(?:my|me|I)\b/iu.test(moment.quote))
    return undefined;
  const words =
    thingOf(moment) ??
    (phrase.shape === 'clause'
      ? phrase.form('you')
      : phrase.shape === 'when'
        ? phrase.form('when.you')
        : undefined);
  return words === undefined || /[.?!]/u.test(words)
    ? undefined
    : sentence(words).replace(/\.$/u, '');
}
