/** Facts that were given beside the brief, as statements with their exact place. */
import type { Statement } from '../records/evidence';

interface Sources {
  sources: readonly { id: string; text: string }[];
  facts: readonly {
    text: string;
    sourceId: string;
    start: number;
    end: number;
    current: boolean;
  }[];
}

/** Only what is current: an old price or an old promise is no reason to believe anything. */
export function currentFacts(given: Sources | undefined): Statement[] {
  if (given === undefined) return [];
  const texts = new Map(given.sources.map((source) => [source.id, source.text]));
  return given.facts
    .filter((fact) => fact.current)
    .slice(0, 40)
    .flatMap((fact) => {
      const quote = (texts.get(fact.sourceId) ?? '').slice(fact.start, fact.end);
      if (quote === '' || quote.length > 500) return [];
      return [
        {
          value: fact.text.replace(/(?<!\.)\.$/u, ''),
          confidence: 0.95,
          origin: 'stated' as const,
          evidence: [
            {
              sourceId: fact.sourceId,
              start: fact.start,
              end: fact.end,
              quote,
              alignment: 'exact' as const,
            },
          ],
        },
      ];
    });
}
