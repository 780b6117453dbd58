/** “1 wire”, “3 wires”. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** “Voice guide”, “Voice guide and Persona cards”, “3 nodes”. */
export function namesOf(names: readonly string[]): string {
  if (names.length === 1) return names[0] ?? '';
  if (names.length === 2) return `${names[0]} and ${names[1]}`;
  return counted(names.length, 'node');
}

/** First letter large: labels are kept small, for they stand after “Undo: ”. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
