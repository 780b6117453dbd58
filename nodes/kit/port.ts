import { artefactKinds, kindWords, recordKinds } from '../records/kinds';
import type { RecordKind } from '../records/kinds';

export type Cardinality = 'one' | 'optional' | 'many';

/** A place where a wire ends: which kinds it takes or gives, and how many at once. */
export interface Port<
  K extends RecordKind = RecordKind,
  C extends Cardinality = Cardinality,
  S extends boolean = boolean,
> {
  kinds: readonly K[];
  cardinality: C;
  /** True when the port takes or gives one single kind: engines then get bare bodies. */
  single: S;
  /** Name on the canvas; made from the kinds when absent. */
  label?: string;
  /** For `many` inputs: fewer things than this and the node can't run. */
  atLeast: number;
}

interface KindSet<K extends RecordKind, S extends boolean> {
  kinds: readonly K[];
  single: S;
}

interface PortOptions {
  label?: string;
  atLeast?: number;
}

type SingleKinds = { [K in RecordKind]: KindSet<K, true> };

/** `port.persona`, `port.brief`…: the kinds of things that wires carry. */
export const port = Object.fromEntries(
  recordKinds.map((kind) => [kind, { kinds: [kind], single: true }]),
  // fromEntries forgets which key goes with which value; the line above pairs them.
) as unknown as SingleKinds;

/** A port for several kinds at once; engines get items with their kind. */
export function anyOf<K extends RecordKind>(...kinds: K[]): KindSet<K, false> {
  return { kinds, single: false };
}

/** Any deliverable: cards, guides, scripts, storyboards, pictures, summaries, playbooks. */
export const anyArtefact = anyOf(...artefactKinds);

function make<K extends RecordKind, C extends Cardinality, S extends boolean>(
  set: KindSet<K, S>,
  cardinality: C,
  options: PortOptions = {},
): Port<K, C, S> {
  return {
    kinds: set.kinds,
    single: set.single,
    cardinality,
    atLeast: options.atLeast ?? (cardinality === 'one' ? 1 : 0),
    ...(options.label === undefined ? {} : { label: options.label }),
  };
}

/** Exactly one thing. A list into such an input runs the node once for each. */
export const one = <K extends RecordKind, S extends boolean>(set: KindSet<K, S>, o?: PortOptions) =>
  make(set, 'one', o);
/** One thing or nothing. */
export const optional = <K extends RecordKind, S extends boolean>(
  set: KindSet<K, S>,
  o?: PortOptions,
) => make(set, 'optional', o);
/** Any number of things, from any number of wires. */
export const many = <K extends RecordKind, S extends boolean>(
  set: KindSet<K, S>,
  o?: PortOptions,
) => make(set, 'many', o);

/** The name of a port in the words of the interface: “Personas”, “Voice guide”. */
export function portLabel(p: Port): string {
  if (p.label) return p.label;
  const kind = p.kinds[0];
  if (!p.single || !kind) return p.cardinality === 'many' ? 'Pieces' : 'Piece';
  const words = kindWords[kind];
  const text = p.cardinality === 'many' ? words.many : words.one.replace(/^an? /, '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What a port takes or gives, as part of a sentence: “a persona”, “personas or scripts”. */
export function portTakes(p: Port): string {
  const names = p.kinds.map((kind) => kindWords[kind][p.cardinality === 'many' ? 'many' : 'one']);
  if (names.length > 4) return 'any finished piece';
  return names.length < 2
    ? (names[0] ?? 'nothing')
    : `${names.slice(0, -1).join(', ')} or ${names[names.length - 1]}`;
}
