import { useState } from 'react';
import { problem } from '../../worker/contract/problem';
import type { ReadFile, ReadFiles } from '../../worker/contract/resources';
import { readFiles } from '../api/resources';

/** What the field takes; the worker decides, this only helps the file picker. */
export const acceptedFiles = '.docx,.pdf,.md,.markdown,.txt,.eml';

/** What no text can be in, by the name the sender gave it; the worker judges the rest by content. */
const notText = /^(?:image|audio|video|font)\//;

function refusedPicture({ name, type }: File): ReadFiles['refused'][number] {
  const what = type.startsWith('image/') ? 'A picture has no text' : 'There is no text in it';
  const detail = `${what} that can be read. Word (.docx), PDF, .eml, .md and .txt can.`;
  return { name, problem: problem('wrong-media-type', detail) };
}

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
    const pictures = files.filter(({ type }) => notText.test(type)).map(refusedPicture);
    const readable = files.filter(({ type }) => !notText.test(type));
    setState((before) => ({ ...before, isReading: readable.length > 0, error: null }));
    if (readable.length === 0) {
      setState((before) => ({ ...before, refused: pictures }));
      return;
    }
    try {
      const answer = await readFiles(readable);
      const [first, ...others] = answer.files;
      const isTaken = first !== undefined && onText(first.text, first.name);
      const beside = isTaken ? others : answer.files;
      setState((before) => ({
        isReading: false,
        kept: [...before.kept, ...beside],
        refused: [...pictures, ...answer.refused],
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
