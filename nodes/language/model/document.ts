/** A brief as the trained reader sees it: outline, tokens, features, and what the rules read. */
import type { Corpus } from '../corpus';
import type { PurposeCategory, Reading } from '../reading';
import { possibleSegments } from '../segments';
import type { Outline } from '../units';
import { featuresOf } from './features';
import type { RuleSpan } from './features';
import { ruleSpansOf } from './rule-spans';
import { tokensOf } from './tokens';
import type { Token } from './tokens';

export interface Document {
  text: string;
  /** The flat text of the outline in lower case, made once. */
  lower: string;
  outline: Outline;
  tokens: readonly Token[];
  /** True where a sentence, label or line begins. */
  crosses: readonly boolean[];
  features: readonly Uint32Array[];
  rules: readonly RuleSpan[];
  /** What the rules take the campaign to be for. */
  category: PurposeCategory | undefined;
}

export function documentOf(corpus: Corpus, outline: Outline, reading: Reading): Document {
  const tokens = tokensOf(corpus.text, outline);
  const rules = [...ruleSpansOf(reading, corpus), ...segmentSpans(outline)];
  return {
    text: corpus.text,
    lower: outline.flat.toLowerCase(),
    outline,
    tokens,
    crosses: tokens.map((token, at) => {
      const before = tokens[at - 1];
      return before === undefined || token.unit !== before.unit || token.block !== before.block;
    }),
    features: featuresOf(tokens, outline, rules),
    rules,
    category: reading.purpose?.category,
  };
}

/** Whoever the rules think might be meant, however unsure. */
function segmentSpans(outline: Outline): RuleSpan[] {
  return possibleSegments(outline).map(({ label, route, weight }) => ({
    ...label,
    field: 'segment',
    route,
    confidence: weight,
  }));
}
