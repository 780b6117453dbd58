/** The tone words of a brief as descriptors; where it has none, what follows from whom it addresses. */
import { sentenceCase } from '../language/inflect';
import type { EvidenceSpan, Statement } from '../records/evidence';
import type { VoiceProfile } from '../records/voice';
import type { Lines } from './voice-lines';
import { SORE } from './voice-forms';
import type { Matter } from './voice-matter';
import { clean, lowerFirst } from './voice-text';
import { anyTone, asPerson, bareTone, toneClasses } from './voice-tone';
import type { ToneClass } from './voice-tone';
import { vices } from './voice-vices';

type Descriptor = VoiceProfile['descriptors'][number];
type Craft = Pick<ToneClass, 'meaning' | 'pairs'>;

const RULED_OUT =
  /^(?:not|no|never|zero|0|without|less|nothing|don't|do not|does not|nor|free of|the opposite of|short on|nae|isn't|avoid)\b/iu;
const PERSON =
  /\blike (?:an?|the|your|my|us|elder)\b|^(?:sounds? )?(?:like|as if|the way)\b|^(?:somebody|someone|a friend|an? (?!bit|little|touch|wee|tad|pinch|smile|kind|lot|mix|sense)(?:[\p{L}'-]+ ){0,2}(?:aunt(?:ie)?|uncle|foreman|mate|neighbou?r|friend|driver|stranger|tech|nurse|teacher|host|doctor|colleague|craftsman|barman|cousin|grand\p{L}+|guide|coach)\b|the [\p{L} -]*(?:stranger|aunt|neighbou?r|friend|host))/iu;

/** The brief's tone words, at most so many; then ours, marked as such, until there are three. */
export function describeTone(matter: Matter, lines: Lines, wanted: number): Descriptor[] {
  const stated = tonesOf(matter.interpretation?.tone ?? []);
  const list: Descriptor[] = [];
  const spent = new Set<string>();
  for (const tone of stated) {
    if (list.length >= wanted) break;
    const words = clean(tone.value);
    const found = craftFor(words, spent);
    const descriptor = describe(tone, sentenceCase(words), found.craft, lines);
    if (descriptor === undefined) continue;
    if (found.name !== undefined) spent.add(found.name);
    list.push(descriptor);
  }
  for (const { name, from, evidence } of derived(matter)) {
    if (list.length >= Math.min(3, wanted)) break;
    const found = toneClasses.find((entry) => entry.name === name);
    if (found === undefined || spent.has(name)) continue;
    spent.add(name);
    const tone: Statement = {
      value: name,
      confidence: 0.4,
      origin: 'generated',
      evidence,
      note: stated.length === 0 ? `The brief states no tone; ${from}` : `Not in the brief; ${from}`,
    };
    const descriptor = describe(tone, sentenceCase(name), found, lines);
    if (descriptor !== undefined) list.push(descriptor);
  }
  return list;
}

/** Tone words apart from each other; one meaning once. */
export function tonesOf(tones: readonly Statement[]): Statement[] {
  return tones
    .flatMap(tickedOf)
    .map((tone) => {
      const value = clean(tone.value);
      const quote = clean(tone.evidence[0]?.quote ?? '');
      // “confident, the way a guy is who never needed a manual” is no ban on confidence.
      const isMisread =
        /^not /iu.test(value) &&
        quote !== '' &&
        !RULED_OUT.test(quote) &&
        /\b(?:never|no|not)\b/iu.test(quote);
      const isOwn =
        quote !== '' &&
        quote.length < 1.5 * value.length &&
        quote.toLowerCase().endsWith(value.toLowerCase().split(' ').at(-1) ?? '') &&
        (!RULED_OUT.test(value) || RULED_OUT.test(quote));
      return { ...tone, value: isMisread || isOwn ? quote : value };
    })
    .filter(
      (tone, i, all) =>
        tone.value !== '' &&
        all.findIndex((other) => other.value.toLowerCase() === tone.value.toLowerCase()) === i,
    );
}

/** “(x) wry ( ) luxury (x) not pushy”: a form with boxes, of which the ticked ones count. */
function tickedOf(tone: Statement): Statement[] {
  const boxes = [...tone.value.matchAll(/[([](?<tick>[xX✓ ]?)[)\]]\s*(?<word>[^()[\]]+)/gu)];
  if (boxes.length < 2) return [tone];
  return boxes.flatMap(({ groups }) =>
    groups?.['tick']?.trim() ? [{ ...tone, value: clean(groups['word'] ?? '') }] : [],
  );
}

/** True for a tone that the brief rules out. */
export function isRuledOut(words: string): boolean {
  return (
    RULED_OUT.test(words) &&
    !/^(?:without (?:fuss|hurry|haste)|no fuss|short on|no[- ]nonsense|nothing (?:fancy|posh))\b/iu.test(
      words,
    )
  );
}

function craftFor(words: string, spent: ReadonlySet<string>): { craft: Craft; name?: string } {
  if (isRuledOut(words)) {
    const vice = vices.find((entry) => entry.matches.test(words));
    return vice === undefined ? { craft: ruledOut } : { craft: vice, name: `not ${vice.name}` };
  }
  if (PERSON.test(words)) return { craft: asPerson, name: 'person' };
  const fitting = toneClasses.filter((entry) => entry.matches.test(words));
  const found = fitting.find((entry) => !spent.has(entry.name)) ?? fitting[0];
  return found === undefined ? { craft: anyTone } : { craft: found, name: found.name };
}

/** A fault that no list has: the word is the test. */
const ruledOut: Craft = {
  meaning: [
    'Ruled out by name. Read the finished piece once with this question alone; the answer to {dq} is where it creeps in.',
    'Ruled out by name. Read the finished piece once with this question alone.',
  ],
  pairs: [
    { so: '{F}', not: '{f}, if you see what we mean, nudge, nudge.', fault: 'what is ruled out' },
    { so: '{G}', not: 'Go on, {g}, you know you want to, wink, wink.', fault: 'what is ruled out' },
    {
      so: '{D} We have thought about that.',
      not: '{d}: well, you would say that!',
      fault: 'what is ruled out',
    },
    ...anyTone.pairs,
  ],
};

/** Said where the meaning needs words of people that the brief does not give. */
const LAST = [
  'What it asks for here shows best in the two lines below.',
  'The pair below shows it.',
  'So, and not so.',
];

function describe(
  tone: Statement,
  value: string,
  craft: Craft,
  lines: Lines,
): Descriptor | undefined {
  const pair = lines.pair(craft.pairs) ?? lines.pair(anyTone.pairs) ?? lines.pair(bareTone);
  const meaning = lines.say(craft.meaning) ?? lines.say(LAST);
  if (pair !== undefined && meaning !== undefined && meaning.length <= 240)
    return {
      ...tone,
      value,
      meaning,
      doExample: pair.so,
      dontExample: pair.not,
      fault: pair.fault,
    };
  // A tone word of the brief stays, also where nothing is known that a line could be about.
  if (tone.origin === 'generated') return undefined;
  const isFirst = lines.say([NOTHING_YET]) !== undefined;
  return {
    ...tone,
    value,
    meaning: meaning ?? 'See above.',
    doExample: isFirst ? NOTHING_YET : 'As above.',
    dontExample: isFirst ? 'Any line that is written before that is known.' : 'As above.',
  };
}

const NOTHING_YET =
  'Nothing to show yet: the brief names neither offer nor people in words to write with.';

interface Derived {
  name: string;
  from: string;
  evidence: EvidenceSpan[];
}

const DISTRUST =
  /\b(?:trust|burn(?:ed|t)|stung|scam|trick|catch|promises?|all say|really|robbed|nicked|salesm[ae]n|small print|lies?|lied|hidden)\b/iu;
const HASTE =
  /\b(?:no time|time|hours?|minutes|busy|queue|wait\w*|deadline|before|late|quick\w*)\b/iu;
const EXPERT =
  /\b(?:director|manager|head of|officer|engineer|developer|architect|lawyer|partner|doctor|nurse|scientist|buyer|procurement|consultant|accountant|physio\w*|pharmacist|dentist|technician|bookkeeper|researcher|planner|teacher|designer|grower|farmer|beekeeper)s?\b/iu;

/** What the people of the brief suggest, the strongest reason first. */
function derived(matter: Matter): Derived[] {
  const told = [...matter.pains, ...matter.doubts];
  const sore = told.find((one) => SORE.test(one.quote));
  const wary = told.find((one) => DISTRUST.test(one.quote));
  const busy = [...matter.pains, ...matter.wants].find((one) => HASTE.test(one.quote));
  const label = matter.people.find((one) => EXPERT.test(one.audience))?.persona.audience;
  const from = (what: string, words: string): string =>
    `ours, from ${what}: “${words.slice(0, 120)}”`;
  return [
    ...(sore === undefined
      ? []
      : [
          {
            name: 'calm',
            from: from('what weighs on them', sore.quote),
            evidence: sore.statement.evidence,
          },
        ]),
    ...(wary === undefined
      ? []
      : [
          {
            name: 'honest',
            from: from('what they distrust', wary.quote),
            evidence: wary.statement.evidence,
          },
        ]),
    ...(label === undefined
      ? []
      : [
          {
            name: 'precise',
            from: from('whom it addresses', lowerFirst(clean(label.value))),
            evidence: label.evidence,
          },
        ]),
    ...(busy === undefined
      ? []
      : [
          {
            name: 'brief',
            from: from('how little time they have', busy.quote),
            evidence: busy.statement.evidence,
          },
        ]),
    { name: 'plain', from: 'ours, because plain words suit any reader', evidence: [] },
    {
      name: 'honest',
      from: 'ours, because only the facts of the brief may be claimed',
      evidence: [],
    },
    { name: 'warm', from: 'ours, a safe start until the client has chosen', evidence: [] },
  ];
}
