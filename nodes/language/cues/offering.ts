/** Sentences in which the brief tells what the offer is, does, costs or has been shown to do. */
import { findMoney } from '../recognise/money';

const THING = String.raw`(?:trial|course|plan|app|box|membership|lesson|first (?:month|lesson|visit|session|class|box|week|consult\p{L}*|year)|consult\p{L}*|visit|class|session|ticket|subscription|kit|product|loan|card|programme|program|workshop|scheme|insurance|policy|cover|device|lock|oil|tool|range|adhesive|machine|service|delivery|platform|portal|data|assets|liners?|lenders?|price|prices|fee|deposit|guarantee|warranty|return|returns|repairs?|installation|fitting|survey|check|treatment|clinic|centre|center|library|studio|rooms?|flats?|houses?|vans?|boats?|bikes?|coach(?:es)?|rides?|drivers|teachers|nurses|instructors|tutors|vets?|technicians|engineers|menu|bread|beer|wine|coffee|tea|soap|cream|beans|cheese|seeds|batch(?:es)?|bottles?|units?|version|model|feature|set-?up|sign-?up|registration|application|booking|payouts?|payout|records?|results?|names?|results?)`;
const HOLDS = String.raw`(?:is|are|isn't|aren't|needs?|takes?|comes?|costs?|includes?|contains?|runs?|lasts?|works?|has|have|covers?|pays?|fits?|starts?|opens?|ends?|stays?|keeps?|never|always|can|can't|cannot|doesn't|don't|does not|do not|gets?|sees?|receives?|reads?|lets?|goes|meets?|holds?)`;

/** “The trial needs no card”, “employer never sees names”, “your first lesson is free”. */
const OFFERED = new RegExp(
  String.raw`^(?:and |but |so |also )?(?:(?:the|our|every|each|all|its|a|an|your) )?(?:\p{L}[\p{L}-]* )?${THING}(?: (?:itself|alone|only|too|here|with us|of ours))?,? (?:also |only |just |all )?${HOLDS} `,
  'iu',
);

/** “Employer never sees names”, “members pay nothing”: people, and what they do or do not get. */
const SPARED =
  /^(?:the |your |their |our |an? )?(?:employers?|managers?|parents?|landlords?|patients|customers|members|guests|users|drivers|schools?|teachers|everyone|anybody|anyone|nobody|no one|clients|partners|the agency|insurers?|neighbou?rs?|residents) (?:(?:only |just )?(?:never|can't|cannot|don't|doesn't|does not|do not) (?:sees?|gets?|receives?|knows?|learns?|pays?|reads?|hears?|finds? out)|(?:only )?(?:pays?|gets?|keeps?) (?:nothing|no |for free|it free|free|only)|sees (?:nothing|only|no ))/iu;

/** What makes such a sentence an answer: a price, a promise kept, a condition, a proof. */
const ASSURES =
  /\b(?:free(?! (?:gift|whitening))|no (?:card|contract|deposit|fees?|charge|catch|obligation|appointment|experience|equipment|commission|interest|minimum|registration|referral|sign-?up|prescription|waiting|paperwork)|without (?:a |any )?(?:card|contract|deposit|appointment|referral|commitment|charge|cutting|drilling|registration)|insured|covered|guarantee\p{L}*|warranty|money[- ]back|refund\p{L}*|cancel\p{L}*|pause\p{L}*|any time|anytime|certified|accredited|licen[cs]ed|registered|regulated|approved|tested|trained|qualified|vetted|checked|included|including|in the price|costs? (?:nothing|only|less|about|around|[£€$\d])|from [£€$]\d|paid (?:for )?by|per (?:month|year|person|session|lesson)|a (?:month|year|head|session)|never (?:sees?|receives?|gets?|knows?|shares?|leaves?|sells?|stores?)|stays? (?:on|in|with|private|confidential|anonymous)|anonymous|confidential|private|takes? (?:only |just |about |under |less than )?(?:\d+|one|two|three|four|five|ten|fifteen|twenty|thirty|half an?)|in (?:under |less than )?(?:\d+|one|two|three|five|ten) (?:minutes?|hours?|days?)|within \d+|the same day|next day|open (?:on|until|from|at|seven|every|all)|runs? on|works? (?:on|with|without|offline|in)|fits?|made (?:of|from|in|by)|grown|recycl\p{L}*|washable|reusable|compatible|no need|needs? no|never needs?|delivered|collected|on loan|keeps? (?:its|their|for)|years? of|24\/7|around the clock|by hand|in person|one click|one tap|online|in (?:dutch|english|french|german|spanish|polish|arabic|urdu|welsh|both languages))\b/iu;

/** “7 in 10 stay on after it”: people who have it already, and that they like it. */
const PROVES =
  /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ninety|eighty|half) ?(?:in|of|out of|from) ?(?:\d+|two|three|four|five|ten|a hundred|those|them|our|the)\b[^.;]{0,40}?\b(?:stay|stays|renew\p{L}*|recommend\p{L}*|rebook\p{L}*|come back|comes back|came back|return|returns|keep|keeps|finish\p{L}*|pass|passes|passed|find work|finds work|get a job|succeed)|\b\d+(?:[.,]\d+)? ?(?:%|per ?cent|percent)[^.;]{0,40}?\b(?:stay|renew\p{L}*|recommend\p{L}*|rebook\p{L}*|come back|pass(?:ed)?|finish\p{L}*|find work|success|completion)|\b(?:rated|rating of|score of|scores?) \d[.,]\d|\b\d[.,]\d (?:stars?|out of (?:5|five))|\bwho (?:do|use it|have it|try it|tried it|finish it|use them),? (?:stay|come back|keep|renew|book again|buy again)|\b(?:those|people|members|customers|users) who (?:do|use it|try it)\b[^.;]{0,12} stay\b/iu;

/** “They're free from the library”, “it takes ten minutes”, “it runs on existing kit”. */
const IT_HOLDS =
  /^(?:and |but |so )?(?:(?:it|they|those|these|both)(?:'s|'re| is| are)(?: all| also| always| completely)? (?:free (?:from|of charge|at|for|in|to|until)|free$|paid (?:for )?by|included|insured|covered by|certified|approved|tested|made (?:of|from|in|by)|guaranteed|registered|regulated|open (?:to|on|until|every)|compostable|washable|recyclable|refundable|anonymous|confidential)|it (?:takes (?:only |just |about |under )?(?:\d|one|two|three|four|five|six|ten|fifteen|twenty|half|an? )|costs (?:nothing|only|about|[£€$\d]|less)|runs on|works (?:on|with|without|offline)|comes (?:with|in)|fits (?:in|on|every|any|all)|needs no|lasts (?:\d|a|two|three|four|five|six|ten)|includes|pays (?:for itself|out|within)|keeps (?:for|its)))/iu;

const WE_GIVE =
  /^(?:and |but |so )?we (?:also |always |only |still |now )?(?:pay (?:for )?(?:the |all |their )?\p{L}|cover (?:the |all |their |every)|collect |deliver |guarantee |refund |replace |repair |lend |install |train |take (?:it|them|everything|anything) back|take back|bring (?:it|them) back|come to (?:them|you|the)|don't charge|do not charge|never charge|charge (?:nothing|only|no|[£€$])|don't (?:share|sell|store|keep)|do not (?:share|sell|store|keep)|never (?:share|sell|store)|match |offer |provide |include |accept )/iu;

/** What such a sentence must not be: a rule, a plan, a wish, talk, the past, somebody else. */
const OTHERWISE =
  /\?$|\b(?:campaign|copy|logo|posters?|flyers?|leaflets?|headline|agency|brief|photos?|photograph\p{L}*|pictures?|images?|film(?:s|ed|ing)?|videos?|clips?|reels?|adverts?|ads?|website|web site|landing page|hashtag|budget|deadline|proposals?|bids?|tenders?|invoice|sign-off|approv(?:e|es|al)\b|last (?:year|time|spring|summer|autumn|winter)|previous|used to|years? ago|tried|competitors?|rivals?|other (?:agencies|gyms|brands|shops|banks)|must|should|shall|may not|mustn't|has to|have to|had|was|were|went|did|didn't|would|could|might|want|wants|wanted|need to|needs to|hope|wish|think|thinks|believe|reckon|worr\p{L}*|afraid|fear\p{L}*|hate|sick of|don't know|doesn't know|do not know|nobody knows|not sure|supposed|maybe|perhaps|please|lol|tbd|we'll|I'll|I'd|I'm|I've|I|me|my|him|her|he|she|you know|page \d|budget|yet|hasn't|haven't|mention\p{L}*|shown|portray\p{L}*|appear\p{L}*|vacanc\p{L}*|down to|sinking|falling|dropped|dying|empty|losing|lost|loses|complain\p{L}*|never used|nobody (?:uses|reads|comes)|break even|target|aim|goal|kpi)\b/iu;

/** “We fit heat pumps”, “free coding school, no fees”: sentences that say what there is to have. */
const OWN_WORK =
  /^(?:we|I) (?:all |just |mostly |still )?(?:are an?|make|sell|run|fit|build|rent|repair|offer|insure|teach|print|grow|bake|brew|lend|clean|train|produce|publish|supply|design|operate|host|provide|roast|manufacture|serve|cover)\b/iu;
const OFFER_LINE =
  /^(?:a |an |the )?(?:free (?!gifts?\b|places?\b|ads?\b|spots?\b|time\b|wednesday\b)[^.;]{3,60}?(?:,| in | for | at |\+| with )|[^.;]{3,60}\b(?:funded by|paid for by|backed by|insured up to|approved by|certified by|tested by|no fees)\b)/iu;
/** What goes on about the offer right behind such a sentence. */
const GOES_ON =
  /^(?:and |but )?(?:(?:it|they|each|every (?:one|\p{L}+)|the \p{L}+|all of (?:it|them)) (?:is|are|has|have|comes?|takes?|costs?|runs?|works?|fits?|passes|weighs?|holds?|carries|catches|needs? no|lasts?|uses?|covers?|keeps?|tells?|shows?|lets?|stops?|does not|doesn't|never)|(?:comes|runs|costs|takes|works|fits|lasts|made|passes|weighs|needs no|no \p{L}+)) /iu;

/** True for the sentence that says what the client makes or does, or opens with what is to be had. */
export function tellsOffer(text: string, brand: string | undefined): boolean {
  if (OWN_WORK.test(text)) return true;
  const lower = text.toLowerCase().replace(/^the /u, '');
  return (
    brand !== undefined &&
    lower.startsWith(brand) &&
    /^[^,.]{0,24}? (?:is|are) (?:an?|the) /u.test(lower.slice(brand.length))
  );
}

/** A clause under a label of the offer, or right behind the sentence that names it. */
export function offeringBeside(clause: string, isLabelled: boolean): Offering | undefined {
  const words = clause.split(/\s+/u).length;
  if (words < 3 || words > 30 || OTHERWISE.test(clause)) return undefined;
  if (isLabelled) return { weight: 0.8 };
  return GOES_ON.test(clause) && !/\b(?:but|only \d|not yet|unknown)\b/iu.test(clause)
    ? { weight: 0.65 }
    : undefined;
}

export interface Offering {
  /** 0–1: how sure it is that the sentence tells something of the offer. */
  weight: number;
}

/** Undefined when a clause tells nothing of the offer. `brand`: the client's name, lower case. */
export function offeringIn(clause: string, brand: string | undefined): Offering | undefined {
  const words = clause.split(/\s+/u).length;
  if (words < 3 || words > 30 || OTHERWISE.test(clause)) return undefined;
  if (PROVES.test(clause)) return { weight: 0.8 };
  if (SPARED.test(clause)) return { weight: 0.8 };
  if (IT_HOLDS.test(clause)) return { weight: 0.75 };
  if (OFFERED.test(clause) && (ASSURES.test(clause) || findMoney(clause).length > 0))
    return { weight: 0.78 };
  if (OFFER_LINE.test(clause)) return { weight: 0.72 };
  if (WE_GIVE.test(clause)) return { weight: 0.7 };
  return brand !== undefined && doesSomething(clause, brand) && ASSURES.test(clause)
    ? { weight: 0.7 }
    : undefined;
}

/** “Coldharbour is regulated by …”: the client's name, then what it is or does. */
function doesSomething(clause: string, brand: string): boolean {
  const text = clause.toLowerCase().replace(/^the /u, '');
  return (
    text.startsWith(brand) &&
    new RegExp(`^[^,.]{0,24}? ${HOLDS} `, 'iu').test(text.slice(brand.length))
  );
}
