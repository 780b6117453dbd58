/** What each channel asks of the voice, with lines that keep and break it. */
import type { Channel } from '../records/vocabulary';

export interface ChannelCraft {
  shift: string;
  maxWords: number;
  rule: string;
  keeps: readonly string[];
  breaks: readonly string[];
  before: readonly string[];
  after: readonly string[];
}

export const channelCraft: Record<Channel, ChannelCraft> = {
  email: {
    shift:
      'A subject line that could stand alone, the point in the opening sentence, a single request at the end',
    maxWords: 120,
    rule: 'Put the matter itself into the subject line of an email.',
    keeps: ['Subject: {C:goal.do.you}', 'Subject: About {thing.np.you}', 'Subject: If {pain.you}'],
    breaks: [
      'Subject: Our news of the month',
      'Subject: {we} newsletter, issue 5',
      'Subject: Exciting updates inside',
    ],
    before: [
      'Dear customer, we are delighted to inform you about our latest offers. Please visit our website for further details.',
      'Our newsletter is here! Find out everything and much more.',
    ],
    after: [
      "You'd like {goal.want.you}. What stops you is {thing.np.you}, so that is where this email begins.",
      '{S:pain.you} If you would rather {goal.do.you}, the next lines are for you.',
      "You'd like {goal.want.you}. This email is about that, and ends after a single question.",
    ],
  },
  chat: {
    shift: 'One thought a message, a question before an offer, no salutation after the opening',
    maxWords: 40,
    rule: 'In chat, ask before you offer.',
    keeps: [
      'Before I suggest anything: is {thing.np.you} the main thing?',
      'What matters more right now: {goal.want.you}, or something else?',
      'So {pain.you}. Since when?',
    ],
    breaks: [
      'Hi! Here are all our offers: [link] [link] [link]',
      'Welcome! Our range has something for everyone.',
    ],
    before: [
      'Thank you for contacting us. Your enquiry is important to us.',
      'Hello! Please choose from the following categories: products, services, other.',
    ],
    after: [
      'So {pain.you}. What would help most?',
      'You want {goal.want.you}: good. What has been in the way so far?',
      '{C:thing.np.you}: understood. Shall we look at it now?',
    ],
  },
  voice: {
    shift: 'Short breaths, words that are easy to say, and silence after a question',
    maxWords: 40,
    rule: 'On the phone, say back what you heard before you answer.',
    keeps: [
      'So {pain.you}, and you want {goal.want.you}. Did I get that?',
      'Let me say it back: it is about {thing.np.you}.',
      "You'd like {goal.want.you}. Is that right?",
    ],
    breaks: [
      'Right. So our standard procedure is as follows.',
      'As per our records, you need department B.',
    ],
    before: [
      'Welcome to our service line. Please hold.',
      'Your call will be answered by the next free agent.',
    ],
    after: [
      'Hello. You rang about {thing.np.you}. Tell me how it went.',
      "Good that you called. You'd like {goal.want.you}: let's see.",
    ],
  },
  social: {
    shift: 'Open on the recognisable moment; the offer comes in the last line or in the comments',
    maxWords: 50,
    rule: 'On social media, open with a moment that {audience} recognise.',
    keeps: [
      '{C:pain.you}. Sounds familiar?',
      '{C:trig.np.you}. And then what?',
      '{C:thing.np.you}: who knows it?',
    ],
    breaks: ['We are proud to present our news! #blessed', 'Big announcement coming soon!'],
    before: [
      'Exciting news! Check out our latest post! Link in bio!',
      'Who can relate? Tag a friend!',
    ],
    after: [
      '{C:pain.you}. If you know that, this is for you.',
      'You want {goal.want.you}. So did they.',
      '{C:goal.do.you}. How, you see in the clip.',
    ],
  },
  web: {
    shift: 'The headline answers “is this for me?”; proof stands next to the claim',
    maxWords: 60,
    rule: 'On the website, let the headline say who it is for.',
    keeps: ['For {audience}: {goal.do.you}', '{C:goal.do.you}: how it works', 'When {pain.you}'],
    breaks: ['Welcome to our website.', 'The future is here.'],
    before: [
      'We offer a comprehensive portfolio from a single source.',
      'Our mission is to be the leading provider in our field.',
    ],
    after: [
      '{S:pain.you} This page is about what to do then.',
      'You want {goal.want.you}. Here is what it takes.',
    ],
  },
  'in-app': {
    shift: 'A label and a reason, nothing else; the person is in the middle of something',
    maxWords: 20,
    rule: 'In the app, name the next step and what it is good for.',
    keeps: ['{C:action}', 'Next: {goal.do.you}', '{C:thing.np.you}? Tap here.'],
    breaks: ['Oops! Something new!', 'Experience it like never before!'],
    before: ['You have new notifications.', "Don't forget to check this out!"],
    after: ['Still want {goal.want.you}? Carry on here.', 'Next up: {action}.'],
  },
  sms: {
    shift: 'Who we are, what it is about, what to do: in this order, in a single message',
    maxWords: 25,
    rule: 'In a text message, say who writes and why before anything else.',
    keeps: [
      '{we} here, about {thing.np.you}. Reply “yes” and we ring you.',
      '{we} here: if you want {goal.want.you}, reply to this message.',
      '{we} here. {S:pain.you} Reply if you would like help.',
    ],
    breaks: ['LAST CHANCE!!! click NOW', 'Ur update is waiting'],
    before: [
      'Dear customer, kindly note that information is available.',
      'Hi! Big news! Click the link!',
    ],
    after: [
      '{we}: {pain.you}? Reply “yes” and we help.',
      '{we}: if you want {goal.want.you}, reply to this message.',
    ],
  },
  print: {
    shift:
      'Made to be kept: a headline that can be read from a distance, a single thing to do below',
    maxWords: 80,
    rule: 'In print, write something worth keeping.',
    keeps: [
      '{C:goal.do.you}: a sheet for the wall',
      'What to do when {pain.you}',
      '{C:thing.np.you}, and what helps',
    ],
    breaks: ['{we}. Your partner. Since always.', 'At a glance: our brochure'],
    before: [
      'We would like to take this opportunity to introduce ourselves as experts.',
      'Dear resident, please find enclosed our brochure.',
    ],
    after: [
      '{S:pain.you} Keep this for the next time.',
      'For everybody who wants {goal.want.I}.',
      'You want {goal.want.you}. Pin this up.',
    ],
  },
  event: {
    shift: 'A question to begin with, an example from their day, something to take away',
    maxWords: 60,
    rule: 'At an event, begin with their day, not with our slides.',
    keeps: [
      'Who of you knows this: {pain.you}?',
      'Hands up: who wants {goal.want.I}?',
      'Let me start with {thing.np.you}.',
    ],
    breaks: [
      'First, a few words about our company and its history.',
      'Agenda: welcome, greetings, outlook.',
    ],
    before: ['Join us for an inspiring evening.', 'We cordially invite you to an exclusive event.'],
    after: [
      'Come if {pain.you}. We talk about that, and you can ask.',
      'An hour about how to {goal.do.you}. Bring your questions.',
    ],
  },
  'tv-radio': {
    shift: 'Written for the ear: a voice, a situation, the name at the end',
    maxWords: 60,
    rule: 'On air, let a situation speak before the name does.',
    keeps: ['“{pain.q}” Know that? {we}.', '“I just want {goal.want.I}.” {we}.'],
    breaks: ['{we}, {we}, {we}!', 'Attention, listeners: special offers!'],
    before: ['{we}, the experts. Visit us today!', 'Your best choice!'],
    after: [
      '“{pain.q}” If that could be you: {we}.',
      'You want {goal.want.you}. So do your neighbours.',
    ],
  },
  outdoor: {
    shift: 'A handful of words, legible in passing; no sentence with a comma',
    maxWords: 8,
    rule: 'On a poster, take a single thought and stop.',
    keeps: ['{C:goal.do.you}.', '{C:thing.np.you}?', '{C:action}.'],
    breaks: [
      '{we}, your experienced and reliable partner for all questions',
      'Now also near you, see website',
    ],
    before: ['Discover new horizons. Find out more online.', 'Quality and passion: find out more.'],
    after: ['{C:goal.do.you}.', '{C:thing.np.you}? Not any more.'],
  },
};
