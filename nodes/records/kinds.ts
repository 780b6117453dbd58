import type { z } from 'zod';
import { BrandSources, Brief } from './brief';
import { Decision } from './decision';
import { Checklist, Files, Playbook, Summary, Text } from './delivery';
import { Interpretation } from './interpretation';
import { Persona, PersonaSet } from './persona';
import { Picture } from './picture';
import { QualityReport, Report } from './quality';
import { Scenario, Storyboard } from './scenario';
import { Sheet } from './sheet';
import { BrandVoiceGuide } from './voice';

/** Every kind of thing that travels on a wire, with its schema. */
export const recordSchemas = {
  text: Text,
  brief: Brief,
  sources: BrandSources,
  interpretation: Interpretation,
  sheet: Sheet,
  persona: Persona,
  personaSet: PersonaSet,
  voice: BrandVoiceGuide,
  scenario: Scenario,
  storyboard: Storyboard,
  picture: Picture,
  report: Report,
  quality: QualityReport,
  decision: Decision,
  summary: Summary,
  playbook: Playbook,
  checklist: Checklist,
  files: Files,
} as const;

export type RecordKind = keyof typeof recordSchemas;
export const recordKinds = Object.keys(recordSchemas) as RecordKind[];
export type RecordOf<K extends RecordKind> = z.infer<(typeof recordSchemas)[K]>;

/** One thing on a wire. */
export type Item<K extends RecordKind = RecordKind> = {
  [P in K]: { kind: P; body: RecordOf<P> };
}[K];

/** Singular and plural in the words of the interface; ids start with the prefix. */
export const kindWords: Record<RecordKind, { one: string; many: string; prefix: string }> = {
  text: { one: 'a text', many: 'texts', prefix: 'txt' },
  brief: { one: 'a brief', many: 'briefs', prefix: 'brf' },
  sources: { one: 'brand facts', many: 'brand facts', prefix: 'src' },
  interpretation: { one: 'a reading of the brief', many: 'readings', prefix: 'int' },
  sheet: { one: 'an attribute sheet', many: 'attribute sheets', prefix: 'sht' },
  persona: { one: 'a persona', many: 'personas', prefix: 'per' },
  personaSet: { one: 'a persona set', many: 'persona sets', prefix: 'set' },
  voice: { one: 'a voice guide', many: 'voice guides', prefix: 'voc' },
  scenario: { one: 'a scenario script', many: 'scenario scripts', prefix: 'scn' },
  storyboard: { one: 'a storyboard', many: 'storyboards', prefix: 'sto' },
  picture: { one: 'a picture', many: 'pictures', prefix: 'pic' },
  report: { one: 'a check report', many: 'check reports', prefix: 'rep' },
  quality: { one: 'a quality report', many: 'quality reports', prefix: 'qrp' },
  decision: { one: 'a review decision', many: 'review decisions', prefix: 'dec' },
  summary: { one: 'a summary', many: 'summaries', prefix: 'sum' },
  playbook: { one: 'a playbook', many: 'playbooks', prefix: 'pbk' },
  checklist: { one: 'a checklist', many: 'checklists', prefix: 'chk' },
  files: { one: 'a pack of files', many: 'packs of files', prefix: 'exp' },
};

/** What people approve, check and export. */
export const artefactKinds = [
  'persona',
  'voice',
  'scenario',
  'storyboard',
  'picture',
  'summary',
  'playbook',
] as const satisfies readonly RecordKind[];
export type ArtefactKind = (typeof artefactKinds)[number];

/** The persona that a thing belongs to, by which two lists pair; undefined = belongs to none. */
export function personaKeyOf(item: Item): string | undefined {
  if (item.kind === 'persona') return item.body.key;
  return 'personaKey' in item.body ? item.body.personaKey : undefined;
}

/** The title that people know a thing by. */
export function titleOf(item: Item): string {
  switch (item.kind) {
    case 'persona':
      return item.body.displayName.value;
    case 'brief':
    case 'text':
    case 'scenario':
      return item.body.title;
    case 'sheet':
      return item.body.label.value;
    case 'picture':
      return `Picture of ${item.body.personaName}`;
    case 'voice':
      return 'Voice guide';
    case 'storyboard':
      return 'Storyboard';
    case 'summary':
      return 'Summary and creative brief';
    case 'playbook':
      return 'Creator playbook';
    case 'report':
      return { consistency: 'Consistency check', fact: 'Fact check', bias: 'Bias check' }[
        item.body.check
      ];
    case 'files':
      return item.body.name;
    case 'sources':
      return 'Brand facts & sources';
    case 'interpretation':
      return 'Reading of the brief';
    case 'personaSet':
      return 'The cast';
    case 'quality':
      return 'Quality report';
    case 'decision':
      return 'Review';
    case 'checklist':
      return 'Deliverable checklist';
  }
}
