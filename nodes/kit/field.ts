import { z } from 'zod';

/** How a field is drawn in the form. `web/form/` maps each to a component. */
export type Widget =
  | 'integer'
  | 'slider'
  | 'switch'
  | 'choice'
  | 'choices'
  | 'text'
  | 'long-text'
  | 'words';

declare module 'zod' {
  interface GlobalMeta {
    title?: string;
    /** Help under the field, one sentence. */
    description?: string;
    widget?: Widget;
    /** For choices: what each value is called on screen. */
    words?: Record<string, string>;
    /** For sliders: what the ends mean. */
    ends?: [string, string];
    unit?: string;
  }
}

interface Common {
  title: string;
  help?: string;
}

function described<T extends z.ZodType>(
  schema: T,
  widget: Widget,
  o: Common,
  extra: object = {},
): T {
  return schema.meta({
    title: o.title,
    widget,
    ...(o.help === undefined ? {} : { description: o.help }),
    ...extra,
  });
}

/** The fields of a node's settings: a zod schema with a default, plus how to draw it. */
export const field = {
  integer: (o: Common & { min: number; max: number; default: number; unit?: string }) =>
    described(
      z.int().min(o.min).max(o.max).default(o.default),
      'integer',
      o,
      o.unit === undefined ? {} : { unit: o.unit },
    ),
  slider: (
    o: Common & { min: number; max: number; step: number; default: number; ends: [string, string] },
  ) =>
    described(z.number().min(o.min).max(o.max).multipleOf(o.step).default(o.default), 'slider', o, {
      ends: o.ends,
    }),
  toggle: (o: Common & { default: boolean }) =>
    described(z.boolean().default(o.default), 'switch', o),
  choice: <const V extends readonly [string, ...string[]]>(
    o: Common & { values: V; words: { [P in V[number]]: string }; default: V[number] },
  ) =>
    // `default` is typed as a member of the values; zod's signature can't see that through the enum.
    described(z.enum(o.values).default(o.default as never), 'choice', o, { words: o.words }),
  choices: <const V extends readonly [string, ...string[]]>(
    o: Common & { values: V; words: { [P in V[number]]: string }; default: V[number][] },
  ) =>
    described(z.array(z.enum(o.values)).default(o.default as never), 'choices', o, {
      words: o.words,
    }),
  text: (o: Common & { max: number; default?: string }) =>
    described(
      z
        .string()
        .max(o.max)
        .default(o.default ?? ''),
      'text',
      o,
    ),
  longText: (o: Common & { max: number; default?: string }) =>
    described(
      z
        .string()
        .max(o.max)
        .default(o.default ?? ''),
      'long-text',
      o,
    ),
  /** A list of words or short phrases. */
  words: (o: Common & { max: number; default?: string[] }) =>
    described(
      z
        .array(z.string().min(1).max(120))
        .max(o.max)
        .default(o.default ?? []),
      'words',
      o,
    ),
};
