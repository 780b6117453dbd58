import { refused, type Command } from '../change';

const longest = 120;

/** Gives the pipeline another name. */
export const renamePipeline: Command<{ name: string }> = (document, { name }) => {
  const words = name.trim().replace(/\s+/g, ' ').slice(0, longest);
  if (words === '') return refused('A pipeline needs a name.');
  if (words === document.name) return refused('That is its name already.');
  return {
    ok: true,
    label: `renamed the pipeline to ${words}`,
    changes: [{ type: 'set-name', name: words }],
  };
};
