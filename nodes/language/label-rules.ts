/**
 * The words by which labels are known. Weighted rules over the tidy label (lower case, no marks);
 * the heaviest rule of a topic counts. Data only.
 */
import type { Topic } from './labels';

type Rule = readonly [Topic, number, RegExp];

const THEM = String.raw`(?:they|them|their|theirs|she|her|hers|he|him|his|it|people|buyers?|customers?|users?|readers?|tg ?\d?|\p{L}+'s)`;

function rule(topic: Topic, weight: number, pattern: string): Rule {
  return [topic, weight, new RegExp(pattern, 'u')];
}

export const LABEL_RULES: readonly Rule[] = [
  // who is meant
  rule(
    'audience',
    0.95,
    String.raw`\b(?:target (?:audiences?|groups?|persons?|people|market|customers?|segments?)|audiences?|target(?:s| \d)?$|^t[ag](?: ?\(?\d\)?)?$|^aud$|^(?:buying )?role ?\d$|^who (?:is|are) the (?:work|campaign|project|brief) for$|^who do we mean$|^who is to be reached$|^who we(?:'d| would)? (?:want|like|need).*$|personas?(?: \d)?$|segments?(?: [a-c\d]| profiles?)?\b|main reader|readership|listeners?$|viewers?$)`,
  ),
  rule(
    'audience',
    0.9,
    String.raw`^(?:(?:and )?who(?:m)?(?:,? (?:first|second|third|else)| exactly| is this| is it| are they| is it for| #?\d| for| it's for| is it really)?|for(?: whom)?|for who|to whom|who's it for|who(?:m)? (?:we|do we|are we) .*|whom the work .*|who (?:is|are) (?:the|our|your) .*|who(?:'d|'s)? ?(?:buys?|likely|uses?|rents?|pays?|must notice it|comes?|walks in|signs up|it is for|is on the other end).*|who's (?:first|second|third|on the other end|in there|that|actually paying|it for).*|so who.*)$`,
  ),
  rule(
    'audience',
    0.85,
    String.raw`^(?:the |our |your )?(?:people|person|human|crowd|crowds|buyers?|drinkers?|customers?|clients?|learners?|users?|woman|man|reader|shopper|shoppers|guests?|patients?|donors?|members?|decision[- ]makers?(?: profile)?)(?: we (?:have in mind|mean|talk to)| no\.? ?\d| \d)?$`,
  ),
  rule(
    'audience',
    0.9,
    String.raw`\b(?:describe (?:your|the) (?:ideal |typical |best )?(?:customers?|clients?|buyers?|guests?)|(?:ideal|typical) (?:customers?|clients?|buyers?|guests?)|our (?:person|people|target)|people we (?:think|have|want)|talking to|which people|populations? to be studied|who is to be studied|groups? (?:to be )?(?:addressed|reached)|doors to knock on|persons? (?:to be addressed|concerned|we address)|priority populations?|audience statement|readers we have chosen|addressees?|intended (?:audience|readers?|users?)|people we want|people, side|picture the person|the person$|who it is for|who it's for|whom it is for|people to reach|second audience|main audience|^which \p{L}+$)`,
  ),
  rule(
    'audience',
    0.85,
    String.raw`^(?:(?:main|first|second|third|other|primary|secondary|next|big|small(?:er)?) (?:lot|group|crowd|mob|audience|segment|target|person|bunch|one|profile)|(?:primary|secondary|tertiary)(?: audience| target| group)?|(?:lot|group|crowd|mob|audience|segment|aud|profile|person|target|tg|persona|type|bucket|camp|tribe|reader)s? ?(?:no\.? ?)?#?(?:[a-d]|\d|one|two|three|i{1,3})|numbers? (?:one|two|three)|no\.? ?\d|(?:first|second|third)(?:ly)?$|(?:first|second|third)\b.* (?:lot|group|crowd|ones?)$|the (?:first|second|third)(?:,.*)?$|really|definition|description)\b`,
  ),
  rule(
    'notFor',
    0.97,
    String.raw`\b(?:not (?:for|on our list|our (?:audience|target)|meant|talking to|after|who)|who (?:this|it) is not|who it's not|isn't for|out of scope|excluded|exclusions|leave (?:them|out)|non-?targets?|not this time|ignore)\b`,
  ),
  rule(
    'name',
    0.98,
    String.raw`\b(?:nick ?name|working (?:name|title)|internal(?:ly)? (?:name|known)|called as|call (?:them|her|him)|known as|aka|code ?name|persona name|name we use|shorthand)\b`,
  ),
  rule(
    'role',
    0.9,
    String.raw`^(?:(?:their |her |his )?(?:job(?: title)?|role|occupation|profession|position|job \/ role|what (?:they|she|he) does? for a living|day job|trade))s?$`,
  ),
  rule(
    'age',
    0.95,
    String.raw`\b(?:age[sd]?|years(?: old)?|how old|age (?:band|range|group|bracket)s?|born)\b`,
  ),
  rule(
    'location',
    0.9,
    String.raw`^(?:where|where (?:are|do|is|does) (?:they|she|he|it) ?(?:live|bide|based|from|come from)?|where (?:they|she|he) (?:live|lives|are|bide|come from)|from|location|locations|place|places|area|areas|region|regions|territory|cit(?:y|ies)|town|towns|country|countries|counties|county|patch|geograph\p{L}*|geo|neighbou?rhoods?|markets?|postcode|province|catchment|where in the world|lives? in|based in|region of interest|where they're from)$`,
  ),

  // what moves them
  rule(
    'goals',
    0.95,
    String.raw`\b(?:what|whatever) (?:do |does |did |would |are |is |'d )?(?:the )?${THEM}? ?(?:\p{L}+ )?(?:want|wants|wanting|after|chase|hope|hoping|hopes|wish|wishes|dream|dreams|dreaming|trying|look(?:ing)? for|need|needs|like|love|long for|find|matters)\b`,
  ),
  rule(
    'goals',
    0.95,
    String.raw`^(?:(?:and )?(?:what(?:'s| is| are)|up to) (?:he|she|they|it|what|sam|on (?:her|his|their) mind)(?: after| chasing| trying.*)?|(?:he|she|they)(?:'s|'re| is| are)? (?:after|want|wants|chasing|trying to.*|wanting|hoping.*|dreams? .*|looking to.*|seeks?|would love)|after what|up to what|looking to|mostly hoping.*|in it for|would love|they'd .*|what .* pull off)$`,
  ),
  rule(
    'goals',
    0.95,
    String.raw`\b(?:${THEM} (?:\p{L}+ )?(?:hopes?|wish(?:es)?|dreams?|goals?|aims?|wants?|agenda|desires?|ambitions?|aspirations?|motives?|needs|job to be done|kpi.*)|dream(?:s|ing| evening| outcome)?$|yearning for|secret wish|wish ?list|motives?$|motivations?$|ambitions?$|aspirations?$|hopes?$|wishes$|wish$|desires?$|jobs? to be done|outcome this person|would be heaven|make (?:life|their life|her life|his life) better|give anything for|what they'd love|why would they bother|why they're doing this|drivers?$|what drives (?:them|her|him)$|what matters|what gets them out of bed|get out of it|benefits? (?:sought|they.*))`,
  ),
  rule(
    'goals',
    0.7,
    String.raw`^(?:(?:key |main |top )?(?:goals?|aims?|wants?|needs?|objectives?|hopes and dreams|goals? \/ .*))$`,
  ),
  rule(
    'pains',
    0.95,
    String.raw`\b(?:pains?(?: points?)?|pain-points?|gripes?|frustrations?|frustrated by|headaches?|annoyances?|aggravations?|nightmares?|struggles?|obstacles?|barriers?|impediments?|sore points?|problems? (?:they|she|he)|challenges?|worr(?:y|ies|ied|ying)|fears?|dreads?|afraid|scared|complaints?|irritations?|hassles?|nags?|nagging|moan(?:s|ing)?(?: about)?|ouch list|wahala|killing (?:them|her|him)|let down by|sick of|fed up|stuck|burnt before|hurts?|hurting|pressing (?:her|him|them)|bugs|bothers?|annoys?|wears? (?:them|her|him) (?:out|down)|nuts|up the wall|wind up|nerves|goat|what's hard|what is hard|up against|hates?|stress(?:es|ors)?|pet hates?|awake|in (?:the|their|her|his) way|stands in|makes it hard|trouble(?:s|d)?|turn-offs)\b`,
  ),
  rule(
    'pains',
    0.8,
    String.raw`^(?:(?:his|her|their) problems?|it's a pain because|blockers?|downsides|difficult(?:y|ies)|the hard bits?|what .* wrong for (?:them|her|him).*)$`,
  ),
  rule(
    'triggers',
    0.95,
    String.raw`\b(?:triggers?|triggered by|set off by|sets? (?:it|them|him|her) off|sets? off|starts? it|it starts|start to search|switch(?:ing)? (?:point|on|moment)|tips? (?:them|him|her|it)|turning point|last straw|lightbulb|nudge|moment(?: of (?:truth|need))?$|the minute it happens|buying (?:moment|signal)s?|occasions?|clock starts|wakes? (?:up|their|her|his)|gets? (?:the itch|him|her|them) (?:off|when|started|going|moving|looking)?.*|event that|puts the topic|entry points?|comes? up|comes? to a head|begins?$|when it begins|kick(?:s|ed)? (?:it|things) off|decides? to move|cave|finally|off the fence|go looking|goes looking)\b`,
  ),
  rule(
    'triggers',
    0.95,
    String.raw`\b(?:when|why|what makes|what made) (?:do |does |would |did )?(?:the )?(?:they|she|he|people|somebody|someone|you guys|it)?\s?(?:finally |first )?(?:begin|begins|start|starts|look|looks|search|searches|come|comes|go|goes|ring|call|book|wake|wakes|decide|buy|think|switch|brought|bring|come up|cave)\b`,
  ),
  rule('triggers', 0.6, String.raw`^when$`),
  rule(
    'objections',
    0.97,
    String.raw`\b(?:objections?|reservations?|hesitat\p{L}*|push-?back|pushes back|push back|excuses?|brush-?off|counter-?arguments?|refus\p{L}*|reasons? (?:she|he|they)(?:'d)? .*|grounds? for (?:declining|refus\p{L}*)|resistance|yeah-?but|their "?but"?|says? no|saying no|not buy|say(?:s|ing)? when|says? because|will (?:argue|say|tell)|throw at you|argument against|against us|the "no"|"no ta"|no because|doubts?|balks?|quits? when|cancels? w?|put(?:s)? it off|putting it off|hold(?:s|ing)? (?:them|her|him)? ?back|stops? (?:the|them|her|him)|stay(?:s|ing)? (?:put|away)|don't (?:ring|buy|book|come|sign)|they wouldn't|wouldn't (?:they|she|he)|(?<!we )won't|why not|give-up phrase|mortgage brain|at cancellation|when they don't|for leaving|not paying)\b`,
  ),
  rule(
    'objections',
    0.8,
    String.raw`\b(?:what (?:they|she|he|do they) (?:say|tell)|they say|says$|tells? (?:the|us|you)|what do you hear|hear (?:at|when|in)|typical sentence)\b|^against$`,
  ),
  rule(
    'context',
    0.7,
    String.raw`\b(?:day[- ]to[- ]day|daily routine|typical day|a day in|habits?|how they live|lifestyle|tools (?:they|she|he) uses?|behaviou?rs?|picture|background of (?:her|him|them))\b`,
  ),

  // where and in which shape
  rule(
    'channels',
    0.97,
    String.raw`\b(?:how (?:do|should|would|can|could) (?:you|we|I) (?:normally |usually |actually )?(?:talk|speak|write|get through|get hold|reach|get) ?(?:to|of)? (?:them|her|him|people|those|this lot)|in touch (?:through|via|by|with)|get at (?:them|her|him)(?: by| via)?|reached (?:by|via|through|at|on)|met (?:at|through)|can be (?:met|found|reached)|to be met|media (?:habits|use|diet)|best (?:way|route)s? (?:to|in)|catch (?:them|her|him)|how it reaches|who listens to what|tuned in to|hangs? out)\b`,
  ),
  rule(
    'formats',
    0.97,
    String.raw`\b(?:like(?:s)? to (?:see|read|watch|get|receive|be sent|look at|hear)|(?:he|she|they)(?:'ll| will| would|'d) (?:look at|watch|read|sit through|open|listen to)|prefers?$|^gives?$|^(?:we )?make$|^contents?:?$|useful (?:bits|pieces|things)|preferred (?:pieces|formats?|material)|pieces? (?:they|she|he)|goes down well|what to (?:send|give|show|hand) (?:them|her|him)|content (?:they|she|he) (?:\p{L}+)|consumes?|swallows?|laps? up)\b`,
  ),
  rule(
    'channels',
    0.9,
    String.raw`\b(?:channels?|media(?: agreed| mix| plan)?$|touch ?points?|contact(?:$|s? by| route)|how (?:do |we |to |can |would |you )+ ?(?:reach|get (?:to|hold)|catch|meet|talk to|contact)|reach(?: (?:them|him|her|us))?$|where (?:to|would|can|could|do|does|we|you|each|they|she|he|it|'d)+ .*(?:reach|catch|meet|find|see|hang|hear|scroll|are|is|look)|find them|where (?:she|he|they) (?:is|are|hangs?.*)|where are they$|eyes & ears|takes? info|placements?|gets? (?:their|her|his) (?:news|info\p{L}*)|how (?:they|she|he|they'd|people) (?:hear|find|learn).*|how we get|get hold|way(?:s)? in|distribution|hear(?:s)? (?:about|of|from)|talk to (?:her|him|them) today|preferred means|surfaces?|where we'd catch)\b`,
  ),
  rule(
    'formats',
    0.9,
    String.raw`\b(?:formats?|content(?: they.*| types?)?$|materials?(?: they.*)?$|what (?:do |does |would |'ll |to )*(?:they|she|he|we|you|her|him|them)?\s?(?:actually |really )?(?:watch|read|watches|reads|sit through|like to (?:see|read|watch)|consume|open|show|give|hand|send|make)|give (?:them|her|him)$|she'll sit through|he likes?$|what (?:he|she|they) likes?$|nice to look at|eats? up|assets?(?: needed)?$|deliverables?$|pieces?(?: we need)?$|show (?:them|her|him)$|in what (?:form|shape)|what (?:works|goes down well|lands))\b`,
  ),

  // how the work has to be
  rule(
    'constraints',
    0.95,
    String.raw`\b(?:constraints?|mandator(?:y|ies)|musts|must[ -]haves?|must have .*|must[ \/-]+(?:must[ -])?nots?|do'?s|don'?ts|don't-evers|dos and don'ts|rules?|ground rules|house rules|guard ?rails|limits?|off[- ]limits|(?:we|I|to) (?:stay|keep) away from|(?:do|should|must) (?:I|we|you) not (?:touch|say|do|show)|(?:won't|doesn't) let us|bawal|forbidden|red lines|no-?gos?|no-?no'?s?|hard no'?s|not allowed|non-negotiables?|avoid|steer clear|watch[- ]outs?|watch out(?: for)?|legal(?: stuff)?|compliance|regulat\p{L}*|conditions?|requirements?|restrictions?|safeguarding|mind the|(?:thou )?shalt not|shall not|may not|mustn'ts?|must (?:be )?respect(?:ed)?|things to respect|not to be forgotten|borders|guidance|small print|binding part|what (?:we|you|it) (?:must|may|can|should) ?(?:not|n't|never)?|prohibit\p{L}*|obligations?|bans?|beware|careful|points of attention|points to observe|please observe|what to respect|things (?:you must know|to (?:know|avoid|keep in mind|watch))|keep in mind|we won't have|can't (?:we )?(?:do|say)|what we can'?t|claims|gdpr|rgpd|popia|data protection|brand (?:rules|guidelines)|language$|sensitivities|boundar(?:y|ies)|taboos?|what's out|out of bounds|ban list|not doing)\b|^(?:please )?(?:don't|do not|never|nothing|must)$|^restrictions?$`,
  ),
  rule(
    'tone',
    0.95,
    String.raw`\b(?:tone(?: of voice)?|tone-wise|tonality|voice|brand (?:voice|personality|feel|character)|personality|vibe|mood|feel(?:ing|s)?(?: like)?|style|sounds?(?: like)?|sounding|in what voice|how (?:should|do) we (?:talk|write)|how it(?:'s| is)? (?:said|told|written)|how (?:should|do|does|would|it should|we should|to|we|it|ought).*(?:sound|feel|talk|come across|come over|speak|read)(?! to (?:them|her|him|each|people|those))|manner(?: of speaking)?|register|timbre|accent|talk like|on sound|come across|colour of the message|atmosphere|(?:desired )?character$|attitude|spirit|look ?(?:&|\/|and) ?(?:voice|feel)|how we (?:talk|speak|sound)|manners)\b`,
  ),
  rule(
    'metrics',
    0.93,
    String.raw`\b(?:kpis?(?: \d)?|metrics?|measur\p{L}*|success\p{L}*(?: criteria| looks? like| =)?|we(?:'ll| will)? have succeeded(?: when)?|succeeded when|done when|good (?:is when|enough)|ok if|tally|indicators?|verification|target figures?|outcomes?$|returns expected|expected returns?|results?$|(?:the )?arithmetic|numbers? to hit|(?:what )?if it works?|numbers? on|score ?(?:board|card)?|keep score|yard ?stick|targets?(?: for the year| numbers?)?$|target$|goal numbers?|evidence of success|sign of success|proof$|how (?:do |will |would |we'd |we'll |we |you |'d )+(?:know|judge|tell)|we'?(?:ll|d)? (?:know|count|call it)|win$|win if|a win|happy if|pleased if|glad if|call it good|good (?:would be|enough|looks like)|what good is|counted as|counting|count$|we count|worked|numbers?(?: we'll look at)?$|figures$|reviewed on|judge it|we look at|clap if|results? (?:wanted|expected)|what we'll count|outcome$|look at two things|fulfil?ment|what would "?worked"?)\b`,
  ),
  rule(
    'budget',
    0.93,
    String.raw`\b(?:budgets?|money|spend|cash|funds?|funding|purse|pot|pennies|till$|envelope|cost(?:s|ings)?$|investment|commercial|price$|pricing$|resources?|how much|what can you spend|available$|ceiling|fees?$|dosh|wallet|kitty|financials?|\$ available)\b|^(?:\$+|€+|£+|₹+|usd|eur|gbp)$`,
  ),
  rule(
    'deadline',
    0.93,
    String.raw`\b(?:deadlines?|dead-line|due(?: date)?|timing|timeline|timetable|dates?|go[- ]live|live(?: date)?$|launch(?: date| day)?$|in market|ready by|needed by|by when|when (?:do you need|does it|is it|should|must|'s it).*|calendar|day one|hard stop|running|runs?(?: till| from| until)?|start(?: date|ing)?$|schedule|until$|complete by|close$|cut-?off|clock|window|period|flight|time ?frame|desired start|campaign dates|when and how)\b`,
  ),
  rule(
    'deadline',
    0.93,
    String.raw`(?:\/|&|\+|\band) ?when$|^(?:on|out|on) the (?:street|air|shelf|shelves|doorstep)s?$|^(?:live|ready|out) (?:when|by)$|^and live when$`,
  ),
  rule('deadline', 0.62, String.raw`^(?:when|time|in field|frame|on|delivery)$`),

  // why
  rule(
    'purpose',
    0.95,
    String.raw`\b(?:purpose|objectives?|the ask|^asks?$|mission|aims?|the job$|^job$|^task$|the task|goal of (?:the )?(?:campaign|project)|business goal|campaign goal|what (?:is|are|do|would|does|must|has|needs?|'s|should|shall|did)?\s?(?:you|we|to|has|must|the|it|he|she|they|should|this|gotta|project|campaign)* ?(?:need|want|like|move|change|happen|shift|be different|different|asked for|do for you|solving|problem)\b|change (?:wanted|you want)|different (?:afterwards|in)|in one (?:line|sentence|breath)|in a (?:line|sentence|nutshell)|job in one|point of it|so the (?:job|work|purpose)|big thing|requirement in brief|the long and short|in short|what for$|why we'?re (?:here|writing)|requirement$|object$|what we (?:need|want|would like|'d like|want out of it|'d love)|aim of|ask of|ask detail|problem(?: in a nutshell| in one line| to solve| behind.*)?$|the leak|wetin we need|^we need$)`,
  ),
  rule(
    'purpose',
    0.6,
    String.raw`^(?:(?:our |the |main )?goals?|aims?|objectives?|why|where we stand|challenge|brief|reason)$`,
  ),
  rule(
    'reason',
    0.8,
    String.raw`\b(?:why now|what prompted|reason (?:for|behind)|trigger for this|burning platform|why this|opportunity)\b`,
  ),

  // nothing to read
  rule(
    'skip',
    0.97,
    String.raw`^(?:background|context|about(?: us| the .*)?|who we are|what we (?:make|do|sell|are)|who's writing|history(?: .*)?|company|client|firm|agency|brand(?: ?\/ ?sku)?|sku|product(?: or service)?|service|project(?: name| title)?|title|subject|from|to|cc|bcc|sent|date|re|fwd|prepared by|filled in by|completed by|contact person|requesting body|your name|name|author|version|status|attachments?|next(?: steps?)?|approvals?|approved by|sign-?off|who decides?|decision|stakeholders?|team|present|attendees|owner|competit(?:ors?|ion|ive)(?: .*)?|rival activity|competitive landscape|market|state of play|story so far|where (?:we come from|they stand|we are)|what we know|how did you hear.*|ps|p\.s|note|notes?(?: on .*)?|appendix|glossary|submission|proposals?|evaluation|questions|award|what's new|earlier work|past (?:campaigns?|work)|our own past|previous.*|last year|lessons|cake|position|proposition|key message|usp|reasons? to believe|support|sources?|research|data|insight)$`,
  ),
  rule(
    'skip',
    0.97,
    String.raw`\b(?:who are you|tell us who you are|approval route|evaluation of|instructions to (?:bidders|tenderers)|terms of (?:contract|payment)|how to (?:bid|apply)|form of (?:proposal|bid)|bids?|competitor|past campaign|previous campaign|earlier attempts?)\b`,
  ),
];
