/** What one persona and its brief bring into a script. */
import { contentStems } from '../language/similarity';
import type { Statement } from '../records/evidence';
import type { Interpretation } from '../records/interpretation';
import type { Persona } from '../records/persona';
import type { BrandVoiceGuide } from '../records/voice';
import { lowerStart } from './grammar/phrase';
import { countWords, tidy } from './grammar/tidy';
import { askOf, thingOf } from './script-ask';
import type { Ask } from './script-ask';
import { bannedWords } from './script-banned';
import type { Register } from './script-doubt';
import { factLine } from './script-facts';
import type { FactLine } from './script-facts';
import { momentOf } from './script-moment';
import { namesIn, selfOf, utteranceOf, wishOf } from './script-words';
import type { Moment } from './script-moment';
import type { Slot, Utterance, Wish } from './script-words';

export interface Stock {
  persona: Persona;
  name: string;
  /** A given name that a message may open with; absent where the card has only a label. */
  firstName?: string;
  brand?: Slot;
  /** What is offered: as it stands for a line of its own, and inside a sentence. */
  offer?: Slot;
  offerIn?: Slot;
  /** The same with the article that a single thing needs: “the board-game pub”. */
  offerThing?: Slot;
  wishes: Wish[];
  pains: Utterance[];
  objections: Utterance[];
  moments: Moment[];
  facts: FactLine[];
  ask?: Ask;
  isResearch: boolean;
  /** Nobody may be rung up: the brief says so. */
  noColdCalls: boolean;
  register: Register;
  banned: string[];
}

export function stockOf(
  persona: Persona,
  voice: BrandVoiceGuide | undefined,
  interpretation: Interpretation | undefined,
): Stock {
  const texts = [
    ...persona.goals,
    ...persona.needs,
    ...persona.pains,
    ...persona.objections,
    ...persona.triggers,
  ].map((entry) => entry.value);
  const wording = { self: selfOf(persona), keep: namesIn(texts) };
  const utterances = (list: readonly Statement[], kind: Utterance['kind']): Utterance[] =>
    unique(
      list.flatMap((entry) => utteranceOf(entry, kind, wording) ?? []),
      (one) => one.quote,
    );
  const name = persona.displayName.value.trim();
  const isMadeUp = /^(?:generated|human)$/u.test(persona.displayName.origin);
  const given = isMadeUp
    ? /^(\p{Lu}[\p{L}'’-]+)(?: \p{Lu}[\p{L}'’-]+)?$/u.exec(name)?.[1]
    : undefined;
  const brand = voice?.brandName ?? interpretation?.brand;
  const offer = interpretation?.offer;
  const offerText = offer === undefined ? '' : tidy(offer.value);
  const hasOffer =
    offer !== undefined &&
    countWords(offerText) <= 16 &&
    !/^(?:stop|give|less)\b/iu.test(offerText);
  const ask = askOf(interpretation, persona, isAskedOf(persona, interpretation));
  const axes =
    voice?.profile.toneAxes.casualFormal ?? interpretation?.toneAxes.value.casualFormal ?? 0;
  const limits = [...(interpretation?.constraints ?? []), ...persona.nonNegotiables];
  return {
    persona,
    name,
    ...(given === undefined ? {} : { firstName: given }),
    ...(brand === undefined ? {} : { brand: { text: tidy(brand.value), from: [brand] } }),
    ...(hasOffer
      ? {
          offer: { text: offerText, from: [offer] },
          offerIn: { text: lowerStart(offerText, namesIn([offerText])), from: [offer] },
          offerThing: { text: thingOf(offerText), from: [offer] },
        }
      : {}),
    wishes: unique(
      [...persona.needs, ...persona.goals].flatMap((entry) => wishOf(entry, wording) ?? []),
      (one) => one.statement.value,
    ),
    pains: utterances(persona.pains, 'pain'),
    objections: utterances(persona.objections, 'objection'),
    moments: persona.triggers.map((entry) => momentOf(entry, wording)),
    facts: unique(
      apart([
        ...(interpretation?.facts ?? []),
        ...(voice?.brandFacts ?? []),
        ...saidAlways(limits),
      ]).flatMap((entry) => factLine(entry) ?? []),
      (one) => one.text,
    ),
    ...(ask === undefined ? {} : { ask }),
    isResearch: interpretation?.purposeCategory?.value === 'research',
    noColdCalls: limits.some((rule) => /\bcold[- ]?call|do-not-call|no calls\b/iu.test(rule.value)),
    register: axes > 0.3 ? 'formal' : axes < -0.2 ? 'casual' : 'plain',
    banned: bannedWords(persona.nonNegotiables, interpretation),
  };
}

/**
 * Whether the step that the brief wants taken is asked of this persona: of the audiences that the
 * purpose names, else of the most important ones. A buyer is not asked to book the user's visit.
 */
function isAskedOf(persona: Persona, interpretation: Interpretation | undefined): boolean {
  const audiences = interpretation?.audiences ?? [];
  const own = audiences.find(
    (entry) => tidy(entry.label.value).toLowerCase() === tidy(persona.audience.value).toLowerCase(),
  );
  if (audiences.length < 2 || own === undefined) return true;
  const wanted = new Set(contentStems(interpretation?.purpose?.value ?? ''));
  const named = audiences.filter((entry) =>
    contentStems(entry.label.value).some((stem) => wanted.has(stem)),
  );
  if (named.length > 0) return named.includes(own);
  return own.priority === Math.min(...audiences.map((entry) => entry.priority));
}

/** “Always say that the trial needs no card”: what has to be said may be said. */
function saidAlways(constraints: readonly Statement[]): Statement[] {
  return constraints.flatMap((entry) => {
    const said = /\b(?:say|state|mention|make clear|point out|explain) that (.{8,120})$/iu.exec(
      entry.value.replace(/[.!]+$/u, ''),
    )?.[1];
    const isForbidden =
      /\b(?:don't|do not|never|not|can't|cannot|may not)\b(?=[^“"]*\b(?:say|state|mention))/iu.test(
        entry.value,
      );
    return said === undefined || isForbidden ? [] : [{ ...entry, value: said }];
  });
}

/** The guide holds the facts of the brief as well, in the brand's name: each passage counts once. */
function apart(facts: readonly Statement[]): Statement[] {
  return facts.filter((fact, at) => {
    const span = fact.evidence[0];
    return (
      span === undefined ||
      !facts
        .slice(0, at)
        .some((other) =>
          other.evidence.some(
            (one) => one.sourceId === span.sourceId && one.start < span.end && span.start < one.end,
          ),
        )
    );
  });
}

function unique<T>(list: readonly T[], textOf: (one: T) => string): T[] {
  const seen = new Set<string>();
  return list.filter((one) => {
    const key = contentStems(textOf(one)).join(' ') || textOf(one);
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}
