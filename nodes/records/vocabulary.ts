import { z } from 'zod';

/** The closed lists of the brief reading: the words of the label guide. */
export const channels = [
  'email',
  'chat',
  'voice',
  'social',
  'web',
  'in-app',
  'event',
  'print',
  'sms',
  'tv-radio',
  'outdoor',
] as const;
export const Channel = z.enum(channels);
export type Channel = z.infer<typeof Channel>;

export const formats = [
  'short-video',
  'long-video',
  'article',
  'checklist',
  'webinar',
  'demo',
  'email',
  'comparison',
  'podcast',
  'case-study',
  'infographic',
  'guide',
  'newsletter',
  'social-post',
  'template',
  'calculator',
  'print',
  'other',
] as const;
export const Format = z.enum(formats);
export type Format = z.infer<typeof Format>;

export const purposeCategories = [
  'awareness',
  'acquisition',
  'activation',
  'retention',
  'research',
  'launch',
  'other',
] as const;
export const PurposeCategory = z.enum(purposeCategories);

export const domains = ['software', 'fintech', 'education', 'retail', 'other'] as const;
export const Domain = z.enum(domains);
export type Domain = z.infer<typeof Domain>;

/** The four tone axes, each −1…1 (Nielsen Norman Group's dimensions of tone). */
export const ToneAxes = z.object({
  /** −1 funny … 1 serious */
  funnySerious: z.number().min(-1).max(1),
  /** −1 casual … 1 formal */
  casualFormal: z.number().min(-1).max(1),
  /** −1 irreverent … 1 respectful */
  irreverentRespectful: z.number().min(-1).max(1),
  /** −1 matter-of-fact … 1 enthusiastic */
  plainEnthusiastic: z.number().min(-1).max(1),
});
export type ToneAxes = z.infer<typeof ToneAxes>;

/** How channels and formats are said in a sentence. */
export const channelWords: Record<Channel, string> = {
  email: 'email',
  chat: 'chat',
  voice: 'phone calls',
  social: 'social media',
  web: 'the website',
  'in-app': 'the app itself',
  event: 'events',
  print: 'print',
  sms: 'text messages',
  'tv-radio': 'TV and radio',
  outdoor: 'outdoor posters',
};
export const formatWords: Record<Format, string> = {
  'short-video': 'short videos',
  'long-video': 'long videos',
  article: 'articles',
  checklist: 'checklists',
  webinar: 'webinars',
  demo: 'demos',
  email: 'emails',
  comparison: 'comparisons',
  podcast: 'podcasts',
  'case-study': 'customer stories',
  infographic: 'infographics',
  guide: 'guides',
  newsletter: 'newsletters',
  'social-post': 'social posts',
  template: 'templates',
  calculator: 'calculators',
  print: 'printed pieces',
  other: 'other formats',
};
