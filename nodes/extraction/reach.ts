/** Channels of an audience, without those that the brief mentions in another sense. */
import type { AudienceReading, FoundChannel } from '../language/reading';
import type { Source } from '../records/source';

const NO =
  /(?<![\p{L}])(?:no|not|never|nobody|none|hates?|ignores?|avoids?|without|refuses?|mutes?|skips?|off|dead|unread|instead of|rather than|stopped|neither|nor)(?![\p{L}])|n[’']t(?![\p{L}])/iu;
const NO_BEHIND =
  /^[”"’']?(?:,? (?:is|are|was|gets?|goes|they|he|she|it|nobody|which|that|isn|aren|doesn|don|won)[^.;]{0,40}|: |, )(?:never|not|n[’']t|dead|ignored|unread|no|none|useless|spam)/iu;

/**
 * “Stop being phoned” is a wish and no way to reach anybody; “they live in social media and never
 * open email” does not mean that they avoid social media.
 */
export function reachOf(audience: AudienceReading, sources: readonly Source[]): FoundChannel[] {
  const told = [...audience.goals, ...audience.pains].flatMap((found) =>
    found.evidence.slice(0, 1),
  );
  return audience.channels
    .filter((found) => {
      const own = found.evidence[0];
      return (
        !own ||
        found.route === 'answer' ||
        !told.some(
          (span) =>
            span.sourceId === own.sourceId && span.start <= own.start && own.end <= span.end,
        )
      );
    })
    .map((found) =>
      found.liking === 'avoids' && !isRefused(found, sources)
        ? { ...found, liking: 'likes' as const }
        : found,
    );
}

/** True when a “no” governs the channel: before it in its sentence, or right behind it. */
function isRefused(found: FoundChannel, sources: readonly Source[]): boolean {
  const span = found.evidence[0];
  const text = sources.find((source) => source.id === span?.sourceId)?.text;
  if (!span || text === undefined) return true;
  const before = text.slice(Math.max(0, span.start - 120), span.start);
  const start = Math.max(...['. ', '\n', '; ', '! ', '? '].map((mark) => before.lastIndexOf(mark)));
  return (
    NO.test(before.slice(start + 1)) ||
    NO.test(span.quote) ||
    NO_BEHIND.test(text.slice(span.end, span.end + 60))
  );
}
