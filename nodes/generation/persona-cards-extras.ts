/** What every card carries for writers and designers (R175): success, sample looks, design notes. */
import { labelInside } from '../extraction/statement-of';
import { isSpeech, lowerInside } from '../extraction/wording';
import { endSentence, joinList } from '../language/inflect';
import type { DesignNote, SampleLook, SuccessCriterion } from '../records/artefact';
import type { Statement } from '../records/evidence';
import type { Persona } from '../records/persona';
import { channelWords, formatWords } from '../records/vocabulary';

type Card = Omit<Persona, 'successCriteria' | 'sampleLooks' | 'designNotes' | 'evidenceScore' | 'sketch' | 'labels'>;

const PICTURES =
  /(?<![\p{L}])(?:photo\w*|pictur\w*|pics?|imag\w+|shots?|filming|film|colou?rs?|logo|font|uniform\w*|stock|icons?|visible|faces?|poster\w*|crest|music)(?![\p{L}])/iu;

/** The figures of the brief, each with what it counts, and what makes the card itself a success. */
export function successOf(card: Card, purpose: Statement | undefined): SuccessCriterion[] {
  const who = labelInside(card.audience);
  const list: SuccessCriterion[] = card.successMetrics.slice(0, 3).map((metric) => ({
    statement:
      purpose && isBareFigure(metric.value) && purpose.value.length <= 120
        ? `${purpose.value}: ${lowerInside(metric.value)}`
        : metric.value,
  }));
  list.push({ statement: `Somebody who works with ${who} reads this card and corrects nothing` });
  return list;
}

/** “12% by renewal”, “Get it to 2 from 9”: a figure that does not say what it counts. */
function isBareFigure(text: string): boolean {
  const number = '(?:[\\d£$€][\\d.,%k]*|(?:[a-z]+-)?(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|half)(?:-[a-z]+)?)';
  return (
    new RegExp(`^(?:at least |over |under |about |nearly )?${number}(?: ?(?:%|percent|per cent))?(?: (?:at least|by|at|before|in|signed|enrolled|within|from|to)\\b.*)?$`, 'iu').test(text) ||
    /^(?:get|bring|take|push|move|make) it\b|^that number\b/iu.test(text)
  );
}

/** Headlines in the brief's own words, and the scene when the brief gives one. */
export function looksOf(card: Card): SampleLook[] {
  const looks: SampleLook[] = [];
  const wish = [...card.goals, ...card.needs].find((entry) => entry.value.length <= 70 && !isSpeech(entry.value) && isAnybodys(entry.value));
  const doubt = card.objections.find((entry) => isSpeech(entry.value) && entry.value.length <= 60);
  const pain = card.pains.find((entry) => entry.value.length <= 60 && !isSpeech(entry.value) && isAnybodys(entry.value));
  const channel = card.channels.find((use) => use.liking !== 'avoids');
  const place = channel ? `, for ${channelWords[channel.value]}` : '';
  if (wish) looks.push({ kind: 'snippet', text: endSentence(wish.value), caption: `A headline from the wish${place}` });
  if (doubt) looks.push({ kind: 'snippet', text: doubt.value, caption: `A headline that takes the doubt at its word${place}` });
  const scene = card.context[0] ?? card.triggers[0];
  if (scene && !isSpeech(scene.value)) looks.push({ kind: 'moodboard', text: endSentence(scene.value), caption: 'The scene to draw from' });
  const format = card.formats[0];
  const top = wish ?? doubt;
  if (top && pain) {
    const quoted = (text: string): string => (isSpeech(text) ? text : `“${text}”`);
    looks.push({
      kind: 'layout',
      text: `On top ${quoted(top.value)}, below it ${quoted(pain.value)}, then the way out`,
      caption: format ? `Order of the parts for ${formatWords[format.value]}` : 'Order of the parts',
    });
  }
  if (looks.length === 0) looks.push({ kind: 'layout', caption: 'Name and audience on top, then the open questions: the brief gives nothing yet to show' });
  return looks.slice(0, 4);
}

/** Words that fit anybody who reads them: no “he”, no “their”. */
function isAnybodys(text: string): boolean {
  return !/(?<![\p{L}])(?:he|she|they|him|her|his|their|them|himself|herself|themselves|it|not|client|wants?|would|never)(?![\p{L}])/iu.test(text);
}

export function notesOf(card: Card): DesignNote[] {
  const { domain } = card;
  const used = card.channels.filter((use) => use.liking !== 'avoids').map((use) => channelWords[use.value]);
  const avoided = card.channels.filter((use) => use.liking === 'avoids').map((use) => channelWords[use.value]);
  const formats = card.formats.slice(0, 4).map((use) => formatWords[use.value]);
  const texts: string[] = [];
  if (formats.length > 0 && used.length > 0) {
    texts.push(`Plan ${joinList(formats)} for ${joinList(used.slice(0, 3))}`);
  } else if (used.length > 0) {
    texts.push(`Design for ${joinList(used.slice(0, 3))}; the brief names no format`);
  } else if (formats.length > 0) {
    texts.push(`Plan ${joinList(formats)}; the brief names no channel`);
  }
  if (avoided.length > 0) texts.push(`Plan nothing for ${joinList(avoided)}: the brief says that it does not reach them`);
  for (const rule of card.nonNegotiables.filter((entry) => PICTURES.test(entry.value)).slice(0, 3)) {
    texts.push(`Rule for the look: ${lowerInside(rule.value)}`);
  }
  if (card.context[0]) texts.push(`Set pictures here: ${lowerInside(card.context[0].value)}`);
  const unknown = [card.ageRange ? '' : 'age', 'gender', 'looks'].filter((word) => word !== '');
  texts.push(`The card gives no ${joinList(unknown, 'or')}, so a picture must not add any`);
  if (card.displayName.origin === 'generated') {
    texts.push(`${card.displayName.value} is a made-up name; don’t tie it to a real profile or handle`);
  }
  return texts.slice(0, 8).map((text) => ({ text, tokenRefs: [], domain }));
}
