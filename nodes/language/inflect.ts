/** English word forms for writing: articles, number, verb forms, case, lists. */
import { PARTICIPLES, PAST_FORMS, PLURALS, SINGULARS, SILENT_E } from './irregular-forms';

/** The word with the article its sound asks for: “an hour”, “a university”, “an MRI scan”. */
export function withArticle(phrase: string): string {
  return `${articleFor(phrase)} ${phrase}`;
}

export function articleFor(phrase: string): 'a' | 'an' {
  const word = /^["'(]*([\p{L}\p{N}'’&.-]+)/u.exec(phrase.trim())?.[1] ?? '';
  const lower = word.toLowerCase();
  if (/^(?:11|18|8)/u.test(word)) return /^(?:110|111|112|180|181)/u.test(word) ? 'a' : 'an';
  if (/^\d/u.test(word)) return 'a';
  if (/^(?:honest|honou?r|hour|heir)/u.test(lower)) return 'an';
  if (/^\p{Lu}{2,}(?:s|\b|-|$)/u.test(word) && !/[AEIOU].*[AEIOU]/u.test(word)) {
    return /^[AEFHILMNORSX]/u.test(word) ? 'an' : 'a';
  }
  if (/^(?:uni(?!n|m)|u[bkt]|us[aeiu]|eu|ewe|one(?:$|[^a-z])|once|ouija)/u.test(lower)) return 'a';
  return /^[aeiouàáâäèéêëìíîïòóôöùúûü]/u.test(lower) ? 'an' : 'a';
}

/** Plural of a noun or noun phrase; the head is the last word before a preposition. */
export function pluralise(phrase: string): string {
  return onHead(phrase, (word) => {
    const lower = word.toLowerCase();
    const irregular = PLURALS.get(lower);
    if (irregular !== undefined) return keepCase(word, irregular);
    if (SINGULARS.has(lower) || isPlural(word)) return word;
    if (/[^aeiou]y$/iu.test(word)) return `${word.slice(0, -1)}ies`;
    if (/(?:s|x|z|ch|sh)$/iu.test(word)) return `${word}es`;
    return `${word}s`;
  });
}

/** Singular of a noun or noun phrase; the head is the last word before a preposition. */
export function singularise(phrase: string): string {
  return onHead(phrase, (word) => {
    const lower = word.toLowerCase();
    const irregular = SINGULARS.get(lower);
    if (irregular !== undefined) return keepCase(word, irregular);
    if (PLURALS.has(lower) || !isPlural(word)) return word;
    if (/[^aeiou]ies$/iu.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
    if (/(?:ss|x|zz|ch|sh)es$/iu.test(word)) return word.slice(0, -2);
    return word.slice(0, -1);
  });
}

/** True when the head of a noun phrase looks plural. */
export function isPlural(phrase: string): boolean {
  const word = headOf(phrase).toLowerCase();
  if (SINGULARS.has(word)) return true;
  if (PLURALS.has(word)) return false;
  return /s$/u.test(word) && !/(?:ss|us|is|ics|news|'s)$/u.test(word);
}

/** Third person singular: go → goes, have → has, try → tries. Verb phrases keep their tail. */
export function thirdPerson(phrase: string): string {
  return onFirst(phrase, (verb) => {
    const lower = verb.toLowerCase();
    if (lower === 'be' || lower === 'are' || lower === 'am') return 'is';
    if (lower === 'have') return 'has';
    if (lower === 'were') return 'was';
    if (/^(?:can|could|will|would|should|must|may|might|cannot)$|n't$/u.test(lower)) {
      return lower === "don't" ? "doesn't" : lower === "haven't" ? "hasn't" : verb;
    }
    if (/[^aeiou]y$/u.test(lower)) return `${verb.slice(0, -1)}ies`;
    return /(?:s|x|z|ch|sh|o)$/u.test(lower) ? `${verb}es` : `${verb}s`;
  });
}

/** The -ing form: make → making, get → getting, lie → lying. */
export function gerund(phrase: string): string {
  return onFirst(phrase, (verb) => {
    const lower = verb.toLowerCase();
    if (lower === 'be') return 'being';
    if (/ie$/u.test(lower)) return `${verb.slice(0, -2)}ying`;
    if (/(?:ee|ye|oe)$/u.test(lower)) return `${verb}ing`;
    if (/e$/u.test(lower)) return `${verb.slice(0, -1)}ing`;
    return `${doubled(verb)}ing`;
  });
}

/** Simple past, regular or from the table: stop → stopped, find → found. */
export function pastTense(phrase: string): string {
  return onFirst(phrase, (verb) => {
    const lower = verb.toLowerCase();
    const irregular = PAST_FORMS.get(lower);
    if (irregular !== undefined) return keepCase(verb, irregular);
    if (/e$/u.test(lower)) return `${verb}d`;
    if (/[^aeiou]y$/u.test(lower)) return `${verb.slice(0, -1)}ied`;
    return `${doubled(verb)}ed`;
  });
}

/**
 * The base form of the verb that opens a phrase, from -ing, -s, past or participle: “holding a
 * pint” → “hold a pint”. A word that is no such form is returned as it is.
 */
export function baseVerb(phrase: string): string {
  return onFirst(phrase.replace(/^to /iu, ''), (form) => {
    const lower = form.toLowerCase();
    if (/^(?:is|are|am|was|were|been|being)$/u.test(lower)) return keepCase(form, 'be');
    if (/^(?:has|had|having)$/u.test(lower)) return keepCase(form, 'have');
    if (/^(?:does|did|done|doing)$/u.test(lower)) return keepCase(form, 'do');
    if (lower === 'goes' || lower === 'going') return keepCase(form, 'go');
    if (/^(?:ly|dy|ty)ing$/u.test(lower)) return `${form.slice(0, -4)}ie`;
    const irregular = PARTICIPLES.get(lower);
    if (irregular !== undefined) return keepCase(form, irregular);
    const stemmed = /^(.+?)(?:ing|ed)$/u.exec(form)?.[1];
    if (stemmed !== undefined && /[aeiouy]/iu.test(stemmed) && stemmed.length >= 2) {
      return /ied$/u.test(lower) ? `${form.slice(0, -3)}y` : undoubled(stemmed);
    }
    if (/^(?:ly|dy|ty)ing$/u.test(lower)) return `${form.slice(0, -4)}ie`;
    if (/^[^aeiou]ies$/u.test(lower)) return form.slice(0, -1);
    if (/[^aeiou]ies$/u.test(lower)) return `${form.slice(0, -3)}y`;
    if (/(?:ss|x|zz|ch|sh)es$|oes$/u.test(lower)) return form.slice(0, -2);
    return /[^su]s$/u.test(lower) ? form.slice(0, -1) : form;
  });
}

/** First letter in upper case; the rest as it is. */
export function sentenceCase(text: string): string {
  return text.replace(/^(["'“‘(]*)(\p{Ll})/u, (_all, open: string, letter: string) => {
    return `${open}${letter.toUpperCase()}`;
  });
}

/**
 * First letter in lower case for use inside a sentence, unless the word has to keep it: “I”,
 * acronyms, mixed case, and names given in `keep`.
 */
export function midSentence(text: string, keep: ReadonlySet<string> = new Set()): string {
  const word = /^["'“‘(]*([\p{L}\p{N}'’-]+)/u.exec(text)?.[1] ?? '';
  if (/^I(?:$|['’])/u.test(word) || keep.has(word)) return text;
  if (/^.\P{Ll}*\p{Lu}/u.test(word) || /\p{Ll}\p{Lu}/u.test(word)) return text;
  return text.replace(/^(["'“‘(]*)(\p{Lu})/u, (_all, open: string, letter: string) => {
    return `${open}${letter.toLowerCase()}`;
  });
}

/** “a”, “a and b”, “a, b and c”; semicolons when an item holds a comma itself. */
export function joinList(items: readonly string[], word = 'and'): string {
  if (items.length <= 1) return items[0] ?? '';
  const mark = items.some((item) => item.includes(',')) ? '; ' : ', ';
  const last = items.at(-1) ?? '';
  const joint = mark === '; ' && items.length > 2 ? `; ${word} ` : ` ${word} `;
  return `${items.slice(0, -1).join(mark)}${joint}${last}`;
}

/** The text with one full stop at its end, unless it already ends a sentence. */
export function endSentence(text: string): string {
  const trimmed = text
    .trimEnd()
    .replace(/[,;:–—-]+$/u, '')
    .trimEnd();
  return trimmed === '' || /[.!?…]["'”’)]*$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** “Anna's”, “nurses'”. */
export function possessive(phrase: string): string {
  return /s$/iu.test(phrase) && isPlural(phrase) ? `${phrase}'` : `${phrase}'s`;
}

const HEAD_END =
  /^(?:of|in|at|with|who|that|which|from|for|on|to|without|between|near|under|over|about|by|running|working|living)$/iu;

function headOf(phrase: string): string {
  const words = phrase.trim().split(/\s+/u);
  const stop = words.findIndex((word, index) => index > 0 && HEAD_END.test(word));
  return (words[(stop < 0 ? words.length : stop) - 1] ?? '').replace(/[,;:]$/u, '');
}

function onHead(phrase: string, change: (word: string) => string): string {
  const words = phrase.split(' ');
  const stop = words.findIndex((word, index) => index > 0 && HEAD_END.test(word));
  const at = (stop < 0 ? words.length : stop) - 1;
  return words.map((word, index) => (index === at ? change(word) : word)).join(' ');
}

function onFirst(phrase: string, change: (word: string) => string): string {
  return phrase.replace(/^[\p{L}'’-]+/u, (word) => change(word));
}

function keepCase(model: string, word: string): string {
  return /^\p{Lu}/u.test(model) ? sentenceCase(word) : word;
}

function doubled(verb: string): string {
  const isShort = /^[^aeiou]*[aeiou][bdgklmnprt]$/iu.test(verb) && !/[wxy]$/iu.test(verb);
  const isStressed = /(?:mit|fer|cur|pel|get|gin|bid|set|put|stop|plan|equip|let|cut|run)$/iu.test(
    verb,
  );
  const isOpen = /(?:offer|differ|suffer|budget|target|visit|open|happen|cover)$/iu.test(verb);
  return (isShort || isStressed) && !isOpen ? `${verb}${verb.at(-1) ?? ''}` : verb;
}

function undoubled(stemmed: string): string {
  if (/([bdgmnprt])\1$/iu.test(stemmed)) {
    return /^(?:add|odd|err|purr|butt)$/iu.test(stemmed) ? stemmed : stemmed.slice(0, -1);
  }
  const lower = stemmed.toLowerCase();
  if (SILENT_E.has(lower)) return `${stemmed}e`;
  if (
    /[^aeiou]$/u.test(lower) &&
    /(?:at|iz|is|ag|dg|nc|rc|lv|rv|uc|ac|ic|ng|bl|cl|dl|tl|pl|gl|fl|ur|iv|ov|av|yz|us|as|ut|ud|id|od|ad|ap|ip|op|ak|ok|ik|im|am|om|in|on|an|ar|ir|or|ot|it)$/u.test(
      lower,
    )
  ) {
    return endsInSilentE(lower) ? `${stemmed}e` : stemmed;
  }
  return /[uv]$/u.test(lower) && !/ou$/u.test(lower) ? `${stemmed}e` : stemmed;
}

/** Endings whose verbs nearly always end in a silent e (create, organise, manage, notice, solve). */
function endsInSilentE(stemmed: string): boolean {
  if (/(?:dg|nc|rc|lv|rv|uc|bl|cl|dl|tl|pl|gl|fl|iz|yz|iv|av|ov)$/u.test(stemmed)) return true;
  return (
    /.(?:ul|re|ic|or|eg|in)at$|[^aeiou]+[ei]?ag$|(?:qu|gu)ir$|[aeiou].*is$|(?:as|us|ur|ut)$/u.test(
      stemmed,
    ) && !/(?:ss|focus|discuss)$/u.test(stemmed)
  );
}
