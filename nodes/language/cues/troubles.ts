/**
 * Pains told as plain events, without a word of feeling: “one sick call undoes the whole plan”,
 * “they are blamed when the wages are wrong”, “nobody tells them when the ship is late”.
 */
import { isOurs } from './match';
import type { CueHit } from './match';

/** Where one clause ends and the next one begins. */
const BREAK =
  /[.;:!?…]+(?=\s|["')]|$)|\s[–—-]\s|[()]|,?\s+(?:and|but|or|so|because|while|though|although|whereas|since)\s+(?=(?:they|she|he|it|one|the|their|her|his|a|an|this|that|these|each|every|nobody|nothing|no|most|many|some|half|\uE000+|being|by|when)\b)|,?\s+(?:but|because|although|though|whereas)\s+|,\s+(?=(?:they|she|he|nobody|nothing|no one|then|so|that's|which|who)\b)/giu;

const WHO = String.raw`(?:they|she|he|\uE000+|most(?: of them)?|many(?: of them)?|some(?: of them)?|half of them|people|who|nobody|everyone|everybody)`;
const ADVERB = String.raw`(?: (?:often|always|usually|just|still|also|then|only|regularly|constantly|mostly|already|simply|never|all|keep|keeps|\p{L}+ly))*`;
const HARM = String.raw`(?:undo|undoes|ruins?|eats?|wrecks?|spoils?|wastes?|breaks?|kills?|steals?|swallows?|cripples?|blocks?|clogs?|destroys?|damages?|delays?|doubles|halves|disrupts?|interrupts?|collides?|jams?|leaks?|crash(?:es)?|rots?|floods?|fails?|dries|vanish(?:es)?|disappears?|sulks?|stinks?|itch(?:es)?|cracks?|wilts?|burns? out|drops? (?:off|out|by)|falls? (?:apart|through|off)|runs? (?:out|dry|off|late)|gives? (?:out|up)|packs? up|goes? (?:wrong|off|missing|cold|stale|bad|down)|go wrong|gets? lost|piles? up)`;

/** Each with what the clause was worth as a pain on labelled briefs (share that was right). */
const TROUBLES: readonly (readonly [number, RegExp])[] = [
  // what is lost, wasted, missed, forgotten by them
  [
    0.82,
    new RegExp(
      String.raw`^${WHO}(?:'ve| have| has)?${ADVERB} (?:loses?|lost|wastes?|wasted|forgets?|forgot|miss(?:es)?|missed|burns? through|runs? out of|ran out of|pays? (?:twice|double|too much|for)|ends? up|falls? behind|drowns?|chases?|gets? (?:lost|stuck|burnt|burned|ripped off|blamed|shouted|turned|moved|passed|left|caught|cut|nothing)|puts? up with|has to beg|spends? (?:\p{L}+ )?(?:hours?|days?|half|ages|evenings?|nights?|weeks?|weekends?|sundays?|mornings?|too))\b`,
      'iu',
    ),
  ],
  // what is done to them
  [
    0.82,
    new RegExp(
      String.raw`^${WHO}(?:'ve| have| has)?(?: been|'re| are| is| were| was| get| gets| got| being)${ADVERB} (?:blamed|forgotten|ignored|overlooked|passed over|interrupted|laughed at|talked (?:over|down to)|shouted at|yelled at|left (?:out|alone|behind|waiting|with)|turned (?:away|down)|rejected|refused|fined|charged|robbed|cheated|misled|kept waiting|judged|blocked|cut off|priced out|put on hold|paid (?:late|less|by)|scolded|sent (?:away|back|from|round)|treated (?:like|as)|squeezed|stretched|behind|late|out of)\b`,
      'iu',
    ),
  ],
  // one thing undoes another
  [0.78, new RegExp(String.raw`^(?!${WHO} )[^,]{3,60}? ${HARM}\b`, 'iu')],
  // nobody tells them
  [
    0.78,
    /^(?:(?:nobody|no one)(?: \p{L}+ \p{L}+)? (?:can|could|tells?|told|explains?|checks?|lets?|takes?|introduces?|listens?|answers?|speaks?|comes?|turns? up|wants to|enjoys?|ever|else)|nothing (?:works?|fits?|helps?|arrives?|happens?|matches|left|lasts?)|no (?:\p{L}+ )?(?:time|money|staff|help|budget|space|room|parking|signal|privacy|energy|place|way)(?! one\b))\b/iu,
  ],
  // too late, too much, never enough
  [
    0.78,
    /\b(?:too (?:late|early|much|many|few|little|long|far|small|heavy|slow|expensive|dear|steep|loud|dark|hot|cold|big|complicated|short|tired|embarrassed|ashamed)|(?:never|not) enough|at the last (?:minute|moment)|at short notice|by hand|from scratch|over and over|again and again|for nothing|in vain)\b/iu,
  ],
  // what they would not have happen
  [
    0.76,
    new RegExp(
      String.raw`^${WHO}${ADVERB} (?:don't|doesn't|do not|does not|wouldn't|won't) (?:want|like|dare|trust)(?: to| the| a| their| her| his| being| having)? (?!us\b|you\b)`,
      'iu',
    ),
  ],
  // what it costs them
  [
    0.78,
    /^(?!they |she |he )[^,]{2,60}? (?:costs? (?:a fortune|more|them|her|him|an arm|[£€$]|\d|nearly|almost|double|twice)|take(?:s|n)? (?:them|her|him|ages|hours|days|weeks|forever|up|half|their|the whole|two|three|four|all)|(?:has|have) (?:shut|closed|doubled|gone|moved|been cut)|(?:is|are) (?:always |often |usually |all |mostly |still )?(?:late|wrong|broken|missing|lost|gone|full|closed|shut|booked out|sold out|scarce|hell|out of date|a mess|useless|down|dead|slow|unreadable|in english only|cut for|stretched)|(?:doesn't|don't|does not|do not|won't|never|rarely) (?:work|works|turns?|comes?|stops?|starts?|fits?|answers?|arrives?|lasts?|shows?|calls?|match|pays?|holds?|opens?|reach(?:es)?|add up|talk to))\b/iu,
  ],
];

const NO_TROUBLE =
  /\b(?:campaign|brief|agency|logo|budget|headline|slogan|target|we|us|our|ours|please|must|may not|e-?mails?|newsletter|instagram|facebook|linkedin|tiktok|whatsapp|youtube|video|videos|film|films|podcast|webinar|leaflet|posters?|radio|open rates?|never (?:buy|use|read|open|watch)|don't (?:read|watch|open|use|do)|doesn't (?:read|watch|open|use|do))\b|\?|["“”]|^(?:if|unless|I|you)\b|\bproblem with that\b|^(?:that's|it all|it's|are|is|were|so is)\b|\b(?:transcript|file|names|record|recorded)\b|^(?:start|starts|come|comes|when)\b/iu;

/** Clauses that tell a trouble. `text` has names of the audience masked. */
export function findTroubles(text: string): CueHit[] {
  const hits: CueHit[] = [];
  for (const { start, end } of clausesOf(text)) {
    const clause = text.slice(start, end);
    const words = clause.trim().split(/\s+/u).length;
    if (words < 3 || words > 24 || NO_TROUBLE.test(clause) || isOurs(text, start)) continue;
    const found = TROUBLES.filter(([, pattern]) => pattern.test(clause));
    const weight = Math.max(0, ...found.map(([own]) => own));
    if (weight > 0) hits.push({ start, end, weight, whole: { start, end }, isOne: true });
  }
  return hits;
}

function clausesOf(text: string): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let from = 0;
  const push = (end: number): void => {
    const lead = /^[\s"'(,–—-]*(?:(?:and|but|or|so|also|plus|then)\s+)*/iu.exec(
      text.slice(from, end),
    )?.[0];
    const start = from + (lead?.length ?? 0);
    if (start < end) parts.push({ start, end });
  };
  for (const match of text.matchAll(BREAK)) {
    push(match.index);
    from = match.index + match[0].length;
  }
  push(text.length);
  return parts;
}
