/** How an audience is reached and what it likes to read, watch or hear. */
import { foundAt } from './corpus';
import type { Corpus } from './corpus';
import type { AudienceReading, FoundChannel, FoundFormat, Liking } from './reading';
import { findChannels } from './recognise/channels';
import { findFormats } from './recognise/formats';
import { hasTopic } from './units';
import type { Unit } from './units';

const REACHED =
  /\b(?:reach|read|reads|reading|watch|watches|watching|listen|listens|listening|scroll|scrolls|follow|follows|live on|lives on|live in|hang out|hangs out|hang about|swear by|swears by|open|opens|answer|answers|pick up|picks up|get (?:hold|to them|their news)|catch|meet|send|sends|sent|ring|call|text|mail|email|e-mail|see us|find us|find them|look us up|look at|looks at|like|likes|love|loves|loved|prefer|prefers|would (?:take|watch|read|love|like)|'d (?:take|watch|read|love|like|sit through)|want|wants|show|shown|shows|save|saves|share|shares|forward|forwards|pin|keep|keeps|print|prints|download|downloads|use|uses|swap|on (?:facebook|instagram|insta|tiktok|whatsapp|linkedin|youtube|telegram|discord|the radio|the telly)|work(?:s|ed)? (?:well|best)|go(?:es)? down well|land(?:s)?|help(?:s|ed)?|trust|trusts|ask for|asked for|hand|give|gives|put|stick|post|binge|binges|eats? up|devour|best|useful|handy|please|did more|do the trick|all day|every (?:morning|evening|day)|in the (?:evening|morning)|through|via|by way of|over|groups?|worth|poster|radio|come to|comes to|go to|goes to|turn up at|visit|visits|attend|attends|hear about|hear)\b/iu;
const REFUSED =
  /\b(?:no|not|never|don't|doesn't|do not|does not|didn't|won't|hate|hates|avoid|avoids|ignore|ignores|isn't|aren't|wasn't|nobody|without|rather than|instead of|nor|useless|died|stopped|hardly|wouldn't|gave up on|sick of|tired of|allergic to)\b[^.;:!?]{0,28}$/iu;
const REFUSED_BEHIND =
  /^[^.;:!?,]{0,14}\b(?:no\b|never|not (?:at all|really|for them)|is out|are out|is dead|doesn't work|don't work|useless|they don't|she doesn't|he doesn't)/iu;

/** Adds the channels and formats of a sentence to an audience. */
export function waysIn(
  corpus: Corpus,
  unit: Unit,
  audience: AudienceReading,
  inside: boolean,
): void {
  const isChannels = hasTopic(unit.topics, 'channels', 0.8);
  const isFormats = hasTopic(unit.topics, 'formats', 0.8);
  const topic = unit.topics[0]?.topic;
  const isOther =
    topic !== undefined && topic !== 'audience' && topic !== 'context' && topic !== 'goals';
  if (!isChannels && !isFormats && isOther && !isSpoken(unit)) return;
  if (!isChannels && !isFormats && !inside) return;
  const isReached = isChannels || isFormats || REACHED.test(unit.text) || isBareList(unit);
  const route = isChannels || isFormats ? 'label' : 'lexicon';
  const confidence = isChannels || isFormats ? 0.9 : isReached ? 0.6 : 0.5;
  // What they want may be a piece of content; it is no way to reach them.
  const channels = topic === 'goals' ? [] : findChannels(unit.text, !isReached);
  for (const hit of channels) {
    const liking = likingOf(unit.text, hit.start, hit.end);
    const place = { start: unit.start + hit.start, end: unit.start + hit.end };
    addChannel(audience, {
      ...foundAt(corpus, place, confidence, route),
      channel: hit.channel,
      liking,
      rank: audience.channels.length + 1,
    });
  }
  for (const hit of findFormats(unit.text, !isReached)) {
    if (likingOf(unit.text, hit.start, hit.end) === 'avoids') continue;
    const place = { start: unit.start + hit.start, end: unit.start + hit.end };
    addFormat(audience, { ...foundAt(corpus, place, confidence, route), format: hit.format });
  }
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
  return REFUSED_BEHIND.test(text.slice(end, end + 30)) ? 'avoids' : 'likes';
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
