import { Avatar, Style } from '@dicebear/core';
import openPeeps from '@dicebear/styles/open-peeps.json';
import { pick, seededRandom } from '../kit/random';
import type { Picture } from '../records/picture';
import { archPath, heightPx, ink, widthPx } from './arch';
import type { Feature } from './features';

type Choice = Picture['choices'][number];
type Head = keyof typeof openPeeps.components.head.variants;
type Expression = keyof typeof openPeeps.components.expression.variants;

/** What a person chose in the settings; `asStated` leaves it to the brief. */
export interface PortraitSettings {
  hair: keyof typeof chosenHair | 'asStated';
  headCovering: 'asStated' | 'none' | 'headscarf' | 'turban';
  beard: 'asStated' | 'yes' | 'no';
  glasses: 'asStated' | 'yes' | 'no';
}

/**
 * Heads without covering, beard, grey or a hair style that points at a group. A persona takes the
 * one at its place in the cast, so that a cast differs and nothing is drawn from its name.
 */
const neutralHeads = ['short4', 'medium1', 'short5', 'short3'] as const satisfies readonly Head[];

export const chosenHair = {
  short: 'short2',
  medium: 'medium3',
  long: 'long',
  curly: 'longCurly',
  afro: 'afro',
  locs: 'dreads1',
  braids: 'cornrows',
  grey: 'grayMedium',
  bald: 'noHair1',
} as const satisfies Record<string, Head>;

const expressions = ['calm', 'smile', 'cute'] as const satisfies readonly Expression[];
const expressionWords = { calm: 'calm', smile: 'a smile', cute: 'a small smile' };
/** Muted cloth. Neither curtain nor limelight, which mean something else, nor a skin tone. */
const cloth = [
  ['slate', '#7D8FA3'],
  ['moss', '#7C9473'],
  ['mauve', '#9C7FA0'],
  ['teal', '#5E8583'],
  ['clay', '#B07B5E'],
] as const;
const hairGrey = '#A8A29A';

export interface PortraitRequest {
  /** Persona key and name: decides pose, clothes and expression, nothing else. */
  seed: string;
  /** Place in the cast, from 1. */
  order: number;
  /** The paper of the arch, which is the skin of everyone in it. */
  skin: string;
  stated: ReadonlySet<Feature>;
  settings: PortraitSettings;
  /** Put before every id, so that several drawings can stand in one page. */
  idPrefix: string;
}

let style: Style<typeof openPeeps> | undefined;

/** Draws a bust that fills the foot of the arch. Same request, same bytes. */
export function drawPortrait(request: PortraitRequest): { svg: string; choices: Choice[] } {
  const { stated, settings } = request;
  const random = seededRandom(`portrait:${request.seed}`);
  const expression = pick(expressions, random);
  const [clothName, clothColour] = pick(cloth, random);
  const facesLeft = random() < 0.5;
  const head = chooseHead(request);
  const beard = decide(settings.beard, stated.has('beard'));
  const glasses = decide(settings.glasses, stated.has('glasses'));

  // Checking the definition takes some 20 ms, so it is done once and only when a face is drawn.
  style ??= new Style(openPeeps);
  const drawn = new Avatar(style, {
    seed: 'fixed',
    headVariant: head.variant,
    headContrastColor: head.grey ? hairGrey : '#3A332C',
    expressionVariant: expression,
    skinColor: request.skin,
    clothingColor: clothColour,
    inkColor: ink,
    flip: facesLeft ? 'horizontal' : 'none',
    facialHairVariant: 'full',
    facialHairProbability: beard ? 100 : 0,
    accessoriesVariant: 'glasses2',
    accessoriesProbability: glasses ? 100 : 0,
    maskProbability: 0,
  }).toString();

  const choices: Choice[] = [
    { part: 'expression', value: expressionWords[expression], by: 'chance' },
    { part: 'clothes', value: clothName, by: 'chance' },
    { part: 'pose', value: facesLeft ? 'facing left' : 'facing right', by: 'chance' },
    head.choice,
    ...(beard ? [{ part: 'beard', value: 'yes', by: beard }] : []),
    ...(glasses ? [{ part: 'glasses', value: 'yes', by: glasses }] : []),
  ];
  return { svg: placeInArch(drawn, request.idPrefix), choices };
}

interface ChosenHead {
  variant: Head;
  grey: boolean;
  choice: Choice;
}

function chooseHead({ order, stated, settings }: PortraitRequest): ChosenHead {
  const chosen = (variant: Head, value: string, by: Choice['by'], grey = false): ChosenHead => ({
    variant,
    grey,
    choice: { part: 'head', value, by },
  });
  const { headCovering, hair } = settings;
  if (headCovering === 'headscarf') return chosen('hijab', 'a headscarf', 'person');
  if (headCovering === 'turban') return chosen('turban', 'a turban', 'person');
  if (headCovering === 'asStated') {
    if (stated.has('headscarf')) return chosen('hijab', 'a headscarf', 'stated');
    if (stated.has('turban')) return chosen('turban', 'a turban', 'stated');
  }
  if (hair !== 'asStated') {
    return chosen(chosenHair[hair], `${hair} hair`, 'person', hair === 'grey');
  }
  if (stated.has('bald')) return chosen('noHair1', 'bald', 'stated');
  if (stated.has('grey')) return chosen('grayMedium', 'grey hair', 'stated', true);
  const neutral = neutralHeads[(order - 1) % neutralHeads.length] ?? neutralHeads[0];
  return chosen(neutral, 'one of a fixed set, by place in the cast', 'chance');
}

function decide(
  setting: 'asStated' | 'yes' | 'no',
  isStated: boolean,
): 'person' | 'stated' | undefined {
  if (setting === 'yes') return 'person';
  return setting === 'asStated' && isStated ? 'stated' : undefined;
}

/** The drawing's inner part, scaled onto the foot of the arch, with ids of its own. */
function placeInArch(svg: string, idPrefix: string): string {
  const inner = svg
    .replace(/^<svg[^>]*>/u, '')
    .replace(/<\/svg>$/u, '')
    .replace(/<!--.*?-->/gu, '')
    .replace(/<metadata[\s\S]*?<\/metadata>/u, '')
    .replace(/ id="([^"]+)"/gu, ` id="${idPrefix}$1"`)
    .replace(/url\(#([^)]+)\)/gu, `url(#${idPrefix}$1)`)
    .replace(/href="#([^"]+)"/gu, `href="#${idPrefix}$1"`);
  // The set draws on a square of 704; the bust is a little wider than the arch and ends at its foot.
  const scale = (widthPx * 1.12) / 704;
  const x = (widthPx - 704 * scale) / 2;
  return (
    `<defs><clipPath id="${idPrefix}arch"><path d="${archPath}"/></clipPath></defs>` +
    `<g clip-path="url(#${idPrefix}arch)"><g fill="none" ` +
    `transform="translate(${round(x)} ${round(heightPx - 704 * scale)}) scale(${round(scale)})">` +
    `${inner}</g></g>`
  );
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
