/**
 * Questions to the author of the brief: what stands where an invention would have stood. Their ids
 * are `<sheet key or brief>.<field>` and never change, so that an answer finds its question again.
 */
import type { OpenQuestion } from '../records/artefact';
import { isMany } from './labels';

interface Wording {
  question: string;
  whyItMatters: string;
}

/** What the whole work needs to know. */
const aboutTheBrief = {
  purpose: {
    question: 'What should people do, know or feel once this work is out that they don’t today?',
    whyItMatters:
      'Every piece is checked against its purpose; without one there is nothing to check.',
  },
  reason: {
    question: 'Why now: what happened, or what is coming, that makes this the moment?',
    whyItMatters: 'The reason decides which trigger the scripts open with.',
  },
  audiences: {
    question: 'Whom is this for? One line for each group is enough.',
    whyItMatters: 'Without an audience there is one general sheet, and every card is a guess.',
  },
  brand: {
    question: 'Under which name does the work appear?',
    whyItMatters: 'Lines that say “we” need to know who is speaking.',
  },
  offer: {
    question: 'What exactly is offered, in one plain sentence?',
    whyItMatters: 'The message and the call to action name the offer.',
  },
  constraints: {
    question: 'What must the work never say, show or promise?',
    whyItMatters: 'Rules that nobody wrote down are the ones that get broken.',
  },
  tone: {
    question: 'How should it sound, and how must it never sound?',
    whyItMatters: 'The voice guide turns these words into rules and examples.',
  },
  successMetrics: {
    question: 'Which figure would tell you that it worked, and from where does it start?',
    whyItMatters: 'Each card and script names the figure that it serves.',
  },
  budget: {
    question: 'What is the budget, and what has to come out of it?',
    whyItMatters: 'It decides how many formats and channels are worth preparing.',
  },
  deadline: {
    question: 'By when does the first piece have to be out?',
    whyItMatters: 'Scripts that lean on a season or a date need to know it.',
  },
} as const satisfies Record<string, Wording>;

export type BriefField = keyof typeof aboutTheBrief;

/** What a card needs to know of an audience. Worded so that any noun phrase fits, one or many. */
const aboutAnAudience = {
  role: (who) => ({
    question: `Which job or part of life brings ${who} to this?`,
    whyItMatters: 'The role decides the scene, the hour and the words of a script.',
  }),
  goals: (who) => ({
    question: `In their own words, what would be a good outcome for ${who}?`,
    whyItMatters: 'The need leads the card and the first line of every text.',
  }),
  pains: (who) => ({
    question: `What makes this hard today for ${who}?`,
    whyItMatters: 'A text that names the obstacle is read as written by somebody who knows.',
  }),
  triggers: (who) => ({
    question: `What has usually just happened when this becomes urgent for ${who}?`,
    whyItMatters: 'The trigger is the moment at which a script begins.',
  }),
  objections: (who) => ({
    question: `What is the “no” that you hear most from ${who}?`,
    whyItMatters: 'Scripts turn on an objection; without one they turn on a pain.',
  }),
  channels: (who) => ({
    question: `Where would a message from you be seen by ${who}?`,
    whyItMatters: 'It decides which scripts are written and how long a line may be.',
  }),
  preferredFormats: (who) => ({
    question: `What do you know about the formats that work for ${who}: watched, read, listened to?`,
    whyItMatters: 'Designers need to know whether to plan a film, a page or a card.',
  }),
  context: (who) => ({
    question: `When and where in the day would this find ${who}?`,
    whyItMatters: 'The setting keeps scripts and pictures from being generic.',
  }),
  decision: (who) => ({
    question: `Besides ${who}, who else has a say?`,
    whyItMatters: 'A second reader changes the proof that a text must bring.',
  }),
} as const satisfies Record<string, (who: string) => Wording>;

export type AudienceField = keyof typeof aboutAnAudience;

/** The fields that a sheet asks about when they are empty, in the order of the card. */
export const audienceFields = Object.keys(aboutAnAudience) as AudienceField[];

/** Without the question who else decides: asked only where a person wants it asked. */
export const usualFields = audienceFields.filter((field) => field !== 'decision');

const BEHIND =
  /\s(?:of|in|at|with|who|whose|that|which|from|for|on|living|working|already|specialised|under)\s.*$/iu;
const GENERIC =
  /^(?:the |those |all )?(?:people|those|ones|adults|women|men|residents|owners?|families|members|users?|customers|clients|\d+ \p{L}+|\p{L}+ (?:adults|people|ones))$/iu;

/** A long name of an audience cut behind its head: “HR managers of shared service centres in …”. */
function shortly(who: string): string {
  if (who.split(' ').length <= 4 || /\p{Lu}\p{Ll}+ .*\p{Lu}/u.test(who.slice(0, 24)))
    return pointed(who);
  const head = who.replace(BEHIND, '');
  return pointed(head === who || GENERIC.test(head) ? who : head);
}

/** “data protection officer” → “the data protection officer”; names and groups stay. */
function pointed(who: string): string {
  const isBare =
    /^\p{Ll}/u.test(who) &&
    !/^(?:the|an?|this|these|those|our|their|every|each|all|both) /u.test(who);
  return isBare && !isMany(who) ? `the ${who}` : who;
}

/** A question about the work as a whole. */
export function briefQuestion(field: BriefField): OpenQuestion {
  return { id: `brief.${field}`, field, ...aboutTheBrief[field] };
}

/** A question about one audience; `who` names it as it stands inside a sentence. */
export function audienceQuestion(
  sheetKey: string,
  field: AudienceField,
  who: string,
): OpenQuestion {
  return {
    id: `${sheetKey}.${field}`,
    field,
    audience: who,
    ...aboutAnAudience[field](shortly(who)),
  };
}

const doubts: Record<AudienceField, (said: string, who: string) => string> = {
  role: (said, who) => `Is ${said} the right role for ${who}?`,
  goals: (said, who) => `Is ${said} what matters to ${who}?`,
  pains: (said, who) => `Is ${said} what gets in the way for ${who}?`,
  triggers: (said, who) => `Is ${said} what makes this urgent for ${who}?`,
  objections: (said, who) => `Is ${said} a doubt that you hear from ${who}?`,
  channels: (said, who) => `Is ${said} a way to reach ${who}?`,
  preferredFormats: (said, who) => `Is ${said} a format that works for ${who}?`,
  context: (said, who) => `Is ${said} part of an ordinary day for ${who}?`,
  decision: (said, who) => `Does ${said} say who decides with ${who}?`,
};

/** A value that is too uncertain to state, asked back in its own words. */
export function doubtQuestion(
  sheetKey: string,
  field: AudienceField,
  who: string,
  quote: string,
): OpenQuestion {
  const said = `“${quote.replace(/^[“"]+|[”"]+$/gu, '')}”`;
  return {
    id: `${sheetKey}.${field}`,
    field,
    audience: who,
    question: doubts[field](said, shortly(who)),
    whyItMatters: aboutAnAudience[field](who).whyItMatters,
  };
}

/** An audience that the brief hints at too softly, asked back in its own words. */
export function audienceDoubt(sheetKey: string, quote: string): OpenQuestion {
  return {
    id: `${sheetKey}.audience`,
    field: 'audience',
    question: `Is this for “${quote}”?`,
    whyItMatters: aboutTheBrief.audiences.whyItMatters,
  };
}
