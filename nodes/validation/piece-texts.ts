import type { Evidenced, EvidenceSpan, Origin } from '../records/evidence';
import { titleOf } from '../records/kinds';
import type { Item } from '../records/kinds';
import type { Place } from '../records/quality';
import { AgeRange } from '../records/sheet';
import { statementsOf } from '../records/statements';
import { Channel, channelWords, formatWords } from '../records/vocabulary';

/** Who speaks: the card about the persona, a line of a script, a rule for the work, the brand. */
export type Speaker = 'card' | 'persona' | 'brand' | 'rule';

/** One text of a piece with what it rests on: the unit that the checks look at. */
export interface PieceText {
  place: Place;
  text: string;
  speaker: Speaker;
  /** Absent: the piece does not mark where it came from. */
  origin: Origin | undefined;
  evidence: readonly EvidenceSpan[];
  /** A value out of a closed list, such as a channel: its words are ours, not the brief's. */
  closed: boolean;
  /** The channel that the value is, when it is one. */
  channel?: Channel;
  /** True for what only the team reads: budget, dates, measures. No reader is harmed by it. */
  isInternal?: boolean;
}

/** Statements that instruct the work instead of asserting something. */
const ruleFields: Partial<Record<Item['kind'], RegExp>> = {
  persona: /^nonNegotiables\b/u,
  voice: /^(?:profile|bannedClaims|legalLines|perPersona)\b/u,
  playbook: /^sections\b/u,
};
/** Statements that are names, or that only say again what stands elsewhere in the piece. */
const leftOut: Partial<Record<Item['kind'], RegExp>> = {
  persona: /^displayName$/u,
  voice: /^profile\.toneAxes/u,
};

/** Every text of a piece that people will read as its content, in reading order. */
export function textsOf(item: Item): PieceText[] {
  const at = (path: string): Place => ({
    kind: item.kind,
    key: item.body.key,
    title: titleOf(item),
    path,
  });
  const statements = statementsOf(item.body)
    .filter(({ path }) => !leftOut[item.kind]?.test(path))
    .map(({ path, value }) => ({
      ...fromStatement(at(`${path}.value`), value, speakerOf(item, path, value.value)),
      isInternal: isInternal(item, path),
    }));
  return [...statements, ...plainTexts(item, at)].filter(({ text }) => text.trim() !== '');
}

const internalHeading = /budget|time|deadline|metric|measure|success|counts|tone/iu;

function isInternal(item: Item, path: string): boolean {
  if (item.kind === 'persona') return path.startsWith('successMetrics');
  const [list, index = ''] = path.split('.');
  if (item.kind === 'summary' && list === 'creativeBrief') {
    return internalHeading.test(item.body.creativeBrief[Number(index)]?.heading ?? '');
  }
  if (item.kind === 'playbook' && list === 'sections') {
    return internalHeading.test(item.body.sections[Number(index)]?.heading ?? '');
  }
  return false;
}

/** How a rule begins that stands among other statements, such as the line a script turns on. */
const order = /^(?:no|not|never|don['’]t|do not|avoid|must|always|only|keep|leave out)\b/iu;
const mixedFields: Partial<Record<Item['kind'], RegExp>> = {
  summary: /^creativeBrief\b/u,
  scenario: /^turn\b/u,
};

function speakerOf(item: Item, path: string, value: unknown): Speaker {
  if (ruleFields[item.kind]?.test(path)) return 'rule';
  if (mixedFields[item.kind]?.test(path) && typeof value === 'string' && order.test(value)) {
    return 'rule';
  }
  if (item.kind === 'voice') return 'brand';
  if (item.kind === 'playbook' && path.startsWith('messageMatrix')) return 'brand';
  return 'card';
}

function fromStatement(place: Place, statement: Evidenced<unknown>, speaker: Speaker): PieceText {
  const { value, origin, evidence } = statement;
  const channel = Channel.safeParse(value);
  const isChannel = channel.success && /^channels\b/u.test(place.path);
  const closed = typeof value !== 'string' || value in channelWords || value in formatWords;
  return {
    place,
    text: wordsFor(value),
    speaker,
    origin,
    evidence,
    closed,
    ...(isChannel ? { channel: channel.data } : {}),
  };
}

function wordsFor(value: unknown): string {
  if (typeof value === 'string') {
    if (value in channelWords) return channelWords[value as keyof typeof channelWords];
    if (value in formatWords) return formatWords[value as keyof typeof formatWords];
    return value;
  }
  const range = AgeRange.shape.value.safeParse(value);
  return range.success ? `${range.data.min ?? ''}–${range.data.max ?? ''}` : '';
}

type At = (path: string) => Place;

/** The texts that carry no mark of their own, or carry it beside the text (lines of scripts). */
function plainTexts(item: Item, at: At): PieceText[] {
  const plain = (path: string, text: string, speaker: Speaker, origin?: Origin): PieceText => ({
    place: at(path),
    text,
    speaker,
    origin,
    evidence: [],
    closed: false,
  });
  switch (item.kind) {
    case 'scenario':
      return item.body.steps.flatMap((step, i) => {
        const speaker = step.actor === 'persona' ? 'persona' : 'brand';
        const { origin, evidence } = step;
        const line = { ...plain(`steps.${i}.text`, step.text, speaker), origin, evidence };
        if (step.subject === undefined) return [line];
        return [{ ...line, place: at(`steps.${i}.subject`), text: step.subject }, line];
      });
    case 'storyboard':
      return item.body.frames.map((frame, i) =>
        plain(`frames.${i}.caption`, frame.caption, 'card', 'generated'),
      );
    case 'playbook':
      return item.body.messageMatrix.flatMap((row, i) => [
        plain(`messageMatrix.${i}.proof`, row.proof, 'brand'),
        plain(`messageMatrix.${i}.callToAction`, row.callToAction, 'brand', 'generated'),
      ]);
    case 'voice':
      return item.body.profile.samples.map((sample, i) =>
        plain(`profile.samples.${i}.after`, sample.after, 'brand', 'generated'),
      );
    default:
      return [];
  }
}
