import { describe, it } from 'vitest';
import { asObjective } from './interpretation-lines';

describe('the objective in the words of the brief', () => {
  it.for([
    ['Independent cafés to order a first case', 'Get independent cafés to order a first case'],
    ['Folks have to find out these bags exist', 'Folks have to find out these bags exist'],
    ['They would like it to be known', 'They would like it to be known'],
    ['The mill needs to enter the lists', 'The mill needs to enter the lists'],
    ['Fill the Saturday test-ride slots', 'Fill the Saturday test-ride slots'],
  ])('%s → %s', ([said, line], { expect }) => {
    expect(
      asObjective({ value: said ?? '', origin: 'stated', confidence: 0.9, evidence: [] }).value,
    ).toBe(line);
  });
});
