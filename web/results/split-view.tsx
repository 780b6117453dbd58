import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useRef, type ReactNode } from 'react';
import { beamPath } from './beam-shape';
import { useEvidence } from './evidence-context';
import { clearExact, paintExact } from './exact-highlight';
import styles from './split-view.module.css';

type Props = { brief: ReactNode; children: ReactNode; briefLabel: string };

/**
 * The brief on the left, what rests on it on the right, and the beam between them. It follows the
 * light: scrolls the passage to the upper third, or the first lit statement into sight.
 */
export function SplitView({ brief, children, briefLabel }: Props) {
  const { index, spansOf, useLight } = useEvidence();
  const frame = useRef<HTMLDivElement>(null);
  const left = useRef<HTMLElement>(null);
  const right = useRef<HTMLDivElement>(null);
  const path = useRef<SVGPathElement>(null);
  const lit = useLight((state) => state.lit);
  const pin = useLight((state) => state.pin);
  const isSmall = useMediaQuery('(max-width: 759px)', false, { getInitialValueInEffect: false });

  useEffect(() => {
    const pane = left.current;
    const card = right.current;
    if (!pane || !card || !lit) return undefined;
    const isMoving = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    const behavior = isMoving ? 'smooth' : 'instant';
    if ('statement' in lit) {
      paintExact(pane, index, spansOf.get(lit.statement) ?? []);
      const n = index.passagesOf.get(lit.statement)?.[0];
      const mark = pane.querySelector<HTMLElement>(`[data-passage="${n}"]`);
      if (mark && isScroller(pane)) {
        const top = mark.getBoundingClientRect().top - pane.getBoundingClientRect().top;
        pane.scrollTo({ top: pane.scrollTop + top - pane.clientHeight / 3, behavior });
      }
    } else {
      const first = card.querySelector<HTMLElement>('[data-statement][data-lit]');
      if (first && isScroller(card)) first.scrollIntoView({ block: 'nearest', behavior });
    }
    return () => clearExact(pane);
  }, [lit, index, spansOf]);

  useEffect(() => {
    if (!lit) return undefined;
    let handle = 0;
    const draw = () => {
      const [root, pane, card] = [frame.current, left.current, right.current];
      if (root && pane && card) path.current?.setAttribute('d', beamOf(root, pane, card));
      handle = requestAnimationFrame(draw);
    };
    draw();
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape') pin(null);
    };
    window.addEventListener('keydown', leave);
    const clear = path.current;
    return () => {
      window.removeEventListener('keydown', leave);
      cancelAnimationFrame(handle);
      clear?.setAttribute('d', '');
    };
  }, [lit, pin]);

  return (
    <div ref={frame} className={styles.split}>
      {isSmall ? (
        <details className={styles.folded}>
          <summary>{briefLabel}</summary>
          <article ref={left} className={styles.brief} aria-label={briefLabel}>
            {brief}
          </article>
        </details>
      ) : (
        <article ref={left} className={styles.brief} aria-label={briefLabel} tabIndex={0}>
          {brief}
        </article>
      )}
      <div ref={right} className={styles.right}>
        {children}
      </div>
      <svg className={styles.beam} aria-hidden="true">
        <defs>
          <linearGradient id="dr-beam" x1="0" x2="1">
            <stop offset="0" stopColor="var(--dr-limelight-fill)" stopOpacity=".72" />
            <stop offset="1" stopColor="var(--dr-limelight-fill)" stopOpacity=".34" />
          </linearGradient>
        </defs>
        <path ref={path} fill="url(#dr-beam)" />
      </svg>
    </div>
  );
}

/** On small screens the page scrolls, not the panes: there nothing is moved under the reader. */
function isScroller(pane: HTMLElement): boolean {
  return pane.scrollHeight > pane.clientHeight && getComputedStyle(pane).overflowY !== 'visible';
}

function beamOf(frame: HTMLElement, brief: HTMLElement, card: HTMLElement): string {
  const marks = [...brief.querySelectorAll('[data-passage][data-lit]')];
  const statements = [...card.querySelectorAll('[data-statement][data-lit]')];
  const lines = marks.flatMap((mark) => [...mark.getClientRects()].filter((r) => r.width > 8));
  const panes = { brief: brief.getBoundingClientRect(), card: card.getBoundingClientRect() };
  return statements
    .map((one) =>
      beamPath(frame.getBoundingClientRect(), lines, one.getBoundingClientRect(), panes),
    )
    .filter((path) => path !== null)
    .join('');
}
