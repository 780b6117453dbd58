/** Tones that play: each asks for a light hand, and each has its own way of going wrong. */
import type { ToneClass } from './voice-tone';

export const lightTones: readonly ToneClass[] = [
  {
    name: 'funny',
    matches:
      /funny|humou?r|jokes?\b|cheek|playful|witty|\bwit\b|twinkle|daft|tongue|silly|laugh|iron(?:y|ic)|mischie|teas|wink|comic|craic|goofy|banter|self-mocking|absurd|theatre|masti|makulit|larrikin|lagom/iu,
    meaning: [
      'Smile at the situation, {lq}, never at the person in it. One wink a piece; what we offer is told straight.',
      'Funny is how it goes in real life: {mq}. Not on the list of things to joke about: {sore}.',
      'Light about whatever you like, except this: {sore}.',
      'One wink a piece, and it is ours: at {dq} we smile with the person who says it.',
      'One wink a piece, at the situation. What {who} want, {wq}, is no joke.',
    ],
    pairs: [
      {
        so: '{D} As arguments go, not a bad one. {F}',
        not: '{d}: LOL, never heard THAT one before… {f}, duh!',
        fault: 'laughs at the reader',
      },
      {
        so: '{M}. Funny later; less so on the day.',
        not: '{M}: hilarious!!! We nearly died laughing!',
        fault: 'tries too hard',
      },
      {
        so: '{P} Nobody has written a song about it yet.',
        not: 'Haha, {p}? Classic you!',
        fault: 'laughs at the reader',
      },
      {
        so: '{G} As ambitions go, we have heard worse.',
        not: 'Dream on! Just kidding, you can {g}, you crazy people!!!',
        fault: 'laughs at the reader',
      },
      {
        so: '{F} No rabbit, no hat.',
        not: 'Drumroll, please… {f}! Boom! Mic drop!',
        fault: 'tries too hard',
      },
      {
        so: '{C} We would say so too, with our arms folded.',
        not: '{d}: boo, spoilsport!',
        fault: 'laughs at the reader',
      },
    ],
  },
  {
    name: 'dry',
    matches:
      /\bdry\b|understat|eyebrow|laconic|deadpan|\bwry\b|bone-dry|ornery|gruff|stubborn|flinty|tired|few words|stone/iu,
    meaning: [
      'State it and stop. {wq} needs no adjective, and nobody needs to be told that it is good.',
      'Say less than you could about {pq}; the reader has been there and fills in the rest.',
      'Answer {dq} in the same number of words, and leave the exclamation mark at home.',
      'State it and stop; the reader draws the conclusion.',
    ],
    pairs: [
      {
        so: '{D} Noted. {F}',
        not: '{d}: just WAIT until you hear this: {f}!!!',
        fault: 'too excited',
      },
      { so: '{F} That is all.', not: 'You will NOT believe it: {f}!!!', fault: 'too excited' },
      {
        so: '{P} It has been known to happen.',
        not: 'Oh no, {p}?! What an absolute nightmare!!!',
        fault: 'too excited',
      },
      { so: '{G} Reasonable.', not: 'Imagine the joy when you {g}!!!', fault: 'too excited' },
      { so: '{M}. Right.', not: '{M}: oh my goodness, what now?!', fault: 'too excited' },
    ],
  },
  {
    name: 'lively',
    matches:
      /energ|lively|cheer|upbeat|enthusias|positive|excit|fresh|vibrant|\bfun\b|happy|\bjoy|celebrat|sunny|spark|\blight|chatty|sporty|sunny|smile|quick-witted/iu,
    meaning: [
      'The energy sits in the verb, {wq}, not in exclamation marks.',
      'Give them something to do in every piece: {a}.',
      'Look forward with them, from {mq} on. Adjectives slow it down.',
    ],
    pairs: [
      {
        so: '{G} {A}',
        not: 'It is possible {w}. Details can be had on request.',
        fault: 'too flat',
      },
      { so: '{F} Shall we?', not: 'Please be informed of the following: {f}.', fault: 'too flat' },
      { so: '{G} Where do we start?', not: 'The option {w} exists.', fault: 'too flat' },
      {
        so: '{M}? Off we go. {F}',
        not: 'Concerning {m}, see the enclosed: {f}.',
        fault: 'too flat',
      },
      {
        so: '{D} Then let us show you.',
        not: '{d}: this has been taken note of.',
        fault: 'too flat',
      },
    ],
  },
  {
    name: 'bold',
    matches:
      /\bwild\b|\bloud|sexy|\brude|irreverent|badly behaved|swears|insolen|provocative|edgy|salty|rough|bossy|sharp-tongued|theatrical/iu,
    meaning: [
      'It may provoke, at the expense of {pq}, never of {who}.',
      'Say what others would put politely, in one breath, and then the plain offer.',
    ],
    pairs: [
      {
        so: '{M}? Enough. {F}',
        not: 'In the event of {m}, we would kindly like to draw your attention to the following: {f}.',
        fault: 'too tame',
      },
      {
        so: '{P} Enough of that.',
        not: 'It may on occasion be found that {p}.',
        fault: 'too tame',
      },
      { so: '{F} So there.', not: 'May we gently mention that {fc}?', fault: 'too tame' },
      {
        so: '{G} Go on.',
        not: 'You may perhaps wish to consider whether to {g}.',
        fault: 'too tame',
      },
    ],
  },
  {
    name: 'moody',
    matches:
      /moody|melanchol|haunted|wistful|nostalg|poetic|dark|nocturnal|magical|mysterious|tears|theatre|cinematic/iu,
    meaning: [
      'The mood comes from one thing that is really there, {mq}, and not from adjectives.',
      'Let {wq} carry the feeling; name the thing and let the light fall on it.',
    ],
    pairs: [
      { so: '{M}. {F}', not: 'Dark… mysterious… forever in your soul: {f}…', fault: 'lays it on' },
      { so: '{F}', not: 'A whisper from another time… {f}… can you feel it?', fault: 'lays it on' },
      { so: '{G}', not: 'In the shadows of your dreams you {g}…', fault: 'lays it on' },
    ],
  },
  {
    name: 'quiet',
    matches:
      /quiet|modest|soft-spoken|elegan|litera|tasteful|premium|understated|poems|applause|loudspeaker|not loud|never loud|low lights|graceful|well-made/iu,
    meaning: [
      'One adjective fewer than you want. {wq} may stand alone on the page.',
      'Leave room: a short line, then nothing. {mq} says more than a paragraph on feelings.',
    ],
    pairs: [
      {
        so: '{F}',
        not: 'The most wonderful news imaginable, truly one of a kind: {f}!',
        fault: 'lays it on',
      },
      {
        so: '{G}',
        not: 'Breathtaking, magical, unforgettable: {g}, and lose yourself!',
        fault: 'lays it on',
      },
      {
        so: '{S}. Then a quiet word.',
        not: '{S}: the unforgettable moment that changes everything!',
        fault: 'lays it on',
      },
      {
        so: '{D} You may think so. {F}',
        not: '{d}: prepare to be amazed: {f}!',
        fault: 'lays it on',
      },
    ],
  },
];
