import { useState, type CSSProperties } from 'react';
import type { ConsistencyReport } from '../../nodes/records/quality';
import type { PieceOf } from '../results/piece';
import { Arch } from '../ui/arch';
import { classNames } from '../ui/class-names';
import { Sheet } from '../ui/sheet';
import styles from './coherence-matrix.module.css';
import {
  agreementWords,
  gradeOf,
  matrixByPersona,
  worstOf,
  type PersonaMatrix,
  type Square,
} from './coherence';

type Props = {
  report: ConsistencyReport;
  cast: readonly PieceOf<'persona'>[];
  pictureOf: (personaKey: string) => string | undefined;
};
/** So many columns stand side by side with the themes named once. */
const widest = 13;

type Open = { matrix: PersonaMatrix; square: Square };

/** Do the pieces tell one story: themes down, pieces across; a square opens both quotations. */
export function CoherenceMatrix({ report, cast, pictureOf }: Props) {
  const matrices = matrixByPersona(report.matrix);
  const [opened, setOpened] = useState<{
    personaKey: string;
    theme: string;
    pieceKey: string;
  } | null>(null);
  const matrix = matrices.find((m) => m.personaKey === opened?.personaKey);
  const square = opened ? matrix?.squareOf(opened.theme, opened.pieceKey) : undefined;
  const open: Open | undefined = matrix && square ? { matrix, square } : worstClash(matrices);
  const columns = matrices.reduce((sum, { pieces }) => sum + pieces.length, 0);
  const personaOf = (key: string) => cast.find((persona) => persona.body.key === key)?.body;
  return (
    <>
      <div className={styles.frame}>
        <div
          className={classNames(styles.matrices, columns <= widest && styles.side)}
          style={{ '--matrices': matrices.length } as CSSProperties}
        >
          {matrices.map((one) => {
            const persona = personaOf(one.personaKey);
            const name = persona?.displayName.value ?? one.personaKey;
            return (
              <div key={one.personaKey} className={styles.matrix}>
                <div className={styles.scroller}>
                  <table>
                    <caption className={styles.caption}>
                      <span>
                        <Arch
                          name={name}
                          order={(persona?.order ?? 1) - 1}
                          widthPx={26}
                          src={pictureOf(one.personaKey)}
                          isDecorative
                        />
                        {name}
                      </span>
                    </caption>
                    <thead>
                      <tr>
                        <th scope="col">
                          <span className="dr-hidden">Theme</span>
                        </th>
                        {one.pieces.map((piece) => (
                          <th key={piece.key} scope="col">
                            {shortTitle(piece.title, name)}
                          </th>
                        ))}
                      </tr>
                    </thead>
                    <tbody>
                      {one.themes.map((theme) => (
                        <tr key={theme}>
                          <th scope="row">{theme}</th>
                          {one.pieces.map((piece) => {
                            const here = one.squareOf(theme, piece.key);
                            const isOpen = here !== undefined && here === open?.square;
                            return (
                              <td key={piece.key}>
                                {here && (
                                  <button
                                    type="button"
                                    className={classNames(
                                      styles.square,
                                      styles[gradeOf(here.agreement)],
                                      isOpen && styles.open,
                                    )}
                                    aria-pressed={isOpen}
                                    aria-label={`${name}, ${theme}, ${piece.title}: ${
                                      here.agreement === null
                                        ? 'not enough to check'
                                        : agreementWords(here.agreement)
                                    }`}
                                    onClick={() =>
                                      setOpened({
                                        personaKey: one.personaKey,
                                        theme,
                                        pieceKey: piece.key,
                                      })
                                    }
                                  >
                                    {agreementWords(here.agreement)}
                                  </button>
                                )}
                              </td>
                            );
                          })}
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
              </div>
            );
          })}
        </div>
      </div>
      {open && (
        <Quotations open={open} name={personaOf(open.matrix.personaKey)?.displayName.value} />
      )}
    </>
  );
}

/** The square that agrees least, when any falls under 0.8. */
function worstClash(matrices: readonly PersonaMatrix[]): Open | undefined {
  return matrices
    .flatMap((matrix) =>
      matrix.themes.flatMap((theme) =>
        matrix.pieces.flatMap(({ key }) => {
          const square = matrix.squareOf(theme, key);
          return square && square.agreement !== null && square.agreement < 0.8
            ? [{ matrix, square }]
            : [];
        }),
      ),
    )
    .toSorted((a, b) => (a.square.agreement ?? 1) - (b.square.agreement ?? 1))[0];
}

/** The column says what the piece is; whose it is stands above already. */
function shortTitle(title: string, name: string): string {
  const first = name.split(' ', 1)[0] ?? name;
  const rest = [name, first].reduce(
    (text, word) => text.replace(new RegExp(`\\b(?:for |of )?${escape(word)}(?:’s)?\\b`, 'u'), ''),
    title,
  );
  const short = rest.replace(/^[\s,:·]+|[\s,:·]+$/g, '');
  return short === '' ? 'Card' : short.charAt(0).toUpperCase() + short.slice(1);
}

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function Quotations({ open, name }: { open: Open; name: string | undefined }) {
  const cell = worstOf(open.square);
  if (!cell) return null;
  const agrees = cell.agreement !== null && cell.agreement >= 0.8;
  return (
    <Sheet as="article" className={styles.quotations} aria-label="Both quotations">
      <p className={styles.asked}>{cell.question}</p>
      <div>
        <p className="dr-label">{[name, open.square.theme].filter(Boolean).join(', ')}</p>
        <p className={styles.quote}>{cell.expected || 'Nothing'}</p>
      </div>
      <span className={agrees ? styles.and : styles.but}>
        {cell.agreement === null ? 'not enough to check' : agrees ? 'and' : 'but'}
      </span>
      <div>
        <p className="dr-label">{cell.pieceTitle}</p>
        <p className={styles.quote}>{cell.found || 'Nothing about it'}</p>
      </div>
    </Sheet>
  );
}
