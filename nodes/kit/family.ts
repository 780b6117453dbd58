/** The families of nodes: folder → plain word and icon name (Tabler). Acts are for display only. */
export const families = {
  brief: { word: 'Brief', icon: 'file-text', act: 1 },
  data: { word: 'Data', icon: 'table', act: 1 },
  extraction: { word: 'Read', icon: 'text-scan-2', act: 1 },
  generation: { word: 'Write', icon: 'writing', act: 2 },
  image: { word: 'Picture', icon: 'photo', act: 2 },
  validation: { word: 'Check', icon: 'checks', act: 3 },
  review: { word: 'Review', icon: 'user-check', act: 4 },
  export: { word: 'Deliver', icon: 'package-export', act: 4 },
} as const;

export type Family = keyof typeof families;
export const acts = ['Read', 'Write', 'Check', 'Deliver'] as const;

/** The family of a node type: its folder. Undefined for a type this build does not know. */
export function familyOf(type: string): Family | undefined {
  const folder = type.split('.')[0] ?? '';
  return folder in families ? (folder as Family) : undefined;
}
