/** The embedded engine's reading of a brief's sources, with what a person said about it. */
import { readBrief } from '../language/read';
import type { Reading, SourceText } from '../language/reading';
import type { Brief } from '../records/brief';
import { corrected } from './corrections';

/** Reads brief, files and answers; brand facts and copy are no part of what the brief says. */
export function readingOf(brief: Brief): Reading {
  const reading = readBrief(
    brief.sources.flatMap((source): SourceText[] => {
      if (source.kind !== 'brief' && source.kind !== 'file' && source.kind !== 'answer') return [];
      const target = source.answers;
      return [
        {
          id: source.id,
          text: source.text,
          kind: source.kind,
          ...(target
            ? {
                answers: {
                  field: target.field,
                  ...(target.audience === undefined ? {} : { audienceLabel: target.audience }),
                },
              }
            : {}),
        },
      ];
    }),
  );
  return corrected(reading, brief);
}
