/** Formats of content by the words people use for them (closed list of the label guide). */
import type { Format } from '../reading';
import { remembering } from '../memory';
import { FORMAT_PHRASES } from './format-phrases';
import { phrasePattern, withoutOverlaps } from './hit';
import type { Hit } from './hit';
import { parseNumberWords } from './numbers';

export interface FormatHit extends Hit {
  format: Format;
}

const WORDS: Readonly<Record<Format, string>> = {
  'short-video':
    'short video|short videos|short clip|short clips|short film|short films|reel|reels|clip|clips|tiktoks|tiktok|shorts|short-form video|teaser|teasers|timelapse|timelapses|video|videos|film|films|vertical video|vertical videos|before n after|beta vids|vids|vid|animation|gif|gifs|stories format|stop-motion|explainer clips',
  'long-video':
    'long video|long videos|documentary|long film|build diaries|walk-through video|lectures|recorded lecture|long youtube|full-length|vlog|vlogs|livestream|live stream|long-form video|look-round film|recording',
  article:
    'article|articles|blog post|blog posts|long read|long reads|column|editorial|patch notes|essay|advertorial|op-ed|write-up|long article|feature article|interview',
  checklist:
    'checklist|checklists|check-list|check list|tick list|tick-list|ticklist|to-do list|todo list|punch list|packing list|cheat sheet|steps to tick|list to tick|tick boxes|step list|list of what',
  webinar:
    'webinar|webinars|live session|live sessions|online session|online sessions|online talk|live q&a|online q&a|virtual session|online class|zoom session|live online|online seminar|online workshop',
  demo: 'demo|demos|demonstration|demonstrations|trial session|live demo|product demo|test drive|test ride|trial ride|hands-on|see it done|shown live|demonstrated|try it out|walk-through|walkthrough|show-round|be shown|show it live|shown once|tour of|taster session|live in the shop|sandbox',
  email:
    'email series|e-mail series|email sequence|e-mail sequence|letter by e-mail|letter by email|email course|personal e-mail|personal email|welcome mail|long e-mails|long emails',
  comparison:
    'comparison|comparisons|comparison table|comparison sheet|compare|side by side|side-by-side|next to each other|set side by side|versus|vs|against each other|one beside the other|before-and-after table|comparison chart|old form vs new form|set against|rate-comparison|comparison sheets',
  podcast: 'podcast|podcasts|podcast episode|audio series|podcast ad|podcast interview',
  'case-study':
    'case study|case studies|success story|success stories|customer story|customer stories|testimonial|testimonials|stories from|stories of|story of|real stories|accounts by|reference|references|project stories|true story|true stories|first-hand account|portrait of a customer|what a comparable company|how others did|a story from|stories by|other families|before-and-after stories|real-life story|real-life stories|stories',
  infographic:
    'infographic|infographics|chart|charts|diagram|diagrams|one neat picture|picture with the numbers|pictogram|pictograms|graphic|map|maps|visual overview|info graphic|data visual',
  guide:
    'guide|guides|how-to|how-tos|how to guide|handbook|manual|manuals|tutorial|tutorials|step-by-step|explainer|primer|e-book|ebook|whitepaper|white paper|companion|buyers guide|recipe booklet|instructions|tips|recipes|playbook|plain-english guide|pairing guides|explainer film|toolkit',
  newsletter:
    'newsletter|newsletters|bulletin|bulletins|e-bulletin|monthly mail|weekly mail|digest|mailing list|round-up',
  'social-post':
    'carousel|carousels|post|posts|meme|memes|social post|social posts|photo post|photo posts|threads|infopost|instagram post|instagram posts|stories|story posts|linkedin post|linkedin posts|pins|tweet',
  template:
    'template|templates|worksheet|worksheets|form letter|model letter|sample letter|template letter|spreadsheet|excel sheet|fill-in|fill in|planner|planners|ready-made|lesson plan|lesson plans|calendar template|printable|printables|quoting sheet|sample text|fillable|workbook|register|script',
  calculator:
    'calculator|calculators|tot up|cost tool|savings tool|own figures|own numbers|work out|roi tool|configurator|estimator|put their own|put his own|put her own|slider|price tool|simulator',
  print:
    'leaflet|leaflets|flyer|flyers|flier|poster|posters|brochure|brochures|letter|letters|postcard|postcards|printed|print|laminated|catalogue|booklet|booklets|pamphlet|sticker|stickers|beer mats|handout|bin hanger|bin hangers|door hanger|on paper|card on|a card|advert|price list|insert|printed programme|pocket card|fridge magnet|notices|mailer|mailers|wallet card|magazine ad|flyers in|tear-off|one-pager|paper one',
  other:
    'quiz|quizzes|voice note|voice notes|voice message|voice messages|playlist|playlists|game|games|survey|poll|polls|q&a|q and a|photo gallery|sample|samples|swatch|swatches|sound clip|audio|song|songs|jingle|comic|comics|ar filter|filter|app game|puzzle',
};

const PATTERNS = (Object.keys(WORDS) as Format[]).map(
  (format) => [format, phrasePattern(WORDS[format].split('|'))] as const,
);

/** Words that name a format only where the passage is about what people read or watch. */
const LOOSE = new Set(
  'email|emails|e-mail|e-mails|post|posts|story|stories|vs|versus|compare|tips|references|reference|map|maps|chart|charts|register|script|column|interview|printed|print|notices|letter|letters|a card|card on|advert|sample|samples|audio|song|songs|game|games|filter|survey|poll|polls|work out|recipes|instructions|graphic|recording|other families|insert|manual|guide|tiktok|tiktoks|shorts|be shown|tour of|hands-on|slider|ready-made|fill in|threads|pins|animation|video|videos|film|films|test ride|test drive|trial session|calendar template|reel|reels|posters|poster|leaflet|leaflets|booklet|booklets|demo|demos|walk-through|newsletter|bulletin|stickers|sticker|flyers|brochure|catalogue|podcast|podcasts|webinar|lectures|puzzle|quiz|step-by-step|comparison'.split(
    '|',
  ),
);

/** Formats named in a text; `strict` keeps only words that can mean nothing else. */
export function findFormats(text: string, strict = false): readonly FormatHit[] {
  return strict ? strictly(text) : loosely(text);
}

const strictly = remembering((text: string) => find(text, true));
const loosely = remembering((text: string) => find(text, false));

function find(text: string, strict: boolean): FormatHit[] {
  const hits: FormatHit[] = [];
  for (const [format, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      if (strict && LOOSE.has(match[0].toLowerCase())) continue;
      const hit = {
        format,
        start: match.index,
        end: match.index + match[0].length,
        text: match[0],
      };
      hits.push(/video|film|clip|vid|explainer/iu.test(match[0]) ? timed(text, hit) : hit);
    }
  }
  if (!strict) {
    for (const [format, pattern] of FORMAT_PHRASES) {
      for (const match of text.matchAll(pattern)) {
        const end = match.index + match[0].length;
        hits.push({ format, start: match.index, end, text: match[0] });
      }
    }
  }
  return withoutOverlaps(preferNarrow(hits));
}

/** A film of more than three minutes is a long video, one of seconds a short one. */
function timed(text: string, hit: FormatHit): FormatHit {
  if (hit.format !== 'short-video' && hit.format !== 'long-video' && hit.format !== 'guide')
    return hit;
  const near = text.slice(Math.max(0, hit.start - 60), Math.min(text.length, hit.end + 60));
  const minutes =
    /(\d+|[a-z]+)(?:[ -](?:to|or|–|-)[ -]?(?:\d+|[a-z]+))?[ -]?(?:minutes?|mins?|min)\b/iu.exec(
      near,
    )?.[1];
  if (
    /\blong(?:er|-form)?\b|\bhours?\b|\bwhole\b|\bfull\b|no cut/iu.test(near) &&
    !/\bhow long\b/iu.test(near)
  ) {
    return { ...hit, format: 'long-video' };
  }
  if (minutes !== undefined) {
    const value = /^\d/u.test(minutes)
      ? Number(minutes)
      : (parseNumberWords(minutes) ?? (/^(?:a|one)$/iu.test(minutes) ? 1 : 2));
    return { ...hit, format: value > 4 ? 'long-video' : 'short-video' };
  }
  return hit.format === 'guide' ? hit : { ...hit, format: hit.format };
}

/** “build diaries” beats “diaries”; of two formats for one word the list order decides. */
function preferNarrow(hits: readonly FormatHit[]): FormatHit[] {
  const seen = new Map<string, FormatHit>();
  for (const hit of hits) {
    const key = `${hit.start}-${hit.end}`;
    if (!seen.has(key)) seen.set(key, hit);
  }
  return [...seen.values()];
}
