/**
 * Who sends the brief: the brand or body whose work this is. Read from a label, from “we are …”,
 * or from the name that the brief keeps coming back to; otherwise unknown.
 */
import type { Found } from '../language/reading';
import type { Source } from '../records/source';

const LABEL =
  /^[\s>*#|–-]*(?:\*\*)?(?:client|brand|company|organi[sz]ation|advertiser|customer name|brand name|client name|name of (?:your|the) organi[sz]ation|organi[sz]ation name|business name|issued by|commissioned by|contracting authority)(?:\*\*)?\s*(?:[:|=–-]+|\.{3,}:?)\s*(?:\*\*)?\s*/imu;
const NAME_WORD = String.raw`\p{Lu}(?:[\p{L}\p{N}’'&-]|\.(?=\p{L}))*`;
const NAME = String.raw`${NAME_WORD}(?:\s(?:(?:&|and|of|the|de|du|la|di|der|van)\s)?${NAME_WORD}){0,4}`;
const WE_ARE = new RegExp(
  String.raw`(?:[Ww]e are|[Ww]e’re|[Ww]e're|[Ww]e make|[Ww]e run|I work at|I run|I started|[Hh]ere at|us at|on behalf of|[Ww]e at|[Ww]ork at|brief from|brief for|[Ii]ssued by|[Mm]øde m\.|call w\/|(?:company|product|app|brand|shop|service) (?:is called|called|is))\s+(?:the\s+)?(?<name>${NAME})`,
  'gu',
);
const DOES = new RegExp(
  String.raw`(?<![\p{L}’'])(?<name>${NAME})(?:’s|'s)?\s+(?:is (?:a|an|the|launching|opening|looking|run|regulated|growing)|are (?:a|an|the)|has (?:been|a|an)|sells?|makes?|offers?|runs?|wants?|insures?|provides?|supplies|freezes|invites|requires|seeks|operates?|publishes|rents?|repairs?|delivers?|serves?)\b`,
  'gu',
);

const GREETING =
  /^\s*(?:(?:hi|hiya|hello|hey|dear|good (?:morning|afternoon)|morning|annwyl|hola|bonjour|olá|from|to|de|para|cc)\b|\p{Lu}\p{Ll}+,\s+(?:as|so|here|before|can|thanks|just|I)\b|\p{Lu}\p{Ll}+,\s*$)/iu;

const NOT_BRANDS = new Set(
  (
    'Instagram Facebook WhatsApp LinkedIn TikTok YouTube Google Telegram Discord Snapchat Reddit Pinterest ' +
    'Twitter Slack Zoom Teams Excel PowerPoint Word PDF QuickBooks Netflix Spotify Amazon Subject Re Fwd From To Date ' +
    'Cc Hi Hello Hey Dear Thanks Brief Briefing Background Campaign Client Agency Project Goal Goals Objective ' +
    'Audience Audiences Target Tone Budget Deadline Timing Channels Channel Deliverables Purpose Context Section ' +
    'Who What Why When Where How The This That These Those There They She He It Its And But So Then Our Your My His ' +
    'Her Their We You I In On At For From With No Not Yes Ok OK If As An A Or Also Please Note Notes Kick-off Kickoff Call ' +
    'Meeting Transcript Auto Request Proposal Proposals RFP Monday Tuesday Wednesday Thursday Friday Saturday Sunday ' +
    'January February March April May June July August September October November December Christmas Easter English ' +
    'French German Dutch Spanish Italian Polish Welsh Irish EU UK US USA GDPR VAT CEO CFO HR IT TV Ms Mr Mrs Dr One Two Three ' +
    'Segment Persona Personas Primary Secondary Problem Title Industry Product Success Metrics KPI KPIs Rules Must Style ' +
    'Marketing Communication Communications Creative Social Media Email Emails Everything Nobody Every Each All Most Some Good Morning Name Zoom ZOOM Private Work Object Promotion Voice Company Contact Winter Summer Spring Autumn Season Launch Page Form Personas Everyone London Start End Notes Recording Kickoff KICKOFF NOTES CALL AM PM Sir Madam Board NOT FORMULAR FORM Ask Thing Storage Thurs Tues Weds Fri Mon Sat Sun WEBVTT VOLUNTEERS BACKGROUND Present Team Mr. Mrs. Ms. Dr. WhatsApp AUTO CAPTIONS PEDIDO DE CAMPANHA TEMPLATE B2B WINTER SUMMER Invitation Virtual Growth WHO WE ARE YEAR ROOMS MEETINGS APPEL PROPOSITIONS BRIEF BRIEFING RFP CAMPAIGN REQUEST OVERVIEW GENERAL SECTION NEW CLIENT INTAKE DOCUMENT PROJECT INVITATION I’d I’ve I’m I’ll We’d We’ve'
  ).split(' '),
);

/**
 * The brand as the brief names it, with its passage; undefined when the brief does not say clearly.
 * `people`: names of personas, which are no brands.
 */
export function findBrand(
  sources: readonly Source[],
  people: readonly string[] = [],
): Found | undefined {
  const source = sources.find((entry) => entry.kind === 'brief') ?? sources[0];
  if (!source) return undefined;
  const text = source.text;
  const labelled = fromLabel(text);
  if (labelled) return found(source, labelled.start, labelled.name, 0.95, 'label');
  const scores = new Map<string, number>();
  const add = (raw: string | undefined, points: number): void => {
    const name = cleanName(raw);
    if (name) scores.set(name, (scores.get(name) ?? 0) + points);
  };
  for (const match of text.matchAll(WE_ARE)) add(match.groups?.['name'], 3);
  for (const match of text.matchAll(DOES)) {
    const opensLine = match.index < 3 || text[match.index - 1] === '\n';
    add(match.groups?.['name'], opensLine ? 3 : 2);
  }
  headingNames(text).forEach((name, place) => add(name, place === 0 || /\s/u.test(name) ? 3 : 2));
  let best: { name: string; score: number } | undefined;
  for (const [name, points] of scores) {
    if (isPerson(text, name) || people.some((person) => overlaps(person, name))) continue;
    const score = points + Math.min(mentionsOf(text, name), 4);
    if (!best || score > best.score) best = { name, score };
  }
  if (!best || best.score < 4) return undefined;
  const name = withArticle(text, best.name);
  const start = text.indexOf(name);
  return found(source, start, name, best.score >= 6 ? 0.8 : 0.6, 'cue');
}

/** “The Borrow Shed”: the article is part of a name that opens a sentence with it. */
function withArticle(text: string, name: string): string {
  const full = `The ${name}`;
  const isSubject = new RegExp(
    String.raw`(?:^|[.!?\n]\s*)${full}\s+(?:is|was|has|lends|sells|makes|runs)\b`,
    'u',
  );
  return /\s/u.test(name) &&
    isSubject.test(text) &&
    !new RegExp(String.raw`\p{Ll} ${name}\b`, 'u').test(
      text.replace(new RegExp(`[Tt]he ${name}`, 'gu'), ''),
    )
    ? full
    : name;
}

/** Names that stand between the marks of the first two lines: “Sahel Hotels | Meetings”. */
function headingNames(text: string): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !GREETING.test(line));
  // A long line is a paragraph, and the names in it are anybody's.

  return lines
    .slice(0, 2)
    .filter((line) => line.length <= 140)
    .flatMap((line) => {
      const bare = line
        .replace(/\([^)]*\)/gu, ',')
        .replace(/^(?:Subject|Meeting|Project|Briefing|Brief|Teams)\b\s*[:·]?\s*/iu, '');
      return bare
        .split(/\s[–—-]+\s|[–—:,|/×·]|\*\*|\sx\s|\sre:?\s|\.\s/u)
        .slice(0, 3)
        .flatMap(
          (part) =>
            new RegExp(`^[\\s#*>=_-]*(?<name>${NAME})\\s*$`, 'u').exec(part)?.groups?.['name'] ??
            [],
        );
    });
}

/** How often the name's first word stands in the text, in any case. */
function mentionsOf(text: string, name: string): number {
  const first = (name.split(/\s/u)[0] ?? name).toLowerCase();
  return text.toLowerCase().split(first).length - 1;
}

function overlaps(person: string, name: string): boolean {
  const words = new Set(person.toLowerCase().split(/\s+/u));
  return name
    .toLowerCase()
    .split(/\s+/u)
    .some((word) => words.has(word));
}

function fromLabel(text: string): { start: number; name: string } | undefined {
  const label = LABEL.exec(text);
  if (!label) return undefined;
  const start = label.index + label[0].length;
  const line = text.slice(start, start + 120).split('\n')[0] ?? '';
  const whole = line.replace(/[\s.]+$/u, '');
  const isName = /^\p{Lu}[^.,;:()|–—/]+$/u.test(whole) && whole.split(/\s+/u).length <= 5;
  const name = isName
    ? whole
    : new RegExp(`^${NAME}`, 'u').exec(line)?.[0]?.replace(/[.,;:]+$/u, '');
  return name && name.length > 1 ? { start, name } : undefined;
}

/** “THE ASK” is made of the same words as “The Ask”. */
function capitalised(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}

function cleanName(raw: string | undefined): string | undefined {
  if (!raw) return undefined;
  const name = raw
    .replace(/(?:’s|'s)$/u, '')
    .replace(/[.,;:'’-]+$/u, '')
    .trim();
  const words = name.split(/\s+/u);
  if (
    name.length < 3 ||
    /^(?:I|We)[’']|urgent|fwd/iu.test(name) ||
    words.some((word) => NOT_BRANDS.has(word) || NOT_BRANDS.has(capitalised(word))) ||
    words.length > 4
  )
    return undefined;
  return /^\d+$/u.test(name) ? undefined : name;
}

/** True for people who speak in a transcript, sign a mail, are greeted by it or told about by role. */
function isPerson(text: string, name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  const signs = [
    String.raw`(?:^|\n)\s*(?:\[?[\d:]+\]?\s*)?${escaped}\s*(?:\([^)\n]*\))?:`,
    String.raw`(?:^|\n)\s*${escaped}\s*(?:\|[^|\n]{1,40}:|—\s+(?:today|\d))`,
    String.raw`(?:^|\n)${escaped}\s+(?:\w{3} )?\d\d?:\d\d`,
    String.raw`(?:Hi|Hello|Hey|Dear|Thanks|Cheers),?\s+${escaped}\b`,
    String.raw`(?:From|To|Cc):[^\n]*${escaped}`,
    String.raw`\n\s*[–-]?\s*${escaped}\s*$`,
    String.raw`${escaped}\s*\((?:mktg|marketing|founder|HR|VP|claims|ops|CEO|owner|finance|agency)`,
    String.raw`${escaped}(?:,| and \w+,)? (?:says|said|thinks|asked|wrote|told|wants me|is back|left)\b`,
    String.raw`(?:since|except|until) ${escaped} left`,
    String.raw`(?:sister|brother|wife|husband|daughter|son|boss|her|him|w/) ${escaped}\b`,
  ];
  return signs.some((sign) => new RegExp(sign, 'iu').test(text));
}

function found(
  source: Source,
  start: number,
  name: string,
  confidence: number,
  route: Found['route'],
): Found {
  const span = {
    sourceId: source.id,
    start,
    end: start + name.length,
    quote: name,
    alignment: 'exact' as const,
  };
  return {
    text: withoutShouting(name),
    evidence: [span],
    confidence,
    route,
  };
}

/** A name of several words in capitals only, as people write it: “Sahel Hotels”. */
function withoutShouting(name: string): string {
  if (!/\s/u.test(name) || /\p{Ll}/u.test(name)) return name;
  return name.replace(
    /\p{L}[\p{L}’']{2,}/gu,
    (word) => word.charAt(0) + word.slice(1).toLowerCase(),
  );
}
