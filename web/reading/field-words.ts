import {
  peopleFields,
  workFields,
  type CorrectionField,
  type PeopleField,
} from '../../nodes/records/correction';

/** How a field is called: over its values, and in a small label behind a passage. */
export const fieldWords: Record<CorrectionField, { title: string; tag: string }> = {
  audiences: { title: 'Audience', tag: 'audience' },
  brand: { title: 'Brand', tag: 'brand' },
  offer: { title: 'Offer', tag: 'offer' },
  purpose: { title: 'Purpose', tag: 'purpose' },
  reason: { title: 'Why now', tag: 'why now' },
  constraints: { title: 'Rules', tag: 'rule' },
  tone: { title: 'Tone', tag: 'tone' },
  decisionRules: { title: 'If and then', tag: 'if and then' },
  facts: { title: 'Facts', tag: 'fact' },
  successMetrics: { title: 'Success', tag: 'success' },
  budget: { title: 'Budget', tag: 'budget' },
  deadline: { title: 'Deadline', tag: 'deadline' },
  name: { title: 'Name', tag: 'name' },
  role: { title: 'Role', tag: 'role' },
  goals: { title: 'Goals', tag: 'goal' },
  pains: { title: 'Pains', tag: 'pain' },
  triggers: { title: 'Triggers', tag: 'trigger' },
  objections: { title: 'Objections', tag: 'objection' },
  channels: { title: 'Channels', tag: 'channel' },
  preferredFormats: { title: 'Formats', tag: 'format' },
  context: { title: 'Day and setting', tag: 'setting' },
  ageRange: { title: 'Age', tag: 'age' },
  location: { title: 'Place', tag: 'place' },
  demographics: { title: 'Also stated', tag: 'stated' },
};

/** Fields that words of the brief can be added to, in the order of the sheet. */
export const addableWork = workFields.filter((field) => field !== 'decisionRules');
export const addablePeople = peopleFields.filter((field) => field !== 'demographics');

export function isOfPeople(field: CorrectionField): field is PeopleField {
  return peopleFields.some((name) => name === field);
}

/** The letter by which an audience is marked in the brief: A for the first sheet. */
export function letterOf(order: number): string {
  return String.fromCharCode(64 + Math.min(26, Math.max(1, order)));
}
