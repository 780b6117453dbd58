/** The words of a voice guide: those to use, from the brief's own language, and those to leave. */
import { midSentence } from '../language/inflect';
import { contentStems } from '../language/similarity';
import type { EvidenceSpan, Statement } from '../records/evidence';
import type { VoiceProfile } from '../records/voice';
import { nounPhrases } from './grammar/nouns';
import { lowerStart } from './grammar/phrase';
import { countWords, tidy } from './grammar/tidy';
import type { Subject } from './voice-subject';

type Prefer = VoiceProfile['vocabulary']['prefer'][number];
type Avoid = VoiceProfile['vocabulary']['avoid'][number];

const NO_NAMES: ReadonlySet<string> = new Set();

/** A word that the brief forbids, with the passage that forbids it. */
export interface BannedWord {
  word: string;
  from: Statement;
}

const BAN =
  /(?:can't|cannot|can not|not allowed to|may not|must not|mustn't|never|don't|do not|not to be|avoid|not|no|nor|isn't to be) (?:(?:ever|be) )?(?:use|say|write|says?|used|written|call(?:ed)?|describe[ds]?|mention(?:ed)?|print)?\b/iu;
const SAYS = /\b(?:say|says|write|use|used|word|words|call|called|term|phrase|mention)\b/iu;

/** Words and phrases that the constraints forbid: quoted ones, and those behind “the word”. */
export function bannedWords(statements: readonly Statement[]): BannedWord[] {
  const found: BannedWord[] = [];
  for (const statement of statements) {
    const text = statement.value.replace(/[“”„]/gu, '"').replace(/[‘’]/gu, "'");
    if (!BAN.test(text)) continue;
    const quoted = [...text.matchAll(/"([^"]{2,40})"/gu)].map((match) => match[1] ?? '');
    const isList = /^(?:no|nor|not) "/iu.test(text.trim());
    if (SAYS.test(text) || isList) {
      for (const word of quoted)
        found.push({ word: word.replace(/[.,!?]$/u, ''), from: statement });
    }
    const bare = /\b(?:the )?words? ([\p{L}-]{3,}(?:,? (?:or|and|nor) [\p{L}-]{3,})?)/iu.exec(
      text,
    )?.[1];
    if (
      quoted.length === 0 &&
      bare !== undefined &&
      !/^(?:that|is|in|on|for|may|must|about)$/iu.test(bare)
    ) {
      for (const word of bare.split(/,? (?:or|and|nor) /u)) found.push({ word, from: statement });
    }
  }
  return found.filter(
    (entry, i) =>
      found.findIndex((other) => other.word.toLowerCase() === entry.word.toLowerCase()) === i,
  );
}

/** Words to use: what people are called, what is offered, and the terms in which they speak. */
export function wordsToPrefer(
  subject: Subject,
  banned: readonly BannedWord[],
  wanted: number,
): Prefer[] {
  const { interpretation } = subject;
  const list: Prefer[] = [];
  const seen = new Set<string>();
  const isBanned = (term: string): boolean =>
    banned.some((entry) => contentStems(term).join(' ') === contentStems(entry.word).join(' '));
  const add = (term: string, source: Statement, note: string, insteadOf?: string): void => {
    const key = contentStems(term).join(' ');
    if (key === '' || seen.has(key) || isBanned(term) || list.length >= wanted) return;
    // “tool” adds nothing where “tool library” stands already.
    if (!key.includes(' ') && [...seen].some((other) => other.split(' ').includes(key))) return;
    const entry = termStatement(term, source, note);
    if (entry === undefined) return;
    seen.add(key);
    list.push({ ...entry, ...(insteadOf === undefined ? {} : { insteadOf }) });
  };
  const plainNames = ['the target group', 'consumers', 'the segment'];
  interpretation.audiences.forEach((audience, i) => {
    const label = tidy(audience.label.value);
    const head =
      label.split(
        /,|\s(?:who(?:'ve|'re|'s)?|that|which|with|at|from|in|of|aged|between|whose)\s/u,
      )[0] ?? label;
    add(
      countWords(label) <= 4 ? label : head,
      audience.label,
      'What the brief calls them',
      plainNames[i % plainNames.length],
    );
    if (audience.role !== undefined)
      add(tidy(audience.role.value), audience.role, 'Their role, as the brief names it');
  });
  if (interpretation.brand !== undefined)
    add(
      tidy(interpretation.brand.value),
      interpretation.brand,
      'The name, written as in the brief',
    );
  if (interpretation.offer !== undefined) {
    const offer = tidy(interpretation.offer.value);
    add(
      countWords(offer) <= 5 ? midSentence(offer) : (nounPhrases(offer)[0]?.text ?? offer),
      interpretation.offer,
      'What is offered, by its name',
      'solution',
    );
  }
  const sources = [
    ...subject.objections.map(
      (phrase) => [phrase.statement, 'Their word when they hesitate'] as const,
    ),
    ...subject.pains.map(
      (phrase) => [phrase.statement, 'Their word for what bothers them'] as const,
    ),
    ...subject.goals.map((phrase) => [phrase.statement, 'Their word for what they want'] as const),
    ...subject.triggers.map((phrase) => [phrase.statement, 'The moment when it begins'] as const),
    ...(interpretation.purpose === undefined
      ? []
      : [[interpretation.purpose, "The brief's word for the matter"] as const]),
    ...subject.materials.flatMap((material) =>
      material.persona.context.map((entry) => [entry, 'From how they live or work'] as const),
    ),
    ...(interpretation.reason === undefined
      ? []
      : [[interpretation.reason, 'From why it matters now'] as const]),
    ...interpretation.successMetrics.map((metric) => [metric, 'What is counted'] as const),
  ];
  for (let round = 0; round < 2; round += 1) {
    for (const [statement, note] of sources) {
      const text = lowerStart(tidy(statement.value), NO_NAMES);
      const nouns = nounPhrases(text)
        .filter((noun) => isUsable(noun.text) && isWhole(text, noun))
        .map((noun) => noun.text);
      const noun = nouns[round];
      if (noun !== undefined) add(noun, statement, note);
    }
  }
  return list;
}

/** A term of two words or more that is not the tail of a longer one (“15 year commitment”). */
function isWhole(text: string, noun: { text: string; start: number }): boolean {
  if (countWords(noun.text) < 2) return false;
  const before = text.slice(0, noun.start).trimEnd();
  return (
    before === '' ||
    /(?:[,:;(“"]|\b(?:an?|the|my|your|his|her|their|our|of|for|with|from|into|to|in|on|at|no|and|or|about|without|between))$/iu.test(
      before,
    )
  );
}

/** Nouns that name nothing by themselves, and the furniture of briefs. */
const VAGUE =
  /^(?:day|days|week|weeks|month|months|year|years|time|times|thing|things|way|ways|lot|bit|one|ones|people|person|somebody|anyone|nobody|everyone|something|anything|nothing|half|side|end|hour|hours|minute|minutes|morning|evening|night|first|second|point|place|part|case|same day|other side|last minute|fault|need|needs|good|bad|less|more|much|age|life|word|words|home|work|money|reason|kind|idea|sense|use|right|no|yes|age when|front|back|top|name|others?|too|wrong one|right hour|no time|glance|gap|taps?|worr(?:y|ies)|rush|stop|swap|trouble|bunch|pair|couple|kind of|(?:the )?(?:first|second|next|last) time|pictures?|photos?|images?|auto|briefs?|copy|posts?|tone|budget|deadline|e-?mails?|videos?|website|facebook|whatsapp|instagram|pages?|lines?|campaigns?|audiences?|personas?|brand|logo|quote|list|lists|launch|project|team|target|goal|goals|objective|message|messages|channel|channels|figures?|numbers?|percent|questions?|answers?|notes?|call|calls|minute|cent|manner|concern|extent)$/iu;

function isUsable(term: string): boolean {
  return (
    term.length > 3 &&
    !/^(?:time|way|moment|lot|kind|part|end|side|rest|number|couple|bit)\b/iu.test(term) &&
    countWords(term) <= 3 &&
    !VAGUE.test(term) &&
    !/(?:ed|ly|costs?|hits|says|asks)$/u.test(term) &&
    !/\d|[“”"/@]/u.test(term) &&
    !/^(?:more|less|own|same|other|such|many|much|several|few|full|whole|real|new|old|last|next|only|good|bad|big|small) (?:one|ones|time|day|thing)/iu.test(
      term,
    )
  );
}

/** The term as a statement whose span is the term itself, where the passage holds it letter by letter. */
function termStatement(term: string, source: Statement, note: string): Statement | undefined {
  for (const span of source.evidence) {
    const at = span.quote.toLowerCase().indexOf(term.toLowerCase());
    if (at < 0 || span.alignment === 'none') continue;
    const narrow: EvidenceSpan =
      span.alignment === 'exact'
        ? {
            ...span,
            start: span.start + at,
            end: span.start + at + term.length,
            quote: span.quote.slice(at, at + term.length),
            coverage: 1,
          }
        : span;
    return {
      value: term,
      confidence: source.confidence,
      origin: source.origin === 'generated' ? 'generated' : 'stated',
      evidence: [narrow],
      note,
    };
  }
  if (source.origin === 'human')
    return { value: term, confidence: 1, origin: 'human', evidence: source.evidence, note };
  const first = source.evidence[0];
  if (first === undefined) return undefined;
  return {
    value: term,
    confidence: 0.6,
    origin: 'inferred',
    evidence: source.evidence,
    note: `${note}; from “${first.quote.slice(0, 120)}”`,
  };
}

/** Clichés of the trade, each with what to say in its place. */
const CLICHES: readonly [string, (subject: Subject) => string | undefined][] = [
  [
    'solution',
    (s) =>
      s.offer === undefined || countWords(s.offer.value) > 8
        ? undefined
        : `Say what it is: ${midSentence(tidy(s.offer.value))}.`,
  ],
  ['target group', (s) => `A word for meetings. On the page they are ${s.audience}.`],
  ['leverage', () => 'Say “use”.'],
  ['seamless', () => 'Say what is easier than before, and for whom.'],
  [
    'unlock',
    (s) =>
      s.action === undefined ? undefined : `Nothing is locked. Say the step: ${s.action.does}.`,
  ],
  ['journey', () => 'Nobody asked for one. Say where it begins and what comes next.'],
  ['innovative', () => 'Show what is new; the word adds nothing.'],
];

/** Words to leave: those the brief forbids first, then clichés that its people would notice. */
export function wordsToAvoid(
  subject: Subject,
  banned: readonly BannedWord[],
  wanted: number,
): Avoid[] {
  const list: Avoid[] = banned.map((entry) => ({
    ...(termStatement(entry.word, entry.from, 'Forbidden in the brief') ?? {
      ...entry.from,
      value: entry.word,
    }),
    value: entry.word,
    why: `The brief says: “${tidy(entry.from.value).replace(/[“”]/gu, "'")}”.`,
  }));
  const brief = JSON.stringify(subject.interpretation).toLowerCase();
  for (const [term, why] of CLICHES) {
    if (list.length >= Math.min(wanted, banned.length + 4)) break;
    if (brief.includes(`"${term}`) || brief.includes(` ${term} `)) continue;
    const reason = why(subject);
    if (reason === undefined) continue;
    list.push({
      value: term,
      confidence: 1,
      origin: 'generated',
      evidence: [],
      note: 'Craft, not from the brief',
      why: reason,
    });
  }
  return list;
}

/** Words on both lists, said as contradictions; one meaning counts in any form. */
export function wordConflicts(
  prefer: readonly Statement[],
  banned: readonly BannedWord[],
  copyTerms: readonly string[],
): string[] {
  const stems = (text: string): string => contentStems(text).join(' ');
  const preferred = new Map(prefer.map((entry) => [stems(entry.value), entry.value]));
  for (const term of copyTerms) preferred.set(stems(term), term);
  return banned.flatMap((entry) => {
    const own = preferred.get(stems(entry.word));
    return own === undefined
      ? []
      : [
          `“${own}” is used by the brief or the sample copy and forbidden as “${entry.word}”. Decide which holds.`,
        ];
  });
}
