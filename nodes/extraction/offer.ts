/** What is sold or offered, in the brief's words: from a label, or from the sentence that says it. */
import { splitSentences } from '../language/sentences';
import type { Found } from '../language/reading';
import type { Source } from '../records/source';

const LABEL =
  /^[\s>*#|•–-]*(?:\*\*)?(?:product|the product|offer|the offer|service|the service|proposition|what it is|what this is|what’s this|whats this|what is it|what we (?:do|sell|make|offer)|what|about (?:us|the product)|product ?\/ ?service|product name)(?:\*\*)?\s*[:|=]+\s*(?:\*\*)?\s*/imu;
const OWN_WORK =
  /^(?:We|I)\s+(?:make|sell|run|fit|build|rent|repair|offer|help|insure|teach|print|grow|bake|brew|lend|look after|clean|train|produce|publish|supply|design|deliver|operate|host)\b/u;

/** “We make Skarda. It catches crashes …”: what the named thing does; § stands for the name. */
const OWN_NAME = /(?:We|I) (?:make|sell|run|build|are) §+[.:,] (?:It|That)(?:[’']s| is)? (?<rest>[^.\n]+)/u;

/** Undefined when the brief doesn't say it in one place. `brand`: the name that such a sentence opens with. */
export function findOffer(sources: readonly Source[], brand: string | undefined): Found | undefined {
  const source = sources.find((entry) => entry.kind === 'brief') ?? sources[0];
  if (!source) return undefined;
  const { text } = source;
  const label = LABEL.exec(text);
  if (label) {
    const start = label.index + label[0].length;
    const line = text.slice(start).split(/\n|\s\|/u)[0] ?? '';
    const first = splitSentences(line)[0];
    const quote = first ? line.slice(first.start, first.end).replace(/[.;,]+$/u, '') : '';
    if (quote.length >= 8 && quote.length <= 160) return found(source, start + (first?.start ?? 0), quote, 0.85, 'label');
  }
  const own = brand && OWN_NAME.exec(text.slice(0, 600).replaceAll(brand, (name) => '§'.repeat(name.length)));
  if (own) {
    const start = own.index + own[0].length - (own.groups?.['rest'] ?? '').length;
    const quote = text.slice(start, start + (own.groups?.['rest'] ?? '').length);
    if (quote.length >= 12 && quote.length <= 160) return found(source, start, quote, 0.7, 'cue');
  }
  for (const { start, end } of splitSentences(text, 0, Math.min(text.length, 1500))) {
    const sentence = text.slice(start, end);
    const about = brand && sentence.startsWith(brand) ? / (?:is|are) (?=(?:a|an|the)\s)/u.exec(sentence.slice(0, brand.length + 40)) : null;
    const from = about ? about.index + about[0].length : OWN_WORK.test(sentence) ? 0 : -1;
    const quote = sentence.slice(Math.max(0, from)).replace(/[.!;,]+$/u, '');
    if (from >= 0 && quote.length >= 12 && quote.length <= 160) return found(source, start + from, quote, 0.7, 'cue');
  }
  return undefined;
}

function found(source: Source, start: number, quote: string, confidence: number, route: Found['route']): Found {
  const span = { sourceId: source.id, start, end: start + quote.length, quote, alignment: 'exact' as const };
  return { text: quote, evidence: [span], confidence, route };
}
