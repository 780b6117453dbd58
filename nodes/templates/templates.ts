import { z } from 'zod';
import { PipelineDocument } from '../graph/document';

/** A pipeline that ships, with a sample brief of its own, and facts and copy where it takes them. */
export const Template = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  gives: z.array(z.string()),
  sampleTitle: z.string(),
  sampleFacts: z.array(
    z.object({ kind: z.literal('fact'), title: z.string(), text: z.string(), dated: z.string() }),
  ),
  document: PipelineDocument,
});
export type Template = z.infer<typeof Template> & { sampleBrief: string; sampleCopy: string };

const documents = import.meta.glob<unknown>('./*.template.json', {
  eager: true,
  import: 'default',
});
const briefs = import.meta.glob<string>('./*.brief.md', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const copies = import.meta.glob<string>('./*.copy.md', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** In the order of the gallery: the quickest first. */
const shelf = ['brief-to-personas', 'five-day-sprint', 'brand-voice'];

export const templates: readonly Template[] = Object.values(documents)
  .map((raw) => Template.parse(raw))
  .map((template) => ({
    ...template,
    sampleBrief: briefs[`./${template.id}.brief.md`] ?? '',
    sampleCopy: copies[`./${template.id}.copy.md`] ?? '',
  }))
  .sort((a, b) => shelf.indexOf(a.id) - shelf.indexOf(b.id));

export function templateOf(id: string): Template | undefined {
  return templates.find((template) => template.id === id);
}
