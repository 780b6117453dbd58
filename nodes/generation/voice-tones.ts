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
  const found =
    toneClasses.find((entry) => entry.matches.test(tone.value)) ??
    toneClasses.find((entry) => !used.has(entry));
  if (found === undefined) return undefined;
  const isKnown = found.matches.test(tone.value);
  used.add(found);
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
        `Read each line aloud and ask who would say it. If it isn't “${image}”, {audience} will hear it.`,
        `“${sentenceCase(image)}”: that person would not use a slogan in front of {audience}, so we don't either.`,
      ]
    : [
        `“${sentenceCase(name)}” as {audience} would understand the word: it has to show in what we leave out as much as in what we say.`,
        `Take “${image}” literally, line by line: if {audience} could not tell this text from another brand's, it isn't there yet.`,
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
  '{C:topic}: what it is, and what it is not.',
  'What do you need to know about {topic}?',
  'First {topic}, then everything else.',
];

export const LAST_BREAKS = [
  'Dear valued customer, please find below information concerning {topic}.',
  'Our brand stands for values, quality and {topic}.',
  'This communication concerns {topic}.',
  'To whom it may concern: an update.',
  'We live and breathe {topic}, with passion.',
  'Everything you ever wanted to know about {topic}, and more.',
  'Are you ready for {topic}? We are!',
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
