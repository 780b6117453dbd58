/** The words of a field: short phrases that a brief's own statements hold, whole and worth keeping. */
import { contentStems } from '../language/similarity';
import { isFunctionWord } from '../language/words';
import type { EvidenceSpan, Statement } from '../records/evidence';
import { tag } from './grammar/tagger';
import type { Tagged } from './grammar/tagger';
import { countWords } from './grammar/tidy';
import { clean, lowerFirst } from './voice-text';

/** Nouns that name nothing by themselves, the furniture of briefs, and the calendar. */
const COMMON = new Set(
  `day days week weeks month months year years time times thing things way ways lot lots bit one ones people
  person somebody anyone nobody everyone something anything nothing half side end hour hours minute minutes
  morning mornings evening evenings afternoon night nights first second point place places part parts case cases
  fault need needs good bad less more much age life word words home house work job jobs money reason kind kinds
  idea sense use right front back top name names other others worry worries rush stop trouble bunch pair couple
  picture pictures photo photos image images brief copy post posts tone budget deadline email emails video videos
  website page pages line lines campaign campaigns audience audiences persona brand logo quote list lists launch
  project team target goal goals objective message messages channel channels figure figures number numbers percent
  question questions answer answers note notes call calls cent manner concern extent man men woman women folk folks
  guy guys boy girl kid kids child children parent parents mum mums dad dads mother father family families wife husband
  friend friends mate mates customer customers client clients user users member members group groups staff worker
  workers owner owners buyer buyers reader readers boss company companies firm firms business shop shops store stores
  office town city country area region street road world state county summer winter spring autumn season monday tuesday
  wednesday thursday friday saturday sunday january february march april may june july august september october
  november december christmas easter today tomorrow yesterday weekend minute second percent euro euros pound pounds
  dollar dollars quid bucks price prices cost costs fee fees rate rates sale sales offer offers order orders chance
  choice choices change changes start beginning moment moments matter matters problem problems issue issues stuff
  hand hands head eye eyes foot feet face faces body heart mind voice ear ears arm arms leg legs back hair room rooms
  door doors table tables car cars water food phone phones letter letters paper papers book books school schools
  story stories game games course courses class classes event events visit visits trip trips result results rest
  interest fact facts law laws rule rules term terms level levels type types form forms size sizes amount share
  total sum bill bills account accounts deal help care hope fear love look looks talk turn move step steps run
  walk break drive wait show sign signs test tests try view mention service services product products quality
  information data system systems process support experience value access condition conditions situation example
  examples reasons million thousand hundred dozen agency media bookings student students contract market sheet nickname coffee request couples teachers teacher shift print
  building style notice hospital checklist trade managers manager newsletter stock success poster machine lunch council
  drivers driver cousin seats meeting branch survey contact houses supplier crowd director seconds version language union
  welcome limits interviews session comparison delivery grant photographs village calculator dates invitation daughter
  daughters dinner touch podcasts timing insurance parking floor floors stick valley ticket cards calendar residents
  resident intake ground content enquiries plant quarter players landlords holiday holidays certificate complaint
  complaints briefing consent return returns sentence diary leaflet repeat wishes search window studio truck trucks sleep
  weekends switch guess neighbour neighbor round engineers engineer reading recording energy object persons north credit
  museum grandparents grandchild visitors programme transcript salary applications payment light awareness throw slots
  lives volunteers committee advice judge record subscribers youth register recall procurement compliance partner
  partners university donors donor girls match breakfast series music wording funds college flyer panic security reply
  proposals requirements production sample shelf animal adults score routes route community colleague measures colour
  leaves garden appointments pensioners pension remark speeches clubs texts maths weather discount codes miles promises
  labor counties lawyers consultants excuse guest guests details keeps research marks shipping percentage invoice profile
  imagery garage fence checks travel surgery bottom prize lessons completion bread newspaper designers laptop planning
  deposits crews teams patients zones taste harvest chain history library stations primary patch headlines screenshot
  detail contractor district lands context traffic material registrations copies recipe management template factory
  cities approval subscription units audit birthday corridor telly occasion framework address backs dream articles doctor
  beach slide party portal covers press shelters fight audio football noise silence meal meals skin owners catalogue
  stripes conversation london germany england china europe america scandinavia ireland france spain
  customer's wife's thing'll kit set sets piece pieces box boxes bag bags while ago
  anyone someone both all none little own new old big small great same different next last few many several`.split(
    /\s+/u,
  ),
);
/** Adjectives that say nothing of the field. */
const DULL =
  /^(?:more|less|own|same|other|such|many|much|several|few|full|whole|real|new|old|last|next|only|good|bad|big|small|great|nice|first|second|third|extra|long|short|little|right|wrong|better|best|worse|worst|different|main|certain|actual|proper|young|early|late|enough|able|sure|true|free|ready|least|most|half|single|another|every|each)$/iu;
const TORN =
  /^(?:sort|kind|lot|bit|couple|pair|bunch|number|end|rest|side|top|part|piece|way|time|moment|account|terms|front|top|spite|case) of\b|\b(?:thing|things|one|ones|stuff|way|time|times|day|days|year|years)$/iu;

/**
 * Phrases of two to four words with a noun at the end (and single nouns of the field) in the order
 * in which they stand. Cut at verbs, pronouns and prepositions other than “of”.
 */
export function termsIn(text: string): string[] {
  const words = tag(clean(text).replace(/[“”]/gu, ' ” ')).filter((word) => word.pos !== 'SPACE');
  const found: string[] = [];
  let run: Tagged[] = [];
  const close = (): void => {
    const term = termOf(run);
    if (term !== undefined) found.push(term);
    run = [];
  };
  for (const [i, word] of words.entries()) {
    const isPart =
      (/^(?:NOUN|PROPN)$/u.test(word.pos) ||
        (word.pos === 'ADJ' && !run.some((one) => /^(?:NOUN|PROPN)$/u.test(one.pos)))) &&
      /^[\p{L}\p{N}][\p{L}\p{N}'&.-]*$/u.test(word.text) &&
      !isFunctionWord(word.lower) &&
      !CUTS.test(word.lower) &&
      !word.lower.startsWith("'") &&
      // “no-show freelancer”: half of a compound is no term.
      !(words[i - 1]?.text === '-' && word.space === '' && run.length === 0) &&
      !isVerbAfter(words, i);
    const isOf =
      word.lower === 'of' &&
      run.length > 0 &&
      /^(?:NOUN|PROPN)$/u.test(words[i + 1]?.pos ?? '') &&
      /^(?:NOUN|PROPN)$/u.test(run.at(-1)?.pos ?? '');
    const isHyphen =
      word.text === '-' && run.length > 0 && word.space === '' && words[i + 1]?.space === '';
    const isTail = run.length > 0 && run.at(-1)?.text === '-' && word.space === '';
    if (isPart || isOf || isHyphen || isTail) {
      // “Friday flies”: a comma or a bracket between two nouns was no part of the phrase.
      run.push(word);
      continue;
    }
    close();
  }
  close();
  return found;
}

/** Words that the tagger puts into a phrase and that end one: feelings, halves, months. */
const CUTS =
  /^(?:half|scared|worried|tired|afraid|terrified|embarrassed|mortified|nervous|ashamed|annoyed|burned|stuck|sick|fed|home|gonna|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|spread|please|pls|ok|okay|w|etc|hmm)$/u;

/** “shift rota changes every Sunday”, “old drum breaks combs”: the last word before an object is a verb. */
function isVerbAfter(words: readonly Tagged[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  const next = words[at + 1];
  if (word === undefined || before === undefined || next === undefined) return false;
  if (
    !/[^s]s$/u.test(word.lower) ||
    !/^(?:NOUN|PROPN)$/u.test(before.pos) ||
    /[^s]s$/u.test(before.lower)
  )
    return false;
  if (/(?:ers|ors|ists|ians|ants|ings|ments|ies|ages|ions)$/u.test(word.lower)) return false;
  return (
    /^(?:DET|PRON|ADV|SCONJ)$/u.test(next.pos) ||
    (next.pos === 'NOUN' && /s$/u.test(next.lower)) ||
    /^(?:every|in|on|at|up|off|out|the|less|more|too|nothing|no|never)$/u.test(next.lower)
  );
}

function termOf(run: readonly Tagged[]): string | undefined {
  let words = [...run];
  while (words.length > 0 && DULL.test(words[0]?.lower ?? '')) words = words.slice(1);
  while (
    words.length > 0 &&
    (!/^(?:NOUN|PROPN|NUM|ADJ|VERB)$/u.test(words.at(-1)?.pos ?? '') ||
      DULL.test(words.at(-1)?.lower ?? ''))
  )
    words = words.slice(0, -1);
  // “lenders frown”: a bare word behind a plural is its verb.
  if (
    words.length > 1 &&
    /[^s]s$/u.test(words.at(-2)?.lower ?? '') &&
    !/s$/u.test(words.at(-1)?.lower ?? '') &&
    words.at(-1)?.pos === 'NOUN'
  )
    words = words.slice(0, -1);
  const last = words.at(-1);
  if (last === undefined || !/^(?:NOUN|PROPN)$/u.test(last.pos) || words[0]?.text === '-')
    return undefined;
  const term = words.map((word, i) => (i === 0 ? word.text : word.space + word.text)).join('');
  return isTerm(term) ? term : undefined;
}

/** True for a phrase that means something to this field and would be missed on the page. */
export function isTerm(term: string): boolean {
  const words = countWords(term);
  if (words === 0 || words > 4 || term.length < 4 || TORN.test(term)) return false;
  if (/^\d|[“”"/@+|]|\d$/u.test(term)) return false;
  const parts = term
    .toLowerCase()
    .split(/[\s-]+/u)
    .filter((part) => !isFunctionWord(part));
  if (parts.every((part) => COMMON.has(part) || DULL.test(part))) return false;
  if (parts.length === 1) {
    const [only = ''] = parts;
    // A bare verb form is more often a mistake of the tagger than a word of the trade.
    return (
      only.length > 4 &&
      !/(?:ed|ly|ing|est|ive|ous|ful|able|ible|al|ic)$/u.test(only) &&
      !COMMON.has(only)
    );
  }
  // “second Friday”, “last week”: nothing but calendar and order.
  return parts.some((part) => !COMMON.has(part) && !DULL.test(part) && part.length > 2);
}

/** A short statement that is a term as a whole: “lamp burns”, “squash borers”, “hold music”. */
export function wholeTerm(text: string): string | undefined {
  const words = clean(text).replace(/[“”]/gu, '');
  const bare = lowerFirst(words).replace(/^(?:an?|the|his|her|their|my|our|your|no)\s+/iu, '');
  const count = countWords(bare);
  if (count < 2 || count > 4 || /[,;:.?!]|\b(?:i|you|they|he|she|it|we|me|them|him)\b/iu.test(bare))
    return undefined;
  const tags = tag(bare);
  const isNominal =
    tags.every((word) => /^(?:NOUN|PROPN|ADJ|ADP|DET|NUM|CCONJ|PUNCT)$/u.test(word.pos)) &&
    /^(?:NOUN|PROPN)$/u.test(tags.at(-1)?.pos ?? '') &&
    /^(?:NOUN|PROPN|ADJ)$/u.test(tags[0]?.pos ?? '');
  return isNominal && isTerm(bare) ? bare : undefined;
}

/** One meaning once: “tool” adds nothing where “tool library” stands. */
export function isRepeated(term: string, seen: readonly string[]): boolean {
  const key = contentStems(term).join(' ');
  if (key === '') return true;
  return seen.some((other) => {
    const stems = contentStems(other).join(' ');
    return stems === key || ` ${stems} `.includes(` ${key} `) || ` ${key} `.includes(` ${stems} `);
  });
}

/** The term as a statement on the place where it stands. */
export function termStatement(
  term: string,
  source: Statement,
  note: string,
): Statement | undefined {
  for (const span of source.evidence) {
    const quote = span.quote.replace(/[’‘]/gu, "'").toLowerCase();
    const at = quote.indexOf(term.toLowerCase());
    if (at < 0 || span.alignment === 'none') continue;
    const narrow: EvidenceSpan =
      span.alignment === 'exact'
        ? {
            ...span,
            start: span.start + at,
            end: span.start + at + term.length,
            quote: span.quote.slice(at, at + term.length),
            coverage: 1,
          }
        : span;
    return {
      value: term,
      confidence: source.confidence,
      origin: source.origin === 'generated' ? 'generated' : 'stated',
      evidence: [narrow],
      note,
    };
  }
  if (source.origin === 'human')
    return { value: term, confidence: 1, origin: 'human', evidence: source.evidence, note };
  const [first] = source.evidence;
  if (first === undefined) return undefined;
  return {
    value: term,
    confidence: 0.6,
    origin: 'inferred',
    evidence: source.evidence,
    note: `${note}; from “${first.quote.slice(0, 120)}”`,
  };
}
