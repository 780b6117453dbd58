import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { scriptFormWords } from '../../nodes/records/scenario';
import { Arch, EmptyArch } from '../ui/arch';
import { classNames } from '../ui/class-names';
import { pictureAddress } from './picture-address';
import styles from './piece-nav.module.css';
import { pieceOfKind, piecesOfKind, type Piece } from './piece';
import { showOf } from './show';

type Props = { pieces: readonly Piece[]; runId: string; current: string; coming: number };

/** Scripts made before they had forms are told by their channel. */
const scriptWords = { chat: 'chat', email: 'email', voice: 'call' } as const;

/** Everything that can be read of a run, the cast first. */
export function PieceNav({ pieces, runId, current, coming }: Props) {
  const cast = piecesOfKind(pieces, 'persona').toSorted((a, b) => a.body.order - b.body.order);
  const pictures = piecesOfKind(pieces, 'picture');
  const [voice, storyboard] = [pieceOfKind(pieces, 'voice'), pieceOfKind(pieces, 'storyboard')];
  const [summary, playbook] = [pieceOfKind(pieces, 'summary'), pieceOfKind(pieces, 'playbook')];
  const scripts = piecesOfKind(pieces, 'scenario');
  const item = (show: string, body: ReactNode) => (
    <li key={show}>
      <Link
        to="/runs/$runId"
        params={{ runId }}
        search={{ show }}
        className={classNames(styles.item, show === current && styles.current)}
        aria-current={show === current ? 'page' : undefined}
      >
        {body}
      </Link>
    </li>
  );
  return (
    <nav className={styles.nav} aria-label="Results">
      <ul className={styles.list}>
        {item('all', 'All')}
        {(pieceOfKind(pieces, 'interpretation') ?? pieceOfKind(pieces, 'sheet')) &&
          item('reading', 'Reading')}
        {cast.map((persona) => {
          const picture = pictures.find((p) => p.body.personaKey === persona.body.key);
          return item(
            showOf(persona),
            <>
              <Arch
                name={persona.body.displayName.value}
                order={persona.body.order - 1}
                widthPx={28}
                src={picture && pictureAddress(picture.body)}
                isDecorative
              />
              {persona.body.displayName.value}
            </>,
          );
        })}
        {Array.from({ length: coming }, (_, index) => (
          <li key={`coming-${index}`} className={styles.coming}>
            <EmptyArch widthPx={28} />
            <span className="dr-hidden">A persona is being written</span>
          </li>
        ))}
        {voice && item(showOf(voice), 'Voice guide')}
        {scripts.map((script) =>
          item(
            showOf(script),
            `${firstName(script.body.personaName)}’s ${
              script.body.form
                ? scriptFormWords[script.body.form]
                : scriptWords[script.body.channel]
            }`,
          ),
        )}
        {storyboard && item(showOf(storyboard), 'Storyboard')}
        {pictures.length > 0 && pictures[0] && item(showOf(pictures[0]), 'Pictures')}
        {summary && item(showOf(summary), 'Summary')}
        {playbook && item(showOf(playbook), 'Playbook')}
        {pieceOfKind(pieces, 'files') && item('pack', 'Pack')}
      </ul>
    </nav>
  );
}

function firstName(name: string): string {
  return name.split(' ', 1)[0] ?? name;
}
