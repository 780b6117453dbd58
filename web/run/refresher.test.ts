import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRefresher } from './refresher';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('reading results again while events come in', () => {
  it('never has two reads under way, and reads once more after the last wish', async () => {
    let under = 0;
    let most = 0;
    let reads = 0;
    let lastStart = 0;
    const read = async () => {
      reads += 1;
      lastStart = Date.now();
      most = Math.max(most, (under += 1));
      await new Promise((done) => setTimeout(done, 100));
      under -= 1;
    };
    const want = createRefresher(read, 50);
    let lastWish = 0;
    for (let i = 0; i < 20; i += 1) {
      void want();
      lastWish = Date.now();
      await vi.advanceTimersByTimeAsync(13);
    }
    await vi.runAllTimersAsync();
    expect(most).toBe(1);
    expect(reads).toBeLessThan(6);
    expect(lastStart).toBeGreaterThanOrEqual(lastWish);
  });

  it('goes on after a read that failed', async () => {
    const read = vi.fn().mockRejectedValueOnce(new Error('gone')).mockResolvedValue(null);
    const want = createRefresher(read, 50);
    void want();
    await vi.runAllTimersAsync();
    void want();
    await vi.runAllTimersAsync();
    expect(read).toHaveBeenCalledTimes(2);
  });
});
