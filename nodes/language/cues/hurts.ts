/** What hurts, blocks or worries people, told in passing. */
import { isDenied, isOurs, keepBest, runCues } from './match';
import type { CueHit } from './match';

const FEELING = String.raw`(?:sick(?: and tired)?|tired|fed up|weary|wary|scared(?: to death| stiff| silly)?|afraid|terrified|frightened|petrified|apprehensive|mortified|ashamed|embarrassed|worried(?: sick)?|anxious|nervous|exhausted|overwhelmed|drowning|buried|snowed under|frustrated|annoyed|furious|irritated|guilty|lonely|stressed(?: out)?|gatvol|cheesed off|hacked off|burnt out|burned out|unsure|uncertain|confused|intimidated|put off|baffled|fearful|knackered|shattered|worn out|run off (?:their|her|his) feet|stuck|stung|burnt|haunted|plagued|hampered|held (?:back|up)|deterred|discouraged|bothered|torn|lost|bored|disappointed|let down|suspicious|sceptical|skeptical|resentful|upset|over it|done with|short of|desperate about|troubled|pressed|dizzy|at (?:their|her|his) wits' end)`;

const CUES: readonly (readonly [number, RegExp])[] = [
  // the feeling and what it is about: the object alone when it is long enough
  [
    0.86,
    new RegExp(
      String.raw`\b${FEELING} (?:of|about|by|with|from|that|in|at|over|into|because of|under)\s+(?=\S)`,
      'giu',
    ),
  ],
  [
    0.84,
    new RegExp(
      String.raw`^(?:so |too |really |quite |a bit |always )?(?<x>${FEELING} (?!(?:of|about|by|with|from|that|in|at|over|into)\b)[^.;!?–—]{4,90})`,
      'giu',
    ),
  ],
  [
    0.8,
    new RegExp(
      String.raw`(?:\bfeel|\bfeels|\bfeeling|\bfelt|\bis|\bare|'re|'s|\bget|\bgets) (?:a bit |a little |so |too |quite |really |slightly |always |frankly )?(?<x>${FEELING}\b[^.;!?–—,]{0,70})`,
      'giu',
    ),
  ],
  [
    0.88,
    /\b(?:struggles?|struggling|struggled|grapples?|grappling|wrestles?|battles?|battling|suffers?|suffering|suffered|contends?)(?: \p{L}+ly)? (?:with|from|to|against)\s+/giu,
  ],
  [
    0.86,
    /\b(?:hate|hates|hated|loathe|loathes|dread|dreads|fear|fears|resent|resents|detest|detests|distrust|distrusts|can't stand|cannot stand|cannot bear|can't bear|can't face|(?:is|are|was|were|'s|'re) cross)(?: to| that| it when)?\s+(?=\S)/giu,
  ],
  [
    0.85,
    /\b(?:complain|complains|complained|moan|moans|moaned|grumble|grumbles|gripe|gripes|whinge|curse|curses|lament|laments)(?: to us| loudly| bitterly| mostly| a lot)? (?:(?:that|about|of|over)\s+|(?=(?:there|they|it|the|nothing|nobody)\b))/giu,
  ],
  [
    0.85,
    /\b(?:worry|worries|worried|fret|frets|panic|panics|agonise|agonises|lie awake|lies awake|lose sleep|loses sleep|get angry|gets angry)(?: a lot| most| constantly)? (?:that|about|over|at|because of|of)\s+/giu,
  ],
  [
    0.88,
    /\b(?:what|the (?:one )?things?) (?:that )?(?:frets?|bugs?|annoys?|irritates?|worries|worry|scares?|bothers?|hurts?|frightens?|nags?|gets?|stops?|holds?|keeps?|drives?|wears?|made|makes|kills?|puts?|stands?|eats?|trips?|frustrates?|infuriates?|pains?|defeats?|weighs?)(?: at| on)? ?(?:them|her|him|\uE000+|most(?: of them)?|people|\uE000+|in (?:the|their|her|his) way)?(?: most| up the wall| mad| crazy| nuts| down| out| back| up| awake(?: at night)?| off| furious| the most| about it| is| on)*(?: is| are| was|'s|:)+ (?:that |when |the fact that )?/giu,
  ],
  [
    0.86,
    /\b(?:(?:the|their|her|his|biggest|main|chief|common|recurrent|usual|other|one|real|third|daily|constant|great|worst|big) )+(?:\p{L}+ )?(?:trouble|problem|pain(?: point)?|fear|worry|headache|complaint|gripe|frustration|nightmare|difficulty|obstacle|barrier|hurdle|annoyance|challenge|snag|grievance|concern|dread|bugbear|issue|hassle|struggle|hitch|sorrow|ache)s?(?: (?:in the survey|for them|for her|for him|here|by far|we hear|of course|there))?(?: comprises?| includes?| is| are| was| were| remains|:| =|,)+ (?:that |of |about |when |the fact that |being )?/giu,
  ],
  [
    0.82,
    /(?:^|[.;:,–—-] ?|\band )(?<x>[^.;:,–—?!"]{4,90}?),? (?:drives?|drive|makes?|frightens?|scares?|terrif(?:y|ies)|annoys?|worr(?:y|ies)|baffles?|confuses?|exhausts?|wears?|kills?|stresses?|bothers?|bugs?|upsets?|irritates?|infuriates?|frustrates?|overwhelms?|defeats?|puzzles?|intimidates?|haunts?|gets? on|grinds?|made) (?:them|her|him|\uE000+|most of them|people|everyone|their nerves|her nerves|his nerves|\uE000+)(?: mad| crazy| nuts| up the wall| furious| ill| anxious| out| down| off| feel (?:\p{L}+ ){1,3})?\b/giu,
  ],
  [
    0.84,
    /(?:^|[.;:,–—-] ?)(?:it's |it is )?(?<x>[^.;:,–—?!"]{3,90}?),? (?:is|are|'s|was) (?:the|a|their|her|his|another|always|also|what|one)? ?(?:\p{L}+ )?(?:headache|nightmare|problem|trouble|fear|worry|difficulty|complaint|gripe|killer|pain|obstacle|barrier|hurdle|struggle|misery|curse|burden|bother|annoyance|concern|dread|hassle)s?\b/giu,
  ],
  [
    0.84,
    /\bit's (?:always |usually |mostly )?(?<x>(?:the |a |an |having |being |not )?[^.;:?!"]{4,70}?) that (?:wears?|drives?|gets?|annoys?|worries|scares?|bothers?|kills?|hurts?|stops?|puts?)\b/giu,
  ],
  [
    0.82,
    /(?<x>\b(?:can't|cannot|can not|couldn't|can never|unable to|don't know|doesn't know|do not know|never know|never knows|not knowing|never sure|no idea|don't understand|doesn't understand|don't trust|doesn't trust|do not trust|don't dare|doesn't dare|daren't|not allowed to|never gets?|never have|never has|keep losing|keeps losing|always forget|always forgets) [^.;!?–—]{4,90})/giu,
  ],
  [
    0.82,
    /\b(?:they|she|he|\uE000+|who)(?:'ve| have| has|'s| had)(?: got)? (?<x>(?:no|not enough|too (?:little|much|many|few)|hardly any|little|neither|nobody|no one|zero) (?!problem|idea of buying|doubt|interest in)[^.;!?–—]{3,80})/giu,
  ],
  [
    0.8,
    /(?<x>\b(?:there(?:'s| is| are) (?:nobody|no one|never|no|hardly)|(?:it's|it is) (?:too|hard|difficult|impossible|tricky|a pain)) [^.;!?–—]{4,80})/giu,
  ],
  [
    0.84,
    /\b(?:trouble|difficulty|problems?|headaches?|hassle|a hard time|a fear of|bother|no patience|a nightmare)(?: with| about| of| over| getting| finding)? (?=\S)(?<=(?:with|about|of|over|getting|finding) )/giu,
  ],
  [0.8, /\b(?:tired|sick|fed up|weary|scared|afraid|ashamed|worried|terrified)\s*(?:->|=|–)\s+/giu],
];

/** Pains in a sentence about people. Objects under four words keep the feeling in front. */
export function findHurts(text: string): CueHit[] {
  const hits = runCues(text, CUES, (all, at) => !isOurs(all, at) && !isDenied(all, at)).filter(
    (hit) => isTheirs(text, hit),
  );
  return keepBest(hits.map((hit) => withFeeling(text, hit)));
}

const CANNOT =
  /^(?:can't|cannot|can not|couldn't|can never|unable|don't|doesn't|do not|never|not knowing|no idea|daren't|not allowed|keeps? losing|always)/iu;
const CLAUSE_HEAD =
  /(?:^|[.;:,–—]\s*|\b(?:and|but|or|because|that|who)\s+)(?:they|she|he|\uE000+|the \uE000+|most(?: of them)?|many|some|people|half of them|who)?(?:'ve| have| also| just| still| simply| really| often)*\s*$/iu;

/** “They can't …” is theirs; “a satellite they cannot see”, “seats can't be sold” are not. */
function isTheirs(text: string, hit: CueHit): boolean {
  const value = text.slice(hit.start, hit.end);
  if (!CANNOT.test(value)) return true;
  if (/^(?:can't|cannot|can not) (?:we|be \p{L}+ed)\b/iu.test(value)) return false;
  return CLAUSE_HEAD.test(text.slice(0, hit.start));
}

function withFeeling(text: string, hit: CueHit): CueHit {
  const value = text.slice(hit.start, hit.end).trim();
  if (value.split(/\s+/u).length >= 4) return hit;
  const before = new RegExp(
    String.raw`${FEELING} (?:of|about|by|with|from|that|in|at|over|into|because of|under)\s+$`,
    'iu',
  ).exec(text.slice(0, hit.start));
  return before === null ? hit : { ...hit, start: before.index };
}

const NEGATIVE =
  /\b(?:no|not|never|nobody|nothing|none|can't|cannot|won't|don't|doesn't|didn't|isn't|aren't|hardly|barely|without|lost|lose|losing|late|slow|slowly|broken|breaks?|fails?|failed|fail|expensive|costly|pricey|dear|hard|difficult|impossible|confusing|complicated|boring|noisy|noise|dirty|cold|wet|smelly|stinks?|stank|smell|dust|queue|queues|queueing|waiting|wait|waste|wasted|forgotten|forget|forgets|missing|missed|miss|stress|tired|angry|afraid|fear|scared|pain|hurts?|aches?|ache|sore|damage|damaged|leaks?|leaking|mess|messy|chaos|paperwork|fines?|penalt\p{L}+|blamed?|bills?|debts?|rejected|rejection|cancelled|stuck|alone|lonely|nightmare|trouble|problem|problems|worse|worst|bad|badly|wrong|crash\p{L}*|bugs?|glitch\p{L}*|shout\p{L}*|scream\p{L}*|yell\p{L}*|cry|cries|embarrass\p{L}*|guilt\p{L}*|shame|ashamed|ruin\p{L}*|rot\p{L}*|mould\p{L}*|mud\p{L}*|rain|last-minute|double|hidden|gone|run out|runs out|sold out|too (?:\p{L}+)|only (?:one|once|twice)|half of|despite|refuse\p{L}*|struggl\p{L}*|drag|drags|dead|die|dies|dying|empty|short|shortage|frown\p{L}*|nag\p{L}*|wilt\p{L}*|disappear\p{L}*|vanish\p{L}*|patchy|unpaid|overtime|hassle|burnt|burned|itch\p{L}*|exclusions?|surprise)\b/giu;

/** How negative a clause sounds, by words: 0 = not at all. */
export function negativity(text: string): number {
  return (text.match(NEGATIVE) ?? []).length;
}
