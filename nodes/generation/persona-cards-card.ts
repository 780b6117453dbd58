/** One card out of one part of the cast. */
import { insideSentence } from '../extraction/statement-of';
import { isSpeech } from '../extraction/wording';
import { endSentence, sentenceCase } from '../language/inflect';
import type { Statement } from '../records/evidence';
import { sketchBelow } from '../records/persona';
import type { Persona } from '../records/persona';
import { originCounts } from '../records/statements';
import type { Domain } from '../records/vocabulary';
import type { Part } from './persona-cards-cast';
import { looksOf, notesOf, successOf } from './persona-cards-extras';
import { questionsOf } from './persona-cards-questions';
import { guidelinesOf } from './persona-cards-guidelines';
import { asOnePerson, asOnePersonsDay, asOnePersonsWish, taglineOf } from './persona-cards-lines';
import { roleOfOne } from './persona-cards-trades';

export interface CardSettings {
  dayInTheLife: boolean;
  /** Age, gender, household and the like, where the brief states them. */
  demographics: boolean;
  tone: readonly Statement[];
  /** What the whole work is to change, when the brief says so. */
  purpose?: Statement | undefined;
  domain: Domain;
}

/** The card. `displayName` is given, since names are chosen for the whole set. */
export function cardOf(
  part: Part,
  order: number,
  displayName: Statement,
  settings: CardSettings,
): Persona {
  const { sheet } = part;
  const isGroup = displayName.origin !== 'generated' && /s$/u.test(displayName.value);
  const own: Statement[] = [];
  const each = (list: readonly Statement[], wording: (entry: Statement) => Statement) =>
    list.map((entry) => {
      const worded = isGroup ? entry : wording(entry);
      if (part.own.includes(entry)) own.push(worded);
      return worded;
    });
  const needs = each(part.wishes, asOnePersonsWish);
  const pains = each(part.pains, asOnePerson);
  const doubts = each(part.objections, (entry) => entry);
  const triggers = each(part.triggers, (entry) => entry);
  const seen = new Set<string>();
  const fresh = (list: readonly Statement[], max: number): Statement[] =>
    list
      .filter((entry) => {
        const words = entry.value.toLowerCase();
        if (seen.has(words)) return false;
        seen.add(words);
        return true;
      })
      .slice(0, max);
  const role = roleOf(part);
  const location = placeOf(part);
  const body = {
    key: `persona-${order}`,
    order,
    displayName,
    tagline: taglineOf({ wishes: needs, pains, doubts, triggers, own }, sheet.label, leadOf(part)),
    audience: sheet.label,
    sheetKey: sheet.key,
    ...(part.splitNote ? { splitNote: part.splitNote } : {}),
    ...(part.splitBy ? { splitBy: part.splitBy } : {}),
    ...(role ? { role } : {}),
    needs: fresh(needs, 8),
    goals: [],
    pains: fresh(pains, 8),
    triggers: fresh(triggers, 8),
    objections: fresh(doubts, 8),
    context: fresh(isGroup ? part.context : part.context.map(asOnePersonsDay), 8),
    channels: part.channels,
    formats: part.formats,
    nonNegotiables: fresh(sheet.constraints, 15),
    risks: sheet.risks,
    successMetrics: part.index === 0 ? sheet.successMetrics.slice(0, 6) : [],
    ...(location ? { location } : {}),
    ...(settings.demographics && sheet.ageRange && !isChildrens(sheet)
      ? { ageRange: sheet.ageRange }
      : {}),
    demographics: settings.demographics
      ? sheet.demographics.map((entry) =>
          isGroup ? entry : { ...entry, value: entry.value.replace(/^Live /u, 'Lives ') },
        )
      : [],
    openQuestions: part.index === 0 ? questionsOf(sheet) : [],
    validation: 'unvalidated' as const,
    domain: settings.domain,
  };
  const card = {
    ...body,
    guidelines: guidelinesOf(body, settings.tone),
    ...(settings.dayInTheLife ? dayOf(body) : {}),
  };
  const full = {
    ...card,
    labels: [] as Persona['labels'],
    successCriteria: successOf(card, settings.purpose),
    sampleLooks: looksOf(card),
    designNotes: notesOf(card),
  };
  const counts = originCounts(full);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const evidenceScore = Math.round(((counts.stated + counts.human) / Math.max(1, all)) * 100) / 100;
  // Rules of the work are stated on every card; without a wish or a pain there is nobody yet.
  const isNobody = body.needs.length + body.goals.length + body.pains.length === 0;
  const sketch = evidenceScore < sketchBelow || isNobody;
  const labels: Persona['labels'] = [
    'syntheticPerson',
    ...(counts.inferred > 0 ? (['containsInferred'] as const) : []),
    ...(sketch ? (['sketch'] as const) : []),
    ...sheet.labels.filter((label) => label === 'sample'),
  ];
  return { ...full, labels, evidenceScore, sketch };
}

/** “Households with kids under 12”: the age is the children's and not the reader's. */
function isChildrens({ label, ageRange }: Part['sheet']): boolean {
  const max = ageRange?.value.max ?? 99;
  return (
    max <= 18 &&
    /(?<![\p{L}])(?:kids?|child(?:ren)?|sons?|daughters?|pupils)(?![\p{L}])/iu.test(label.value)
  );
}

/** What a split card leads with: what it was split by, where the line under the name can say it. */
function leadOf(part: Part): 'wish' | 'pain' | 'doubt' | 'trigger' {
  if (part.splitBy === 'pain' || part.splitBy === 'trigger') return part.splitBy;
  return part.splitBy === 'objection' ? 'doubt' : 'wish';
}

const GENDERED =
  /(?<![\p{L}])(?:lad(?:y|ies)|girls?|boys?|lads?|\p{L}*(?:wom[ae]n|(?<!hu)m[ae]n)|widow(?:er)?s?|mums?|moms?|dads?|mothers?|fathers?|daughters?|sons?)(?![\p{L}])/iu;

/** The role of one person; a trade picked out of a list is ours and marked so. */
function roleOf(part: Part): Statement | undefined {
  const { sheet } = part;
  const trade = part.picked?.trade;
  const from = sheet.role ?? (trade ? sheet.label : undefined);
  if (!from) return undefined;
  // “Dinner ladies, porters”: one of them would give a trait that the brief states of no single person.
  const word = GENDERED.exec(trade ?? '')?.[0].toLowerCase();
  const isOpen = word !== undefined && !sheet.label.value.toLowerCase().includes(word);
  if (!trade || isOpen) return { ...from, value: roleOfOne(insideSentence(from)) };
  return {
    value: roleOfOne(trade),
    origin: 'generated',
    confidence: from.confidence,
    evidence: from.evidence,
    note: `Picked from “${from.value}”; the brief names them together.`.slice(0, 280),
  };
}

function placeOf(part: Part): Statement | undefined {
  const { location } = part.sheet;
  if (!location || !part.picked?.place) return location;
  return {
    ...location,
    value: part.picked.place,
    origin: 'generated',
    note: `Picked from “${location.value}”; the brief names them together.`.slice(0, 280),
  };
}

/** Sums to spend: they bind the plan and not the texts. */
export const SPENDING =
  /^(?:the )?(?:budget|ceiling|total|spend|money)\b|^(?:up to |max\.? )?(?:[€£$]|(?:EUR|USD|CHF|GBP|KES|CAD) ?)?\d[\d.,’' ]*(?:[€£$k]|euros?|pounds|EUR)?(?: for | in all| all in| max|$)|not to be exceeded|one cent above/iu;

/** The colour layer: a day told from the card's own statements, marked as written by us. */
function dayOf(
  card: Pick<Persona, 'displayName' | 'context' | 'pains' | 'triggers' | 'needs' | 'goals'>,
): Pick<Persona, 'dayInTheLife'> {
  const told = (list: readonly Statement[], openings: readonly string[]): string[] =>
    openings.flatMap((opening, index) => {
      const entry = list[index];
      return entry
        ? [endSentence(`${opening} ${isSpeech(entry.value) ? entry.value : insideSentence(entry)}`)]
        : [];
    });
  const parts = [
    ...told(card.context, ['An ordinary day:', 'Besides:']),
    ...told(card.pains, ['What wears:', 'And then:']),
    ...told(card.triggers, ['The day on which it tips:']),
    ...told([...card.needs, ...card.goals], ['What would help:']),
  ];
  if (parts.length < 2) return {};
  return {
    dayInTheLife: {
      value: sentenceCase(parts.join(' ')).slice(0, 900),
      origin: 'generated',
      confidence: 0,
      evidence: [],
      note: 'A day put together from the statements of this card; colour, not a fact.',
    },
  };
}
