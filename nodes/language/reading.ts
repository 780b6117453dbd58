/**
 * The shape of what the embedded language engine reads out of a brief.
 *
 * Every value says which words it rests on. Offsets are UTF-16 code units of the source text as it
 * was given; for an exact span `source.text.slice(start, end) === quote`.
 */

import type { ConstraintKind as ConstraintKinds } from '../records/interpretation';
import type { Channel, Format, PurposeCategory as PurposeCategories } from '../records/vocabulary';
import type { z } from 'zod';

export type { Channel, Format };
export type PurposeCategory = z.infer<typeof PurposeCategories>;
export type ConstraintKind = z.infer<typeof ConstraintKinds>;
export type ConstraintStrength = 'must' | 'should' | 'avoid';
export type SourceKind = 'brief' | 'file' | 'answer';

/** What an answer to an open question is about. */
export interface AnswerTarget {
  /** Name of a field of `Reading` or `AudienceReading`, for instance `budget` or `goals`. */
  field: string;
  /** Label (or given name) of the audience the answer is about; absent: all of them. */
  audienceLabel?: string;
}

export interface SourceText {
  id: string;
  text: string;
  kind: SourceKind;
  /** Only for `kind: 'answer'`: the whole text is the value of this field. */
  answers?: AnswerTarget;
}

export type Alignment = 'exact' | 'fuzzy';

/** A stretch of one source. `end` is exclusive; for `exact`, the slice equals the quote. */
export interface Span {
  sourceId: string;
  start: number;
  end: number;
  quote: string;
  alignment: Alignment;
}

/**
 * How a value was found: under a label, in a list below a heading, by a cue phrase, by a word
 * list, by a weak guess, or because a person answered a question. `model`: no rule found it, the
 * trained reader did.
 */
export type Route = 'label' | 'list' | 'cue' | 'lexicon' | 'guess' | 'model' | 'answer';

export interface Found {
  /** The quote, or a cleaned form of it (case and words of the source, marks trimmed). */
  text: string;
  /** At least one span; the first is the one to show. */
  evidence: Span[];
  /** 0–1, two decimals. */
  confidence: number;
  route: Route;
}

export interface FoundPurpose extends Found {
  category: PurposeCategory;
}

export interface FoundConstraint extends Found {
  kind: ConstraintKind;
  strength: ConstraintStrength;
}

export interface FoundMetric extends Found {
  /** The number the brief gives, when it gives one that can be read. */
  target?: number;
  unit?: string;
  /** The date as written, when the same phrase names one. */
  due?: string;
}

/** An amount as written, with what could be read off it. */
export interface FoundBudget extends Found {
  amount?: number;
  /** ISO 4217 where the sign or word is unambiguous, else the sign as written. */
  currency?: string;
}

export interface DecisionRule {
  when: Found;
  then: Found;
}

export type Liking = 'likes' | 'tolerates' | 'avoids';

export interface FoundChannel extends Found {
  channel: Channel;
  liking: Liking;
  /** 1 = named first for this audience. */
  rank: number;
}

export interface FoundFormat extends Found {
  format: Format;
}

/** Years of age; an open end is null. */
export interface FoundAgeRange extends Found {
  min: number | null;
  max: number | null;
}

export type DemographicKind = 'gender' | 'income' | 'education' | 'household' | 'language';

/** A demographic fact the brief states about the audience; never inferred. */
export interface FoundDemographic extends Found {
  kind: DemographicKind;
}

export interface AudienceReading {
  /** The noun phrase that names the segment. */
  label: Found;
  /** A working name the brief gives (“Busy Beth”). */
  name?: Found;
  /** Job or life role. */
  role?: Found;
  goals: Found[];
  pains: Found[];
  triggers: Found[];
  objections: Found[];
  /** Includes avoided channels (`liking: 'avoids'`). */
  channels: FoundChannel[];
  preferredFormats: FoundFormat[];
  ageRange?: FoundAgeRange;
  location?: Found;
  demographics: FoundDemographic[];
  /** Clauses that say how they live or work: daily routine, tools, habits. */
  context: Found[];
}

/** The four tone axes, each −1…1: −1 is the first word of the name, +1 the second. */
export const TONE_AXES = [
  'funnySerious',
  'formalCasual',
  'respectfulIrreverent',
  'enthusiasticMatterOfFact',
] as const;
export type ToneAxis = (typeof TONE_AXES)[number];

export interface AxisReading {
  /** −1…1; 0 with confidence 0 when the brief says nothing about it. */
  value: number;
  confidence: number;
}

export interface FoundTone extends Found {
  /** “not preachy” is negated. */
  negated: boolean;
}

export interface Conflict {
  a: Found;
  b: Found;
  explanation: string;
}

export interface LanguageGuess {
  /** ISO 639-3; `und` when it cannot be told. */
  code: string;
  /** True when the engine reads this language at full strength and the text is long enough. */
  reliable: boolean;
}

/** Everything that was read. An empty list or an absent field means: the sources do not say. */
export interface Reading {
  language: LanguageGuess;
  /** The name on whose behalf the work is done, as the audience would see it. */
  brand?: Found;
  /** What is sold, offered or asked for. */
  offer?: Found;
  purpose?: FoundPurpose;
  /** Why now. */
  reason?: Found;
  /** In the order in which the brief names them; empty when nobody is named. */
  audiences: AudienceReading[];
  /** What the brief says of the offer or the brand that may answer a doubt; the surest first. */
  facts: Found[];
  constraints: FoundConstraint[];
  tone: FoundTone[];
  toneAxes: Record<ToneAxis, AxisReading>;
  decisionRules: DecisionRule[];
  successMetrics: FoundMetric[];
  budget?: FoundBudget;
  deadline?: Found;
  conflicts: Conflict[];
  /**
   * What the brief says twice, and differently the second time: part of `conflicts`, unless an
   * answer settles it.
   */
  disagreements?: Conflict[];
  /** Text that looks like instructions to a language model: content, never obeyed. */
  instructionsToModel: Found[];
  /** `field: reason`, for fields that cannot be relied upon. */
  unreliable: string[];
}
