/** Words that a brief forbids: no line that the brand says may hold one. */
import type { Interpretation } from '../records/interpretation';
import type { Material } from './script-material';

const FORBIDS =
  /\b(?:never|not|don['’]t|can['’]t|cannot|no|avoid|ban(?:ned)?|forbidden|without)\b/iu;

/** Quoted words of the rules that forbid something, in lower case, marks off. */
export function bannedWords(
  material: Material,
  interpretation: Interpretation | undefined,
): string[] {
  const rules = [
    ...(interpretation?.constraints ?? []).map((rule) => ({
      text: rule.value,
      forbids: rule.strength === 'avoid',
    })),
    ...material.limits.map((rule) => ({ text: rule.value, forbids: false })),
  ];
  return [
    ...new Set(
      rules
        .filter((rule) => rule.forbids || FORBIDS.test(rule.text))
        .flatMap((rule) => [...rule.text.matchAll(/[“"‘]([^”"’]{2,40})[”"’]/gu)])
        .map((match) =>
          (match[1] ?? '')
            .toLowerCase()
            .replace(/[^\p{L}\p{N}]+/gu, ' ')
            .trim(),
        )
        .filter((word) => word !== ''),
    ),
  ];
}
