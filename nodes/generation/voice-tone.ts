/**
 * Tone words: what each asks of a writer, and lines that keep or break it. Each example is filled
 * with the matter of the brief; the meanings are craft and are marked as ours.
 */
export interface ToneClass {
  name: string;
  matches: RegExp;
  meaning: readonly string[];
  keeps: readonly string[];
  breaks: readonly string[];
}

export const toneClasses: readonly ToneClass[] = [
  {
    name: 'warm',
    matches:
      /warm|friend|kind|neighbour|neighbor|companion|caring|gentle|hospit|grateful|intimate|encourag|welcom|mate\b|matey|colleague|collegi|mother|aunt|someone who|affection|fond|close|cordial|generous|homely|sister|on your side|on-their-side|good-natured|sweet|thankful|foreman|neighbor|hopeful|bench tech|kitchen table/iu,
    meaning: [
      'Start from the reader, then come to the offer. Whoever writes has met readers and is on their side.',
      'Take the part of readers: name what bothers them before you name what you have.',
    ],
    keeps: [
      "You'd like {goal.want.you}. So let's see how we get you there.",
      "{S:pain.you} That's no fun, and it isn't your fault.",
      'If {pain.you}, you can say so here. We will listen first.',
      "We'd be glad to help you {goal.do.you}.",
    ],
    breaks: [
      'Customers are advised to consult the website.',
      'Your request has been received and will be processed in due course.',
      'The provider accepts no enquiries.',
    ],
  },
  {
    name: 'funny',
    matches:
      /funny|humou?r|joke|cheeky|playful|witty|twinkle|daft|insolen|tongue|silly|laugh|irony|ironic|wit\b|cheek|mischie|teasing|salty|wink|comic|craic|goofy|irreverent|self-mocking|banter/iu,
    meaning: [
      'The joke sits in the situation that readers know, never in the people themselves.',
      'A smile at the matter, not at readers; where it hurts, say it straight and leave the joke out.',
    ],
    keeps: [
      '{S:pain.you} Not quite what you had dreamed of.',
      '{S:pain.you} If it helps: you tell it well.',
      "You'd like {goal.want.you}. As ambitions go, that's one of the better ones.",
      '{C:thing.np.you}: nobody has written a song about it, and there is a reason.',
    ],
    breaks: ['LOL!!! Who can relate?', 'Best. Monday. Ever.', 'Haha, {pain.you}? Your own fault!'],
  },
  {
    name: 'plain',
    matches:
      /plain|simple|clear|short words|straight|direct|no[- ]nonsense|frank|matter of fact|concrete|blunt|like it is|understand|down to earth|practical|useful|sensible|grounded|unposh|unpolished|earthy|northern|scottish|midwestern|swansea|couthy|flinty|dirt under|easy\b|neat|flat\b|level\b|jargon|buzzword|no flannel|street|readable|proper|grown[- ]?up/iu,
    meaning: [
      'Say the thing itself, in words that readers use at work or at home. If a word needs explaining, take another.',
      'A main point in each sentence, in everyday words. Readers should never have to read it again.',
    ],
    keeps: [
      '{C:action}. That is all there is to do.',
      'If {pain.you}, this is for you.',
      'You want {goal.want.you}. Here is how.',
      'This is about {thing.np.you}, and about nothing else.',
    ],
    breaks: [
      'We empower our target group to unlock seamless outcomes.',
      'Leverage our holistic approach to {goal.ing.you}.',
      'Our proposition addresses the multifaceted challenge space.',
    ],
  },
  {
    name: 'calm',
    matches:
      /calm|quiet|unhurried|patient|reassur|sober|composed|soft|steady|serious|measured|slow|unagitated|in no hurry|sleepy|melanchol|haunted|civil|unsentimental|bank manager/iu,
    meaning: [
      'No hurry in the sentences. Readers should feel that they can think it over.',
      'Even when it matters, the voice stays level: full sentences, no alarm, room to decide.',
    ],
    keeps: [
      'Take your time. When you want {goal.want.you}, we are here.',
      'There is no rush. If {pain.you}, we can start with that.',
      "Read it when it suits you. It's about how to {goal.do.you}.",
      'You can decide later. First, have a look at {thing.np.you} with us.',
    ],
    breaks: [
      "Don't miss out!!! Last chance to {action}!",
      'URGENT: act now, before {pain.you} again!',
      'Hurry! This waits for nobody!',
    ],
  },
  {
    name: 'precise',
    matches:
      /precise|exact|technical|factual|expert|knows|competent|efficient|professional|accurate|specialist|credible|scientific|serious about|informed|sharp|capable|awake|engineer|scholar|sound\b|curious|nerdy/iu,
    meaning: [
      'Claims are small enough to be checked. Readers know the subject and notice when we do not.',
      'Name the case, the step and the limit. Where we do not know, we say so to readers.',
    ],
    keeps: [
      'It does a single thing: it helps you {goal.do.you}.',
      '{S:pain.you} This is about that case, and about no other.',
      'What it covers: {thing.np.you}. What it does not cover, we say as well.',
      'Here is what it takes to {goal.do.you}, step by step.',
    ],
    breaks: [
      'A game-changing solution for basically everything.',
      'Experience countless amazing benefits.',
      'Studies show that practically everyone can {goal.do.you} in no time.',
    ],
  },
  {
    name: 'brief',
    matches: /\bbrief|quick|short\b|brisk|concise|snappy|to the point|efficient|crisp|terse/iu,
    meaning: [
      'Say it and stop. Readers read us between other things.',
      'The first line carries it; the rest may be skipped without loss by readers.',
    ],
    keeps: [
      '{C:pain.you}? Start here.',
      '{C:goal.do.you}. Here is how.',
      '{C:thing.np.you}: handled.',
      '{C:action}. Then you are done.',
    ],
    breaks: [
      'As you may well be aware, there are, generally speaking, a number of circumstances in which {pain.you}, and it is against this background that we would like to draw your attention to our offer.',
      'Before we come to the matter itself, please allow us a few general remarks and its history.',
    ],
  },
  {
    name: 'confident',
    matches: /proud|confident|bold|brave|assured|strong|assertive|ambitious|fearless/iu,
    meaning: [
      'State it and stand by it. No hedging where we are sure, and no boasting to readers either.',
      'We know what we are good at and say it to readers once, without superlatives.',
    ],
    keeps: [
      'We can help you {goal.do.you}. Ask us how.',
      '{S:pain.you} That can change, and we know where to begin.',
      'You want {goal.want.you}. You are in the right place.',
    ],
    breaks: [
      'We hope we might perhaps be able to help you {goal.do.you}, if that is all right.',
      'We are the undisputed number one worldwide.',
      'Sorry to bother you again.',
    ],
  },
  {
    name: 'elegant',
    matches:
      /elegan|litera|refined|tasteful|premium|gracious|courteous|formal|respect|dignif|polite|sophisticat|classy/iu,
    meaning: [
      'Well-made sentences, good manners. Readers are addressed as people with taste and little time.',
      'Courtesy shows in what is left out: no slang, no pressure, no familiarity with readers.',
    ],
    keeps: [
      'May we suggest a way to {goal.do.you}?',
      'Should you wish {goal.want.you}, we would be glad to help.',
      '{S:pain.you} It need not be so.',
      'A word about {thing.np.you}, if we may.',
    ],
    breaks: [
      'Yo! We got you.',
      'Hey guys, super cool stuff right here!!',
      "Grab it, it's dirt cheap, and you get to {goal.do.you} on top.",
    ],
  },
  {
    name: 'lively',
    matches:
      /energ|lively|cheerful|upbeat|enthusias|positive|excit|optimis|fresh|youthful|vibrant|fun\b|nerdy|happy|joy|celebrat|sunny|spark|light\b/iu,
    meaning: [
      'Verbs that move, short sentences, a reason to begin today. The energy comes from what readers can do, not from exclamation marks.',
      'Good cheer with substance: something readers can start on, and a voice that looks forward to it.',
    ],
    keeps: [
      'You could {goal.do.you}. Shall we start?',
      'Where would you begin?',
      '{C:goal.do.you}: today is as good a day as any.',
      'Right, {thing.np.you}. Let us get that out of the way.',
    ],
    breaks: [
      'Information is available on request.',
      'It is hereby pointed out that it is possible to {action}.',
      'For details, see the annex.',
    ],
  },
  {
    name: 'dry',
    matches:
      /\bdry\b|ornery|understat|modest|eyebrow|laconic|deadpan|wry|no fuss|unfussy|matter-of-fact|tired|moody|stubborn|gruff|unsentimental/iu,
    meaning: [
      'Say less than you could. The point is in the fact that readers recognise, not in an adjective.',
      'Understatement: the sentence ends early and lets readers draw the conclusion.',
    ],
    keeps: [
      "{S:pain.you} We've noticed.",
      "You'd like {goal.want.you}. Reasonable.",
      '{C:thing.np.you}. You know the rest.',
      'It helps you {goal.do.you}. That was the idea.',
    ],
    breaks: [
      'WOW! Get ready for the most amazing way to {goal.do.you}!',
      'Incredible news for everyone!',
      'We are beyond thrilled to share our passion with you!!',
    ],
  },
  {
    name: 'honest',
    matches:
      /honest|transparent|candid|sincere|truthful|open\b|fair\b|authentic|real\b|human|trust|down-to-earth|humble/iu,
    meaning: [
      'Say what it can do and what it cannot. Readers have heard promises before.',
      'Put the weak point on the table yourself, before readers do.',
    ],
    keeps: [
      'You may say “{obj.q}”. We have no clever answer to that, only a straight one.',
      "It won't do everything. It helps you {goal.do.you}, and that is what we stand for.",
      "We know: {pain.you}. We're not going to talk it away.",
      'About {thing.np.you}, this is what we know and what we do not.',
    ],
    breaks: [
      'Forget “{obj.q}”: with us, everything is always perfect.',
      'Trust us, nothing can go wrong.',
      'There are no downsides at all if you {action}.',
    ],
  },
];

/** What a tone word with “not”, “no”, “never” or “without” forbids, with a line that does just that. */
export const forbidden: readonly { matches: RegExp; leave: string; breaks: readonly string[] }[] = [
  {
    matches:
      /preach|moral|guilt|lectur|school|judg|sham|blam|nag|finger|telling|sanctimon|green|tree|waffle/iu,
    leave: 'No lessons and no guilt: readers decide, we help.',
    breaks: [
      'You really ought to {action}. Everybody else does.',
      'Shame on you if you have not started yet.',
    ],
  },
  {
    matches:
      /sugar|gush|kitsch|sentiment|soppy|cute|twee|shortbread|romantic|nostalg|folklore|toothpaste|#/iu,
    leave: 'Feeling, but no icing. Readers notice when it gets sweet.',
    breaks: [
      'A magical journey of the heart awaits, dear friends.',
      'Your hearts will melt when you finally get to {goal.do.you}!',
    ],
  },
  {
    matches: /pity|patroni|condescend|poor|charity|victim|talk down|baby/iu,
    leave: 'Eye level: readers need an offer, not sympathy.',
    breaks: [
      'We feel so sorry for people who have to live.',
      "It's very simple, dear: even you can {goal.do.you}.",
    ],
  },
  {
    matches:
      /posh|stiff|corporate|formal|town hall|official|bureaucra|legal|cold|suit|expensive|elit|head office|company|city talk|utility|medical/iu,
    leave: 'No office language: write to readers as you would speak to them across a table.',
    breaks: [
      'We take pleasure in informing you of the possibility to {action}.',
      'Pursuant to our terms, the matter shall be deemed resolved.',
    ],
  },
  {
    matches: /fear|scar|panic|alarm|threat|drama|horror|doom/iu,
    leave: 'No fear: readers get a way out before they get a reason to worry.',
    breaks: [
      "What if it's already too late? Every day, {pain.you}.",
      "Don't let it destroy everything you have built!",
    ],
  },
  {
    matches: /smug|arrogan|clever|boast|brag|know-?it-?all|superior|snob|glib/iu,
    leave: 'Never above readers: no showing off, no winks over their heads.',
    breaks: [
      'Obviously, clever people do not struggle.',
      'Once again, we knew better than everybody else.',
    ],
  },
  {
    matches:
      /joll|child|silly|wacky|goofy|jokey|joke|funny|emoji|banter|chirpy|exclamation|rah|enthusias|bro\b|girlboss|macho|razz/iu,
    leave: 'No jokes where readers are worried or working.',
    breaks: ['Yippee, it is that time again, everybody!', 'Knock, knock! Who is there? Savings!'],
  },
  {
    matches:
      /sales|push|hype|slick|market|jargon|buzz|hard sell|shout|loud|superlativ|advert|beg/iu,
    leave: 'No selling voice. What readers get is said once and plainly.',
    breaks: [
      'Act now: the ultimate opportunity!',
      'Our revolutionary offer will blow your mind. {C:action} NOW!',
    ],
  },
  {
    matches: /./u,
    leave: 'Leave it out, even where it would be easy: readers are meant to notice the difference.',
    breaks: [
      'Everything, bigger, louder and better than ever!',
      'You have never seen anything like it: {action}!',
    ],
  },
];
