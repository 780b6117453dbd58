/** What is sold or offered, in the brief's words: from a label, or from the sentence that says it. */
import { splitSentences } from '../language/sentences';
import type { Found } from '../language/reading';
import type { Source } from '../records/source';

const LABEL =
  /^[\s>*#|•–-]*(?:\*\*)?(?:product|the product|offer|the offer|service|the service|proposition|what it is|what this is|what’s this|whats this|what is it|what we (?:do|sell|make|offer)|what|about (?:us|the product)|product ?\/ ?service|product name)(?:\*\*)?\s*[:|=]+\s*(?:\*\*)?\s*/imu;
const DEEDS =
  'make|sell|run|fit|build|rent out|rent|repair|offer|help|insure|teach|print|grow|bake|brew|lend|look after|clean|train|produce|publish|supply|design|deliver|operate|host|provide|install|hire out|roast|ferment|shape|manufacture|serve|cover';
const OWN_WORK = new RegExp(
  String.raw`^(?:We|I)(?: all| just| mostly| still)? (?:${DEEDS})\b`,
  'u',
);
const ITS_WORK = new RegExp(String.raw`^ (?<verb>(?:${DEEDS})e?s) (?=\S)`, 'u');

/** “We make Skarda. It catches crashes …”: what the named thing does; § stands for the name. */
const OWN_NAME =
  /(?:We|I) (?:make|sell|run|build|are) §+[.:,] (?:It|That)(?:[’']s| is)? (?<rest>[^.\n]+)/u;

/** Undefined when the brief doesn't say it in one place. `brand`: the name that such a sentence opens with. */
export function findOffer(
  sources: readonly Source[],
  brand: string | undefined,
): Found | undefined {
  const source = sources.find((entry) => entry.kind === 'brief') ?? sources[0];
  if (!source) return undefined;
  const { text } = source;
  const label = LABEL.exec(text);
  if (label) {
    const start = label.index + label[0].length;
    const line = text.slice(start).split(/\n|\s\|/u)[0] ?? '';
    const first = splitSentences(line)[0];
    const quote = first ? line.slice(first.start, first.end).replace(/[.;,]+$/u, '') : '';
    if (quote.length >= 8 && quote.length <= 160)
      return found(source, start + (first?.start ?? 0), quote, 0.85, 'label');
  }
  const own =
    brand && OWN_NAME.exec(text.slice(0, 600).replaceAll(brand, (name) => '§'.repeat(name.length)));
  if (own) {
    const start = own.index + own[0].length - (own.groups?.['rest'] ?? '').length;
    const quote = text.slice(start, start + (own.groups?.['rest'] ?? '').length);
    if (quote.length >= 12 && quote.length <= 160) return found(source, start, quote, 0.7, 'cue');
  }
  for (const { start, end } of splitSentences(text, 0, Math.min(text.length, 1500))) {
    const sentence = text.slice(start, end);
    const from = brand ? offerStart(sentence, brand) : OWN_WORK.test(sentence) ? 0 : -1;
    const quote = sentence.slice(Math.max(0, from)).replace(/[.!;,]+$/u, '');
    if (from >= 0 && quote.length >= 12 && quote.length <= 160)
      return found(source, start + from, quote, 0.7, 'cue');
  }
  return undefined;
}

/** Where in a sentence about the brand its offer begins; −1 when it says none. */
function offerStart(sentence: string, brand: string): number {
  if (OWN_WORK.test(sentence)) return 0;
  const at = sentence.startsWith(brand) ? 0 : sentence.startsWith(`The ${brand}`) ? 4 : -1;
  if (at < 0) return -1;
  const rest = sentence.slice(at + brand.length);
  const is = /^(?: [^,.]{0,30})?,? (?:is|are) (?=(?:an?|the)\s)/u.exec(rest);
  if (is) return at + brand.length + is[0].length;
  return ITS_WORK.test(rest) ? at + brand.length + 1 : -1;
}

function found(
  source: Source,
  start: number,
  quote: string,
  confidence: number,
  route: Found['route'],
): Found {
  const span = {
    sourceId: source.id,
    start,
    end: start + quote.length,
    quote,
    alignment: 'exact' as const,
  };
  return { text: quote, evidence: [span], confidence, route };
}
