import fc from 'fast-check';
import { describe, it } from 'vitest';
import { anyNode, emptyRunInputs, runEmbedded } from '../kit';
import type { Persona } from '../records/persona';
import type { Picture } from '../records/picture';
import { examplePersona, exampleSketch, passage, written } from '../validation/example-cast';
import { initialsOf } from './arch';
import { engines, spec } from './persona-picture.node';

const node = anyNode({ spec, engines });

const draw = (persona: Persona, config: Record<string, unknown> = {}): Picture => {
  const result = runEmbedded(node.spec, node.engines, {
    inputs: { persona: [{ kind: 'persona', body: persona }] },
    config,
    seed: 7,
    given: emptyRunInputs,
  });
  return result.outputs['picture']?.[0]?.body as Picture;
};
const named = (name: string, order = 1): Persona => ({
  ...examplePersona,
  key: `persona-${order}`,
  order,
  displayName: written(name),
});
const saying = (value: string, origin: 'stated' | 'inferred' | 'generated'): Persona => ({
  ...examplePersona,
  context: [
    { value, confidence: 0.9, origin, note: 'x', evidence: [passage('people who cycle to work')] },
  ],
});
const partOf = (picture: Picture, part: string) =>
  picture.choices.find((choice) => choice.part === part);

describe('Persona picture', () => {
  it('gives the same bytes for the same persona', ({ expect }) => {
    expect(draw(examplePersona).svg).toBe(draw(structuredClone(examplePersona)).svg);
  });

  it('marks the picture as drawn, in the picture and in its metadata', ({ expect }) => {
    const { svg, alt } = draw(examplePersona);
    expect(svg).toMatch(/<text[^>]*>drawn<\/text>/u);
    expect(svg).toContain('digitalsourcetype/algorithmicMedia"/>');
    expect(svg).toContain('<photoshop:Credit>Open Peeps by Pablo Stanley, CC0</photoshop:Credit>');
    expect(svg).toContain(`AltTextAccessibility>${alt}<`);
    expect(svg).not.toContain('DiceBear');
  });

  it('holds no script, no handler and no address that would be loaded', ({ expect }) => {
    const { svg } = draw(named('<script>alert(1)</script> " onload="x'));
    expect(svg).not.toMatch(/<script|<foreignObject|<image|<style|<!--|<!DOCTYPE/iu);
    for (const [, name = ''] of svg.matchAll(/\s([a-zA-Z:-]+)="/gu))
      expect(name).not.toMatch(/^on/iu);
    const shown = svg.replace(/<metadata>.*<\/metadata>/su, '').replace(/ xmlns="[^"]*"/u, '');
    expect(shown).not.toMatch(/https?:|data:|url\((?!#)/iu);
    for (const [, target = ''] of svg.matchAll(/href="([^"]*)"/gu)) expect(target).toMatch(/^#/u);
  });

  it('puts the persona before every id, so that a cast can stand in one page', ({ expect }) => {
    const idsOf = (svg: string) => [...svg.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    const one = idsOf(draw(named('Robin Hale', 1)).svg);
    const two = idsOf(draw(named('Robin Hale', 2)).svg);
    expect(one.length).toBeGreaterThan(1);
    expect(one.every((id) => id?.startsWith('persona-1-'))).toBe(true);
    expect(one.filter((id) => two.includes(id))).toEqual([]);
    const { svg } = draw(examplePersona);
    for (const [, used] of svg.matchAll(/(?:url\(#|href="#)([^)"]+)/gu))
      expect(one).toContain(used);
  });

  it('gives every face the paper of its arch, whatever the name', ({ expect }) => {
    for (const skin of ['#ffdbb4', '#edb98a', '#d08b5b', '#ae5d29', '#694d3d']) {
      expect(draw(examplePersona).svg.toLowerCase()).not.toContain(skin);
    }
    expect(draw(named('A', 1)).svg.match(/#ebd6ae/giu)?.length).toBeGreaterThan(1);
    expect(draw(named('A', 2)).svg.match(/#c6dae6/giu)?.length).toBeGreaterThan(1);
  });

  it('lets a name choose only expression, clothes and pose', ({ expect }) => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 8 }),
        (name, order) => {
          const person = named(`x${name}`, order);
          const byChance = draw(person).choices;
          expect(byChance.every(({ by }) => by === 'chance')).toBe(true);
          expect(byChance.map(({ part }) => part)).toEqual([
            'expression',
            'clothes',
            'pose',
            'head',
          ]);
          const other = draw(named('Other', order));
          expect(partOf(draw(person), 'head')).toEqual(partOf(other, 'head'));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('draws a turban, a beard or glasses when the brief states them', ({ expect }) => {
    const turban = draw(saying('Drivers who wear a turban', 'stated'));
    expect(partOf(turban, 'head')).toEqual({ part: 'head', value: 'a turban', by: 'stated' });
    const bearded = draw(saying('A bearded man who wears reading glasses', 'stated'));
    expect(partOf(bearded, 'beard')?.by).toBe('stated');
    expect(partOf(bearded, 'glasses')?.by).toBe('stated');
  });

  it('ignores such words when they are inferred, generated or denied', ({ expect }) => {
    for (const persona of [
      saying('Wears a turban', 'generated'),
      saying('Wears a turban', 'inferred'),
      saying('Nobody here wears a turban', 'stated'),
    ]) {
      expect(partOf(draw(persona), 'head')?.by).toBe('chance');
    }
  });

  it('follows a person’s choice and says that it was one', ({ expect }) => {
    const picture = draw(examplePersona, { headCovering: 'headscarf', glasses: 'yes' });
    expect(partOf(picture, 'head')).toEqual({ part: 'head', value: 'a headscarf', by: 'person' });
    expect(partOf(picture, 'glasses')?.by).toBe('person');
  });

  it('keeps the plain arch with initials and the reason while the card is a sketch', ({
    expect,
  }) => {
    const picture = draw(exampleSketch);
    expect(picture).toMatchObject({ look: 'arch', mark: 'none', choices: [] });
    expect(picture.svg).toContain('>NC</text>');
    expect(picture.lockedBecause).toMatch(/^This card is still a sketch: \d+ of \d+ statements/u);
  });

  it('describes the picture in at most 125 characters, even for a long name', ({ expect }) => {
    for (const persona of [
      named('Ö'.repeat(300)),
      { ...exampleSketch, displayName: written('N'.repeat(300)) },
    ]) {
      const { alt } = draw(persona);
      expect(alt.length).toBeLessThanOrEqual(125);
      expect(alt).toContain('arch');
    }
    const plain = draw(saying('Drivers who wear a turban', 'stated')).alt;
    expect(plain).not.toMatch(/turban|skin|man\b|woman|beard|old|young/iu);
  });

  it('takes initials from any script', ({ expect }) => {
    expect(initialsOf('Robin Hale')).toBe('RH');
    expect(initialsOf('Élodie de la Tour')).toBe('ÉT');
    expect(initialsOf('Freelancers')).toBe('F');
    expect(initialsOf('王 小明')).toBe('王小');
    expect(initialsOf('—')).toBe('?');
  });
});
