/** Words that a brief forbids: no line that the brand says may hold one. */
import type { Statement } from '../records/evidence';
import type { Interpretation } from '../records/interpretation';

const FORBIDS =
  /\b(?:never|not|don['’]?t|can['’]?t|cannot|no|nobody|avoid|ban(?:ned)?|forbidden|without|mustn['’]?t|stays? out|is out|are out)\b/iu;

/** Quoted words of the rules that forbid something, in lower case, marks off. */
export function bannedWords(
  limits: readonly Statement[],
  interpretation: Interpretation | undefined,
): string[] {
  const rules = [
    ...(interpretation?.constraints ?? []).map((rule) => ({
      text: rule.value,
      forbids: rule.strength === 'avoid',
    })),
    ...limits.map((rule) => ({ text: rule.value, forbids: false })),
  ];
  return [
    ...new Set(
      rules
        .filter((rule) => rule.forbids || FORBIDS.test(rule.text))
        .flatMap((rule) => [...rule.text.matchAll(/[“"‘']([^”"’']{2,40})[”"’']/gu)])
        .map((match) => plain(match[1] ?? ''))
        .filter((word) => word !== ''),
    ),
  ];
}

export function holdsBanned(text: string, banned: readonly string[]): boolean {
  const said = ` ${plain(text)} `;
  return banned.some((word) => said.includes(` ${word} `));
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
