import type {
  BiasReport,
  ConsistencyReport,
  FactReport,
  QualityReport,
  Report,
} from '../records/quality';

export type Check = Report['check'];
export const checks = ['consistency', 'fact', 'bias'] as const satisfies readonly Check[];
export const checkNames: Record<Check, string> = {
  consistency: 'Consistency check',
  fact: 'Fact check',
  bias: 'Bias check',
};
/** Failures that may hold a pack back when the settings name them. */
export const hardFailures = ['contradicted', 'highBias'] as const;
export type HardFailure = (typeof hardFailures)[number];

export interface Thresholds {
  citationCoverage: number;
  madeUpRate: number;
  consistency: number;
  /** Reports that must be there; empty: those that are wired. */
  required: readonly Check[];
  blockOn: readonly HardFailure[];
}

type Rule = QualityReport['rules'][number] & {
  /** What a person should look at, when the rule isn't met. */
  trouble: string;
  hard: boolean;
};

export interface Ruling {
  verdict: QualityReport['verdict'];
  sentence: string;
  rules: QualityReport['rules'];
  highStakes: QualityReport['highStakes'];
}

/** Holds the reports against the thresholds. A report that is missing or empty is never a pass. */
export function rule(reports: readonly Report[], thresholds: Thresholds): Ruling {
  const rules = [
    ...factRules(reports, thresholds),
    ...consistencyRules(reports, thresholds),
    ...biasRules(reports, thresholds),
  ];
  const highStakes = [
    ...new Set(reports.flatMap((report) => (report.check === 'fact' ? report.highStakes : []))),
  ];
  if (highStakes.length > 0) {
    rules.push({
      rule: 'Topics that need a second person',
      value: highStakes.join(', '),
      threshold: 'none without a second person',
      result: 'not met',
      decided: false,
      trouble: `it speaks of ${highStakes.join(' and ')}, which needs a second person`,
      hard: false,
    });
  }
  const unmet = rules.filter(({ result }) => result === 'not met');
  const hard = unmet.filter((one) => one.hard);
  const deciding = hard.length > 0 ? hard : unmet;
  const isUnchecked = rules.every(({ result }) => result === 'not checked');
  const verdict = hard.length > 0 ? 'block' : unmet.length > 0 || isUnchecked ? 'person' : 'pass';
  return {
    verdict,
    sentence: sentenceFor(
      verdict,
      deciding.map(({ trouble }) => trouble),
    ),
    rules: rules.map(({ trouble: _trouble, hard: _hard, ...one }) => ({
      ...one,
      decided: deciding.some((other) => other.rule === one.rule),
    })),
    highStakes,
  };
}

function sentenceFor(verdict: QualityReport['verdict'], troubles: readonly string[]): string {
  const [first = 'none of the checks was wired'] = troubles;
  if (verdict === 'pass') return 'Nothing stands in the way.';
  if (verdict === 'block') {
    return `This cannot leave yet: ${first}. Correct it in the result, or change the brief, and run again.`;
  }
  const rest =
    troubles.length > 2
      ? `, and ${troubles.length - 1} more`
      : troubles[1]
        ? `, and ${troubles[1]}`
        : '';
  const count = troubles.length > 1 ? `${troubles.length} things` : 'one thing';
  return `A person should look at ${count}: ${first}${rest}.`;
}

type Outcome = Pick<Rule, 'value' | 'result' | 'trouble'>;

function made(name: string, threshold: string, outcome: Outcome, hard = false): Rule {
  return { rule: name, threshold, decided: false, hard, ...outcome };
}

/** The outcome of a rule whose report isn't there: only a report that the settings name can fail. */
function missing(check: Check, { required }: Thresholds): Outcome {
  return required.includes(check)
    ? {
        value: 'no report',
        result: 'not met',
        trouble: `the ${checkNames[check].toLowerCase()} is missing`,
      }
    : { value: '–', result: 'not checked', trouble: '' };
}

/** A figure of a report that is wired but had nothing to measure asks for a person. */
const notCheckable = (check: Check): Outcome => ({
  value: 'not enough to check',
  result: 'not met',
  trouble: `the ${checkNames[check].toLowerCase()} had not enough to check`,
});

function measured(
  value: number | null,
  isMet: (value: number) => boolean,
  check: Check,
  trouble: string,
): Outcome {
  if (value === null) return notCheckable(check);
  return { value: value.toFixed(2), result: isMet(value) ? 'met' : 'not met', trouble };
}

const worst = (
  values: readonly (number | null)[],
  pick: (...values: number[]) => number,
): number | null =>
  values.includes(null) || values.length === 0
    ? null
    : pick(...values.filter((value): value is number => value !== null));

function factRules(reports: readonly Report[], thresholds: Thresholds): Rule[] {
  const facts = reports.filter((report): report is FactReport => report.check === 'fact');
  const cited = `≥ ${thresholds.citationCoverage.toFixed(2)}`;
  const madeUp = `≤ ${thresholds.madeUpRate.toFixed(2)}`;
  const names = ['Claims with a passage', 'Made-up claims', 'Contradicted claims'] as const;
  if (facts.length === 0) {
    const outcome = missing('fact', thresholds);
    return [
      made(names[0], cited, outcome),
      made(names[1], madeUp, outcome),
      made(names[2], 'none', outcome),
    ];
  }
  const coverage = worst(
    facts.map(({ citationCoverage }) => citationCoverage),
    Math.min,
  );
  const rate = worst(
    facts.map(({ madeUpRate }) => madeUpRate),
    Math.max,
  );
  const contradicted = facts.flatMap(({ claims }) =>
    claims.filter(({ verdict }) => verdict === 'contradicted'),
  );
  const [first] = contradicted;
  return [
    made(
      names[0],
      cited,
      measured(
        coverage,
        (v) => v >= thresholds.citationCoverage,
        'fact',
        'too few claims have a passage',
      ),
    ),
    made(
      names[1],
      madeUp,
      measured(rate, (v) => v <= thresholds.madeUpRate, 'fact', 'too many claims rest on nothing'),
    ),
    made(
      names[2],
      'none',
      {
        value: String(contradicted.length),
        result: contradicted.length === 0 ? 'met' : 'not met',
        trouble: first
          ? `${first.place.title} contradicts its source, “${shorten(first.text)}”`
          : '',
      },
      thresholds.blockOn.includes('contradicted'),
    ),
  ];
}

function consistencyRules(reports: readonly Report[], thresholds: Thresholds): Rule[] {
  const found = reports.filter(
    (report): report is ConsistencyReport => report.check === 'consistency',
  );
  const name = 'Agreement with the cards';
  const threshold = `≥ ${thresholds.consistency.toFixed(2)}`;
  if (found.length === 0) return [made(name, threshold, missing('consistency', thresholds))];
  const score = worst(
    found.map((report) => report.score),
    Math.min,
  );
  const clash = found
    .flatMap(({ findings }) => findings)
    .find(({ severity }) => severity === 'high');
  const clashes = found
    .flatMap(({ findings }) => findings)
    .filter(({ severity }) => severity === 'high');
  return [
    made(
      name,
      threshold,
      measured(
        score,
        (v) => v >= thresholds.consistency,
        'consistency',
        'the pieces do not tell one story',
      ),
    ),
    made('Contradictions between pieces', 'none', {
      value: String(clashes.length),
      result: clashes.length === 0 ? 'met' : 'not met',
      trouble: clash ? `${clash.place.title} contradicts the card, “${shorten(clash.quote)}”` : '',
    }),
  ];
}

function biasRules(reports: readonly Report[], thresholds: Thresholds): Rule[] {
  const found = reports.filter((report): report is BiasReport => report.check === 'bias');
  if (found.length === 0) return [made('Severe bias', 'none', missing('bias', thresholds))];
  const severe = found
    .flatMap(({ findings }) => findings)
    .filter(({ severity }) => severity === 'high');
  const [first] = severe;
  return [
    made(
      'Severe bias',
      'none',
      {
        value: severe.length === 0 ? 'none' : String(severe.length),
        result: severe.length === 0 ? 'met' : 'not met',
        trouble: first
          ? `${first.place.title} has “${shorten(first.quote)}”: ${lowerFirst(first.message).replace(/\.$/u, '')}`
          : '',
      },
      thresholds.blockOn.includes('highBias'),
    ),
  ];
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text.replace(/[.!?]$/u, '');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
