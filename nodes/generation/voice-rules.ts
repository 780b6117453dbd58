/** Rules that can be broken: those of the brief that bear on wording, then what its people ask for. */
import { sentenceCase } from '../language/inflect';
import type { Statement } from '../records/evidence';
import type { Constraint } from '../records/interpretation';
import type { VoiceRule } from '../records/voice';
import { soundsRight } from './grammar/sound';
import { shapeOf } from './grammar/shape';
import { countWords } from './grammar/tidy';
import type { Lines } from './voice-lines';
import type { Pair } from './voice-slots';
import { forbids, limitKind, ruleText, violationWith } from './voice-limits';
import type { Banned } from './voice-limits';
import type { Matter } from './voice-matter';
import { clean, lowerFirst, quoted, sentence, unquoted } from './voice-text';

/** Lines that keep a rule by saying the thing itself. */
const INSTEAD = [
  'For {who}: {ours}.',
  '{G}',
  '{F}',
  '{M}. {A}',
  '{ours}.',
  '{M}. What now?',
] as const;

/** Rules of the brief whose breaking can be shown in a line; the others stay in the lists. */
export function rulesFromLimits(
  matter: Matter,
  banned: readonly Banned[],
  lines: Lines,
): VoiceRule[] {
  const rules: VoiceRule[] = [];
  for (const limit of matter.limits) {
    if (rules.length >= 6) break;
    const words = banned.filter((entry) => entry.from === limit);
    const made = words.length > 0 ? forWords(limit, words, matter, lines) : forClaim(limit, lines);
    if (made !== undefined) rules.push(made);
  }
  return rules;
}

function forWords(
  limit: Constraint,
  words: readonly Banned[],
  matter: Matter,
  lines: Lines,
): VoiceRule | undefined {
  const first = words[0];
  if (first === undefined) return undefined;
  const { not, so } = violationWith(
    first,
    ourOffer(matter),
    matter.brand ?? 'us',
    matter.audience === 'readers' ? 'you' : matter.audience,
  );
  const fault = first.kind === 'name' ? 'the name that stays out' : `“${first.word}”`;
  if (!soundsRight(not)) return undefined;
  if (first.instead !== undefined) {
    const given = lines.pair([{ so: sentence(first.instead), not, fault }]);
    if (given !== undefined) return ruleOf(limit, given);
  }
  const pair =
    (so === undefined || !lines.isClean(so) ? undefined : lines.pair([{ so, not, fault }])) ??
    lines.pair(INSTEAD.map((frame) => ({ so: frame, not, fault })));
  return pair === undefined ? undefined : ruleOf(limit, pair);
}

function ourOffer(matter: Matter): string | undefined {
  if (matter.offer === undefined) return undefined;
  return `our ${matter.offer.replace(/^(?:an?|the|those|these|our|this|my|its)\s+/iu, '')}`;
}

/** “Nothing may suggest that the app replaces a vet's advice” → a line that does just that. */
function forClaim(limit: Constraint, lines: Lines): VoiceRule | undefined {
  if (limitKind(limit) !== 'promise' && !/\b(?:say|state|write)\b/iu.test(limit.value))
    return undefined;
  const text = clean(limit.value);
  if (!forbids(limit)) return undefined;
  const not = claimIn(text);
  if (not === undefined || !soundsRight(not)) return undefined;
  const pair = lines.pair(
    ['{F}', '{G}', ...INSTEAD].map((so) => ({ so, not, fault: 'claims what the brief forbids' })),
  );
  return pair === undefined ? undefined : ruleOf(limit, pair);
}

function claimIn(text: string): string | undefined {
  const said =
    /\b(?:say|state|claim|suggest|imply|hint)(?:s|ing)? (?:that )?(?<what>\p{L}.{5,70})$/iu.exec(
      text,
    )?.groups?.['what'];
  if (
    said !== undefined &&
    shapeOf(said, 'pain') === 'clause' &&
    !/\b(?:anything|any|nothing|so|either)\b/iu.test(said)
  )
    return sentence(said);
  const promised = /\bpromis(?:e|es|ing) (?<to>to )?(?<what>\p{L}[^,;]{3,60})$/iu.exec(
    text,
  )?.groups;
  const what = promised?.['what'];
  if (what === undefined) return undefined;
  if (promised?.['to'] !== undefined) return `We will ${what}. Promised.`;
  if (/^(?:anything|about|that|of any|on|more)\b/iu.test(what)) return undefined;
  return `We promise ${lowerFirst(what)}.`;
}

const ARGUED: readonly Pair[] = [
  {
    so: '{D} That may be. What we know is this: {f}.',
    not: '{d}: wrong! A myth!',
    fault: 'argues',
  },
  { so: '{D} Good question. {F}', not: '{d}: why so negative?', fault: 'argues' },
  {
    so: '{D} We see why. All the same: {f}.',
    not: '{d}: that is simply not true.',
    fault: 'argues',
  },
];

/** A doubt that a fact of the brief answers is granted first, and answered in the same breath. */
export function rulesFromDoubts(matter: Matter, lines: Lines): VoiceRule[] {
  const rules: VoiceRule[] = [];
  for (const doubt of matter.doubts) {
    if (rules.length >= 2) break;
    const answer = matter.answers.get(doubt.quote);
    if (answer?.line === undefined || doubt.words > 14) continue;
    const pair = lines.pair(ARGUED, { doubt, fact: answer });
    if (pair === undefined) continue;
    rules.push(
      ours(
        rules.length === 0
          ? `Grant ${quoted(doubt.quote)} before you answer it, and answer with the fact alone.`
          : `The same for ${quoted(doubt.quote)}: the fact, and nothing about the person.`,
        [doubt.statement, answer.statement],
        'don’t',
        pair,
        'How to answer is ours; the doubt and the fact are the brief’s',
      ),
    );
  }
  return rules;
}

const OPENED: readonly Pair[] = [
  { so: '{M}. {F}', not: 'For more than one occasion in life, {it}.', fault: 'opens with us' },
  {
    so: '{M}. {G}',
    not: 'May we introduce ourselves? {it} for every occasion.',
    fault: 'opens with us',
  },
  {
    so: '{M}? {A}',
    not: 'May we introduce ourselves? {it} for every occasion.',
    fault: 'opens with us',
  },
  {
    so: '{M}? Time for {ours}.',
    not: 'We would like to introduce {it} to you.',
    fault: 'opens with us',
  },
  {
    so: '{M}? Then this is for you.',
    not: 'Allow us to introduce {it}.',
    fault: 'opens with us',
  },
];

/** The moment in which people come to the matter is the first line of a piece. */
export function rulesFromMoments(matter: Matter, lines: Lines): VoiceRule[] {
  for (const moment of matter.triggers) {
    const pair = lines.pair(OPENED, { moment });
    if (pair === undefined) continue;
    const others = matter.triggers
      .filter((other) => other !== moment && other.words <= 10)
      .slice(0, 3);
    return [
      ours(
        others.length === 0
          ? `Open on the moment when it begins for them, then come to us.`
          : `Open on a moment when it begins for them: ${quoted(moment.quote)}, ${others.map((other) => quoted(other.quote)).join(', ')}.`,
        [moment.statement, ...others.map((other) => other.statement)],
        'do',
        { ...pair, not: pair.not.replace(/(?<=[?] )our\b/u, 'Our') },
        'The order is ours; the moments are the brief’s',
      ),
    ];
  }
  return [];
}

function ruleOf(source: Statement, pair: Pair): VoiceRule {
  const rule = ruleText(source);
  const { value: _value, ...rest } = source as Constraint;
  const { confidence, origin, evidence, note } = rest;
  return {
    value: sentence(rule),
    confidence,
    origin,
    evidence,
    ...(note === undefined ? {} : { note }),
    kind: forbids(source) ? 'don’t' : 'do',
    doExample: sentenceCase(pair.so),
    violationExample: pair.not,
    fault: pair.fault,
  };
}

export function ours(
  value: string,
  basis: readonly Statement[],
  kind: VoiceRule['kind'],
  pair: Pair,
  note: string,
): VoiceRule {
  return {
    value: sentenceCase(value),
    confidence: 0.6,
    origin: 'generated',
    evidence: basis.flatMap((entry) => entry.evidence).slice(0, 3),
    note,
    kind,
    doExample: pair.so,
    violationExample: pair.not,
    fault: pair.fault,
  };
}

/** Rules that have no pair: what stays out, and what has to be in. */
export function listsOf(
  limits: readonly Constraint[],
  shown: readonly VoiceRule[],
): { out: Constraint[]; carry: Constraint[] } {
  const told = new Set(shown.map((rule) => rule.value.toLowerCase()));
  const rest = limits.filter((limit) => {
    const kind = limitKind(limit);
    return (
      kind !== 'money' &&
      kind !== 'time' &&
      kind !== 'data' &&
      !told.has(sentence(ruleText(limit)).toLowerCase()) &&
      countWords(unquoted(limit.value)) > 0
    );
  });
  // “Everything comes out in English and Afrikaans both” is an order wherever it stands.
  const isOut = (limit: Constraint): boolean =>
    limitKind(limit) === 'language'
      ? /\b(?:no|not|never|without|don't)\b/iu.test(limit.value)
      : forbids(limit);
  return { out: rest.filter(isOut), carry: rest.filter((limit) => !isOut(limit)) };
}
