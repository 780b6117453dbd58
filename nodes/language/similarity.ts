/** How alike two texts are, by their words. No model: stems, overlaps and common subsequences. */
import { foldWord, isFunctionWord, scoringTokens, wordsOf } from './words';

/** Lower-case content stems of a text, in order, function words left out. */
export function contentStems(text: string): string[] {
  return wordsOf(text)
    .filter((word) => !isFunctionWord(word.lower))
    .map((word) => stem(word.lower));
}

/**
 * A light English stemmer (step 1 of Porter 1980 with the commonest derivations of step 2–4),
 * enough to bring “switching”, “switched” and “switches” together. Deterministic.
 */
export function stem(word: string): string {
  let base = foldWord(word).replace(/'s?$/u, '');
  if (base.length <= 3 || !/^[a-z-]+$/u.test(base)) return base;
  if (/(?:ss|x|z|ch|sh)es$/u.test(base)) base = base.slice(0, -2);
  else if (/ies$/u.test(base)) base = `${base.slice(0, -3)}y`;
  else if (/[^su]s$/u.test(base)) base = base.slice(0, -1);
  const cut = /^(.*[aeiouy].*?)(?:ing|ed)$/u.exec(base)?.[1];
  if (cut !== undefined && cut.length >= 3) {
    base = /([bdfgmnprt])\1$/u.test(cut) ? cut.slice(0, -1) : cut;
    if (/(?:at|bl|iz)$/u.test(base)) base = `${base}e`;
  }
  base = base.replace(/(?:ational|ation)$/u, 'ate').replace(/(?:fulness|ousness)$/u, '');
  base = base.replace(/(?:iveness|ement|ment|ness|ally|able|ible)$/u, (ending) =>
    base.length - ending.length >= 4 ? '' : ending,
  );
  if (base.length > 4) base = base.replace(/ly$/u, '');
  if (base.length > 3) base = base.replace(/e$/u, '');
  return base.length > 3 ? base.replace(/y$/u, 'i') : base;
}

/** F1 of two bags of words, by the normalisation of the label guide. 1 when both are empty. */
export function tokenF1(a: string, b: string): number {
  const left = scoringTokens(a);
  const right = scoringTokens(b);
  if (left.length === 0 || right.length === 0) return left.length === right.length ? 1 : 0;
  const counts = new Map<string, number>();
  for (const word of right) counts.set(word, (counts.get(word) ?? 0) + 1);
  let hits = 0;
  for (const word of left) {
    const count = counts.get(word) ?? 0;
    if (count > 0) {
      hits += 1;
      counts.set(word, count - 1);
    }
  }
  return (2 * hits) / (left.length + right.length);
}

/** Share of the claim's content stems that the source holds in the same order, 0–1. */
export function lcsCoverage(claim: string, source: string): number {
  const wanted = contentStems(claim);
  if (wanted.length === 0) return 1;
  const held = contentStems(source);
  let previous = new Uint16Array(held.length + 1);
  for (const word of wanted) {
    const current = new Uint16Array(held.length + 1);
    for (let j = 0; j < held.length; j += 1) {
      current[j + 1] =
        word === held[j] ? (previous[j] ?? 0) + 1 : Math.max(current[j] ?? 0, previous[j + 1] ?? 0);
    }
    previous = current;
  }
  return (previous[held.length] ?? 0) / wanted.length;
}

/** Share of the claim's content stems found anywhere in the source, 0–1. */
export function stemCoverage(claim: string, source: string): number {
  const wanted = contentStems(claim);
  if (wanted.length === 0) return 1;
  const held = new Set(contentStems(source));
  return wanted.filter((word) => held.has(word)).length / wanted.length;
}

/** Jaccard index of two sets of terms, 0–1; 1 when both are empty. */
export function jaccard(a: Iterable<string>, b: Iterable<string>): number {
  const left = new Set(a);
  const right = new Set(b);
  if (left.size === 0 && right.size === 0) return 1;
  let common = 0;
  for (const term of left) if (right.has(term)) common += 1;
  return common / (left.size + right.size - common);
}

/**
 * How different two groups of statements are: 1 − Jaccard of their content stems (product.md 3.4:
 * below 0.35 two personas are nearly the same). Two empty groups are not distinct: 0.
 */
export function distinctness(a: readonly string[], b: readonly string[]): number {
  return 1 - jaccard(a.flatMap(contentStems), b.flatMap(contentStems));
}
