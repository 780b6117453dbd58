import type { Checklist, Playbook, Summary } from '../records/delivery';
import type { Item } from '../records/kinds';
import type { QualityReport, Report } from '../records/quality';
import type { Storyboard } from '../records/scenario';
import { channelWords } from '../records/vocabulary';
import type { BrandVoiceGuide } from '../records/voice';
import { line, linesOf, personaOutline, plain, scenarioOutline, section } from './outline';
import type { Outline, OutlineLine, OutlineSection } from './outline';
import { capital } from './wording';

/** A piece as a document; undefined for a picture, which is a file of its own. */
export function outlineOf(item: Item): Outline | undefined {
  switch (item.kind) {
    case 'persona':
      return personaOutline(item.body);
    case 'scenario':
      return scenarioOutline(item.body);
    case 'voice':
      return voiceOutline(item.body);
    case 'storyboard':
      return storyboardOutline(item.body);
    case 'summary':
      return summaryOutline(item.body);
    case 'playbook':
      return playbookOutline(item.body);
    default:
      return undefined;
  }
}

function voiceOutline(guide: BrandVoiceGuide): Outline {
  const { profile } = guide;
  const pairOf = (keeps: string, breaks: string, fault: string | undefined): OutlineLine[] => [
    plain(keeps, 'So'),
    plain(breaks, fault === undefined ? 'Not so' : `Not so (${fault})`),
  ];
  const rules = (kind: 'do' | 'don’t') =>
    profile.rules
      .filter((rule) => rule.kind === kind && rule.channel === undefined)
      .flatMap((rule) => [
        line(rule),
        ...pairOf(rule.doExample, rule.violationExample, rule.fault),
      ]);
  return {
    title: 'Voice guide',
    facts: [
      ...(guide.brandName ? [['Brand', guide.brandName.value] as const] : []),
      ['Rests on', guide.basis],
      ['Reading grade', `${profile.readingGrade.min}–${profile.readingGrade.max}`],
      ['Longest sentence', `${profile.style.sentenceWordsMax} words`],
    ],
    sections: [
      ...section(
        'How it sounds',
        profile.descriptors.flatMap((descriptor) => [
          line(descriptor, `${capital(descriptor.value)}. ${descriptor.meaning}`),
          ...pairOf(descriptor.doExample, descriptor.dontExample, descriptor.fault),
        ]),
      ),
      ...section('Do', rules('do')),
      ...section('Don’t', rules('don’t')),
      ...section(
        'By channel',
        profile.channelShifts.flatMap(({ channel, shift, maxWords }) => [
          plain(
            maxWords === undefined ? shift : `${shift} Limit: ${maxWords} words.`,
            capital(channelWords[channel]),
          ),
          ...profile.rules
            .filter((rule) => rule.channel === channel)
            .flatMap((rule) => [
              line(rule, rule.value, rule.kind === 'do' ? 'Do' : 'Don’t'),
              ...pairOf(rule.doExample, rule.violationExample, rule.fault),
            ]),
        ]),
      ),
      ...section('By persona', perPersonaLines(guide)),
      ...section('Words to use', preferLines(guide)),
      ...section(
        'Words to avoid',
        profile.vocabulary.avoid.map((word) => line(word, `“${word.value}”. ${word.why}`)),
      ),
      ...section(
        'Before and after',
        profile.samples.flatMap(({ before, after, channel }) => [
          plain(before, `Before, ${channelWords[channel]}`),
          plain(after, 'After'),
        ]),
      ),
      ...section(
        'More that may be said',
        linesOf([...guide.brandFacts, ...guide.valuePropositions]),
      ),
      ...section('Always', linesOf(guide.legalLines)),
      ...section('Never', linesOf(guide.bannedClaims)),
      ...section(
        'For everyone',
        guide.inclusiveLanguage.map((rule) => plain(rule)),
      ),
      ...section(
        'Conflicts',
        guide.conflicts.map((conflict) => plain(conflict)),
      ),
      ...section('Disclosure', [plain(guide.disclosureLine)]),
    ],
    questions: guide.open ?? [],
  };
}

function perPersonaLines(guide: BrandVoiceGuide): OutlineLine[] {
  return guide.perPersona.flatMap((one) => [
    line(one.shift, one.shift.value, one.personaName),
    ...one.dos.map((statement) => line(statement)),
    ...one.donts.map((statement) => line(statement)),
  ]);
}

/** Words to use, one line for each thing they are for. */
function preferLines({ profile }: BrandVoiceGuide): OutlineLine[] {
  const groups = new Map<string, typeof profile.vocabulary.prefer>();
  for (const word of profile.vocabulary.prefer) {
    const use = (word.note ?? 'Use').replace(/; from “.*$/u, '');
    groups.set(use, [...(groups.get(use) ?? []), word]);
  }
  return [...groups].map(([use, words]) => ({
    label: use,
    text: words
      .map((word) =>
        word.insteadOf === undefined ? word.value : `${word.value} (not ${word.insteadOf})`,
      )
      .join(' · '),
    origin: words.some(({ origin }) => origin !== 'stated') ? 'inferred' : 'stated',
    evidence: words.flatMap(({ evidence }) => evidence),
  }));
}

function storyboardOutline({ frames, scenes, houseRules }: Storyboard): Outline {
  const shots = (list: Storyboard['frames']) =>
    list.flatMap(({ n, shot, pictureBrief, caption, heard }) => [
      plain(`${shot === undefined ? '' : `${shot}. `}${pictureBrief}`, `Frame ${n}`),
      ...(shot === undefined || heard !== undefined ? [plain(caption, 'Line')] : []),
    ]);
  return {
    title: 'Storyboard',
    facts: [['Frames', String(frames.length)]],
    sections: [
      ...section(
        'For every frame',
        (houseRules ?? []).map((rule) => plain(rule)),
      ),
      ...(scenes === undefined
        ? section('Frames', shots(frames))
        : scenes.flatMap(({ scenarioKey, title, setting }) =>
            section(title, [
              plain(setting, 'Setting'),
              ...shots(frames.filter((frame) => frame.scenarioKey === scenarioKey)),
            ]),
          )),
    ],
    questions: [],
  };
}

function summaryOutline({ personas, creativeBrief }: Summary): Outline {
  return {
    title: 'Summary and creative brief',
    facts: [],
    sections: [
      ...section(
        'The cast in short',
        personas.map(({ name, text }) => line(text, text.value, name)),
      ),
      ...creativeBrief.flatMap(({ heading, lines }) => section(heading, linesOf(lines))),
    ],
    questions: [],
  };
}

function playbookOutline(playbook: Playbook): Outline {
  const channels = section(
    'Channel by channel',
    playbook.messageMatrix.map(
      ({ personaName, channel, make, message, proof, callToAction }): OutlineLine =>
        line(
          message,
          `${message.value} Proof: ${proof.toLowerCase()}. Ask: ${callToAction.charAt(0).toLowerCase()}${callToAction.slice(1)}.`.replace(
            '?.',
            '?',
          ),
          `${personaName}, ${channelWords[channel]}${make === undefined ? '' : `: ${make}`}`,
        ),
    ),
  );
  const sections = playbook.sections.flatMap(({ heading, lines, toDo }): OutlineSection[] =>
    section(heading, [...linesOf(lines), ...(toDo ? [plain(toDo, 'To do')] : [])]),
  );
  // What to make comes after what can be said and before what must not.
  const at = sections.findIndex(({ heading }) => heading === 'Say, don’t say');
  return {
    title: 'Creator playbook',
    tagline: line(playbook.purpose),
    facts: [['Length', `${playbook.words.toLocaleString('en')} words`]],
    sections: [
      ...sections.slice(0, at < 0 ? sections.length : at),
      ...channels,
      ...(at < 0 ? [] : sections.slice(at)),
      ...section(
        'Prompts',
        playbook.prompts.flatMap(({ situation, prompt, expected, owner }) => [
          plain(prompt, situation),
          plain(`${expected} (${owner})`, 'Gives'),
        ]),
      ),
    ],
    questions: [],
  };
}

export function checklistOutline({ rows, complete }: Checklist): Outline {
  return {
    title: 'Deliverable checklist',
    facts: [['Complete', complete ? 'Yes' : 'Not yet']],
    sections: rows.flatMap((row) =>
      section(`${row.item}: ${row.name}`, [
        plain(row.audience, 'Audience'),
        plain(row.needs, 'Needs'),
        plain(row.successMetrics, 'Success'),
        plain(
          row.alignmentToBrand.score === null
            ? row.alignmentToBrand.note
            : `${row.alignmentToBrand.score}. ${row.alignmentToBrand.note}`,
          'Fits the brand',
        ),
        plain(row.sampleLook, 'Look'),
        plain(`${capital(row.owner)}, ${row.state}`, 'Owner'),
      ]),
    ),
    questions: [],
  };
}

const verdictWords = { pass: 'Pass', fix: 'Fix', person: 'Person', block: 'Block' } as const;
const checkWords = {
  consistency: 'Consistency check',
  fact: 'Fact check',
  bias: 'Bias check',
} as const;

/** The quality sheet that lies beside the pack. */
export function qualityOutline(quality: QualityReport): Outline {
  return {
    title: 'Quality sheet',
    facts: [
      ['Verdict', verdictWords[quality.verdict]],
      ['Seen by', quality.restrictedTo.join(', ') || 'everyone with the pack'],
    ],
    sections: [
      ...section('Verdict', [plain(quality.sentence)]),
      ...section(
        'Rules',
        quality.rules.map(({ rule, value, threshold, result, decided }) =>
          plain(
            `${value} (wanted: ${threshold}): ${result}${decided ? ', and this decided' : ''}`,
            rule,
          ),
        ),
      ),
      ...quality.reports.flatMap(reportSections),
    ],
    questions: [],
  };
}

function reportSections(report: Report): OutlineSection[] {
  const name = checkWords[report.check];
  return [
    ...section(
      `${name}: to look at`,
      report.findings.map(({ place, quote, message, advice }) =>
        plain(`“${quote}” ${message} ${advice}`, place.title),
      ),
    ),
    ...(report.check === 'fact'
      ? section(
          'Claims and where they come from',
          report.claims
            .filter(({ generated, kind }) => !generated && kind !== 'instruction')
            .map(({ text, verdict, citations, place }) => ({
              ...plain(`${text} (${place.title})`, capital(verdict)),
              evidence: citations,
            })),
        )
      : []),
    ...section(
      `${name}: not checked`,
      report.notChecked.map(({ what, why }) => plain(why, what)),
    ),
  ];
}
