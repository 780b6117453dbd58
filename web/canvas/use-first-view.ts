import { useEffect, useRef, type RefObject } from 'react';
import { useView } from '../view/view-store';

const steadyMs = 120;
const leastChangePx = 24;

/**
 * The view a pipeline opens with, and again when the paper changes its width: a window that is made
 * smaller never leaves the graph cut off. Where a person has moved the view themselves it stays.
 */
export function useFirstView(
  paper: RefObject<HTMLElement | null>,
  isThere: boolean,
  begin: () => void,
): void {
  const isBegun = useRef(false);
  const now = useRef(begin);
  useEffect(() => {
    now.current = begin;
  }, [begin]);
  useEffect(() => {
    if (!isThere || isBegun.current) return;
    isBegun.current = true;
    // React Flow knows its room after its first frame.
    window.requestAnimationFrame(() => window.requestAnimationFrame(() => now.current()));
  }, [isThere]);
  useEffect(() => {
    const element = paper.current;
    if (!element) return undefined;
    let width = element.clientWidth;
    let timer = 0;
    const watch = new ResizeObserver(() => {
      if (Math.abs(element.clientWidth - width) < leastChangePx) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        width = element.clientWidth;
        if (isBegun.current && !useView.getState().isMoved) now.current();
      }, steadyMs);
    });
    watch.observe(element);
    return () => {
      window.clearTimeout(timer);
      watch.disconnect();
    };
  }, [paper]);
}
