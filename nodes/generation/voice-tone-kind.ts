/** Tones of standing towards the reader: close, proud, respectful, among colleagues, plain. */
import type { ToneClass } from './voice-tone';

export const kindTones: readonly ToneClass[] = [
  {
    name: 'warm',
    matches:
      /warm|friend|\bkind|neighbo|companion|caring|gentle|hospit|grateful|affection|fond|\bclose\b|cordial|generous|homely|sister|brother|good-natured|sweet|thankful|welcom|matey?\b|mother|\bmum\b|\baunt(?:ie|y)?\b|cousin|grandchild|tender|human|woolly|intimate|sunday|cheese bread|well-fed|good-humou?red|no city|uncle|ate-next-door|shaming|kitchen table|sociable|humble|modest|mate in hand/iu,
    meaning: [
      'Take the side of whoever says {dq}: grant it first, answer second.',
      'Start with them, {wq}, and come to our side of it after that.',
      'Nothing in the line may make {sore} any worse. Say what there is, and leave the door open.',
      'Speak as somebody who has met {who}: {pq} is no “challenge”, it is their day.',
      'Write to one reader, not to a group called “{who}”.',
    ],
    pairs: [
      {
        so: "{D} Fair enough, we'd ask the same. {F}",
        not: '{d}: with reference to your objection, kindly note the following: {f}.',
        fault: 'too stiff',
      },
      {
        so: '{G} Come as you are; we take it from there.',
        not: 'Persons who intend to {g} shall submit their enquiry in writing.',
        fault: 'too stiff',
      },
      {
        so: "So you'd like {w}. Good. Where are you with it now?",
        not: 'You have expressed the wish {w}. Your request will be processed in due course.',
        fault: 'too stiff',
      },
      {
        so: '{F} Come and ask, whatever it is.',
        not: 'For the attention of all interested parties: {f}.',
        fault: 'too stiff',
      },
      {
        so: "{C} Nothing wrong with that. Have a look anyway, and bring whoever you'd like to ask.",
        not: '{d}: this view is not shared by the management.',
        fault: 'too stiff',
      },
      {
        so: '{M}. We know that one. Tell us how it was.',
        not: 'Re: {m}. Please state your reference number.',
        fault: 'too stiff',
      },
      {
        so: '{P} You are in good company.',
        not: 'It is on record that {p}. Kindly refer to the information sheet.',
        fault: 'too stiff',
      },
    ],
  },
  {
    name: 'encouraging',
    matches:
      /encourag|hopeful|motivat|on your side|on-their-side|learner's side|stranger at the mat|supportive|optimis|no pity|without a trace of guilt/iu,
    meaning: [
      'Show the next step, not the whole mountain: {a}.',
      '{pq} is where they stand. Start there, and make the first step small enough to take today.',
      'Believe them: {wq} can be done. Say what it takes, and leave out the applause.',
    ],
    pairs: [
      {
        so: '{M}. Not a bad day to begin.',
        not: '{M}: stop complaining and get on with it!',
        fault: 'pushes',
      },
      {
        so: '{G} First step: {a}.',
        not: 'No excuses! You owe it to yourself {w}!',
        fault: 'pushes',
      },
      {
        so: '{P} Start from there. {F}',
        not: 'So {p}? Who cares! Pull yourself together!',
        fault: 'pushes',
      },
      {
        so: '{G} It is done in small steps.',
        not: 'Winners {g}. What about you?',
        fault: 'pushes',
      },
      {
        so: '{D} Then try the smallest bit of it first. {F}',
        not: '{d}: quitters say that. Winners know: {f}!',
        fault: 'pushes',
      },
      { so: '{F} Start with that.', not: 'Be a winner: {f}!', fault: 'pushes' },
    ],
  },
  {
    name: 'proud',
    matches:
      /proud|confident|bold|brave|assured|strong|assertive|ambitious|fearless|robust|solid/iu,
    meaning: [
      'Say what we do once and stand by it: no superlative, no apology, and no running down of anybody else.',
      'Proud of the work, not of ourselves: the sentence is about {wq}.',
    ],
    pairs: [
      {
        so: '{M}. That is our line of work.',
        not: '{M}: we are the only ones in the world who can help!',
        fault: 'boasts',
      },
      {
        so: '{F}',
        not: 'Sorry to trouble you, but this may or may not be of use: {f}.',
        fault: 'apologises',
      },
      { so: '{F} We stand by that.', not: 'Undisputed number one: {f}!', fault: 'boasts' },
      {
        so: '{D} We hear that, and we stand by what we do. {F}',
        not: '{d}: sorry, we know, we know… still, perhaps: {f}?',
        fault: 'apologises',
      },
      {
        so: 'You want {w}. That is what we are here for.',
        not: 'Nobody on earth helps you {g} better than us!',
        fault: 'boasts',
      },
    ],
  },
  {
    name: 'respectful',
    matches:
      /respect|courteous|dignif|polite|formal|gracious|refined|usted|\bsie\b|god-fearing|elders|equal to equal|eye level|civil|host who|concierge|courtesy/iu,
    meaning: [
      'They decide, we inform. {dq} gets an answer and no push.',
      'Full sentences and no pet names: {who} are spoken to as equals who know their own mind.',
    ],
    pairs: [
      {
        so: '{D} That is for you to weigh. {F}',
        not: '{d}: oh, come on, {f}!',
        fault: 'too familiar',
      },
      {
        so: '{F} We are glad to answer your questions.',
        not: 'Hey guys, check this out: {f}!',
        fault: 'too familiar',
      },
      {
        so: 'Should you wish {w}, we would be glad to help.',
        not: 'Wanna {g}? Hit us up!',
        fault: 'too familiar',
      },
      {
        so: '{D} You are right to raise it.',
        not: '{d}: seriously? Chill!',
        fault: 'too familiar',
      },
      {
        so: '{M}. May we suggest a next step?',
        not: '{M}: bummer! Call us, babe!',
        fault: 'too familiar',
      },
    ],
  },
  {
    name: 'expert',
    matches:
      /technical|expert|knows its stuff|competent|professional|specialist|credible|scientific|engineer|scholar|nerdy|geek|capable|bench tech|electrician|efficient|collegi|grower|colleague|practical|pharmacist|\bgp\b|doctor|literate|well-informed|informed|curious/iu,
    meaning: [
      'They know the word “{T}”. Use it, and spend the line on what is new to them.',
      'Colleague to colleague: {pq} is named as they would name it among themselves, and nothing is explained that they know.',
      'Claims small enough to be checked by {who}, who will check them.',
    ],
    pairs: [
      {
        so: '{M}. You know what that means.',
        not: 'Imagine the following situation: {m}. What does the expert do?',
        fault: 'talks down',
      },
      {
        so: '{N}',
        not: '“{T}”: what is that, anyway? Let us begin at the very beginning.',
        fault: 'talks down',
      },
      {
        so: '{F}',
        not: 'In simple words, so that everybody can follow: {f}.',
        fault: 'talks down',
      },
      {
        so: '{D} Let us look at the case. {F}',
        not: '{d}: simply trust the experts: {f}.',
        fault: 'talks down',
      },
      {
        so: '{P} That is the case to solve.',
        not: 'Did you know? Sometimes {p}. We explain why!',
        fault: 'talks down',
      },
      {
        so: '{G}',
        not: 'Top tips from the professionals: how anyone can {g}!',
        fault: 'talks down',
      },
    ],
  },
  {
    name: 'plain',
    matches:
      /plain|simple|clear|short words|direct|no[- ]nonsense|concrete|blunt|like it is|understand|down[- ]to[- ]earth|useful|unposh|unpolished|earthy|northern|scottish|midwestern|couthy|dirt under|neat|readable|proper|grown[- ]?up|unfussy|fuss|city|street|swansea|nairobi|mineiro|salt air|muddy|hand-made|sawdust|local|elementary|easy/iu,
    meaning: [
      'Everything has its own name: “{T}”, “{U}”. If a word needs explaining, take another.',
      'One statement a sentence. Say {pq}, not “pain points”; say what they do next, not “take action”.',
      '{who} should be able to read it aloud to somebody at the table without changing a word.',
    ],
    pairs: [
      {
        so: '{M}. This is about what comes next.',
        not: 'In scenarios such as {m}, a proactive approach is recommended.',
        fault: 'jargon',
      },
      {
        so: '{F}',
        not: 'A holistic solution that creates sustainable added value: {f}.',
        fault: 'jargon',
      },
      {
        so: 'You want {w}. {F}',
        not: 'We empower {who} {w}, end to end.',
        fault: 'jargon',
      },
      {
        so: '{A} That is the next step.',
        not: 'Initiate your onboarding journey: {a}.',
        fault: 'jargon',
      },
      {
        so: '{D} Here is the answer. {F}',
        not: '{d}: our value proposition addresses this pain point: {f}.',
        fault: 'jargon',
      },
      { so: 'You want {w}. Let us talk about that.', not: 'Leverage {it} {w}.', fault: 'jargon' },
      { so: '{P} That can change.', not: 'Optimise the status quo in which {p}.', fault: 'jargon' },
    ],
  },
];
