/** What the work must or must not do, by label or told in passing. */
import type { ConstraintKind, ConstraintStrength } from '../reading';
import type { Stretch } from '../sentences';
import { findDates } from '../recognise/dates';
import { findMoney } from '../recognise/money';
import { mask } from '../items';

const THEY =
  /^(?:and |but |so |then |also )*(?:they|she|he|most(?: of them)?|many|some|people|half|it|\p{L}+s)\b/iu;

const BAN =
  /^(?:(?:and|also|so|but|oh and|oh,|please|plus|kindly|one (?:thing|more):?|besides|then|well|ok|legal:?|she said|he said|i beg of you,?|no-go:?|that means|as ever)[ ,]*)*(?:do not|don't|dont|don't be|never|(?:no|zero|nowt|nothing) (?!one\b|(?:problem|idea|need|wonder|doubt|target|figure|number|plan|budget|thanks|nickname|name|pressure|rush|news|money|sir|way|longer|matter|exceptions?|clue|time|worries|more|particular|wish|idea)\b)|nothing (?:that|which|about|may|in|on|like|printed|shot|to|with|above|before|after|may)|avoid|must not|mustn't|may not|mayn't|cannot|can't|can not|not (?:to |a single |one |allowed|even a)|none of|stay away|steer clear|keep (?:away|off|out|clear)|leave [^.]{2,40} (?:out|alone|be)\b|nobody (?:gets|is|'s|on|mention)|nobody's to|no one (?:is|may)|resist |refrain |not (?:one|from) |without )/iu;
const MODAL_NEG =
  /\b(?:must(?:n't| not| never)|may (?:not|never|only)|mayn't|shall (?:not|never)|should(?:n't| not| never)|ought not|can(?:'t|not| not| only| never)|cannot|are not (?:to|allowed)|is not (?:to|allowed)|isn't (?:to|allowed)|aren't (?:to|allowed)|not allowed|not be (?:shown|used|mentioned|named|touched)|(?:do not|don't|won't|will not) (?:want|wish|do|show|use|mention|name|have|need to see|promise|be)|wouldn't want|would rather not|(?:is|are|stays?|stay|'s) (?:forbidden|banned|out of bounds|off[- ]limits|prohibited|taboo|out(?=[.,;!)]|$| of )|off the table|not (?:possible|permitted))|stays? (?:out|away|off)|has been asked not|been asked[^.]{0,12} not to|not to (?:mention|show|use|say|name|be|promise)|leave (?:it|them|that|him|her|acquisition|[^.,]{2,40}) (?:out|alone)|keep [^.,]{2,30} out\b|kept? away|steer clear|avoid)/iu;
const MODAL_POS =
  /\b(?:must|shall|has to|have to|got to|gotta|has got to|is to be|are to be|needs? (?:to (?:be|carry|appear|go|say|show|stay|have|work|run)|written consent|sign-off|our approval)|is required|are required|is compulsory|are compulsory|is mandatory|obligatory|always|only|at least|no (?:more|less|fewer|later) than|not exceed|not a (?:penny|cent|dime) (?:more|over)|maximum|max|ceiling|capped|limit(?:ed)? to|apply|applies|wants? the .{3,40} on (?:every|each|all)|on (?:every|each|all) (?:piece|item|page|ad|ads|pieces|materials?|poster|surface|message|spread|flyer)|within the [\p{L} ]{2,30}rules|be masked|stick to|in (?:full|both languages)|bilingual|both languages|equal size|first, \p{L}+ second|opted in|with consent|use our own|use only|real (?:members|customers|people) only|stay under|under no circumstances|can't go over|not go over)\b/iu;
const SUBJECT_OF_WORK =
  /\b(?:we|I|you|us|agency|supplier|contractor|copy|text|texts|image|images|picture|pictures|photo|photos|photography|logo|logos|claim|claims|price|prices|word|words|line|ad|ads|advert|adverts|campaign|material|materials|everything|anything|nothing|all|every|each|no|name|names|face|faces|headline|headlines|brand|data|personal data|message|messages|wording|language|translation|video|film|footage|music|font|type|colour|voice|voice-over|legal|law|licence|license|rules?|regulation|compliance|board|disclaimer|terms|number|mention|piece|pieces|budget|spend|money|cost|costs|total|fees|media|consent|patients?'?|children|minors|pupils?|customer data|quotes?|testimonials?|visuals?|design|layout|website|link|product|photographer|artwork|content|communications?|register|tone|version|launch|it)\b/iu;
const EXCUSED =
  /\b(?:who decides|signs? off (?:on )?everything|approv(?:al|ed|es) (?:by|route|takes)|proposals? (?:must|shall|should|to|by|close|are|is)|bids?\b|tender(?:er|s)?\b|bidders?|quotations?|invoice|purchase order|four copies|submission|submitted|reads? everything|reviews? (?:all|everything)|working days|let me know|ask (?:me|us)|call me|ring me|get back to|don't (?:know|worry|hesitate|ask)|can't (?:wait|tell you|remember|say yet)|no (?:rush|worries|pressure)|doesn't have to|don't have to|no need|never mind|never been|has never|have never|I never|we never|must (?:admit|confess|say)|have to (?:admit|say|go)|has to go|can't be that|not sure|don't think|not after more|only (?:one|two|three|\d+) |we only|our only|not a catastrophe|don't have|haven't|can't complain|not really|I can't promise|didn't)\b/iu;

/** Orders about the work that need no look at their subject. */
const ORDER =
  /^(?:must|has to|have to|needs to|got to|gotta|always|only|max(?:imum)? |at most|under no circumstances)\b|\b(?:shall(?: not)? be|(?:is|are) (?:not )?to be (?!expected|understood|had|found|seen as)|may (?:not|only|never) be|may be \p{L}+ only|must (?:not |never )?(?:be|carry|appear|stay|have|bear|include|show|run|remain|go|fit|pass)\b|requires? written consent|needs? written consent|(?:is|are) (?:strictly )?(?:forbidden|banned|prohibited|out of bounds|off[- ]limits|not (?:allowed|permitted))|never appears?|please refrain|only with (?:permission|consent|their ok)|w\/ permission|on every (?:piece|item|invitation|page|ad)|in (?:german|english|french|spanish|dutch|polish|both languages)[\p{L} ]{0,20}(?:and|only|first)|\p{L}+ (?:version|text|copy) for everything|no one is to)\b|\b(?:only|always) (?:with|per|as|from|in|when|after|shown|w\/)|\b(?:logo|label|number|disclosure|wording|line|mention|warning|mark) (?:on|next to|in|under) (?:all|every|each)\b|\b(?:dutch|english|french|german|arabic|spanish|italian|polish|portuguese|russian|wolof|swahili|hindi|urdu|welsh|irish|catalan|turkish) (?:only|first)\b|\bon equal footing\b|\bonly as \p{L}+ed\b/iu;
const MONEY_LIMIT =
  /\b(?:that's the lot|(?:more|not) (?:is )?(?:not )?possible|not a (?:penny|cent|dime)|no more than|nothing over|at most|ceiling|capped|cap of|not (?:to )?exceed\p{L}*|stay under|can't go over|up to (?:about )?(?:[£€$₹]|[A-Z]{2,3}\$? ?\d|\d)|hard cap|maximum|max\b|exceed)/iu;

/** True when a sentence outside any labelled section lays down a limit on the work. */
export function soundsLikeLimit(text: string, aboutPeople: boolean): boolean {
  if (EXCUSED.test(text) || /\?$/u.test(text)) return false;
  const isBan = BAN.test(text) && !/^no\b[^.]*\b(?:idea|plan|luck)\b/iu.test(text);
  if (aboutPeople) {
    if (THEY.test(text) && !SUBJECT_OF_WORK.test(text.slice(0, 40))) return false;
    const isPlainBan =
      isBan &&
      /^(?:please |and |also |but |so )*(?:do not|don't|dont|never|must not|mustn't|avoid|no )/iu.test(
        text,
      ) &&
      /^(?!never (?:home|know|have|got|sure))/iu.test(text);
    return (
      isPlainBan ||
      (MODAL_NEG.test(text) && /^(?:and |but |so |please )*(?:we|you|I)\b/iu.test(text))
    );
  }
  if (isBan || ORDER.test(text)) return true;
  if (MONEY_LIMIT.test(text) && findMoney(text).some((hit) => !hit.perUnit)) return true;
  const head = text.slice(0, 90);
  return (
    SUBJECT_OF_WORK.test(head) &&
    (MODAL_NEG.test(text) || hasHardMust(text)) &&
    !/^(?:and |but |so |then |what )*(?:they|she|he|most|many|people)\b/iu.test(text)
  );
}

function hasHardMust(text: string): boolean {
  const isOurNeed =
    /\b(?:we|I) (?:must|have to|had to) (?:say|admit|confess|sell|fill|grow|get|find|keep|win|reach|recruit|do something|move|act|change|shut|close|introduce)\b/iu;
  return MUST.test(text) && !isOurNeed.test(text);
}

const MUST =
  /\b(?:must|shall|has to|have to|has got to|got to be|is to be|are to be|needs? (?:to be|to carry|to have|written)|is required|are required|is mandatory|not (?:to )?exceed|no (?:more|less|fewer|later) than|not a (?:penny|cent|dime) more|stay under|stick to|on (?:every|each|all) (?:piece|item|page|ad|ads|pieces|materials?|poster|message)|maximum|may only|capped at)\b/iu;

const LEAD =
  /^(?:(?:and|also|so|but|oh|please|plus|kindly|besides|then|well|ok|yes|right|um|look|listen|now|again|obviously|mind you|you should know that|you must know that|i'd (?:also )?ask (?:you|that)|i would ask you|i'd also ask|we'd ask you to|we ask you to|i beg of you|remember(?: that)?|note that|mind that|please note that|make sure(?: that)?|be aware that|one thing|another thing|first|second|third|finally|lastly|and lastly|the main thing is(?: that)?|as for limits|of course|for legal reasons|\p{L}+ says|\p{L}+ insists)[,:]? +)+/iu;
const TAIL =
  /,? (?:because|since|after (?:last|what)|due to|thanks to|as (?:it|they|we|he|she|that|the)|or (?:we|it|they|the)|otherwise|for (?:legal|obvious) reasons|ever since)\b.*$|, (?:they|it|that|we|he|she|i|you|strata|my|our|their|his|her|people|there|this|these|the \p{L}+|everyone|everybody|nobody|\p{Lu}[\p{L}'’-]+)(?:'s|'d|'ll|'ve|'re|n't)? (?:is|are|was|were|has|have|had|change|changes|won't|would|will|don't|doesn't|didn't|read|reads|got|gets|did|does|wants?|hates?|went|said|says|insist\p{L}*|can't|cousin|lost|play\p{L}*|\p{L}+ed)\b.*$|, (?:it|that|i|they|we|he|she|there|this|you)(?:'s|'m|'re|'d|'ll|'ve)\b.*$|,? please$|,? obviously\b.*$|,? ever$|, that'?s? .*$|, so (?!leave).*$| \([^)]*\)$|,? (?:though|i'm afraid|i fear|sorry|honestly|thank you|thanks)\.?$| – .*$| — .*$| -- .*$/iu;

/** What only announces rules, or is left of one: “Please”, “Rules, rules”, “A few fences”. */
const SAYS_NOTHING =
  /^(?:please|always|never|ever|then|firm|nope|gross|attention please|also|legal|rules(?:, rules)?|a few (?:things|rules|fences|points)[^.,:]{0,30}|(?:kindly )?bear in mind[^.,:]{0,20}|please (?:note|respect|observe)[^.,:]{0,16}|(?:some |the |our )?(?:usual )?(?:restrictions|limits|conditions|don'?ts)(?: apply)?|can't think of (?:any(?:thing)?|one)|I will scream|not on it|with a computer|no exceptions)[.!:)]*$/iu;

/** The limits in a sentence: split where several stand side by side, explanations cut off. */
export function limitsIn(text: string, labelled: boolean, isItem = false): Stretch[] {
  const masked = mask(text);
  const parts: Stretch[] = [];
  let start = 0;
  const joint =
    /\s*;\s*|\s+\/{1,2}\s+|\s*!+\s+(?:and )?|,? and (?=(?:no|not|never|don't|dont|do not|nothing|the word|please|it must|we can't|nothing)\b)|, (?=(?:no|not|never|don't|do not|nothing|nor)\b)|,? but (?=(?:no|not|never|don't|do not)\b)|(?<=\bno [^,]{3,40}) (?:or|and|nor) (?=no )|,? nor (?=\p{L})/giu;
  for (const match of masked.matchAll(joint)) {
    parts.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  parts.push({ start, end: text.length });
  const kept = parts
    .map((part) => tidyLimit(text, part))
    .filter((part) => {
      const written = text.slice(part.start, part.end);
      if (SAYS_NOTHING.test(written)) return false;
      if (/^(?:I've|I have|we've|we have) been asked/iu.test(written)) return false;
      if (labelled) return true;
      return (
        written.split(/\s+/u).length >= 4 ||
        BAN.test(written) ||
        MODAL_NEG.test(written) ||
        ORDER.test(written)
      );
    });
  if (!labelled) return kept;
  return kept.filter((part) => isLimitLike(text.slice(part.start, part.end), isItem));
}

/** In a labelled list also a bare noun phrase is a limit; a remark in a full sentence is none. */
function isLimitLike(text: string, isItem: boolean): boolean {
  if (BAN.test(text) || MODAL_NEG.test(text) || MODAL_POS.test(text) || ORDER.test(text))
    return true;
  if (/^["(]/u.test(text) && /[")]$/u.test(text) && /^\(/u.test(text)) return false;
  const isRemark =
    /\b(?:was|were|said|says|got|had|has been|is|are|works?|happened|told|would|will|could)\b/iu.test(
      text,
    );
  // An item of its own in a list of conditions is one, in a sentence too: “Recordings are erased …”.
  const isTold =
    /\b(?:I|we|my|our|us|was|were|said|says|told|got|had|happened|because|last (?:year|time)|approv\p{L}*|reviews?)\b/iu;
  if (isItem && !isTold.test(text)) return text.split(/\s+/u).length <= 26;
  return text.split(/\s+/u).length <= (isRemark ? 5 : 14);
}

function tidyLimit(text: string, part: Stretch): Stretch {
  let { start, end } = part;
  const written = (): string => text.slice(start, end);
  const space = /^[\s•–—*"-]+(?=[\p{L}\d£$€])/u.exec(written());
  if (space !== null && !(space[0].includes('"') && written().indexOf('"', 1) > 0))
    start += space[0].length;
  const lead = LEAD.exec(written());
  if (lead !== null && lead[0].length < written().length) start += lead[0].length;
  const masked = mask(written());
  const tail = TAIL.exec(masked);
  if (tail !== null && tail.index > 8) end = start + tail.index;
  const aside = /\s+\([^()]*\)[.!]?$/u.exec(written());
  if (aside !== null && aside.index > 8) end = start + aside.index;
  while (end > start && /[\s.,;:!–—-]/u.test(text[end - 1] ?? '')) end -= 1;
  const subject =
    /^(?:we|I|you)(?:'d| would)? (?=(?:can't|cannot|can not|may not|mustn't|must not|don't|can only|must|shall not|won't))/iu.exec(
      written(),
    );
  if (subject !== null) start += subject[0].length;
  return { start, end };
}

/** True in a labelled section for sentences that explain, approve or greet instead of limiting. */
export function isAside(text: string): boolean {
  return (
    EXCUSED.test(text) ||
    /^\?\?|^(?:yes|no|ok|okay|right|sorry|no sir|thanks|true|massively|obviously|that's (?:it|all)|nothing else|i mean it|noted|ha|lol|sure)[.!,]?$/iu.test(
      text.trim(),
    ) ||
    /\?$/u.test(text)
  );
}

export function limitKind(text: string): ConstraintKind {
  if (
    /\b(?:data|gdpr|rgpd|popia|consent|opted|privacy|personal|e-?mail addresses|mailing list|contact (?:data|anyone)|hipaa|minors|patient)\b/iu.test(
      text,
    )
  )
    return 'data';
  if (
    /\b(?:law|legal|licen[cs]e|regulat\p{L}*|rules?|compliance|claims?|asa|fca|ahpra|nhs|statutory|act|promise|guarantee|disclaimer|terms|warning|prevents?|cures?|act|finra|health|insurers?)\b/iu.test(
      text,
    )
  )
    return 'legal';
  if (
    findMoney(text).some((hit) => !hit.perUnit) ||
    /\b(?:budget|spend|pay|exceed|ceiling|penny|cent|dime|cost)\b/iu.test(text)
  )
    return 'budget';
  if (
    findDates(text).some((hit) => hit.kind !== 'duration' && hit.kind !== 'season') &&
    /\b(?:by|before|until|from|after|live|out|start|launch|no later)\b/iu.test(text)
  )
    return 'time';
  if (
    /\b(?:facebook|instagram|tiktok|e-?mail|linkedin|whatsapp|tv|radio|print|poster|cold-?call|text(?:s|ed)?|phone|paid|media|channels?|youtube)\b/iu.test(
      text,
    )
  )
    return 'channel';
  if (
    /\b(?:tone|jokes?|puns?|slang|jargon|humou?r|language|english|words?|exclamation|emoji|shout|scare|fear|preach|headline)\b/iu.test(
      text,
    )
  )
    return 'tone';
  return 'brand';
}

export function limitStrength(text: string): ConstraintStrength {
  // “At most two a week”, “Welsh comes first and is never added below”: an order, with its bound.
  const isBound =
    /\b(?:no|not) (?:more|less|fewer|later|earlier|longer|bigger) than\b|\bnot (?:to )?exceed|\bat (?:most|least)\b|\bno exceptions?\b/iu;
  const order =
    /\b(?:must(?! not|n't| never)|has to|have to|always|only|comes first|first)\b/iu.exec(text);
  const refusal = /\b(?:no|not|never|nothing|nobody|without|avoid|out|nor)\b|n't\b/iu.exec(text);
  const isOrder = order !== null && refusal !== null && order.index < refusal.index;
  if (!BAN.test(text) && (isBound.test(text) || isOrder)) return 'must';
  if (BAN.test(text) || MODAL_NEG.test(text) || refusal !== null) return 'avoid';
  return /\b(?:should|ideally|preferably|would (?:like|prefer)|if possible|better)\b/iu.test(text)
    ? 'should'
    : 'must';
}
