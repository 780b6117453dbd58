/** Descriptors of a voice: the brief's tone words first, then as many of ours as are missing. */
import { midSentence, sentenceCase } from '../language/inflect';
import type { Statement } from '../records/evidence';
import type { VoiceProfile } from '../records/voice';
import { countWords, tidy } from './grammar/tidy';
import type { ExampleWriter, Subject } from './voice-subject';
import { forbidden, toneClasses } from './voice-tone';
import type { ToneClass } from './voice-tone';

type Descriptor = VoiceProfile['descriptors'][number];

const NEGATED = /^(?:not|no|never|without|nothing|nae|zero|don't|do not|less|avoid)\b/iu;

/** Descriptors with a meaning and lines that keep and break them, all about this brief. */
export function describeTone(
  subject: Subject,
  writer: ExampleWriter,
  wanted: number,
): Descriptor[] {
  const used = new Set<ToneClass>();
  const list: Descriptor[] = [];
  const stated = splitTones(subject.interpretation.tone).toSorted(
    (a, b) => Number(NEGATED.test(a.value)) - Number(NEGATED.test(b.value)),
  );
  for (const tone of stated) {
    if (list.length >= wanted) break;
    const entry = NEGATED.test(tone.value) ? negated(tone, writer) : positive(tone, writer, used);
    if (
      entry !== undefined &&
      !list.some((other) => other.value.toLowerCase() === entry.value.toLowerCase())
    )
      list.push(entry);
  }
  for (const tone of fallbacks(subject)) {
    if (list.length >= Math.min(wanted, 3)) break;
    if (used.has(tone)) continue;
    const entry = describe(
      {
        value: sentenceCase(tone.name),
        confidence: 0.5,
        origin: 'generated',
        evidence: [],
        note: 'Ours: the brief names too few tone words',
      },
      tone,
      writer,
    );
    if (entry !== undefined) {
      used.add(tone);
      list.push(entry);
    }
  }
  return list;
}

/** “straight, appetising, slightly insolent” in a single value is three tone words. */
function splitTones(tones: readonly Statement[]): Statement[] {
  return tones.flatMap((tone) => {
    const parts = tidy(tone.value)
      .split(/[,;·/]\s*|\s+and\s+(?=\p{L}+$)|\.\s+/u)
      .map((part) => part.replace(/^(?:and|but|,)\s+/u, '').trim())
      .filter((part) => part !== '');
    return parts.length > 1 && parts.every((part) => countWords(part) <= 4)
      ? parts.map((part) => ({ ...tone, value: part }))
      : [{ ...tone, value: tidy(tone.value) }];
  });
}

function positive(
  tone: Statement,
  writer: ExampleWriter,
  used: Set<ToneClass>,
): Descriptor | undefined {
  // “Emotional but never sugary” is judged by what stands before its limit.
  const words = tone.value.split(/\s+(?:but|without|never|not)\s+/iu)[0] ?? tone.value;
  const known = toneClasses.find((entry) => entry.matches.test(words));
  const found = known ?? toneClasses.find((entry) => entry.name === 'plain');
  if (found === undefined) return undefined;
  const isKnown = known !== undefined;
  if (isKnown) used.add(found);
  return describe(
    tone,
    found,
    writer,
    !isKnown || /^(?:like|as if|the way|sound like)\b/iu.test(tone.value),
  );
}

function describe(
  tone: Statement,
  found: ToneClass,
  writer: ExampleWriter,
  isImage = false,
): Descriptor | undefined {
  const name = tidy(tone.value);
  const image = midSentence(name).replace(/^sounds? like/iu, 'like');
  const imageMeaning = /^(?:like|as if|the way)\b/iu.test(image)
    ? [
        `Read each line aloud and ask who would say it. If it isn't “${image}”, cut it.`,
        `“${sentenceCase(image)}”: that person would not use a slogan, so we don't either.`,
      ]
    : [
        `The brief's own word, and not one with a rule of craft. Ask for three lines that sound “${image}” and write to those.`,
        `“${sentenceCase(image)}” is the client's word: collect three texts that have it before you write the first line.`,
      ];
  const meaning = writer.write(isImage ? imageMeaning : found.meaning);
  const keeps = writer.write(found.keeps) ?? writer.write(LAST_KEEPS);
  const breaks = writer.write(found.breaks) ?? writer.write(LAST_BREAKS);
  if (
    meaning === undefined ||
    keeps === undefined ||
    breaks === undefined ||
    meaning.text.length > 240
  )
    return undefined;
  return {
    ...tone,
    value: sentenceCase(name),
    meaning: meaning.text,
    doExample: keeps.text,
    dontExample: breaks.text,
  };
}

function negated(tone: Statement, writer: ExampleWriter): Descriptor | undefined {
  const found = forbidden.find((entry) => entry.matches.test(tone.value));
  if (found === undefined) return undefined;
  const meaning = writer.write([found.leave]);
  const keeps = writer.write(LAST_KEEPS);
  const breaks = writer.write(found.breaks) ?? writer.write(LAST_BREAKS);
  if (meaning === undefined || keeps === undefined || breaks === undefined) return undefined;
  return {
    ...tone,
    value: sentenceCase(tidy(tone.value)),
    meaning: meaning.text,
    doExample: keeps.text,
    dontExample: breaks.text,
  };
}

/** Lines that suit any voice, for tone words that no class knows. */
export const LAST_KEEPS = [
  'You want {goal.want.you}. Shall we look at it together?',
  '{S:pain.you} We would like to change that with you.',
  'It starts with {thing.np.you}, so we do as well.',
  'What would it take for you to {goal.do.you}?',
  '{C:trig.np.you}: a good moment to talk.',
  'If you would like to {action}, here is where.',
  'A few words to {audience}, and no more than needed.',
  'We write to {audience} the way we would speak to them.',
  'About {offer}, in plain words.',
];

export const LAST_BREAKS = [
  'Dear valued customer, please find below the information you requested.',
  'Our brand stands for values and quality.',
  'This communication is for information only.',
  'To whom it may concern: an update.',
  'We live and breathe what we do, with passion.',
  'Everything you ever wanted to know, and more.',
  'Are you ready? We are!',
  'Exciting times ahead for {audience}!',
];

/** Ours, in the order that suits what the people of the brief are worried about. */
function fallbacks(subject: Subject): ToneClass[] {
  const worried = subject.pains.some((phrase) =>
    /\b(?:worr|afraid|scar|fear|embarrass|guilt|asham|panic|nervous)/iu.test(phrase.words),
  );
  const order = worried
    ? ['calm', 'plain', 'honest', 'warm']
    : ['plain', 'precise', 'honest', 'warm'];
  return order.flatMap((name) => toneClasses.filter((entry) => entry.name === name));
}
