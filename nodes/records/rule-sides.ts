/** Rules by what they do: a rule that tells what to do never stands under “Never”. */

const opensWithBan =
  /^(?:please )?(?:never|no|not|none|nothing|nobody|don[’']t|do not|avoid|ban|stop|skip|leave out|leave off|stay away|steer clear|refrain|without|under no|at no)(?![\p{L}])/iu;
const forbids =
  /(?<![\p{L}])(?:must|may|should|shall|will|would|do|does|is|are|can|could)(?: ?not|n[’']t)(?![\p{L}])|(?<![\p{L}])(?:cannot|can[’']t|won[’']t|never|nothing|nobody|forbidden|prohibited|banned|off limits|out of scope|no go)(?![\p{L}])/iu;

/** True when a rule forbids; its first clause decides (“Keep it plain, never jokey” tells what to do). */
export function isBan(rule: string): boolean {
  const [clause = ''] = rule.trim().split(/[,;:–—]/u, 1);
  return opensWithBan.test(clause) || forbids.test(clause);
}

export interface RuleSide<T> {
  title: 'Always' | 'Never';
  /** Each with its place in the list that was given. */
  rules: { rule: T; index: number }[];
}

/** The two groups under which rules are shown, in product and pack alike. */
export function ruleSides<T extends { value: string }>(
  rules: readonly T[],
): [RuleSide<T>, RuleSide<T>] {
  const placed = rules.map((rule, index) => ({ rule, index }));
  return [
    { title: 'Always', rules: placed.filter(({ rule }) => !isBan(rule.value)) },
    { title: 'Never', rules: placed.filter(({ rule }) => isBan(rule.value)) },
  ];
}
