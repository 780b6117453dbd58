import { z } from 'zod';
import { defineSpec, field, implement, one, port } from '../kit';
import { briefLimits } from '../records/brief';
import { channelWords, channels, domains } from '../records/vocabulary';

export const spec = defineSpec({
  type: 'brief.brief',
  label: 'Brief',
  verb: 'Reading in',
  summary: 'Brings the brief of this run, with its files and your answers, into the pipeline.',
  keywords: ['brief', 'start', 'input', 'upload', 'paste', 'word', 'pdf'],
  inputs: {},
  outputs: { brief: one(port.brief) },
  config: z.object({
    domain: field.choice({
      title: 'Trade',
      help: 'Sets the examples and hints that fit the trade.',
      values: domains,
      words: {
        software: 'Software',
        fintech: 'Finance',
        education: 'Education',
        retail: 'Retail',
        other: 'Other',
      },
      default: 'other',
    }),
    channels: field.choices({
      title: 'Channels to prepare for',
      help: 'None chosen: those that the brief names.',
      values: channels,
      words: channelWords,
      default: [],
    }),
  }),
  reads: ['brief'],
  refusals: {
    'brief-missing': 'Give this run a brief: paste one, drop a file, or take the sample.',
    'brief-too-short': 'Tell us who it is for and what should change.',
    'brief-too-long': 'This brief is over 60,000 characters. Split it and run the parts.',
  },
  examples: [
    {
      name: 'passes the brief on with its sources',
      given: {
        brief: {
          id: 'brf_1',
          title: 'Night buses',
          sample: true,
          sources: [
            {
              id: 'brief',
              kind: 'brief',
              title: 'Night buses',
              text: 'For nurses on late shifts who want to get home without a taxi.',
            },
          ],
        },
      },
      outputs: { brief: { key: 'brief', title: 'Night buses', domain: 'other' } },
    },
  ],
});

export const engines = implement(spec, {
  version: 1,
  embedded: ({ config, given, refuse }) => {
    const text = given.brief.sources.find((source) => source.kind === 'brief')?.text ?? '';
    const files = given.brief.sources.filter((source) => source.kind === 'file');
    const length =
      text.trim().length + files.reduce((sum, file) => sum + file.text.trim().length, 0);
    if (given.brief.sources.length === 0) refuse('brief-missing');
    if (length < briefLimits.min) refuse('brief-too-short');
    if (text.length > briefLimits.max) refuse('brief-too-long');
    return {
      brief: {
        key: 'brief',
        labels: given.brief.sample ? ['sample'] : [],
        title: given.brief.title,
        sources: given.brief.sources,
        ...(given.brief.corrections?.length ? { corrections: given.brief.corrections } : {}),
        domain: config.domain,
        channels: config.channels,
        language: 'en',
      },
    };
  },
  summarise: ({ brief }) => {
    const words = brief.sources
      .filter((source) => source.kind !== 'answer')
      .reduce((sum, source) => sum + (source.text.match(/\S+/g)?.length ?? 0), 0);
    const title = brief.title.length > 14 ? `${brief.title.slice(0, 13).trimEnd()}…` : brief.title;
    return `${title} · ${words.toLocaleString('en')} words`;
  },
});
