/** Base forms of verbs that open the wishes and rules of briefs. Data and one question. */
import { PARTICIPLES, PAST_FORMS } from '../language/irregular-forms';
import { tag } from '../language/tagger';

const regular =
  'abandon accept access accompany achieve acquire act adapt add admit adopt advertise afford agree aim allow alter announce answer apply appoint approach approve argue arrange arrive ask assess assume attend avoid bake balance be believe belong benefit book borrow bother breathe budget call calm cancel care carry change charge chase chat check claim clean clear click climb close collect combine comment compare compete complain complete comply confirm connect consider contact continue contribute control convert convince cook cope copy count cover create cross cure cut cycle dance decide decorate defend deliver depend describe design destroy develop discharge disclose discover discuss dismiss display do donate donate download dress dry earn educate email emphasise employ empty enable encourage end engage enjoy enrol enroll ensure enter escape evoke exceed exist expand expect explain explore export express extend face fail fill film filter find finish fire fit fix follow gain gather get go grant grow guarantee guess guide handle hang happen harvest have help hire host identify ignore imagine imitate imply import improve include increase inherit inspire install introduce invent invest invite involve iron join judge jump justify keep kill kick knock know land last laugh launch lead learn lease leave lecture let lift like limit line link list listen live load lock look love lower make manage march mark marry match matter measure mention mind miss mix mock monitor motivate mourn move name need negotiate notice obtain offer open operate optimise order organise outgrow own pack park pass pay photograph photocopy pick place plan plant play please plug portray post potter practise practice pray prefer prepare present press pretend prevent print produce promise promote pronounce propose protect prove provide publish pull purchase push put qualify query queue quote raise reach read realise rebuild receive recognise recommend record recover recruit reduce refer reference refuse register reinstall relate relax release rely remain remember remind remove renew rent repair repeat replace replant reply report represent request require reserve resolve respect respond rest restore retain retire retrain return reuse review ride ring run save say schedule score scream search see seem select sell send separate serve set settle sew share shift ship shop show shut sign sit ski skip sleep slip smile solve sort sound spare speak specify spend sponsor spot squeeze stand start state stay steer step stick stock stop store stretch study submit succeed suggest suit support surprise survive swap switch take talk target taste teach telephone tell test thank think throw tick tolerate touch track trade train transfer translate travel treat trial trust try turn type understand unlock update upgrade upload urge use verify visit vote wait walk want warm warn wash waste watch wear weigh welcome whisper win wish withdraw work worry write';

const bases: ReadonlySet<string> = new Set([...regular.split(' '), ...PAST_FORMS.keys()]);

/** Words that are a verb only when something they can govern follows (“open the store”). */
const alsoOther = new Set(
  'access aim answer benefit bill book budget call care change charge check claim clean clear click close comment contact control cook cost count cover cross cut cycle dance demand design display dress drive dry email empty end escape exercise experience export face fall feature film fire fit fix guarantee guess guide hand help hire host import increase iron judge jump kick land last laugh lead lease lift like limit line link list load lock look love lower march mark match matter mind miss mix monitor move name need notice offer open order own pack park pass pay pick place plan plant play post practice present press print produce promise promote query queue quote rain raise record release rent repair reply report request rest return review ride ring run sale save schedule score search set share shift ship shop show sign sleep smile sound spare sponsor spot stand start state stay step stick stock stop store study supply support surprise swap switch talk target taste test thank tick touch track trade train transfer travel trial trust try turn type update upgrade upload use visit vote wait walk want warm warning wash waste watch water welcome win wish work worry'.split(
    ' ',
  ),
);

const governed =
  /^(?:the|a|an|this|these|those|it|them|him|her|us|me|you|your|his|their|our|my|its|somebody|someone|something|anything|nothing|everything|anybody|nobody|some|any|no|more|less|fewer|each|every|all|both|one|two|three|four|five|six|ten|half|\d[\d.,%]*|to|at|in|on|off|up|out|down|away|back|in|into|onto|over|through|for|from|with|without|about|around|by|between|near|again|only|well|better|straight|early|late|together|alone|home|deep|twice|once|what|why|how|when|where|whether|who|which|before|after|until|as|and|or|[a-z]+ly|than)$/iu;

/** True for the base form of a verb that the list knows, whatever else the word may be. */
export function isBaseVerb(word: string): boolean {
  return bases.has(word);
}

/**
 * Says whether a phrase opens with a verb in its base form. `expectsVerb`: the phrase stands where a
 * wish or an order stands, so that a word which could be either is read as a verb.
 */
export function opensWithVerb(phrase: string, expectsVerb = false): boolean {
  const words = phrase.split(/\s+/u).map((word) => word.replace(/[,;:.!?…”“’]+$/gu, ''));
  const first = (words[0] ?? '').toLowerCase();
  if (!/^[a-z]+(?:-[a-z]+)?$/u.test(first)) return false;
  if (!bases.has(first)) return expectsVerb && looksLikeVerb(phrase, first);
  if (!alsoOther.has(first)) return true;
  const next = words[1] ?? '';
  if (next === '' || /^\S+[,;]/u.test(phrase)) return expectsVerb;
  if (/^(?:of|that|is|are|was|were|which|who|has|have|can|will)$/iu.test(next)) return false;
  if (governed.test(next)) return true;
  // “clean shirts”, “open stores”: an adjective before a plural, unless a verb is wanted.
  if (/^(?:clean|clear|open|dry|warm|empty|own|spare|lower|close|like)$/u.test(first)) {
    return expectsVerb && !/s$/u.test(next);
  }
  return expectsVerb;
}

/** For verbs outside the list: a verb by its tag, alone and behind “they want to”. */
function looksLikeVerb(phrase: string, first: string): boolean {
  const lowered = phrase.charAt(0).toLowerCase() + phrase.slice(1);
  const alone = tag(lowered)[0];
  const wanted = tag(`They want to ${lowered}`)[3];
  const isOther = /^(?:DET|PRON|NUM|ADP|ADV|PROPN|ADJ)$/u.test(alone?.pos ?? '');
  const next = phrase.split(/\s+/u)[1] ?? '';
  return (
    (alone?.pos === 'VERB' || governed.test(next)) &&
    wanted?.pos === 'VERB' &&
    !isOther &&
    !/(?:ing|ed|s)$/u.test(first) &&
    !PARTICIPLES.has(first)
  );
}
