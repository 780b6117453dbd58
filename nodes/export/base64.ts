const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as base64 (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const bits = (a << 16) | (b << 8) | c;
    for (let part = 0; part < 4; part += 1) {
      text += i + part <= bytes.length ? letters[(bits >> (18 - 6 * part)) & 63] : '=';
    }
  }
  return text;
}

/** Base64 as bytes. Throws `TypeError` on anything that isn't base64. */
export function fromBase64(text: string): Uint8Array {
  const body = text.replace(/=+$/u, '');
  const bytes = new Uint8Array(Math.floor((body.length * 6) / 8));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const letter of body) {
    const value = letters.indexOf(letter);
    if (value < 0) throw new TypeError('Not base64');
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[at] = (bits >> held) & 255;
      at += 1;
    }
  }
  return bytes;
}
