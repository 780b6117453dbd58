/** What each channel asks of the voice, with lines that keep and break it. */
import type { Channel } from '../records/vocabulary';

export interface ChannelCraft {
  shift: string;
  maxWords: number;
  rule: string;
  keeps: readonly string[];
  breaks: readonly string[];
  dont: string;
  dontKeeps: readonly string[];
  dontBreaks: readonly string[];
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
      'Subject: News about {topic} inside',
      'Subject: {we} newsletter: {topic} and more',
      'Subject: Exciting updates on {topic}',
    ],
    dont: "Don't ask for more than a single thing in an email.",
    dontKeeps: [
      'All we ask: {action}.',
      'Reply with a line about {thing.np.you}. That is enough for today.',
      'If you want {goal.want.you}, reply “yes”.',
    ],
    dontBreaks: [
      '{C:action}, follow us, fill in our survey and tell your friends about {topic}!',
      'Read on about {topic}, forward this, like us, and call us today.',
    ],
    before: [
      'Dear customer, we are delighted to inform you about our latest offers concerning {topic}. Please visit our website for further details.',
      'Our newsletter is here! Find out everything about {topic} and much more.',
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
      'Hi! Here are all our offers about {topic}: [link] [link] [link]',
      'Welcome! Our range includes everything around {topic}.',
    ],
    dont: "Don't answer a worry in chat with a link alone.",
    dontKeeps: [
      'I understand: {pain.you}. In short, this is what we can do.',
      '“{obj.q}”: fair. Let me answer that here.',
      'About {thing.np.you}: I will tell you here what I know.',
    ],
    dontBreaks: ['For {topic} see our help pages.', 'Everything about {topic} is in the FAQ.'],
    before: [
      'Thank you for contacting us. Your enquiry about {topic} is important to us.',
      'Hello! Please choose from the following categories: products, services, {topic}, other.',
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
      'Right, {topic}. So our standard procedure is as follows.',
      'As per our records on {topic}, you need department B.',
    ],
    dont: "Don't read a script at somebody who is worried.",
    dontKeeps: [
      'Take your time. {S:pain.you} I heard that.',
      'We can leave the form. Tell me about {thing.np.you}.',
    ],
    dontBreaks: [
      'For questions concerning {topic}, please say “yes” after the tone.',
      'I am obliged to inform you about {topic} as follows.',
    ],
    before: [
      'Welcome to our service line. For {topic}, please hold.',
      'Your call about {topic} will be answered by the next free agent.',
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
    breaks: [
      'We are proud to present our news on {topic}! #blessed',
      'Big announcement coming soon! Something with {topic}!',
    ],
    dont: "Don't answer comments with copied lines.",
    dontKeeps: [
      '“{obj.q}”? Fair. Tell us what you have seen, and we will say what we know.',
      'Good point about {thing.np.you}. Here is what we can say.',
    ],
    dontBreaks: [
      'Thanks for your comment on {topic}! DM us!',
      'We value your feedback on {topic}.',
    ],
    before: [
      'Exciting news! Check out our latest post about {topic}! Link in bio!',
      'Who else loves {topic}? Tag a friend!',
    ],
    after: [
      '{C:pain.you}. If you know that, this is for you.',
      'Some people just want {goal.want.I}. So did you, once?',
      '{C:goal.do.you}. How, you see in the clip.',
    ],
  },
  web: {
    shift: 'The headline answers “is this for me?”; proof stands next to the claim',
    maxWords: 60,
    rule: 'On the website, let the headline say who it is for.',
    keeps: ['For {audience}: {goal.do.you}', '{C:goal.do.you}: how it works', 'When {pain.you}'],
    breaks: ['Welcome to our website. Rethinking {topic}.', 'The future of {topic} is here.'],
    dont: "Don't hide the next step.",
    dontKeeps: ['Button: {C:action}', 'Button: See how to {goal.do.you}'],
    dontBreaks: ['Button: Learn more about {topic}', 'Button: Submit a request concerning {topic}'],
    before: [
      'We offer a comprehensive portfolio in the field of {topic}.',
      'Our mission is to be the leading provider of {topic}.',
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
    breaks: ['Oops! Something about {topic}!', 'Experience {topic} like never before!'],
    dont: "Don't interrupt for news.",
    dontKeeps: [
      'When you have finished: {action}.',
      'Later is fine. We keep {thing.np.you} on your list.',
    ],
    dontBreaks: ['NEW!!! See what we did with {topic}!', 'Rate us before you deal with {topic}!'],
    before: ['You have new notifications regarding {topic}.', "Don't forget to check out {topic}!"],
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
    breaks: ['LAST CHANCE: {topic}!!! click NOW', 'Ur update on {topic} is waiting'],
    dont: "Don't send a text that needs a second one.",
    dontKeeps: ['To {goal.do.you}, reply “start”.', '{C:action}. Questions? Reply here.'],
    dontBreaks: [
      'Hello, we will write again shortly about {topic}.',
      'To be continued: some background on {topic}.',
    ],
    before: [
      'Dear customer, kindly note that information on {topic} is available.',
      'Hi! Big news about {topic}! Click the link!',
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
    breaks: [
      '{we}. Your partner for {topic}. Since always.',
      '{C:topic} at a glance: our brochure',
    ],
    dont: "Don't fill the page.",
    dontKeeps: [
      '{C:action}. The rest of the page stays white.',
      'A headline about {thing.np.you}, a number to ring, nothing else.',
    ],
    dontBreaks: [
      'Our full range: {topic}, and many more lines in small print.',
      'Front: {topic}. Back: even more on {topic}, in small print.',
    ],
    before: [
      'We would like to take this opportunity to introduce ourselves as experts for {topic}.',
      'Dear resident, please find enclosed our brochure on {topic}.',
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
      'First, a few words about our company, our history and {topic}.',
      'Agenda: welcome, greetings, {topic}, outlook.',
    ],
    dont: "Don't let people leave without a next step.",
    dontKeeps: ['Before you go: {action}.', 'Take this home. It is about {thing.np.you}.'],
    dontBreaks: [
      'Thanks for coming. Materials on {topic} may follow.',
      'So much for {topic}. Enjoy the buffet.',
    ],
    before: [
      'Join us for an inspiring evening around {topic}.',
      'We cordially invite you to an exclusive event on {topic}.',
    ],
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
    breaks: [
      '{we}, {we}, {we}: all about {topic}!',
      'Attention, listeners: special offers on {topic}!',
    ],
    dont: "Don't squeeze details into a spot.",
    dontKeeps: ['{C:thing.np.you}. There is help. {we}.', 'You want {goal.want.you}? {we}.'],
    dontBreaks: [
      '{C:topic}: conditions apply, see website slash offers slash conditions.',
      'Call now about {topic}, lines are open, terms and conditions follow.',
    ],
    before: ['{we}, the experts for {topic}. Visit us today!', 'Your best choice for {topic}!'],
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
      '{we}, your experienced and reliable partner for all questions concerning {topic}',
      'Everything about {topic}, now also near you, see website',
    ],
    dont: "Don't make people read a web address at speed.",
    dontKeeps: ['{C:topic}? {we}.', '{C:goal.do.you}. {we}.'],
    dontBreaks: [
      'For {topic} see our website, last menu item, then scroll down',
      'Scan here for {topic} while you drive past',
    ],
    before: [
      'Discover new horizons in {topic}. Find out more online.',
      'Quality, passion and {topic}: find out more.',
    ],
    after: ['{C:goal.do.you}.', '{C:thing.np.you}? Not any more.'],
  },
};
