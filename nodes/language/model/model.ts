/** The trained reader: its chains and judges. */
import type { Channel, Format, PurposeCategory } from '../reading';
import type { Chain } from './chain';
import type { Linear } from './linear';
import type { SparseTable } from './sparse';

/** What a passage tells; no two of them share words. */
export const THEMES = [
  'label',
  'goals',
  'pains',
  'triggers',
  'objections',
  'constraints',
  'tone',
  'successMetrics',
  'purpose',
  'facts',
] as const;

/** Names, places, money and dates, which stand inside the passages. */
export const ENTITIES = [
  'name',
  'role',
  'location',
  'budget',
  'deadline',
  'offer',
  'brand',
  'notFor',
] as const;

/** The channels and formats a passage may name, as fields of their own chains. */
export const CHANNELS: readonly `channel:${Channel}`[] = [
  'channel:email',
  'channel:chat',
  'channel:voice',
  'channel:social',
  'channel:web',
  'channel:in-app',
  'channel:event',
  'channel:print',
  'channel:sms',
  'channel:tv-radio',
  'channel:outdoor',
];
export const FORMATS: readonly `format:${Format}`[] = [
  'format:short-video',
  'format:long-video',
  'format:article',
  'format:checklist',
  'format:webinar',
  'format:demo',
  'format:email',
  'format:comparison',
  'format:podcast',
  'format:case-study',
  'format:infographic',
  'format:guide',
  'format:newsletter',
  'format:social-post',
  'format:template',
  'format:calculator',
  'format:print',
  'format:other',
];

export interface Chains {
  table: SparseTable;
  /** Columns that the chains own together. */
  width: number;
  list: readonly Chain[];
}

export interface Model {
  chains: Chains;
  /** Weights of the models below. */
  table: SparseTable;
  /** Is a candidate a value of its field? */
  judge: Linear;
  /** Is it about this audience? */
  link: Linear;
  /** Is this age range the audience's? */
  ages: Linear;
  /** What the campaign is to do: one class for each category. */
  category: Linear;
}

/** The classes of the category model, in its order. */
export const CATEGORIES: readonly PurposeCategory[] = [
  'awareness',
  'acquisition',
  'activation',
  'retention',
  'research',
  'launch',
  'other',
];
