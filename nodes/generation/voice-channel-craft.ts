/** What each channel asks of the voice, and pairs of a line that fits it and a draft that does not. */
import type { Channel } from '../records/vocabulary';
import type { Pair } from './voice-slots';

interface ChannelCraft {
  maxWords: number;
  /** What the voice does here; the first frame that can be filled, the last one always can. */
  shift: readonly string[];
  pairs: readonly Pair[];
}

export const channelCraft: Record<Channel, ChannelCraft> = {
  email: {
    maxWords: 120,
    shift: [
      'The subject line is the matter itself, {mq} or the like, and makes sense without the rest. One request, and it comes last.',
      'The subject line is the matter itself, {hq}, and makes sense without the rest. One request, and it comes last.',
      'The subject line is the matter itself and makes sense without the rest. One request, and it comes last.',
    ],
    pairs: [
      {
        so: 'Subject: {M}',
        not: 'Subject: Newsletter: all the latest on {it}',
        fault: 'about us',
      },
      { so: 'Subject: {G}', not: 'Subject: Exciting updates about {it}', fault: 'about us' },
      { so: 'Subject: {D}', not: 'Subject: Reasons to love {it}', fault: 'about us' },
      {
        so: 'Subject: About {ours}: {f}',
        not: 'Subject: You will not want to miss this!!!',
        fault: 'about us',
      },
    ],
  },
  chat: {
    maxWords: 40,
    shift: [
      'One thought a message. Whoever writes {dq} gets an answer to that first, and the offer second.',
      'One thought a message. Ask about {pq} before you suggest anything.',
      'One thought a message, a question before an offer.',
    ],
    pairs: [
      {
        so: '{D} What would you need to know to decide?',
        not: 'Hi! Here is all about {it}: (link) (link) (link)',
        fault: 'offers before it asks',
      },
      {
        so: '{P} Since when?',
        not: 'Hello! {it}: please choose an option: price, range, other.',
        fault: 'offers before it asks',
      },
      {
        so: 'You want {w}. What has been in the way so far?',
        not: 'Welcome! Our range has something for you, for example {it}.',
        fault: 'offers before it asks',
      },
      {
        so: '{M}: when was that?',
        not: 'Thanks for your message! Have you seen {it} already? (link)',
        fault: 'offers before it asks',
      },
    ],
  },
  voice: {
    maxWords: 40,
    shift: [
      'Sentences that can be said in a single breath. Say {pq} back in your own words before you answer.',
      'Sentences that can be said in a single breath, and silence after {dq}: let them finish.',
      'Sentences that can be said in a single breath, and silence after a question.',
    ],
    pairs: [
      {
        so: 'So you want {w}. Did I get that right?',
        not: 'I will now read out the conditions of {it}. Please listen until the end.',
        fault: 'reads out',
      },
      {
        so: '{D} I can see why you say so.',
        not: 'One moment, our standard text on {it} says the following.',
        fault: 'reads out',
      },
      {
        so: '{M}, you said. How did that go?',
        not: 'For {it}, department B is responsible. I will put you through.',
        fault: 'reads out',
      },
      {
        so: 'What we have for you: {f}. Shall I go on?',
        not: 'As per our records I am obliged to inform you about {it}.',
        fault: 'reads out',
      },
    ],
  },
  social: {
    maxWords: 50,
    shift: [
      'The first picture or line is {mq}, recognisable without sound. Our name can wait for the end.',
      'The first picture or line is {pq}, recognisable without sound. Our name can wait for the end.',
      'The first picture or line is something {who} know, recognisable without sound. Our name can wait for the end.',
      'The first line is something they know; our name can wait for the end.',
    ],
    pairs: [
      {
        so: '{M}. Who has been there?',
        not: 'We are so proud to present {it}! #proud #blessed',
        fault: 'about us',
      },
      {
        so: '{P} Anyone else?',
        not: 'Big news coming soon! Stay tuned for {it}!',
        fault: 'about us',
      },
      {
        so: '{D} Heard that before? Said it yourself?',
        not: 'New post! {it}! Link in bio! Tag a friend!',
        fault: 'about us',
      },
      {
        so: '{G} Tell us how you would start.',
        not: 'We are thrilled to announce {it}! #excited',
        fault: 'about us',
      },
      {
        so: '{F} Ask us in the comments.',
        not: 'Happy Monday from the whole team! Have you seen {it}?',
        fault: 'about us',
      },
    ],
  },
  web: {
    maxWords: 60,
    shift: [
      'The headline answers “is this for me?” for {who}. Each claim has its proof beside it, and {dq} is answered on the same screen.',
      'The headline answers “is this for me?” for {who}. Each claim has its proof beside it.',
      'The headline answers “is this for me?”. Each claim has its proof beside it.',
    ],
    pairs: [
      {
        so: '{M}? You are in the right place.',
        not: 'Welcome to our website, where you find comprehensive information on {it}.',
        fault: 'says nothing',
      },
      {
        so: 'For {who} who want {w}.',
        not: 'Our mission: to set new standards with {it}.',
        fault: 'says nothing',
      },
      {
        so: 'For {who}: {ours}. {F}',
        not: 'Everything from a single source: {it} and more.',
        fault: 'says nothing',
      },
      { so: '{D} Read this first.', not: 'Discover the world of {it}.', fault: 'says nothing' },
    ],
  },
  'in-app': {
    maxWords: 20,
    shift: [
      'They are in the middle of something. A label, a reason ({wq}), nothing else.',
      'They are in the middle of something. A label, a reason, nothing else.',
    ],
    pairs: [
      {
        so: 'Next: {a}',
        not: 'Oops! Something new! Discover the magic of {it}!',
        fault: 'a label for nothing',
      },
      {
        so: 'Still want {w}? Carry on here.',
        not: 'Level up with {it}! Tap to be amazed!',
        fault: 'a label for nothing',
      },
      {
        so: '{M}? Start here.',
        not: 'Do not forget to check out {it}!',
        fault: 'a label for nothing',
      },
    ],
  },
  sms: {
    maxWords: 25,
    shift: [
      'Who writes, about what, what to do: in this order, in a single message. {hq} beats any greeting.',
      'Who writes, about what, what to do: in this order, in a single message.',
    ],
    pairs: [
      {
        so: '{B} here. {F} Questions? Reply to this message.',
        not: 'Hi there! BIG news about {it}!!! Click NOW!',
        fault: 'no sender, no matter',
      },
      {
        so: '{B} here. You wanted {w}: reply to this message.',
        not: 'Hey you! {it}!!! Do not miss it!',
        fault: 'no sender, no matter',
      },
      {
        so: 'About {ours}: {f}. Reply if you have a question.',
        not: 'Hi there! BIG news!!! Click NOW!',
        fault: 'no sender, no matter',
      },
      {
        so: '{B} here. {A}',
        not: 'Hey you! Last chance for {it}!',
        fault: 'no sender, no matter',
      },
    ],
  },
  print: {
    maxWords: 80,
    shift: [
      'The headline is {hq}, or close to it, and can be read from across the room; our name comes last. One fact, one thing to do, nothing else.',
      'The headline is {mq}, or close to it; our name comes last. One fact, one thing to do, nothing else.',
      'The headline is about them; our name comes last. One fact, one thing to do, nothing else.',
    ],
    pairs: [
      { so: '{G} {F}', not: 'At a glance: {it}. Your strong partner.', fault: 'about us' },
      { so: '{M}? {F}', not: 'We proudly introduce: {it}.', fault: 'about us' },
      { so: '{G} {A}', not: 'Quality you can rely on: {it}.', fault: 'about us' },
      {
        so: '{D} Turn over.',
        not: 'Our brochure: {it} on many colourful pages.',
        fault: 'about us',
      },
      {
        so: '{G} Keep this.',
        not: 'Tradition and progress under one roof: {it}.',
        fault: 'about us',
      },
      {
        so: '{F} Pin this up.',
        not: 'Take a look at our range: {it} and much more.',
        fault: 'about us',
      },
    ],
  },
  event: {
    maxWords: 60,
    shift: [
      'Begin with a question from their day, {pq}, and give them something to take home.',
      'Begin with {mq}, ask who has been there, and give them something to take home.',
      'Begin with a question from their day and give them something to take home.',
    ],
    pairs: [
      {
        so: '{M}: who has been there?',
        not: 'First, a few words on our history and on {it}.',
        fault: 'starts with us',
      },
      {
        so: 'Who here has said it? {D}',
        not: 'Agenda: welcome, our company, {it}, questions if time allows.',
        fault: 'starts with us',
      },
      {
        so: 'Who wants {w}? Then stay a moment.',
        not: 'Ladies and gentlemen, let me show you our slides on {it}.',
        fault: 'starts with us',
      },
      {
        so: 'Stop for a minute and ask. {F}',
        not: 'We cordially invite you to an exclusive presentation of {it}.',
        fault: 'starts with us',
      },
    ],
  },
  'tv-radio': {
    maxWords: 60,
    shift: [
      'Written for the ear: one voice, one situation ({mq}), the name at the end.',
      'Written for the ear: one voice says {dq}, another answers, the name comes at the end.',
      'Written for the ear: one voice, one situation, the name at the end.',
    ],
    pairs: [
      {
        so: '{M}. (A pause.) {F}',
        not: 'Attention, attention! {it}! Only here! Only now!',
        fault: 'shouts the name',
      },
      {
        so: '{D} (A pause.) {F}',
        not: 'Did you know? {it}! Yes, you heard right: {it}, folks!',
        fault: 'shouts the name',
      },
      {
        so: '{D} (Somebody laughs.) You too?',
        not: 'Here it is, your number one: {it}!',
        fault: 'shouts the name',
      },
      {
        so: '{M}. (A door.) And now?',
        not: 'Listen up! {it}! Call now!',
        fault: 'shouts the name',
      },
      {
        so: '(A kitchen, a radio.) {G}',
        not: 'Listen up! {it}! Ring now!',
        fault: 'shouts the name',
      },
    ],
  },
  outdoor: {
    maxWords: 8,
    shift: [
      'A handful of words that can be read in passing: {hq}, cut until it fits.',
      'A handful of words that can be read in passing.',
    ],
    pairs: [
      {
        so: '{M}?',
        not: 'Find out more online about {it} and our wide range of further services for every need',
        fault: 'too long to read in passing',
      },
      {
        so: '{G}',
        not: 'Visit our website for detailed information about {it} and our other services',
        fault: 'too long to read in passing',
      },
      {
        so: '{A}',
        not: 'We are your experienced and reliable partner for {it} and related questions',
        fault: 'too long to read in passing',
      },
      {
        so: '{F}',
        not: 'Learn about the many different advantages that {it} can offer to you and your family',
        fault: 'too long to read in passing',
      },
    ],
  },
};
