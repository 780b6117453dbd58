/** Prompts that people in the front line can copy: each with its situation, its result and an owner. */
import { joinList, withArticle } from '../language/inflect';
import type { Checklist, Playbook } from '../records/delivery';
import type { Scenario } from '../records/scenario';
import type { BrandVoiceGuide } from '../records/voice';
import { contentStems } from '../language/similarity';
import { clipWords, tidy } from './grammar/tidy';
import type { Phrase } from './grammar/phrase';
import type { Material } from './script-material';
import type { Parts } from './playbook-sections';
import { shortAudience } from './voice-subject';

type Prompt = Playbook['prompts'][number];
type Row = Checklist['rows'][number];

const said = (phrase: Phrase): string =>
  phrase.form('q') ?? phrase.form('raw') ?? clipWords(phrase.words, 14);

/** Two prompts a persona, six at most, none like another. */
export function promptCatalogue({ materials, voice }: Parts): Prompt[] {
  const tone =
    voice === undefined
      ? ''
      : ` Tone: ${joinList(voice.profile.descriptors.slice(0, 3).map((entry) => entry.value.toLowerCase()))}.`;
  const banned =
    voice?.profile.vocabulary.avoid
      .filter((entry) => entry.origin === 'stated')
      .slice(0, 3)
      .map((entry) => `“${entry.value}”`) ?? [];
  const without = banned.length === 0 ? '' : ` Leave out ${joinList(banned, 'and')}.`;
  const list: Prompt[] = [];
  materials.slice(0, 3).forEach((material, i) => {
    const objection = material.objections[i % Math.max(1, material.objections.length)];
    const pain = material.pains[i % Math.max(1, material.pains.length)];
    const goal = material.goals[i % Math.max(1, material.goals.length)];
    const trigger = material.triggers[i % Math.max(1, material.triggers.length)];
    const format = material.formats[i % Math.max(1, material.formats.length)];
    const who = shortAudience(material.persona.audience.value);
    if (objection !== undefined) {
      list.push({
        situation: `${material.name} says “${said(objection)}”`,
        prompt: `Answer ${who} who say “${said(objection)}”.${tone} Take the sentence seriously, use only what the brand may say (see the voice guide), and if nothing there answers it, say what we will find out.${without}`,
        expected: 'A short reply that repeats the doubt word for word and ends without a request.',
        owner: 'writing',
      });
    } else if (pain !== undefined) {
      list.push({
        situation: `${material.name} writes about this: “${said(pain)}”`,
        prompt: `Write a reply to ${who} about “${said(pain)}”.${tone} Ask a single question back before you suggest anything.${without}`,
        expected:
          `Two or three sentences, the question last; “${said(pain)}” is recognisable in them.`.replace(
            'Two or three',
            'A few',
          ),
        owner: 'writing',
      });
    }
    if (format !== undefined && goal !== undefined) {
      list.push({
        situation: `${withArticle(format.name).replace(/^a/u, 'A')} for ${material.name} is due`,
        prompt: `Outline ${withArticle(format.name)} that helps ${who} with this: “${said(goal)}”.${trigger === undefined ? '' : ` They come to it at this moment: “${said(trigger)}”.`} Give a title in their words, the points in order, and the last thing they see.${without}`,
        expected: `A title, an order of points and a closing line; no point without a passage of the brief behind it.`,
        owner: 'design',
      });
    } else if (goal !== undefined) {
      list.push({
        situation: `A headline for ${material.name} is wanted`,
        prompt:
          `Write five headlines for ${who} who want this: “${said(goal)}”.${tone} Each in words they would use; none with our name in it.${without}`.replace(
            'five headlines',
            'several headlines',
          ),
        expected: `Headlines that could stand alone; at least some of them keep the wording “${said(goal)}”.`,
        owner: 'writing',
      });
    }
  });
  return list
    .filter((entry, i) => list.findIndex((other) => other.prompt === entry.prompt) === i)
    .slice(0, 6);
}

/** The deliverable checklist with the article's six columns; a part that is missing is a row as well. */
export function deliverableChecklist({
  materials,
  voice,
  scenarios,
  interpretation,
}: Parts): Checklist {
  const metric = interpretation?.successMetrics[0]?.value;
  const metrics = metric === undefined ? 'No figure in the brief' : tidy(metric);
  const audiences = [
    ...new Set(materials.map((material) => tidy(material.persona.audience.value))),
  ];
  const all = audiences.length === 0 ? 'Not in the brief' : audiences.join('; ');
  const rows: Row[] = [
    ...(materials.length === 0 ? [missing('Persona card', 'design')] : []),
    ...materials.map((material) => ({
      item: 'Persona card',
      name: material.name,
      audience: tidy(material.persona.audience.value),
      needs: needsOf(material),
      successMetrics:
        material.persona.successMetrics[0] === undefined
          ? metrics
          : tidy(material.persona.successMetrics[0].value),
      alignmentToBrand: {
        score: Math.round(material.persona.evidenceScore * 50) / 10,
        note: `${Math.round(material.persona.evidenceScore * 100)} % of its statements are stated in the sources`,
      },
      sampleLook: material.persona.sampleLooks[0]?.caption ?? tidy(material.persona.tagline.value),
      owner: 'design' as const,
      state: 'draft' as const,
    })),
    voice === undefined
      ? missing('Voice guide', 'writing')
      : {
          item: 'Voice guide',
          name:
            voice.brandName === undefined
              ? 'Voice guide'
              : `Voice of ${tidy(voice.brandName.value)}`,
          audience: all,
          needs: voice.profile.descriptors.map((entry) => entry.value).join(', '),
          successMetrics: metrics,
          alignmentToBrand: {
            score: voice.conflicts.length === 0 ? 5 : Math.max(0, 5 - voice.conflicts.length),
            note:
              voice.conflicts.length === 0
                ? 'No word is both wanted and forbidden'
                : (voice.conflicts[0] ?? ''),
          },
          sampleLook: voice.sampleLooks[0]?.caption ?? 'None yet',
          owner: 'writing' as const,
          state: 'draft' as const,
        },
    ...(scenarios.length === 0 ? [missing('Scenario script', 'writing')] : []),
    ...scenarios.map((scenario) => ({
      item: 'Scenario script',
      name: scenario.title,
      audience:
        materials.find((material) => material.persona.key === scenario.personaKey)?.persona.audience
          .value ?? scenario.personaName,
      needs: tidy(scenario.goal.value),
      successMetrics: scenario.successCriteria[0]?.statement ?? metrics,
      alignmentToBrand: alignment(scenario, voice),
      sampleLook: scenario.sampleLooks[0]?.caption ?? 'None yet',
      owner: 'writing' as const,
      state: 'draft' as const,
    })),
    {
      item: 'Creator playbook',
      name: 'Creator playbook',
      audience: all,
      needs: 'The people above, the words to use, and when to hand over',
      successMetrics: metrics,
      alignmentToBrand: { score: null, note: 'Judged by the people who use it' },
      sampleLook: 'Message matrix',
      owner: 'integration',
      state: 'draft',
    },
  ];
  return {
    key: 'checklist',
    labels: [],
    rows,
    complete: rows.every((row) => row.state === 'approved'),
  };
}

function needsOf(material: Material): string {
  const needs = [...material.goals, ...material.pains].slice(0, 3).map((phrase) => phrase.words);
  return needs.length === 0 ? 'An open question to the author' : needs.join('; ');
}

/** Five, less a point for each forbidden word that the script uses; unmeasured without a guide. */
function alignment(
  scenario: Scenario,
  voice: BrandVoiceGuide | undefined,
): Row['alignmentToBrand'] {
  if (voice === undefined) return { score: null, note: 'No voice guide to measure it by' };
  const stems = new Set(scenario.steps.flatMap((step) => contentStems(step.text)));
  const hits = voice.profile.vocabulary.avoid.filter((entry) => {
    const wanted = contentStems(entry.value);
    return (
      entry.origin === 'stated' && wanted.length > 0 && wanted.every((stem) => stems.has(stem))
    );
  });
  return hits.length === 0
    ? { score: 5, note: 'Uses none of the forbidden words' }
    : {
        score: Math.max(0, 5 - hits.length),
        note: `Uses ${joinList(hits.map((entry) => `“${entry.value}”`))}`,
      };
}

function missing(item: string, owner: Row['owner']): Row {
  return {
    item,
    name: 'To do',
    audience: 'Not made yet',
    needs: 'Not made yet',
    successMetrics: 'Not made yet',
    alignmentToBrand: { score: null, note: 'Nothing to measure' },
    sampleLook: 'None yet',
    owner,
    state: 'missing',
  };
}
