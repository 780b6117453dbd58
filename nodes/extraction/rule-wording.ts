/** Rules of a brief in the form of a rule: “I don't want flour on a wooden table” → “No flour on …”. */
import { sentenceCase } from '../language/inflect';
import type { ConstraintStrength } from '../language/reading';
import { opensWithVerb } from './verbs';
import { lowerInside } from './wording';

const NEGATIVE =
  /(?<![\p{L}’'])(?:no|not|never|none|nothing|nobody|without|avoid|avoids|ban|bans|banned|prohibited|forbidden|excluded|cannot|nor|neither|instead of|only|stop|except|rather than|out of scope|off limits|unless|until)(?![\p{L}])|n[’']t(?![\p{L}])/iu;

/** “Competitor names stay out of anything printed”, “keep rainbows out of it”: bans without a “no”. */
const KEPT_OUT =
  /(?<![\p{L}])(?:keeps?|kept|leaves?|left|stays?|stay)(?: [^,.;]+)? (?:out|away)(?![\p{L}])|^(?:zero|nowt|nil) /iu;

/** True when the words themselves already forbid. */
export function saysNo(text: string): boolean {
  return NEGATIVE.test(text) || KEPT_OUT.test(text);
}

/** What a text can do: only these make “we can't …” an order to the writer and not a fact. */
const SAYING =
  '(?:say|show|use|promise|mention|name|call|compare|mock|speak|target|address|imply|film|photograph|write|give|touch|contact|mail|publish|disclose|copy|look|offer|discount|mix|make|put|pay|suggest|claim|quote|print|post|send|describe|depict|refer|talk|sell|sound|guarantee|advertise|picture|feature|include|reveal|share|tag|retouch|drop|announce|state|tell|play|push|run)';

const openers: readonly (readonly [RegExp, string])[] = [
  [/^(?:so|and|but|also|just|please|obviously|basically),? /iu, ''],
  [/^(?:whatever you do|one more thing|again|remember)[,:] /iu, ''],
  [/^(?:please )?do not\b/iu, 'Don’t'],
  [/^(?:please )?don[’']t want (?:to (?:see|have) )?(?!to )(?:any |a |an |the )?/iu, 'No '],
  [
    /^(?:I|we|they|she|he|you)(?: all| both)? (?:don[’']t|do not|would not|wouldn[’']t) (?:want|like)(?: to (?:see|have))? (?:any |an? |the )?(?!to )/iu,
    'No ',
  ],
  [/^(?:I|we) (?:won[’']t|will not) have (?:any |an? )/iu, 'No '],
  [
    new RegExp(
      `^(?:I|we|you|agencies|the agency)(?:[’']re| are| is)? ?not (?:allowed|permitted|supposed) to(?= ${SAYING}\\b)`,
      'iu',
    ),
    'Don’t',
  ],
  [new RegExp(`^(?:is |are )?not (?:allowed|permitted) to(?= ${SAYING}\\b)`, 'iu'), 'Don’t'],
  [
    new RegExp(
      `^(?:(?:I|we|you|it|the work|the campaign|copy|posts?)(?: really| also| still| just)? )?(?:don[’']t|do not|won[’']t|will not|can[’']t|cannot|can not|may not|must not|mustn[’']t|shouldn[’']t|should not)(?= ${SAYING}\\b)`,
      'iu',
    ),
    'Don’t',
  ],
  [
    new RegExp(`^(?:we|I|you|they) (?:may |must |should |can |will )?never(?= ${SAYING}\\b)`, 'iu'),
    'Never',
  ],
  [/^nor (?:the words? )?(?=“[^”]+”$)/iu, 'Don’t say '],
  [/^nor (?=\p{L})/iu, 'No '],
  [/^it[’']s got to\b/iu, 'It has to'],
  [/^in (?=(?:te reo|\p{Lu}\p{L}+)(?:(?:, | and )\p{Lu}\p{L}+)*$)/u, 'Have it in '],
  [/^In (?=(?:te reo|\p{Lu}\p{L}+)(?:(?:, | and )\p{Lu}\p{L}+)*$)/u, 'Have it in '],
];

/** “No stock photos, T will fire us” → “No stock photos”: the remark behind a ban is no part of it. */
function withoutRemark(line: string): string {
  return line.replace(
    /^((?:No|Don[’']t|Do not|Never|Can[’']t|Cannot|Please don[’']t)\b[^,]+), (?:I|I[’']m|my|our|we|he|she|they|\p{Lu}) [^“]*$/u,
    '$1',
  );
}

/** A rule as a line: first person out, the order or the ban in front. Quoted words untouched. */
export function asRule(line: string, strength: ConstraintStrength): string {
  let text = withoutRemark(line);
  for (const [pattern, replacement] of openers) {
    if (!pattern.test(text)) continue;
    text = text.replace(pattern, replacement).replace(/^No (?:any|a|an|the) /u, 'No ');
    text = sentenceCase(text.trim());
  }
  const said =
    /^(?:the words? )?(?<words>(?:“[^”]+”(?:, | and | or )?)+)[:,]? ?(?:no|not|never|banned|is out|are out|forbidden)$/iu.exec(
      text,
    )?.groups?.['words'];
  if (said)
    return `Don’t use the word${said.includes('”, ') || / (?:and|or) /u.test(said) ? 's' : ''} ${said}`;
  const equals = /^(?<thing>[^=:]{3,60}?)\s*(?:=|:)\s*(?:no|not|never|out)$/iu.exec(text)?.groups?.[
    'thing'
  ];
  if (equals) return `No ${lowerInside(equals)}`;
  text = text.replace(/\s=\s/gu, ': ');
  if (strength !== 'avoid' || saysNo(text)) return sentenceCase(quotedSaying(text));
  return forbidden(text);
}

/** True when the words forbid by themselves, whatever heading they stand under. */
export function forbidsItself(text: string): boolean {
  return saysNo(
    text.replace(
      /(?<![\p{L}])(?:without|unless|until|except|only|instead of|rather than|stop)(?![\p{L}])/giu,
      '',
    ),
  );
}

/** A bare thing or deed from a list of don'ts: “competitor prices” → “No competitor prices”. */
export function forbidden(text: string): string {
  if (/^“[^”]+”(?:(?:, | and | or )“[^”]+”)*$/u.test(text)) return `Don’t say ${text}`;
  const inside = lowerInside(text);
  if (opensWithVerb(inside, true)) return `Don’t ${inside}`;
  const isThing =
    inside.split(/\s+/u).length <= 9 &&
    !/(?:^|\s)(?:as well|also|too|always|must|both|first|visible|required|included|obligatory|mandatory|only)(?=\s|$)/iu.test(
      inside,
    ) &&
    !/^(?:in|on|at|for|by|with|from|to|all|every|each|both|always|only)\b/iu.test(inside) &&
    !/(?:^|\s)(?:is|are|was|were|has|have|had|apply|applies|stays?|goes|carries|remains?|must|should|shall|will|would|can|may|be|we|it|he|she|they|I|you)(?=\s|$)|[’'](?:s|re|ve|ll) (?:a|the|to|not|been|got)/iu.test(
      inside,
    );
  return isThing ? `No ${inside.replace(/^(?:any|a|an|the) /u, '')}` : text;
}

/** “Don't say diagnosis” → “Don't say “diagnosis””: one bare word that must not be said. */
function quotedSaying(text: string): string {
  return text.replace(
    /^(Don’t (?:say|use|write)|Never (?:say|use|write)) (\p{Ll}[\p{L}-]+)$/u,
    '$1 “$2”',
  );
}
