import { useState } from 'react';
import type { ReadFile, ReadFiles } from '../../worker/contract/resources';
import { readFiles } from '../api/resources';

/** What the field takes; the worker decides, this only helps the file picker. */
export const acceptedFiles = '.docx,.pdf,.md,.markdown,.txt,.eml';

export interface FilesState {
  isReading: boolean;
  /** Read beside the brief's own text. */
  kept: ReadFile[];
  refused: ReadFiles['refused'];
  /** The upload as a whole did not get through. */
  error: unknown;
}

const none: FilesState = { isReading: false, kept: [], refused: [], error: null };

/**
 * Files given with the brief. The first one fills an empty field, the others stay beside it; what
 * could not be read is named and everything else is kept.
 */
export function useFiles(onText: (text: string, name: string) => boolean) {
  const [state, setState] = useState<FilesState>(none);
  const add = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setState((before) => ({ ...before, isReading: true, error: null }));
    try {
      const answer = await readFiles(files);
      const [first, ...others] = answer.files;
      const isTaken = first !== undefined && onText(first.text, first.name);
      const beside = isTaken ? others : answer.files;
      setState((before) => ({
        isReading: false,
        kept: [...before.kept, ...beside],
        refused: answer.refused,
        error: null,
      }));
    } catch (error) {
      setState((before) => ({ ...before, isReading: false, error }));
    }
  };
  const remove = (file: ReadFile) =>
    setState((before) => ({ ...before, kept: before.kept.filter((other) => other !== file) }));
  const clear = () => setState(none);
  return { files: state, add, remove, clear };
}
