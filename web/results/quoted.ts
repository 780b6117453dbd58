/** A line in quotation marks; one that brings its own keeps them. */
export function quoted(text: string): string {
  return /^["“‘'«„]/.test(text.trim()) ? text.trim() : `“${text}”`;
}

/** With a capital at its start. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
