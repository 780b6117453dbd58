import { describe, it } from 'vitest';
import { isRepeated, isTerm, termsIn, wholeTerm } from './voice-terms';

describe('Terms of a field', () => {
  it('are whole phrases with a noun at the end', ({ expect }) => {
    expect(termsIn('a letter about the Clean Air Zone and the cost of fencing')).toEqual(
      ['letter', 'Clean Air Zone', 'cost of fencing'].filter((term) => isTerm(term)),
    );
  });

  it('end before a verb, a feeling and a month', ({ expect }) => {
    expect(termsIn('shift rota changes every Sunday')).toEqual(['shift rota']);
    expect(termsIn('scared insurer is going to drop them')).not.toContain('scared insurer');
    expect(termsIn('first trucks reach dealers April 2').join(' ')).not.toContain('April');
  });

  it('are no half of a compound', ({ expect }) => {
    expect(termsIn('burned by a no-show freelancer')).not.toContain('show freelancer');
  });

  it('are not the furniture of any brief', ({ expect }) => {
    for (const word of ['target group', 'last week', 'main thing', 'campaign'])
      expect(isTerm(word)).toBe(false);
  });

  it('may be a short statement as a whole', ({ expect }) => {
    expect(wholeTerm('The MOT bill')).toBe('MOT bill');
    expect(wholeTerm('they fear it')).toBeUndefined();
  });

  it('stand once: “tool” adds nothing to “tool library”', ({ expect }) => {
    expect(isRepeated('tool', ['tool library'])).toBe(true);
    expect(isRepeated('library card', ['tool library'])).toBe(false);
  });
});
