import { describe, expect, it } from 'vitest';
import { findGivenNames, isNickname, leadingName } from './names';
import { namesPeople, nounPhraseAt } from './noun-phrase';
import { findSegments } from './segments';
import { assignFocus } from './focus';
import { readOutline } from './units';

const labels = (text: string): string[] => {
  const outline = readOutline(text);
  return findSegments(outline).map((segment) =>
    outline.flat.slice(segment.label.start, segment.label.end),
  );
};

describe('findSegments', () => {
  it('finds audiences under labels and numbered items, in order', () => {
    expect(
      labels(
        'Audiences\n1) Florists with a market stall. They start at four.\n2) Wedding planners in Kent.',
      ),
    ).toEqual(['Florists with a market stall', 'Wedding planners in Kent']);
  });

  it('finds the ideal customer of a form, and leaves out whom a remark turns away', () => {
    const form =
      'Organisation: The Flower Hall\nDescribe your ideal customer: Florists with a market stall in the south. They start at four.\nTone: courteous\nComments: ';
    expect(labels(`${form}wedding planners, no. They ring once and never again.`)).toEqual([
      'Florists with a market stall in the south',
    ]);
  });

  it('finds those that prose introduces', () => {
    expect(
      labels(
        'We print maps. I am thinking of hikers over fifty, mostly from Wales. Then there are the school teachers who plan trips.',
      ),
    ).toEqual(['hikers over fifty', 'school teachers who plan trips']);
  });

  it('finds the first and the second, and a fragment that is nothing but people', () => {
    expect(
      labels(
        'Two groups buy. The first is young parents in flats. The second is night nurses at the clinic.',
      ),
    ).toEqual(['young parents in flats', 'night nurses at the clinic']);
    expect(
      labels(
        'ANN: Who buys?\nBEN: Beekeepers with a shop.\nANN: ok\nBEN: yes\nANN: more?\nBEN: no',
      ),
    ).toEqual(['Beekeepers with a shop']);
  });

  it('takes a working name apart from the people behind it', () => {
    const outline = readOutline('Who: "Muddy Maud", an allotment gardener of sixty');
    const [segment] = findSegments(outline);
    expect(outline.flat.slice(segment?.name?.start, segment?.name?.end)).toBe('Muddy Maud');
    expect(outline.flat.slice(segment?.label.start, segment?.label.end)).toBe(
      'allotment gardener of sixty',
    );
  });

  it('leaves those out who are not meant', () => {
    expect(
      labels('Target group: sailors.\n\nWho this is not for\nLandlubbers and tourists.'),
    ).toEqual(['sailors']);
  });

  it('finds nobody where nobody is named', () => {
    expect(labels('The boiler broke. We replaced it in March.')).toEqual([]);
  });
});

describe('assignFocus', () => {
  const text =
    'Audiences\n1) Florists with a stall. They start at four.\n2) Wedding planners. They hate rain.\n\nChannels\nFlorists read the trade paper. Planners are on Instagram. Both get letters.';
  const outline = readOutline(text);
  const segments = findSegments(outline);
  const focus = assignFocus(outline, segments);
  const who = (part: string): number[] | undefined =>
    focus[outline.units.findIndex((unit) => unit.text.startsWith(part))]?.who;

  it('keeps a sentence with the audience named last', () => {
    expect(who('They start')).toEqual([0]);
    expect(who('They hate')).toEqual([1]);
  });

  it('follows a name in a passage about all of them, and “both” means both', () => {
    expect(who('Florists read')).toEqual([0]);
    expect(who('Planners are')).toEqual([1]);
    expect(who('Both get')).toEqual([0, 1]);
  });
});

describe('names', () => {
  it.each([
    ['In the office we call her "Rainy Rita".', 'Rainy Rita'],
    ['Around here he is known as Paperless Pete.', 'Paperless Pete'],
    ['Our sales team talks about the Sunday Sorters.', 'Sunday Sorters'],
  ])('%s', (text, name) => {
    expect(findGivenNames(text)[0]?.text).toBe(name);
  });

  it('tells nicknames from phrases and quotations', () => {
    expect(isNickname('Half-Price Harry')).toBe(true);
    expect(isNickname('the price is too high')).toBe(false);
    expect(leadingName('"Muddy Maud", a gardener')?.text).toBe('Muddy Maud');
  });
});

describe('noun phrases', () => {
  it('end before the verb and keep a relative clause', () => {
    expect(nounPhraseAt('the nurses who work at night are tired')?.text).toBe(
      'nurses who work at night',
    );
    expect(nounPhraseAt('Bakers in Leeds. They sleep little')?.text).toBe('Bakers in Leeds');
  });

  it('name people when their head does', () => {
    expect(namesPeople('retired teachers with a caravan')).toBe(true);
    expect(namesPeople('nurse training software')).toBe(false);
    expect(namesPeople('posters in the lobby')).toBe(false);
  });
});
