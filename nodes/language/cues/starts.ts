/** Events that start a search, told in passing. */
import { isDenied, runCues } from './match';
import type { CueHit } from './match';

const WHEN = String.raw`(?:when|after|once|as soon as|right after|the (?:day|week|moment|minute|first time|morning|month)(?: that| when)?|around|with|in the week|on|at|because of|by|only after|only when|shortly after|just after|usually after|until)`;
const SEEK = String.raw`(?:look(?:s|ing)?(?: for| around| at| us up| elsewhere| into it)?|search(?:es|ing)?|ask(?:s|ing)?(?: around)?|shop(?:s|ping)?(?: around)?|call(?:s|ing)?(?: around| us)?|think(?:s|ing)?(?: about (?:it|us|another [\p{L} ]{3,20}|changing|switching|our [\p{L}\d %]{1,14}))?|wonder(?:s|ing)?[\p{L} '\d%]{0,24}|compar(?:e|es|ing)|google|googles|googling|consider(?:s|ing)?[\p{L} ]{0,16}|notice|notices|ring(?:s|ing)?(?: us| round| somebody| somebody up)?|search)`;

const CUES: readonly (readonly [number, RegExp])[] = [
  [
    0.88,
    /\bwhat (?:usually |normally |often |finally |really |always )*(?:gets?|brings?|sends?|tips?|makes?|puts?|starts?|sets?|wakes?|prompts?|changes?|moves?|pushes?|drives?)(?: (?:them|her|him|\uE000+|people|most(?: of them)?|the odd one|minds|it|somebody|someone))?[^.;:?!]{0,32}? (?:is|are|was)(?: usually| often| mostly| generally| nearly always| normally)? (?:when |that |the day )?/giu,
  ],
  [
    0.86,
    /(?:^|[.;:–—-] ?)(?:and |or |it's |it is )?(?<x>[^.;:–—?!"]{4,110}?),? (?:is|are|'s|was)(?: usually| often| commonly| the)* (?:the )?(?:moment|occasion|usual occasion|trigger|turning point|last straw|what changes minds|when behaviou?r is up for grabs|spike days?|time they)\b/giu,
  ],
  [
    0.84,
    /(?:^|[.;:–—-] ?)(?:and |or )?(?<x>[^.;:–—?!"]{4,110}?),? (?:commonly |usually |often |normally |typically |generally |always )*(?:does it|do it|sets the habit|gets the conversation going|puts? it on the radar|prompts? (?:a|the) \p{L}+|brings? people in|sends? (?:them|her|him|\uE000+) (?:looking|to us|in)|changes? minds|starts? the search)\b/giu,
  ],
  [
    0.84,
    /^(?:or |and |usually |mostly |always |it's |that's )*(?:when|after|once|as soon as) (?<x>[^.;,:?!]{6,100})[.!]?$/giu,
  ],
  [
    0.84,
    /\b(?:they|she|he|\uE000+|most|people|clients|customers|farmers)(?: \p{L}+){1,6}? (?:again|around|us|looking|asking|searching|back|about it|serious|calling|online)(?: only)? (?:when|after|once|as soon as|right after)\s+/giu,
  ],
  [
    0.84,
    /\b(?:interest|demand|enquiries|the worry|the question|the idea|it|the search|calls?)(?: usually| typically| often| commonly| only| always)* (?:spikes?|peaks?|begins?|starts?|gets? serious|comes? to a head|rises?|jumps?|comes? up|is placed|are placed)(?: commonly| usually)? (?:when|after|once|at|with|around|in the week)\s+/giu,
  ],
  [
    0.84,
    /^(?:they |she |he |usually |mostly |mainly |only |will )*(?:come|comes|ring|rings|call|calls|go|goes|start|starts|look|looks|decide|decides|drop off|drops off|switch|switches|leave|leaves|buy|buys|hunt|go hunting|goes hunting|find us|remember us|remembers us|comes to a head)(?: looking| hunting| searching| to us| us| in)? (?:only )?(?:when|after|once|around|with)\s+/giu,
  ],
  [
    0.9,
    new RegExp(
      String.raw`\b(?:start|starts|begin|begins|began|started|tend to start|first|first goes|goes|go|only|normally|usually|finally|he|she|they|most|people) ?(?:to )?${SEEK}[^.;,]{0,30}? (?:${WHEN}) (?:he has |she has |they have |they've |he's |she's )?`,
      'giu',
    ),
  ],
  [
    0.9,
    /\b(?:it|that|this|the (?:whole thing|search|idea|thought|interest|penny)|their search|the search|all of it|things|interest) (?:all )?(?:usually |normally |typically |often |generally |nearly always |always |mostly |tends to |is |really |only )*(?:start|starts|begin|begins|kick(?:s)? off|set off|sparked|triggered|prompted|come(?:s)? up|drops|gets? serious|come(?:s)? to a head|gets? brought to a head|is brought to a head|is set off|is typically sparked)(?:,? [^,.]{3,24},)? (?:off |up )?(?:by |with |when |after |once |as soon as |the (?:day|moment|week) |in |at |from )?/giu,
  ],
  [
    0.9,
    /\b(?:triggered|prompted|sparked|set off|set in motion|brought on|kicked off|tipped over|woken up|jolted) (?:by|when|after)\s*:? /giu,
  ],
  [
    0.88,
    /\b(?:the |their |her |his |a |commonly the |usual |typical |buying |real |big )*(?:trigger|turning point|tipping point|last straw|wake-up call|moment of truth|nudge|occasion|spark|switch|lightbulb)s?(?: moment)?(?: is| are| was|:| =| comes| comes when| when| comes with)+ (?:usually |often |nearly always |when |after |the day |with )*/giu,
  ],
  [
    0.88,
    /(?:^|[.;:,–—-] ?|\band )(?:it's |it is |its )?(?:usually |normally |often |typically |nearly always |very often |mostly |commonly )?(?<x>[^.;:–—?!"]{5,130}?),? (?:that |what |which )?(?:is |are |usually |normally |often |typically |generally |tends? to |that |what |which |nearly always |'s )*(?:tips?|gets?|got|sets?|brings?|brought|makes?|sends?|drives?|prompts?|triggers?|sparks?|starts?|wakes?|moves?|puts?|changes?|pushes?) (?:them|her|him|\uE000+|people|somebody|someone|anybody|most(?: of them)?|\uE000+|minds|the conversation|the topic|contact|us on)(?: (?:into|to|off|over|looking|searching|shopping|ringing|calling|moving|thinking|started|going|asking|around|up|on|out|through|out of the woodwork|at home|the fence|our|a|minds?|back|pick|book|come|act|ring|call|walk|round)){0,4}\b(?! (?:mad|crazy|nuts|up the wall|furious|ill|wild|insane|to tears|away|down|out of))/giu,
  ],
  [
    0.86,
    new RegExp(
      String.raw`\b(?:they|she|he|\uE000+|most(?: of them)?|people|most ring us|customers)(?:'ll| will| usually| normally| mostly| only| often| typically| tend to| nearly always)* (?:ring|rings|call|calls|come|comes|book|books|turn up|turns up|turn to us|contact|contacts|phone|phones|write|writes|find us|finds us|look us up|remember us|remembers|switch|switches|wake up|wakes up|cave|caves|go looking|goes looking|open(?:s)? up|decide|decides|pick(?:s)?(?: the \p{L}+| it)? (?:up )?(?:again)?|move|moves|sign up|signs up|leave|leaves)(?: us| to us| round| around| in| up| it| the shop| somebody| again| to)* (?:only )?(?:${WHEN}) (?:they've |they have |she's |he's )?`,
      'giu',
    ),
  ],
  [
    0.84,
    /\b(?:wakes up|wake up|comes to mind|the itch|gets the itch|get the itch|the search (?:begins|starts)|comes up|come up|it begins|it starts|starts|kicks off|kick off|leave|the moment)(?: is| comes| usually| often)* (?:when|after|around|with|once|as)\s+/giu,
  ],
  [
    0.82,
    /(?:^|[.;–—] ?)(?:when|once|after|as soon as) (?<x>[^.;:–—?!",]{6,80}), (?:they|she|he|\uE000+|that's when|people|off|then)\b[^.]{0,40}\b(?:look|start|begin|search|call|ring|come|buy|book|ask|go|google|wonder|off|panic)\w*/giu,
  ],
  [
    0.85,
    /\b(?:until|only when|not before|what changes it is|what it takes is|it takes) (?=(?:a|an|the|her|his|their|somebody|someone|something)\b)/giu,
  ],
];

/** Triggers in a sentence about people. */
export function findStarts(text: string): CueHit[] {
  const hits = runCues(
    text,
    CUES,
    (all, at) =>
      !isDenied(all, at) &&
      !/\b(?:campaign|we|proposals?|ads?|project|flight|pilot|launch)\b[^.;,]{0,16}$/iu.test(
        all.slice(Math.max(0, at - 24), at + 1),
      ),
  );
  return hits.filter(
    (hit) => !isNever(text.slice(0, hit.start)) && !isPlaceToLook(text, hit.start, hit.end),
  );
}

/** “They compare tools on the web”: where they look, not when. */
function isPlaceToLook(text: string, start: number, end: number): boolean {
  return (
    /\b(?:on|in|at|by|with|through) $/iu.test(text.slice(0, start)) &&
    /^(?:the |their |a )?(?:web|internet|phone|net|google|facebook|instagram|linkedin|tiktok|youtube|reddit|forums?|apps?|websites?|sites?|e-?mail|social media)\b/iu.test(
      text.slice(start, end),
    )
  );
}

/** “They do not start looking when …”; but “not until …” names the event all the same. */
function isNever(before: string): boolean {
  const clause = before.split(/[.;:!?,–—]/u).at(-1) ?? '';
  return (
    /\b(?:do|does|did|will|would|wo|is|are|ca)(?:n't|nt| not| never)\b|\bnever\b/iu.test(clause) &&
    !/\b(?:until|till|before|only|except)\b/iu.test(clause)
  );
}
