import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import * as pictures from '../image/persona-picture.node';
import { anyNode, emptyRunInputs, runEmbedded } from '../kit';
import { contentHash } from '../records/content-hash';
import type { Decision } from '../records/decision';
import { EvidenceSpan } from '../records/evidence';
import type { Files } from '../records/delivery';
import type { Item } from '../records/kinds';
import type { QualityReport } from '../records/quality';
import {
  exampleBrief,
  examplePersona,
  examplePieces,
  exampleScript,
  exampleSketch,
  exampleVoice,
  written,
} from '../validation/example-cast';
import { fromBase64, toBase64 } from './base64';
import { engines, spec } from './export-pack.node';
import { slug } from './slug';
import { markdown } from './wording';
import { zipOf } from './zip';

const run = (
  node: { spec: object; engines: object },
  inputs: Record<string, Item[]>,
  config = {},
) => {
  const known = anyNode(node);
  return runEmbedded(known.spec, known.engines, { inputs, config, seed: 7, given: emptyRunInputs });
};
const brief: Item = { kind: 'brief', body: exampleBrief };
const pack = (pieces: Item[], more: Record<string, Item[]> = {}, config = {}) => {
  const result = run({ spec, engines }, { pieces, brief: [brief], ...more }, config);
  return { files: result.outputs['files']?.[0]?.body as Files, line: result.summary };
};
const textOf = (files: Files, path: string) =>
  files.entries.find((entry) => entry.path === path)?.text ?? '';
const picture = run(pictures, { persona: [{ kind: 'persona', body: examplePersona }] }).outputs[
  'picture'
]![0]!;
const everything: Item[] = [
  ...examplePieces,
  picture,
  { kind: 'voice', body: exampleVoice },
  { kind: 'persona', body: exampleSketch },
];
const approvalOf = (
  items: Item[],
  status: Decision['pieces'][number]['status'] = 'approved',
): Item => ({
  kind: 'decision',
  body: {
    key: 'decision',
    labels: [],
    pieces: items.map(({ kind, body }) => ({
      kind,
      key: body.key,
      title: '',
      contentHash: contentHash(body),
      status,
      by: 'Ines',
      at: '2026-11-20T10:00:00Z',
      byItsMaker: false,
    })),
  },
});
const quality = (verdict: QualityReport['verdict'], sentence: string): Item => ({
  kind: 'quality',
  body: {
    key: 'quality',
    labels: [],
    verdict,
    sentence,
    rules: [],
    pieces: [],
    reports: [],
    highStakes: [],
    restrictedTo: [],
  },
});
const attack =
  '<script>alert(1)</script><img src=x onerror=alert(2)> [x](javascript:alert(3)) ![y](https://evil.example/?q=1) "\'&';

describe('Export pack', () => {
  it('gives one file for each piece, under names that are plain and stay', ({ expect }) => {
    expect(pack(everything).files.entries.map(({ path }) => path)).toEqual([
      'README.md',
      'cast.html',
      'pack.json',
      'personas/persona-1-robin-hale.md',
      'personas/persona-2-noor-castell.md',
      'voice-guide.md',
      'scripts/scenario-1-robin-asks-by-chat.md',
      'pictures/persona-1-robin-hale.svg',
    ]);
  });

  it('gives the same bytes for the same pieces, zipped too', ({ expect }) => {
    const once = zipOf(pack(everything).files);
    const again = zipOf(pack(structuredClone(everything)).files);
    expect(once).toEqual(again);
    const opened = unzipSync(once);
    expect(strFromU8(opened['cast.html']!)).toBe(textOf(pack(everything).files, 'cast.html'));
  });

  it('marks every file of a piece that nobody approved', ({ expect }) => {
    const { files, line } = pack(everything);
    expect(files.draft).toBe(true);
    expect(line).toBe('8 files · draft');
    for (const path of [
      'personas/persona-1-robin-hale.md',
      'scripts/scenario-1-robin-asks-by-chat.md',
      'voice-guide.md',
    ]) {
      expect(textOf(files, path)).toContain('> **Draft: not approved by anyone.**');
      expect(textOf(files, path)).toContain('status: "draft"');
    }
    expect(textOf(files, 'pictures/persona-1-robin-hale.svg')).toMatch(/>draft<\/text>/u);
    expect(textOf(files, 'README.md')).toContain('**Draft:');
    expect(textOf(files, 'cast.html').match(/<b>Draft<\/b>/gu)).toHaveLength(4);
    expect(JSON.parse(textOf(files, 'pack.json'))).toMatchObject({ draft: true });
  });

  it('lifts the mark only from what was approved in exactly this content', ({ expect }) => {
    const { files, line } = pack(everything, { decision: [approvalOf(everything)] });
    expect(files.draft).toBe(false);
    expect(line).toBe('8 files · approved');
    expect(textOf(files, 'cast.html')).not.toContain('<b>Draft</b>');
    expect(textOf(files, 'personas/persona-1-robin-hale.md')).toContain(
      '> Approved by Ines on 2026-11-20.',
    );
    const other = everything.map((item) =>
      item.kind === 'persona'
        ? { ...item, body: { ...item.body, needs: [written('Another need.')] } }
        : item,
    );
    expect(pack(other, { decision: [approvalOf(everything)] }).files.draft).toBe(true);
    const half = pack(everything, {
      decision: [approvalOf(everything, 'needs second person')],
    }).files;
    expect(textOf(half, 'voice-guide.md')).toContain('a second person has to approve this');
  });

  it('keeps every passage an object that points into the source it names', ({ expect }) => {
    const json = JSON.parse(textOf(pack(everything).files, 'pack.json')) as {
      format: string;
      sources: { id: string; text: string }[];
      records: { kind: string; id: string; status: string; contentHash: string; key: string }[];
    };
    expect(json.format).toBe('dramatis-pack/1');
    let spans = 0;
    JSON.stringify(json.records, (_key, value: unknown) => {
      if (typeof value === 'object' && value !== null && 'quote' in value && 'alignment' in value) {
        const span = EvidenceSpan.parse(value);
        const source = json.sources.find(({ id }) => id === span.sourceId);
        expect(source?.text.slice(span.start, span.end)).toBe(span.quote);
        spans += 1;
      }
      return value;
    });
    expect(spans).toBeGreaterThan(20);
    for (const record of json.records) {
      expect(record.id).toMatch(/^(?:per|scn|pic|voc)_[0-9a-f]{12}$/u);
      expect(record.contentHash.startsWith(record.id.slice(4))).toBe(true);
    }
  });

  it('gives the same id to the same content and another to another', ({ expect }) => {
    const idsOf = (pieces: Item[]) =>
      (
        JSON.parse(textOf(pack(pieces).files, 'pack.json')) as { records: { id: string }[] }
      ).records.map(({ id }) => id);
    expect(idsOf(examplePieces)).toEqual(idsOf(structuredClone(examplePieces)));
    expect(
      idsOf([{ kind: 'persona', body: { ...examplePersona, tagline: written('Else.') } }])[0],
    ).not.toBe(idsOf(examplePieces)[0]);
  });

  it('writes passages as footnotes that all exist', ({ expect }) => {
    const text = textOf(pack(everything).files, 'personas/persona-1-robin-hale.md');
    const used = [...text.matchAll(/\[\^(\d+)\](?!:)/gu)].map(([, n]) => Number(n));
    const defined = [...text.matchAll(/^\[\^(\d+)\]: “/gmu)].map(([, n]) => Number(n));
    expect(new Set(used)).toEqual(new Set(defined));
    expect(used[0]).toBe(1);
  });

  it('lets nothing from a brief act in a page or a document', ({ expect }) => {
    const persona = { ...examplePersona, displayName: written(attack), needs: [written(attack)] };
    const hostile: Item[] = [
      { kind: 'persona', body: persona },
      { kind: 'scenario', body: { ...exampleScript, title: attack } },
    ];
    const { files } = pack(hostile);
    const page = textOf(files, 'cast.html');
    expect(page).not.toMatch(/<script|<iframe|<object|<link|<form|<img src=x/iu);
    for (const [tag] of page.replace(/<style>[\s\S]*<\/style>/u, '').matchAll(/<[a-z][^>]*>/giu)) {
      expect(tag.replace(/"[^"]*"/gu, '""')).not.toMatch(/\son\w+\s*=|\sstyle\s*=/iu);
    }
    for (const [, address = ''] of page.matchAll(/(?:href|src)="([^"]*)"/gu))
      expect(address).toMatch(/^(?:#|data:image\/svg\+xml,)/u);
    expect(page.replace(/<style>[\s\S]*<\/style>/u, '')).not.toMatch(/url\(/u);
    for (const { path, text = '' } of files.entries) {
      expect(path).toMatch(/^[A-Za-z0-9/._-]+$/u);
      if (!path.endsWith('.md')) continue;
      const body = text.replace(/^---\n[\s\S]*?\n---\n/u, '');
      expect(body).not.toMatch(/<(?!!)[a-z/]/iu);
      expect(body).not.toMatch(/(?<!\\)\]\((?:javascript|https)/u);
    }
  });

  it('names the hash of its one style sheet and allows no script', ({ expect }) => {
    const page = textOf(pack(everything).files, 'cast.html');
    const style = /<style>([\s\S]*?)<\/style>/u.exec(page)?.[1] ?? '';
    const policy = /Content-Security-Policy" content="([^"]*)"/u.exec(page)?.[1] ?? '';
    expect(policy).toContain(`style-src 'sha256-${toBase64(sha256(utf8ToBytes(style)))}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(style).not.toMatch(/@import|url\(/u);
    expect(page.match(/<style/gu)).toHaveLength(1);
  });

  it('has every anchor that its marks point to', ({ expect }) => {
    const page = textOf(pack(everything).files, 'cast.html');
    const ids = [...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]+)"/gu)) expect(ids).toContain(target);
  });

  it('withholds the pack when the gate blocked it, with the reason and without a file', ({
    expect,
  }) => {
    const blocked = quality('block', 'This cannot leave yet: one line contradicts the brief.');
    for (const pieces of [[], everything]) {
      const { files, line } = pack(pieces, { quality: [blocked] });
      expect(files).toMatchObject({
        entries: [],
        withheld: 'This cannot leave yet: one line contradicts the brief.',
      });
      expect(line).toBe('Withheld');
      expect(() => zipOf(files)).toThrow(TypeError);
    }
  });

  it('withholds a pack of which everything was rejected, and refuses one that nothing was wired to', ({
    expect,
  }) => {
    expect(pack([], { decision: [approvalOf(everything, 'rejected')] }).files.withheld).toMatch(
      /^Every piece was returned/u,
    );
    expect(() => pack([])).toThrow('Wire pieces into this node');
  });

  it('leaves out what the settings turn off', ({ expect }) => {
    const { files } = pack(everything, {}, { markdown: false, json: false, saysGenerated: false });
    expect(files.entries.map(({ path }) => path)).toEqual([
      'README.md',
      'cast.html',
      'pictures/persona-1-robin-hale.svg',
    ]);
    expect(textOf(files, 'cast.html')).not.toContain('Made with generated text');
    expect(textOf(pack(everything).files, 'cast.html')).toContain('Made with generated text');
  });

  it('packs a piece that came by two wires once', ({ expect }) => {
    const twice = [...examplePieces, ...structuredClone(examplePieces)];
    expect(pack(twice).files.entries).toEqual(pack(examplePieces).files.entries);
  });

  it('puts the pieces in the order in which people read them', ({ expect }) => {
    const paths = pack(everything.toReversed()).files.entries.map(({ path }) => path);
    expect(paths.filter((path) => path.endsWith('.md')).slice(1)).toEqual([
      'personas/persona-1-robin-hale.md',
      'personas/persona-2-noor-castell.md',
      'voice-guide.md',
      'scripts/scenario-1-robin-asks-by-chat.md',
    ]);
  });

  it('lets what a card was split by stand out from what it shares', ({ expect }) => {
    const split = {
      ...examplePersona,
      splitBy: 'need' as const,
      needs: [written('Own wish.'), written('Shared wish.')],
    };
    const { files } = pack([{ kind: 'persona', body: split }]);
    const card = textOf(files, 'personas/persona-1-robin-hale.md');
    expect(card).toMatch(/- \*\*Above all:\*\* Own wish\..*\n- Shared wish\./u);
    expect(card.match(/Above all/gu)).toHaveLength(1);
  });

  it('keeps two pieces of one name apart', ({ expect }) => {
    const twins = [exampleScript, { ...exampleScript, goal: written('Else.') }].map(
      (body): Item => ({ kind: 'scenario', body }),
    );
    expect(
      pack(twins)
        .files.entries.map(({ path }) => path)
        .filter((path) => path.startsWith('scripts/')),
    ).toEqual([
      'scripts/scenario-1-robin-asks-by-chat.md',
      'scripts/scenario-1-robin-asks-by-chat-2.md',
    ]);
  });

  it('keeps a number at the start of a line from becoming a list', ({ expect }) => {
    expect(markdown('1. First')).toBe('1\\. First');
    expect(markdown('- dash')).toBe('\\- dash');
    expect(markdown('2014 was good')).toBe('2014 was good');
  });

  it('makes names of any text plain', ({ expect }) => {
    expect(slug('Élodie’s Café, São Paulo!')).toBe('elodies-cafe-sao-paulo');
    expect(slug('王小明')).toBe('');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(slug(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/u);
      }),
    );
  });

  it('takes bytes to text and back', ({ expect }) => {
    expect(toBase64(utf8ToBytes('any carnal pleas'))).toBe('YW55IGNhcm5hbCBwbGVhcw==');
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      }),
    );
  });

  it('refuses a path that would leave the folder', ({ expect }) => {
    const files = (path: string): Files => ({
      key: 'pack',
      labels: [],
      name: 'x',
      draft: true,
      entries: [{ path, mediaType: 'text/plain', text: 'x' }],
    });
    for (const path of ['../x', '/x', 'a/../b', 'a//b', 'C:\\x', '.x'])
      expect(() => zipOf(files(path))).toThrow(TypeError);
  });
});
