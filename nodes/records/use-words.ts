/** Channels and formats in the brief's own words: “Facebook groups”, “one-page catch-up sheet”. */
import type { Evidenced } from './evidence';
import type { Channel, Format } from './vocabulary';
import { channelWords, formatWords } from './vocabulary';

/** Words that are torn off a sentence (“fill in”, “under a minute”) or say no more than the list does. */
const TORN =
  /^(?:(?:see|seeing|watch|watching|telling|tell|hear|hearing|weekly|daily|monthly|our|my|your|their|his|her|it|that|this|with|under|in|on|side|already|puts?|tick|she|he|they|fill|an?|the|story of)(?![\p{L}])|(?:shows?|push|register|script|live|text|ring|calls?|phones?|phoning|post|paper|print(?:ed|able)?|laminated|survey|games|vs|how-to|\p{L}+able|inbox|insert|audio|advert)$|\d)/iu;

/** “Stories from”, “written accounts of what”: the end was torn off. */
const HANGING =
  /\s(?:of|from|for|to|with|in|on|at|by|about|what|who|which|that|how|the|a|an|and|or|their|his|her|one|many|against|between|than|into|as|numbers)$/iu;

/** The thing as the brief calls it, when its passage is a short name for it. */
function ownWords(use: Evidenced<unknown>): string | undefined {
  const span = use.evidence[0];
  const said = span?.quote.replace(/\s+/gu, ' ').trim();
  if (!said || span?.alignment === 'none' || use.origin === 'inferred') return undefined;
  if (said.split(' ').length > 6 || said.length < 3 || TORN.test(said) || /[.!?:;]/u.test(said))
    return undefined;
  if (HANGING.test(said)) return undefined;
  const isName = NAMES.test(said) || /^\p{Lu}\S* \p{Lu}/u.test(said) || /^\p{Lu}{2}/u.test(said);
  return isName ? said : said.charAt(0).toLowerCase() + said.slice(1);
}

const NAMES =
  /^(?:Facebook|Instagram|LinkedIn|TikTok|YouTube|WhatsApp|Whatsapp|Telegram|Discord|Slack|Snapchat|Reddit|Google|Teams|Zoom|Signal|Messenger|Journal)/u;

/** Spellings of names that hurried notes leave small. */
const PROPER: Readonly<Record<string, string>> = {
  facebook: 'Facebook',
  fb: 'FB',
  instagram: 'Instagram',
  insta: 'Insta',
  linkedin: 'LinkedIn',
  tiktok: 'TikTok',
  whatsapp: 'WhatsApp',
  youtube: 'YouTube',
  pinterest: 'Pinterest',
  reddit: 'Reddit',
  snapchat: 'Snapchat',
  discord: 'Discord',
  telegram: 'Telegram',
  google: 'Google',
  strava: 'Strava',
  twitch: 'Twitch',
};

/** A channel inside a sentence. */
export function channelSaid(use: Evidenced<Channel>): string {
  const own = ownWords(use);
  const plain = channelWords[use.value];
  if (!own || own.toLowerCase().replace('-', '') === plain.toLowerCase()) return plain;
  if (/^e-?mails?$/iu.test(own)) return plain;
  return own.replace(/^\p{L}+/u, (word) => PROPER[word.toLowerCase()] ?? word);
}

/** A format inside a sentence; undefined for one outside the list that the brief gives no name. */
export function formatSaid(use: Evidenced<Format>): string | undefined {
  const own = ownWords(use);
  const fitting = own && PROPER[own.toLowerCase()] === undefined ? own : undefined;
  if (use.value === 'other')
    return fitting ?? (use.note?.startsWith('Our reading') ? undefined : use.note);
  return fitting &&
    !/^(?:videos?|films?|clips?)$/iu.test(fitting) &&
    `${fitting}s` !== formatWords[use.value]
    ? fitting
    : formatWords[use.value];
}
