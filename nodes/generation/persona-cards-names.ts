/** Made-up names that say nothing about where somebody is from or who they are. */
import { seededRandom } from '../kit';

/** Used in many countries and by all genders. */
const given =
  'Robin Noor Sam Alex Kim Jamie Sasha Noa Charlie Mika Jules Remi Nico Toni Lou Sol Dana Eden Kai Quinn Rory Sidney Val Ash Chris Ellis Frankie Harper Jody Kit Lee Marlo Niki Pat Reese Shea Uli Vanja Wren Billie Cleo Drew Finley Jess Luca Max Nell Perry Rio Taylor'.split(
    ' ',
  );
/** Words of landscape and weather rather than names of one people. */
const family =
  'Hale Moss Vale Lind Marsh Stone Rivers Field Glen Heath Brook Frost Linden Harbour Ridge Alder Rowan Winter Summer Lake Dale Ford Grove Hill Meadow North Reed Shore Wells West'.split(
    ' ',
  );

/**
 * A made-up name for each seed text, never the same given name twice, and none that occurs in
 * `taken` (names and words of the brief). Same seeds, same names.
 */
export function madeUpNames(seeds: readonly string[], taken: readonly string[]): string[] {
  const words = new Set(taken.flatMap((text) => text.toLowerCase().split(/[^\p{L}]+/u)));
  const free = (list: readonly string[]): string[] =>
    list.filter((name) => !words.has(name.toLowerCase()));
  const firsts = free(given);
  const lasts = free(family);
  return seeds.map((seed) => {
    const random = seededRandom(seed);
    const first = take(firsts, random) ?? 'Somebody';
    const last = take(lasts, random) ?? 'Else';
    return `${first} ${last}`;
  });
}

function take(list: string[], random: () => number): string | undefined {
  return list.splice(Math.floor(random() * list.length), 1)[0];
}
