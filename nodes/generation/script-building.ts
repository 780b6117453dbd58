/** From written lines to the record: goal, moment, ends, criteria and notes of this very script. */
import { contentStems } from '../language/similarity';
import type { EvidenceSpan, Statement } from '../records/evidence';
import type { Interpretation } from '../records/interpretation';
import type { Scenario, ScriptStep } from '../records/scenario';
import { scriptFormWords } from '../records/scenario';
import { formatSaid } from '../records/use-words';
import { channelWords } from '../records/vocabulary';
import type { BrandVoiceGuide } from '../records/voice';
import { clipWords, tidy } from './grammar/tidy';
import { clip } from './script-beats';
import type { Casting } from './script-casting';
import { turnOf } from './script-casting';
import { doubtKindOf, whoFor } from './script-doubt';
import type { Draft } from './script-line';
import type { Place } from './script-place';
import type { Stock } from './script-stock';

export interface ScriptContext {
  key: string;
  place: Place;
  stock: Stock;
  casting: Casting;
  voice: BrandVoiceGuide | undefined;
  interpretation: Interpretation | undefined;
  toSupply: readonly string[];
}

/** Assembles the whole record of one script. */
export function buildScenario(context: ScriptContext, drafts: readonly Draft[]): Scenario {
  const { stock, casting, place } = context;
  const { doubt } = casting;
  const turn = turnOf(stock, doubt);
  const about =
    doubt === undefined
      ? 'what nobody has told us yet'
      : `“${clip(doubt.quote).replace(/[“”]/gu, '')}”`;
  return {
    key: context.key,
    labels: ['aiGenerated', 'syntheticPerson'],
    title: `${stock.name}, ${formTitle(context)}: ${about}`,
    channel: place.channel,
    form: place.form,
    place: placeOf(place),
    personaKey: stock.persona.key,
    personaName: stock.name,
    goal:
      casting.wish?.statement ??
      goalOf(stock) ??
      unknown('Not in the brief: what they would like to reach.'),
    trigger:
      casting.moment?.statement ??
      unknown('Not in the brief: the moment at which they would look for this.'),
    turn,
    steps: drafts.map((draft, index) => stepOf(draft, index, context)),
    endStates: endStates(context),
    successCriteria: criteria(context, drafts),
    sampleLooks: [
      {
        kind: 'snippet',
        text: drafts
          .slice(0, 2)
          .map((draft) => draft.line.text)
          .join('\n\n'),
        caption: `How the ${scriptFormWords[place.form]} with ${stock.name} opens`,
      },
    ],
    designNotes: notes(context),
    estimatedDuration: DURATIONS[place.form],
    toSupply: context.toSupply.slice(0, 12),
  };
}

const DURATIONS: Record<Place['form'], string> = {
  email: "A few days, at the reader's own pace",
  print: 'As long as the paper lies there',
  poster: 'A glance, then the page',
  chat: 'A few minutes',
  sms: 'A few texts over a day',
  thread: 'A day of comments',
  clip: 'Under a minute, then the comments',
  page: 'One visit',
  app: 'One look at the app',
  call: 'One short call',
  talk: 'As long as somebody stands there',
  spot: 'One spot, one call',
};

const BY: Record<Place['form'], string> = {
  email: 'by email',
  print: 'on paper',
  poster: 'in front of a poster',
  chat: 'in a chat',
  sms: 'by text message',
  thread: 'under a post',
  clip: 'under a video',
  page: 'on the website',
  app: 'in the app',
  call: 'on the phone',
  talk: 'face to face',
  spot: 'after hearing a spot',
};

function formTitle({ place }: ScriptContext): string {
  if (place.form === 'chat' && place.use?.value === 'social') return 'in direct messages';
  return BY[place.form];
}

/** The channel in the brief's words, where they say more than the list does. */
function placeOf(place: Place): string {
  const plain = place.use === undefined ? undefined : channelWords[place.use.value];
  return place.said === undefined || place.said === plain
    ? scriptFormWords[place.form]
    : place.said;
}

const goalOf = (stock: Stock): Statement | undefined =>
  stock.persona.needs[0] ?? stock.persona.goals[0];

function stepOf(draft: Draft, index: number, context: ScriptContext): ScriptStep {
  return {
    n: index + 1,
    phase: draft.phase,
    actor: draft.actor,
    where: draft.where,
    ...(draft.subject === undefined ? {} : { subject: draft.subject }),
    text: draft.line.text,
    intent: draft.intent,
    ...(draft.note === undefined ? {} : { note: draft.note }),
    ...(draft.branch === undefined ? {} : { decisionPoint: draft.branch }),
    ...promptFor(draft, context),
    evidence: uniqueSpans(draft.line.from.flatMap((statement) => statement.evidence)),
    origin: 'generated',
    expectedEmotion: draft.emotion,
  };
}

function promptFor(
  draft: Draft,
  { casting, stock, voice }: ScriptContext,
): { promptExample?: string } {
  if (draft.note === undefined || draft.actor !== 'brand' || casting.doubt === undefined) return {};
  const tone = voice?.profile.descriptors
    .slice(0, 3)
    .map((entry) => tidy(entry.value).toLowerCase())
    .join(', ');
  return {
    promptExample: `Rewrite line “${clipWords(draft.line.text.replace(/[“”]/gu, ''), 12)}” for ${stock.name}${tone ? `, ${tone}` : ''}. Keep every word from the brief and every bracket.`,
  };
}

/** Each end leaves something that can be used. */
function endStates({ stock, casting, interpretation }: ScriptContext): Scenario['endStates'] {
  const { doubt, moment } = casting;
  const does = stock.ask?.mine.text
    .replace(/\bmy\b/gu, 'their')
    .replace(/\bmyself\b/gu, 'themselves')
    .replace(/\bI\b/gu, 'they')
    .replace(/\bmine\b/gu, 'theirs');
  const format =
    stock.ask?.act === 'see'
      ? undefined
      : stock.persona.formats.find((use) => !/video|print|email|other|social/u.test(use.value));
  const leaves = format === undefined ? undefined : formatSaid(format);
  if (doubt === undefined)
    return {
      success: `The first “no” in ${stock.name}'s own words: it becomes an objection on the card.`,
      handOff: 'To somebody who knows these people and can ask them.',
      drop: 'Nobody answers: ask others before this is used.',
    };
  const who = stock.firstName ?? 'They';
  const metric = interpretation?.successMetrics[0];
  const fact = stock.facts[0];
  const later =
    moment === undefined || moment.isTender === true
      ? undefined
      : `Come back to it when it happens: “${clipWords(tidy(moment.statement.value).replace(/[“”]/gu, ''), 12)}”.`;
  return {
    success: `${who === 'They' ? 'They agree' : `${who} agrees`}${does === undefined ? '' : ` to ${does}`}.${
      metric === undefined
        ? ''
        : ` It counts towards “${clipWords(tidy(metric.value).replace(/[“”]/gu, ''), 14)}”.`
    }`,
    handOff: `To ${whoFor(doubtKindOf(doubt.quote, doubt.asks))}, word for word: “${clip(doubt.quote).replace(/[“”]/gu, '')}”`,
    drop: [
      leaves === undefined
        ? fact === undefined
          ? `${who === 'They' ? 'They go' : `${who} goes`} without being asked twice.`
          : `One thing stays: ${fact.text.replace(/\.$/u, '')}.`
        : `Something to keep goes with them; the brief names “${leaves}” for it.`,
      later,
    ]
      .filter((line) => line !== undefined)
      .join(' '),
  };
}

function criteria(
  { casting, toSupply }: ScriptContext,
  drafts: readonly Draft[],
): Scenario['successCriteria'] {
  const { doubt } = casting;
  if (doubt === undefined)
    return [{ statement: 'The square bracket of the doubt holds the words of a real person.' }];
  const isAnswered = drafts.some((draft) => draft.note === 'Answered by the brief.');
  return [
    {
      statement: isAnswered
        ? `Somebody who says “${clip(doubt.quote)}” can repeat the answer afterwards.`
        : `“${clip(doubt.quote)}” has an answer with a source before this is used.`,
    },
    ...(toSupply.length === 0 ? [] : [{ statement: 'No square bracket is left.' }]),
  ];
}

const CRAFT: Record<Place['form'], string> = {
  email: 'The subject must make sense without the sender.',
  print: 'Front and back are never seen at once: each must work alone.',
  poster: 'Readable in the time it takes to walk past.',
  chat: 'One message a bubble; answers can be typed, not only tapped.',
  sms: 'Each of our lines goes out as one text; the sender is named first.',
  thread: 'The reply stands in public: everybody else with the same doubt reads it.',
  clip: 'Must work with the sound off; the doubt is answered in the pinned reply, not in the video.',
  page: 'The question stands on the page before anybody has to ask it.',
  app: 'The card can be closed for good with one press.',
  call: 'Read it aloud once before it is used.',
  talk: 'To be said, not read; nobody holds the paper.',
  spot: 'Whoever picks up has heard the spot.',
};

function notes({ place, stock, interpretation, casting }: ScriptContext): Scenario['designNotes'] {
  const { persona } = stock;
  const avoided = persona.channels
    .filter((use) => use.liking === 'avoids')
    .map((use) => channelWords[use.value]);
  const named = persona.channels
    .filter((use) => use.liking !== 'avoids')
    .map((use) => channelWords[use.value]);
  const why =
    place.use !== undefined
      ? undefined
      : place.format !== undefined
        ? `The card names no channel for this piece; its format (${formatSaid(place.format) ?? place.format.value}) gave the form.`
        : named.length === 0
          ? `The card names no channel; the settings chose the ${scriptFormWords[place.form]}.`
          : `The card names ${named.join(', ')}; other scripts have those, or the settings leave them out.`;
  const rules = rulesFor(interpretation, persona.nonNegotiables, place, casting);
  return [
    CRAFT[place.form],
    why,
    ...rules.map((rule) => `Rule: ${tidy(rule.value)}.`),
    ...(avoided.length > 0 ? [`${stock.name} avoids ${avoided.join(' and ')}.`] : []),
  ]
    .filter((text): text is string => text !== undefined && text !== '')
    .slice(0, 8)
    .map((text) => ({ text: text.slice(0, 500), tokenRefs: [] }));
}

/** Rules of the brief that bear on this piece: its medium, its words, what the doubt is about. */
function rulesFor(
  interpretation: Interpretation | undefined,
  limits: readonly Statement[],
  place: Place,
  casting: Casting,
): Statement[] {
  const rules = interpretation?.constraints ?? limits;
  const about = new Set(
    [casting.doubt, casting.second].flatMap((one) => contentStems(one?.quote ?? '')),
  );
  const seen = /clip|thread|page|poster|print|app/u.test(place.form)
    ? /\b(?:show|shown|image|imagery|pictures?|photos?|photograph\w*|footage|film\w*|logo|faces?|actors?|models?|colou?r|video)\b/iu
    : /\b(?:say|said|word|words|mention|call(?:ed)?|promise\w*|claims?|name[ds]?|never|quote)\b|["“]/iu;
  const ranked = rules
    .map((rule, at) => ({
      rule,
      at,
      score:
        (seen.test(rule.value) ? 2 : 0) +
        (contentStems(rule.value).some((one) => about.has(one)) ? 2 : 0),
    }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.at - b.at);
  return ranked.slice(0, 3).map(({ rule }) => rule);
}

function unknown(value: string): Statement {
  return { value, confidence: 0, origin: 'generated', evidence: [], note: 'Not in the brief' };
}

function uniqueSpans(spans: readonly EvidenceSpan[]): EvidenceSpan[] {
  const seen = new Set<string>();
  return spans.filter((span) => {
    const key = `${span.sourceId}:${span.start}:${span.end}`;
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}
