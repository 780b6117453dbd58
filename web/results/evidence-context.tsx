import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import type { Source } from '../../nodes/records/source';
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { indexEvidence, type EvidenceIndex, type Grounded } from './evidence-index';

/** What the light is on: a statement (its passages light up) or a passage (its statements do). */
export type Lit = { statement: string } | { passage: number } | null;

interface LightState {
  lit: Lit;
  /** Pressed, not only pointed at: stays until pressed again, another is pressed, or Escape. */
  isPinned: boolean;
  point: (lit: Lit) => void;
  pin: (lit: Lit) => void;
}

interface Evidence {
  sources: readonly Source[];
  index: EvidenceIndex;
  spansOf: ReadonlyMap<string, Grounded['spans']>;
  /** Small labels behind passages, by their numbers; empty where a view has none. */
  tags: ReadonlyMap<number, string>;
  useLight: UseBoundStore<StoreApi<LightState>>;
}

const EvidenceContext = createContext<Evidence | null>(null);

/** True when both name the same statement or passage. */
export function isSameLit(a: Lit, b: Lit): boolean {
  if (a === null || b === null) return a === b;
  if ('statement' in a) return 'statement' in b && a.statement === b.statement;
  return 'passage' in b && a.passage === b.passage;
}

function createLight() {
  return create<LightState>((set, get) => ({
    lit: null,
    isPinned: false,
    point: (lit) => {
      if (!get().isPinned) set({ lit });
    },
    pin: (lit) => {
      const { lit: before, isPinned } = get();
      const isOff = lit === null || (isPinned && isSameLit(before, lit));
      set(isOff ? { lit: null, isPinned: false } : { lit, isPinned: true });
    },
  }));
}

type Props = {
  sources: readonly Source[];
  statements: readonly Grounded[];
  /** The label behind a passage on which these statements rest. */
  tagOf?: (statementIds: readonly string[]) => string;
  children: ReactNode;
};

/** Ties statements and passages below it together; the numbers hold for all `statements`. */
export function EvidenceProvider({ sources, statements, tagOf, children }: Props) {
  const [useLight] = useState(createLight);
  const value = useMemo(() => {
    const index = indexEvidence(
      sources.map((source) => source.id),
      statements,
    );
    const tags = tagOf && [...index.statementsOf].map(([n, ids]) => [n, tagOf(ids)] as const);
    return {
      sources,
      index,
      spansOf: new Map(statements.map(({ id, spans }) => [id, spans])),
      tags: new Map(tags),
      useLight,
    };
  }, [sources, statements, tagOf, useLight]);
  return <EvidenceContext.Provider value={value}>{children}</EvidenceContext.Provider>;
}

/** The evidence of the page; throws outside an `EvidenceProvider`. */
export function useEvidence(): Evidence {
  const value = useContext(EvidenceContext);
  if (!value) throw new Error('useEvidence needs an EvidenceProvider above it');
  return value;
}

/** Whether a statement stands in the light, itself or through a passage. */
export function useIsStatementLit(id: string): boolean {
  const { index, useLight } = useEvidence();
  return useLight(({ lit }) => {
    if (lit === null) return false;
    if ('statement' in lit) return lit.statement === id;
    return index.statementsOf.get(lit.passage)?.includes(id) ?? false;
  });
}

/** Whether a passage stands in the light, itself or through a statement. */
export function useIsPassageLit(n: number): boolean {
  const { index, useLight } = useEvidence();
  return useLight(({ lit }) => {
    if (lit === null) return false;
    if ('passage' in lit) return lit.passage === n;
    return index.passagesOf.get(lit.statement)?.includes(n) ?? false;
  });
}
