import { useConnection } from '@xyflow/react';
import { useEffect, useState } from 'react';
import { IconAlertOctagon, IconCheck } from '@tabler/icons-react';
import { specs } from '../../nodes/specs';
import { firstFit } from '../document/fitting';
import { classNames } from '../ui/class-names';
import { useGraph } from './graph-store';
import { nodeUnder } from './use-wire-drag';
import styles from './stage.module.css';
import { aimAt, useWiring, whyNothingFits } from './wiring-store';

/** While a wire is drawn: what the port under the pointer would do, or why it does not fit. */
export function WireHint() {
  const loose = useWiring((state) => state.loose);
  const by = useWiring((state) => state.by);
  if (loose === null || by !== 'pointer') return null;
  return <FollowingHint />;
}

function FollowingHint() {
  const { loose, aim } = useWiring();
  const document = useGraph((state) => state.document);
  const side = loose && 'from' in loose ? 'target' : 'source';
  const target = useConnection(({ toHandle }) =>
    toHandle?.id && toHandle.type === side ? `${toHandle.nodeId}\n${toHandle.id}` : null,
  );
  const [pointer, setPointer] = useState<{ x: number; y: number } | null>(null);

  useEffect(() => {
    const follow = (event: PointerEvent) => setPointer({ x: event.clientX, y: event.clientY });
    window.addEventListener('pointermove', follow);
    return () => window.removeEventListener('pointermove', follow);
  }, []);
  useEffect(() => {
    if (!document) return;
    const [node, port] = target?.split('\n') ?? [];
    aimAt(document, node !== undefined && port !== undefined ? { node, port } : null);
  }, [target, document]);

  if (!loose || !document || !pointer) return null;
  const body = nodeUnder(pointer);
  const own = 'from' in loose ? loose.from.node : loose.to.node;
  const hint = hintOf();
  if (hint === null) return null;

  function hintOf(): { text: string; isFine: boolean } | null {
    if (aim) {
      if (aim.check.ok) return aim.check.remark ? { text: aim.check.remark, isFine: true } : null;
      // The way out stands as a button in the line that follows when it is let go.
      return { text: aim.check.reason, isFine: false };
    }
    if (!loose || !document || body === null || body === own) return null;
    const fit = firstFit(document, specs, loose, body);
    if (fit) return { text: `Goes to ${fit.name}.`, isFine: true };
    return { text: whyNothingFits(document, loose, body), isFine: false };
  }

  const isRight = pointer.x > window.innerWidth - 340;
  return (
    <div
      className={classNames(styles.hint, hint.isFine ? styles.hintFine : styles.hintNo)}
      style={{
        left: isRight ? pointer.x - 18 : pointer.x + 18,
        top: pointer.y + 14,
        transform: isRight ? 'translateX(-100%)' : undefined,
      }}
      role="status"
    >
      {hint.isFine ? (
        <IconCheck size={15} stroke={2} aria-hidden="true" />
      ) : (
        <IconAlertOctagon size={15} stroke={1.8} aria-hidden="true" />
      )}
      {hint.text}
    </div>
  );
}
