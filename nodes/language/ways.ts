/** How an audience is reached and what it likes to read, watch or hear. */
import { foundAt } from './corpus';
import type { Corpus } from './corpus';
import type { Told } from './passages';
import type { AudienceReading, FoundChannel, FoundFormat, Liking } from './reading';
import { findChannels } from './recognise/channels';
import { findFormats } from './recognise/formats';
import type { Hit } from './recognise/hit';
import { hasTopic } from './units';
import type { Unit } from './units';

const REACHED =
  /\b(?:reach|read|reads|reading|watch|watches|watching|listen|listens|listening|scroll|scrolls|follow|follows|live on|lives on|live in|hang out|hangs out|hang about|swear by|swears by|open|opens|answer|answers|pick up|picks up|get (?:hold|to them|their news)|catch|meet|send|sends|sent|ring|call|text|mail|email|e-mail|see us|find us|find them|look us up|look at|looks at|like|likes|love|loves|loved|prefer|prefers|would (?:take|watch|read|love|like)|'d (?:take|watch|read|love|like|sit through)|want|wants|show|shown|shows|save|saves|saved|share|shares|shared|suits?|pleases?|forward|forwards|pin|keep|keeps|print|prints|download|downloads|use|uses|swap|on (?:facebook|instagram|insta|tiktok|whatsapp|linkedin|youtube|telegram|discord|the radio|the telly)|work(?:s|ed)? (?:well|best)|go(?:es)? down well|land(?:s)?|help(?:s|ed)?|trust|trusts|ask for|asked for|hand|give|gives|put|stick|post|binge|binges|eats? up|devour|best|useful|handy|please|did more|do the trick|all day|every (?:morning|evening|day)|in the (?:evening|morning)|through|via|by way of|over|groups?|worth|poster|radio|come to|comes to|go to|goes to|turn up at|visit|visits|attend|attends|hear about|hear)\b/iu;
const REFUSED =
  /\b(?:no|not|never|don't|doesn't|do not|does not|didn't|won't|hate|hates|avoid|avoids|ignore|ignores|isn't|aren't|wasn't|nobody|without|rather than|instead of|nor|useless|died|stopped|hardly|wouldn't|gave up on|sick of|tired of|allergic to)\b[^.;:!?]{0,28}$/iu;
const REFUSED_BEHIND =
  /^[^.;:!?,]{0,14}\b(?:no\b|never|not (?:at all|really|for them)|is out|are out|is dead|doesn't work|don't work|useless|they don't|she doesn't|he doesn't)/iu;

/**
 * Adds the channels and formats of a sentence to an audience. Words inside what is `told` (places
 * in the unit's text), a worry or an event, are part of that and no way to reach anybody.
 */
export function waysIn(
  corpus: Corpus,
  unit: Unit,
  audience: AudienceReading,
  inside: boolean,
  told: readonly Told[] = [],
): void {
  const isChannels = hasTopic(unit.topics, 'channels', 0.8);
  const isFormats = hasTopic(unit.topics, 'formats', 0.8);
  const topic = unit.topics[0]?.topic;
  const isOther =
    topic !== undefined && topic !== 'audience' && topic !== 'context' && topic !== 'goals';
  if (!isChannels && !isFormats && isOther && !isSpoken(unit)) return;
  if (!isChannels && !isFormats && !inside) return;
  const isLabelled = isChannels || isFormats;
  const isList = isLabelled || isBareList(unit);
  const route = isLabelled ? 'label' : 'lexicon';
  const isOpen = isList || REACHED.test(unit.text);
  const apart = told.filter((one) => one.theme !== 'goals');
  const counts = (hit: Hit, isSure: boolean): boolean =>
    isList ||
    (!isTold(hit, apart) && !isOtherSense(unit.text, hit) && isMeant(unit.text, hit, isSure));
  const confidenceOf = (hit: Hit): number =>
    isLabelled ? 0.9 : isList || isReachedIn(unit.text, hit) ? 0.6 : 0.5;
  // What they want may be a piece of content; it is no way to reach them.
  const sureChannels = new Set(findChannels(unit.text, true).map((hit) => hit.start));
  const channels = topic === 'goals' ? [] : findChannels(unit.text, !isOpen);
  for (const hit of channels) {
    if (!counts(hit, sureChannels.has(hit.start))) continue;
    if (!isList && isTold(hit, told)) continue;
    const liking = likingOf(unit.text, hit.start, hit.end);
    const place = { start: unit.start + hit.start, end: unit.start + hit.end };
    addChannel(audience, {
      ...foundAt(corpus, place, confidenceOf(hit), route),
      channel: hit.channel,
      liking,
      rank: audience.channels.length + 1,
    });
  }
  const sureFormats = new Set(findFormats(unit.text, true).map((hit) => hit.start));
  for (const hit of findFormats(unit.text, !isOpen)) {
    if (!counts(hit, sureFormats.has(hit.start))) continue;
    if (likingOf(unit.text, hit.start, hit.end) === 'avoids') continue;
    const place = { start: unit.start + hit.start, end: unit.start + hit.end };
    addFormat(audience, {
      ...foundAt(corpus, place, confidenceOf(hit), route),
      format: hit.format,
    });
  }
}

function isTold(hit: Hit, told: readonly Told[]): boolean {
  return told.some((one) => one.start <= hit.start && hit.end <= one.end);
}

/** A word that can mean other things needs a word of reaching or liking in its own clause. */
function isMeant(text: string, hit: Hit, isSure: boolean): boolean {
  return isSure || isReachedIn(text, hit) || isHabit(text, hit);
}

/** “They text.”, “plus local radio”: the word itself tells how they are met. */
function isHabit(text: string, hit: Hit): boolean {
  const before = text.slice(0, hit.start);
  return (
    (/^texts?$/iu.test(hit.text) && /\b(?:they|she|he)(?: just| only| mostly)? $/iu.test(before)) ||
    /^(?:plus|also|then|and|or)\b[^.!?]*$/iu.test(before)
  );
}

const CLAUSE_BREAK =
  /[.!?]\s|,? but |, (?:and|or|so|because|which|who) (?=(?:they|she|he|it|we|one|the|their|her|his|a|an|this|that|these|each|every|nobody|most|many|some)\b)/giu;

/** True when the clause around a word, the word itself left out, tells of reaching or liking. */
function isReachedIn(text: string, hit: Hit): boolean {
  let start = 0;
  let end = text.length;
  for (const match of text.matchAll(CLAUSE_BREAK)) {
    const stop = match.index + match[0].length;
    if (stop <= hit.start) start = stop;
    else if (match.index >= hit.end) {
      end = match.index;
      break;
    }
  }
  return REACHED.test(text.slice(start, hit.start)) || REACHED.test(text.slice(hit.end, end));
}

/** “The ring road”, “we call them”, “no-show”, “a video call”: the same word in another sense. */
function isOtherSense(text: string, hit: Hit): boolean {
  const word = hit.text.toLowerCase();
  const before = text.slice(Math.max(0, hit.start - 24), hit.start);
  const behind = text.slice(hit.end, hit.end + 24);
  if (/^(?:call|calls|calling)$/u.test(word))
    return (
      /\b(?:sick|close|wake-?up|kick-?off|video|conference|we|to|first|last|angry) $/iu.test(
        before,
      ) || /^ (?:them|her|him|it|themselves|ourselves|ours|round|around|in sick)\b/iu.test(behind)
    );
  if (/^(?:video|videos)$/u.test(word)) return /^ ?-?(?:call|chat|game|conferenc)/iu.test(behind);
  if (/^(?:ring|rings)$/u.test(word)) return /^ (?:road|binder|main)\b/iu.test(behind);
  if (/^compare$/u.test(word))
    return /\b(?:they|she|he|who|people|to|and|always|often) $/iu.test(before);
  if (/^shows?$/u.test(word))
    return (
      /no-$/iu.test(before) ||
      /^ (?:up|them|him|her|us|it|that|prices?|the (?:young|children|kids|principal|boss))\b/iu.test(
        behind,
      )
    );
  if (/^fair$/u.test(word)) return /^ (?:enough|question|point|play|price)/iu.test(behind);
  if (/^posts?$/u.test(word))
    return (
      /^-|^ (?:office|code|to|until)\b/iu.test(behind) ||
      /\b(?:first|last|consultant|teaching) $/iu.test(before)
    );
  if (/^(?:print|printed|on paper|paper)$/u.test(word) && /^(?:on )?paper$/u.test(word))
    return /\b(?:make|makes|do|does|write|writes|keep|keeps|plan|plans|fill|fills|calculate)\b[^.;]{0,24}$/iu.test(
      before,
    );
  return false;
}

function isSpoken(unit: Unit): boolean {
  return unit.kind === 'turn' || (unit.via === 'label' && !unit.ownLabel);
}

/** “Instagram, farmers' market”: a line of nothing but channels. */
function isBareList(unit: Unit): boolean {
  const words = unit.text.split(/\s+/u).length;
  // Under a label nobody knows, or as a fragment without a verb, the words for a format suffice.
  const isFragment =
    /^(?:and |also |plus |maybe |then |or )*(?:a|an|one|two|\d+|some|short|long|plain|printed|little|simple|wee|tiny|big|large|laminated|illustrated|weekly|monthly)\b/iu.test(
      unit.text,
    );
  if ((unit.ownLabel && unit.topics.length === 0 && words <= 26) || (isFragment && words <= 20))
    return true;
  return words <= 12 && findChannels(unit.text, true).length > 0;
}

function likingOf(text: string, start: number, end: number): Liking {
  const before =
    text
      .slice(Math.max(0, start - 60), start)
      .split(/[.;!?]|, (?:but|though)| but /u)
      .at(-1) ?? '';
  if (
    REFUSED.test(before) &&
    !/\b(?:not only|no (?:doubt|problem)|never miss(?:es)?|nothing (?:but|beats)|can't (?:get enough|stop)|never without|not just)\b/iu.test(
      before,
    )
  )
    return 'avoids';
  const behind = text.slice(end, end + 60);
  // “They live in chat and never open email”: the second verb has an object of its own.
  if (
    /^(?:,? (?:and|but|or|yet))? (?:(?:they|she|he) )?never \p{L}+(?: \p{L}+)? (?!it\b|that\b|them\b|there\b)\p{L}/iu.test(
      behind,
    )
  )
    return 'likes';
  return REFUSED_BEHIND.test(behind.slice(0, 30)) ? 'avoids' : 'likes';
}

function addChannel(audience: AudienceReading, found: FoundChannel): void {
  const known = audience.channels.find((other) => other.channel === found.channel);
  if (known === undefined) {
    audience.channels.push(found);
  } else {
    known.evidence.push(...found.evidence);
    if (found.confidence > known.confidence) known.confidence = found.confidence;
    if (found.liking === 'likes' && known.liking === 'avoids') known.liking = 'likes';
  }
}

function addFormat(audience: AudienceReading, found: FoundFormat): void {
  const known = audience.preferredFormats.find((other) => other.format === found.format);
  if (known === undefined) audience.preferredFormats.push(found);
  else known.evidence.push(...found.evidence);
}
