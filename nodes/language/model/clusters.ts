/**
 * Words that are used alike, in 64 coarse and 600 fine groups: k-means over the directions of
 * word vectors (GloVe 6B, 100 dimensions; Pennington, Socher and Manning 2014; public domain).
 */
import data from './clusters.data.json';
import { fromBase64 } from './packed';

export interface Cluster {
  coarse: number;
  fine: number;
}

const known: ReadonlyMap<string, Cluster> = unpack();

/** Groups of a word in lower case; undefined for words that the vectors do not know. */
export function clusterOf(lower: string): Cluster | undefined {
  return known.get(lower) ?? (lower.endsWith("'s") ? known.get(lower.slice(0, -2)) : undefined);
}

function unpack(): Map<string, Cluster> {
  const coarse = fromBase64(data.coarse);
  const fine = fromBase64(data.fine);
  const map = new Map<string, Cluster>();
  data.words.split(' ').forEach((word, at) => {
    map.set(word, {
      coarse: (coarse[at] ?? 0) + 1,
      fine: (fine[2 * at] ?? 0) + 256 * (fine[2 * at + 1] ?? 0) + 1,
    });
  });
  return map;
}
