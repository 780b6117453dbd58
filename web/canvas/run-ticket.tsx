import { nodeName } from '../../nodes/graph/check';
import { specs } from '../../nodes/specs';
import { wordsOf } from '../api/problem-error';
import { progressWords, ticketWords } from '../run/run-words';
import { Ticket } from '../ui/ticket';
import { useAct } from './act-context';
import styles from './canvas-page.module.css';
import { useGraph } from './graph-store';
import type { RunLink } from './use-run-link';

/** The ticket: what Run will do before it does it, progress and Stop while it runs. */
export function RunTicket({ link }: { link: RunLink }) {
  const act = useAct();
  const byId = useGraph((state) => state.byId);
  const { state, isLive, isStarting, isShown, plan } = link;
  if (isLive) {
    const { words, total } = progressWords(state);
    return (
      <Ticket
        state="running"
        stub="Stop"
        slip={[total > 0 ? words : 'Waiting its turn']}
        onPress={() => act.stop()}
      />
    );
  }
  if (isStarting) {
    return (
      <Ticket
        state="quiet"
        stub="Starting"
        slip={['Waiting its turn']}
        isDisabled
        onPress={() => {}}
      />
    );
  }
  if (!plan.data) {
    if (!plan.error) return null;
    return (
      <Ticket
        state="quiet"
        stub="Can’t run yet"
        slip={[wordsOf(plan.error).why]}
        isDisabled
        onPress={() => {}}
      />
    );
  }
  const { stub, slip, isUpToDate: isAllKept } = ticketWords(plan.data);
  const isUpToDate = isAllKept && isShown;
  const next = plan.data.nodes.filter(({ will }) => will === 'run');
  const isStopped = plan.data.run === 0 && plan.data.issues.length > 0 && plan.data.cached === 0;
  const nameOf = (id: string) => {
    const node = byId.get(id);
    return node ? nodeName(node, specs) : id;
  };
  return (
    <Ticket
      state={isUpToDate || isStopped ? 'quiet' : 'ready'}
      stub={isStopped ? 'Can’t run yet' : isAllKept && !isUpToDate ? 'Run' : stub}
      slip={
        isStopped
          ? [plan.data.issues[0]?.message ?? '']
          : isAllKept && !isUpToDate
            ? [`${plan.data.cached} from cache`, 'free']
            : slip
      }
      isDisabled={isUpToDate || isStopped}
      onPress={() => act.run()}
      details={
        next.length > 0 && (
          <ul className={styles.next}>
            {next.map(({ nodeId, reason, maybe }) => (
              <li key={nodeId}>
                <b>{nameOf(nodeId)}</b>
                {reason !== null && <span> {reason}</span>}
                {maybe && <span> if what stands before it changes</span>}
              </li>
            ))}
          </ul>
        )
      }
    />
  );
}
