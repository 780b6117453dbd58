/** Job and life roles in the words that name a group of people. */
import { singularise } from '../inflect';
import { foldWord, wordsOf } from '../words';
import type { Word } from '../words';
import type { Hit } from './hit';

/** Heads that are a job or a life role on their own. Singular. */
const HEADS = new Set(
  'accountant actor actuary adjuster administrator adviser advisor agent agronomist analyst anaesthetist apothecary apprentice archaeologist architect archivist artisan artist assistant attorney auctioneer auditor aunt aunty auntie author baker banker barber barista barrister bartender beekeeper biologist blacksmith bookkeeper book-keeper bookseller boss brewer bricklayer bride broker brother builder bursar butcher buyer cabinetmaker captain carer caregiver caretaker caregiver carpenter caterer celebrant ceo cfo cio cto coo cmo chairman chairperson chef cheesemonger chemist chief childminder chiropractor clerk clinician coach cobbler coder colonel commander composer concierge conductor consultant controller contractor cook coordinator co-ordinator copywriter counsellor counselor courier cleaner crafter craftsman crew curator custodian dad dairyman dancer daughter dealer dean decorator deckhand delegate dentist designer developer dietitian director dispatcher doctor doorman draughtsman dressmaker driver economist editor educator electrician employee engineer entrepreneur estimator executive fabricator facilitator farmer farrier father filmmaker fireman firefighter fisherman fitter florist forager forester foreman founder freelancer friar fundraiser gardener geologist glazier governor gp grandchild grandad granddad grandfather grandma grandmother grandpa grandparent granny gran graphic-designer greengrocer grocer grower guard counsel former rating head provider mgr gynaecologist hairdresser handyman headteacher head-teacher herdsman historian homemaker housewife hostler hygienist illustrator imam inkeeper innkeeper inspector installer instructor integrator interpreter investigator janitor jeweller jeweler joiner journalist judge juggler keeper labourer laborer landlady landlord landscaper lawyer lecturer lead leader librarian lifeguard logistician machinist maid maker mama mum mom mam mummy mommy mother mother-in-law manager marketer mason massage-therapist mayor mechanic mediator merchant midwife milliner miller miner minister monk musician nan nana nanay nanny novelist nun nurse nurseryman nutritionist officer operator optician optometrist organiser organizer orderly osteopath owner-driver owner-manager painter paralegal paramedic parent pastor paediatrician pediatrician pensioner personal-trainer pharmacist philosopher photographer physician physicist physio physiotherapist pilot planner plasterer plumber podiatrist poet policeman politician porter postman potter practitioner preacher priest principal printer producer professor programmer promoter psychiatrist psychologist publican publisher purser rabbi radiographer radiologist ranger receptionist recruiter refuse-collector registrar rep representative reporter researcher restaurateur retailer retiree roofer sailor salesman salesperson saleswoman scaffolder scientist seamstress secretary seller servant serviceman shepherd shopkeeper singer skipper smith social-worker soldier solicitor son specialist statistician stepmother steward stockbroker student stylist superintendent supervisor surgeon surveyor sweep tailor tattooist teacher teamster technician technologist therapist trader tradesman tradesperson trainee trainer translator treasurer trucker trustee tutor umpire undertaker undergraduate upholsterer usher vet veteran veterinarian vicar vendor veterinary-nurse vintner violinist volunteer waiter waitress warden watchmaker weaver webmaster welder wholesaler widow widower wife winemaker woodworker worker writer youth-worker zookeeper freshman graduate schoolchild pupil postgraduate schoolteacher headmaster hr procurement purchaser controller operative foreperson au-pair housekeeper handler fellow intern associate partner shareholder president secretary-general provost chancellor rector registrar ma pa papa uncle aunty homemaker householder-none lorry-driver handymen dinner-lady lady-none lass-none bricklayer treasurer munim tradie sparky chippy ministerial-none nomad-none expat-none'
    .split(' ')
    .filter((word) => !word.endsWith('-none')),
);

/** Words for people that are no role: they head a label but not a job. */
const PEOPLE = new Set(
  'self-employed sixth-former ppl peeps people person folk folks adult adults couple family household householder customer client member user shopper visitor guest tourist traveller traveler resident tenant renter homeowner owner buyer-none man woman guy girl boy lad lass lady gentleman youngster youth kid child senior newcomer beginner starter returner player gamer rider runner cyclist walker hiker swimmer climber drinker eater reader listener viewer subscriber borrower saver investor donor supporter fan follower lover enthusiast dweller commuter passenger hirer host cardholder patient sufferer survivor voter citizen neighbour neighbor local expat migrant immigrant refugee sponsor employer firm company business sme startup agency school club association practice clinic hotel restaurant café cafe shop store farm studio team crowd group lot ones those anyone everybody everyone somebody bloke fella fellas women men mates newlywed single divorcee dieter vegan vegetarian hobbyist amateur collector maker-none prospect lead-none lapser sceptic skeptic switcher stayer leaver signer dropper completionist unwinder emigrant landowner dogowner'
    .split(' ')
    .filter((word) => !word.endsWith('-none')),
);

/** “owner of X” is a role when X is a business. */
const BUSINESS =
  /(?<!\p{L})(?:buildings?|blocks?|fleets?|properties|business(?:es)?|shops?|stores?|cafés?|cafes?|restaurants?|bakery|bakeries|guest ?houses?|hotels?|salons?|studios?|firms?|compan(?:y|ies)|farms?|garages?|pubs?|bars?|practices?|agenc(?:y|ies)|workshops?|nurser(?:y|ies)|kitchens?|clinics?|vineyards?|boutiques?|pharmac(?:y|ies)|gyms?|schools?|smes?)(?!\p{L})/iu;
const OWNER = /^(?:owners?|proprietors?|founders?|owner-managers?|teachers?)$/u;
/** Adjectives that say who is meant, not what they do. */
const DROPPED =
  /^(?:young|younger|older|old|elderly|local|busy|lapsed|potential|existing|new-ish|small|second-generation|third-generation|typical|average|many|most|some|all|other|fellow|certain|sponsoring|current|former|newly|female-none|male-none|frustrated|tired|keen|ambitious|curious|stressed|lonely|sceptical|time-poor|cost-conscious|mostly|mainly|usually|often|basically|say|our|their|his|her|its|your|my|these|those|the|a|an|one|two|three|four|five|six|really|reluctant|bored|nervous|anxious|worried|struggling|real|big|budget-conscious|health-conscious|mid-career|main|core|in-house|one-man|one-woman|lone|filipino|well-off|affluent|wealthy|rich|poor|polish|german|french|dutch|british|irish|italian|spanish|turkish|american|bilingual)$/u;
const STOP =
  /^(?:of|in|at|with|who|whom|that|which|from|for|on|to|without|between|near|under|over|about|by|running|working|living|aged|based|stuck|as|is|are|was|were|be|have|has|had|do|does|did|and|or|but|because|when|where|while|if|than|looking|going|doing|thinking|buying|called|per|via|not|raising|paying|coming|i'd|we|they|she|he|it|i|you|behind|inside|across|around|whose|into|after|before|themselves|themself|already)$/u;

/** True when a word (any number) heads a job or life role. */
export function isRoleHead(word: string): boolean {
  const base = baseOf(word);
  if (HEADS.has(base)) return true;
  const tail = /-(\p{L}+)$/u.exec(base)?.[1];
  return tail !== undefined && HEADS.has(tail) && tail.length > 3;
}

/** True when a word can head the name of a group of people. */
export function isPeopleWord(word: string): boolean {
  return PEOPLE.has(baseOf(word)) || PEOPLE.has(foldWord(word)) || isRoleHead(word);
}

/**
 * The role in a phrase that names people: head with its modifiers, coordinated heads joined
 * (“District nurses and teachers”). Undefined when the phrase names people without a role.
 */
export function findRole(whole: string): Hit | undefined {
  // What follows “who” tells about the people, it does not name them.
  const phrase = whole.replace(/[\s,](?:who|that|which|whose|whom|because|when|if)\s.*$/isu, '');
  const words = wordsOf(phrase);
  const at = words.findIndex(
    (word, index) => isHeadHere(words, index, phrase) && word.text.length > 1,
  );
  const head = words[at];
  if (head === undefined) return undefined;
  let first = at;
  while (first > 0 && isModifier(words, first - 1, phrase)) first -= 1;
  let last = at;
  for (let next = at + 1; next < words.length; next += 1) {
    const gap = between(words, next, phrase);
    const word = words[next];
    if (word === undefined) break;
    if (isHeadHere(words, next, phrase) && isJoined(words, last, next, phrase)) last = next;
    else if (next - last > 4 || /[.;:()–—]/u.test(gap)) break;
  }
  let end = words[last]?.end ?? head.end;
  if (last === at && OWNER.test(head.lower)) {
    const rest =
      /^ of (?:an? |the |small |little |local |independent |their own )*[^.,;:()–—]+/u.exec(
        phrase.slice(end),
      );
    const complement = rest?.[0] ?? '';
    if (BUSINESS.test(complement) || /^teachers?$/u.test(head.lower))
      end += cutAtClause(complement).length;
    else if (/^owners?$/u.test(head.lower) && first === at) return undefined;
  }
  const start = words[first]?.start ?? head.start;
  if (end <= start) return undefined;
  return { start, end, text: phrase.slice(start, end) };
}

function isHeadHere(words: readonly Word[], index: number, phrase: string): boolean {
  const word = words[index];
  if (word === undefined) return false;
  const isOwner = /^owners?$/u.test(word.lower);
  if (/'s?$/u.test(word.lower) || phrase[word.end] === "'") return false;
  if (!isRoleHead(word.lower) && !isOwner) {
    return (
      /^members?$/u.test(word.lower) &&
      /^(?:service|crew|staff|board|council|team)$/u.test(words[index - 1]?.lower ?? '')
    );
  }
  // A noun before another head is its modifier: “nurse managers”, “student housing”.
  const next = words[index + 1];
  if (next === undefined || phrase.slice(word.end, next.start) !== ' ')
    return !isOwner || (index > 0 && BUSINESS.test(words[index - 1]?.lower ?? ''));
  if (isRoleHead(next.lower) || /^owners?$/u.test(next.lower)) return false;
  if (isOwner)
    return index > 0
      ? BUSINESS.test(words[index - 1]?.lower ?? '') || next.lower === 'of'
      : next.lower === 'of';
  return STOP.test(next.lower) || /(?:ing|ed)$/u.test(next.lower) || /s$/u.test(word.lower);
}

function isModifier(words: readonly Word[], index: number, phrase: string): boolean {
  const word = words[index];
  const next = words[index + 1];
  if (word === undefined || next === undefined) return false;
  const gap = phrase.slice(word.end, next.start);
  if (/^(?:and|&)$/u.test(word.lower) || gap === ' & ') {
    // “training & development managers”: a coordinated modifier.
    const before = words[index - (gap === ' & ' ? 0 : 1)];
    return (
      before !== undefined && !isPeopleWord(before.lower) && !STOP.test(before.lower) && index > 0
    );
  }
  if (gap !== ' ') return false;
  if (
    (STOP.test(word.lower) && !/^\p{Lu}{2}/u.test(word.text)) ||
    DROPPED.test(word.lower) ||
    /^\d/u.test(word.lower)
  )
    return false;
  return !/(?:'s|n't|ly)$/u.test(word.lower) || /^(?:family|early)$/u.test(word.lower);
}

function isJoined(words: readonly Word[], last: number, next: number, phrase: string): boolean {
  const gap = phrase.slice(words[last]?.end ?? 0, words[next]?.start ?? 0);
  if (/[.;:()–—]/u.test(gap)) return false;
  const inner = words.slice(last + 1, next).filter((word) => !/^(?:and|or|und)$/u.test(word.lower));
  const hasJoint = /,|\band\b|\bor\b|&|\+|\//u.test(gap);
  return hasJoint && inner.length <= 2 && inner.every((word) => !STOP.test(word.lower));
}

function between(words: readonly Word[], next: number, phrase: string): string {
  return phrase.slice(words[next - 1]?.end ?? 0, words[next]?.start ?? 0);
}

function cutAtClause(complement: string): string {
  return complement.replace(
    / (?:who|that|which|with|w\/o|in|from|between|for|near|outside|without|across)(?![a-z]).*$/u,
    '',
  );
}

function baseOf(word: string): string {
  const lower = foldWord(word).replace(/'s?$/u, '');
  if (HEADS.has(lower) || PEOPLE.has(lower)) return lower;
  return /ics$/u.test(lower) ? lower.slice(0, -1) : singularise(lower);
}
