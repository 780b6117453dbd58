/** The special briefs with what must hold of them, and what the reader and its nodes make of one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { engines as readEngines, spec as readSpec } from '../../nodes/extraction/read-brief.node';
import {
  engines as sheetEngines,
  spec as sheetSpec,
} from '../../nodes/extraction/attribute-sheet.node';
import { emptyRunInputs, runEmbedded } from '../../nodes/kit';
import type { AnyEngines, AnySpec } from '../../nodes/kit';
import { readBrief } from '../../nodes/language/read';
import type { Found, Reading } from '../../nodes/language/reading';
import type { Brief } from '../../nodes/records/brief';
import type { EvidenceSpan } from '../../nodes/records/evidence';
import type { Interpretation } from '../../nodes/records/interpretation';
import type { Sheet } from '../../nodes/records/sheet';
import { root } from '../../worker/cli/project.mjs';

export interface SpecialBrief {
  id: string;
  kind: 'no-audience' | 'contradictory' | 'instructions' | 'not-english';
  /** ISO 639-3. */
  language: string;
  text: string;
  expect: Expectation;
}

export interface Expectation {
  audiences?: string[];
  asks?: string[];
  budget?: string | { quote: string; amount: number; currency: string };
  deadline?: string;
  tone?: string[];
  metrics?: (string | { quote: string; target: number })[];
  /** The two quotes of the planted contradiction. */
  about?: string;
  conflict?: [string, string];
  /** Words of the planted instruction, and words of it that may stand in no value. */
  instructions?: string[];
  notRead?: string[] | true;
  languageName?: string;
  sections?: string[];
  purpose?: string;
  age?: [number, number];
  goals?: string[];
  pains?: string[];
  objections?: string[];
  channels?: string[];
  formats?: string[];
  constraints?: string[];
}

const folder = join(root, 'tests', 'bench', 'briefs', 'special');
export const briefs = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
  .map((line) => JSON.parse(line) as SpecialBrief);
export const ofKind = (kind: SpecialBrief['kind']): [string, SpecialBrief][] =>
  briefs.filter((brief) => brief.kind === kind).map((brief) => [brief.id, brief]);

export const read = (text: string): Reading => readBrief([{ id: 'brief', text, kind: 'brief' }]);

/** What the two extraction nodes make of a brief. */
export function extract(text: string): {
  interpretation: Interpretation;
  sheets: Sheet[];
  warnings: string[];
} {
  const brief: Brief = {
    key: 'brief',
    labels: [],
    title: 'Special brief',
    sources: [{ id: 'brief', kind: 'brief', title: 'Brief', text }],
    domain: 'other',
    channels: [],
    language: 'en',
  };
  const given = { config: {}, seed: 7, given: emptyRunInputs };
  const first = runEmbedded(readSpec as AnySpec, readEngines as unknown as AnyEngines, {
    ...given,
    inputs: { brief: [{ kind: 'brief', body: brief }] },
  });
  const interpretation = first.outputs['interpretation']?.[0]?.body as Interpretation;
  const second = runEmbedded(sheetSpec as AnySpec, sheetEngines as unknown as AnyEngines, {
    ...given,
    inputs: {
      brief: [{ kind: 'brief', body: brief }],
      interpretation: [{ kind: 'interpretation', body: interpretation }],
    },
  });
  const sheets = (second.outputs['sheets'] ?? []).map(({ body }) => body as Sheet);
  return { interpretation, sheets, warnings: first.warnings.map(String) };
}

export const plain = (text: string): string =>
  text.replace(/\s+/gu, ' ').replaceAll('’', "'").toLowerCase();
export const holds = (texts: readonly string[], wanted: string): boolean =>
  texts.some((text) => plain(text).includes(plain(wanted)));

/** A found value that starts with what is wanted; what belongs to it may follow. */
export const startsWith = (found: Found | undefined, wanted: string): boolean =>
  plain(found?.text ?? '').startsWith(plain(wanted));

/** Every text anywhere inside a record. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Every piece of evidence anywhere inside a record. */
export function evidenceIn(value: unknown): EvidenceSpan[] {
  if (Array.isArray(value)) return value.flatMap(evidenceIn);
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  const isEvidence = 'quote' in value && 'start' in value && 'end' in value;
  return [
    ...(isEvidence ? [value as EvidenceSpan] : []),
    ...entries.flatMap(([, inner]) => evidenceIn(inner)),
  ];
}
