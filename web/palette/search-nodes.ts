import { families, familyOf, type AnySpec, type Family } from '../../nodes/kit';

export interface Shelf {
  family: Family;
  word: string;
  specs: AnySpec[];
}

/**
 * The catalogue by family, in the order of the families and then of the names. A search keeps what
 * holds every word: in the name first, else in keywords, summary or family.
 */
export function shelvesOf(all: Iterable<AnySpec>, search = ''): Shelf[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = [...all].filter((spec) => {
    const family = familyOf(spec.type);
    if (!family) return false;
    const text = [spec.label, spec.summary, families[family].word, ...spec.keywords]
      .join(' ')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const keys = Object.keys(families) as Family[];
  return keys.flatMap((family) => {
    const specs = found
      .filter((spec) => familyOf(spec.type) === family)
      .toSorted((a, b) => rank(a, words) - rank(b, words) || (a.label < b.label ? -1 : 1));
    return specs.length > 0 ? [{ family, word: families[family].word, specs }] : [];
  });
}

function rank(spec: AnySpec, words: readonly string[]): number {
  const name = spec.label.toLowerCase();
  return words.length > 0 && words.every((word) => name.includes(word)) ? 0 : 1;
}

/** Where the list should stand after typing: on the name that fits best, else on the first. */
export function bestMatch(specs: readonly AnySpec[], search: string): number {
  const text = search.trim().toLowerCase();
  if (text === '') return 0;
  const score = (spec: AnySpec) => {
    const name = spec.label.toLowerCase();
    if (name === text) return 3;
    if (name.startsWith(text)) return 2;
    return name.includes(text) ? 1 : 0;
  };
  const best = specs.toSorted((a, b) => score(b) - score(a))[0];
  return best ? specs.indexOf(best) : 0;
}
