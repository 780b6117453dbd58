import { contentHash } from '../records/content-hash';
import type { Decision } from '../records/decision';
import type { EvidenceSpan } from '../records/evidence';
import { kindWords, personaKeyOf, titleOf } from '../records/kinds';
import type { Item } from '../records/kinds';
import type { Source } from '../records/source';
import { originCounts } from '../records/statements';
import { pathKeeper, slug } from './slug';

/** A piece on its way into the pack, with its place and its standing. */
export interface PackPiece {
  item: Item;
  /** Prefix of its kind and the first 12 digits of its content hash: the same content, the same id. */
  id: string;
  hash: string;
  status: 'approved' | 'draft';
  /** What stands on the piece when it isn't approved. */
  draftLine: string | undefined;
  /** Who approved it and when, for approved ones. */
  approvedLine: string | undefined;
  path: string;
}

export interface Pack {
  title: string;
  language: string;
  pieces: readonly PackPiece[];
  sources: ReadonlyMap<string, Source>;
  /** True while any piece is not approved. */
  isDraft: boolean;
  /** “Made with generated text…”, when wanted and true. */
  madeLine: string | undefined;
}

export interface PackContents {
  title: string;
  language: string;
  pieces: readonly Item[];
  sources: readonly Source[];
  decision: Decision | undefined;
  saysGenerated: boolean;
}

const folders: Partial<Record<Item['kind'], string>> = {
  persona: 'personas/',
  scenario: 'scripts/',
  picture: 'pictures/',
};
const fixedNames: Partial<Record<Item['kind'], string>> = {
  voice: 'voice-guide',
  storyboard: 'storyboard',
  summary: 'summary',
  playbook: 'playbook',
};

/** The order in which people read a pack, whatever way the pieces came. */
const readingOrder: readonly Item['kind'][] = [
  'persona',
  'picture',
  'summary',
  'voice',
  'scenario',
  'storyboard',
  'playbook',
];

/** Gives every piece its id, its standing and its file name. Names come from key and title only. */
export function packOf(contents: PackContents): Pack {
  const keep = pathKeeper();
  const place = (item: Item): number =>
    100 * readingOrder.indexOf(item.kind) + (item.kind === 'persona' ? item.body.order : 0);
  const seen = new Set<string>();
  const known = contents.pieces
    .toSorted((a, b) => place(a) - place(b))
    .map((item) => ({ item, hash: contentHash(item.body) }))
    .filter(({ item, hash }) => {
      // The same content that came by two wires is one piece.
      const id = `${item.kind}:${item.body.key}:${hash}`;
      return !seen.has(id) && seen.add(id);
    });
  const pieces = known.map(({ item, hash }): PackPiece => {
    const about = contents.decision?.pieces.find(
      (one) => one.kind === item.kind && one.key === item.body.key && one.contentHash === hash,
    );
    const isApproved = about?.status === 'approved';
    return {
      item,
      id: idOf(item, hash),
      hash,
      status: isApproved ? 'approved' : 'draft',
      draftLine: isApproved ? undefined : draftLine(about?.status),
      approvedLine: isApproved ? approvedLine(about) : undefined,
      path: keep(folders[item.kind] ?? '', nameOf(item), item.kind === 'picture' ? 'svg' : 'md'),
    };
  });
  const generated = pieces.some(
    ({ item }) => item.body.labels.includes('aiGenerated') || originCounts(item.body).generated > 0,
  );
  const isDraft = pieces.some(({ status }) => status === 'draft');
  return {
    title: contents.title,
    language: contents.language,
    pieces,
    sources: new Map(contents.sources.map((source) => [source.id, source])),
    isDraft,
    madeLine:
      contents.saysGenerated && generated
        ? `Made with generated text: lines marked as written by Dramatis are not facts. ${
            isDraft ? 'No person has approved all of it.' : 'A person approved all of it.'
          }`
        : undefined,
  };
}

/** `per_1a2b3c4d5e6f`: stable for a content, whatever the run. */
export function idOf(item: Item, hash: string): string {
  return `${kindWords[item.kind].prefix}_${hash.slice(0, 12)}`;
}

function nameOf(item: Item): string {
  const fixed = fixedNames[item.kind];
  if (fixed !== undefined) return fixed;
  const key = slug(
    item.kind === 'picture' ? (personaKeyOf(item) ?? item.body.key) : item.body.key,
    32,
  );
  const title = slug(item.kind === 'picture' ? item.body.personaName : titleOf(item));
  return title === '' || title === key ? key : `${key}-${title}`;
}

function draftLine(status: Decision['pieces'][number]['status'] | undefined): string {
  if (status === 'needs second person') return 'Draft: a second person has to approve this.';
  return status === 'returned' ? 'Draft: returned with a note.' : 'Draft: not approved by anyone.';
}

function approvedLine({ by, at, byItsMaker }: Decision['pieces'][number]): string {
  const who = byItsMaker ? `its maker${by ? `, ${by}` : ''}` : (by ?? 'a person');
  return `Approved by ${who}${at ? ` on ${at.slice(0, 10)}` : ''}.`;
}

/** Numbers passages in the order in which they are first used; the same words count once. */
export class PassageList {
  readonly spans: EvidenceSpan[] = [];
  private readonly numbers = new Map<string, number>();

  /** The numbers of these spans, from 1. Spans without support have none. */
  numbersOf(evidence: readonly EvidenceSpan[]): number[] {
    const found = evidence
      .filter(({ alignment }) => alignment !== 'none')
      .map((span) => {
        const key = `${span.sourceId}:${span.start}:${span.end}`;
        const known = this.numbers.get(key);
        if (known !== undefined) return known;
        this.spans.push(span);
        this.numbers.set(key, this.spans.length);
        return this.spans.length;
      });
    return [...new Set(found)];
  }
}
