/**
 * Who is in the cast: one part for each card. Fewer audiences than cards is the normal case, so an
 * audience is split by what the brief states about it; what holds for all stays with every part.
 */
import { contentStems } from '../language/similarity';
import type { Statement } from '../records/evidence';
import type { Persona } from '../records/persona';
import type { Sheet } from '../records/sheet';
import { insideSentence } from '../extraction/statement-of';
import { shortLabel } from './grammar/short-label';
import { leadingWith, share } from './persona-cards-share';
import { placesOf, tradesOf } from './persona-cards-trades';

export type SplitBy = NonNullable<Persona['splitBy']>;

/** What one card shows of a sheet: all of it, in its own order. */
export interface Part {
  sheet: Sheet;
  /** Place among the parts of its sheet, from 0, and how many there are. */
  index: number;
  of: number;
  wishes: Statement[];
  pains: Statement[];
  triggers: Statement[];
  objections: Statement[];
  channels: Sheet['channels'];
  formats: Sheet['preferredFormats'];
  context: Statement[];
  /** Of a split: the statements that tell this part from the others; all of them when it is whole. */
  own: Statement[];
  splitBy?: SplitBy;
  splitNote?: string;
  /** What was picked out of a list that the brief gives together. */
  picked?: { trade?: string; place?: string };
}

export interface Cast {
  parts: Part[];
  /** Said to the person when the cast differs from what was asked for. */
  warnings: string[];
}

const lists = [
  ['need', 'goals'],
  ['pain', 'pains'],
  ['trigger', 'triggers'],
  ['objection', 'objections'],
] as const satisfies readonly (readonly [SplitBy, keyof Sheet])[];

/** The cast for `count` cards; 0 = as many as the brief names. */
export function castOf(sheets: readonly Sheet[], count: number): Cast {
  const warnings: string[] = [];
  const ordered = [...sheets].sort((a, b) => a.order - b.order);
  const wanted = count === 0 ? ordered.length : count;
  const chosen = ordered.slice(0, wanted);
  const left = ordered
    .slice(wanted)
    .map((sheet) => sheet.name?.value ?? insideSentence(sheet.label));
  if (left.length > 0)
    warnings.push(`The brief names more audiences than cards; left out: ${left.join(', ')}.`);
  const shares = chosen.map(() => 1);
  for (let total = chosen.length; total < wanted; total += 1) {
    const next = richest(chosen, shares);
    if (next === undefined) {
      warnings.push(
        `The brief tells only ${total === 1 ? 'one person' : `${total} people`} apart, so there ${total === 1 ? 'is one card' : `are ${total} cards`} instead of ${wanted}.`,
      );
      break;
    }
    shares[next] = (shares[next] ?? 1) + 1;
  }
  return { parts: chosen.flatMap((sheet, index) => partsOf(sheet, shares[index] ?? 1)), warnings };
}

/** The sheet that can best bear one more card; undefined when none can. */
function richest(sheets: readonly Sheet[], shares: readonly number[]): number | undefined {
  let best: number | undefined;
  let bestRoom = 0;
  sheets.forEach((sheet, index) => {
    const share = shares[index] ?? 1;
    if (share >= partLimit(sheet)) return;
    // Somebody whom the brief calls by name is one person: another audience is split before.
    const given = sheet.name ? 0.5 : 1;
    const room = (given * lists.reduce((sum, [, field]) => sum + sheet[field].length, 0.5)) / share;
    if (room > bestRoom) {
      best = index;
      bestRoom = room;
    }
  });
  return best;
}

/** How many people a sheet can be told apart into. */
function partLimit(sheet: Sheet): number {
  const stated = lists.reduce((sum, [, field]) => sum + sheet[field].length, 0);
  return Math.max(
    stated,
    tradesOf((sheet.role ?? sheet.label).value).length,
    sheet.location ? placesOf(sheet.location.value).length : 1,
    sheet.channels.filter((use) => use.liking !== 'avoids').length,
    1,
  );
}

function partsOf(sheet: Sheet, count: number): Part[] {
  const whole: Part = {
    sheet,
    index: 0,
    of: 1,
    wishes: sheet.goals,
    pains: sheet.pains,
    triggers: sheet.triggers,
    objections: sheet.objections,
    channels: sheet.channels,
    formats: sheet.preferredFormats,
    context: sheet.context,
    own: lists.flatMap(([, field]) => sheet[field]),
  };
  if (count === 1) return [whole];
  const enough = (by: SplitBy): Lead[] => {
    const list = lists.find(([name]) => name === by);
    return list && sheet[list[1]].length >= count
      ? sheet[list[1]].slice(0, count).map((lead) => ({ by, field: list[1], lead }))
      : [];
  };
  const pooled = (names: readonly SplitBy[]): Lead[] =>
    lists
      .filter(([by]) => names.includes(by))
      .flatMap(([by, field]) => sheet[field].map((lead) => ({ by, field, lead })))
      .slice(0, count);
  // Needs tell people apart best, then pains, then what sets them off or what they say.
  const leads =
    [
      enough('need'),
      sheet.goals.length > 1 ? pooled(['need', 'pain']) : [],
      enough('pain'),
      pooled(['need', 'pain']),
      enough('trigger'),
      enough('objection'),
      pooled(['need', 'pain', 'trigger', 'objection']),
    ].find((list) => list.length === count) ?? [];
  return leads.length === count ? byStated(whole, leads) : byGiven(whole, count);
}

interface Lead {
  by: SplitBy;
  field: (typeof lists)[number][1];
  lead: Statement;
}

/** Each part opens with its own statements; what else the brief says of the audience follows. */
function byStated(whole: Part, leads: readonly Lead[]): Part[] {
  const stems = leads.map(({ lead }) => new Set(contentStems(lead.value)));
  const trades = tradesOf((whole.sheet.role ?? whole.sheet.label).value);
  const hands = handsOf(whole.sheet, leads, stems);
  return leads.map(({ by }, index) => ({
    ...whole,
    ...share(whole, index),
    ...listsOf(whole.sheet, hands, index),
    index,
    of: leads.length,
    splitBy: by,
    splitNote: splitNote(whole.sheet, by),
    ...(trades.length > 1 ? { picked: { trade: trades[index % trades.length] ?? '' } } : {}),
  }));
}

type Hands = Record<Lead['field'], Statement[][]>;

function handsOf(
  sheet: Sheet,
  leads: readonly Lead[],
  stems: readonly ReadonlySet<string>[],
): Hands {
  return {
    goals: dealt(sheet.goals, 'goals', leads, stems),
    pains: dealt(sheet.pains, 'pains', leads, stems),
    triggers: dealt(sheet.triggers, 'triggers', leads, stems),
    objections: dealt(sheet.objections, 'objections', leads, stems),
  };
}

/** Everything that holds for the audience, the part's own first: nothing is lost by a split. */
function listsOf(
  sheet: Sheet,
  hands: Hands,
  index: number,
): Pick<Part, 'wishes' | 'pains' | 'triggers' | 'objections' | 'own'> {
  const first = (list: readonly Statement[], field: Lead['field']): Statement[] => {
    const own = hands[field][index] ?? [];
    if (own.length > 0) return [...own, ...list.filter((entry) => !own.includes(entry))];
    const at = list.length === 0 ? 0 : index % list.length;
    return [...list.slice(at), ...list.slice(0, at)];
  };
  return {
    wishes: first(sheet.goals, 'goals'),
    pains: first(sheet.pains, 'pains'),
    triggers: first(sheet.triggers, 'triggers'),
    objections: first(sheet.objections, 'objections'),
    own: lists.flatMap(([, field]) => hands[field][index] ?? []),
  };
}

/**
 * Deals a list out: a part's own lead first, each other statement to the part that it shares most
 * words with, else to the part that has least.
 */
function dealt(
  list: readonly Statement[],
  field: Lead['field'],
  leads: readonly Lead[],
  stems: readonly ReadonlySet<string>[],
): Statement[][] {
  const hands: Statement[][] = stems.map((_own, index) => {
    const lead = leads[index];
    return lead?.field === field ? [lead.lead] : [];
  });
  const taken = new Set(leads.filter((entry) => entry.field === field).map((entry) => entry.lead));
  for (const statement of list) {
    if (taken.has(statement)) continue;
    const words = contentStems(statement.value);
    let best = 0;
    let bestScore = -Infinity;
    hands.forEach((hand, index) => {
      const common = words.filter((word) => stems[index]?.has(word)).length;
      const score = common * 2 - hand.length;
      if (score > bestScore) {
        best = index;
        bestScore = score;
      }
    });
    hands[best]?.push(statement);
  }
  return hands;
}

/** Split by what the brief gives as a list without telling its people apart: we pick, and say so. */
function byGiven(whole: Part, count: number): Part[] {
  const { sheet } = whole;
  const trades = tradesOf((sheet.role ?? sheet.label).value);
  const places = sheet.location ? placesOf(sheet.location.value) : [];
  const used = sheet.channels.filter((use) => use.liking !== 'avoids');
  const by: SplitBy =
    trades.length >= count ? 'trade' : places.length >= count ? 'place' : 'channel';
  const hands = handsOf(
    sheet,
    [],
    Array.from({ length: count }, () => new Set<string>()),
  );
  return Array.from({ length: count }, (_entry, index) => {
    const first = used[index % Math.max(1, used.length)];
    return {
      ...whole,
      ...share(whole, index),
      ...listsOf(sheet, hands, index),
      index,
      of: count,
      splitBy: by,
      splitNote: splitNote(sheet, by),
      ...(by === 'channel' && first ? { channels: leadingWith(sheet.channels, first) } : {}),
      picked:
        by === 'trade'
          ? { trade: trades[index] ?? '' }
          : by === 'place'
            ? { place: places[index] ?? '' }
            : {},
    };
  });
}

/** “Split from freelancers by need; the brief does not describe this person apart”. */
function splitNote(sheet: Sheet, by: SplitBy): string {
  const from = shortLabel(sheet.label) ?? 'this audience';
  return `Split from ${from} by ${by}; the brief does not describe this person apart`;
}
