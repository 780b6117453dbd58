/** How a brief asks to sound, twice and differently: an example, or a later wish, against the label. */
import { foundAt } from './corpus';
import type { Corpus } from './corpus';
import type { Conflict, Found } from './reading';
import type { Stretch } from './sentences';
import { areOpposite } from './tone-opposites';
import type { Outline, Unit } from './units';

const NO_JOKES =
  /\b(?:no (?:jokes?|humou?r|puns?|slang)|without (?:jokes?|humou?r)|never (?:funny|jokey|flippant))\b[^,.;]{0,12}/iu;
const GRAVE = /\b(?:serious|formal|sober|restrained|solemn|dignified|respectful|grave)\b/iu;
const NO_SHOUT = /\bno (?:exclamation marks?|shouting|capitals)\b/iu;
const NO_EMOJI = /\bno emojis?\b/iu;
const LIGHT = /\p{Extended_Pictographic}|\b(?:lol|rofl|haha+|funniest|omg|yolo|lmao|wtf)\b/iu;
const EXAMPLE =
  /\b(?:example|headline|line|slogan|claim|like this|for instance|follow|model|sample)\b/iu;

/** A quoted example that does what the words on tone rule out. */
export function soundOfExamples(corpus: Corpus, { flat, blocks, units }: Outline): Conflict[] {
  const tones = units.filter((unit) => {
    const topic = unit.topics[0]?.topic;
    return topic === 'tone' || topic === 'constraints';
  });
  for (const block of blocks) {
    const written = flat.slice(block.start, Math.min(block.end, block.start + 1200));
    const match = /"([^"]{8,160})"/u.exec(written);
    if (match === null || !EXAMPLE.test(written.slice(0, match.index))) continue;
    const quote = match[1] ?? '';
    const forms = [
      LIGHT.test(quote) ? NO_JOKES : undefined,
      LIGHT.test(quote) ? GRAVE : undefined,
      quote.includes('!') ? NO_SHOUT : undefined,
      /\p{Extended_Pictographic}/u.test(quote) ? NO_EMOJI : undefined,
    ];
    const form = forms.find((one) => one !== undefined && tones.some(({ text }) => one.test(text)));
    const against = form && tones.find(({ text }) => form.test(text));
    const word = against && form?.exec(against.text);
    if (against === undefined || word === undefined || word === null) continue;
    const start = block.start + match.index + 1;
    return [
      {
        a: at(corpus, against, { start: word.index, end: word.index + word[0].length }),
        b: foundAt(corpus, { start, end: start + quote.length }, 0.7, 'cue'),
        explanation: 'The example does not sound as the brief asks for.',
      },
    ];
  }
  return [];
}

const SOUND_WISH =
  /\b(?:would|should|must|wants?|wishes|asks?|like|has to|have to|needs to|prefers?)\b[^.;:!?]{0,40}?\b(?:sound|feel|read|come across|be written|be told)(?:s|ing)? (?:more |very |really |quite )?([^.;:!?]{3,60})/iu;

/** The label asks for one sound, a later sentence for its opposite. */
export function soundAgainstSound(corpus: Corpus, units: readonly Unit[]): Conflict[] {
  const labelled = units.filter((unit) => unit.topics[0]?.topic === 'tone');
  for (const unit of units) {
    const match = SOUND_WISH.exec(unit.text);
    const wish = /^[^,]+/u.exec(match?.[1] ?? '')?.[0];
    if (match === null || wish === undefined) continue;
    for (const other of labelled) {
      if (other.block === unit.block) continue;
      for (const part of partsOf(other.text)) {
        if (!areOpposite(part.text, wish)) continue;
        const start = match.index + match[0].indexOf(wish);
        return [
          {
            a: at(corpus, other, part),
            b: at(corpus, unit, { start, end: start + wish.trimEnd().length }),
            explanation: 'These two pull in opposite directions.',
          },
        ];
      }
    }
  }
  return [];
}

function partsOf(text: string): (Stretch & { text: string })[] {
  return [...text.matchAll(/[^,;.]+/gu)].map((match) => {
    const start = match.index + (/^\s+/u.exec(match[0])?.[0].length ?? 0);
    const part = match[0].trim();
    return { start, end: start + part.length, text: part };
  });
}

function at(corpus: Corpus, unit: Unit, place: Stretch): Found {
  return foundAt(
    corpus,
    { start: unit.start + place.start, end: unit.start + place.end },
    0.7,
    'cue',
  );
}
