import { sentenceOf, wordsOf } from '../api/problem-error';
import styles from './brief-field.module.css';
import type { FilesState } from './use-files';

/** What could not be read, by name and with the reason; what was kept is said. */
export function FileNotes({ files, keptText }: { files: FilesState; keptText: boolean }) {
  const remarks = files.kept.flatMap((file) => file.notes.map((note) => `${file.name}: ${note}`));
  const isKept = keptText || files.kept.length > 0;
  if (files.refused.length === 0 && remarks.length === 0 && !files.error) return null;
  return (
    <div role="status" className={styles.fileNotes}>
      {files.error !== null && <p className={styles.problem}>{wordsOf(files.error).why}</p>}
      {files.refused.map(({ name, problem }) => (
        <p key={name} className={styles.problem}>
          <b>{name}</b> {sentenceOf(problem)}
        </p>
      ))}
      {files.refused.length > 0 && isKept && (
        <p className="dr-tiny">Everything else is kept, as you see it here.</p>
      )}
      {remarks.map((remark) => (
        <p key={remark} className="dr-tiny">
          {remark}
        </p>
      ))}
    </div>
  );
}
