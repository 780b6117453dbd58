/**
 * Makes a burst of wishes to read something again into as few reads as needed: one at a time, the
 * next only after a pause, and always one more after the last wish. A read that is under way is never
 * thrown away, so the first results show early even while events keep coming.
 *
 * @param read reads once; a failure is the reader's to show
 */
export function createRefresher(read: () => Promise<unknown>, pauseMs = 150) {
  let reading: Promise<void> | null = null;
  let isWanted = false;
  const run = async () => {
    while (isWanted) {
      isWanted = false;
      await read().catch(() => undefined);
      if (isWanted) await new Promise((done) => setTimeout(done, pauseMs));
    }
    reading = null;
  };
  /** Resolves once a read that began after this wish has ended. */
  return (): Promise<void> => {
    isWanted = true;
    reading ??= run();
    return reading;
  };
}
