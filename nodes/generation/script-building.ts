/** From written lines to the record: decisions, ends, criteria and notes that fit this very script. */
import type { Interpretation } from '../records/interpretation';
import type { EvidenceSpan, Statement } from '../records/evidence';
import type { Persona } from '../records/persona';
import type { Scenario, ScriptStep } from '../records/scenario';
import type { Source } from '../records/source';
import { channelWords } from '../records/vocabulary';
import type { BrandVoiceGuide } from '../records/voice';
import { sentenceCase } from '../language/inflect';
import { clipWords, tidy } from './grammar/tidy';
import type { Phrase } from './grammar/phrase';
import type { Casting } from './script-casting';
import type { Material } from './script-material';
import type { Beat, ScriptChannel } from './script-plan';
import type { WrittenStep } from './script-writer';

export interface ScriptContext {
  key: string;
  channel: ScriptChannel;
  material: Material;
  casting: Casting;
  voice: BrandVoiceGuide | undefined;
  interpretation: Interpretation | undefined;
  /** Texts of the run, to look up what stands beside an objection. */
  sources: readonly Source[];
}

const PLACE: Record<ScriptChannel, string> = {
  chat: 'chat',
  email: 'email thread',
  voice: 'phone call',
};
const BY: Record<ScriptChannel, string> = {
  chat: 'by chat',
  email: 'by email',
  voice: 'on the phone',
};

/** Assembles the whole record of one script. */
export function buildScenario(context: ScriptContext, written: readonly WrittenStep[]): Scenario {
  const { material, casting, channel } = context;
  const { cast } = casting;
  const turn = shortTurn(context);
  const goal = cast.goal?.statement;
  const trigger = cast.trig?.statement;
  return {
    key: context.key,
    labels: ['aiGenerated', 'syntheticPerson'],
    title: `${material.name}, ${BY[channel]}: “${turn}”`,
    channel,
    personaKey: material.persona.key,
    personaName: material.name,
    goal:
      goal ??
      unknown(`What ${label(material.persona)} want to reach is an open question to the author.`),
    trigger:
      trigger ?? unknown(`The brief names no event that sets ${label(material.persona)} looking.`),
    turn: casting.turn,
    steps: written.map((step, index) => buildStep(step, index, written.length, context)),
    endStates: endStates(context),
    successCriteria: criteria(context),
    sampleLooks: [
      {
        kind: 'snippet',
        text: written
          .slice(0, 2)
          .map((step) => step.text)
          .join('\n\n'),
        caption: `How the ${PLACE[channel]} with ${material.name} opens`,
      },
    ],
    designNotes: notes(context),
    estimatedDuration: {
      chat: 'A few minutes in chat',
      email: "A few days, at the reader's own pace",
      voice: 'A short call and a call back',
    }[channel],
  };
}

function buildStep(
  step: WrittenStep,
  index: number,
  count: number,
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
    ...(branch === undefined ? {} : { decisionPoint: decision(branch, index, count, context) }),
    ...promptFor(step.planned.beat, context),
    evidence: spans,
    origin: 'generated',
    expectedEmotion: step.planned.emotion,
  };
}

function decision(
  branch: 'what' | 'whether',
  index: number,
  count: number,
  context: ScriptContext,
): NonNullable<ScriptStep['decisionPoint']> {
  const { material, casting, channel } = context;
  const next = index + 2;
  const { pain, paintwo } = casting.cast;
  const turn = shortTurn(context);
  if (branch === 'whether') {
    return {
      question: `Does the answer settle “${turn}”?`,
      options: [
        {
          label:
            material.action === undefined
              ? 'Yes, and wants to go on'
              : `Yes: ready to ${material.action.does}`,
          next,
        },
        {
          label:
            next < count ? 'Not sure yet: asks to be reminded' : 'Only in part: asks for a person',
          next: next < count ? count : 'handOff',
        },
        { label: `No: “${turn}” still stands`, next: 'drop' },
      ],
    };
  }
  const topics = [pain, paintwo].flatMap((phrase) =>
    phrase === undefined ? [] : [phrase.form('q')],
  );
  const [first, second] = topics.filter((topic) => topic !== undefined);
  const wish = casting.cast.goal?.form('raw');
  if (channel === 'email') {
    return {
      question: 'Is there an answer to this email?',
      options: [
        { label: first === undefined ? 'Yes' : `Yes, because it names “${first}”`, next },
        { label: 'Keeps it for later', next: count },
        { label: 'Deletes it', next: 'drop' },
      ],
    };
  }
  return {
    question: 'What turns out to be in the way?',
    options: [
      ...(first === undefined ? [] : [{ label: `“${first}”`, next }]),
      ...(second === undefined ? [] : [{ label: `“${second}”`, next }]),
      ...(first === undefined && second === undefined
        ? [{ label: wish === undefined ? 'Says what it is' : `It is about “${wish}”`, next }]
        : []),
      { label: 'Something the brief does not mention', next: 'handOff' as const },
      ...(first === undefined || second === undefined
        ? [{ label: 'Nothing yet, only looking', next: 'drop' as const }]
        : []),
    ],
  };
}

function intentOf(step: WrittenStep, context: ScriptContext): string {
  const { material, casting } = context;
  const { goal, format } = casting.cast;
  const { beat } = step.planned;
  // Only what the line really uses is claimed for it.
  const used = (phrase: Phrase | undefined): Phrase | undefined =>
    phrase !== undefined && step.statements.includes(phrase.statement) ? phrase : undefined;
  const pain = used(casting.cast.pain) ?? used(casting.cast.paintwo) ?? used(goal);
  const trig = used(casting.cast.trig);
  const turn = shortTurn(context);
  const fact = step.statements.some((entry) => material.facts.includes(entry));
  const ofPain = pain === undefined ? 'what it is about' : `“${pain.words}”`;
  switch (beat) {
    case 'open':
      return context.channel === 'chat'
        ? `${material.name} comes to the point in words of the brief: ${ofPain}.`
        : trig === undefined
          ? `Opens on ${ofPain}, not on the product.`
          : `Opens on the moment itself (“${trig.words}”), not on the product.`;
    case 'state':
    case 'tell':
      return `${material.name} puts ${ofPain} on the table without being asked for details.`;
    case 'ask':
      return `Finds out what matters most before offering anything${goal === undefined ? '' : `; listens for “${goal.words}”`}.`;
    case 'reply':
      return `${material.name} narrows it down, so that the answer can be short.`;
    case 'doubt':
      return casting.turn.on === 'objection'
        ? `Lets the objection stand: “${turn}”. Nobody interrupts it.`
        : `Says what could still stop it: “${turn}”.`;
    case 'answer': {
      const beside = besideTurn(context);
      if (beside !== undefined)
        return `Answers “${turn}”. Beside it, the brief says “${beside}”: check it, then use it here.`;
      return fact
        ? `Answers “${turn}” with what may be claimed, and with nothing else.`
        : `Takes “${turn}” seriously${format === undefined ? '' : ` and offers the ${format.name} as proof to be judged`}. The brief holds no fact against it: ask for one.`;
    }
    case 'decide':
      return `The decision stays with ${material.name}.`;
    case 'step':
      return material.action === undefined
        ? 'Names what happens next, and only that.'
        : `Asks for a single step: ${material.action.does}.`;
    case 'after':
      return `Comes back to what ${material.name} said, not to what we would like to sell.`;
  }
}

/** How a sentence begins that takes up what was just said. */
const ANSWERS =
  /^(?:it'?s|it’s|it is|no\b|not |wrong|untrue|they(?:'re|’re| are| have)|we (?!said)|but |that(?:'s|’s)|actually|there(?:'s|’s)|before |both )(?=.{8,110}$)/iu;

/** The sentence right behind the objection in its source, where a brief often answers it. */
function besideTurn(context: ScriptContext): string | undefined {
  const span = context.casting.turn.evidence[0];
  const source = context.sources.find((entry) => entry.id === span?.sourceId);
  if (span === undefined || source === undefined || context.casting.turn.on !== 'objection')
    return undefined;
  const rest = source.text.slice(span.end, span.end + 300).split(/\n/u)[0] ?? '';
  const behind =
    /^["”'’.,!?)\s]*\(([^()]{8,140})\)/u.exec(rest)?.[1] ??
    /^["”'’]?[.!?]["”'’]?\s+([^"“”]{8,140}?[.!?])(?=\s|$)/u.exec(rest)?.[1];
  if (behind === undefined || /[:*|;[\]]/u.test(behind) || !ANSWERS.test(behind.trim()))
    return undefined;
  const persona = context.material.persona;
  const known = [
    ...persona.goals,
    ...persona.pains,
    ...persona.objections,
    ...persona.triggers,
    ...persona.needs,
    ...persona.context,
  ].flatMap((entry) => entry.evidence);
  const at = source.text.indexOf(behind, span.end);
  if (
    known.some(
      (other) =>
        other.sourceId === span.sourceId && other.start < at + behind.length && other.end > at,
    )
  )
    return undefined;
  return behind
    .trim()
    .replace(/[“”"]/gu, '')
    .replace(/[.!]+$/u, '');
}

function promptFor(beat: Beat, context: ScriptContext): { promptExample: string } | undefined {
  const { material, casting, channel, voice } = context;
  const { pain, goal } = casting.cast;
  const tone = voice?.profile.descriptors
    .slice(0, 3)
    .map((entry) => entry.value.toLowerCase())
    .join(', ');
  const inTone = tone === undefined || tone === '' ? '' : ` Sound ${tone}.`;
  if (beat === 'open' && pain !== undefined) {
    const who = channel === 'chat' ? `as ${material.name} would type it` : `to ${material.name}`;
    return {
      promptExample: `Write the first message ${who}. Begin with “${pain.words}”${goal === undefined ? '' : ` and end on “${goal.words}”`}. No product name in the opening line.`,
    };
  }
  if (beat === 'answer') {
    return {
      promptExample: `Answer “${shortTurn(context)}” for ${material.name}.${inTone} Use facts from the sources only; where there is none, say what you will find out.`,
    };
  }
  return undefined;
}

function endStates(context: ScriptContext): Scenario['endStates'] {
  const { material, channel } = context;
  const turn = shortTurn(context);
  return {
    success:
      material.action === undefined
        ? `“${turn}” no longer stands in the way.`
        : `${material.name} is ready to ${material.action.does.replace(/\byour\b/gu, 'their').replace(/\byou\b/gu, 'they')}.`,
    handOff: `A person takes over the ${PLACE[channel]} with everything said so far in view.`,
    drop: `${material.name} leaves with “${turn}” unanswered; the team gets it as the reason.`,
  };
}

function criteria(context: ScriptContext): Scenario['successCriteria'] {
  const { material, casting, channel } = context;
  const turn = shortTurn(context);
  const { goal } = casting.cast;
  const stated = material.persona.successMetrics[0] ?? context.interpretation?.successMetrics[0];
  return [
    { statement: `“${turn}” gets an answer before anything is asked of ${material.name}.` },
    ...(goal === undefined
      ? []
      : [
          {
            statement: `Readers of the ${PLACE[channel]} can say that ${material.name} wants “${goal.words}”.`,
          },
        ]),
    ...(stated === undefined
      ? []
      : [{ statement: `It serves the figure in the brief: ${tidy(stated.value)}.`.slice(0, 300) }]),
  ];
}

function notes(context: ScriptContext): Scenario['designNotes'] {
  const { material, channel } = context;
  const limits = [...(context.interpretation?.constraints ?? []), ...material.limits];
  const seen = new Set<string>();
  const stated = limits
    .filter((entry) => {
      const key = entry.value.toLowerCase();
      return seen.has(key) ? false : seen.add(key) !== undefined;
    })
    .slice(0, 2)
    .map((entry) => ({
      text: `From the brief: ${sentenceCase(tidy(entry.value))}.`.slice(0, 500),
      tokenRefs: [],
    }));
  const craft = {
    chat: 'A message a bubble; the choices under the question are buttons, with a free field beside them.',
    email:
      "The subject has to make sense without the sender's name; on a phone only its opening words show.",
    voice: 'Read it aloud once before it is used; anything that needs a second breath is too long.',
  }[channel];
  const avoided = material.persona.channels
    .filter((use) => use.liking === 'avoids')
    .map((use) => channelWords[use.value]);
  return [
    {
      text: `${craft} ${material.name} should find “${shortTurn(context)}” answered without scrolling back.`,
      tokenRefs: [],
    },
    ...stated,
    ...(avoided.length > 0
      ? [
          {
            text: `Never move ${material.name} to ${avoided.join(' or ')}: the brief says that they avoid it.`,
            tokenRefs: [],
          },
        ]
      : []),
  ];
}

/** The turn in a few words, as the persona would say it. */
function shortTurn(context: ScriptContext): string {
  const { cast, turn } = context.casting;
  const said =
    cast.turn?.form('q') ??
    cast.turn?.words ??
    cast.limit?.words ??
    (turn.on === 'question' ? 'not sure yet' : turn.value);
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
