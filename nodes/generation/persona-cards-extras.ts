/** What every card carries for writers and designers (R175): success, sample looks, design notes. */
import { labelInside } from '../extraction/labels';
import { isSpeech, lowerInside } from '../extraction/wording';
import { joinList } from '../language/inflect';
import type { DesignNote, SampleLook, SuccessCriterion } from '../records/artefact';
import type { Statement } from '../records/evidence';
import type { Persona } from '../records/persona';
import { channelWords, formatWords } from '../records/vocabulary';

type Card = Omit<
  Persona,
  'successCriteria' | 'sampleLooks' | 'designNotes' | 'evidenceScore' | 'sketch' | 'labels'
>;

const PICTURES =
  /(?<![\p{L}])(?:photo\w*|pictur\w*|pics?|imag\w+|shots?|filming|film|colou?rs?|logo|font|uniform\w*|stock|icons?|visible|faces?|poster\w*|crest|music)(?![\p{L}])/iu;

/** The figures that the card serves, each with what it counts, and what makes the card a success. */
export function successOf(card: Card, purpose: Statement | undefined): SuccessCriterion[] {
  const label = labelInside(card.audience);
  const who =
    card.audience.origin === 'generated' || label.split(' ').length > 9 ? 'these people' : label;
  const list: SuccessCriterion[] = card.successMetrics.slice(0, 3).map((metric) => {
    const figure = lowerInside(metric.value, metric.evidence[0]?.quote ?? '').replace(
      /\. /gu,
      '; ',
    );
    const isClear = !purpose || !isBareFigure(metric.value) || purpose.value.length > 120;
    return {
      statement: isClear
        ? `Helps to reach: ${figure}`
        : `Helps to reach: ${lowerInside(purpose.value)}, ${figure}`,
    };
  });
  list.push({ statement: `Somebody who works with ${who} reads this card and corrects nothing` });
  return list;
}

/** “12% by renewal”, “Get it to 2 from 9”: a figure that does not say what it counts. */
function isBareFigure(text: string): boolean {
  const number =
    '(?:[\\d£$€][\\d.,%k]*|(?:[a-z]+-)?(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|half)(?:-[a-z]+)?)';
  return (
    new RegExp(
      `^(?:at least |over |under |about |nearly )?${number}(?: ?(?:%|percent|per cent))?(?: (?:at least|by|at|before|in|signed|enrolled|within|from|to)\\b.*)?$`,
      'iu',
    ).test(text) || /^(?:get|bring|take|push|move|make) it\b|^that number\b/iu.test(text)
  );
}

/** Headlines in the brief's own words, and the scene when the brief gives one. */
export function looksOf(card: Card): SampleLook[] {
  const looks: SampleLook[] = [];
  const fits = (entry: Statement): boolean =>
    entry.value.length <= 70 && entry.value.split(' ').length >= 3 && isAnybodys(entry.value);
  const wish = [...card.goals, ...card.needs].find(
    (entry) => !isSpeech(entry.value) && fits(entry),
  );
  const doubt = card.objections.find((entry) => isSpeech(entry.value) && entry.value.length <= 60);
  const pain = card.pains.find((entry) => !isSpeech(entry.value) && entry.value.length <= 70);
  const channel = card.channels.find((use) => use.liking !== 'avoids');
  const place = channel ? `; made for ${channelWords[channel.value]}` : '';
  if (wish) {
    looks.push({
      kind: 'snippet',
      text: pain
        ? `Headline: “${wish.value}”, over a picture of what stands against it: ${lowerInside(pain.value)}`
        : `Headline: “${wish.value}”`,
      caption: `Opens with the wish${place}`,
    });
  }
  if (doubt) {
    looks.push({
      kind: 'snippet',
      text: `Headline: ${doubt.value}, the answer right below it`,
      caption: `Takes the doubt at its word${place}`,
    });
  }
  const scene =
    card.context[0] ?? card.triggers.find((entry) => entry.value.split(' ').length >= 4);
  if (scene && !isSpeech(scene.value)) {
    looks.push({
      kind: 'moodboard',
      text: `Scene: ${lowerInside(scene.value).replace(/\. /gu, '; ')}`,
      caption: 'From the day that the brief tells',
    });
  }
  if (looks.length === 0) {
    looks.push({
      kind: 'layout',
      text: pain
        ? `On top what gets in the way: ${lowerInside(pain.value)}`
        : 'Name and audience on top, the open questions below',
      caption: pain ? 'Opens with the obstacle' : 'The brief gives nothing yet to show',
    });
  }
  return looks.slice(0, 4);
}

/** Words that fit anybody who reads them: no “he”, no “their”. */
function isAnybodys(text: string): boolean {
  return !/(?<![\p{L}])(?:he|she|they|him|her|his|their|them|himself|herself|themselves|it|not|client|wants?|would|never)(?![\p{L}])/iu.test(
    text,
  );
}

export function notesOf(card: Card): DesignNote[] {
  const { domain } = card;
  const used = card.channels
    .filter((use) => use.liking !== 'avoids')
    .map((use) => channelWords[use.value].replace(' and ', ' or '));
  const avoided = card.channels
    .filter((use) => use.liking === 'avoids')
    .map((use) => channelWords[use.value]);
  const formats = card.formats
    .filter((use) => use.value !== 'other')
    .slice(0, 4)
    .map((use) => formatWords[use.value]);
  const texts: string[] = [];
  if (formats.length > 0 && used.length > 0) {
    texts.push(`Plan ${joinList(formats)} for ${joinList(used.slice(0, 3))}`);
  } else if (used.length > 0) {
    texts.push(`Design for ${joinList(used.slice(0, 3))}; the brief names no format`);
  } else if (formats.length > 0) {
    texts.push(`Plan ${joinList(formats)}; the brief names no channel`);
  }
  if (avoided.length > 0)
    texts.push(`Plan nothing for ${joinList(avoided)}: the brief says that it does not reach them`);
  for (const rule of card.nonNegotiables
    .filter((entry) => PICTURES.test(entry.value))
    .slice(0, 3)) {
    texts.push(`Rule for the look: ${lowerInside(rule.value)}`);
  }
  const drawn = looksOf(card).some((look) => look.kind === 'moodboard');
  if (card.context[0] && !drawn)
    texts.push(`Scene from their day: ${lowerInside(card.context[0].value)}`);
  texts.push('Add no age, gender or looks that this card does not state');
  if (card.displayName.origin === 'generated') {
    texts.push(
      `${card.displayName.value} is a made-up name; don’t tie it to a real profile or handle`,
    );
  }
  return texts.slice(0, 8).map((text) => ({ text, tokenRefs: [], domain }));
}
