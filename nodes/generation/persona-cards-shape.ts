/** What kind of phrase an obstacle of the brief is, and the sentence that one person's card makes of it. */
import { insideSentence } from '../extraction/statement-of';
import { isBaseVerb } from '../extraction/verbs';
import { isSpeech } from '../extraction/wording';
import { sentenceCase } from '../language/inflect';
import { tag } from '../language/tagger';
import type { Statement } from '../records/evidence';

export type Shape =
  /** “The samples arrive after the decision is taken”: a sentence of its own. */
  | 'sentence'
  /** “Doesn't know which tool the job needs”: what the person does or is. */
  | 'deed'
  /** “Working alone in a cold van”. */
  | 'doing'
  /** “Embarrassed about their teeth”. */
  | 'feeling'
  /** “No work email”. */
  | 'lack'
  /** “Online lessons that people skip”. */
  | 'thing'
  | 'speech'
  | 'unclear';

const DEED =
  /^(?:(?:does|has|is|was|can|could|will|would|did)(?:n[’']t|not)?|cannot|can[’']t|never|don[’']t|aren[’']t|isn[’']t)\s/iu;

/** The shape of a pain, already worded for one person. `text`: its words inside a sentence. */
export function shapeOf(statement: Statement): { kind: Shape; text: string } {
  const text = insideSentence(statement).replace(/[.!]+$/u, '');
  if (isSpeech(statement.value)) return { kind: 'speech', text: statement.value };
  const words = tag(text);
  const first = words[0];
  if (!first) return { kind: 'unclear', text };
  if (/^nobody to\b/iu.test(text)) return { kind: 'lack', text };
  if (/^(?:nobody|no one|everyone|everybody|it|they|he|she|there)(?:[’']\p{L}+)? /iu.test(text))
    return { kind: 'sentence', text };
  if (/^no(?:t enough|thing)? (?!one\b)\p{L}/iu.test(text) && !hasOwnVerb(text))
    return { kind: 'lack', text };
  if (/^not \p{L}+ing\b/iu.test(text)) return { kind: 'doing', text };
  if (DEED.test(text)) return { kind: 'deed', text };
  if (
    /^(?:worried|embarrassed|afraid|scared|tired|ashamed|stuck|frightened|terrified|moved|sent|left|ignored|blamed|told|fed up|unsure|torn|busy|concerned|bored|forced|stressed|annoyed|confused|lost)\b/iu.test(
      text,
    )
  )
    return { kind: 'feeling', text };
  if (first.pos === 'ADJ' && /^(?:about|of|that|by|with)$/u.test(words[1]?.text ?? ''))
    return { kind: 'feeling', text };
  if (/^(?:\p{Ll}+ing)\b/u.test(text) && !/^(?:nothing|something|anything|king|ring)\b/u.test(text))
    return { kind: 'doing', text };
  if (
    /^(?:frets?|panics|dreads|resents|distrusts|dislikes|suspects|regrets|juggles|relies)\b/u.test(
      text,
    )
  )
    return { kind: 'deed', text };
  const isThird = /^\p{Ll}+s$/u.test(first.text) && isBaseVerb(stemOfThird(first.text));
  const second = words[1]?.pos ?? '';
  if (isThird && (first.pos === 'VERB' || /^(?:DET|PRON|ADP)$/u.test(second)))
    return { kind: 'deed', text };
  if (isBaseVerb(first.text) && first.pos === 'VERB' && words.length > 2)
    return { kind: 'deed', text };
  if (hasOwnVerb(text)) return { kind: 'sentence', text };
  if (first.pos === 'ADP' || first.pos === 'ADV' || (first.pos === 'ADJ' && words.length < 2))
    return { kind: 'unclear', text };
  return { kind: 'thing', text };
}

function stemOfThird(word: string): string {
  if (/ies$/u.test(word)) return `${word.slice(0, -3)}y`;
  return isBaseVerb(word.slice(0, -1)) ? word.slice(0, -1) : word.replace(/es$/u, '');
}

const INNER_SUBJECT = /^(?:you|he|she|they|we|I|her|his|their|my|our|your)$/u;

/** A subject and its verb, not inside a clause of “that”, “who” or “to”. */
function hasOwnVerb(text: string): boolean {
  const words = tag(text);
  const at = words.findIndex(
    (word, index) =>
      index > 0 &&
      (word.pos === 'AUX' || (word.pos === 'VERB' && !/ing$/u.test(word.text))) &&
      words[index - 1]?.text !== 'to',
  );
  if (at < 1) return false;
  const before = words.slice(0, at);
  // “Money you can't touch”, “tools her board has banned”: the verb is another subject's.
  if (before.slice(1).some((word) => INNER_SUBJECT.test(word.text))) return false;
  // “Outages blamed on the modem”: a participle.
  if (
    /ed$/u.test(words[at]?.text ?? '') &&
    words[at]?.pos === 'VERB' &&
    words[at + 1]?.pos === 'ADP'
  )
    return false;
  // “Wrong handles in the box”: a thing with its adjective.
  if (words[at]?.pos === 'VERB' && before.at(-1)?.pos === 'ADJ') return false;
  if (/^(?:nobody|everyone|everybody|it|they|he|she|there)$/iu.test(words[0]?.text ?? ''))
    return true;
  return (
    (!words
      .slice(0, at)
      .some((word) => /^(?:that|who|which|where|when|what|how|without|of)$/iu.test(word.text)) ||
      words[at]?.pos === 'AUX') &&
    !/^(?:that|who|which)$/iu.test(words[at - 1]?.text ?? '')
  );
}

/** “fear of complaints” → “fears complaints”; the rest stays. */
function asFeeling(text: string): string | undefined {
  const fear = /^(?:the |a )?fear of (?<what>.+)$/iu.exec(text)?.groups?.['what'];
  if (fear) return `fears ${fear}`;
  const belief = /^a belief that (?<what>.+)$/iu.exec(text)?.groups?.['what'];
  if (belief) return `believes that ${belief}`;
  const lack = /^(?:a |the )?lack of (?<what>.+)$/iu.exec(text)?.groups?.['what'];
  return lack && `lacks ${lack}`;
}

/**
 * The obstacle as a sentence of its own, without its full stop, where its words are one: “Nobody owns
 * an iron”. Undefined for things, moods and torn lines, which stand in a list.
 */
export function standsAlone(statement: Statement): string | undefined {
  const { kind, text } = shapeOf(statement);
  const isOwn =
    kind === 'sentence' &&
    /^(?:nobody|no one|everybody|everyone|there|it|the|a|an|every|each)(?:[’']\p{L}+)? /iu.test(
      text,
    );
  return isOwn ? sentenceCase(text) : undefined;
}

/** The obstacle as a line of its own, without a subject: “Has no work email”. */
export function obstacleLine(statement: Statement): string {
  const { kind, text } = shapeOf(statement);
  const felt = asFeeling(text);
  if (felt) return sentenceCase(felt);
  switch (kind) {
    case 'speech':
      return `Says ${text}`;
    case 'lack':
      return `Has ${text}`;
    case 'deed':
      return `Somebody who ${text}`;
    case 'feeling':
      return `Somebody ${text}`;
    default:
      return `In the way: ${text}`;
  }
}
