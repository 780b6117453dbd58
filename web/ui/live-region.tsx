import { useEffect, useRef, useState } from 'react';

const quietMs = 5000;

/**
 * Says `message` to screen readers. Progress is said at most once in five seconds; what `isUrgent`
 * (an end, a stop, a wait) is said at once.
 */
export function LiveRegion({ message, isUrgent = false }: { message: string; isUrgent?: boolean }) {
  const [spoken, setSpoken] = useState('');
  const lastAt = useRef(0);
  useEffect(() => {
    if (message === '') return undefined;
    const waitMs = isUrgent ? 0 : Math.max(0, lastAt.current + quietMs - performance.now());
    const timer = window.setTimeout(() => {
      lastAt.current = performance.now();
      setSpoken(message);
    }, waitMs);
    return () => window.clearTimeout(timer);
  }, [message, isUrgent]);
  return (
    <div className="dr-hidden" role="status" aria-live="polite">
      {spoken}
    </div>
  );
}
