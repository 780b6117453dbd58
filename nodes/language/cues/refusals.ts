/** Reasons people give for not buying: quoted words first, then reported speech. */
import { isOurs, keepBest, runCues } from './match';
import type { CueHit } from './match';

const SAID: readonly (readonly [number, RegExp])[] = [
  [
    0.8,
    /\b(?:they|she|he|\uE000+|most|many|some|others|people|half of them|a lot|the rest|and|then half of them|customers?)(?:'ll| will| also| always| often| usually| then| just| all| both| would|'d| do| typically| mostly| may| might| tend to| of them)* (?:say|says|said|tell us|tells us|tell you|argue|argues|object|objects|insist|insists|claim|claims|reckon|reckons|reply|answer|answers|assume|suspect|protest|counter|believe|find|think|feel|grumble)(?: to us| you| us| me| at us| back| then)?(?:,| that|:)* (?:that )?(?!"|they're|out\b|us\b|so\b|yes|it to|what|how|when|in|at|to|about|of)/giu,
  ],
  [
    0.86,
    /\b(?:(?:the|their|her|his|stock|usual|main|common|commonest|standard|other|biggest|typical|one|our|most frequent|real|stated|only|first) )+(?:\p{L}+ )?(?:objection|excuse|argument|pushback|push-back|answer|reply|line|doubt|brush-off|reservation|resistance|hesitation|way out|comeback|ground for refusal|counter-argument|reason (?:for|against|most|not|they|she|he)[^.:"]{0,40}|response)s?(?: at the till| against us| we hear| we get| to us| here)?(?: is| are| was|:| =|\?|,|'s)+ (?:that |usually |always )?(?!")/giu,
  ],
  [
    0.84,
    /\b(?:puts? them off|held back by|holds? (?:them|her|him) back|stops? (?:them|her|him)(?: from [\p{L} ]{3,20})?)(?: is| are|:)+ (?:that )?/giu,
  ],
  [
    0.82,
    /\b(?:the doubt we hear is|what (?:puts|scares) (?:them|her|him) off is|they don't (?:buy|come|book|sign|switch) because|she doesn't (?:buy|come|book) because|the worry at the till is|they object that|against us:?|because,? they say,?) (?:that )?(?!")/giu,
  ],
  [
    0.8,
    /\b(?:plus|and) (?<x>(?:a |the )?(?:fear|worry|suspicion|doubt) (?:of|that|about) [^.;!?–—"]{6,80})/giu,
  ],
];

/** Refusals in a sentence about people. `open` also takes quotes without a word of saying. */
export function findRefusals(text: string, open: boolean): CueHit[] {
  const hits = runCues(text, SAID, (all, at) => !isOurs(all, at));
  for (const quote of quotesIn(text)) {
    const words = text.slice(quote.start, quote.end).trim().split(/\s+/u).length;
    const before = text.slice(Math.max(0, quote.start - 60), quote.start - 1);
    const after = text.slice(quote.end + 1, quote.end + 50);
    if (
      words < 2 ||
      (words < 3 &&
        !/[?!]/u.test(text.slice(quote.start, quote.end + 1)) &&
        !SAYING.test(before + after))
    )
      continue;
    if (
      (NAMING.test(before) && !THEY_SAY.test(before)) ||
      /^\s*(?:needs?|must|is regulated|is banned|has to|stays out)/iu.test(after)
    )
      continue;
    if (!open && !SAYING.test(before) && !SAYING.test(after)) continue;
    hits.push({ ...quote, weight: 0.88, whole: quote });
  }
  return keepBest(hits);
}

const SAYING =
  /\b(?:say|says|said|saying|tell|tells|told|hear|heard|answer|answers|reply|line|objection|object|argue|argues|argument|excuse|excuses|response|against|out of their mouths?|ask|asks|goes|shrug|reckon|sentence|why not|pushback|come back|comes back|comeback|is it|heard|mutter|sigh|what we get|complain|refus\p{L}+|cite[sd]?|cancel|cancels|quits?|resistance|insist|insists|give-up|stop|because|give|gives|thing is|the other one|every time|one everywhere|always|stock|comment|at the till|at the desk|claim)\b/iu;
/** “They say "…"” quotes a person, “don't say "…"” names words. */
const THEY_SAY =
  /\b(?:they|she|he|people|most|many|some|all|both|of them|\uE000+)(?:'ll| will| just| often| always| usually| then| also)* says?[,:]? ?["']?$/iu;
const NAMING =
  /\b(?:call|calls|called|nickname\p{L}*|known as|named|the word|the words|say|write|use|mention|headline|slogan|claim|song|title|show|group|groups|brand|product|campaign|term|phrase|promise|push|our|labell?ed|tagged|shorthand|a\.k\.a\.?|internally)(?: is| them| her| him| the| a| an|:)* ?["']?$/iu;

/** Places inside double quotes (or long single quotes) in a text. */
export function quotesIn(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const match of text.matchAll(/"([^"\n]{3,220})"/gu)) {
    found.push({ start: match.index + 1, end: match.index + match[0].length - 1 });
  }
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N}])'([^'\n]{8,200}(?:'\p{L}[^'\n]{0,160})*)'(?![\p{L}\p{N}])/gu,
  )) {
    const start = match.index + 1;
    if (!found.some((other) => start >= other.start && start <= other.end)) {
      found.push({ start, end: match.index + match[0].length - 1 });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** True for a quote that tells a wish, not a refusal. */
export function isWish(quote: string): boolean {
  return /^(?:I(?:'d| would) (?:just |really )?(?:like|love|want)|I (?:just |only |really )?(?:want|wanna|wish|need|hope)|if only I|somewhere I can|give me|let me|to )/iu.test(
    quote.trim(),
  );
}
