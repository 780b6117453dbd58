/** The phrases with which prose introduces the people it is about. */
import { isGivenName } from './names';
import { namesPeople, nounPhraseAt, startsLikeNoun } from './noun-phrase';
import { findDates } from './recognise/dates';
import type { Unit } from './units';

export interface Introduction {
  /** Place of the noun phrase in the unit's text. */
  start: number;
  end: number;
  weight: number;
}

const KIND = String.raw`(?:lot|group|audience|one|kind|sort|segment|type|crowd|bunch|mob|target|tribe|camp|people|set|reader|person)s?`;

/** Weight, pattern; the phrase begins behind the match. People must be named unless `loose`. */
const CUES: readonly { weight: number; pattern: RegExp; loose?: boolean }[] = [
  {
    weight: 0.85,
    loose: true,
    pattern:
      /^(?:and )?(?:(?:group|segment|audience|lot|target|persona|tg|aud|crowd|mob|profile|type|kind|person|number|no\.?) ?#?(?:[a-d]|\d|one|two|three))\b[,:]?(?:,? (?:would be|is|are|then|we have)|\s?=|,|:)? /iu,
  },
  {
    weight: 0.85,
    pattern: new RegExp(
      String.raw`^(?:and |so |but |ok,? |well,? )*(?:(?:the|our|my|one|a) )?(?:first|second|third|other|others|next|last|main|primary|secondary|bigger|smaller|biggest|more important|harder)(?:ly)?(?:,[^,:]{3,40})?,? ?(?:${KIND}(?: (?:we [\p{L}' ]{2,24}|here|of people|to reach))?)?(?: is| are| would be| being|'s|:| -| –| =|,|, then,?) (?:mostly |mainly |the |of course |and foremost )*`,
      'iu',
    ),
  },
  {
    weight: 0.8,
    pattern:
      /\b(?:I am|I'm|we are|we're|I was|please|^) ?(?:thinking|talking|speaking|think)(?: mainly| mostly| here| first)? (?:of|about) (?:two groups|two lots|three groups)?/iu,
  },
  {
    weight: 0.85,
    pattern:
      /^(?:and |so )?then (?:there(?:'s| are| is| were)|we have|we've|come|comes|you have|you've got) (?:also )?/iu,
  },
  {
    weight: 0.65,
    pattern:
      /^(?:well,? |so,? |and |first,? |now,? |but )*there(?:'s| is| are|re)(?: also| first)? (?:the |those |these |our )?/iu,
  },
  {
    weight: 0.85,
    pattern:
      /\b(?:our|the|a|my)? ?(?:typical|ideal|target|main|key|core|first|real|actual|primary|secondary|usual)? ?(?:customer|user|audience|client|buyer|target|reader|listener|prospect|visitor|guest|addressee|viewer|learner|player|member|donor)s?(?: group| segment)?(?: (?:we|I) (?:lose|want|mean|need|have in mind|care about|think of|keep losing|picture|'d like))?(?: here| today| for this| this time)? (?:is|are|would be|'s|'re) (?:mostly |mainly |usually |above all |basically )?(?:the |an? )?/iu,
  },
  {
    weight: 0.85,
    pattern:
      /\bwho(?:m)? (?:we'd|we|I'd|I|we would|they|I would|it) ?(?:really |first )?(?:want|need|chase|like|are after|mean|go after|target|love|have in mind|think of|should)[^.,;]{0,24}? (?:is|are) /iu,
  },
  {
    weight: 0.8,
    pattern:
      /\b(?:by (?:that|this|them|those|which)|with (?:that|this)|meaning|I mean|we mean|mostly I mean|in other words) (?:I |we )?(?:mean |think of )?(?=the |people|those|\p{L}+s\b)/iu,
  },
  {
    weight: 0.75,
    pattern:
      /\b(?:aimed|aiming|targeted|targeting|meant|intended|written|made|designed)(?: squarely| mainly| mostly| first| above all)? (?:at|for|to reach) (?:the |those )?/iu,
  },
  {
    weight: 0.75,
    pattern:
      /\b(?:the )?(?:people|ones|folks|folk|crowd|person|man|woman|customers) (?:we|I) (?:picture|want|mean|have in mind|think of|need|'d like|would like|are after|lose|keep losing|must reach|should reach)(?: to reach)?(?: most)?(?: here)? (?:is|are|come|comes|:) ?/iu,
  },
  { weight: 0.72, pattern: /\bpicture (?:a|an|the|somebody|someone)? ?/iu },
  { weight: 0.7, loose: true, pattern: /^(?:\(?[1-3a-c][).:/]|[1-3]\/|[①②③]|#[1-3])\s+/iu },
  {
    weight: 0.66,
    pattern:
      /^(?:and |so |what about |then |next,? |now,? )+(?:the |our |those )?(?=[^?]{4,60}\?$)/iu,
  },
  {
    weight: 0.62,
    pattern:
      /\b(?:to reach|reaching|go(?:ing)? after|we want to (?:reach|win|speak to|talk to)|speak to|talk to|win over|address|focus on|concentrate on|chase|target|reach out to|appeal to)\s+(?:the |those |our |more )?/iu,
  },
  {
    weight: 0.66,
    pattern:
      /^(?:and |but |so |well,? |chiefly |still,? )*(?:the|they|it|those|these|most|who|what|our|one|that|this|all|mostly|chiefly|both|nine out of ten|many|you)\b[^.;:?!]{0,70}?(?: is| are|'s|'re| sits with| lies with| rests with| comes down to(?: is)?| directed (?:at|to)| addressed to| have in view| has in view| has in mind| have in mind| would be| will be| were)(?: the| an?| mostly| mainly| usually| above all| chiefly| really| all| those)* (?=\p{L})/iu,
  },
  {
    weight: 0.66,
    pattern:
      /\b(?:wish to reach|in the minds? of|on the minds? of|turn to|want is|known among|heard of among|liked by|matter to|matters to|speaks? to|speaking to|written for|talking to|talk with|written with|second are|first are|third are) (?:the |those |our )?/iu,
  },
  {
    weight: 0.7,
    pattern:
      /^(?:he|she)(?:'s| is)(?: usually| typically| often| mostly| a sort of)? (?:an? |the |our )?(?=\p{L})/iu,
  },
  { weight: 0.78, pattern: /^(?:and )?then (?:the |our |those )(?=\p{L})/iu },
  {
    weight: 0.66,
    pattern: /(?:, and |, but |so |then )it(?:'s| is) (?:the |an? |our )(?=\p{L})/iu,
  },
  {
    weight: 0.45,
    pattern:
      /\b(?:get|getting|make|bring|help|want|wants|would like|'d like|need|needs|have|persuade|convince|see|ask|lets?|for|wish|find out why|understand why|know why|find|hire us|hire|win|win back|recruit|hang on to|keep|more|from|among|to|that|attract|by) (?:back |more |many more |much more of |the |those |these |our |its |existing |new )*/iu,
  },
];

const REVERSED: readonly { weight: number; pattern: RegExp }[] = [
  {
    weight: 0.75,
    pattern:
      /^(?<who>[^.;:]{4,70}?)[, ]+(?:come|comes|are|is) (?:second|first|next|third|our (?:first|second|main|real|other))\b/iu,
  },
  {
    weight: 0.75,
    pattern:
      /^(?<who>[^.;:]{4,80}?) (?:are|is|will be|would be) (?:the other (?:half|lot|group|ones?|side)|our bread and butter|our (?:main|core) \p{L}+|whom? we)\b/iu,
  },
  {
    weight: 0.75,
    pattern:
      /^(?<who>[^.;:]{4,60}?) (?:are|is) (?:the ones?|who|the people|the person|the group|the crowd|the audience) (?:that |who |we |I )?(?:count|counts|matter|matters|want|need|mean|we|'re after|lose|buy|buys)/iu,
  },
  {
    weight: 0.72,
    pattern:
      /\b(?:calls?|call) (?:the typical \p{L}+|an?|the|them)? ?["'\p{Lu}][^:]{3,40}: (?<who>.{5,120})/iu,
  },
  {
    weight: 0.75,
    pattern:
      /\bit(?:'s| is) (?:the |our |those |these )?(?<who>[^.;:,]{4,60}?)(?: that)? (?:we|I|they) (?:want|need|mean|lose|are after|'re after|must)/iu,
  },
];

/** Introductions in one sentence, best first. */
export function introductionIn(unit: Unit): Introduction[] {
  const found: Introduction[] = [];
  const text = unit.text.replace(/"/gu, ' ');
  for (const { weight, pattern, loose } of CUES) {
    const match = pattern.exec(text);
    if (match === null || isNegated(text, match.index)) continue;
    const from = match.index + match[0].length;
    const phrase = phraseBehind(unit.text, from, loose === true);
    if (phrase === undefined || !startsLikeNoun(phrase.text)) continue;
    const isNamed =
      weight >= 0.65 && isGivenName(phrase.text) && findDates(phrase.text).length === 0;
    if (loose !== true && !isNamed && !namesPeople(phrase.text.toLowerCase())) continue;
    if (
      loose === true &&
      !namesPeople(phrase.text.toLowerCase()) &&
      phrase.text.split(' ').length > 12
    )
      continue;
    found.push({
      start: phrase.start,
      end: phrase.end,
      weight: weight - (unit.kind === 'turn' && weight < 0.7 ? 0.02 : 0),
    });
    break;
  }
  for (const { weight, pattern } of REVERSED) {
    const match = pattern.exec(unit.text);
    const who = match?.groups?.['who'];
    if (match === null || who === undefined || isNegated(text, match.index)) continue;
    const at = match.index + match[0].indexOf(who);
    const phrase = phraseBehind(unit.text, at, false);
    if (
      phrase === undefined ||
      !startsLikeNoun(phrase.text) ||
      !namesPeople(phrase.text.toLowerCase())
    )
      continue;
    found.push({ start: phrase.start, end: Math.min(phrase.end, at + who.length), weight });
  }
  return found.sort((a, b) => b.weight - a.weight).slice(0, 1);
}

function phraseBehind(
  text: string,
  from: number,
  mayBeGeneric: boolean,
): { start: number; end: number; text: string } | undefined {
  const phrase = nounPhraseAt(text.slice(from));
  if (phrase === undefined) return undefined;
  if (!isGenericLabel(phrase.text)) {
    return { start: phrase.start + from, end: phrase.end + from, text: phrase.text };
  }
  // “is what we call X: people who …”, “a second public, far away: the diaspora …”.
  const colon = text.indexOf(':', from);
  if (colon > 0 && colon < from + 90) {
    const behind = nounPhraseAt(text.slice(colon + 1));
    if (behind !== undefined && !isGenericLabel(behind.text)) {
      return { start: behind.start + colon + 1, end: behind.end + colon + 1, text: behind.text };
    }
  }
  if (!mayBeGeneric) return undefined;
  return { start: phrase.start + from, end: phrase.end + from, text: phrase.text };
}

/** Words that stand for people without naming any: pronouns, “the other lot”, “the ones we …”. */
export function isGenericLabel(text: string): boolean {
  return (
    /^(?:it|they|she|he|we|us|them|you|i|this|that|me|there|what|which|always|mine|none|nobody|no|number|called|hard|morning|what this|then|also|even|not|just|how|yes)\b/iu.test(
      text,
    ) ||
    /^(?:voice|tone|sound|mood|style|look) (?:like|of|is|as|should)\b/iu.test(text) ||
    /^(?:the |an? |our |any |your )?(?:target )?(?:(?:other|second|first|third|next|last|main|same|two|three|both|more|whole|biggest|by far) )*(?:the )?(?:(?:biggest|important|nicest|main|easier|harder|larger|smaller) )*(?:groups?|lots?|kinds?|sorts?|ones?|audiences?|publics?|personas?|segments?|persons?|people|crowds?|types?|team|fella|guy|biggest|main|smaller|important|group in mind)(?: (?:in mind|of (?:persons|people|members|customers)|we .*|here|really))*$/iu.test(
      text,
    )
  );
}

/** “Economic buyer”, “User”: a part in the purchase, which somebody with a job or a life plays. */
export function isPartLabel(text: string): boolean {
  return /^(?:the )?(?:economic |technical |end[- ]?|main |primary |secondary )?(?:buyers?|users?|deciders?|decision[- ]makers?|influencers?|gatekeepers?|payers?|champions?|purchasers?)$/iu.test(
    text.trim(),
  );
}

/** Sentences about who is not meant, about competitors and about the past introduce nobody. */
function isNegated(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at + 12);
  if (
    /\b(?:not|no longer|never|isn't|aren't|don't|rather than|instead of|except|nobody|without)\b[^.;]{0,24}$/iu.test(
      before,
    )
  )
    return true;
  return /\b(?:competitors?|rivals?|forget (?:them|those|these)|leave them be|not (?:for|on our list)|have their own|handles? those|last year's campaign|previous campaign)\b/iu.test(
    text,
  );
}
