/** The figures of the reader: on briefs it never saw, and five-fold over those it was trained on. */
import { draftOf } from '../../../nodes/language/model/draft';
import { toLabels } from '../../../nodes/language/to-labels';
import { briefsOf, exampleOf } from '../train/data';
import { sheetOf } from '../train/sheet';
import { offeredApart, trainChains, trainJudges } from '../train/train';
import { accuracyOf, calibrationError, claimsOf, driftOf, readText, timeOf } from './measure';
import type { Figure } from './measure';

const FOLDS = 5;

/** `parts`: “folds” trains five times over and takes long; without it only what ships is measured. */
export function measureReading(parts: readonly string[]): Figure[] {
  const development = briefsOf('development');
  const readings = development.map(({ text }) => readText(text));
  const figures: Figure[] = accuracyOf(development, readings.map(toLabels));
  const claims = development.flatMap((brief, at) => {
    const reading = readings[at];
    return reading === undefined ? [] : claimsOf(brief, reading);
  });
  figures.push(
    { name: 'calibration error', value: calibrationError(claims), unit: `of 1, ${claims.length}` },
    ...driftOf(development),
    ...timeOf(development),
  );
  return parts.includes('folds') ? [...figures, ...foldFigures()] : figures;
}

function foldFigures(): Figure[] {
  const briefs = briefsOf('train');
  const examples = briefs.map(exampleOf);
  const answers = examples.map((): ReturnType<typeof sheetOf> | undefined => undefined);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const others = examples.filter((_, at) => at % FOLDS !== fold);
    const model = { ...trainJudges(others, offeredApart(others, 2)), chains: trainChains(others) };
    examples.forEach(({ document }, at) => {
      if (at % FOLDS === fold) answers[at] = sheetOf(document, draftOf(model, document));
    });
  }
  return accuracyOf(
    briefs,
    answers.filter((answer) => answer !== undefined),
  ).map((figure) => ({ ...figure, name: `${FOLDS}-fold: ${figure.name}` }));
}
