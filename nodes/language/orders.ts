/**
 * Text that looks like instructions to a language model. It is content: listed, never obeyed, and
 * taken out of what is read, so that no value comes from it.
 */
import type { Block } from './blocks';
import { foundAt } from './corpus';
import type { Corpus } from './corpus';
import type { Found } from './reading';
import { splitSentences, trimStretch } from './sentences';
import type { Stretch } from './sentences';
import { readOutline } from './units';
import type { Outline } from './units';

const MODEL = String.raw`(?:a\.?i\.?|llms?|(?:large )?language models?|chat ?gpt|gpt(?:-?\d\w*)?|claude|gemini|copilot|chatbots?|(?:ai|virtual|automated|digital) (?:assistants?|models?|systems?|agents?|reviewers?|readers?|tools?))`;
const READS = String.raw`(?:read|reads|reading|process|processes|processing|summari[sz]e|summari[sz]es|summari[sz]ing|evaluat(?:e|es|ing)|analy[sz](?:e|es|ing)|pars(?:e|es|ing))`;

/** Any of these, and a sentence is an order to a model. */
const ORDERS: readonly RegExp[] = [
  /\b(?:ignor(?:e|ing)|disregard|forget|override|bypass) (?:(?:all|any|the|your|my|of|these|those|everything|every) )*(?:previous|prior|above|earlier|preceding|foregoing|other|system|initial|original) (?:\p{L}+ )?(?:instructions?|prompts?|rules|messages?|directions?|directives?|guidelines|commands?|text)\b/u,
  /\b(?:ignore|disregard|forget|override) (?:(?:all|any|the|your|these|those) )*(?:instructions?|prompts?|rules|guidelines|directives?)(?: (?:above|before|so far|you (?:were|have been) given)\b)/u,
  /\b(?:ignore|disregard|forget|override) (?:(?:all|any|your|of|these|those) )+(?:instructions|prompts|directives)\b/u,
  /\b(?:will|shall|must|should|now) ignore (?:the|this) (?:brief|document|instructions)\b|\bthe (?:brief|instructions?|rules|text) above (?:is|are) (?:now )?(?:cancelled|void|obsolete|superseded|no longer valid)\b/u,
  /\b(?:you are|you're|act as|behave as|pretend (?:to be|you are)|roleplay as|respond as) (?:(?:now|an?|the|my|helpful|unrestricted|uncensored|free|evil|only) )*(?:ai\b|a\.i\.|(?:large )?language model|(?:\p{L}+ )?assistant without|helpful assistant|assistant with(?:out)? (?:no )?restrictions|chatbot|chat ?gpt|gpt|llm|dan\b)/u,
  /\b(?:system prompt (?:override|update|injection)|prompt override|new system prompt|as an ai (?:language )?model|developer mode (?:on|enabled)|jailbreak (?:mode|enabled|prompt))\b/u,
  /\b(?:reveal|print|output|repeat|show|leak|send|disclose|expose) (?:me |us )?(?:your|the|all) (?:\p{L}+ )?(?:system prompt|system instructions|initial instructions|api keys?|secret keys?|credentials|environment variables|hidden prompt)\b/u,
  new RegExp(
    String.raw`\b(?:dear|attention|attn|note (?:to|for)|message (?:to|for)|instructions? (?:to|for)|hey|hello|hi) (?:(?:the|any|all|every|our) )*${MODEL}(?![\p{L}-])(?! (?:community|team|users?|fans?|experts?|companies|firms))`,
    'u',
  ),
  new RegExp(
    String.raw`(?:^|[.:;!?)] ?)(?:for|to) (?:(?:the|any|all|every) )*(?:${MODEL}|models?|assistants?)(?:[:,]| (?:that|who|which)? ?(?:are |is )?${READS}\b)`,
    'u',
  ),
  new RegExp(
    String.raw`\b(?:if|when|whenever|while|before) (?:you(?: are| are asked to|'re asked to)?|an? ${MODEL}|the (?:ai|model|assistant)) ${READS} (?:this|the (?:text|brief|document)|it)\b[^.?!]{0,40}?(?:,| please| kindly| always| then| you) ?(?:please |kindly )?(?:always|only|never|do|say|write|answer|reply|respond|pretend|include|add|output|report|claim|treat|set|state)`,
    'u',
  ),
  /\bin your (?:answer|response|output|reply|summary|completion),? (?:always|only|never|include|say|write|add|state|claim)\b|\b(?:respond|reply|answer) only with\b|\boutput (?:only )?(?:valid )?json\b/u,
  /\bdo not (?:mention|reveal|disclose|repeat|refer to) (?:this|these) (?:note|notes|instructions?|message|prompt|comment)\b/u,
  /\b(?:ignoriere|vergiss|missachte|ignorieren sie|vergessen sie)\b[^.!?]{0,30}\b(?:vorherigen|vorigen|bisherigen|obigen|früheren)\b[^.!?]{0,20}\b(?:anweisungen|regeln|instruktionen|vorgaben)/u,
  /\b(?:ignore[zr]?|oublie[zr]?)\b[^.!?]{0,20}\b(?:instructions|consignes|règles)\b[^.!?]{0,10}(?:précédentes|ci-dessus|antérieures)/u,
  /\b(?:ignora|ignore|ignorad|olvida|olvide|ignorem|esqueça)\b[^.!?]{0,20}(?:instrucciones|instruções|reglas|regras|indicaciones)[^.!?]{0,10}(?:anteriores|previas|prévias|acima)/u,
];
const COMPACT =
  /(?:ignore|disregard|forget|override)(?:all|any|the|your|of)*(?:previous|prior|above|earlier|preceding)(?:instructions?|prompts?|rules)/u;

/** Marks by which the templates of chat models set off what is not the author's. */
const REGIONS: readonly { open: string; close: string; always: boolean }[] = [
  { open: '<|im_start|>', close: '<|im_end|>', always: true },
  { open: '[inst]', close: '[/inst]', always: true },
  { open: '<<sys>>', close: '<</sys>>', always: true },
  { open: '<system>', close: '</system>', always: true },
  { open: '<instructions>', close: '</instructions>', always: false },
  { open: '<prompt>', close: '</prompt>', always: false },
  { open: '<!--', close: '-->', always: false },
  { open: '```', close: '```', always: false },
];
/** Inside such marks less is needed. */
const HINTS =
  /\b(?:system ?:|role ?["']? ?[:=] ?["']?(?:system|assistant)|assistant ?:|you are now|you must (?:now|always|never)|report that|write that|say that the|act as|pretend|the model|language model|\bai\b|prompt|ignore|disregard)/u;
const ROLE_HEAD =
  /^\W{0,4}(?:system|assistant|instructions?|prompt|system prompt|response|user|developer|new instructions?)\W{0,3}$/u;
const ROLE_LINE = /^\W{0,4}(?:system|assistant|developer)(?:\W{0,3}:|[\])>])/u;
const MOST_REGIONS = 200;

/**
 * Sentences that look like orders to a model. What follows one in its paragraph is taken to belong
 * to it. All of it is blanked out of `corpus` and `outline`, at unchanged places: nothing that comes
 * later reads it.
 */
export function findOrders(corpus: Corpus, outline: Outline): Found[] {
  const ranges = merged([...markedRegions(corpus.text), ...orderedBlocks(outline)]);
  if (ranges.length === 0) return [];
  const found = ranges.flatMap((range) =>
    splitSentences(corpus.text, range.start, range.end)
      .filter((sentence) => /\p{L}{2}|\d/u.test(corpus.text.slice(sentence.start, sentence.end)))
      .map((sentence) => foundAt(corpus, sentence, 0.8, 'cue')),
  );
  corpus.text = blanked(corpus.text, ranges);
  Object.assign(outline, readOutline(corpus.text));
  return found.slice(0, MOST_REGIONS);
}

/** One spelling for looking: compatibility forms, look-alikes and letters set apart are joined. */
function plain(text: string): string {
  const folded = /^[\p{ASCII}’]*$/u.test(text)
    ? text
    : text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[асеорхуіѕԁ]/gu, (letter) => LOOKALIKES.get(letter) ?? letter);
  return folded
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[*_`~]+/gu, '')
    .replace(/\s+/gu, ' ');
}

const LOOKALIKES = new Map(
  [...'асеорхуіѕԁ'].map((letter, at) => [letter, 'aceopxyisd'[at] ?? letter]),
);

/** Every letter set apart: “i g n o r e”. */
const SPACED = /(?:(?<![\p{L}\p{N}])\p{L}[ ._-]{1,2}){8}/u;

/** Without any of these a sentence is no order; most sentences have none. */
const SIGNS =
  /ignor|disregard|forget|overrid|bypass|prompt|\ba\.?i\b|llm|model|gpt|claude|gemini|copilot|chatbot|assistant|jailbreak|developer mode|api key|secret|credential|instruct|above|in your |only with|json|do not (?:mention|reveal|disclose|repeat|refer)|when (?:you|the)|vergiss|missacht|oubli|olvid|esque/u;

function isOrder(written: string): boolean {
  const text = plain(written);
  if (!SIGNS.test(text) && !SPACED.test(text)) return false;
  if (ORDERS.some((pattern) => pattern.test(text))) return true;
  return SPACED.test(text) && COMPACT.test(text.replace(/[^\p{L}]+/gu, ''));
}

function markedRegions(text: string): Stretch[] {
  const lower = text.toLowerCase();
  // Some letters grow in lower case; then places would not fit.
  const where = lower.length === text.length ? lower : text;
  const found: Stretch[] = [];
  for (const { open, close, always } of REGIONS) {
    let at = where.indexOf(open);
    for (let count = 0; at >= 0 && count < MOST_REGIONS; count += 1) {
      const inner = at + open.length;
      const stop = where.indexOf(close, inner);
      // Without its closing mark a template goes on to the end of its paragraph.
      const blank = where.indexOf('\n\n', inner);
      const end =
        stop >= 0 ? stop + close.length : always ? (blank < 0 ? where.length : blank) : inner;
      const content = text.slice(inner, Math.min(stop < 0 ? end : stop, inner + 4000));
      if (always || HINTS.test(plain(content)) || isOrder(content)) found.push({ start: at, end });
      at = where.indexOf(open, Math.max(end, inner));
    }
  }
  return found;
}

/** From the first order of a block to its end; a heading of a chat template takes what is below. */
function orderedBlocks(outline: Outline): Stretch[] {
  const found: Stretch[] = [];
  const { blocks, flat } = outline;
  let isBelow = false;
  blocks.forEach((block, index) => {
    const written = flat.slice(block.start, block.end);
    if (block.kind === 'heading') {
      const next = blocks[index + 1];
      const isRole = ROLE_HEAD.test(plain(written));
      isBelow =
        isRole && (isBelow || (next !== undefined && isOrder(flat.slice(next.start, next.end))));
      if (isBelow || isOrder(written)) found.push(trimStretch(flat, block.start, block.end));
      return;
    }
    if (isBelow) {
      found.push({ start: block.start, end: block.end });
      return;
    }
    const first = splitSentences(flat, block.start, block.end).find((sentence) =>
      isOrder(flat.slice(sentence.start, sentence.end)),
    );
    if (first === undefined) {
      const torn = tornOrder(flat, block, blocks[index + 1]);
      if (torn !== undefined) found.push(torn);
      return;
    }
    const start = ROLE_LINE.test(plain(written.slice(0, 40))) ? block.start : first.start;
    found.push({ start, end: block.end });
  });
  return found;
}

/** An order that a line end tears apart: the last sentence of a block and the first of the next. */
function tornOrder(flat: string, block: Block, next: Block | undefined): Stretch | undefined {
  if (next === undefined || next.kind === 'heading' || next.start - block.end > 4) return undefined;
  const from = Math.max(block.start, block.end - 200);
  const start = from + flat.slice(from, Math.max(from, block.end - 1)).lastIndexOf('. ') + 1;
  const end = Math.min(next.end, next.start + 200);
  const isTorn =
    isOrder(flat.slice(start, end)) &&
    !isOrder(flat.slice(next.start, end)) &&
    !isOrder(flat.slice(start, block.end));
  return isTorn ? { start, end: next.end } : undefined;
}

function merged(ranges: readonly Stretch[]): Stretch[] {
  const sorted = ranges.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
  const kept: Stretch[] = [];
  for (const range of sorted) {
    const last = kept.at(-1);
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else kept.push({ ...range });
  }
  return kept;
}

function blanked(text: string, ranges: readonly Stretch[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of ranges) {
    out +=
      text.slice(at, start) +
      text.slice(start, end).replace(/[^\n]/gu, (mark) => ' '.repeat(mark.length));
    at = end;
  }
  return out + text.slice(at);
}
