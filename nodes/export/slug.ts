/** A short name for a file: ASCII letters, digits and single hyphens, safe on every system. */
export function slug(text: string, atMost = 48): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('ß', 'ss')
    .replace(/['’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return plain.slice(0, atMost).replace(/-+$/u, '');
}

/** Hands out paths, each once: the second `a.md` becomes `a-2.md`. */
export function pathKeeper(): (folder: string, name: string, ending: string) => string {
  const taken = new Set<string>();
  return (folder, name, ending) => {
    const stem = name === '' ? 'piece' : name;
    const at = (n: number): string => `${folder}${n === 1 ? stem : `${stem}-${n}`}.${ending}`;
    let n = 1;
    while (taken.has(at(n))) n += 1;
    taken.add(at(n));
    return at(n);
  };
}
