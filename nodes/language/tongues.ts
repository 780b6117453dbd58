/**
 * The languages the engine knows of: which it reads in full, which by structure only, and the small
 * words by which each is told.
 */

/** Languages (ISO 639-3) whose sections, labels, lists, numbers and dates are read, and no more. */
export const BY_STRUCTURE = ['deu', 'fra', 'spa', 'por'] as const;
export type StructureTongue = (typeof BY_STRUCTURE)[number];

export function isReadByStructure(code: string): code is StructureTongue {
  return BY_STRUCTURE.some((known) => known === code);
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ['eng', 'English'],
  ['deu', 'German'],
  ['fra', 'French'],
  ['spa', 'Spanish'],
  ['por', 'Portuguese'],
  ['nld', 'Dutch'],
  ['ita', 'Italian'],
  ['pol', 'Polish'],
  ['swe', 'Swedish'],
  ['nob', 'Norwegian'],
  ['nno', 'Norwegian'],
  ['dan', 'Danish'],
  ['fin', 'Finnish'],
  ['ces', 'Czech'],
  ['ron', 'Romanian'],
  ['cat', 'Catalan'],
  ['hun', 'Hungarian'],
  ['tur', 'Turkish'],
  ['ell', 'Greek'],
  ['rus', 'Russian'],
  ['ukr', 'Ukrainian'],
  ['arb', 'Arabic'],
  ['heb', 'Hebrew'],
  ['hin', 'Hindi'],
  ['cmn', 'Chinese'],
  ['jpn', 'Japanese'],
  ['kor', 'Korean'],
]);

/** “German”; a code without a name stays a code in quotes. */
export function nameOfTongue(code: string): string {
  return NAMES.get(code) ?? `in the language “${code}”`;
}

/** Small words that nearly every sentence has. Dutch and Italian stand here to be told apart. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  deu: 'der die das und ist nicht ein eine einen einer dem den des zu mit für auf von im am sich wir sie ihnen es auch als bei aus nach wird sind haben oder wie aber unser unsere unserer unserem werden kann muss müssen keine kein bitte zum zur über pro vor bis ab nur jedem jeden ohne',
  fra: 'le la les des du de et est un une que qui dans pour sur pas au aux par avec nous vous ils elle ce cette se sa son ses nos notre votre plus ne ou mais être sont à chez sans',
  spa: 'el la los las de del y es un una que en por para con no se su sus al lo como más nuestro nuestra nuestros pero ya este esta son hay sin desde hasta',
  por: 'o a os as de do da dos das e é um uma que em por para com não se seu sua ao aos no na nos nas mais como mas ou este esta são nosso nossa sem até pelo pela',
  nld: 'de het een van en in is wij we zijn niet met op voor aan bij ook dat die er naar om ons onze willen moet geen te maar',
  ita: 'il lo la gli di e è un una che per con non del della dei delle nel nella si da al alla sono anche più nostro nostra come i le',
};
const WORDS = Object.entries(SMALL_WORDS).map(
  ([code, words]) => [code, new Set(words.split(' '))] as const,
);

/** The share of small words of each language among words in lower case, the highest first. */
export function smallWordShares(lower: readonly string[]): { code: string; share: number }[] {
  const size = Math.max(1, lower.length);
  return WORDS.map(([code, words]) => ({
    code,
    share: lower.filter((word) => words.has(word)).length / size,
  })).sort((a, b) => b.share - a.share);
}

/** True for a language that is told by its small words. */
export function isKnown(code: string): boolean {
  return code in SMALL_WORDS;
}
