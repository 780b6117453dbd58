/** Irregular English forms, and verbs whose silent e an ending hides. Data only. */

const NOUNS =
  'person people|man men|woman women|child children|foot feet|tooth teeth|mouse mice|goose geese|wife wives|life lives|knife knives|leaf leaves|half halves|shelf shelves|loaf loaves|self selves|thief thieves|wolf wolves|calf calves|crisis crises|analysis analyses|basis bases|criterion criteria|phenomenon phenomena|craftsman craftsmen|tradesman tradesmen|salesman salesmen|fisherman fishermen|businesswoman businesswomen|midwife midwives|housewife housewives|grandchild grandchildren|potato potatoes|tomato tomatoes|hero heroes';
const SAME =
  'sheep fish series species staff equipment information advice furniture feedback research'.split(
    ' ',
  );

const pairs = NOUNS.split('|').map((pair) => {
  const [one = '', many = ''] = pair.split(' ');
  return [one, many] as const;
});

export const PLURALS: ReadonlyMap<string, string> = new Map([
  ...pairs,
  ...SAME.map((word) => [word, word] as const),
]);
export const SINGULARS: ReadonlyMap<string, string> = new Map(
  pairs.map(([one, many]) => [many, one] as const),
);

const VERBS =
  'arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent bent|bet bet bet|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|bring brought brought|build built built|burn burnt burnt|burst burst burst|buy bought bought|catch caught caught|choose chose chosen|cling clung clung|come came come|cost cost cost|creep crept crept|cut cut cut|deal dealt dealt|dig dug dug|do did done|draw drew drawn|dream dreamt dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|fit fitted fitted|flee fled fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got got|give gave given|go went gone|grind ground ground|grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|know knew known|lay laid laid|lead led led|lean leant leant|learn learnt learnt|leave left left|lend lent lent|let let let|lie lay lain|light lit lit|lose lost lost|make made made|mean meant meant|meet met met|pay paid paid|prove proved proven|put put put|quit quit quit|read read read|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|sew sewed sewn|shake shook shaken|shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|slide slid slid|smell smelt smelt|sow sowed sown|speak spoke spoken|spell spelt spelt|spend spent spent|spill spilt spilt|spin spun spun|split split split|spoil spoilt spoilt|spread spread spread|stand stood stood|steal stole stolen|stick stuck stuck|sting stung stung|strike struck struck|swear swore sworn|sweep swept swept|swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown|understand understood understood|wake woke woken|wear wore worn|weep wept wept|win won won|wind wound wound|write wrote written';

const verbs = VERBS.split('|').map((line) => {
  const [base = '', past = '', participle = ''] = line.split(' ');
  return { base, past, participle };
});

/** base → simple past */
export const PAST_FORMS: ReadonlyMap<string, string> = new Map(
  verbs.map(({ base, past }) => [base, past] as const),
);

const AMBIGUOUS = new Set('saw found ground wound lay left felt fell bore shot'.split(' '));

/** past or participle → base, where the form is not itself a common base */
export const PARTICIPLES: ReadonlyMap<string, string> = new Map(
  verbs.flatMap(({ base, past, participle }) =>
    [past, participle]
      .filter((form) => form !== base && !(AMBIGUOUS.has(form) && form !== past))
      .map((form) => [form, base] as const),
  ),
);

/** Stems whose base verb ends in a silent e (making → make). */
export const SILENT_E: ReadonlySet<string> = new Set(
  'mak tak giv hav com becom liv lov mov us los clos chos choos hop car shar compar prepar sav driv arriv surviv receiv believ achiev leav writ rid hid decid provid slid guid includ creat wast tast hat rat stat updat dat relat celebrat educat operat locat communicat participat navigat calculat generat integrat automat estimat evaluat motivat translat nam blam tim shap scrap escap typ wip hir fir tir wir inspir requir acquir retir desir admir explor ignor scor stor restor bor featur measur secur ensur insur captur manag engag chang arrang challeng charg chas purchas eas releas increas decreas pleas rais prais promis advertis advis revis exercis surpris organis realis recognis optimis prioritis minimis maximis personalis customis specialis analys brows caus paus confus refus excus accus reduc produc introduc replac plac trac fac pric notic practis practic announc balanc experienc danc forc sourc serv observ reserv deserv solv involv improv prov remov approv drov smil fil compil schedul handl settl struggl juggl enabl doubl tripl sampl assembl fiddl handl combin imagin defin refin decline declin examin determin lin min din shin tun phon postpon bak cak lik hik strik bik wak shak jok smok invok complet compet delet promot quot vot not devot invit recit excit cit unit writ ignit execut contribut distribut institut substitut commut mut argu continu valu rescu queu pursu issu dy ey ag stag usag encourag damag packag voyag urg merg emerg judg bridg plung wag pag cop op rop grop hos pos propos suppos expos compos dispos nos los clos conclud delud exclud ded fad trad wad invad persuad upgrad'.split(
    ' ',
  ),
);
