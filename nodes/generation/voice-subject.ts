/** What a voice guide writes its examples about: the people, wants and worries of this very brief. */
import type { Statement } from '../records/evidence';
import type { Interpretation } from '../records/interpretation';
import type { Persona } from '../records/persona';
import { isPlural, midSentence, pluralise } from '../language/inflect';
import { actionOf } from './grammar/action';
import { fillFrame, sentencesOf } from './grammar/frames';
import type { Filled, Slots } from './grammar/frames';
import { makePhrase } from './grammar/phrase';
import type { Phrase } from './grammar/phrase';
import { countWords, tidy } from './grammar/tidy';
import { gatherMaterial } from './script-material';
import type { Material } from './script-material';

export interface Subject {
  interpretation: Interpretation;
  materials: Material[];
  goals: Phrase[];
  pains: Phrase[];
  objections: Phrase[];
  triggers: Phrase[];
  /** Whom the brief writes to, in its own words, for inside a sentence. */
  audience: string;
  action?: { does: string; statement: Statement };
  brand?: string;
  offer?: Statement;
}

/** Gathers the subject; without personas, the purpose and the offer are all there is. */
export function gatherSubject(
  interpretation: Interpretation,
  personas: readonly Persona[],
): Subject {
  const materials = personas.map((persona) =>
    gatherMaterial(persona, undefined, interpretation, personas),
  );
  const purpose = interpretation.purpose;
  const does = purpose === undefined ? undefined : actionOf(purpose.value);
  const fromPurpose =
    does === undefined || purpose === undefined
      ? undefined
      : makePhrase({ ...purpose, value: does }, 'goal', { keep: new Set() });
  const goals = distinct(materials.flatMap((material) => material.goals));
  const label = interpretation.audiences[0]?.label.value ?? personas[0]?.audience.value;
  return {
    interpretation,
    materials,
    goals: goals.length > 0 ? goals : fromPurpose === undefined ? [] : [fromPurpose],
    pains: distinct(interleave(materials.map((material) => material.pains))),
    objections: distinct(interleave(materials.map((material) => material.objections))),
    triggers: distinct(interleave(materials.map((material) => material.triggers))),
    audience: label === undefined ? 'the people it is for' : shortAudience(label),
    ...(does === undefined || purpose === undefined
      ? {}
      : { action: { does, statement: purpose } }),
    ...(interpretation.brand === undefined ? {} : { brand: tidy(interpretation.brand.value) }),
    ...(interpretation.offer === undefined ? {} : { offer: interpretation.offer }),
  };
}

/**
 * An audience label for inside a sentence: what stands before its first qualification, in the
 * plural, because the sentences around it speak of them as a group.
 */
export function shortAudience(label: string): string {
  const text = midSentence(tidy(label)).replace(/^(?:a|an) /u, '');
  // The stand-in for a brief that names nobody.
  if (/^general audience$/iu.test(text)) return 'readers';
  const head =
    text.split(
      /,|\s(?:who(?:'ve|'re|'s|'d)?|that|which|whose|aged|between|running|living|working|employed|learning|looking|trying|starting|caring|studying|planning)\s/u,
    )[0] ?? text;
  const short =
    countWords(head) <= 7 ? head : (head.split(/\s(?:with|from|in|at|of|on)\s/u)[0] ?? head);
  const fitting =
    countWords(short) > 0 && countWords(short) <= 7
      ? short
      : short.split(' ').slice(0, 6).join(' ');
  if (
    /^(?:the ones|those|people|ppl|families|households|everyone|anyone|our|my|his|her)\b/iu.test(
      fitting,
    ) ||
    isPlural(fitting) ||
    COLLECTIVE.test(fitting) ||
    /\d$/u.test(fitting)
  )
    return fitting;
  return pluralise(fitting.replace(/^the /u, ''));
}

const COLLECTIVE =
  /\b(?:diaspora|staff|public|crew|youth|police|management)\b|\b(?:team|it|hr|procurement)$/iu;

/** Writes example lines about the subject; never the same sentence twice. */
export class ExampleWriter {
  private readonly taken = new Set<string>();
  private readonly uses = new Map<string, number>();
  private readonly subject: Subject;
  private readonly random: () => number;

  constructor(subject: Subject, random: () => number) {
    this.subject = subject;
    this.random = random;
  }

  /** The first line that can be filled, from a seeded start; undefined when none can. */
  write(
    frames: readonly string[],
    about: Partial<Slots['phrases']> = {},
    spare: readonly string[] = [],
  ): Filled | undefined {
    return this.best(frames, about) ?? (spare.length === 0 ? undefined : this.best(spare, about));
  }

  private best(frames: readonly string[], about: Partial<Slots['phrases']>): Filled | undefined {
    const offset = Math.floor(this.random() * frames.length);
    let best: Filled | undefined;
    let bestScore = -Infinity;
    const slots = this.slots(about);
    for (let i = 0; i < frames.length; i += 1) {
      const frame = frames[(i + offset) % frames.length];
      if (frame === undefined) continue;
      const filled = fillFrame(frame, slots);
      if (filled === undefined || countWords(filled.text) > 45) continue;
      if (sentencesOf(filled.text).some((sentence) => this.taken.has(sentence))) continue;
      const score =
        Math.min(filled.statements.length, 2) - i / frames.length - this.repeats(filled);
      if (score > bestScore) [best, bestScore] = [filled, score];
    }
    if (best === undefined) return undefined;
    for (const sentence of sentencesOf(best.text)) this.taken.add(sentence);
    for (const statement of best.statements) this.count(statement.value);
    return best;
  }

  /** Marks a line as used, so that no example repeats it. */
  reserve(text: string): void {
    for (const sentence of sentencesOf(text)) this.taken.add(sentence);
  }

  private repeats(filled: Filled): number {
    return filled.statements.reduce(
      (sum, entry) => sum + 0.35 * (this.uses.get(entry.value) ?? 0),
      0,
    );
  }

  private count(value: string): void {
    this.uses.set(value, (this.uses.get(value) ?? 0) + 1);
  }

  private next(
    list: readonly Phrase[],
    forms: readonly Parameters<Phrase['form']>[0][],
  ): Phrase | undefined {
    const fitting = list.filter((phrase) => forms.some((form) => phrase.form(form) !== undefined));
    return fitting.toSorted(
      (a, b) => (this.uses.get(a.statement.value) ?? 0) - (this.uses.get(b.statement.value) ?? 0),
    )[0];
  }

  private slots(about: Partial<Slots['phrases']>): Slots {
    const { subject } = this;
    return {
      phrases: {
        goal: this.next(subject.goals, ['do.you', 'want.you']),
        pain: this.next(subject.pains, ['you']),
        thing: this.next(subject.pains, ['np.you']),
        obj: this.next(subject.objections, ['q']),
        trig: this.next(subject.triggers, ['np.you', 'when.you']),
        ...about,
      },
      plain: {
        audience: { text: subject.audience },
        // A noun picked from the brief makes nonsense as often as sense; “this” never does.
        topic: { text: 'this' },
        brand: subject.brand === undefined ? undefined : { text: subject.brand },
        we: subject.brand === undefined ? undefined : { text: subject.brand },
        action:
          subject.action === undefined
            ? undefined
            : { text: subject.action.does, statement: subject.action.statement },
        offer:
          subject.offer === undefined || countWords(subject.offer.value) > 8
            ? undefined
            : { text: midSentence(tidy(subject.offer.value)), statement: subject.offer },
      },
    };
  }
}

function distinct(list: readonly Phrase[]): Phrase[] {
  return list.filter((phrase, i) => list.findIndex((other) => other.words === phrase.words) === i);
}

function interleave<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_gap, i) =>
    lists.flatMap((list) => list.slice(i, i + 1)),
  ).flat();
}
