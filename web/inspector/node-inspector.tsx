import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconEye, IconPlayerPlay } from '@tabler/icons-react';
import { useId, useMemo } from 'react';
import { nodeName, type GraphIssue } from '../../nodes/graph/check';
import type { GraphNode } from '../../nodes/graph/document';
import { specs } from '../../nodes/specs';
import type { RunSummary } from '../../worker/contract/resources';
import { runQuery } from '../api/resources';
import type { NodeStatus } from '../canvas/node-status';
import { ConfigForm } from '../form/config-form';
import { FamilyGlyph, familyWord } from '../palette/family-look';
import { piecesOfKind, type Piece, type PieceOf } from '../results/piece';
import { momentWords } from '../results/results-bar';
import { showOf } from '../results/show';
import { durationWords } from '../run/run-words';
import { Button, buttonClass } from '../ui/button';
import { classNames } from '../ui/class-names';
import { Leader, Leaders } from '../ui/leader';
import { StateMark } from '../ui/state-mark';
import { useView } from '../view/view-store';
import { BriefChoice } from './brief-choice';
import { EvidenceTab } from './evidence-tab';
import styles from './inspector.module.css';
import { NodeMenu, type MenuEntry } from './node-menu';
import { RemarkList } from './remark-list';
import { ResultTab } from './result-tab';
import { Tabs } from './tabs';

export interface NodeInspectorProps {
  node: GraphNode;
  status: NodeStatus | undefined;
  step: number | undefined;
  total: number;
  pieces: readonly Piece[];
  pictures: readonly PieceOf<'picture'>[];
  runId: string | null;
  warnings: readonly string[];
  issues: readonly GraphIssue[];
  entries: MenuEntry[];
  isReadOnly: boolean;
  brief: { id: string | null; choose: (id: string) => void };
  onSet: (name: string, value: unknown) => void;
  onRun: () => void;
  onFix: (issue: GraphIssue) => void;
}

/** One node: its settings, what came out, what that rests on. */
export function NodeInspector(props: NodeInspectorProps) {
  const { node, status, step, total, pieces, runId, warnings, issues, entries, isReadOnly } = props;
  const tab = useView((state) => state.tab);
  const panelId = useId();
  const spec = specs.get(node.type);
  const name = nodeName(node, specs);
  const run = useQuery({ ...runQuery(runId ?? ''), enabled: runId !== null });
  const sources = useMemo(() => run.data?.sources ?? [], [run.data]);
  // Other nodes read the brief to find their words again; it comes in at the one that starts with it.
  const isWhereBriefComesIn =
    spec !== undefined && spec.reads.includes('brief') && Object.keys(spec.inputs).length === 0;
  const isOld = status?.state === 'stale' || status?.state === 'failed';
  return (
    <>
      <div className={styles.header}>
        <div className={styles.title}>
          <FamilyGlyph type={node.type} sizePx={30} />
          <div>
            <h2 className="dr-subhead">{name}</h2>
            <p className="dr-tiny dr-muted">
              {familyWord(node.type)}
              {step !== undefined && ` · step ${step} of ${total}`}
            </p>
          </div>
          {entries.length > 0 && <NodeMenu label={`More for ${name}`} entries={entries} />}
        </div>
        <Tabs
          current={tab}
          panelId={panelId}
          onShow={(next) => useView.getState().set({ tab: next })}
        />
      </div>
      <div
        id={panelId}
        className={styles.body}
        role="tabpanel"
        aria-labelledby={`${panelId}-${tab}`}
        tabIndex={0}
      >
        {tab === 'settings' ? (
          <>
            {issues.length > 0 && (
              <RemarkList issues={issues} onFix={props.onFix} isReadOnly={isReadOnly} />
            )}
            {spec ? (
              <>
                <p className="dr-small dr-muted">{spec.summary}</p>
                {isWhereBriefComesIn && (
                  <BriefChoice
                    chosen={props.brief.id}
                    onChoose={props.brief.choose}
                    isReadOnly={isReadOnly}
                  />
                )}
                <ConfigForm
                  spec={spec}
                  config={node.config}
                  isReadOnly={isReadOnly}
                  onChange={props.onSet}
                />
              </>
            ) : (
              <p className="dr-small">
                This version does not know “{node.type}”. Its settings and wires are kept as they
                are.
              </p>
            )}
          </>
        ) : (
          <>
            {status && (isOld || status.state === 'partly' || status.state === 'waiting') && (
              <div
                className={classNames(styles.stale, status.state === 'failed' && styles.stopped)}
              >
                <StateMark state={status.state}>{status.word}</StateMark>
                <p>{status.state === 'stale' ? `Made before this: ${status.line}` : status.line}</p>
              </div>
            )}
            {warnings.map((warning) => (
              <p key={warning} className={styles.warning}>
                {warning}
              </p>
            ))}
            {tab === 'result' && runId !== null && (
              <ResultTab pieces={pieces} runId={runId} pictures={props.pictures} />
            )}
            {tab === 'result' && runId === null && (
              <p className="dr-small dr-muted">Nothing has been run yet.</p>
            )}
            {tab === 'evidence' && <EvidenceTab pieces={pieces} sources={sources} />}
          </>
        )}
      </div>
      <Foot {...props} run={run.data} />
    </>
  );
}

function Foot(props: NodeInspectorProps & { run: RunSummary | undefined }) {
  const { node, status, pieces, runId, run, isReadOnly, onRun } = props;
  const isMade = status !== undefined && status.ms !== null;
  const when = run?.finishedAt ?? run?.createdAt;
  const shown =
    pieces.find((piece) => readable.has(piece.kind)) ?? piecesOfKind(pieces, 'files')[0];
  return (
    <div className={styles.footer}>
      <Leaders>
        <Leader term="Last run">
          {isMade && when !== undefined
            ? `${momentWords(when)} · ${status.state === 'cached' ? 'from cache' : durationWords(status.ms ?? 0)} · free`
            : 'not yet'}
        </Leader>
      </Leaders>
      <div className={styles.buttons}>
        {!isReadOnly && (
          <Button onClick={onRun} disabled={node.off === true}>
            <IconPlayerPlay size={15} stroke={1.8} aria-hidden="true" />
            Run to here
          </Button>
        )}
        {runId !== null && shown && (
          <Link
            to="/runs/$runId"
            params={{ runId }}
            search={{ show: showOf(shown) }}
            className={buttonClass()}
          >
            <IconEye size={15} stroke={1.6} aria-hidden="true" />
            Open result
          </Link>
        )}
      </div>
    </div>
  );
}

/** Kinds that have a page of their own in Results. */
const readable = new Set([
  'persona',
  'voice',
  'scenario',
  'storyboard',
  'picture',
  'summary',
  'playbook',
]);
