/** Which of a persona's statements a script turns on, so that scripts of a set don't repeat each other. */
import type { Statement } from '../records/evidence';
import type { Scenario } from '../records/scenario';
import { tidy } from './grammar/tidy';
import type { Stock } from './script-stock';
import type { Moment } from './script-moment';
import type { Utterance, Wish } from './script-words';

export interface Casting {
  wish?: Wish;
  wishTwo?: Wish;
  pain?: Utterance;
  moment?: Moment;
  doubt?: Utterance;
  second?: Utterance;
}

/** Counts how often a statement carried a script of the set; grows with each script. */
export type Used = Map<string, number>;

/** Chooses the material for one script: what no other script of the set turned on comes first. */
export function castScript(stock: Stock, used: Used): Casting {
  const least = <T extends { statement: Statement }>(
    list: readonly T[],
    but: readonly (T | undefined)[] = [],
  ): T | undefined =>
    list
      .filter((one) => !but.includes(one))
      .map((one, at) => ({ one, at, count: used.get(one.statement.value) ?? 0 }))
      .toSorted((a, b) => a.count - b.count || a.at - b.at)[0]?.one;
  const isFresh = (one: Utterance): boolean => !used.has(`turn ${one.statement.value}`);
  const doubt =
    least(stock.objections.filter(isFresh)) ??
    least(stock.pains.filter(isFresh)) ??
    least(stock.objections) ??
    least(stock.pains);
  const second =
    least(stock.objections, [doubt]) ??
    least(
      stock.pains.filter((one) => !one.said.text.startsWith('“')),
      [doubt],
    );
  const pain = least(stock.pains, [doubt, second]) ?? least(stock.pains, [doubt]);
  const wish = least(stock.wishes);
  const wishTwo = least(stock.wishes, [wish]);
  const moment = least(stock.moments);
  if (doubt !== undefined) used.set(`turn ${doubt.statement.value}`, 1);
  for (const one of [wish, pain, moment, doubt, second])
    if (one !== undefined) used.set(one.statement.value, (used.get(one.statement.value) ?? 0) + 1);
  return {
    ...(wish === undefined ? {} : { wish }),
    ...(wishTwo === undefined ? {} : { wishTwo }),
    ...(pain === undefined || pain === second ? {} : { pain }),
    ...(moment === undefined ? {} : { moment }),
    ...(doubt === undefined ? {} : { doubt }),
    ...(second === undefined ? {} : { second }),
  };
}

/** What the script turns on, with a remark where it is no objection. */
export function turnOf(stock: Stock, doubt: Utterance | undefined): Scenario['turn'] {
  const audience = tidy(stock.persona.audience.value);
  if (doubt?.kind === 'objection') return { ...doubt.statement, on: 'objection' };
  if (doubt !== undefined)
    return {
      ...doubt.statement,
      on: 'pain',
      remark:
        stock.objections.length > 0
          ? 'The objections that the brief states carry the other scripts; this one turns on a pain.'
          : 'The brief states no objection here; the script turns on a pain.',
    };
  const open = stock.persona.openQuestions.find((entry) => entry.field === 'objections');
  return {
    value: open?.question ?? `What would make ${audience} say no?`,
    confidence: 0,
    origin: 'generated',
    evidence: [],
    note: 'A question to the author, not a fact',
    on: 'question',
    remark: 'The brief states neither objection nor pain here; the script leaves its place open.',
  };
}
