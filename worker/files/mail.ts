import PostalMime from 'postal-mime';
import { htmlToText } from './html-text';

/** Subject and text of an e-mail; attachments are named in the notes, not read. */
export async function readMail(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ text: string; notes: string[] }> {
  const mail = await PostalMime.parse(bytes);
  const body = mail.text?.trim() || htmlToText(mail.html ?? '');
  const subject = mail.subject?.trim();
  const text = [subject ? `Subject: ${subject}` : '', body].filter(Boolean).join('\n\n');
  const notes = mail.attachments.map(
    ({ filename }) => `The attachment ${filename ?? 'without a name'} was not read.`,
  );
  return { text: text.replaceAll('\r\n', '\n'), notes };
}
