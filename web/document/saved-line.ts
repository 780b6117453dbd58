/** What is known about where the last changes are. */
export interface Keeping {
  /** The room has everything. */
  isConnected: boolean;
  /** Changes since the room was last reached. */
  pending: number;
  savedAt: Date | null;
}

/** The line under the pipeline's name, in the words of the interface. */
export function savedLine({ isConnected, pending, savedAt }: Keeping): string {
  if (isConnected) {
    if (savedAt === null) return 'Saved';
    const time = savedAt.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
    return `Saved ${time}`;
  }
  if (pending === 0) return 'Offline. Changes will be kept here and go up when you are back.';
  const what = pending === 1 ? '1 change is' : `${pending} changes are`;
  const goes = pending === 1 ? 'goes' : 'go';
  return `Offline. ${what} kept here and ${goes} up when you are back.`;
}
