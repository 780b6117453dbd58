import { expect, it } from 'vitest';
import { savedLine } from './saved-line';

it('says when it was saved, and offline how much waits here', () => {
  const savedAt = new Date(2026, 10, 25, 10, 42);
  expect(savedLine({ isConnected: true, pending: 0, savedAt })).toBe('Saved 10:42');
  expect(savedLine({ isConnected: true, pending: 0, savedAt: null })).toBe('Saved');
  expect(savedLine({ isConnected: false, pending: 14, savedAt })).toBe(
    'Offline. 14 changes are kept here and go up when you are back.',
  );
  expect(savedLine({ isConnected: false, pending: 1, savedAt })).toBe(
    'Offline. 1 change is kept here and goes up when you are back.',
  );
});
