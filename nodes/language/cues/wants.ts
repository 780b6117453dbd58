/** What people want to reach, told in passing. */
import { isDenied, isOurs, runCues } from './match';
import type { CueHit } from './match';

const CUES: readonly (readonly [number, RegExp])[] = [
  [0.84, /\b(?:would|'d) (?:much |far )?rather\s+(?!not\b)(?=\S)/giu],
  [
    0.84,
    /\b(?:would be|'d be|is|are|be|'s|'re|'d also be) (?:also |so |only too |very )?(?:glad|tickled|happy|delighted|thrilled|over the moon|grateful|pleased)(?: if (?:they|she|he) could| to be able)?(?: to\s+|\s+(?=(?:never|not) to ))(?!hear|help|talk|meet you|send|pay|give)(?=\S)/giu,
  ],
  [
    0.82,
    /(?<!(?:we|I|you|it|copy|agency|and) )\b(?:they|she|he|\uE000+|who) (?:must|have to|has to|need to|needs to|ve got to|'ve been told to|have been told to)\s+(?=\S)/giu,
  ],
  [
    0.85,
    /\b(?:a |their |her |his |the |declared )*(?:desire|intention|wish|hope|ambition|aspiration|dream|plan)s? (?:to|of|is to|for|that)\s+(?=\S)/giu,
  ],
  [
    0.84,
    /(?:^|[.;:,–—-] ?)(?<x>[^.;:–—?!"]{6,120}?),? (?:is|are|'s) what (?:gets|keeps|drives|moves|brings) (?:them|her|him|\uE000+)[^.;]{0,24}(?:bed|going|up|awake at their desk)/giu,
  ],
  [
    0.84,
    /(?:^|[.;:–—-] ?)(?<x>[^.;:–—?!",]{6,110}?), that's (?:the dream|what (?:they|she|he|\uE000+)(?:'s|'re| is| are)? ?(?:want|wants|after|asking for|hoping for))\b/giu,
  ],
  [
    0.84,
    /\b(?:whole deal|main thing|real wish|big thing|one thing|point|job|task) (?:for (?:them|her|him) )?is to\s+(?=\S)/giu,
  ],
  [
    0.85,
    /\bwhat (?:this|that|the) (?:group|lot|audience|segment|crowd) (?:is |are )?(?:really )?(?:hoping for|wants?|looking for|after|seeks?) is\s+/giu,
  ],
  [
    0.8,
    /\b(?:it's|it is)(?: always| all| mostly| really)* about (?=(?:getting|being|having|keeping|not|feeling|finding|knowing|making)\b)/giu,
  ],
  [
    0.78,
    /\b(?:they|she|he|\uE000+|several|some|many|most)(?: only| just| all)? (?:want|wanna|wants) (?=(?:get|arrive|come|have|be|know|see|find|make|hear|keep|go|do|feel)\b)/giu,
  ],
  [
    0.9,
    /\b(?:would|'d) (?:also |all |really |so |just |dearly )?(?:love|like|enjoy|prefer|kill|give (?:anything|a lot|an arm|her eye teeth|their right arm)|welcome|dearly love|pay good money) (?:nothing more than |nothing better than )?(?:to |for |being able to )?(?!them\b|us\b|you\b|it if\b)/giu,
  ],
  [
    0.88,
    new RegExp(
      String.raw`\b(?:is|are|'re|'s|was|were|be|been) (?:all |really |mostly |only |just |mainly |still |desperately |simply |secretly |busy )?(?:after|chasing|hoping|longing|dreaming|looking|keen|dying|set|trying|aiming|desperate|itching|eager|yearning|hungry|anxious|determined|craving|wishing|out|hell-bent|seeking|bothered about is|intent) (?:to |for |on |of |about |that they |that she |that he |only to )?(?=\S)`,
      'giu',
    ),
  ],
  [
    0.9,
    /(?:^|[^\p{L}])(?:mostly |mainly )?(?:looking|hoping|trying|dying|keen|longing|dreaming|wanting|aiming|desperate|itching|set on|after|in it)(?: to| for| of| on)? (?=(?:\p{L}|a|the))(?<=^(?:[-•–>"' ]|mostly |mainly |still |all |and |they )*(?:looking|hoping|trying|dying|keen|longing|dreaming|wanting|aiming|desperate|itching|set on|after|in it)(?: to| for| of| on)? )/giu,
  ],
  [
    0.85,
    /(?<!(?:don't|doesn't|didn't|not|never|won't|nobody|we|I|you|really) )\b(?:want|wants|wanna|wanted|wish|wishes|hopes?|hoped|fancy|fancies|look|looks|desires?|would wish|wouldn't mind|talks?|likes?|seeks?|intends?|aspires?|long|longs|dreams?|yearns?|craves?|plans?|means|aims?|strives?|aspire)(?: is)?(?: (?:only|just|badly|mostly|above all|simply|to be able|one thing|more than anything))*:? (?:to |for |of |that |nothing more than |is )+(?:be able to |know that )?(?=\S)/giu,
  ],
  [
    0.8,
    /(?<!(?:don't|doesn't|didn't|not|never|won't|nobody|we|I|you|we all|that) )\b(?:want|wants|wanna)\s+(?=\S)(?!them\b|us\b|you\b|it\b|people\b|in\b|from\b|out\b)/giu,
  ],
  [
    0.78,
    /\b(?:they|she|he|\uE000+|who)(?:'ve| have| has| just| only| simply| really| all| mostly)* (?:need|needs|got|ve got) (?:only |just )?to\s+/giu,
  ],
  [
    0.9,
    /\b(?:what|all|whatever|the (?:one )?thing|everything)(?: that)? (?:they|she|he|\uE000+|these people|this lot|\uE000+|people|most of them|the \p{L}+|both(?: groups| lots)?)(?:'d| would|'re| are|'s| is| really| all| both| do| mostly| most)* ?(?:want|wants|need|needs|care about|after|like|love|hoping for|hope for|keen on|ask for|asks for|chasing|bothered about|dream of|dreams of|wish for|looking for|wish|hope)(?: from us| for| most| above all| really| here| more than anything)?(?: is| are|'s|:|,|\?)+ (?:well,? |honestly,? |simply |just |to |really )*/giu,
  ],
  [
    0.88,
    /\b(?:their|her|his|key|main|chief|biggest|stated|one|secret|the|big|common|shared|own) (?:own |main |stated |biggest |secret |real |great |one |big |first |chief )*(?:desire|wish|aim|goal|ambition|dream|hope|aspiration|motive|objective|agenda|idea of heaven|priority|motivation|plan)s?(?: here| in life| for them| with this)?(?: is| are| was|:| =| would be| remains)+ (?:to |that |simply |for |"?)*/giu,
  ],
  [
    0.85,
    /\b(?:for (?:them|her|him|\uE000+|this lot|these people|\uE000+),? (?:it's|it is|this is|the point is)(?: all)? (?:about )|it's (?:all )?about |the point for them is |in it for |they're in it (?:for|to) |it matters (?:to them|most) (?:to|that) )/giu,
  ],
  [
    0.85,
    /(?:^|[.;:,–—-] ?)(?<x>[^.;:–—?!"]{6,120}?),? (?:is|are|would be|'s) (?:all|what|the (?:one )?thing|everything)(?: that)? (?:they|she|he|\uE000+|most of them|these people|this lot|people|\uE000+)(?:'d|'re|'s| are| is| would| really| all)* ?(?:want|wants|after|ask|asks|need|needs|like|hope|hopes|love|for|wish|seek|chasing|keen|care|bothered)\b/giu,
  ],
  [
    0.8,
    /(?:^|[.;:,–—-] ?)(?<x>[^.;:–—?!"]{6,110}?),? (?:would (?:make|be)|is what (?:makes|would make|keeps)|makes|matters)(?: all the difference)? (?:to )?(?:her|him|them|\uE000+) ?(?:happy|smile|as well|most|heaven|a hero|day|'s day)?\b/giu,
  ],
  [
    0.85,
    /\b(?:what would make (?:\uE000+|them|her|him) happy (?:is|would be)|(?:that|which|what) drives (?:them|her|him) is(?: simple(?: enough)?:)?(?: they want)?|what keeps (?:them|her|him) going is|the plan is|(?:would|'d) be heaven(?: is|:)?|the dream is|happy if)\s+(?:to )?/giu,
  ],
  [
    0.75,
    /\b(?:came|come|comes|took the \p{L}+|signed up|join|joined|use it|do it|buy it|go|goes)(?: to us| here)? (?:in order |because they want(?:ed)? )to\s+/giu,
  ],
];

const NOT_WANTS =
  /^(?:know|see|hear|talk|reach|tell|ask|read|watch)? ?(?:us|you|them to|our)\b|^(?:be|get) (?:called|contacted|reached|e-?mailed)\b|^(?:a |an |the |some )?(?:\p{L}+[ -]){0,3}(?:video|videos|checklist|guide|webinar|calculator|comparison|leaflet|newsletter|clip|clips|template|podcast|demo|brochure|poster)s?\b/iu;

/** Wishes in a sentence about people: the words behind the cue. */
export function findWants(text: string): CueHit[] {
  return runCues(text, CUES, (all, at) => !isOurs(all, at) && !isDenied(all, at)).filter((hit) => {
    const value = text.slice(hit.start, hit.end);
    return !NOT_WANTS.test(value.trim()) && !/^\s*(?:but|and)\b/iu.test(value);
  });
}
