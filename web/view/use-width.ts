import { useSyncExternalStore } from 'react';

/** True while the media query holds. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}

/** The widths of design 3 and 11: palette folds, inspector becomes a sheet, canvas only looks. */
export const useIsPaletteFolded = () => useMedia('(max-width: 1179px)');
export const useIsInspectorSheet = () => useMedia('(max-width: 1179px)');
export const useIsViewOnly = () => useMedia('(max-width: 759px)');
export const useIsMotionReduced = () => useMedia('(prefers-reduced-motion: reduce)');
