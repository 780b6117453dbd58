import type { Checklist, Playbook, Summary } from '../records/delivery';
import type { Item } from '../records/kinds';
import type { QualityReport, Report } from '../records/quality';
import type { Storyboard } from '../records/scenario';
import { channelWords } from '../records/vocabulary';
import type { BrandVoiceGuide } from '../records/voice';
import { line, linesOf, personaOutline, plain, scenarioOutline, section } from './outline';
import type { Outline, OutlineSection } from './outline';
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
  const rules = (kind: 'do' | 'don’t') =>
    profile.rules
      .filter((rule) => rule.kind === kind)
      .flatMap((rule) => [
        line(rule),
        plain(rule.doExample, 'So'),
        plain(rule.violationExample, 'Not so'),
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
          plain(descriptor.doExample, 'So'),
          plain(descriptor.dontExample, 'Not so'),
        ]),
      ),
      ...section('Do', rules('do')),
      ...section('Don’t', rules('don’t')),
      ...section(
        'Words to use',
        profile.vocabulary.prefer.map((word) =>
          line(word, word.insteadOf ? `${word.value}, not ${word.insteadOf}` : word.value),
        ),
      ),
      ...section(
        'Words to avoid',
        profile.vocabulary.avoid.map((word) => line(word, `${word.value}: ${word.why}`)),
      ),
      ...section(
        'By channel',
        profile.channelShifts.map(({ channel, shift, maxWords }) =>
          plain(
            maxWords === undefined ? shift : `${shift} At most ${maxWords} words.`,
            capital(channelWords[channel]),
          ),
        ),
      ),
      ...guide.perPersona.flatMap((one) =>
        section(`For ${one.personaName}`, [
          line(one.shift),
          ...one.dos.map((statement) => line(statement, statement.value, 'Do')),
          ...one.donts.map((statement) => line(statement, statement.value, 'Don’t')),
        ]),
      ),
      ...section(
        'Before and after',
        profile.samples.flatMap(({ before, after, channel }) => [
          plain(before, `Before, ${channelWords[channel]}`),
          plain(after, 'After'),
        ]),
      ),
      ...section(
        'What the brand may say',
        linesOf([...guide.brandFacts, ...guide.valuePropositions]),
      ),
      ...section('What it may not claim', linesOf(guide.bannedClaims)),
      ...section('Lines the law asks for', linesOf(guide.legalLines)),
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
    questions: [],
  };
}

function storyboardOutline({ frames }: Storyboard): Outline {
  return {
    title: 'Storyboard',
    facts: [['Frames', String(frames.length)]],
    sections: section(
      'Frames',
      frames.flatMap(({ n, caption, pictureBrief }) => [
        plain(caption, `Frame ${n}`),
        plain(pictureBrief, 'Shows'),
      ]),
    ),
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

const stageWords = {
  notice: 'notices',
  consider: 'considers',
  decide: 'decides',
  use: 'uses it',
} as const;

function playbookOutline(playbook: Playbook): Outline {
  return {
    title: 'Creator playbook',
    tagline: line(playbook.purpose),
    facts: [['Length', `${playbook.words.toLocaleString('en')} words`]],
    sections: [
      ...playbook.sections.flatMap(({ heading, lines, toDo }): OutlineSection[] =>
        section(heading, [...linesOf(lines), ...(toDo ? [plain(toDo, 'To do')] : [])]),
      ),
      ...section(
        'Messages',
        playbook.messageMatrix.flatMap(
          ({ personaName, stage, channel, message, proof, callToAction }) => [
            line(
              message,
              message.value,
              `${personaName} ${stageWords[stage]}, ${channelWords[channel]}`,
            ),
            plain(proof, 'Proof'),
            plain(callToAction, 'Next step'),
          ],
        ),
      ),
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
