/** Tones that a brief rules out (“not preachy”, “zero rah-rah”): what that fault would look like here. */
import type { ToneClass } from './voice-tone';

export const vices: readonly ToneClass[] = [
  {
    name: 'preachy',
    matches:
      /preach|lectur|finger|\bwag|holier|scold|moral|pulpit|telling|solemn|sanctimon|guilt|sham|blam|bishop|authority|holy|sermon|\bnag/iu,
    meaning: [
      'No “should”, no “responsible”. {wq} is their own wish; nobody has to earn it.',
      'Nobody is told off for {dq}.',
      'No “should”, no “must”, no “responsible” to the reader.',
    ],
    pairs: [
      {
        so: '{G}',
        not: 'You really ought to {g}. It is the responsible thing.',
        fault: 'preaches',
      },
      { so: '{F}', not: 'Responsible people have long understood: {f}.', fault: 'preaches' },
      {
        so: '{D} Could be. {F}',
        not: '{d}: that attitude is exactly the problem. {f}, as everybody should know.',
        fault: 'preaches',
      },
      { so: '{D} Could be.', not: '{d}: you should be ashamed to say so.', fault: 'preaches' },
      { so: '{M}. It happens.', not: '{M}: let that be a lesson to you.', fault: 'preaches' },
    ],
  },
  {
    name: 'hype',
    matches:
      /rah|hype|sales|pushy|enthusias|loud|exclamation|chirpy|american|motivation|influencer|applause|superlativ|shout|marketing|silicon|girlboss|sugar|slick|inspir|cheer|advert|oversell|drum/iu,
    meaning: [
      'No superlatives and no countdown. {wq} is reason enough.',
      'If {who} would roll their eyes at it, it goes. First to go: exclamation marks.',
    ],
    pairs: [
      { so: '{F}', not: 'AMAZING news, {f}! Only while stocks last!!!', fault: 'hype' },
      { so: '{G}', not: 'Get READY to {g}!!! Life will never be the same!', fault: 'hype' },
      { so: '{D} {F}', not: '{d}: not any more! {f} – grab it NOW!', fault: 'hype' },
      { so: '{M}. {A}', not: '{M}: perfect timing!!! {a} TODAY!', fault: 'hype' },
      { so: '{D} We hear you.', not: '{d}: you will LOVE it, trust us!!!', fault: 'hype' },
    ],
  },
  {
    name: 'jargon',
    matches:
      /jargon|buzz|corporate|management|utility|latin|techy|authority|formal|big-company|english|airs|pompous|officialese|legalese|academic|doctor|museum/iu,
    meaning: [
      'No word that {who} would not use at home or at work. {pq} stays {pq}.',
      'No word that {who} would not use themselves; no noun made of a verb.',
    ],
    pairs: [
      { so: '{F}', not: 'An end-to-end offering with measurable synergies: {f}.', fault: 'jargon' },
      { so: '{A}', not: 'Kick off your customer journey: {a}.', fault: 'jargon' },
      { so: '{G}', not: 'Unlock your potential and seamlessly {g}.', fault: 'jargon' },
      { so: '{P} {F}', not: 'We address the pain point that {p}: {f}.', fault: 'jargon' },
      {
        so: '{D} {F}',
        not: '{d}: we proactively mitigate such reservations.',
        fault: 'jargon',
      },
    ],
  },
  {
    name: 'pity',
    matches: /pity|poor|victim|charity|crying|sentiment|tragic|violin|sad\b|sob|suffer/iu,
    meaning: [
      '{who} are nobody’s case: they want {wq}, and they are asked as people who can.',
      'Nobody is described as weak, brave or in need.',
    ],
    pairs: [
      { so: '{F}', not: 'They have so little, you can change that: {f}.', fault: 'pity' },
      { so: '{G}', not: 'Imagine never being able to {g}… heartbreaking.', fault: 'pity' },
      {
        so: '{D} {F}',
        not: '{d}: how sad that sounds! Let us dry your tears: {f}.',
        fault: 'pity',
      },
    ],
  },
  {
    name: 'fear',
    matches: /fear|alarm|scar|panic|threat|doom|anxi/iu,
    meaning: [
      '{sore} is known to them; nobody paints it any blacker. What can be done comes first.',
      'What can be done comes first; what could go wrong comes second, if at all.',
    ],
    pairs: [
      { so: '{F}', not: 'You could be next! {f}, before it is too late!', fault: 'frightens' },
      { so: '{G}', not: 'Ask yourself what happens to those who do not {g}…', fault: 'frightens' },
      {
        so: '{M}. Here is what can be done.',
        not: '{M}, and that is only the beginning!',
        fault: 'frightens',
      },
    ],
  },
  {
    name: 'cute',
    matches:
      /cute|twee|diminutiv|doggo|baby|childish|sweetie|cat pun|puns?\b|little ones|pastel|ciao|ooh|kawaii|emoji|sugary/iu,
    meaning: [
      'No pet names, no puns, no baby talk: {who} take {wq} seriously.',
      'No pet names, no puns, no baby talk.',
    ],
    pairs: [
      { so: '{F}', not: 'Awww, guess what, sweeties: {f}! Yay!', fault: 'cute' },
      { so: '{G}', not: 'Teeny-tiny steps and soon you {g}, yippee!', fault: 'cute' },
      { so: '{D} {F}', not: '{d}: pretty please? With a cherry on top: {f}!', fault: 'cute' },
    ],
  },
  {
    name: 'slang',
    matches:
      /slang|bro\b|blokey|macho|youth|razz|hip\b|cool\b|geek|doctor|imitat|jugend|gangsta|lad/iu,
    meaning: [
      'We do not borrow a language that is not ours. {pq} can be said in ordinary words.',
      'We do not borrow a language that is not ours.',
    ],
    pairs: [
      { so: '{F}', not: 'Yo fam, {f}, no cap!', fault: 'borrowed slang' },
      { so: '{G}', not: 'Wanna {g}? Smash it, legends!', fault: 'borrowed slang' },
      { so: '{D} {F}', not: '{d}: bruh. {f}, deal with it.', fault: 'borrowed slang' },
    ],
  },
  {
    name: 'green',
    matches: /green|waffle|\beco|planet|climate|nature|landfill/iu,
    meaning: [
      '{who} come for {wq}. The planet is not the argument.',
      'The planet is not the argument; the thing itself is.',
    ],
    pairs: [
      { so: '{F}', not: 'Save the planet with every choice you make: {f}.', fault: 'green waffle' },
      { so: '{G}', not: 'In harmony with Mother Earth: {g}.', fault: 'green waffle' },
    ],
  },
  {
    name: 'posh',
    matches:
      /posh|luxur|elegan|pastel|sosyal|aspiration|copenhagen|premium|exclusive|fancy|highbrow|snob|community/iu,
    meaning: [
      'Nothing that puts a rope between us and {who}. {pq} is said as they say it.',
      'Nothing that puts a rope between us and {who}.',
    ],
    pairs: [
      {
        so: '{F}',
        not: 'An exquisite experience for the discerning few: {f}.',
        fault: 'puts on airs',
      },
      { so: '{G}', not: 'Indulge: {g}, in style.', fault: 'puts on airs' },
      {
        so: '{D} {F}',
        not: '{d}: quality has its price, dear customer: {f}.',
        fault: 'puts on airs',
      },
    ],
  },
  {
    name: 'nostalgia',
    matches: /nostalg|old days|folklor|heritage|tradition|incense|quaint|applause|antique/iu,
    meaning: ['It is about what is there now. No sepia, no “in the good old days”.'],
    pairs: [
      {
        so: '{F}',
        not: 'Ah, the good old days! {f}, just like grandmother used to say…',
        fault: 'nostalgia',
      },
      { so: '{G}', not: 'Do you remember? Back then you could still {g}…', fault: 'nostalgia' },
    ],
  },
  {
    name: 'needy',
    matches: /needy|\bbeg|desperate|grovel|nervous|cosy|cozy/iu,
    meaning: ['We ask once and leave it. {who} owe us nothing.'],
    pairs: [
      {
        so: '{A}',
        not: 'We miss you! Please, please {a}, it would mean the world to us!',
        fault: 'begs',
      },
      { so: '{F}', not: 'Please do not leave us, {f}!', fault: 'begs' },
      { so: '{G}', not: 'Without you we are lost. Come and {g}, please?', fault: 'begs' },
    ],
  },
  {
    name: 'apology',
    matches: /apolog|sorry|humble|defensive|modest/iu,
    meaning: [
      'It is what it is, and good at that: no “unfortunately”, no “only”, no comparison that we lose.',
    ],
    pairs: [
      { so: '{F}', not: 'Unfortunately not the real thing, but still: {f}.', fault: 'apologises' },
      { so: '{G}', not: 'Sorry that we can do no more than help you {g}.', fault: 'apologises' },
      {
        so: '{D} Right. It is something else.',
        not: '{d}: we know, and we are so sorry.',
        fault: 'apologises',
      },
    ],
  },
];
