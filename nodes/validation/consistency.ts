import type { Interpretation } from '../records/interpretation';
import type { Persona } from '../records/persona';
import type { ConsistencyReport, Finding, MatrixCell } from '../records/quality';
import type { Scenario } from '../records/scenario';
import type { BrandVoiceGuide } from '../records/voice';
import { answer } from './answers';
import type { Answer } from './answers';
import { overlap, study } from './contrast';
import { questionsFor, themes } from './questions';
import type { Question } from './questions';
import { placeIn, witnessesOf } from './witnesses';
import type { Line, Witness } from './witnesses';

export interface ConsistencyRules {
  voice: BrandVoiceGuide | undefined;
  reading: Interpretation | undefined;
  scenarios: readonly Scenario[];
  /** Questions per persona. */
  count: number;
  /** At or above it an answer agrees, 0–1. */
  threshold: number;
}

type Asked = Answer & { question: Question };
type Outcome = Pick<
  ConsistencyReport,
  'score' | 'questions' | 'agreeing' | 'matrix' | 'findings' | 'notChecked'
>;

/** A script that answers fewer questions, or has fewer words, has too little in it to be judged. */
const enough = { answers: 5, words: 25 };

/** Puts every persona's questions to every piece about it (M8, product.md 7). */
export function compare(personas: readonly Persona[], rules: ConsistencyRules): Outcome {
  const matrix: MatrixCell[] = [];
  const findings: Finding[] = [];
  const notChecked: Outcome['notChecked'] = [];
  const agreements: number[] = [];
  for (const persona of personas) {
    const questions = questionsFor(persona, rules.voice, rules.reading, rules.count);
    for (const witness of witnessesOf(persona, rules.voice, rules.scenarios)) {
      const asked = [
        ...questions.map((question) => ({
          question,
          ...answer(question, witness, persona, rules.voice),
        })),
        ...slotAnswers(witness, persona),
      ];
      const answered = asked.filter(({ agreement }) => agreement !== null);
      const isThin = hasTooLittle(witness, answered.length);
      const isClashing = answered.some(({ clash }) => clash !== undefined);
      if (isThin && !isClashing) {
        notChecked.push({
          what: `${witness.title} of ${persona.displayName.value}`,
          why: `Not enough text to check: it answers ${answered.length} of ${asked.length} questions. That is not a pass.`,
        });
      } else {
        agreements.push(...answered.map(({ agreement }) => agreement ?? 0));
      }
      matrix.push(...cellsOf(asked, witness, persona, isThin && !isClashing));
      findings.push(...answered.flatMap((one) => findingOf(one, witness, rules.threshold)));
    }
  }
  if (!rules.voice) {
    notChecked.push({
      what: 'Tone',
      why: 'No voice guide is wired, so there is no tone to compare with.',
    });
  }
  if (rules.scenarios.length === 0) {
    notChecked.push({
      what: 'Scripts',
      why: 'No scripts are wired: the cards are checked against themselves.',
    });
  }
  return {
    score: agreements.length === 0 ? null : mean(agreements),
    questions: agreements.length,
    agreeing: agreements.filter((agreement) => agreement >= rules.threshold).length,
    matrix,
    findings,
    notChecked,
  };
}

function hasTooLittle({ kind, lines }: Witness, answers: number): boolean {
  if (kind !== 'scenario') return false;
  const words = lines.reduce((sum, line) => sum + line.words.length, 0);
  return answers < enough.answers || words < enough.words;
}

/** What a script says it is about has to come from the card, word by word or nearly. */
function slotAnswers({ script }: Witness, persona: Persona): Asked[] {
  if (!script) return [];
  const name = persona.displayName.value;
  const { goal, trigger, turn } = script;
  const stated = texts(persona.needs, persona.goals);
  // A card without needs still has to know the goal from somewhere.
  const aims =
    stated.length > 0
      ? stated
      : texts(persona.successMetrics, persona.pains, persona.context, [persona.tagline]);
  const turning = texts(
    persona.objections,
    persona.pains,
    persona.nonNegotiables,
    persona.risks,
    persona.context,
    persona.triggers,
  );
  return [
    slot('Needs', `What does ${name} want here?`, goal, aims),
    slot(
      'Triggers',
      `What brings ${name} here?`,
      trigger,
      texts(persona.triggers, persona.pains, persona.context, persona.needs, persona.goals),
    ),
    slot('Pains', 'What does the script turn on?', turn, turning),
  ].filter((asked) => asked !== undefined);
}

function texts(...lists: (readonly { value: string }[])[]): string[] {
  return lists.flat().map(({ value }) => value);
}

/** Undefined where the script itself says that this is open: then there is nothing to compare. */
function slot(
  theme: Question['theme'],
  text: string,
  said: Line | undefined,
  card: readonly string[],
): Asked | undefined {
  if (!said) return undefined;
  const best = card
    .map((expected) => {
      const studied = study(expected);
      const there = overlap(studied, said).anywhere;
      const back = overlap(said, studied).anywhere;
      return { expected, share: there + back === 0 ? 0 : (2 * there * back) / (there + back) };
    })
    .sort((a, b) => b.share - a.share)[0];
  const question: Question = {
    theme,
    text,
    expected: best?.expected ?? 'The card does not say.',
    ask: 'say',
    studied: said,
    path: said.path,
  };
  if (!best) return { question, agreement: null, found: said.text, path: said.path };
  const agreement = best.share >= 0.9 ? 1 : Math.round(best.share * 100) / 100;
  return { question, agreement, found: said.text, path: said.path };
}

/** One cell per theme: the mean of its answers, and the worst of them to show. */
function cellsOf(
  asked: readonly Asked[],
  witness: Witness,
  persona: Persona,
  isThin: boolean,
): MatrixCell[] {
  return themes.flatMap((theme) => {
    const here = asked.filter(({ question }) => question.theme === theme);
    const answered = here.filter(({ agreement }) => agreement !== null);
    const [worst] = [...answered].sort((a, b) => (a.agreement ?? 1) - (b.agreement ?? 1));
    const shown = worst ?? here[0];
    if (!shown) return [];
    return [
      {
        theme,
        personaKey: persona.key,
        pieceKey: witness.key,
        pieceTitle: witness.title,
        agreement: isThin || !worst ? null : mean(answered.map(({ agreement }) => agreement ?? 0)),
        question: shown.question.text,
        expected: shown.question.expected,
        found: shown.found,
      },
    ];
  });
}

function findingOf(asked: Asked, witness: Witness, threshold: number): Finding[] {
  const { question, agreement, found, path, clash } = asked;
  if (agreement === null || agreement >= threshold) return [];
  return [
    {
      rule: clash ? 'contradiction' : 'weak agreement',
      severity: clash ? 'high' : 'medium',
      place: placeIn(witness, path),
      quote: found,
      message: `The card says “${question.expected}” ${witness.title}: ${clash ?? 'other words'}.`,
      advice: clash ? 'Change the piece, or correct the card.' : 'Use the words of the card.',
    },
  ];
}

function mean(values: readonly number[]): number {
  return Math.round((1000 * values.reduce((sum, value) => sum + value, 0)) / values.length) / 1000;
}
