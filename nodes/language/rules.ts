/** Decision rules: “if …, (then) …” about the work itself. */
import { foundAt } from './corpus';
import type { Corpus } from './corpus';
import { readForeign } from './foreign-reading';
import type { DecisionRule } from './reading';
import type { Outline } from './units';

const FORMS: readonly RegExp[] = [
  /^(?:and |but |so |also )*(?:if|when|whenever|wherever|where|unless|in case|as soon as|once) (?<when>[^.;:!?]{6,110}?),? (?:then )?(?<then>(?:please |we |you |it |the (?:copy|ad|agency|piece|logo|text|line) |do not |don't |never |always |use |show |say |mention |switch |stop |send |leave |add |drop |pause |call )[^.;!?]{4,110})/iu,
  /^(?<then>[^.;:!?]{0,20}\b(?:must|may|shall|has to|have to|needs? to|do not|don't|never|only|always|use|mention|no)\b[^.;:!?]{4,90}?),? (?:if|when|whenever|wherever|unless) (?<when>[^.;!?]{6,90})/iu,
];
const WORK =
  /\b(?:we|you|copy|ad|ads|logo|price|prices|image|images|photo|claim|claims|word|headline|piece|post|text|mention|show|use|say|budget|campaign|agency|disclaimer|link|it)\b/iu;
const PEOPLE = /^(?:they|she|he|people|most)\b/iu;

/** Rules in the sections about the work; sentences about people are no rules. */
export function findRules(corpus: Corpus, outline: Outline): DecisionRule[] {
  if (readForeign(corpus) !== undefined) return [];
  const rules: DecisionRule[] = [];
  for (const unit of outline.units) {
    const topic = unit.topics[0]?.topic;
    if (topic !== undefined && topic !== 'constraints' && topic !== 'tone' && topic !== 'channels')
      continue;
    for (const form of FORMS) {
      const match = form.exec(unit.text);
      const when = match?.groups?.['when'];
      const then = match?.groups?.['then'];
      if (match === null || when === undefined || then === undefined) continue;
      if (!WORK.test(then) || PEOPLE.test(then.trim())) continue;
      if (
        topic === undefined &&
        !/\b(?:must|never|always|do not|don't|mention|please|has to)\b/iu.test(then)
      )
        continue;
      const at = (part: string): { start: number; end: number } => {
        const start = unit.start + match.index + match[0].indexOf(part);
        return { start, end: start + part.trimEnd().length };
      };
      rules.push({
        when: foundAt(corpus, at(when), 0.7, 'cue'),
        then: foundAt(corpus, at(then), 0.7, 'cue'),
      });
      break;
    }
  }
  return rules.slice(0, 20);
}
