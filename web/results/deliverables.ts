import type { ArtefactKind } from '../../nodes/records/kinds';
import type { Persona } from '../../nodes/records/persona';
import { scriptFormWords } from '../../nodes/records/scenario';
import { channelWords } from '../../nodes/records/vocabulary';
import type { RunPlan } from '../../worker/contract/resources';
import type { NodeRun, RunState } from '../../worker/contract/run-state';
import type { State } from '../ui/state-mark';
import { piecesOfKind, type Piece, type PieceOf } from './piece';
import { capital } from './quoted';
import { dayWords } from './spoken-evidence';

/** One deliverable of one persona. */
export interface Cell {
  state: State;
  /** The state in words, e.g. “Approved”. */
  word: string;
  /** One line of reason. */
  line: string;
  look: 'approved' | 'review' | 'stale' | 'failed' | 'empty' | 'running' | 'draft';
  /** What opens; absent where there is nothing yet. */
  piece?: Piece;
}

export interface Column {
  id: string;
  title: string;
  note: string;
  kind: ArtefactKind;
  /** The piece of a persona in this column. */
  find: (personaKey: string) => Piece | undefined;
  /** Node that makes this column; the state of what is not there yet comes from it. */
  nodeId: string | undefined;
}

export interface RunView {
  pieces: readonly Piece[];
  run: RunState;
  /** What a new run would do now: tells what is out of date. */
  plan: RunPlan | undefined;
  /** Node ids by node type, from the document of the run. */
  nodeIdOf: (type: string) => string | undefined;
}

const scriptTitles = { chat: 'Chat script', email: 'Email script', voice: 'Call script' } as const;

/** The columns that this run makes, in the order of the work. */
export function columnsOf({ pieces, nodeIdOf }: RunView): Column[] {
  const personas = piecesOfKind(pieces, 'persona');
  const voices = piecesOfKind(pieces, 'voice');
  const scripts = piecesOfKind(pieces, 'scenario');
  const pictures = piecesOfKind(pieces, 'picture');
  const summaries = piecesOfKind(pieces, 'summary');
  const owners = scripts.map((script) => script.body.personaKey);
  const isOneEach = new Set(owners).size === owners.length;
  const channels = isOneEach ? [] : [...new Set(scripts.map((script) => script.body.channel))];
  const columns: Column[] = [
    {
      id: 'card',
      title: 'Card',
      note: 'one page',
      kind: 'persona',
      find: (key) => personas.find((piece) => piece.body.key === key),
      nodeId: nodeIdOf('generation.persona-cards'),
    },
    {
      id: 'voice',
      title: 'Voice',
      note: 'per persona',
      kind: 'voice',
      find: (key) => voices.find((p) => p.body.perPersona.some((x) => x.personaKey === key)),
      nodeId: nodeIdOf('generation.voice-guide'),
    },
    ...(channels.length > 0 ? channels : [undefined]).map((channel): Column => {
      return {
        id: channel ? `script-${channel}` : 'script',
        title: channel ? scriptTitles[channel] : 'Script',
        note: '5 to 7 steps',
        kind: 'scenario',
        find: (key) =>
          scripts.find(
            ({ body }) => body.personaKey === key && (!channel || body.channel === channel),
          ),
        nodeId: nodeIdOf('generation.scenario-scripts'),
      };
    }),
    {
      id: 'picture',
      title: 'Picture',
      note: 'with its mark',
      kind: 'picture',
      find: (key) => pictures.find((piece) => piece.body.personaKey === key),
      nodeId: nodeIdOf('image.persona-picture'),
    },
    {
      id: 'summary',
      title: 'Summary',
      note: '60 words',
      kind: 'summary',
      find: (key) => summaries.find((p) => p.body.personas.some((x) => x.personaKey === key)),
      nodeId: nodeIdOf('generation.summary'),
    },
  ];
  return columns.filter(
    (column) => column.nodeId !== undefined || pieces.some((piece) => piece.kind === column.kind),
  );
}

/** The state of one deliverable, in the words of the interface. */
export function cellOf(view: RunView, column: Column, persona: Pick<Persona, 'key'>): Cell {
  const piece = column.find(persona.key);
  if (!piece)
    return missingCell(column.nodeId ? view.run.nodes[column.nodeId] : undefined, persona.key);
  return { ...statusOf(piece, view.plan), piece };
}

/** What is known about a piece that is there: approved, in review, out of date, or a draft. */
export function statusOf(piece: Piece, plan: RunPlan | undefined): Omit<Cell, 'piece'> {
  const planned = plan?.nodes.find((node) => node.nodeId === piece.nodeId);
  if (planned?.will === 'run' && planned.reason !== null) {
    return { state: 'stale', word: 'Out of date', line: capital(planned.reason), look: 'stale' };
  }
  switch (piece.status) {
    case 'approved':
      return { state: 'done', word: 'Approved', line: approvedLine(piece), look: 'approved' };
    case 'inReview':
      return {
        state: 'waiting',
        word: 'In review',
        line: `Draft ${piece.version}`,
        look: 'review',
      };
    case 'rejected':
      return { state: 'stale', word: 'Returned', line: `Draft ${piece.version}`, look: 'stale' };
    case 'withdrawn':
      return { state: 'skipped', word: 'Withdrawn', line: `Draft ${piece.version}`, look: 'draft' };
    case 'superseded':
    case 'draft':
      return { state: 'idle', word: 'Ready to check', line: draftLine(piece), look: 'draft' };
  }
}

function draftLine(piece: Piece): string {
  if (piece.kind === 'picture' && piece.body.look === 'arch') {
    return piece.body.lockedBecause ?? 'Plain arch';
  }
  if (piece.kind === 'scenario') {
    const { form, channel, steps } = piece.body;
    return `${capital(form ? scriptFormWords[form] : channelWords[channel])}, ${steps.length} steps`;
  }
  return `Draft ${piece.version}${piece.edited ? ', edited by you' : ''}`;
}

function approvedLine(piece: Piece): string {
  return [piece.approvedBy ?? 'Approved', piece.approvedAt && dayWords(piece.approvedAt)]
    .filter(Boolean)
    .join(', ');
}

function missingCell(node: NodeRun | undefined, personaKey: string): Cell {
  const item = node?.items.find(({ key }) => key === personaKey || key.endsWith(personaKey));
  const state = item?.state ?? node?.state ?? 'idle';
  const why = (item?.problem ?? node?.problem)?.detail ?? node?.summary ?? '';
  switch (state) {
    case 'failed':
    case 'partly':
      return { state: 'failed', word: 'Stopped', line: why, look: 'failed' };
    case 'running':
      return { state, word: 'Working', line: node?.summary ?? '', look: 'running' };
    case 'queued':
      return { state, word: 'Waiting its turn', line: '', look: 'empty' };
    case 'skipped':
      return { state, word: 'Turned off', line: why, look: 'empty' };
    default:
      return { state: 'idle', word: 'Not made', line: '', look: 'empty' };
  }
}

/** “9 in all · 2 approved · 1 out of date”: what a set of cells comes to. */
export function tallyWords(cells: readonly Cell[]): string {
  const count = (look: Cell['look']) => cells.filter((cell) => cell.look === look).length;
  const parts: [number, string][] = [
    [count('approved'), 'approved'],
    [count('review'), 'in review'],
    [count('draft'), 'ready to check'],
    [count('stale'), 'out of date'],
    [count('failed'), 'stopped'],
  ];
  const rest = parts.filter(([n]) => n > 0).map(([n, word]) => `${n} ${word}`);
  return [`${cells.length} in all`, ...rest].join(' · ');
}

/** The pieces that belong to the whole set. */
export type SetPiece = PieceOf<'voice'> | PieceOf<'storyboard'> | PieceOf<'playbook'>;
