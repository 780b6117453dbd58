/** Working names that a brief gives to an audience: “Busy Beth”, “the Second Winds”. */
import { remembering } from './memory';
import type { Hit } from './recognise/hit';
import { isRoleHead } from './recognise/roles';

export interface NameHit extends Hit {
  /** 0–1: how surely this is a working name and not a quotation or a title. */
  weight: number;
}

// A hyphen stands inside a word only: were it a joint too, “A---A---…” could be cut in countless ways.
const CAPS = String.raw`(?:\p{Lu}[\p{L}\p{M}'’.-]*)(?:[ ](?:(?:of|on|the|in|and|to|by|tal|de|la|le|du|des|da|mln|&|10K) )*\p{Lu}[\p{L}\p{M}'’.-]*){0,5}`;
const QUOTED = String.raw`["'](?<quoted>[^"'\n]{2,44}(?:'[^"'\n]{1,20})?)[,.]?["']`;
const BARE = String.raw`(?<bare>(?:(?:the|The|les|os|la|die|der) )?${CAPS})`;
const NAME = String.raw`(?:${QUOTED}|${BARE})`;

const CALLED = String.raw`(?:calls?|called|calling|say|says|said|nicknamed?|dub(?:bed)?|christened|baptised|named|baptized|taken to calling|started (?:calling|referring to)|referring to|label(?:led)?|know|refer to|talk(?:s|ed)? about|speak of|think of)`;
const CUES: readonly (readonly [number, RegExp])[] = [
  [
    0.95,
    new RegExp(
      String.raw`\b${CALLED}(?: of)? (?:(?:them|him|her|it|this person|this one|this lot|these|the typical \p{L}+|that person|those(?: people)?) )(?:as )?(?:the |our |a |an )?${NAME}`,
      'gu',
    ),
  ],
  [
    0.9,
    new RegExp(
      String.raw`\b(?:nickname[sd]?|shorthand|code ?name|working (?:name|title)|pet name|persona name|alias|internally|internal name)\b[^."'\n:]{0,40}?(?: is| for them is| in the \p{L}+ is|:|,|=|are)? ?(?:they(?:'re| are) |she(?:'s| is) |he(?:'s| is) )?(?:the |our )?${NAME}`,
      'gu',
    ),
  ],
  [
    0.9,
    new RegExp(
      String.raw`\b(?:known (?:here |internally |around here |to us |in the \p{L}+ )?as|a\.?k\.?a\.?|aka|goes? by(?: the name of)?|answers? to|under the name(?: of)?)(?: the| our)? ?${NAME}`,
      'gu',
    ),
  ],
  [
    0.9,
    new RegExp(
      String.raw`\b(?:in|around|round|at) (?:the|our) (?:[\p{L}-]+ ){0,3}?(?:office|yard|floor|front desk|persona deck|team|deck|desk|studio|shop|slack|kitchen|workshop|house|room|slides|staff room|warehouse|lab|canteen|bakery|box office|newsroom)(?:,)? (?:we (?:say|call (?:them|her|him))|they(?:'re| are)|(?:and )?she(?:'s| is)|he(?:'s| is)|it(?:'s| is| would be)|this is)(?: simply| just)? (?:the )?${NAME}`,
      'gu',
    ),
  ],
  [
    0.85,
    new RegExp(
      String.raw`\b(?:we(?:'ve| have)|has|have) (?:a|an|got a) (?:character|nickname|name|persona|figure)[^."'\n]{0,30}?,? ${NAME}`,
      'gu',
    ),
  ],
  [
    0.85,
    new RegExp(
      String.raw`\b(?:our|the) \p{L}+(?: \p{L}+){0,3} (?:calls?|talks? about|speaks? of|dubbed|nicknamed|say) (?:the (?:typical|average|usual) [\p{L} ]{3,24} |her |him |them )?${NAME}`,
      'gu',
    ),
  ],
  [
    0.85,
    new RegExp(
      String.raw`${NAME} (?:is|are) (?:what|how|who) (?:we|I|our \p{L}+|they|everyone|the \p{L}+) (?:calls?|called|have in mind|say|named|know)`,
      'gu',
    ),
  ],
  [
    0.8,
    new RegExp(
      String.raw`${QUOTED} (?:they|we|we all|everyone|people|staff|I) (?:say|call (?:them|her|him))`,
      'gu',
    ),
  ],
  [0.8, new RegExp(String.raw`\b(?:I|we) (?:call|calls|say|named) (?:the )?${NAME}`, 'gu')],
  [
    0.8,
    new RegExp(
      String.raw`\b(?:we picture|picture|meet|think|I mean|say|imagine) (?:a |the )?(?:${QUOTED}|(?<bare>${CAPS} \p{Lu}[\p{L}'’-]+))`,
      'gu',
    ),
  ],
  [0.85, new RegExp(String.raw`\breferring to [^.]{3,60}? as (?:the )?${NAME}`, 'gu')],
  [
    0.85,
    new RegExp(
      String.raw`\b(?:internally|in-house|among ourselves) (?:they(?:'re| are)|she(?:'s| is)|he(?:'s| is)|it(?:'s| is))(?: the)? ?${NAME}`,
      'gu',
    ),
  ],
  [0.8, new RegExp(String.raw`${QUOTED},? (?:that's|is) (?:our|the) (?:name|nickname)`, 'gu')],
  [
    0.75,
    new RegExp(
      String.raw`^(?:the )?${BARE},? (?:that's|is) (?:our|the|what) (?:name|nickname|we call)`,
      'gu',
    ),
  ],
  [0.7, new RegExp(String.raw`\b(?:calls?|called|named) (?:an? |the )?${NAME}`, 'gu')],
];

/** “Tuesday Tony”: two or three capitalised words, the last a first name or a people word. */
const NICKNAME =
  /^(?:the )?\p{Lu}(?:[\p{L}'’]|-(?![\p{Lu}\d&]))*(?:[ -](?:(?:of|on|the|and|in|to|by|tal) )*[\p{Lu}\d&](?:[\p{L}\p{M}\p{N}'’.&]|-(?![\p{Lu}\d&]))*){1,7}(?: (?:lot|crew|crowd|gang|mob|types?))?$/u;
const LONGEST_NICKNAME = 80;

/** Working names in a text, best first. */
export const findGivenNames: (text: string) => readonly NameHit[] = remembering(readNames);

function readNames(text: string): NameHit[] {
  if (!MAY_NAME.test(text)) return [];
  const found: NameHit[] = [];
  // Cues are written in lower case; a name keeps its capital even where it opens the sentence.
  const lowered = text.replace(/^["'(]?\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase());
  for (const [weight, cue] of CUES) {
    const matches = [...lowered.matchAll(cue), ...(lowered === text ? [] : text.matchAll(cue))];
    for (const match of matches) {
      const name = match.groups?.['quoted'] ?? match.groups?.['bare'];
      if (name === undefined) continue;
      const offset = match[0].lastIndexOf(name);
      const start = match.index + (offset < 0 ? 0 : offset);
      const tidy = name.replace(/[.,'’-]+$/u, '').replace(/^(?:the |our |an? )/iu, '');
      const shift = name.length - name.replace(/^(?:the |our |an? )/iu, '').length;
      if (!mayBeName(tidy)) continue;
      found.push({ weight, start: start + shift, end: start + shift + tidy.length, text: tidy });
    }
  }
  for (const match of text.matchAll(/"([^"\n]{3,44}?)[,.]?"/gu)) {
    const name = match[1] ?? '';
    if (
      !isNickname(name) ||
      /^\s*(?:campaign|brief|project|song|book|film|show)/iu.test(
        text.slice(match.index + match[0].length),
      )
    )
      continue;
    found.push({
      weight: 0.75,
      start: match.index + 1,
      end: match.index + 1 + name.length,
      text: name,
    });
  }
  return found.sort((a, b) => b.weight - a.weight || a.start - b.start);
}

/** True when a heading or a quoted phrase looks like a nickname (“Half-Packed Helen”). */
export function isNickname(text: string): boolean {
  const bare = text.replace(/^["']|["',.]+$/gu, '');
  return bare.length <= LONGEST_NICKNAME && NICKNAME.test(bare) && mayBeName(bare);
}

/** A nickname that does not itself end in a job: “Landlord Larry”, not “Laboratory Technicians”. */
export function isGivenName(text: string): boolean {
  const last =
    text
      .replace(/["',.]+$/gu, '')
      .split(/[ -]/u)
      .at(-1) ?? '';
  return isNickname(text) && !isRoleHead(last.toLowerCase());
}

/** A bare name at the head of a phrase has at most so many words behind its first. */
const MOST_JOINTS = 4;

/** A quoted nickname at the head of a phrase: `"Detail Dana", an interior designer`. */
export function leadingName(text: string): Hit | undefined {
  const quoted = /^\s*["']([^"'\n]{3,40})[,.]?["']/u.exec(text);
  const name = quoted?.[1]?.replace(/[,.]$/u, '');
  if (
    quoted !== null &&
    name !== undefined &&
    name.split(' ').length <= 6 &&
    /\p{Lu}/u.test(name)
  ) {
    const start = quoted.index + quoted[0].indexOf(name);
    return { start, end: start + name.length, text: name };
  }
  const bare =
    /^\s*((?:The |the |Mrs?\.? |Ms\.? |Miss |Doctor |Dr\.? |Uncle |Auntie )?\p{Lu}(?:[\p{L}'’]|-(?!\p{Lu}))+(?: (?:(?:of|on|the|and|in|to) )*\p{Lu}(?:[\p{L}'’]|-(?!\p{Lu}))+|-\p{Lu}(?:[\p{L}'’]|-(?!\p{Lu}))*){1,7})\s*(?=[:=(,–—]|- |is\b|=)/u.exec(
      text,
    );
  const written = bare?.[1];
  if (bare === null || written === undefined || !mayBeName(written)) return undefined;
  if ((written.match(/ \p{Lu}/gu)?.length ?? 0) > MOST_JOINTS) return undefined;
  const start = bare.index + bare[0].indexOf(written);
  return { start, end: start + written.length, text: written };
}

/** Words without which no cue below can match; spares the many sentences that name nobody. */
const MAY_NAME =
  /call|nick|name|known|a\.?k\.?a|\bsa(?:y|id)|dub|christen|bapti|refer|label|pictur|meet|imagin|think|mean|intern|in-house|shorthand|alias|character|persona|\bin the|\bround|\baround|\bat the|talk|speak|goes by|answers|"/iu;

const NOT_NAMES =
  /^(?:I|We|They|She|He|It|The|This|That|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Instagram|Facebook|LinkedIn|WhatsApp|TikTok|YouTube|Google|Pinterest|Discord|You|If|When|What|Who|Where|Why|How|And|But|So|No|Yes|Not|Nothing|Never|There|Then|Those|These|English|EU|UK|US|USA|CEO|HR|IT|KPI|OK|Subject|Hello|Hi|Please|Then|Also|Both|All|Our|My|Their|His|Her)$/u;

function mayBeName(name: string): boolean {
  const words = name.split(/[ ]+/u);
  if (words.length > 7 || name.length < 3 || !/\p{Lu}/u.test(name)) return false;
  if (words.length === 1 && NOT_NAMES.test(name)) return false;
  if (/[?!;:]|\b(?:is|are|was|don't|can't|isn't|will|have|has|do|would)\b/u.test(name))
    return false;
  return /^(?:\p{Lu}|the \p{Lu}|les |os |la |die |der |l')/u.test(name);
}
