/** Channels by the words people use for them. The eleven words are those of the label guide. */
import type { Channel } from '../reading';
import { remembering } from '../memory';
import { phrasePattern, withoutOverlaps } from './hit';
import type { Hit } from './hit';

export interface ChannelHit extends Hit {
  channel: Channel;
}

const WORDS: Readonly<Record<Channel, string>> = {
  email:
    'email|emails|e-mail|e-mails|mailing list|mailout|mailouts|inbox|outlook|newsletter|newsletters|mailbox|e-mailed|emailed|mailshot|mailing|bulletin by mail|e-bulletin',
  chat: 'whatsapp|telegram|discord|signal|slack|messenger|viber|wechat|line groups|live chat|chat|chats|chat groups|messaging apps|chatbot|whats app|group chat|imessage|msn',
  voice:
    'phone call|phone calls|phone|phones|call|calls|calling|hotline|ring them|ring us|ring|by phone|telephone|telephone call|telemarketing|cold call|helpline|phone in',
  social:
    'facebook|facebook groups|facebook group|instagram|insta|ig|tiktok|tik tok|linkedin|youtube|yt|pinterest|snapchat|reddit|twitter|fb|social media|socials|social|twitch|xing|threads|mumsnet|nextdoor|bluesky|strava|vk|facebook marketplace|paid social|vinted|quora',
  web: 'website|web site|our site|websites|landing page|web page|search engine|google|online search|search ads|seo|forum|forums|on the internet|internet|blog|blogs|portal|web|the site|home page|homepage|intranet|webpage|comparison sites|trustpilot',
  'in-app':
    'in-app|in app|in-product|push notification|push notifications|app push|push message|app notification|app notifications|inside the app|in the app|from the app|app nudge|push',
  event:
    'event|events|trade fair|trade fairs|trade show|trade shows|fair|fairs|conference|conferences|exhibition|congress|meetup|meet-up|meetups|breakfast|open day|open days|open house|roadshow|road show|workshop|workshops|seminar|seminars|talk|talks|market stall|farmers market|stand|booth|expo|festival|festivals|info evening|information evening|evenings|tasting|tastings|study clubs|study club|assemblies|assembly|market|markets|show|shows|summit|huddle|coffee morning|coffee mornings|parents evening|club night|demo day|in person|face to face|meeting|meetings|church|mosque|sermon|convention|symposium|village hall|stall|sale days|school gate|community hall|open evening',
  print:
    'leaflet|leaflets|flyer|flyers|flier|fliers|poster|posters|brochure|brochures|letter|letters|newspaper|newspapers|magazine|magazines|postcard|postcards|print|printed|by post|post|mailer|mailers|catalogue|catalog|booklet|booklets|pamphlet|handout|handouts|insert|bin hangers|door hanger|door hangers|stickers|sticker|beer mats|table cards|trade press|local paper|paper|weekly|gazette|fridge magnet|laminated sheet|laminated card|notice board|noticeboard|notices|parish bulletin|trade magazine|trade journal|journal|packaging|business card|through the door|letterbox|letterboxes|direct mail|card|cards|press|telegraph',
  sms: 'sms|text message|text messages|text|texts|text them|by text|texted|texting',
  'tv-radio':
    'radio|tv|television|telly|local radio|talk radio|satellite radio|broadcast|tv spot|radio spot|radio spots|am radio|fm|cable tv|connected tv|streaming tv',
  outdoor:
    'billboard|billboards|bus stop|bus stops|bus shelter|bus shelters|bus rears|bus ads|trams|tram|tram ads|tube ads|out-of-home|ooh|hoarding|hoardings|digital screens|ad screens|underground ads|metro ads|luas stop|bus sides|station posters|street posters|train station|screens|petrol pumps|taxi|bus backs|bus|buses|banner|banners|a-board|roadside|lamp posts|billboards on',
};

const PATTERNS = (Object.keys(WORDS) as Channel[]).map(
  (channel) => [channel, phrasePattern(WORDS[channel].split('|'))] as const,
);

/** Words that only sometimes are a channel: only where the context says how people are reached. */
const LOOSE = new Set(
  'chat|chats|call|calls|calling|ring|phone|phones|talk|talks|show|shows|market|markets|paper|card|cards|post|text|texts|bus|buses|stand|fair|meeting|meetings|letter|letters|web|google|internet|app|push|social|print|printed|mailbox|weekly|press|events|event|screens|evenings|journal|packaging|notices|church|signal|threads|magazine|fm|line|portal|blog|breakfast|stall|stickers|sticker|taxi|trams|tram|banner|train station|in person|assembly|festival|workshop|workshops|radio|telly|tv|poster|posters|newsletter|newsletters|inbox|stalls|mailing|bulletin'.split(
    '|',
  ),
);

/**
 * Channels named in a text. `strict` leaves out words that mean a channel only in a passage about
 * reaching people (“call”, “show”, “paper”).
 */
export function findChannels(text: string, strict = false): readonly ChannelHit[] {
  return strict ? strictly(text) : loosely(text);
}

const strictly = remembering((text: string) => find(text, true));
const loosely = remembering((text: string) => find(text, false));

function find(text: string, strict: boolean): ChannelHit[] {
  const hits: ChannelHit[] = [];
  for (const [channel, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      if (strict && LOOSE.has(match[0].toLowerCase())) continue;
      hits.push({
        channel,
        start: match.index,
        end: match.index + match[0].length,
        text: match[0],
      });
    }
  }
  return withoutOverlaps(hits);
}
