/** The sections of a playbook: each says one thing once, with the passage it rests on. */
import type { Playbook } from '../records/delivery';
import type { Statement } from '../records/evidence';
import type { Scenario } from '../records/scenario';
import type { BrandVoiceGuide } from '../records/voice';
import { joinList, sentenceCase } from '../language/inflect';
import { bestFact, ownWords } from './voice-facts';
import type { Fact } from './voice-facts';
import { bannedIn, forbids, limitKind, ruleText } from './voice-limits';
import type { Matter, Person } from './voice-matter';
import type { Told } from './voice-told';
import { clean, keysOf, lowerFirst, quoted, sentence } from './voice-text';

export interface Parts {
  matter: Matter;
  voice: BrandVoiceGuide | undefined;
  scenarios: readonly Scenario[];
}

type Section = Playbook['sections'][number];

/** All sections in the order of use; one without matter says what is missing, or is left out. */
export function playbookSections(parts: Parts): Section[] {
  const said = new Set<string>();
  // What one section has said, the next one does not say again.
  const fresh = (section: Section): Section => ({
    ...section,
    lines: section.lines.filter((line) => {
      const key = keysOf(line.value).join('|');
      if (said.has(key)) return false;
      said.add(key);
      return true;
    }),
  });
  return [
    counts(parts),
    who(parts),
    house(parts),
    doubts(parts),
    sound(parts),
    saying(parts),
    checks(parts),
    decisions(parts),
    open(parts),
  ]
    .filter((section): section is Section => section !== undefined)
    .map(fresh)
    .filter((section) => section.lines.length > 0 || section.toDo !== undefined);
}

function counts({ matter }: Parts): Section | undefined {
  const { interpretation } = matter;
  if (interpretation === undefined) return undefined;
  const labelled = (label: string, statement: Statement): Statement => ({
    ...bare(statement),
    value: sentence(`${label}: ${clean(statement.value)}`),
  });
  const lines = [
    ...interpretation.successMetrics.slice(0, 5).map((metric) => labelled('Counted', metric)),
    ...(interpretation.deadline === undefined ? [] : [labelled('Date', interpretation.deadline)]),
    ...(interpretation.budget === undefined ? [] : [labelled('Money', interpretation.budget)]),
    ...(interpretation.reason === undefined ? [] : [labelled('Why now', interpretation.reason)]),
  ];
  return lines.length === 0
    ? {
        heading: 'What counts',
        lines,
        toDo: 'No figure and no date in the brief. Ask what success would look like. Owner: integration.',
      }
    : { heading: 'What counts', lines };
}

function who({ matter }: Parts): Section {
  const heading = 'Who';
  if (matter.people.length === 0)
    return {
      heading,
      lines: [],
      toDo: 'Add persona cards: nobody to write to yet. Owner: design.',
    };
  const sheets = [...new Set(matter.people.map((person) => person.sheet))];
  const lines = sheets.map((sheet) => {
    const there = matter.people.filter((person) => person.sheet === sheet);
    const [first] = there;
    const label = clean(first?.persona.audience.value ?? '');
    const names = there
      .map((person) => person.name)
      .filter((name) => name.toLowerCase() !== label.toLowerCase());
    const basis: Statement[] = first === undefined ? [] : [first.persona.audience];
    const bit = (lead: string, list: readonly Told[]): string => {
      const some = list.slice(0, 3);
      basis.push(...some.map((one) => one.statement));
      return some.length === 0 ? '' : ` ${lead} ${joinList(some.map((one) => quoted(one.quote)))}.`;
    };
    const bits = [
      bit('They want', first?.wants ?? []),
      bit('In the way:', first?.pains ?? []),
      bit('It starts with', first?.triggers ?? []),
    ].join('');
    const who = names.length === 0 ? label : `${label} (${joinList(names)})`;
    return summed(
      bits === '' ? `${who}: the brief says nothing more of them.` : `${who}.${bits}`,
      basis,
      'Summed up from the persona cards',
    );
  });
  return { heading, lines };
}

/** Offer, numbered facts, and which of them carries for whom. */
function house({ matter }: Parts): Section {
  const heading = 'Message house';
  const { interpretation, facts } = matter;
  const offer = interpretation?.offer;
  const lines: Statement[] = [
    ...(offer === undefined
      ? []
      : [
          {
            ...bare(offer),
            value: sentence(
              `The offer: ${lowerFirst(ownWords(offer), matter.brand)}${
                matter.brand === undefined || clean(offer.value).includes(matter.brand)
                  ? ''
                  : `, by ${matter.brand}`
              }`,
            ),
          },
        ]),
    ...facts.slice(0, 12).map((fact, i) => ({
      ...bare(fact.statement),
      value: `Fact ${i + 1}: ${sentence(fact.text)}`,
    })),
  ];
  const leads = matter.people.filter(
    (person, i, all) => all.findIndex((one) => one.sheet === person.sheet) === i,
  );
  const carrying = leads.flatMap((person) => carries(person, matter));
  const unserved = leads.filter((person) => carries(person, matter).length === 0);
  if (unserved.length > 0 && facts.length > 0)
    carrying.push(
      summed(
        `For ${joinList(unserved.map((person) => matter.audiences.get(person.sheet) ?? person.name))}: no fact bears on what they want yet; say what the offer is, and no more.`,
        unserved.map((person) => person.persona.audience),
        'No fact of the brief shares a word or a matter with it',
      ),
    );
  if (facts.length > 0) lines.push(...carrying);
  return facts.length > 0
    ? { heading, lines }
    : {
        heading,
        lines,
        toDo: `Ask what may be told to ${matter.audience}: price, proof, terms. Owner: writing.`,
      };
}

/** What the facts carry for an audience: each wish or trouble with its fact. */
function carries(person: Person, matter: Matter): Statement[] {
  const needs = [...person.wants, ...person.pains];
  const pairs = needs.flatMap((told) => {
    const fit = bestFact(told.quote, matter.facts, matter.common);
    return fit === undefined || fit.shared === 0 ? [] : [{ told, fact: fit.fact }];
  });
  const used = pairs
    .filter((pair, i) => pairs.findIndex((other) => other.fact === pair.fact) === i)
    .slice(0, 3);
  const who = matter.audiences.get(person.sheet) ?? 'readers';
  return used.length === 0
    ? []
    : [
        summed(
          `For ${who}: ${joinList(used.map(({ told, fact }) => `${factName(fact, matter)} speaks to ${quoted(told.quote)}`))}.`,
          used.flatMap(({ told, fact }) => [told.statement, fact.statement]),
          'Which fact serves whom is our reading',
        ),
      ];
}

function factName(fact: Fact, matter: Matter): string {
  return `fact ${matter.facts.indexOf(fact) + 1}`;
}

/** Each doubt with the fact that answers it, or plainly none. */
function doubts({ matter }: Parts): Section | undefined {
  if (matter.doubts.length === 0) return undefined;
  const answered: Statement[] = [];
  const unanswered: Told[] = [];
  for (const doubt of matter.doubts) {
    const answer = matter.answers.get(doubt.quote);
    const nearest = answer ?? bestFact(doubt.quote, matter.facts, matter.common)?.fact;
    if (nearest === undefined) {
      unanswered.push(doubt);
      continue;
    }
    const whose = matter.people.find((person) =>
      person.doubts.some((one) => one.quote === doubt.quote),
    );
    const name = whose === undefined ? '' : ` (${whose.name})`;
    answered.push(
      summed(
        answer === undefined
          ? `${quoted(doubt.quote)}${name}: no direct answer in the brief; nearest is ${factName(nearest, matter)}.`
          : `${quoted(doubt.quote)}${name}: answer with ${factName(answer, matter)}.`,
        [doubt.statement, nearest.statement],
        'Which fact answers which doubt is our reading',
      ),
    );
  }
  return {
    heading: 'Doubts and answers',
    lines: [
      ...answered,
      ...(unanswered.length === 0
        ? []
        : [
            summed(
              `No fact of the brief answers ${joinList(
                unanswered.map((doubt) => quoted(doubt.quote)),
                'or',
              )}: grant it, and ask the client before anything is promised.`,
              unanswered.map((doubt) => doubt.statement),
              'Nothing in the brief speaks to it',
            ),
          ]),
    ],
  };
}

/** The voice in a line; the guide has the rest. */
function sound({ voice }: Parts): Section | undefined {
  if (voice === undefined)
    return { heading: 'How it sounds', lines: [], toDo: 'Add a voice guide. Owner: writing.' };
  const { descriptors } = voice.profile;
  if (descriptors.length === 0) return undefined;
  return {
    heading: 'How it sounds',
    lines: [
      summed(
        `${sentenceCase(joinList(descriptors.map((entry) => lowerFirst(entry.value))))}; examples for each are in the voice guide.`,
        descriptors,
        'The tone words of the voice guide',
      ),
    ],
  };
}

const LIMITS_OF_WORDS = new Set(['word', 'promise', 'picture', 'other']);

/** What must be said and what must not, as the brief puts it. */
function saying({ matter, voice }: Parts): Section {
  const limits = matter.limits.filter((limit) => LIMITS_OF_WORDS.has(limitKind(limit)));
  const instead = bannedIn(matter.limits).flatMap((entry) =>
    entry.instead === undefined
      ? []
      : [
          summed(
            `Say ${quoted(entry.instead)} where you want to say ${quoted(entry.word)}.`,
            [entry.from],
            'The brief gives both words',
          ),
        ],
  );
  const lines = [
    ...limits.filter((limit) => !forbids(limit)).map((limit) => labelled('Do', limit)),
    ...limits.filter(forbids).map((limit) => labelled('Don’t', limit)),
    ...instead,
    ...(limits.length === 0
      ? [...(voice?.bannedClaims ?? [])].map((entry) => labelled('Don’t', entry))
      : []),
  ].slice(0, 14);
  return lines.length > 0
    ? { heading: 'Say, don’t say', lines: unique(lines) }
    : {
        heading: 'Say, don’t say',
        lines: [],
        toDo: 'The brief states no limits on words or pictures. Ask what must never be said or shown. Owner: writing.',
      };
}

const SAYS_NO =
  /\b(?:no|not|never|nothing|nobody|none|without|forbidden|banned|excluded|out|only|cannot|avoid|refrain)\b|n't\b/iu;

function labelled(label: string, limit: Statement): Statement {
  const rule = ruleText(limit);
  // “Don't: Never …” says it twice; the rule's own words are enough.
  return {
    ...bare(limit),
    value: label === 'Do' || SAYS_NO.test(rule) ? sentence(rule) : sentence(`Out: ${rule}`),
  };
}

/** What has to be looked at before a piece goes out: obligatory lines, languages, dates, money. */
function checks({ matter }: Parts): Section | undefined {
  const lines = matter.limits
    .filter((limit) => !LIMITS_OF_WORDS.has(limitKind(limit)))
    .map((limit) => ({ ...bare(limit), value: sentence(ruleText(limit)) }));
  return lines.length === 0
    ? undefined
    : { heading: 'Before it goes out', lines: unique(lines).slice(0, 12) };
}

function decisions({ matter }: Parts): Section | undefined {
  const limits = new Set(matter.limits.map((limit) => clean(limit.value).toLowerCase()));
  const rules = (matter.interpretation?.decisionRules ?? [])
    .filter((rule) => !limits.has(clean(rule.value).toLowerCase()))
    .slice(0, 4);
  return rules.length === 0
    ? undefined
    : {
        heading: 'Who decides, and when',
        lines: rules.map((rule) => ({ ...bare(rule), value: sentence(clean(rule.value)) })),
      };
}

/** Questions that are really open: those of the reading, and what the sections above could not fill. */
function open({ matter, scenarios }: Parts): Section | undefined {
  const asked = (matter.interpretation?.openQuestions ?? []).map((entry) => entry.question);
  const cards = matter.people.flatMap((person) =>
    person.persona.openQuestions.map((entry) => entry.question),
  );
  const questions = [
    ...(matter.unclear.length === 0
      ? []
      : [
          `Asked for or forbidden: ${joinList(matter.unclear.map((limit) => quoted(limit.value)))}?`,
        ]),
    ...asked,
    ...cards.slice(0, 4),
  ];
  const lines = [...new Set(questions)].slice(0, 8).map((value) => ({
    value: sentence(value),
    confidence: 0,
    origin: 'generated' as const,
    evidence: [],
    note: 'Not in the brief',
  }));
  if (scenarios.length === 0)
    return {
      heading: 'Open',
      lines,
      toDo: 'Add scenario scripts: nobody has tried the answers in a dialogue yet. Owner: writing.',
    };
  return lines.length === 0 ? undefined : { heading: 'Open', lines };
}

function bare(entry: Statement): Statement {
  const { value, confidence, origin, evidence, note } = entry;
  return { value, confidence, origin, evidence, ...(note === undefined ? {} : { note }) };
}

function summed(value: string, basis: readonly Statement[], note: string): Statement {
  return {
    value,
    confidence: 0.6,
    origin: 'inferred',
    evidence: basis.flatMap((entry) => entry.evidence).slice(0, 8),
    note,
  };
}

function unique(list: readonly Statement[]): Statement[] {
  return list.filter(
    (entry, i) =>
      list.findIndex((other) => other.value.toLowerCase() === entry.value.toLowerCase()) === i,
  );
}
