import { OpenQuestion } from '../results/open-question';
import { Sheet } from '../ui/sheet';
import type { Wanted } from './add-form';
import { isOfPeople } from './field-words';
import styles from './part-sheet.module.css';
import type { ReadingPart, ReadingRow } from './reading-parts';
import type { Corrections } from './use-corrections';
import { ValueLine } from './value-line';

type Props = {
  part: ReadingPart;
  corrections: Corrections;
  /** Opens the form that adds a value of the brief's words. */
  onWant: (wanted: Wanted) => void;
};

/** The work or one audience on its sheet, field by field: values, or the question in their place. */
export function PartSheet({ part, corrections, onWant }: Props) {
  const { letter, title, rows } = part;
  return (
    <Sheet as="article" isLifted className={styles.sheet} aria-label={`Reading of ${title}`}>
      <header className={styles.head}>
        {letter !== null && (
          <span className={styles.letter} aria-hidden="true">
            {letter}
          </span>
        )}
        <div>
          <p className="dr-label">{letter === null ? 'For everybody' : `Audience ${letter}`}</p>
          <h3 className={styles.title}>{title}</h3>
        </div>
      </header>
      {rows.map((row) => (
        <section key={row.title} className={styles.row} aria-label={row.title}>
          <h4 className={styles.field}>{row.title}</h4>
          <div className={styles.values}>
            {row.values.length > 0 && (
              <ul>
                {row.values.map((value) => (
                  <ValueLine key={value.id} value={value} corrections={corrections} />
                ))}
              </ul>
            )}
            {row.questions.map((question) => (
              <OpenQuestion
                key={question.id}
                question={question}
                also={
                  mayAdd(row) && (
                    <button
                      type="button"
                      className="dr-link"
                      onClick={() => onWant(wantedOf(part, row, question.question))}
                    >
                      Take it from the brief
                      <span className="dr-hidden">: {question.question}</span>
                    </button>
                  )
                }
              />
            ))}
          </div>
        </section>
      ))}
    </Sheet>
  );
}

function mayAdd(row: ReadingRow): boolean {
  return row.title !== 'Also asked';
}

/** A question about doubtful words quotes them: the form begins with these. */
function wantedOf(part: ReadingPart, { field }: ReadingRow, question: string): Wanted {
  const words = /^(?:Is|Does) “(?<words>[^”]+)”/u.exec(question)?.groups?.['words'];
  return {
    field,
    audienceKey: isOfPeople(field) ? part.key : undefined,
    ...(words === undefined ? {} : { words }),
  };
}
