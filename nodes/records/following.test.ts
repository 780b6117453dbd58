import { describe, expect, it } from 'vitest';
import { caretaker, stated } from '../generation/samples';
import { followEdits, leftBehind } from './following';
import { applyEdits } from './statements';

const edit = (path: string, was: string, value: string) => ({
  id: 'edt_1',
  nodeId: 'cards',
  port: 'personas',
  key: caretaker.key,
  path,
  was,
  value,
  by: 'you',
  at: '2026-11-25T10:00:00Z',
});
const wish = stated('book a free site visit', 'Book a free site visit');
const card = {
  ...caretaker,
  needs: [wish],
  tagline: { ...wish, value: 'Wants to book a free site visit and hand out no parcels' },
};
const after = (...edits: ReturnType<typeof edit>[]) =>
  followEdits(applyEdits(card, edits).body, edits).tagline;

describe('the tagline after an edit', () => {
  it('takes the new words in place of the old ones and is a person’s from then on', () => {
    expect(after(edit('needs.0', wish.value, 'Book two visits.'))).toMatchObject({
      value: 'Wants to book two visits and hand out no parcels',
      origin: 'human',
    });
  });

  it('says that it is out of date where it only rests on the same passage', () => {
    const other = { ...card, tagline: { ...wish, value: 'Somebody who waits for a visit' } };
    const made = edit('needs.0', wish.value, 'Book two visits');
    const { tagline } = followEdits(applyEdits(other, [made]).body, [made]);
    expect(tagline.value).toBe('Somebody who waits for a visit');
    expect(tagline.note).toMatch(new RegExp(`^${leftBehind}`));
  });

  it('stays when a person wrote it, and when something else was edited', () => {
    const own = edit('tagline', card.tagline.value, 'Their own words');
    expect(after(own).value).toBe('Their own words');
    const far = edit('channels.0', 'x', 'y');
    expect(followEdits(card, [far])).toBe(card);
  });
});
