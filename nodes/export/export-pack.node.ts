import { z } from 'zod';
import { cornerMark } from '../image/arch';
import { anyArtefact, defineSpec, field, implement, many, one, optional, port } from '../kit';
import type { Files } from '../records/delivery';
import type { Item } from '../records/kinds';
import { exampleBrief, examplePieces } from '../validation/example-cast';
import { castPage } from './cast-page';
import { headOf, markdownFile } from './markdown-file';
import { checklistOutline, outlineOf, qualityOutline } from './outline-guides';
import { packOf } from './pack';
import type { Pack, PackPiece } from './pack';
import { packJson } from './pack-json';
import { readmeFile } from './readme-file';

type Entry = Files['entries'][number];

export const spec = defineSpec({
  type: 'export.export-pack',
  label: 'Export pack',
  verb: 'Packing',
  summary: 'Packs the pieces as files to hand on, each with its passages and its draft mark.',
  keywords: ['export', 'pack', 'download', 'zip', 'markdown', 'print', 'files', 'deliver'],
  inputs: {
    pieces: many(anyArtefact),
    quality: many(port.quality, { label: 'Verdicts' }),
    decision: optional(port.decision),
    interpretation: optional(port.interpretation),
    brief: optional(port.brief),
    sources: optional(port.sources),
    checklist: optional(port.checklist),
  },
  outputs: { files: one(port.files) },
  config: z.object({
    markdown: field.toggle({
      title: 'Markdown',
      help: 'One file for each piece, passages as footnotes.',
      default: true,
    }),
    json: field.toggle({
      title: 'pack.json',
      help: 'Everything for other programs, with the full texts of the sources.',
      default: true,
    }),
    page: field.toggle({
      title: 'cast.html',
      help: 'One page to look at or print: a persona on each sheet.',
      default: true,
    }),
    saysGenerated: field.toggle({
      title: 'Line “Made with generated text”',
      help: 'Printed where a piece holds lines that Dramatis wrote.',
      default: true,
    }),
  }),
  refusals: {
    'nothing-to-pack': 'Wire pieces into this node: personas, scripts, guides or pictures.',
  },
  examples: [
    {
      name: 'packs a card and a script as drafts',
      inputs: { pieces: examplePieces, brief: exampleBrief },
      outputs: {
        files: {
          draft: true,
          entries: [
            { path: 'README.md' },
            { path: 'cast.html' },
            { path: 'pack.json' },
            { path: 'personas/persona-1-robin-hale.md' },
            { path: 'scripts/scenario-1-robin-asks-by-chat.md' },
          ],
        },
      },
    },
  ],
});

export const engines = implement(spec, {
  version: 2,
  embedded: ({ inputs, config, refuse }) => {
    const { pieces, quality, decision, interpretation, brief, sources, checklist } = inputs;
    const title = brief?.title ?? interpretation?.brand?.value ?? 'Persona pack';
    const name = `${title}: persona pack`;
    const held = quality.find(({ verdict }) => verdict === 'block');
    if (held) return { files: withheld(name, held.sentence) };
    if (pieces.length === 0) {
      if (!decision || decision.pieces.length === 0) refuse('nothing-to-pack');
      return {
        files: withheld(
          name,
          'Every piece was returned or rejected. Change what the notes ask for and run again.',
        ),
      };
    }
    const pack = packOf({
      title,
      language: brief?.language ?? 'en',
      pieces,
      sources: [...(brief?.sources ?? []), ...(sources?.sources ?? [])],
      decision,
      saysGenerated: config.saysGenerated,
    });
    const others: Item[] = [
      ...quality.map((body) => ({ kind: 'quality' as const, body })),
      ...(decision ? [{ kind: 'decision' as const, body: decision }] : []),
      ...(interpretation ? [{ kind: 'interpretation' as const, body: interpretation }] : []),
      ...(checklist ? [{ kind: 'checklist' as const, body: checklist }] : []),
    ];
    const page: Entry[] = config.page
      ? [{ path: 'cast.html', mediaType: 'text/html; charset=utf-8', text: castPage(marked(pack)) }]
      : [];
    const json: Entry[] = config.json
      ? [{ path: 'pack.json', mediaType: 'application/json', text: packJson(pack, others) }]
      : [];
    const texts = config.markdown ? pack.pieces.flatMap((piece) => markdownEntry(piece, pack)) : [];
    const sheets: Entry[] = config.markdown
      ? [
          ...quality.map((report, i) =>
            extraEntry(
              i === 0 ? 'quality.md' : `quality-${i + 1}.md`,
              'quality',
              qualityOutline(report),
              pack,
            ),
          ),
          ...(checklist
            ? [extraEntry('checklist.md', 'checklist', checklistOutline(checklist), pack)]
            : []),
        ]
      : [];
    const entries = [...page, ...json, ...texts, ...pack.pieces.flatMap(pictureEntry), ...sheets];
    const readme = readmeFile(
      pack,
      entries.map(({ path }) => ({ path, says: whatItIs(path) })),
      quality,
    );
    const files: Files = {
      key: 'pack',
      labels: [...new Set(pieces.flatMap(({ body }) => body.labels))],
      name,
      draft: pack.isDraft,
      entries: [
        { path: 'README.md', mediaType: 'text/markdown; charset=utf-8', text: readme },
        ...entries,
      ],
    };
    return { files };
  },
  summarise: ({ files }) => {
    if (files.withheld !== undefined) return 'Withheld';
    const count = files.entries.length;
    return `${count} ${count === 1 ? 'file' : 'files'}${files.draft ? ' · draft' : ' · approved'}`;
  },
});

function withheld(name: string, reason: string): Files {
  return { key: 'pack', labels: [], name, draft: true, withheld: reason, entries: [] };
}

function markdownEntry(piece: PackPiece, pack: Pack): Entry[] {
  const outline = outlineOf(piece.item);
  if (!outline) return [];
  const { item } = piece;
  const picture = pack.pieces.find(
    (other) => other.item.kind === 'picture' && other.item.body.personaKey === item.body.key,
  );
  const head = headOf(piece);
  const text = markdownFile(
    outline,
    picture?.item.kind === 'picture'
      ? {
          ...head,
          picture: {
            path: `../${picture.path}`,
            alt: picture.item.body.alt,
            credit: picture.item.body.credit,
          },
        }
      : head,
    pack,
  );
  return [{ path: piece.path, mediaType: 'text/markdown; charset=utf-8', text }];
}

function extraEntry(
  path: string,
  kind: string,
  outline: ReturnType<typeof qualityOutline>,
  pack: Pack,
): Entry {
  const head = {
    id: kind,
    kind,
    status: 'draft',
    labels: [],
    draftLine: undefined,
    approvedLine: undefined,
  };
  return {
    path,
    mediaType: 'text/markdown; charset=utf-8',
    text: markdownFile(outline, head, pack),
  };
}

function pictureEntry(piece: PackPiece): Entry[] {
  if (piece.item.kind !== 'picture') return [];
  const text = markedSvg(piece.item.body.svg, piece.status === 'draft');
  return [{ path: piece.path, mediaType: 'image/svg+xml', text }];
}

/** The pack with the draft mark in each picture that isn't approved. */
function marked(pack: Pack): Pack {
  return {
    ...pack,
    pieces: pack.pieces.map((piece) =>
      piece.item.kind === 'picture'
        ? {
            ...piece,
            item: {
              kind: 'picture',
              body: {
                ...piece.item.body,
                svg: markedSvg(piece.item.body.svg, piece.status === 'draft'),
              },
            },
          }
        : piece,
    ),
  };
}

function markedSvg(svg: string, isDraft: boolean): string {
  return isDraft ? svg.replace(/<\/svg>\s*$/u, `${cornerMark('draft', 'left')}</svg>`) : svg;
}

function whatItIs(path: string): string {
  if (path === 'cast.html') return 'the cast as one page, to look at or print';
  if (path === 'pack.json') return 'everything for other programs';
  if (path.startsWith('personas/')) return 'a persona card';
  if (path.startsWith('scripts/')) return 'a scenario script';
  if (path.startsWith('pictures/')) return 'a picture';
  if (path.startsWith('quality')) return 'what was checked, and how it came out';
  return path.replace(/\.md$/u, '').replaceAll('-', ' ');
}
