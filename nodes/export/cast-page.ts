import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Persona } from '../records/persona';
import { withoutMarks } from '../records/picture';
import type { Picture } from '../records/picture';
import { originCounts } from '../records/statements';
import { toBase64 } from './base64';
import { outlineOf } from './outline-guides';
import type { Outline, OutlineLine, OutlineSection } from './outline';
import { PassageList } from './pack';
import type { Pack, PackPiece } from './pack';
import { fitOf, longName, longTitle } from './page-fit';
import type { Fit } from './page-fit';
import { markSymbols, pageStyle } from './page-style';
import { html } from './wording';

const markWords = {
  stated: 'Stated in the brief',
  inferred: 'Our reading of the brief',
  generated: 'Written by Dramatis, not a fact',
  human: 'By a person',
  imported: 'Imported',
} as const;
const markShapes = {
  stated: 'stated',
  inferred: 'inferred',
  generated: 'generated',
  human: 'human',
  imported: 'human',
} as const;
const kindNames = {
  scenario: 'Scenario script',
  voice: 'Voice guide',
  storyboard: 'Storyboard',
  summary: 'Summary',
  playbook: 'Playbook',
} as const;

/**
 * The whole cast as one page that stands alone: no script, nothing loaded, everything escaped. The
 * policy in its head names the hash of its one style sheet and forbids the rest.
 */
export function castPage(pack: Pack): string {
  const personas = pack.pieces.filter(({ item }) => item.kind === 'persona');
  const sheets: { id: string; title: string; kind: string; html: string }[] = [];
  const apart: string[] = [];
  personas.forEach((piece, i) => {
    if (piece.item.kind !== 'persona') return;
    const page = personaSheet(piece, piece.item.body, i + 1, personas.length, pack);
    sheets.push({
      id: piece.id,
      title: piece.item.body.displayName.value,
      kind: `Persona ${i + 1}`,
      html: page.sheet,
    });
    if (page.passages) apart.push(page.passages);
  });
  for (const piece of pack.pieces) {
    const { kind } = piece.item;
    const outline = outlineOf(piece.item);
    if (!outline || !(kind in kindNames)) continue;
    // The test above leaves only the kinds that have a name here.
    const kindName = kindNames[kind as keyof typeof kindNames];
    sheets.push({
      id: piece.id,
      title: outline.title,
      kind: kindName,
      html: guideSheet(piece, outline, kindName, pack),
    });
  }
  const contents = sheets
    .map(
      ({ id, title, kind }) =>
        `<li><a href="#${id}">${html(title)}<span>${html(kind)}</span></a></li>`,
    )
    .join('');
  const policy =
    `default-src 'none'; style-src 'sha256-${toBase64(sha256(utf8ToBytes(pageStyle)))}'; ` +
    `img-src data:; base-uri 'none'; form-action 'none'`;
  return (
    `<!doctype html>\n<html lang="${html(pack.language)}">\n<head>\n<meta charset="utf-8">\n` +
    `<meta http-equiv="Content-Security-Policy" content="${policy}">\n` +
    '<meta name="referrer" content="no-referrer">\n' +
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n' +
    `<title>${html(pack.title)}: the cast</title>\n<style>${pageStyle}</style>\n</head>\n<body>\n${markSymbols}\n` +
    `<header class="top"><h1>${html(pack.title)}</h1>` +
    `<p>${pack.isDraft ? '<b>Draft.</b> Not every piece here was approved by a person.' : 'Every piece here was approved by a person.'}</p>` +
    `${pack.madeLine ? `<p>${html(pack.madeLine)}</p>` : ''}` +
    `<nav aria-label="Contents"><ol>${contents}</ol></nav></header>\n<main>\n` +
    `${[...sheets.slice(0, personas.length).map((sheet) => sheet.html), ...apart, ...sheets.slice(personas.length).map((sheet) => sheet.html)].join('\n')}\n` +
    '</main>\n</body>\n</html>\n'
  );
}

function personaSheet(
  piece: PackPiece,
  persona: Persona,
  place: number,
  of: number,
  pack: Pack,
): { sheet: string; passages: string | undefined } {
  const outline = outlineOf(piece.item) ?? { title: '', facts: [], sections: [], questions: [] };
  const passages = new PassageList();
  const prefix = piece.id;
  // In reading order: the first number on the page is 1.
  const tagline = outline.tagline ? written(outline.tagline, passages, prefix) : '';
  const below = (outline.below ?? [])
    .map((line) => `<p class="split" dir="auto">${written(line, passages, prefix)}</p>`)
    .join('');
  const body = sections(outline.sections, passages, prefix);
  const picture = pictureOf(persona.key, pack);
  const quotes = passages.spans.map(({ quote }) => quote);
  const fit = fitOf({ outline, quotes, hasPicture: picture !== undefined, columns: 2 });
  const list = passageList(passages, prefix, pack);
  const counts = originCounts(persona);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const kicker = `Persona ${place} of ${of}${persona.sketch ? ' · <b>Sketch</b>' : ''}${draftWord(piece)}`;
  const img = picture
    ? `<div class="face"><img src="data:image/svg+xml,${encodeURIComponent(withoutMarks(picture.svg))}" width="${picture.widthPx}" height="${picture.heightPx}" alt="${html(picture.alt)}">` +
      `${picture.mark === 'none' ? '' : `<b>${picture.mark}</b>`}</div>`
    : '';
  return {
    sheet:
      `<article class="sheet persona${densityClass(fit)}" id="${prefix}">` +
      `<header class="head">${img}<div><p class="kick">${kicker}</p>${heading(outline.title)}` +
      `<p class="tag" dir="auto">${tagline}</p>${below}</div>` +
      `${factList(outline)}</header>` +
      `<div class="light"><span>${counts.stated + counts.human} of ${all} statements come from the brief or a person</span>${legend}</div>` +
      `<div class="cols">${body}</div>${questions(outline)}` +
      `${fit.passagesApart ? '' : list}${foot(piece, pack, picture?.credit)}</article>`,
    passages:
      fit.passagesApart && list !== ''
        ? `<article class="sheet"><header class="head"><div><p class="kick">Passages</p><h2>${html(outline.title)}</h2></div></header>${list}</article>`
        : undefined,
  };
}

function guideSheet(piece: PackPiece, outline: Outline, kindName: string, pack: Pack): string {
  const passages = new PassageList();
  const prefix = piece.id;
  const tagline = outline.tagline
    ? `<p class="tag">${written(outline.tagline, passages, prefix)}</p>`
    : '';
  const isScript = piece.item.kind === 'scenario';
  const body = sections(outline.sections, passages, prefix);
  const quotes = passages.spans.map(({ quote }) => quote);
  const fit = fitOf({ outline, quotes, hasPicture: false, columns: isScript ? 1 : 2 });
  // What needs several pages anyway is set in a comfortable size and flows.
  const density = fit.isOver || fit.passagesApart ? '' : densityClass(fit);
  return (
    `<article class="sheet${density}" id="${prefix}"><header class="head"><div>` +
    `<p class="kick">${kindName}${draftWord(piece)}</p>${heading(outline.title)}${tagline}</div>` +
    `${factList(outline)}</header><div class="${isScript ? 'one' : 'cols'}">${body}</div>` +
    `${passageList(passages, prefix, pack)}${foot(piece, pack)}</article>`
  );
}

function densityClass({ density }: Fit): string {
  return density === 0 ? '' : ` d${density}`;
}

/** A title, set smaller the longer it is. */
function heading(title: string): string {
  const size =
    title.length > longTitle ? ' class="longer"' : title.length > longName ? ' class="long"' : '';
  return `<h2${size} dir="auto">${html(title)}</h2>`;
}

/** Sections longer than this may break across columns and pages; shorter ones stay whole. */
const wholeLines = 9;

function sections(list: readonly OutlineSection[], passages: PassageList, prefix: string): string {
  return list
    .map(({ heading, lines }) => {
      const items = lines.map(
        (line) =>
          `<li dir="auto"${isSub(line) ? ' class="sub"' : ''}>${written(line, passages, prefix)}</li>`,
      );
      return `<section${lines.length > wholeLines ? ' class="long"' : ''}><h3>${html(heading)}</h3><ul>${items.join('')}</ul></section>`;
    })
    .join('');
}

function isSub({ label, origin }: OutlineLine): boolean {
  return (
    origin === undefined &&
    label !== undefined &&
    /^(?:So|Not so|Proof|Next step|Shows|Gives)$/u.test(label)
  );
}

/** A line with its mark, which follows the last word and never wraps alone. */
function written(line: OutlineLine, passages: PassageList, prefix: string): string {
  const label = line.label ? `<b>${html(line.label)}</b>` : '';
  const text = line.text.trim();
  if (line.origin === undefined && line.evidence.length === 0) return `${label}${html(text)}`;
  const numbers = passages.numbersOf(line.evidence);
  const origin = line.origin ?? 'stated';
  const mark = markFor(origin, numbers, passages, prefix);
  const cut = text.lastIndexOf(' ') + 1;
  const tail = text.length - cut > 24 ? '' : text.slice(cut);
  const lead = tail === '' ? text : text.slice(0, cut);
  const why =
    origin === 'inferred' && line.note ? `<span class="why">${html(line.note)}</span>` : '';
  const shown = origin === 'inferred' || origin === 'generated' ? ` class="${origin}"` : '';
  return `${label}<span${shown}>${html(lead)}</span><span class="nw"><span${shown}>${html(tail)}</span>&nbsp;${mark}</span>${why}`;
}

function markFor(
  origin: keyof typeof markWords,
  numbers: readonly number[],
  passages: PassageList,
  prefix: string,
): string {
  const [first] = numbers;
  const words = markWords[origin];
  const quotes = numbers.map((n) => `“${passages.spans[n - 1]?.quote ?? ''}”`).join(' ');
  const icon = `<svg role="img" aria-label="${words}"><use href="#m-${markShapes[origin]}"/></svg>`;
  const shape = `ev ev-${markShapes[origin]}`;
  if (first === undefined) return `<span class="${shape}" title="${words}">${icon}</span>`;
  return `<a class="${shape}" href="#${prefix}-${first}" title="${html(`${words}: ${quotes}`)}">${icon}${numbers.join(', ')}</a>`;
}

function passageList(passages: PassageList, prefix: string, pack: Pack): string {
  if (passages.spans.length === 0) return '';
  const items = passages.spans.map(({ quote, sourceId, alignment }, i) => {
    const source = pack.sources.get(sourceId);
    // The brief goes without saying; a file, an answer or a brand fact is named.
    const from = [
      source?.kind === 'brief' ? '' : (source?.title ?? sourceId),
      alignment === 'fuzzy' ? 'close wording' : '',
    ].filter((part) => part !== '');
    const small = from.length > 0 ? ` <small>${html(from.join(', '))}</small>` : '';
    return `<li id="${prefix}-${i + 1}" dir="auto"><i>${i + 1}</i><q>${html(quote)}</q>${small}</li>`;
  });
  return `<section class="said"><h3>Passages</h3><ol>${items.join('')}</ol></section>`;
}

function factList({ facts }: Outline): string {
  if (facts.length === 0) return '';
  return `<dl class="facts">${facts
    .map(([name, value]) => `<div><dt>${html(name)}</dt><dd dir="auto">${html(value)}</dd></div>`)
    .join('')}</dl>`;
}

function questions(outline: Outline): string {
  if (outline.questions.length === 0) return '';
  return `<section class="ask"><h3>The brief does not say</h3><ul>${outline.questions
    .map(
      (text) =>
        `<li dir="auto">${html(text)} <svg class="ev" width="13" height="13" role="img" aria-label="Unknown"><use href="#m-unknown"/></svg></li>`,
    )
    .join('')}</ul></section>`;
}

const legend = `<ul aria-hidden="true">${(['stated', 'inferred', 'generated', 'human'] as const)
  .map(
    (origin) =>
      `<li><svg><use href="#m-${origin}"/></svg> ${{ stated: 'Stated', inferred: 'Inferred', generated: 'Generated', human: 'By a person' }[origin]}</li>`,
  )
  .join('')}</ul>`;

function draftWord({ status }: PackPiece): string {
  return status === 'approved' ? '' : ' · <b>Draft</b>';
}

function foot({ draftLine, approvedLine, id }: PackPiece, pack: Pack, credit?: string): string {
  const parts = [
    draftLine ?? approvedLine,
    pack.madeLine,
    credit ? `Picture: ${credit}.` : undefined,
    id,
  ];
  return `<footer class="foot">${parts
    .filter((part) => part !== undefined)
    .map((part) => `<span>${html(part)}</span>`)
    .join('')}</footer>`;
}

function pictureOf(personaKey: string, pack: Pack): Picture | undefined {
  for (const { item } of pack.pieces) {
    if (item.kind === 'picture' && item.body.personaKey === personaKey) return item.body;
  }
  return undefined;
}
