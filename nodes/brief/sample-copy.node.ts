import { z } from 'zod';
import { defineSpec, field, implement, many, port } from '../kit';

export const spec = defineSpec({
  type: 'brief.sample-copy',
  label: 'Sample copy',
  verb: 'Reading in',
  summary: 'Brings texts that already sound like the brand, for the voice guide to measure.',
  keywords: ['copy', 'sample', 'tone', 'voice', 'texts', 'existing', 'examples'],
  inputs: {},
  outputs: { texts: many(port.text) },
  config: z.object({
    leaveOut: field.words({
      title: 'Leave out',
      help: 'Titles of texts that should not count, such as a guest article.',
      max: 40,
    }),
  }),
  reads: ['copy'],
  examples: [
    {
      name: 'passes each text on under its title',
      given: {
        copy: {
          sources: [
            { id: 'copy-1', kind: 'copy', title: 'Welcome mail', text: 'Your bike is ready.' },
          ],
        },
      },
      outputs: { texts: [{ key: 'copy-1', title: 'Welcome mail', text: 'Your bike is ready.' }] },
    },
    { name: 'gives nothing when there is no copy', outputs: { texts: [] } },
  ],
});

export const engines = implement(spec, {
  version: 1,
  embedded: ({ config, given, warn }) => {
    const out = new Set(config.leaveOut.map((title) => title.trim().toLowerCase()));
    const seen = new Set<string>();
    const texts = given.copy.sources.flatMap(({ id, title, text }) => {
      const key = text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
      if (key === '' || out.has(title.trim().toLowerCase())) return [];
      if (seen.has(key)) {
        warn(`“${title}” says the same as another text and counts once.`);
        return [];
      }
      seen.add(key);
      return [{ key: id, labels: [], title, text }];
    });
    return { texts };
  },
  summarise: ({ texts }) => {
    if (texts.length === 0) return 'No sample copy';
    const words = texts.reduce((sum, { text }) => sum + (text.match(/\S+/gu)?.length ?? 0), 0);
    return `${texts.length} ${texts.length === 1 ? 'text' : 'texts'} · ${words.toLocaleString('en')} words`;
  },
});
