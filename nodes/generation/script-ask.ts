/** What the work asks people to do, in the brief's own words where they name the act. */
import { isPlural, singularise, withArticle } from '../language/inflect';
import type { Statement } from '../records/evidence';
import type { Interpretation } from '../records/interpretation';
import type { Persona } from '../records/persona';
import type { Format } from '../records/vocabulary';
import { actionOf } from './grammar/action';
import { nounPhrases } from './grammar/nouns';
import { shiftPerson } from './grammar/person-shift';
import { lowerStart } from './grammar/phrase';
import { faultIn } from './grammar/sound';
import { countWords, tidy } from './grammar/tidy';
import { namesIn } from './script-words';
import type { Slot } from './script-words';

export type Act =
  | 'book'
  | 'take'
  | 'order'
  | 'apply'
  | 'register'
  | 'give'
  | 'follow'
  | 'answer'
  | 'return'
  | 'do'
  | 'see'
  | 'ask';

export interface Ask {
  act: Act;
  /** “book a first appointment”: what follows “Would you like to”, and a button. */
  does: Slot;
  /** The same in the person's mouth. */
  mine: Slot;
  /** What the brief must say so that it can be done: in a word | in full. */
  needs: string;
}

const NEEDS: Record<Act, string> = {
  book: 'booking link | how to book: link, number or address',
  take: 'booking link | how to reserve: link or number',
  order: 'order link | where to order, and the price',
  apply: 'application link | where to apply, and by when',
  register: 'sign-up link | where to register',
  give: 'sign-up link | where to sign up',
  follow: 'page link | the link to follow',
  answer: 'survey link | how long it takes, and the link',
  return: 'time, place | when and where',
  do: 'first step | the first step: link or place',
  see: 'the piece | the piece itself, and where it is',
  ask: 'page link | where to see it: link or place',
};

/** Nouns that name the act: the first one found in the purpose decides. */
const NOUNS: readonly [Act, RegExp, string][] = [
  [
    'book',
    /^(?:appointments?|inspections?|surveys?|meetings?|bookings?|visits?|checks?|screenings?|fittings?|lessons?|consultations?|tours?|walks?|stays?|test rides?|drills?|cleaning|readings?)$/iu,
    'book',
  ],
  [
    'take',
    /^(?:slots?|seats?|places?|cohorts?|berths?|groups?|weeks?|nights?|mornings?|evenings?|bungalows?|tables?|rooms?|chairs?|leases?)$/iu,
    'take',
  ],
  ['apply', /^(?:applications?|drivers?|permits?|grants?)$/iu, 'apply'],
  ['register', /^(?:registrations?|accounts?|members?)$/iu, 'register'],
  [
    'order',
    /^(?:orders?|box(?:es)?|samples?|licen[cs]es?|wishlists?|enquiries|passes|tickets?|machines?|blazers?)$/iu,
    'order',
  ],
  ['give', /^(?:gifts?|donations?|donors?)$/iu, 'set up'],
  ['follow', /^(?:followers?|waiting list|page)$/iu, 'follow'],
];

/** Acts of the client and of nobody else: “we need to enter the lists”. */
const CLIENT =
  /^(?:we|i|the client) (?:\p{L}+ )?(?:need|want|wish|must|have|would like)\b(?!.*\b(?:people|families|customers|them|those|clients|members|dentists|firms|adopters|shoppers|elders)\b)/iu;
const NOT_THEIRS =
  /^(?:bring|enter|keep on|give keep|find out|hear|exist|nationals|make your first one|use it|never|introduce|launch|win|hold|raise)\b|\bfirst one\b|\bwho\b/iu;

const FORMAT_ACTS: Partial<Record<Format, string>> = {
  webinar: 'come to a webinar',
  demo: 'see a demo',
  newsletter: 'get the newsletter',
  checklist: 'take the checklist',
  guide: 'take the guide',
  template: 'try the template',
  calculator: 'try the calculator',
  comparison: 'read the comparison',
  'case-study': 'read a customer story',
  podcast: 'listen to the podcast',
  article: 'read the article',
  'long-video': 'watch the film',
};

/**
 * The ask of a brief for one persona; `isAsked` false where the purpose asks it of others. Where the
 * brief wants to be known and no more, the piece that the card names for this persona is the step.
 */
export function askOf(
  interpretation: Interpretation | undefined,
  persona: Persona,
  isAsked: boolean,
): Ask | undefined {
  const purpose = interpretation?.purpose;
  const offer = interpretation?.offer;
  const category = interpretation?.purposeCategory?.value;
  if (category === 'research' && purpose !== undefined)
    return make('answer', 'answer a few questions', purpose);
  if (purpose !== undefined && isAsked) {
    const text = tidy(purpose.value);
    const act = actionOf(text);
    if (act !== undefined && !CLIENT.test(text) && !NOT_THEIRS.test(act) && countWords(act) <= 11)
      return make(kindOf(act), act, purpose);
    const isBack = category === 'retention' || RETURNS.test(text);
    const named =
      (isBack ? verbalAct(text, purpose, true) : undefined) ??
      namedAct(text, purpose) ??
      verbalAct(text, purpose, false);
    if (named !== undefined) return named;
  }
  if (
    offer !== undefined &&
    countWords(offer.value) <= 9 &&
    !/^(?:stop|give|less|fewer|more)\b/iu.test(offer.value)
  ) {
    const thing = thingOf(tidy(offer.value));
    const byOffer = namedAct(thing, offer);
    if (byOffer !== undefined && category !== 'awareness') return byOffer;
    for (const format of persona.formats) {
      const act = FORMAT_ACTS[format.value];
      const statement = { ...format, value: act ?? '' };
      if (act !== undefined) return make('see', act, statement);
    }
    return make(
      'ask',
      `${PEOPLE.test(thing) ? 'find out more about' : 'have a look at'} ${thing}`,
      offer,
    );
  }
  return undefined;
}

function kindOf(act: string): Act {
  if (/^(?:book|visit|come and|try)\b/iu.test(act)) return 'book';
  if (/^(?:order|buy)\b/iu.test(act)) return 'order';
  if (/^(?:come|return|renew|stay|bring)\b/iu.test(act)) return 'return';
  if (/^(?:apply|enrol)/iu.test(act)) return 'apply';
  if (/^(?:sign up|register|join|open|switch)\b/iu.test(act)) return 'register';
  return /^(?:give|donate|set up)\b/iu.test(act) ? 'give' : 'do';
}

/** Places are taken where the purpose is to fill, sell or let them; “the operation table” is none. */
const FILLS =
  /\b(?:fill\w*|sell|sold|tak(?:e|en)|book\w*|bought|reserved?|lease[sd]?|seats|cohort|places|remaining)\b/iu;

/** “fill the Saturday test-ride slots” → “take one of the Saturday test-ride slots”. */
function namedAct(text: string, statement: Statement): Ask | undefined {
  for (const phrase of nounPhrases(text)) {
    const words = phrase.text.replace(
      /^(?:\d[\d.,]*|first|more|new|completed|remaining|unsold|empty|open|free|paid|other|qualified|Fill) (?=\p{L}+ ?\p{L}*)/iu,
      (head) => (/^(?:first|free)/iu.test(head) ? head : ''),
    );
    const head = words.split(' ').at(-1) ?? '';
    const found = NOUNS.find(
      ([, pattern]) => pattern.test(head) || pattern.test(words.split(' ').slice(-2).join(' ')),
    );
    if (found === undefined || countWords(words) > 6 || /\b(?:full|half|same|that)\b/iu.test(words))
      continue;
    const [act, , verb] = found;
    const thing = lowerStart(words, namesIn([text]));
    if (act === 'take' && !FILLS.test(text)) continue;
    const tail =
      /^ (?:of|for|in|on) (?:the |our |a )?[\p{L}\p{N}' -]{3,40}$/u.exec(
        text.slice(phrase.end),
      )?.[0] ?? '';
    const shortTail = countWords(tail) <= 4 && !/\d/u.test(tail) ? tail : '';
    const hasThe = /\b(?:the|our) $/iu.test(text.slice(0, phrase.start));
    const one = isPlural(thing) ? singularise(thing) : thing;
    const does = ((): string | undefined => {
      switch (act) {
        case 'apply':
          return /^(?:applications?|drivers?|driver applications?)$/iu.test(thing) ||
            /drivers?$|applications?$/iu.test(thing)
            ? 'apply'
            : `apply for ${withArticle(one)}`;
        case 'register':
          return /accounts?$/iu.test(thing)
            ? `open ${withArticle(one)}`
            : /members?$/iu.test(thing)
              ? 'join'
              : `register${/^ for/u.test(tail) ? tail : ''}`;
        case 'take':
          return isPlural(thing)
            ? `take one of the ${thing}${shortTail}`
            : `take a place in the ${thing}`;
        case 'follow':
          return /list$/iu.test(thing) ? `join the ${thing}` : 'follow the page';
        case 'order':
          return /enquir/iu.test(thing)
            ? `send ${withArticle(one)}`
            : /^orders?$/iu.test(head)
              ? `place ${withArticle(one)}`
              : /wishlists?$/iu.test(thing)
                ? 'put it on your wishlist'
                : `order ${isPlural(thing) && hasThe ? `the ${thing}` : withArticle(one)}`;
        default:
          return /^bookings?$/iu.test(thing)
            ? 'book'
            : /bookings?$/iu.test(thing)
              ? `make ${withArticle(one)}`
              : `${verb} ${withArticle(one)}`;
      }
    })();
    if (does === undefined || faultIn(does) !== undefined) continue;
    return make(act, does, statement);
  }
  return undefined;
}

const RETURNS = /\b(?:come back|win .*back|bring .*back|back through the door)\b/iu;
const STAYS =
  /\b(?:come back|win .*back|bring .*back|back through|returning|keep|keeping|stay|hang on|hold on|lapsed)\b(?!.*\bsecond (?:order|booking|ticket)\b)/iu;

/** Acts that the purpose tells with a verb of the client (“win them back through the door”). */
function verbalAct(text: string, statement: Statement, isBack: boolean): Ask | undefined {
  if (isBack && STAYS.test(text))
    return make(
      'return',
      /\bstay with us\b/iu.test(text)
        ? 'stay with us'
        : /\b(?:keep|keeping|hold on|hang on|stay)\b/iu.test(text)
          ? 'stay'
          : 'come back',
      statement,
    );
  if (/\bonto the rota\b/iu.test(text)) return make('register', 'join the rota', statement);
  if (/\btrialled|\btrial\b/iu.test(text)) return make('book', 'run a trial', statement);
  if (/\bsign(?:ed|ing)? up\b/iu.test(text)) return make('register', 'sign up', statement);
  if (/\bbooked\b/iu.test(text)) return make('book', 'book', statement);
  if (/\bhire\b/iu.test(text)) return make('apply', 'apply', statement);
  return undefined;
}

/** People can't be looked at like goods. */
const PEOPLE =
  /\b(?:mentors?|volunteers?|drivers?|people|members?|beginners|tutors?|helpline|line|service|refinancing|managing|servicing)\b/iu;

/** An offer inside “about …”: a single thing gets its article, names and plurals stay as they are. */
export function thingOf(offer: string): string {
  const text = lowerStart(offer.replace(/^an? /iu, 'the '), namesIn([offer]));
  const head = nounPhrases(text)[0]?.text ?? text;
  const isBare =
    /^\p{Ll}/u.test(text) &&
    !/^(?:the|our|these|those|this|that|one|two|three|my|\p{L}+ing)\b/u.test(text) &&
    !/^(?:\p{L}+) and /u.test(text) &&
    !isPlural(head);
  return isBare ? `the ${text}` : text;
}

function make(act: Act, does: string, from: Statement): Ask | undefined {
  const mine = shiftPerson(
    does
      .replace(/\byours\b/gu, 'mine')
      .replace(/\byour\b/gu, 'my')
      .replace(/\byou\b/gu, 'I'),
    'I',
    { weIs: 'person' },
  )
    ?.replace(/\bwith us\b/gu, 'with you')
    .replace(/\bour\b/gu, 'your');
  if (mine === undefined || faultIn(does) !== undefined) return undefined;
  return {
    act,
    does: { text: does, from: [from] },
    mine: { text: mine, from: [from] },
    needs: NEEDS[act],
  };
}
