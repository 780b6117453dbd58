/** What kind of phrase a fragment of a brief is, so that a sentence can be built around it. */
import { isPlural } from '../../language/inflect';
import { isVerb, tag } from './tagger';
import type { Tagged } from './tagger';

export type Field = 'goal' | 'pain' | 'trigger' | 'objection' | 'context' | 'other';

/**
 * - `clause`: subject and verb (“lifts are out half the time”)
 * - `finite`: a verb without its subject (“doesn't know who to call”)
 * - `base`: a plain verb phrase (“sleep through”); `wish`: one that says the wish itself
 * - `gerund`, `infinitive`, `noun`, `adjective`, `participle`
 * - `wh`: an indirect question (“who pays if…”); `question`: a direct one
 * - `when`: an adverbial (“after a complaint”)
 */
export type Shape =
  | 'clause'
  | 'finite'
  | 'base'
  | 'wish'
  | 'gerund'
  | 'infinitive'
  | 'noun'
  | 'adjective'
  | 'participle'
  | 'wh'
  | 'question'
  | 'when'
  | 'other';

const WISHES =
  /^(?:want|wants|need|needs|hope|hopes|like|likes|love|loves|rather|wish|wishes|expect|expects|prefer|prefers|aim|aims)$/u;
const WHEN =
  /^(?:when|after|before|during|once|just|right|around|while|whenever|until|since|at|in|on|following|back|days?|weeks?|months?|early|late|every|each)$/u;
const CLAUSE_OPENERS =
  /^(?:nobody|everybody|everyone|noone|somebody|someone|it|this|that|these|there|i|they|she|he|we|you|nothing|everything|people)$/u;
const FEELINGS =
  /^(?:worried|terrified|embarrassed|scared|tired|frightened|overwhelmed|confused|nervous|concerned|bored|fed|frustrated|ashamed|annoyed|stuck|unsure|torn|exhausted|put)$/u;
/** Verbs of feeling and losing that look like plural nouns. */
const THINKS =
  /^(?:worr(?:y|ies)|fears?|feels?|thinks?|hates?|struggles?|loses?|forgets?|finds?|wonders?|doubts?|dreads?|believes?|misses|wastes?|spends?|waits?|hears?|regrets?|resents?|needs?|wants?|makes?|gets?)$/u;
/** Plain verbs that the tagger likes to take for nouns. */
const MISTAKEN =
  /^(?:open|sleep|measure|close|clean|show|discharge|promise|book|plan|work|rest|play|cook|walk|feed|help|host|trust|test|train|share|shop|save|eat|stop|start|end|keep|look|talk|travel|visit|rent|order|sign|join|finish|return|swap|swim|ride|drive|dance|laugh|learn|teach|reach|spend|track|watch|win|sit|stand|stay|move|leave|lose|find|feel)$/u;
const LATE_VERBS =
  /^(?:cost|costs|answers|means|dents|sends|takes|makes|trains|changes|looks|sounds|feels|works|comes|goes|blows|breaks|fails|asks|gives|arrives|ends|starts|says|opens|closes|leaves|dies|rings|hits|wants|needs|falls|doubles|rises|leaks|runs|stops|turns|gets)$/u;
const AUXILIARIES = /^(?:is|are|do|does|did|will|can|could|would|should|has|have|am|was|were)$/u;
const CONNECTORS = /^(?:ADV|PART|SCONJ|CCONJ|PUNCT)$/u;

/** The shape of a tidied phrase; `field` says what it was given as. */
export function shapeOf(text: string, field: Field): Shape {
  const lowered = /^I\b/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
  const words = tag(lowered).filter((w) => w.pos !== 'SPACE');
  const first = words[0];
  if (first === undefined) return 'other';
  const second = words[1];
  if (/\?$/u.test(text)) return 'question';
  if (/\?\s/u.test(text)) return 'other';
  if (/^\p{Lu}{2,}\b/u.test(text) && first.pos === 'VERB') return nounOrClause(words);
  if (first.lower === 'to' && isVerbLike(second)) return 'infinitive';
  if (first.lower === 'not' && second?.lower === 'to') return 'infinitive';
  if (field !== 'goal' && isQuestion(words)) return 'question';
  if (/^what (?:if|about)\b/iu.test(text)) return 'question';
  if (/^too \p{L}+$/iu.test(text)) return 'adjective';
  if (/^too (?:much|many)\b/iu.test(text)) return 'noun';
  if (/^(?:who|what|whether|how|where|why|which)$/u.test(first.lower)) return 'wh';
  if (
    field === 'trigger' &&
    /^the (?:day|week|month|year|morning|evening|night|moment|minute|time) (?!of|after|before)/iu.test(
      text,
    ) &&
    words.filter(isVerb).length === 1
  )
    return 'when';
  if (field === 'trigger' && WHEN.test(first.lower) && !hasMainClause(words.slice(1), first))
    return 'when';
  if (isGerund(words)) return 'gerund';
  if (CLAUSE_OPENERS.test(first.lower) && words.slice(1, 4).some(isVerbLike)) return 'clause';
  if (field === 'goal') return goalShape(words);
  if (/^(?:if|when|because|with|once|since|by|in|on|at|after|before)$/u.test(first.lower)) {
    return words.some((word, i) => i > 2 && word.pos === 'PRON' && isVerb(words[i + 1])) ||
      words.filter(isVerb).length > 1
      ? 'clause'
      : 'other';
  }
  return statementShape(words);
}

function goalShape(words: Tagged[]): Shape {
  const first = words[0];
  if (first === undefined) return 'other';
  if (WISHES.test(first.lower)) return 'wish';
  if (MISTAKEN.test(first.lower) && words.length > 1) return 'base';
  if (first.pos === 'ADJ' && words[1]?.pos === 'DET') return 'base';
  if (/^(?:a|an|the|some|any|more|fewer|less|no|\d.*)$/u.test(first.lower))
    return nounOrClause(words);
  if (/^(?:their|his|her|my|our|your)$/u.test(first.lower)) return nounOrClause(words);
  if (first.pos === 'NUM' || (first.pos === 'ADJ' && words[1]?.pos === 'NOUN'))
    return nounOrClause(words);
  if (first.pos === 'NOUN' && isPlural(first.text)) return nounOrClause(words);
  if (first.pos === 'VERB' && /[^s]s$/u.test(first.lower)) return 'finite';
  if (isVerb(first) || (/^(?:ADV|PART)$/u.test(first.pos) && isVerb(words[1]))) return 'base';
  // A goal keeps its verb, and the tagger often takes a bare one for a noun (“show attendance”).
  return first.pos === 'NOUN' && /^(?:NOUN|DET|PRON|ADP|ADJ|NUM|PROPN)$/u.test(words[1]?.pos ?? '')
    ? 'base'
    : 'noun';
}

function statementShape(words: Tagged[]): Shape {
  const first = words[0];
  const second = words[1];
  if (first === undefined) return 'other';
  if (
    THINKS.test(first.lower) &&
    /^(?:that|about|the|a|an|they|he|she|it|their|his|her|if|whether|to|with|half|time|track|what|how|over|being|no|not)$/u.test(
      second?.lower ?? '',
    )
  )
    return 'finite';
  if (first.pos === 'VERB' && FEELINGS.test(first.lower)) return 'adjective';
  if (FEELINGS.test(first.lower)) return 'adjective';
  if (/^(?:assumed|thought|believed|hoped|expected|tried|wanted|needed)$/u.test(first.lower))
    return 'finite';
  if (
    first.pos === 'VERB' &&
    /ed$/u.test(first.lower) &&
    /^(?:ADP|PART|SCONJ)$/u.test(second?.pos ?? '')
  ) {
    return 'participle';
  }
  if (
    first.pos === 'VERB' &&
    words.length <= 4 &&
    words.length > 1 &&
    words.slice(1).every((w) => w.pos === 'NOUN')
  )
    return 'noun';
  if (first.pos === 'VERB' && second?.pos === 'NOUN' && /(?:ed|en)$/u.test(first.lower))
    return nounOrClause(words);
  if (first.pos === 'VERB' && second?.pos === 'NOUN' && isVerb(words[2])) return 'clause';
  if (
    isVerb(first) &&
    words.some(
      (w, i) =>
        i > 1 &&
        /^(?:and|or|but)$/u.test(w.lower) &&
        /^(?:they|he|she|i|we|you)$/u.test(words[i + 1]?.lower ?? ''),
    )
  )
    return 'clause';
  if (isVerb(first)) return first.pos === 'VERB' && /ed$/u.test(first.lower) ? 'other' : 'finite';
  if (
    first.pos === 'ADJ' ||
    (first.pos === 'ADV' && (second?.pos === 'ADJ' || FEELINGS.test(second?.lower ?? '')))
  ) {
    const head = first.pos === 'ADJ' ? second : words[2];
    if (head === undefined || !/^(?:NOUN|PROPN|NUM|ADJ)$/u.test(head.pos)) return 'adjective';
  }
  return nounOrClause(words);
}

/** A noun phrase, unless a finite verb of the main clause follows its head. */
function nounOrClause(words: Tagged[]): Shape {
  for (let i = 1; i < words.length; i += 1) {
    const word = words[i];
    const before = words[i - 1];
    if (word === undefined || before === undefined) continue;
    if (/^(?:who|which|that|where|when|whose)$/u.test(word.lower) && word.pos !== 'DET') {
      // A relative clause belongs to the noun; a main verb may still come after a comma.
      const comma = words.findIndex((w, j) => j > i && w.lower === ',');
      if (comma < 0) return 'noun';
      i = comma;
      continue;
    }
    if (
      word.pos === 'PRON' &&
      /^(?:NOUN|PROPN)$/u.test(before.pos) &&
      (isVerb(words[i + 1]) || (words[i + 1]?.pos === 'ADV' && isVerb(words[i + 2])))
    )
      return 'noun';
    if (
      word.lower === "'s" &&
      /^(?:NOUN|PRON)$/u.test(before.pos) &&
      !/^(?:NOUN|PROPN)$/u.test(words[i + 1]?.pos ?? '')
    ) {
      return 'clause';
    }
    if (
      LATE_VERBS.test(word.lower) &&
      (before.pos === 'NOUN' || (i > 1 && /^(?:ADJ|PROPN)$/u.test(before.pos)))
    )
      return 'clause';
    // “operators log the wrong field”: a bare word between a plural and an article is the verb.
    if (
      word.pos === 'NOUN' &&
      !isPlural(word.text) &&
      before.pos === 'NOUN' &&
      isPlural(before.text) &&
      words[i + 1]?.pos === 'DET'
    )
      return 'clause';
    if (!isVerb(word)) continue;
    // “tools her board has banned”: a possessive behind the noun opens a relative clause.
    if (
      /s$/u.test(word.lower) &&
      /^(?:my|your|his|her|our|their|its)$/u.test(words[i + 1]?.lower ?? '') &&
      isVerb(words[i + 3])
    )
      return 'noun';
    if (
      i === words.length - 1 &&
      i <= 3 &&
      word.pos === 'VERB' &&
      !/(?:s|ed|t|n)$/u.test(word.lower)
    )
      continue;
    if (i === words.length - 1 && i <= 2 && /^scan$/u.test(word.lower)) continue;
    if (i === 1 && /^(?:ADJ|ADV)$/u.test(before.pos) && /[^s]s$/u.test(word.lower)) continue;
    if (before.lower === 'to' || before.lower === 'not' || /ing$/u.test(word.lower)) continue;
    if (before.pos === 'ADP') continue;
    if (
      /^(?:looked|felt|seemed|sounded|came|went|failed|stopped|doubled|leaked|arrived|closed|opened|asked)$/u.test(
        word.lower,
      )
    )
      return 'clause';
    const isParticiple =
      word.pos === 'VERB' &&
      /(?:ed|lost|made|given|held|left|sent|written|hidden)$/u.test(word.lower);
    if (isParticiple && /^(?:ADP)$/u.test(words[i + 1]?.pos ?? '')) continue;
    return 'clause';
  }
  return 'noun';
}

function isGerund(words: Tagged[]): boolean {
  const skipped = /^(?:not|always|constantly|never|forever|actually)$/u.test(words[0]?.lower ?? '')
    ? 1
    : 0;
  const verb = words[skipped];
  const next = words[skipped + 1];
  if (verb === undefined || !/^\p{L}{2,}ing$/u.test(verb.lower)) return false;
  if (
    /^(?:nothing|something|everything|anything|evening|morning|parking|building|training|spring|king|wedding|pricing|string|ceiling|housing)$/u.test(
      verb.lower,
    )
  )
    return false;
  if (verb.pos === 'NOUN' && next?.pos === 'NOUN') return false;
  return (
    next === undefined ||
    /^(?:DET|PRON|ADP|ADV|PART|ADJ|NUM|NOUN|PROPN|SCONJ|VERB|CCONJ|PUNCT)$/u.test(next.pos)
  );
}

function isQuestion(words: Tagged[]): boolean {
  const [first, second] = words;
  if (first === undefined || second === undefined) return false;
  if (AUXILIARIES.test(first.lower)) {
    return (
      /^(?:PRON|DET|NOUN|PROPN)$/u.test(second.pos) &&
      !/^(?:no|nothing|none)$/u.test(second.lower) &&
      words.slice(2).some((w) => isVerbLike(w) || w.pos === 'ADJ' || w.pos === 'NOUN') &&
      first.lower !== 'have' &&
      first.lower !== 'has'
    );
  }
  return false;
}

function hasMainClause(words: Tagged[], first: Tagged): boolean {
  if (/^(?:when|after|before|while|once|whenever|until|since)$/u.test(first.lower)) return false;
  if (/^(?:every|each)$/u.test(first.lower)) return words.some((w, i) => i > 0 && isVerb(w));
  return false;
}

function isVerbLike(word: Tagged | undefined): boolean {
  return (
    word !== undefined &&
    (isVerb(word) || !/^(?:PRON|DET|NUM)$/u.test(word.pos)) &&
    !CONNECTORS.test(word.pos)
  );
}
