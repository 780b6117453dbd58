/** The checklist of deliverables: what is there, for whom, and what is missing. */
import { joinList } from '../language/inflect';
import { contentStems } from '../language/similarity';
import type { Checklist } from '../records/delivery';
import type { Scenario } from '../records/scenario';
import type { BrandVoiceGuide } from '../records/voice';
import { tidy } from './grammar/tidy';
import type { Parts } from './playbook-sections';
import type { Person } from './voice-matter';

type Row = Checklist['rows'][number];

/** The deliverable checklist with the article's six columns; a part that is missing is a row as well. */
export function deliverableChecklist({ matter, voice, scenarios }: Parts): Checklist {
  const { people, interpretation } = matter;
  const metric = interpretation?.successMetrics[0]?.value;
  const metrics = metric === undefined ? 'No figure in the brief' : tidy(metric);
  const audiences = [...new Set(people.map((person) => tidy(person.persona.audience.value)))];
  const all = audiences.length === 0 ? 'Not in the brief' : audiences.join('; ');
  const rows: Row[] = [
    ...(people.length === 0 ? [missing('Persona card', 'design')] : []),
    ...people.map((person) => ({
      item: 'Persona card',
      name: person.name,
      audience: tidy(person.persona.audience.value),
      needs: needsOf(person),
      successMetrics:
        person.persona.successMetrics[0] === undefined
          ? metrics
          : tidy(person.persona.successMetrics[0].value),
      alignmentToBrand: {
        score: Math.round(person.persona.evidenceScore * 50) / 10,
        note: `${Math.round(person.persona.evidenceScore * 100)} % of its statements are stated in the sources`,
      },
      sampleLook: person.persona.sampleLooks[0]?.caption ?? tidy(person.persona.tagline.value),
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
        people.find((person) => person.key === scenario.personaKey)?.persona.audience.value ??
        scenario.personaName,
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
      needs: 'People, facts, answers, channels and rules in one place',
      successMetrics: metrics,
      alignmentToBrand: { score: null, note: 'Judged by the people who use it' },
      sampleLook: 'Channel by channel',
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

function needsOf(person: Person): string {
  const needs = [...person.wants, ...person.pains].slice(0, 3).map((told) => told.quote);
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
