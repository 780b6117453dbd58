import { create } from 'zustand';

/** How near the canvas is looked at: three values, so that zooming draws nothing needlessly. */
export type Distance = 'far' | 'middle' | 'near';

export function distanceOf(zoom: number): Distance {
  if (zoom < 0.55) return 'far';
  return zoom >= 1.05 ? 'near' : 'middle';
}

export const useDistance = create<{ distance: Distance; percent: number }>(() => ({
  distance: 'middle',
  percent: 100,
}));

/** Told of every zoom; passes on only what changes. */
export function noteZoom(zoom: number): void {
  const distance = distanceOf(zoom);
  const percent = Math.round(zoom * 100);
  const now = useDistance.getState();
  if (now.distance !== distance || now.percent !== percent) {
    useDistance.setState({ distance, percent });
  }
}
