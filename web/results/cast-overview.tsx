import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Arch, EmptyArch } from '../ui/arch';
import { classNames } from '../ui/class-names';
import { EmptyState } from '../ui/empty-state';
import { Meter } from '../ui/meter';
import { MixBar, type Mix } from '../ui/mix-bar';
import styles from './cast-overview.module.css';
import { pictureAddress } from './picture-address';
import { lightsOf, piecesOfKind, type Piece, type PieceOf } from './piece';
import { isSketch } from './reading-verdict';

type Props = {
  pieces: readonly Piece[];
  label: ReactNode;
  /** How many personas are being written; more arches than cards while the run goes on. */
  expected: number;
  isRunning: boolean;
  runId: string;
};

/** The cast in order of the brief: arch, name, what light falls on each. */
export function CastOverview({ pieces, label, expected, isRunning, runId }: Props) {
  const cast = piecesOfKind(pieces, 'persona').toSorted((a, b) => a.body.order - b.body.order);
  const pictures = piecesOfKind(pieces, 'picture');
  const missing = isRunning ? Math.max(0, expected - cast.length) : 0;
  return (
    <section aria-label="The cast">
      <div className={styles.head}>
        <div>
          <p className="dr-label">{label}</p>
          <h1 className="dr-title">The cast, in order of the brief</h1>
        </div>
        {cast.length > 0 && <MixBar mix={mixOf(cast)} hasBar={false} />}
      </div>
      {cast.length === 0 && missing === 0 ? (
        <EmptyState title="No cast yet">
          The brief gave no persona in this run. What stopped it is said above.
        </EmptyState>
      ) : (
        <div className={styles.cast}>
          {cast.map((piece, index) => (
            <CastMember
              key={piece.body.key}
              piece={piece}
              index={index}
              picture={pictures.find((p) => p.body.personaKey === piece.body.key)}
              runId={runId}
            />
          ))}
          {Array.from({ length: missing }, (_, index) => (
            <div key={`missing-${index}`} className={classNames(styles.member, styles.coming)}>
              <EmptyArch widthPx={132} />
              <p className="dr-small dr-muted">Being written</p>
            </div>
          ))}
        </div>
      )}
    </section>
  );
}

type MemberProps = {
  piece: PieceOf<'persona'>;
  picture: PieceOf<'picture'> | undefined;
  index: number;
  runId: string;
};

function CastMember({ piece, picture, index, runId }: MemberProps) {
  const persona = piece.body;
  const lights = lightsOf(piece);
  const stated = lights.filter((light) => light === 'stated').length;
  const words = `${stated} of ${lights.length} stated`;
  return (
    <Link
      to="/runs/$runId"
      params={{ runId }}
      search={{ show: `persona:${persona.key}` }}
      className={styles.member}
      style={{ animationDelay: `${index * 60}ms` }}
    >
      <Arch
        name={persona.displayName.value}
        order={persona.order - 1}
        widthPx={132}
        src={picture && pictureAddress(picture.body)}
        mark={picture?.body.mark === 'none' ? undefined : picture?.body.mark}
        alt={picture?.body.alt}
        isDecorative
      />
      <div>
        <h2 className={styles.name}>{persona.displayName.value}</h2>
        <p className={styles.audience}>{persona.audience.value}</p>
        <p className={styles.tagline}>{persona.tagline.value}</p>
        <Meter lights={lights} label={words} />
        <p className="dr-tiny dr-muted">
          {words}
          {isSketch(persona) && ' · a sketch'}
        </p>
      </div>
    </Link>
  );
}

function mixOf(cast: readonly PieceOf<'persona'>[]): Mix {
  const mix: Mix = { stated: 0, human: 0, inferred: 0, generated: 0, unknown: 0 };
  const questions = new Set<string>();
  for (const piece of cast) {
    for (const light of lightsOf(piece)) mix[light] += 1;
    for (const question of piece.body.openQuestions) questions.add(question.id);
  }
  return { ...mix, unknown: questions.size };
}
