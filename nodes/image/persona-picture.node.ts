import { z } from 'zod';
import { defineSpec, field, implement, one, port } from '../kit';
import type { Persona } from '../records/persona';
import type { Picture } from '../records/picture';
import { originCounts } from '../records/statements';
import { examplePersona, exampleSketch } from '../validation/example-cast';
import {
  archPath,
  cornerMark,
  escapeXml,
  heightPx,
  initialsOf,
  plainArch,
  toneOf,
  widthPx,
} from './arch';
import { statedFeatures } from './features';
import { drawPortrait } from './portrait';
import { algorithmicMedia, openPeepsCredit, svgMetadata } from './provenance';

const asStated = 'As the brief states';

export const spec = defineSpec({
  type: 'image.persona-picture',
  label: 'Persona picture',
  verb: 'Drawing',
  summary: 'Draws each persona in its arch and adds no trait that the brief does not state.',
  keywords: ['picture', 'portrait', 'avatar', 'image', 'face', 'illustration', 'drawing'],
  inputs: { persona: one(port.persona) },
  outputs: { picture: one(port.picture) },
  config: z.object({
    look: field.choice({
      title: 'Look',
      help: 'A card that is still a sketch always keeps the plain arch.',
      values: ['portrait', 'arch'],
      words: { portrait: 'Drawn portrait', arch: 'Plain arch with initials' },
      default: 'portrait',
    }),
    hair: field.choice({
      title: 'Hair',
      help: 'For every persona that this node draws.',
      values: [
        'asStated',
        'short',
        'medium',
        'long',
        'curly',
        'afro',
        'locs',
        'braids',
        'grey',
        'bald',
      ],
      words: {
        asStated,
        short: 'Short',
        medium: 'Medium',
        long: 'Long',
        curly: 'Curly',
        afro: 'Afro',
        locs: 'Locs',
        braids: 'Braids',
        grey: 'Grey',
        bald: 'Bald',
      },
      default: 'asStated',
    }),
    headCovering: field.choice({
      title: 'Head covering',
      values: ['asStated', 'none', 'headscarf', 'turban'],
      words: { asStated, none: 'None', headscarf: 'Headscarf', turban: 'Turban' },
      default: 'asStated',
    }),
    beard: field.choice({
      title: 'Beard',
      values: ['asStated', 'yes', 'no'],
      words: { asStated, yes: 'Yes', no: 'No' },
      default: 'asStated',
    }),
    glasses: field.choice({
      title: 'Glasses',
      values: ['asStated', 'yes', 'no'],
      words: { asStated, yes: 'Yes', no: 'No' },
      default: 'asStated',
    }),
  }),
  opens: true,
  refusals: {
    'name-missing': 'This persona has no name yet. Give the card a name and run again.',
  },
  examples: [
    {
      name: 'draws a portrait with its mark for a card that is well supported',
      inputs: { persona: examplePersona },
      outputs: {
        picture: {
          personaKey: 'persona-1',
          look: 'portrait',
          mark: 'drawn',
          digitalSourceType: algorithmicMedia,
          credit: openPeepsCredit,
        },
      },
    },
    {
      name: 'keeps the plain arch while the card is a sketch',
      inputs: { persona: exampleSketch },
      outputs: { picture: { look: 'arch', mark: 'none' } },
    },
  ],
});

export const engines = implement(spec, {
  version: 1,
  embedded: ({ inputs: { persona }, config, refuse }) => {
    const name = persona.displayName.value.trim();
    if (name === '') refuse('name-missing', persona.key);
    const isPlain = persona.sketch || config.look === 'arch';
    const tone = toneOf(persona.order);
    const drawn = isPlain
      ? { svg: plainArch(initialsOf(name)), choices: [] }
      : drawPortrait({
          seed: `${persona.key}:${name}`,
          order: persona.order,
          skin: tone.fill,
          stated: statedFeatures(persona),
          settings: config,
          idPrefix: `${slug(persona.key)}-`,
        });
    const alt = altText(name, isPlain, drawn.choices, tone.name);
    const description = isPlain
      ? 'Concentric arches with initials, drawn by a rule. It shows no person.'
      : 'A made-up person, drawn by a rule from a set of parts. No model and no photograph was used.';
    const usedCredit = isPlain ? 'Dramatis, built in' : openPeepsCredit;
    const metadata = svgMetadata({
      title: `Picture of ${name}`,
      description,
      alt,
      credit: usedCredit,
    });
    const picture: Picture = {
      key: `picture-${persona.key}`,
      labels: [
        ...(isPlain ? [] : (['syntheticPerson'] as const)),
        ...persona.labels.filter((label) => label === 'sample' || label === 'sketch'),
      ],
      personaKey: persona.key,
      personaName: name,
      look: isPlain ? 'arch' : 'portrait',
      ...(persona.sketch ? { lockedBecause: lockedReason(persona) } : {}),
      mark: isPlain ? 'none' : 'drawn',
      svg:
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${widthPx} ${heightPx}" ` +
        `width="${widthPx}" height="${heightPx}" role="img" aria-label="${escapeXml(alt)}">` +
        `${metadata}<path d="${archPath}" fill="${tone.fill}"/>${drawn.svg}` +
        `${isPlain ? '' : cornerMark('drawn')}</svg>`,
      widthPx,
      heightPx,
      alt,
      caption: isPlain ? `${name}, not drawn yet` : `${name}, drawn`,
      digitalSourceType: algorithmicMedia,
      choices: drawn.choices,
      credit: usedCredit,
      successCriteria: [
        { statement: 'The picture adds nothing about the person that the brief does not state.' },
      ],
      sampleLooks: [
        {
          kind: 'avatar',
          caption: `The arch in ${tone.name}`,
          digitalSourceType: algorithmicMedia,
        },
      ],
      designNotes: [
        {
          text: `Keep the arch’s proportions (1 to 1.18) in ${tone.name}${isPlain ? '' : ' and the mark in its corner'}.`,
          tokenRefs: [],
        },
      ],
    };
    return { picture };
  },
  summarise: ({ picture }) => {
    if (picture.look === 'portrait') return 'Portrait, drawn';
    return picture.lockedBecause ? 'Plain arch: still a sketch' : 'Plain arch';
  },
});

function altText(
  name: string,
  isPlain: boolean,
  choices: Picture['choices'],
  toneName: string,
): string {
  const look = choices.find(({ part }) => part === 'expression')?.value ?? 'calm';
  const clothes = choices.find(({ part }) => part === 'clothes')?.value ?? 'plain';
  const rest = isPlain
    ? `: initials in a plain arch, ${toneName}`
    : `, drawn: head and shoulders, ${look}, ${clothes} top, in a ${toneName} arch`;
  // The name gives way first: what the picture shows has to be said.
  const room = 125 - rest.length;
  const short =
    name.length > room
      ? `${[...name]
          .slice(0, room - 1)
          .join('')
          .trimEnd()}…`
      : name;
  return `${short}${rest}`.slice(0, 125);
}

function lockedReason(persona: Persona): string {
  const counts = originCounts(persona);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const firm = counts.stated + counts.human;
  return (
    `This card is still a sketch: ${firm} of ${all} statements come from the brief. ` +
    'Answer its open questions and the portrait is drawn.'
  );
}

function slug(key: string): string {
  return key.replace(/[^a-zA-Z0-9]+/gu, '-').replace(/^(?=\d)/u, 'p') || 'p';
}
