import { IconCopy } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import styles from './author-questions.module.css';

/** The open questions as one message to the author of the brief, to be changed and copied. */
export function AuthorQuestions({ message, onClose }: { message: string; onClose: () => void }) {
  const [text, setText] = useState(message);
  const [told, setTold] = useState<'' | 'copied' | 'selected'>('');
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setTold('copied');
    } catch {
      // Without the right to the clipboard the words are at least ready to be copied by hand.
      field.current?.select();
      setTold('selected');
    }
  };
  return (
    <Dialog title="Questions to the author" onClose={onClose}>
      <div className={styles.body}>
        <Field
          label="The message"
          help="Change it as you like, then send it the way you write to each other."
        >
          {(wiring) => (
            <textarea
              {...wiring}
              ref={field}
              className={`${wiring.className} ${styles.message}`}
              rows={14}
              value={text}
              onChange={(event) => {
                setText(event.target.value);
                setTold('');
              }}
            />
          )}
        </Field>
        <div className={styles.foot}>
          <Button look="primary" data-first onClick={() => void copy()}>
            <IconCopy size={16} stroke={1.8} aria-hidden="true" />
            Copy the message
          </Button>
          <span className="dr-small dr-muted" role="status">
            {told === 'copied' && 'Copied. Paste it where you write to the author.'}
            {told === 'selected' && 'Selected. Copy it with Ctrl C.'}
          </span>
        </div>
      </div>
    </Dialog>
  );
}
