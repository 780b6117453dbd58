import { z } from 'zod';
import type { AnySpec, Widget } from '../../nodes/kit';

/** One setting as the form draws it, read from the node's own description. */
export interface FieldModel {
  name: string;
  title: string;
  help: string | undefined;
  widget: Widget;
  /** What holds while nobody chose. */
  usual: unknown;
  min: number | undefined;
  max: number | undefined;
  step: number | undefined;
  unit: string | undefined;
  ends: [string, string] | undefined;
  options: { value: string; word: string }[];
  maxLength: number | undefined;
  maxItems: number | undefined;
}

interface Described {
  title?: string;
  description?: string;
  widget?: Widget;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  multipleOf?: number;
  unit?: string;
  ends?: [string, string];
  words?: Record<string, string>;
  enum?: string[];
  items?: { enum?: string[] };
  maxLength?: number;
  maxItems?: number;
}

const known = new WeakMap<AnySpec, FieldModel[]>();

/** The settings of a node in the order of its spec. Settings without a widget are not drawn. */
export function fieldsOf(spec: AnySpec): FieldModel[] {
  const before = known.get(spec);
  if (before) return before;
  const described = z.toJSONSchema(spec.config, { io: 'input' });
  const fields = Object.entries(described.properties ?? {}).flatMap(([name, property]) => {
    if (typeof property === 'boolean') return [];
    // zod writes a field's meta (title, widget, words…) beside the standard keys.
    return modelOf(name, property as Described);
  });
  known.set(spec, fields);
  return fields;
}

function modelOf(name: string, property: Described): FieldModel[] {
  const { widget, words = {} } = property;
  if (!widget) return [];
  const values = property.enum ?? property.items?.enum ?? [];
  return [
    {
      name,
      title: property.title ?? name,
      help: property.description,
      widget,
      usual: property.default,
      min: property.minimum,
      max: property.maximum,
      step: property.multipleOf,
      unit: property.unit,
      ends: property.ends,
      options: values.map((value) => ({ value, word: words[value] ?? value })),
      maxLength: property.maxLength,
      maxItems: property.maxItems,
    },
  ];
}

/** What is wrong with a value, in words, or null. */
export function fieldError(spec: AnySpec, field: FieldModel, value: unknown): string | null {
  if (value === undefined) return null;
  const result = spec.config.shape[field.name]?.safeParse(value);
  if (!result || result.success) return null;
  return wordsFor(result.error.issues[0], field);
}

type Issue = z.core.$ZodIssue | undefined;

function wordsFor(issue: Issue, field: FieldModel): string {
  const unit = field.unit === undefined ? '' : ` ${field.unit}`;
  if (issue?.code === 'too_big') {
    if (issue.origin === 'string') return `At most ${String(issue.maximum)} characters.`;
    if (issue.origin === 'array') return `At most ${String(issue.maximum)} of them.`;
    return `At most ${String(issue.maximum)}${unit}.`;
  }
  if (issue?.code === 'too_small') {
    if (issue.origin === 'string') return 'Write something here, or take it out.';
    return `At least ${String(issue.minimum)}${unit}.`;
  }
  if (issue?.code === 'invalid_value') return 'Choose one from the list.';
  if (issue?.code === 'invalid_type' && (field.widget === 'integer' || field.widget === 'slider')) {
    return field.widget === 'integer' ? 'A whole number.' : 'A number.';
  }
  return 'This setting can’t have that value. Go back to the default.';
}

/** A value in words, to say what the default is. */
export function valueWords(field: FieldModel, value: unknown): string {
  const wordOf = (one: unknown) =>
    field.options.find((option) => option.value === one)?.word ?? String(one);
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(wordOf).join(', ');
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (value === '') return 'empty';
  return field.unit === undefined ? wordOf(value) : `${wordOf(value)} ${field.unit}`;
}
