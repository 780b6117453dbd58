/** The interpretation of a brief: the reading in the words of the records, with its open questions. */
import type { Found, Reading } from '../language/reading';
import { isReadByStructure } from '../language/tongues';
import type { Brief } from '../records/brief';
import type { Statement } from '../records/evidence';
import type { Interpretation } from '../records/interpretation';
import { audiencesOf } from './audiences';
import { findBrand } from './brand';
import { withoutRejected } from './corrections';
import {
  asObjective,
  constraintOf,
  distinct,
  firstOf,
  isClearRule,
  isRule,
  metricOf,
  toneAxesOf,
  toneOf,
} from './interpretation-lines';
import { findOffer } from './offer';
import {
  isOnlyAboutPeople,
  isThePurpose,
  isPlausibleDate,
  isPlausibleMetric,
  isPlausiblePurpose,
  isPlausibleTone,
} from './plausible-work';
import { briefQuestion } from './questions';
import type { BriefField } from './questions';
import { evidencedBy, namingStatement, statementOf } from './statement-of';
import type { BriefContext } from './statement-of';

/** Fields that are questions when the brief says nothing about them, in order of weight. */
const required = [
  'purpose',
  'audiences',
  'brand',
  'offer',
  'reason',
  'constraints',
  'tone',
  'successMetrics',
  'budget',
  'deadline',
] as const satisfies readonly BriefField[];

/** Surer than this, and an audience is told; under it, the author is asked whom the work is for. */
const audienceFloor = 0.5;

/** Builds the interpretation. Pure: the same brief and reading give the same record. */
export function interpretationOf(brief: Brief, reading: Reading): Interpretation {
  const audiences = audiencesOf(reading, audienceFloor, brief.sources);
  const people = audiences.flatMap(({ audience }) => (audience.name ? [audience.name.text] : []));
  // What stood under a label of another language cannot be weighed by English words.
  const verbatim = isReadByStructure(reading.language.code);
  const purpose =
    reading.purpose &&
    (verbatim || reading.purpose.route === 'answer' || isPlausiblePurpose(reading.purpose, reading))
      ? reading.purpose
      : undefined;
  const standing = (field: 'brand' | 'offer', found: Found | undefined): Found | undefined =>
    withoutRejected(found ? [found] : [], field, brief)[0];
  const brand =
    answered(brief, 'brand') ??
    reading.brand ??
    standing('brand', findBrand(brief.sources, people));
  const context: BriefContext = { sources: brief.sources, brand: brand?.text, verbatim };
  const offer =
    answered(brief, 'offer') ??
    reading.offer ??
    standing('offer', findOffer(brief.sources, brand?.text));
  const read = {
    brand: brand && evidencedBy(brand.text, brand, context),
    offer: offer && statementOf(offer, context),
    purpose:
      purpose &&
      (verbatim ? statementOf(purpose, context) : asObjective(statementOf(purpose, context))),
    reason: reading.reason && statementOf(reading.reason, context),
    budget: reading.budget && evidencedBy(reading.budget.text, reading.budget, context),
    deadline:
      reading.deadline &&
      (verbatim ||
        reading.deadline.route === 'answer' ||
        reading.deadline.route === 'label' ||
        isPlausibleDate(reading.deadline.text))
        ? evidencedBy(reading.deadline.text, reading.deadline, context)
        : undefined,
  };
  const facts = distinct(
    reading.facts.filter(
      (found) => !isOnlyAboutPeople(found, reading) && !isThePurpose(found, reading),
    ),
  )
    .slice(0, 20)
    .map((found) => statementOf(found, context));
  const lists = {
    constraints: firstOf(
      distinct(reading.constraints.filter((found) => verbatim || isRule(found, reading))),
      40,
    ).map((found) => constraintOf(found, context)),
    tone: firstOf(
      distinct(
        reading.tone.filter(
          (found) =>
            verbatim ||
            found.route === 'answer' ||
            isPlausibleTone(found.text, found.route === 'label'),
        ),
      ),
      20,
    ).map((found) => toneOf(found, context)),
    successMetrics: firstOf(
      distinct(
        reading.successMetrics.filter(
          (found) =>
            verbatim ||
            found.route === 'answer' ||
            isPlausibleMetric(found.text, found.confidence >= 0.89),
        ),
      ),
      20,
    ).map((found) => metricOf(found, context)),
  };
  const missing = required.filter((field) => {
    if (field === 'audiences') return audiences.length === 0;
    if (field === 'constraints' || field === 'tone' || field === 'successMetrics')
      return lists[field].length === 0;
    return read[field] === undefined;
  });
  return {
    key: 'interpretation',
    labels: brief.labels,
    ...present(read),
    ...(purpose ? { purposeCategory: evidencedBy(purpose.category, purpose, context) } : {}),
    audiences: audiences.map(({ audience, order }) => ({
      key: `audience-${order}`,
      label: namingStatement(audience.label, context),
      ...(audience.name ? { name: namingStatement(audience.name, context) } : {}),
      ...(audience.role ? { role: namingStatement(audience.role, context) } : {}),
      priority: Math.min(3, order),
    })),
    ...(facts.length > 0 ? { facts } : {}),
    ...lists,
    toneAxes: toneAxesOf(reading, context),
    decisionRules: reading.decisionRules
      .filter(isClearRule)
      .slice(0, 20)
      .map((rule, index) => {
        const when = statementOf(rule.when, context);
        const then = statementOf(rule.then, context);
        return {
          ...when,
          value: `${when.value}: ${then.value}`,
          evidence: [...when.evidence, ...then.evidence],
          id: `rule-${index + 1}`,
          when: when.value.slice(0, 160),
          then: then.value.slice(0, 240),
          priority: 2,
        };
      }),
    openQuestions: missing.map(briefQuestion),
    conflicts: reading.conflicts.map((conflict) => ({
      a: statementOf(conflict.a, context),
      b: statementOf(conflict.b, context),
      explanation: conflict.explanation,
    })),
    instructionsToModel: reading.instructionsToModel.map((found) =>
      evidencedBy(found.text, found, context),
    ),
    unreliable: reading.unreliable.map((line) => {
      const at = line.indexOf(':');
      return at < 0
        ? { field: 'all', why: line }
        : { field: line.slice(0, at).trim(), why: line.slice(at + 1).trim() };
    }),
    language: reading.language.code,
    domain: brief.domain,
  };
}

/** A person's answer to a question that the reader has no field for. */
function answered(brief: Brief, field: BriefField): Found | undefined {
  const source = brief.sources.find(
    (entry) => entry.kind === 'answer' && entry.answers?.field === field,
  );
  const text = source?.text.trim();
  if (!source || !text) return undefined;
  const start = source.text.indexOf(text);
  const span = {
    sourceId: source.id,
    start,
    end: start + text.length,
    quote: text,
    alignment: 'exact' as const,
  };
  return { text, evidence: [span], confidence: 1, route: 'answer' };
}

function present<T extends Record<string, Statement | undefined>>(
  read: T,
): { [K in keyof T]?: Statement } {
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Statement;
  };
}
