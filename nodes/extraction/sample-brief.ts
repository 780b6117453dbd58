/** A brief of our own for examples and tests: short, and with gaps. */
import type { Brief } from '../records/brief';

export const nightBusText = [
  'Client: Moonline',
  '',
  'Moonline runs night buses in two towns. We want nurses on late shifts to try the bus once before the winter.',
  '',
  'Audience: nurses on late shifts',
  'Goals:',
  '- get home without a taxi',
  '- sleep before the next shift',
  'Pains:',
  '- the last bus leaves before the shift ends',
  '- nobody explains the night fares',
  'Objections: "it is not safe at the stop"',
  'Channels: posters in the staff room, WhatsApp',
  'Tone: warm, plain, not preachy',
  'Constraints: no pictures of patients. Do not say "cheap".',
  'Budget: £12,000',
].join('\n');

/** The brief as the Brief node gives it. */
export const nightBusBrief: Brief = {
  key: 'brief',
  labels: [],
  title: 'Night buses',
  sources: [{ id: 'brief', kind: 'brief', title: 'Night buses', text: nightBusText }],
  domain: 'other',
  channels: [],
  language: 'en',
};
