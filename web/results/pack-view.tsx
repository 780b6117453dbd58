import { IconDownload } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Files } from '../../nodes/records/delivery';
import { packAddress, packFileAddress } from '../api/resources';
import { buttonClass } from '../ui/button';
import { ErrorState } from '../ui/error-state';
import { StateMark } from '../ui/state-mark';
import styles from './pack-view.module.css';
import { pieceOfKind, type Piece } from './piece';
import { Part, PieceSheet } from './piece-sheet';

type Entry = Files['entries'][number];

/** The pack: what is in it, what it says about itself, and the way to take it along. */
export function PackView({ pieces, runId }: { pieces: readonly Piece[]; runId: string }) {
  const pack = pieceOfKind(pieces, 'files');
  const checklist = pieceOfKind(pieces, 'checklist');
  if (!pack) return null;
  const { body } = pack;
  if (body.withheld !== undefined) {
    return (
      <ErrorState
        what="The pack is withheld"
        why={`${body.withheld} Everything that was made is kept and can be read here.`}
        action={
          <Link to="/runs/$runId/quality" params={{ runId }} className={buttonClass()}>
            See what stands in the way
          </Link>
        }
      />
    );
  }
  return (
    <PieceSheet
      label={`Pack · ${body.entries.length} files`}
      title={body.name}
      lede={
        body.draft
          ? 'Still a draft: not every piece is approved. The files say so.'
          : 'Every piece is approved.'
      }
      aside={
        <a className={buttonClass('primary')} href={packAddress(runId)} download>
          <IconDownload size={16} stroke={1.8} aria-hidden="true" />
          Download all
        </a>
      }
    >
      <Part title="In the pack" isWide>
        <ul className={styles.files}>
          {body.entries.map((entry) => (
            <li key={entry.path}>
              <span className={styles.path}>{entry.path}</span>
              <span className="dr-tiny dr-muted">{sizeWords(entry)}</span>
              <a
                className={buttonClass('quiet')}
                href={packFileAddress(runId, entry.path)}
                download
                aria-label={`Download ${entry.path}`}
              >
                Download
              </a>
            </li>
          ))}
        </ul>
      </Part>
      {checklist && (
        <Part title={checklist.body.complete ? 'Checklist, complete' : 'Checklist'} isWide>
          <div className={styles.scroller} tabIndex={0} role="region" aria-label="Checklist">
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">Piece</th>
                  <th scope="col">For</th>
                  <th scope="col">Needs</th>
                  <th scope="col">Success</th>
                  <th scope="col">Fits the brand</th>
                  <th scope="col">State</th>
                </tr>
              </thead>
              <tbody>
                {checklist.body.rows.map((row, index) => (
                  <tr key={index}>
                    <th scope="row">{row.name}</th>
                    <td>{row.audience}</td>
                    <td>{row.needs}</td>
                    <td>{row.successMetrics}</td>
                    <td>
                      {row.alignmentToBrand.score === null
                        ? ''
                        : `${row.alignmentToBrand.score} of 5. `}
                      {row.alignmentToBrand.note}
                    </td>
                    <td>
                      <StateMark state={rowStates[row.state]}>{rowWords[row.state]}</StateMark>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Part>
      )}
    </PieceSheet>
  );
}

const rowStates = { draft: 'idle', approved: 'done', missing: 'partly' } as const;
const rowWords = { draft: 'Draft', approved: 'Approved', missing: 'Missing' } as const;

function sizeWords(entry: Entry): string {
  const bytes =
    entry.text === undefined ? ((entry.base64 ?? '').length * 3) / 4 : entry.text.length;
  return bytes < 1024 ? `${Math.round(bytes)} bytes` : `${Math.round(bytes / 1024)} kB`;
}
