/** From written lines to the record: decisions, ends, criteria and notes that fit this very script. */
import type { Interpretation } from '../records/interpretation';
import type { EvidenceSpan, Statement } from '../records/evidence';
import type { Persona } from '../records/persona';
import type { Scenario, ScriptStep } from '../records/scenario';
import { channelWords } from '../records/vocabulary';
import type { BrandVoiceGuide } from '../records/voice';
import { contentStems } from '../language/similarity';
import { clipWords, tidy } from './grammar/tidy';
import type { Phrase } from './grammar/phrase';
import type { Casting } from './script-casting';
import type { Place } from './script-channel';
import type { Material } from './script-material';
import type { WrittenStep } from './script-writer';

export interface ScriptContext {
  key: string;
  place: Place;
  material: Material;
  casting: Casting;
  voice: BrandVoiceGuide | undefined;
  interpretation: Interpretation | undefined;
}

/** Assembles the whole record of one script. */
export function buildScenario(context: ScriptContext, written: readonly WrittenStep[]): Scenario {
  const { material, casting, place } = context;
  const { cast } = casting;
  const about = isOpen(context) ? 'three questions' : `“${shortTurn(context)}”`;
  return {
    key: context.key,
    labels: ['aiGenerated', 'syntheticPerson'],
    title: `${material.name}, ${place.by}: ${about}`,
    channel: place.channel,
    personaKey: material.persona.key,
    personaName: material.name,
    goal:
      cast.goal?.statement ??
      unknown(`Not in the brief: what “${label(material.persona)}” would like to reach.`),
    trigger:
      cast.trig?.statement ??
      unknown(
        `Not in the brief: the moment at which “${label(material.persona)}” would look for this.`,
      ),
    turn: casting.turn,
    steps: written.map((step, index) => buildStep(step, index, written, context)),
    endStates: endStates(context),
    successCriteria: criteria(context, written),
    sampleLooks: [
      {
        kind: 'snippet',
        text: written
          .slice(0, 2)
          .map((step) => step.text)
          .join('\n\n'),
        caption: `How the ${place.name} with ${material.name} opens`,
      },
    ],
    designNotes: notes(context),
    estimatedDuration: DURATIONS[place.use?.value ?? place.channel] ?? 'A few minutes',
  };
}

const DURATIONS: Partial<Record<string, string>> = {
  chat: 'A few minutes in chat',
  sms: 'A few messages over a day',
  social: 'A few messages over a day',
  email: "A few days, at the reader's own pace",
  print: 'Two or three weeks by post',
  voice: 'A short call and a call back',
  event: 'A few minutes, and a word later',
};

function isOpen(context: ScriptContext): boolean {
  return context.casting.turn.on === 'question';
}

function buildStep(
  step: WrittenStep,
  index: number,
  written: readonly WrittenStep[],
  context: ScriptContext,
): ScriptStep {
  const branch = step.planned.branch;
  const spans = uniqueSpans(step.statements.flatMap((statement) => statement.evidence));
  return {
    n: index + 1,
    phase: step.planned.phase,
    actor: step.planned.actor,
    ...(step.subject === undefined ? {} : { subject: step.subject }),
    text: step.text,
    intent: intentOf(step, context),
    ...(branch === undefined
      ? {}
      : { decisionPoint: decision(branch, step, index, written, context) }),
    ...promptFor(step, context),
    evidence: spans,
    origin: 'generated',
    expectedEmotion: step.planned.emotion,
  };
}

function decision(
  branch: 'what' | 'whether',
  step: WrittenStep,
  index: number,
  written: readonly WrittenStep[],
  context: ScriptContext,
): NonNullable<ScriptStep['decisionPoint']> {
  const { material, casting, place } = context;
  const { name } = material;
  const next = index + 2;
  const turn = shortTurn(context);
  if (isOpen(context))
    return branch === 'whether'
      ? {
          question: `Has ${name} named something that would have to be shown?`,
          options: [
            { label: 'Yes: it becomes the next thing to prove', next },
            { label: 'Wants to ask somebody first', next: 'handOff' },
          ],
        }
      : {
          question: `Does ${name} say what stands in the way?`,
          options: [
            { label: 'Yes: note it word for word', next },
            { label: 'Rather not', next: 'drop' },
          ],
        };
  if (branch === 'whether') {
    const fact = factOf(step, context);
    return fact === undefined
      ? {
          question: `Who can answer “${turn}”?`,
          options: [
            { label: 'Somebody in the team can, and names the source', next },
            { label: 'Nobody here: it goes to the author of the brief', next: 'handOff' },
            { label: `${name} does not wait`, next: 'drop' },
          ],
        }
      : {
          question: `After “${clipWords(tidy(fact.value), 12)}”: does “${turn}” still hold?`,
          options: [
            {
              label:
                material.action === undefined
                  ? 'No'
                  : `No: wants to ${theirs(material.action.does)}`,
              next,
            },
            { label: 'In part: asks for somebody to talk to', next: 'handOff' },
            { label: 'Yes: leaves it', next: 'drop' },
          ],
        };
  }
  const pains = [casting.cast.pain, casting.cast.paintwo].flatMap((phrase) =>
    phrase === undefined || phrase.words === casting.cast.turn?.words ? [] : [phrase.form('q')],
  );
  const other = pains.find((entry) => entry !== undefined);
  return {
    question:
      place.channel === 'email'
        ? `Does ${name} write back?`
        : `What does ${name} say is in the way?`,
    options: [
      { label: place.channel === 'email' ? `Yes: “${turn}”` : `“${turn}”`, next },
      ...(other === undefined || place.channel === 'email' ? [] : [{ label: `“${other}”`, next }]),
      { label: 'Something that the brief does not mention', next: 'handOff' as const },
      ...(place.channel === 'email' ? [{ label: 'No', next: 'drop' as const }] : []),
    ],
  };
}

/** The fact with which a step answers; a fact that is only told meanwhile answers nothing. */
function factOf(step: WrittenStep, context: ScriptContext): Statement | undefined {
  if (step.proof !== 'fact') return undefined;
  return step.statements.find((entry) => context.material.facts.includes(entry));
}

function theirs(action: string): string {
  return action
    .replace(/\byour\b/gu, 'their')
    .replace(/\byourself\b/gu, 'themselves')
    .replace(/\byou\b/gu, 'they');
}

function intentOf(step: WrittenStep, context: ScriptContext): string {
  const { material, casting } = context;
  const { name } = material;
  const told = (phrase: Phrase | undefined): Phrase | undefined =>
    phrase !== undefined && step.statements.includes(phrase.statement) ? phrase : undefined;
  const { cast } = casting;
  const matter = told(cast.pain) ?? told(cast.goal) ?? told(cast.trig) ?? told(cast.paintwo);
  const turn = shortTurn(context);
  switch (step.planned.beat) {
    case 'open':
      return matter === undefined ? 'Opens the talk.' : `Opens on “${matter.words}”.`;
    case 'state':
      return matter === undefined ? `${name} begins.` : `${name} begins with “${matter.words}”.`;
    case 'tell':
    case 'doubt':
      return casting.turn.on === 'objection'
        ? `The objection of the brief, in its own words: “${turn}”.`
        : `The pain that the brief names: “${turn}”.`;
    case 'ask':
      return 'Finds out what is in the way before anything is offered.';
    case 'reply':
      return `${name} says how much hangs on it.`;
    case 'answer': {
      const fact = factOf(step, context);
      const rule = ruleAbout(context);
      const answered =
        fact === undefined
          ? `The brief holds no answer to “${turn}”: find who can give one, and the source.`
          : `Answers “${turn}” with the brief: “${tidy(fact.value)}”.`;
      return rule === undefined ? answered : `${answered} The rule “${rule}” bears on it.`;
    }
    case 'decide':
      return `${name} decides, nobody else.`;
    case 'step':
      return material.action === undefined || !step.statements.includes(material.action.statement)
        ? 'Keeps what was said.'
        : `One step: ${material.action.does}.`;
    case 'after':
      return 'Comes back to what was said.';
    case 'qopen':
      return 'Says what it is and how long it takes.';
    case 'qwish':
      return 'The wish.';
    case 'qstop':
      return 'What stands in the way.';
    case 'qproof':
      return 'What would convince.';
    case 'qafter':
      return 'Comes back with something, not with another question.';
  }
}

/** A rule of the brief that speaks of the same thing as the turn. */
function ruleAbout(context: ScriptContext): string | undefined {
  const turn = new Set(contentStems(shortTurn(context)));
  const rules = [...(context.interpretation?.constraints ?? []), ...context.material.limits];
  const found = rules.find((rule) =>
    contentStems(rule.value).some((stem) => stem.length > 4 && turn.has(stem)),
  );
  return found === undefined ? undefined : clipWords(tidy(found.value).replace(/[“”]/gu, ''), 20);
}

function promptFor(
  step: WrittenStep,
  context: ScriptContext,
): { promptExample: string } | undefined {
  if (step.planned.beat !== 'answer') return undefined;
  const { material, voice, place } = context;
  const tone = voice?.profile.descriptors
    .slice(0, 3)
    .map((entry) => entry.value.toLowerCase())
    .join(', ');
  const fact = factOf(step, context);
  const inTone = tone === undefined || tone === '' ? '' : ` Tone: ${tone}.`;
  const limit = place.channel === 'voice' ? ' At most 40 words, to be spoken.' : '';
  return {
    promptExample:
      fact === undefined
        ? `Answer “${shortTurn(context)}” for ${material.name} with a fact you have checked and its source. Without one, say who will find out.${inTone}${limit}`
        : `Answer “${shortTurn(context)}” for ${material.name} from this alone: “${tidy(fact.value)}”.${inTone}${limit}`,
  };
}

function endStates(context: ScriptContext): Scenario['endStates'] {
  const { material, place } = context;
  const turn = shortTurn(context);
  if (isOpen(context))
    return {
      success: `Three answers in the words of ${material.name}, ready to become objections and pains on the card.`,
      handOff: `Somebody who knows these people puts the three questions to them.`,
      drop: 'No answer: ask others, and write no script until there is one.',
    };
  return {
    success:
      material.action === undefined
        ? `${material.name} no longer says “${turn}”.`
        : `${material.name} is ready to ${theirs(material.action.does)}.`,
    handOff: `A person goes on with the ${place.name}, and knows about “${turn}”.`,
    drop: `${material.name} leaves because of “${turn}”.`,
  };
}

function criteria(
  context: ScriptContext,
  written: readonly WrittenStep[],
): Scenario['successCriteria'] {
  const { material } = context;
  if (isOpen(context))
    return [
      {
        statement: `Each of the three questions can be answered by ${material.name} in one sentence.`,
      },
    ];
  const answer = written.find((step) => step.planned.beat === 'answer');
  const fact = answer === undefined ? undefined : factOf(answer, context);
  const turn = shortTurn(context);
  return [
    {
      statement: (fact === undefined
        ? `Before it is used, “${turn}” has an answer with a source.`
        : `Who says “${turn}” learns: “${tidy(fact.value)}”.`
      ).slice(0, 300),
    },
  ];
}

const CRAFT: Partial<Record<string, string>> = {
  chat: 'One message a bubble; the choices are buttons with a free field beside them.',
  sms: 'Each of our lines goes out as one text message; the sender name stands first.',
  social: 'These are direct messages: nothing of it is answered in public comments.',
  'in-app': 'The messages wait in the app until they are read; no sound, no badge.',
  web: 'The chat opens when it is pressed, not by itself.',
  email: 'The subject must make sense without the sender.',
  print: 'Ours are letters, on paper and signed by hand; a reply card takes the answers.',
  voice: 'Read it aloud once before it is used.',
  event: 'To be said face to face; nobody reads from paper.',
};

function notes(context: ScriptContext): Scenario['designNotes'] {
  const { material, place } = context;
  const avoided = material.persona.channels
    .filter((use) => use.liking === 'avoids')
    .map((use) => channelWords[use.value]);
  const named = material.persona.channels
    .filter((use) => use.liking !== 'avoids')
    .map((use) => channelWords[use.value]);
  const rule = ruleAbout(context);
  const texts = [
    CRAFT[place.use?.value ?? place.channel] ?? '',
    ...(place.use === undefined
      ? [
          named.length === 0
            ? `The card names no channel; the settings chose the ${place.name}.`
            : `The card names ${named.join(', ')}; the settings allow none of these, so this is a ${place.name}.`,
        ]
      : []),
    ...(rule === undefined ? [] : [`Rule of the brief: “${rule}”.`]),
    ...(avoided.length > 0 ? [`${material.name} avoids ${avoided.join(' and ')}.`] : []),
  ];
  return texts
    .filter((text) => text !== '')
    .map((text) => ({ text: text.slice(0, 500), tokenRefs: [] }));
}

/** The turn in a few words, as the persona would say it. */
function shortTurn(context: ScriptContext): string {
  const { cast, turn } = context.casting;
  const said = cast.turn?.form('q') ?? cast.turn?.words ?? turn.value;
  return clipWords(said.replace(/[“”]/gu, ''), 14);
}

function label(persona: Persona): string {
  return tidy(persona.audience.value);
}

function unknown(value: string): Statement {
  return { value, confidence: 0, origin: 'generated', evidence: [], note: 'Not in the brief' };
}

function uniqueSpans(spans: readonly EvidenceSpan[]): EvidenceSpan[] {
  const seen = new Set<string>();
  return spans.filter((span) => {
    const key = `${span.sourceId}:${span.start}:${span.end}`;
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}
