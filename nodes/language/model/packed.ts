/** The trained reader as a data file: numbers as bytes, bytes as base64. */
import { addressed } from './sparse';
import type { SparseTable } from './sparse';
import type { Chain } from './chain';
import type { Linear } from './linear';
import type { Model } from './model';

export interface PackedTable {
  /** Features in rising order: the gap to the one before, as a variable-length number. */
  features: string;
  /** Entries of each feature, one byte. */
  counts: string;
  /** Column of each entry, one byte. */
  columns: string;
  /** Weight of each entry in steps of its column's scale, one signed byte. */
  levels: string;
  scales: readonly number[];
}

export interface PackedModel {
  chains: {
    width: number;
    table: PackedTable;
    list: readonly { fields: readonly string[]; column: number; steps: string }[];
  };
  table: PackedTable;
  judge: Linear;
  link: Linear;
  ages: Linear;
  category: Linear;
}

export function packModel(model: Model): PackedModel {
  const { judge, link, ages, category } = model;
  return {
    chains: {
      width: model.chains.width,
      table: packTable(model.chains.table),
      list: model.chains.list.map(({ fields, column, steps }) => ({
        fields,
        column,
        steps: toBase64(new Uint8Array(Float32Array.from(steps).buffer)),
      })),
    },
    table: packTable(model.table),
    judge,
    link,
    ages,
    category,
  };
}

export function unpackModel(packed: PackedModel): Model {
  const { judge, link, ages, category } = packed;
  return {
    chains: {
      width: packed.chains.width,
      table: unpackTable(packed.chains.table),
      list: packed.chains.list.map(({ fields, column, steps }): Chain => ({
        fields,
        column,
        steps: new Float32Array(fromBase64(steps).buffer),
      })),
    },
    table: unpackTable(packed.table),
    judge,
    link,
    ages,
    category,
  };
}

const MOST_ENTRIES = 255;

function packTable(table: SparseTable): PackedTable {
  const features: { feature: number; row: number }[] = [];
  table.keys.forEach((feature, slot) => {
    if (feature !== 0) features.push({ feature, row: table.rows[slot] ?? 0 });
  });
  features.sort((a, b) => a.feature - b.feature);
  const scales: number[] = [];
  table.values.forEach((value, at) => {
    const column = table.columns[at] ?? 0;
    scales[column] = Math.max(scales[column] ?? 0, Math.abs(value) / 127);
  });
  const gaps: number[] = [];
  const counts: number[] = [];
  const columns: number[] = [];
  const levels: number[] = [];
  let last = 0;
  for (const { feature, row } of features) {
    const from = table.starts[row] ?? 0;
    const to = Math.min(table.starts[row + 1] ?? 0, from + MOST_ENTRIES);
    for (let gap = feature - last; ; gap = Math.floor(gap / 128)) {
      gaps.push(gap >= 128 ? (gap % 128) + 128 : gap);
      if (gap < 128) break;
    }
    last = feature;
    counts.push(to - from);
    for (let at = from; at < to; at += 1) {
      const column = table.columns[at] ?? 0;
      columns.push(column);
      levels.push(Math.round((table.values[at] ?? 0) / (scales[column] || 1)) & 255);
    }
  }
  return {
    features: toBase64(Uint8Array.from(gaps)),
    counts: toBase64(Uint8Array.from(counts)),
    columns: toBase64(Uint8Array.from(columns)),
    levels: toBase64(Uint8Array.from(levels)),
    scales: Array.from(scales, (scale) => Number((scale ?? 0).toPrecision(6))),
  };
}

function unpackTable(packed: PackedTable): SparseTable {
  const counts = fromBase64(packed.counts);
  const columns = fromBase64(packed.columns);
  const levels = new Int8Array(fromBase64(packed.levels).buffer);
  const gaps = fromBase64(packed.features);
  const features = new Uint32Array(counts.length);
  const starts = new Uint32Array(counts.length + 1);
  let at = 0;
  let last = 0;
  for (let row = 0; row < counts.length; row += 1) {
    let gap = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = gaps[at] ?? 0;
      at += 1;
      gap += (byte & 127) * unit;
      if (byte < 128) break;
    }
    last += gap;
    features[row] = last;
    starts[row + 1] = (starts[row] ?? 0) + (counts[row] ?? 0);
  }
  const values = new Float32Array(levels.length);
  for (let entry = 0; entry < levels.length; entry += 1) {
    values[entry] = (levels[entry] ?? 0) * (packed.scales[columns[entry] ?? 0] ?? 0);
  }
  return { ...addressed(features), starts, columns, values };
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const four = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63];
    const kept = Math.min(4, bytes.length - at + 1);
    parts.push(four.map((six, place) => (place < kept ? LETTERS.charAt(six) : '=')).join(''));
  }
  return parts.join('');
}

/** The platform of the nodes has no decoder of its own. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const values = new Uint8Array(128);
  for (let six = 0; six < LETTERS.length; six += 1) values[LETTERS.charCodeAt(six)] = six;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let at = 0, to = 0; at < text.length; at += 4, to += 3) {
    const four =
      ((values[text.charCodeAt(at)] ?? 0) << 18) |
      ((values[text.charCodeAt(at + 1)] ?? 0) << 12) |
      ((values[text.charCodeAt(at + 2)] ?? 0) << 6) |
      (values[text.charCodeAt(at + 3)] ?? 0);
    bytes[to] = four >> 16;
    if (to + 1 < bytes.length) bytes[to + 1] = (four >> 8) & 255;
    if (to + 2 < bytes.length) bytes[to + 2] = four & 255;
  }
  return bytes;
}
