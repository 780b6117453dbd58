/** The fields of a reading under the names that corrections use. */
import type { AudienceReading, Found, Reading } from '../language/reading';
import type { CorrectionField } from '../records/correction';

/** Keeps or changes a value, or (null) takes it away. */
type Change = <T extends Found>(found: T) => T | null;

function changeList<T extends Found>(list: readonly T[], change: Change): T[] {
  return list.flatMap((found): T[] => {
    const next = change(found);
    return next === null ? [] : [next];
  });
}

/** A reading in which every value of one field of the work went through `change`. */
export function changeWork(reading: Reading, field: CorrectionField, change: Change): Reading {
  switch (field) {
    case 'constraints':
      return { ...reading, constraints: changeList(reading.constraints, change) };
    case 'tone':
      return { ...reading, tone: changeList(reading.tone, change) };
    case 'facts':
      return { ...reading, facts: changeList(reading.facts, change) };
    case 'successMetrics':
      return { ...reading, successMetrics: changeList(reading.successMetrics, change) };
    case 'decisionRules': {
      const decisionRules = reading.decisionRules.flatMap((rule) => {
        const [when, then] = [change(rule.when), change(rule.then)];
        return when === null || then === null ? [] : [{ when, then }];
      });
      return { ...reading, decisionRules };
    }
    case 'brand': {
      const { brand, ...rest } = reading;
      const next = brand && change(brand);
      return next ? { ...rest, brand: next } : rest;
    }
    case 'offer': {
      const { offer, ...rest } = reading;
      const next = offer && change(offer);
      return next ? { ...rest, offer: next } : rest;
    }
    case 'purpose': {
      const { purpose, ...rest } = reading;
      const next = purpose && change(purpose);
      return next ? { ...rest, purpose: next } : rest;
    }
    case 'reason': {
      const { reason, ...rest } = reading;
      const next = reason && change(reason);
      return next ? { ...rest, reason: next } : rest;
    }
    case 'budget': {
      const { budget, ...rest } = reading;
      const next = budget && change(budget);
      return next ? { ...rest, budget: next } : rest;
    }
    case 'deadline': {
      const { deadline, ...rest } = reading;
      const next = deadline && change(deadline);
      return next ? { ...rest, deadline: next } : rest;
    }
    default:
      return reading;
  }
}

/** An audience in which every value of one field went through `change`. */
export function changeAudience(
  audience: AudienceReading,
  field: CorrectionField,
  change: Change,
): AudienceReading {
  switch (field) {
    case 'goals':
      return { ...audience, goals: changeList(audience.goals, change) };
    case 'pains':
      return { ...audience, pains: changeList(audience.pains, change) };
    case 'triggers':
      return { ...audience, triggers: changeList(audience.triggers, change) };
    case 'objections':
      return { ...audience, objections: changeList(audience.objections, change) };
    case 'context':
      return { ...audience, context: changeList(audience.context, change) };
    case 'channels':
      return { ...audience, channels: changeList(audience.channels, change) };
    case 'preferredFormats':
      return { ...audience, preferredFormats: changeList(audience.preferredFormats, change) };
    case 'demographics':
      return { ...audience, demographics: changeList(audience.demographics, change) };
    case 'name': {
      const { name, ...rest } = audience;
      const next = name && change(name);
      return next ? { ...rest, name: next } : rest;
    }
    case 'role': {
      const { role, ...rest } = audience;
      const next = role && change(role);
      return next ? { ...rest, role: next } : rest;
    }
    case 'ageRange': {
      const { ageRange, ...rest } = audience;
      const next = ageRange && change(ageRange);
      return next ? { ...rest, ageRange: next } : rest;
    }
    case 'location': {
      const { location, ...rest } = audience;
      const next = location && change(location);
      return next ? { ...rest, location: next } : rest;
    }
    default:
      return audience;
  }
}
