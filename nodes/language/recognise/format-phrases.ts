/** Formats told by what they do instead of by name: “what another firm went through”. Data only. */
import type { Format } from '../reading';

export const FORMAT_PHRASES: readonly (readonly [Format, RegExp])[] = [
  [
    'case-study',
    /\b(?:how|what) (?:somebody|someone|another|other|one|a) [\p{L}' -]{0,30}?(?:did it|does it|went through|managed|saved|solved|handled it)|\b(?:real|actual|named|local|ordinary|recognisable) (?:people|families|customers?|owners?|mums?|dads?|patients|members|drivers|farmers) (?:telling|who|doing|saying|talking|showing)|\b(?:written |first-hand |honest )?accounts? (?:of (?:how|what|one|another|a)|by|from)\b|\b(?:telling|tell|tells) (?:her|his|their) (?:own )?story|\ba company like (?:his|hers|theirs)|\bwhere it worked\b|\bwarts and all\b|\bfrom (?:people|others|someone) like (?:them|her|him)/giu,
  ],
  [
    'comparison',
    /\b(?:us|ours|our \p{L}+|it|we) (?:set |put )?against (?:a|an|the|two|three|another|others?)\b|\bputs? one [\p{L} ]{3,30} against|\b(?:arranged |set )?in parallel\b|\bour \p{L}+ and (?:two|three) others?\b|\bwhat (?:each|every) (?:one )?costs? (?:next|beside)/giu,
  ],
  [
    'infographic',
    /\b(?:one|a|single|big) (?:neat |big |clear |good )?(?:picture|sheet|image|drawing)\b[^.;]{0,30}\b(?:numbers|steps|drawn|how many|figures)|\bdrawn (?:in|as) one (?:image|picture|page)|\btake in a single picture|\bchart with pictures/giu,
  ],
  [
    'calculator',
    /\b(?:where|in which|that lets|lets) (?:he|she|they|them|you|her|him|people)? ?(?:can )?(?:puts?|enters?|types?|fills?|tots?|works?)\b[^.;]{3,60}\b(?:costs?|sees?|tells?|prices?|saves?|price come out|figures?)|\ba plain sum\b|\bwhat it would (?:cost|save) them\b/giu,
  ],
  [
    'checklist',
    /\b(?:tickable|tick,? tick|(?:bag|kit|packing|shopping|what-to-\p{L}+|preparation|prep|to-do|things-to-do) list|list (?:to|you can) tick|with tick boxes|boxes to tick|tick-?sheet)\b/giu,
  ],
  [
    'demo',
    /\b(?:(?:see|seeing|sees|watch) it (?:run|running|fly|flying|work|working|done|live|in action)|sit in one|try (?:it|one) (?:out|on|for themselves|themselves|first)|playable|with (?:his|her|their) own (?:hands|eyes)|before (?:his|her|their) own eyes|come (?:and|\+) (?:see|try|sit|touch)|over-the-shoulder|bring one (?:round|along)|in (?:his|her|their) own (?:kitchen|shop|field|yard|workshop))\b/giu,
  ],
  [
    'short-video',
    /\b(?:\d{1,2}|ten|fifteen|twenty|thirty|forty|forty-five|sixty|ninety)[ -]?(?:s|secs?|seconds?)\b(?: (?:\p{L}+ )?(?:videos?|films?|clips?|reels?)\b|(?=[ ]?(?:\p{L}+[ ]){0,3}(?:of|things?|dialogues?|bits?|with|from|max|long|each|ones?|films?|videos?|clips?|pieces?|,|\.|$)))|\bhalf a minute\b|\bunder (?:a|one) minute\b|\b(?:short|tiny|silent) (?:filmed|film)\b/giu,
  ],
  [
    'long-video',
    /\b(?:playthroughs?|whole work day|long how-to|no cuts?|full-length|an hour of|documentaries)\b/giu,
  ],
  [
    'article',
    /\b(?:long(?:-form)? pieces|long-form|in-depth pieces?|background pieces?|essays?)\b/giu,
  ],
  ['newsletter', /\b(?:circular|monthly mail|monthly mailing|letter by e-?mail|weekly mail)\b/giu],
  [
    'template',
    /\b(?:(?:they|she|he|you) can (?:copy|just send on|fill in|adapt)|to copy\b|ready to (?:copy|photocopy|send|print|fill)|half (?:filled|compiled|completed)|already (?:filled|compiled|completed))/giu,
  ],
  ['podcast', /\b(?:talk series|audio series|audio show|episodes to listen)\b/giu],
  [
    'webinar',
    /\b(?:live zoom|zoom (?:evening|hour|call)|online (?:evening|hour|lunch|q ?& ?a)|lunch(?:time|-hour)? (?:session|seminar) online|live session)\b/giu,
  ],
  [
    'guide',
    /\b(?:picture guide|how it works|explains? (?:how|what|why)|what to (?:wear|bring|expect|do|eat|pack),|step by step|first-timer's)\b/giu,
  ],
];
