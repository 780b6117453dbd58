import { splitClaims } from '../language/claims';
import type { BrandSources } from '../records/brief';
import type { EvidenceSpan } from '../records/evidence';
import type { Item } from '../records/kinds';
import type { Claim, FactReport, Finding } from '../records/quality';
import { judge } from './fact-verdict';
import type { FactRules } from './fact-verdict';
import { withoutNames } from './fact-words';
import { topicsOf } from './high-stakes';
import type { HighStakesTopic } from './high-stakes';
import { textsOf } from './piece-texts';
import type { PieceText } from './piece-texts';

type BrandFact = BrandSources['facts'][number];

export interface ClaimRules extends FactRules {
  facts: readonly BrandFact[];
  /** Topics that ask for a second person. */
  topics: readonly HighStakesTopic[];
}

/** Every claim of the pieces with its verdict, and what a person should look at. */
export function checkClaims(
  pieces: readonly Item[],
  rules: ClaimRules,
): { claims: Claim[]; findings: Finding[] } {
  const claims: Claim[] = [];
  const findings: Finding[] = [];
  for (const piece of pieces.flatMap(textsOf)) {
    for (const { text, numbers } of splitClaims(piece.text)) {
      const { verdict, why, cited, misplaced } = judge(text, piece, rules);
      const kind = kindOf(text, piece);
      const claim: Claim = {
        text,
        kind,
        place: piece.place,
        numbers: numbers.map((fact) => fact.text),
        citations: cited.map((span) => citationOf(span, rules)),
        verdict,
        method: 'rule',
        generated: piece.origin === 'generated',
        highStakes: kind === 'instruction' || piece.isInternal ? [] : topicsIn(text, rules),
        why,
      };
      claims.push(claim);
      findings.push(
        ...misplaced.map((span) => misplacedFinding(claim, span)),
        ...verdictFindings(claim),
        ...currencyFindings(claim, rules.facts),
      );
    }
  }
  return { claims, findings };
}

function topicsIn(text: string, { names, topics }: ClaimRules): HighStakesTopic[] {
  return topicsOf(withoutNames(text, names)).filter((topic) => topics.includes(topic));
}

function kindOf(text: string, { speaker, closed, place }: PieceText): Claim['kind'] {
  if (speaker === 'rule') return 'instruction';
  if (/\?["”’')]*$/u.test(text.trim())) return 'opinion';
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  // A greeting or a nod in a script asserts nothing.
  const isLine = /^steps\b/u.test(place.path) && place.kind === 'scenario';
  if (isLine && !closed && words < 4 && !/\d/u.test(text)) return 'opinion';
  if (speaker === 'brand') return 'brand fact';
  const isAboutMarket = /\b(?:market|most people|per cent of|% of|nationwide|industry)\b/iu.test(
    text,
  );
  return isAboutMarket ? 'market fact' : 'persona fact';
}

function citationOf(
  span: EvidenceSpan,
  { library, facts }: ClaimRules,
): Claim['citations'][number] {
  const source = library.sources.get(span.sourceId);
  const dated = factAt(span, facts)?.dated ?? source?.dated;
  return {
    ...span,
    sourceTitle: source?.title ?? span.sourceId,
    ...(dated === undefined ? {} : { dated }),
  };
}

function factAt(span: EvidenceSpan, facts: readonly BrandFact[]): BrandFact | undefined {
  return facts.find(
    (fact) => fact.sourceId === span.sourceId && fact.start < span.end && span.start < fact.end,
  );
}

function misplacedFinding({ place }: Claim, span: EvidenceSpan): Finding {
  return {
    rule: 'misplaced passage',
    severity: 'high',
    place,
    quote: span.quote,
    message: 'The words this rests on are not where it says.',
    advice: 'Read the brief again, or point to the right passage.',
  };
}

function verdictFindings({
  verdict,
  place,
  text: quote,
  why: message,
  generated,
}: Claim): Finding[] {
  if (verdict === 'contradicted') {
    const advice = 'Use the words of the passage, or take the sentence out.';
    return [{ rule: 'contradicted', severity: 'high', place, quote, message, advice }];
  }
  if (verdict === 'unsupported') {
    const rule = generated ? 'made-up figure' : 'unsupported';
    const advice = 'Add a source for it, answer the open question, or take it out.';
    return [{ rule, severity: 'medium', place, quote, message, advice }];
  }
  return [];
}

/** Said when a claim rests on brand facts alone and none of them is current. */
function currencyFindings(claim: Claim, facts: readonly BrandFact[]): Finding[] {
  const behind = claim.citations.map((citation) => factAt(citation, facts));
  if (behind.length === 0 || behind.some((fact) => fact === undefined || fact.current)) return [];
  const dated = behind.find((fact) => fact?.dated !== undefined)?.dated;
  return [
    {
      rule: dated === undefined ? 'undated' : 'out of date',
      severity: 'low',
      place: claim.place,
      quote: claim.text,
      message:
        dated === undefined
          ? 'Rests on a brand fact without a date.'
          : `Rests on a brand fact of ${dated}, which is no longer current.`,
      advice: 'Confirm the fact and give its source today’s date.',
    },
  ];
}

/** Claims that assert something and are not marked as made up: what the rates count. */
export function isFactual({ kind, generated }: Claim): boolean {
  return !generated && kind !== 'instruction' && kind !== 'opinion';
}

/**
 * M4a: factual claims with a valid passage ÷ factual claims. M4b: claims with a verdict ÷ claims.
 * M7: (unsupported + contradicted) ÷ factual claims. 0–1 with three decimals; null where there is
 * nothing to divide by (product.md 7).
 */
export function ratesOf(
  claims: readonly Claim[],
): Pick<FactReport, 'citationCoverage' | 'checkRate' | 'madeUpRate'> {
  const facts = claims.filter(isFactual);
  const share = (test: (claim: Claim) => boolean): number | null =>
    facts.length === 0
      ? null
      : Math.round((1000 * facts.filter(test).length) / facts.length) / 1000;
  return {
    citationCoverage: share(
      ({ citations, verdict }) => citations.length > 0 && verdict !== 'contradicted',
    ),
    checkRate: share(({ verdict }) => verdict !== 'not checkable'),
    madeUpRate: share(({ verdict }) => verdict === 'unsupported' || verdict === 'contradicted'),
  };
}

/** What this check leaves open, said beside its figures. */
export function notCheckedFacts(
  claims: readonly Claim[],
  facts: readonly BrandFact[],
): FactReport['notChecked'] {
  const generated = claims.filter((claim) => claim.generated).length;
  return [
    ...(generated === 0
      ? []
      : [
          {
            what: `${generated} ${generated === 1 ? 'line' : 'lines'} written by Dramatis`,
            why: 'Marked as made up and never counted as facts. Only figures and dates in them are checked.',
          },
        ]),
    ...(facts.length > 0
      ? []
      : [
          {
            what: 'Claims about the brand beyond the brief',
            why: 'There are no brand facts, so claims are checked against the brief and your answers.',
          },
        ]),
    {
      what: 'The same thing in quite different words',
      why: 'Claims are compared by their words, so a true one may read as unsupported.',
    },
  ];
}

/** The personas' own names, longest first: made up openly, so nobody's claim. */
export function namesOf(pieces: readonly Item[]): string[] {
  const names = pieces.flatMap((item) => {
    if (item.kind === 'persona') return [item.body.displayName.value];
    if (item.kind === 'voice') return item.body.perPersona.map(({ personaName }) => personaName);
    if (item.kind === 'summary') return item.body.personas.map(({ name }) => name);
    if (item.kind === 'playbook') {
      return item.body.messageMatrix.map(({ personaName }) => personaName);
    }
    return 'personaName' in item.body ? [item.body.personaName] : [];
  });
  const whole = names.map((name) => name.trim()).filter((name) => name !== '');
  // A script calls a persona by the first name alone.
  const first = whole.flatMap((name) =>
    /^\p{Lu}[\p{L}’'-]+ \p{Lu}/u.test(name) ? [name.split(' ')[0] ?? name] : [],
  );
  return [...new Set([...whole, ...first])].sort((a, b) => b.length - a.length);
}
