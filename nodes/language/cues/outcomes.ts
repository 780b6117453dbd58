/** What should change, how success is told, the money and the date. */
import { mask, tidyItem } from '../items';
import { findDates } from '../recognise/dates';
import type { DateHit } from '../recognise/dates';
import { findMoney } from '../recognise/money';
import type { MoneyHit } from '../recognise/money';
import { findNumbers } from '../recognise/numbers';
import type { PurposeCategory } from '../reading';
import type { Stretch } from '../sentences';
import { clauseEnd } from './match';

const PURPOSE: readonly (readonly [number, RegExp])[] = [
  [
    0.9,
    /\b(?:seeks?|looking for|want|need|appoint|invites?) (?:a|an) (?:partner|supplier|firm|agency|contractor|studio|team)(?: who can| able)? to (?:change that: )?|\bthe sole object that\s+|^(?:so )?this = |\bis (?:therefore )?(?:needed|asked) to\s+/giu,
  ],
  [
    0.95,
    /\b(?:the |its |our |whose |has a |with the )*(?:purpose|aim|objective|goal|sole object|job|task|mission|commission|ask|point|whole job|single job|whole thing|work)(?: of (?:the|this|our) [\p{L}]+)?(?: of it)?(?: here| now| for now)?(?: is| are|:| =| shall be|'s)+ (?:only |therefore |simply |that |to |just |this: )*/giu,
  ],
  [
    0.9,
    /\b(?:what (?:I|we|you|he|she|they)(?:'d| would|'m| am|'re| are)? ?(?:really )?(?:want|need|love|like|looking for|after|looking)(?: out of (?:it|this)| from (?:it|this|you)| to see| now| here| for)?(?: is|:|'s)+(?: simple:| simply| different:| this:| for| that| to| just)*)\s+/giu,
  ],
  [
    0.88,
    /\b(?:so the (?:work|job|purpose|task)|so|in (?:one|short|a) (?:line|sentence|word|nutshell)?)(?: is)?(?::| =|,)+ (?=(?:get|make|bring|win|fill|sell|launch|find|keep|raise|more|help|introduce|double|put|let|have|persuade|hire)\b)/giu,
  ],
  [
    0.85,
    /\b(?:we|I|the board|they|he|she|council|the (?:client|department|museum|company|city|union|ministry)|board)(?:'d| would)? ?(?:really |simply |now |just |only |very much |all )?(?:want|wants|need|needs|like|love|wishes|wish|would like|hope|hopes)(?: for| to see| to have| to get| that)? (?:to |for |that )?(?=\S)/giu,
  ],
  [
    0.85,
    /(?:^|[.;:–—-] ?)(?:please |kindly |so |and |now |help us )*(?=(?:get|getting|make|bring|win back|win|fill|sell out|sell|launch|find us|find out|keep|raise|hire|introduce|double|recruit|persuade|move|turn|convince|grow|increase|reduce|revive|reactivate|hold on to|generate|understand|occupy|reopen|more|fewer|less|stop|start|let|put .{3,30} on the map)\b)/giu,
  ],
  [
    0.8,
    /\b(?:the (?:appointed )?(?:agency|supplier|contractor|partner) (?:shall|should|will|is to)(?: design and deliver .{3,60} that)?|the object(?:ive)? (?:is|being) that|must become|should be|gotta|got to|need to|we must|has to be)\s+/giu,
  ],
];

/** The phrase in a sentence that says what should change. */
export function purposeIn(
  text: string,
  labelled: boolean,
): (Stretch & { weight: number }) | undefined {
  for (const [weight, cue] of PURPOSE) {
    for (const match of text.matchAll(cue)) {
      const start = match.index + match[0].length;
      const end = clauseEnd(text, start);
      if (text.slice(start, end).trim().split(/\s+/u).length < 3) continue;
      return { ...tidyItem(text, start, end), weight };
    }
  }
  if (!labelled) return undefined;
  const whole = tidyItem(text, 0, clauseEnd(text, 0));
  return { ...whole, weight: 0.6 };
}

const CATEGORIES: readonly (readonly [PurposeCategory, RegExp])[] = [
  [
    'research',
    /^(?:to )?(?:find out|understand|learn|explore|know why|research|hear (?:why|from))\b|\b(?:find out (?:why|what|how|whether)|understand (?:why|what|how)|learn (?:why|what|how)|a study of|interviews with)\b/iu,
  ],
  [
    'launch',
    /\b(?:launch\p{L}*|introduc\p{L}*|re-?open\p{L}*|new (?:product|range|line|app|service|brand|model)|bring the new|bring .{3,40} (?:to|onto|on) (?:the )?market|goes? public|premi[eè]re|debut|on the market|kickstarter|crowdfund\p{L}*|pre-launch|is born|doors open|opening (?:night|week|day)|first (?:six|6) w(?:ee)?ks|trialled)\b/iu,
  ],
  [
    'retention',
    /\b(?:stay(?:s|ing)?|keep(?:s|ing)?|retain\p{L}*|retention|renew\p{L}*|come (?:a )?(?:back|second)|comes? back|coming back|again|second (?:time|booking|ticket|order|purchase|donation)|churn|loyal\p{L}*|hang on|hold on|win(?:s|ning)? .{0,24}back|winback|return(?:s|ing)?|laps\p{L}*|repeat|reactivat\p{L}*|bring(?:s)? .{3,40} back|bring back|win back|cancell\p{L}*|rebook|every (?:four weeks|month)|not leave|leaving|standing order|disappearing|abandon|pausing|refill)\b/iu,
  ],
  [
    'activation',
    /\b(?:us(?:e|ing) (?:it|the|their|them|our)|actually \p{L}+|first (?:trip|ride|use|walk|case|ten|lesson|swap|code|orders?|transaction)|finish|complete|log|activat\p{L}*|sign(?:ed)? up .{0,40} (?:to|and)|switch(?:ing)? on|install\p{L}*|set(?:ting)? up|downloaded|trial(?:s)? .{0,30}(?:to|into)|onboard\p{L}*|uptake|send their|book (?:a |the |their )?(?:fitting|appointment|check|pick-up|cleaning)|walk-ins|recycl\p{L}*|less plastic|turn into|make their first|start using|three times inside|become (?:monthly|full|paying)|reaching lesson|run their)\b/iu,
  ],
  [
    'awareness',
    /\b(?:know|knows|known|aware|awareness|heard of|hear of|recogni[sz]e|recognition|on the map|notice|exists?|make us a name|visible|visibility|reputation|understand that|by name|next word|find out (?:these|that|about))\b/iu,
  ],
  [
    'acquisition',
    /\b(?:new|more|first|sell(?:ing)?|sold|buy\p{L}*|bought|order\p{L}*|book(?:s|ed|ing|ings)?|customers?|sign(?:ing)? up|sign-ups?|appl(?:y|ies|ications?)|enquir\p{L}*|inquir\p{L}*|leads|recruit\p{L}*|hir(?:e|ing)|fill\p{L}*|full|occupy|taken up|reserv\p{L}*|registrations?|patronage|wish ?lists?|win|members?|subscri\p{L}*|request\p{L}*|find us|find|get|double|join\p{L}*|donors?|volunteers?|paying|contracts?|leases?|accounts? opened|meetings|try (?:a|one|our)|take (?:up|on)|come to|go to homes|adopt\p{L}*|surveys in)\b/iu,
  ],
];

export function purposeCategory(phrase: string, around: string): PurposeCategory {
  for (const [category, pattern] of CATEGORIES) if (pattern.test(phrase)) return category;
  for (const [category, pattern] of CATEGORIES) if (pattern.test(around)) return category;
  return 'other';
}

const SUCCESS: readonly RegExp[] = [
  /\b(?:(?:the \p{L}+|they|he|she|my \p{L}+|management)(?:'ll| will| would|'d)? (?:be )?(?:content|happy|satisfied|counting|pleased|glad|count)(?: if| with| when)?|what would please [\p{L} ]{2,20} is|I(?:'m| am) (?:satisfied|content|happy) (?:if|with|when)|(?:I|we)(?:'d| would|'ll| will)? (?:measure (?:it|this) (?:on|by|as)|should want to see|should like to see)|done when|ok if|happy (?:with|w\/)|acceptance rests on|good enough(?: is| =|:)?|(?:our|the) aim(?: is|:| =))[:,]? (?=\S)/giu,
  /\b(?:we|I)(?:'d|'ll| would| will| shall)? ?(?:call|consider|count|judge|rate|regard|treat|think)(?: it| this| the result| the whole thing| that| as)*(?: as)?(?: a)? ?(?:win|success|good|worked|job done|done|on|by|well done)?(?: if| when| with| by| once| at| on)? (?=\S)/giu,
  /\b(?:success|win|a win|victory|target|the target|our target|kpi|yardstick|good enough|good|goal|measure|proof)(?: for (?:us|me))?(?: looks like| means| would be| will be| is|:| =|=| if)+ (?:if |when |that )?/giu,
  /\b(?:I|we)(?:'d|'ll| would| will| shall)(?: all)? be (?:happy|content|glad|delighted|pleased|over the moon|satisfied|thrilled|a happy \p{L}+)(?: with| if| when| to see)+ /giu,
  /\b(?:how (?:we|I|you)(?:'d|'ll| would| will)? (?:know|judge|tell)|we(?:'d|'ll| would| will)? know (?:it(?:'s| has)? worked|we've won)(?: if| when)?|it(?:'s| has| will have)? worked if|worth it if|I am glad if|we go clap if|we look at|we'll look at|judged (?:on|by)|measured (?:by|on|as)|we count|we'll count|we'll judge it on|will be judged on|the board (?:wants|needs|expects)|for the board I'd need|I'd need|I need|we need to see|we want to see|aiming for|we're aiming for|the number is)[:,]? (?=\S)/giu,
];
const SUCCESS_BEHIND: readonly RegExp[] = [
  /^(?<x>[^.;!?]{6,120}?)(?:,)? (?:=|is|are|would be) (?:a )?(?:party|brilliant|magic|heaven|champagne|job done|enough|the figure\b|the number we|the mark)/giu,
  /^(?<x>[^.;!?]{6,120}?) would (?:please|delight|satisfy|pay for|make (?:me|us|the|my|our|everyone)\b)/giu,
  /^(?<x>[^.;!?]{6,120}?)(?:,)? (?:would make me|is our target|is the target|is what (?:we|I)(?:'d)? (?:want|need|call)|would be (?:great|lovely|nice|a success|a win|success|good)|and I'll|and we'll|and I'd|is the goal|makes it|would do)/giu,
  /\bif (?<x>[^.;!?]{6,110}?)(?:,| then)? (?:I'll|I'd|we'll|we'd|we'll have|that's|it's) (?:\p{L}+ )*?(?:buy|done|dance|happy|frame|stop|call|be|celebrate|success|win|eat|a success|worked|content|delighted)/giu,
];

/** Success measures told in passing, with their numbers. */
export function findSuccess(text: string): Stretch[] {
  for (const cue of SUCCESS_BEHIND) {
    for (const match of text.matchAll(cue)) {
      const inner = match.groups?.['x'] ?? '';
      const start = match.index + match[0].indexOf(inner);
      if (findNumbers(inner).length > 0) return metricItems(text, start, start + inner.length);
    }
  }
  for (const cue of SUCCESS) {
    for (const match of text.matchAll(cue)) {
      const start = match.index + match[0].length;
      const items = metricItems(text, start, text.length);
      if (items.some((item) => hasNumber(text.slice(item.start, item.end)))) return items;
    }
  }
  return [];
}

/** Splits a passage about success into measures: at semicolons, and at “and” where both count. */
export function metricItems(text: string, from: number, to: number): Stretch[] {
  const inner = mask(text.slice(from, to));
  const items: Stretch[] = [];
  let start = 0;
  for (const match of inner.matchAll(
    /\s*;\s*|\s+\+\s+|\s+\/\s+|,? (?:and|plus|as well as|with|also)(?: also| if)? |,\s+(?:of which )?|\.\s+/giu,
  )) {
    const before = inner.slice(start, match.index);
    const after = inner.slice(match.index + match[0].length).split(/[;]|,? and |\. /u)[0] ?? '';
    const isHard = /[;+/]|\.\s/u.test(match[0]);
    if (
      !isHard &&
      !(
        hasNumber(text.slice(from + start, from + match.index)) &&
        hasNumber(after) &&
        after.trim().split(/\s+/u).length >= 2
      )
    )
      continue;
    if (
      /^(?:currently|up from|was|it's|down from|compared|against|from|last year|now)\b/iu.test(
        after,
      ) ||
      before.trim() === ''
    )
      continue;
    items.push({ start: from + start, end: from + match.index });
    start = match.index + match[0].length;
  }
  items.push({ start: from + start, end: to });
  return items
    .map((item) => tidyMetric(text, item))
    .filter((item) => text.slice(item.start, item.end).trim().split(/\s+/u).length >= 2);
}

function tidyMetric(text: string, item: Stretch): Stretch {
  const trimmed = tidyItem(text, item.start, item.end);
  const written = text.slice(trimmed.start, trimmed.end);
  const lead =
    /^(?:(?:we(?:'ll|'d| will| would)?|I(?:'d|'ll)?) (?:count|look at|call it good if|judge it on|measure|want|need|be happy with|call it a (?:win|success)(?: if| with| when)?|consider it a success (?:if|with)|hope for)|if|when|once|the|that|a success (?:with|if)|success is|target:?|kpi:?) +/iu.exec(
      written,
    );
  const start = lead === null ? trimmed.start : trimmed.start + lead[0].length;
  const tail = / (?:\((?:last|it's|was|now|up|down|currently)[^)]*\)|\([^)]*\))$/u.exec(
    text.slice(start, trimmed.end),
  );
  return { start, end: tail === null ? trimmed.end : start + tail.index };
}

function hasNumber(text: string): boolean {
  return (
    findNumbers(text).length > 0 ||
    /\b(?:one in \p{L}+|half|a third|a quarter|double|twice)\b/iu.test(text)
  );
}

/** The amount meant among those of a passage: a corrected figure takes its last value. */
export function budgetIn(text: string): MoneyHit | undefined {
  const ticked = /[[(]x[\])][^[(]*/iu.exec(text);
  const all = findMoney(text).filter(
    (hit) =>
      !hit.perUnit &&
      !countsThings(text, hit) &&
      (ticked === null ||
        (hit.start >= ticked.index && hit.end <= ticked.index + ticked[0].length)),
  );
  const corrected =
    /(?:→|->|\bno, |\bactually\b|\bcorrect(?:ed|ion)\b|\brather\b|\bmake that\b|\bwell\b|\bsay \b|scratch that|\bso \b)/iu.exec(
      text,
    );
  if (corrected !== null) {
    const later = all.filter((hit) => hit.start > corrected.index);
    if (later[0] !== undefined) return later[0];
  }
  return all.find((hit) => hit.amount >= 100) ?? all[0];
}

/** “25k installs”, “2k views”: a bare number in front of what it counts is no money. */
function countsThings(text: string, hit: MoneyHit): boolean {
  if (hit.currency !== undefined || /grand|lakh|crore/iu.test(hit.text)) return false;
  return /^\+? (?!this\b|plus\b|gross\b|less\b|plus|euros|dollars|pounds|months?\b|weeks?\b)\p{Ll}{3,}(?:s|ies|people|folk)\b/u.test(
    text.slice(hit.end),
  );
}

const DELIVERY =
  /\b(?:live|launch(?:es|ed)?|out|up|ready|running|starts?|starting|begin|begins|going|land(?:s|ed)?|in (?:market|the field|field|place|people's hands|the letterboxes|hand)|opens?|opening|first (?:ads?|things?|pieces?|wave|issue|posts?|ep|episode)|printed|on air|by|before|until|no later than|deadline|due|kick-?off|rolls? out|goes?|window|campaign|from|shut|close|closes|apply|running|reopens|fieldwork|reach(?:es)?|bring|brought|landed|rolling|ringing|street|on sale|bring|brings|rolling|reach|spent|over|done|finished|delivered|show|day one|measured)\b/iu;
const NOT_DELIVERY =
  /\b(?:proposals?|bids?|tenders?|quotes? (?:by|due)|submi\p{L}+|questions? (?:by|to)|meeting|call on|since|founded|last|ago|pitch(?:es)?|holiday|back on|away until|not (?:on )?(?:monday|tuesday|wednesday|thursday|friday)|until (?:all saints)|established|clarification|shortlist|reviews?|pre-?election|elections?|embargo(?:ed)?|letters? of intent|expressions? of interest|nothing goes out|not (?:be )?(?:published|printed|shown) (?:after|before)|contract ends|licen[cs]e (?:runs|ends))\b/iu;

/** The date meant in a passage: a window as a whole, else the date next to a word of delivery. */
export function deadlineIn(text: string, labelled: boolean): DateHit | undefined {
  const dates = joinWindows(text, findDates(text))
    .filter((hit) => hit.kind !== 'duration' || labelled)
    .map((hit) => withOccasion(text, hit))
    .map((hit) => withPlaceInTime(text, hit));
  const usable = dates.filter((hit) => {
    const before = text.slice(Math.max(0, hit.start - 50), hit.start);
    const clause = before.split(/[.;!?]/u).at(-1) ?? '';
    return !NOT_DELIVERY.test(clause);
  });
  const window = usable.find(isWindow);
  if (!labelled) {
    const pointed = usable.find(
      (hit) =>
        hit.kind !== 'relative' &&
        DELIVERY.test(text.slice(Math.max(0, hit.start - 60), hit.start)),
    );
    return window ?? pointed;
  }
  const pointed = usable.find((hit) =>
    /\b(?:by|before|live|launch|start\p{L}*|from|out|until|close)\b[^.;,]{0,24}$/iu.test(
      text.slice(Math.max(0, hit.start - 30), hit.start),
    ),
  );
  return window ?? pointed ?? usable[0] ?? occasionIn(text);
}

export function isWindow(hit: DateHit): boolean {
  return (
    /\d ?(?:–|-) ?\d|\p{L}(?:–|-)\p{Lu}| (?:–|-|to|til|till|until|through|and|→) /u.test(
      hit.text,
    ) && hit.kind !== 'relative'
  );
}

/** “April pay run”, “the September tax letters”: the occasion belongs to its month. */
function withOccasion(text: string, hit: DateHit): DateHit {
  if (hit.kind !== 'month' && hit.kind !== 'season') return hit;
  const tail =
    /^ (?!(?:and|or|is|are|was|we|it|if|with|for|to|in|on|at|of|the|please|but|when|because|so|ahead|latest|onwards?|would|will|as|this|next|though|i|sales?)\b)(?:\p{Ll}{3,} )?\p{Ll}{3,}(?=[.,;:)!]|$| (?:would|please|i|and)\b)/u.exec(
      text.slice(hit.end),
    );
  if (
    tail === null ||
    !/\bthe $|^$|\b(?:by|before|after) (?:the )?$/iu.test(
      text.slice(Math.max(0, hit.start - 8), hit.start),
    )
  )
    return hit;
  const end = hit.end + tail[0].length;
  return { ...hit, end, text: text.slice(hit.start, end) };
}

/** “the week of September 9”, “Friday before Carnival”, “week 2 of January”: the whole of it. */
function withPlaceInTime(text: string, hit: DateHit): DateHit {
  const lead =
    /(?:\bthe )?\b(?:(?:first|second|third|fourth|last|1st|2nd|3rd|4th) )?(?:day|week(?: \d)?|weekend|fortnight|half|(?:mon|tues|wednes|thurs|fri|satur|sun)day|monday|wednesday) (?:after|before|of|in) (?:the )?$/iu.exec(
      text.slice(0, hit.start),
    );
  const tail =
    hit.kind === 'duration'
      ? null
      : /^ (?:weekend|half[- ]term|holidays?|season|week)\b/iu.exec(text.slice(hit.end));
  const start = lead === null ? hit.start : lead.index;
  const end = tail === null ? hit.end : hit.end + tail[0].length;
  return { ...hit, start, end, text: text.slice(start, end) };
}

/** Under a label, an event stands for a date: “before the snow tires go on”. */
function occasionIn(text: string): DateHit | undefined {
  const match =
    /^(?:.{0,24}?\b)?(?<x>(?:right |just |straight )?(?:after|before|by|from|until|with|for) (?:the )?\p{L}[^.;(!?]{3,40})/iu.exec(
      text,
    );
  const inner = match?.groups?.['x']?.trimEnd();
  if (match === null || inner === undefined || inner.split(/\s+/u).length > 8) return undefined;
  const start = match.index + match[0].indexOf(inner);
  return { kind: 'feast', start, end: start + inner.length, text: inner };
}

/** “start of Feb til Easter”, “5 Feb – 31 March”: two dates with a joint are one window. */
function joinWindows(text: string, dates: readonly DateHit[]): DateHit[] {
  const joined: DateHit[] = [];
  for (const date of dates) {
    const last = joined.at(-1);
    const gap = last === undefined ? '' : text.slice(last.end, date.start);
    if (
      last !== undefined &&
      /^ ?(?:–|—|-|to|til|till|until|through|thru|→|and) ?(?:the )?$/iu.test(gap) &&
      (!/and/iu.test(gap) ||
        /between\s*$/iu.test(text.slice(Math.max(0, last.start - 9), last.start)))
    ) {
      if (/and/iu.test(gap)) last.start = text.toLowerCase().lastIndexOf('between', last.start);
      last.end = date.end;
      last.text = text.slice(last.start, date.end);
    } else {
      joined.push({ ...date });
    }
  }
  return joined;
}
