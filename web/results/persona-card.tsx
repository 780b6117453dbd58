import type { ReactNode } from 'react';
import { leftBehind } from '../../nodes/records/following';
import { Arch } from '../ui/arch';
import { EvidenceMark } from '../ui/evidence-mark';
import { LightLegend } from '../ui/mix-bar';
import { Leader, Leaders } from '../ui/leader';
import { Sheet } from '../ui/sheet';
import { OpenQuestion } from './open-question';
import styles from './persona-card.module.css';
import { personaSections, type CardSection } from './persona-sections';
import { lightOf, lightsOf, type PieceOf } from './piece';
import { pictureAddress } from './picture-address';
import { isSketch } from './reading-verdict';
import { StatementLine } from './statement-line';

type Props = {
  piece: PieceOf<'persona'>;
  count: number;
  picture?: PieceOf<'picture'> | undefined;
  /** Approve, return, what stands in the way: the end of the sheet. */
  foot?: ReactNode;
};

const testedWords = {
  unvalidated: 'Not yet',
  'message-tested': 'In messages',
  'data-validated': 'Against data',
} as const;

/** A persona card: who, in how much light, in two columns, with its questions and its foot. */
export function PersonaCard({ piece, count, picture, foot }: Props) {
  const persona = piece.body;
  const { left, right, others } = personaSections(persona);
  const lights = lightsOf(piece);
  const stated = lights.filter((light) => light === 'stated').length;
  const column = (sections: CardSection[]) =>
    sections.map((section) => <SectionView key={section.title} piece={piece} section={section} />);
  return (
    <Sheet
      as="article"
      isLifted
      className={styles.card}
      aria-label={`Persona ${persona.displayName.value}`}
    >
      <header className={styles.head}>
        <Arch
          name={persona.displayName.value}
          order={persona.order - 1}
          widthPx={128}
          src={picture && pictureAddress(picture.body)}
          mark={picture?.body.mark === 'none' ? undefined : picture?.body.mark}
          alt={picture?.body.alt}
        />
        <div className={styles.who}>
          <p className="dr-label">
            Persona {persona.order} of {count} · draft {piece.version}
          </p>
          <div className={styles.nameRow} role="heading" aria-level={2}>
            <StatementLine
              as="div"
              look="name"
              piece={piece}
              path="displayName"
              value={persona.displayName}
              text={persona.displayName.value}
            />
            {isSketch(persona) && <span className={styles.sketch}>Sketch</span>}
          </div>
          {persona.splitNote && <p className={styles.split}>{persona.splitNote}</p>}
          <StatementLine
            as="div"
            look="tagline"
            piece={piece}
            path="tagline"
            value={persona.tagline}
            text={persona.tagline.value}
          />
          {persona.tagline.note?.startsWith(leftBehind) && (
            <p className={styles.split}>{persona.tagline.note}. Edit it, or leave it.</p>
          )}
        </div>
        <div className={styles.leaders}>
          <Leaders>
            <Leader term="Role">
              {persona.role ? (
                <>
                  {persona.role.value} <EvidenceMark light={lightOf(persona.role)} />
                </>
              ) : (
                'Not said'
              )}
            </Leader>
            <Leader term="Name">{nameWords(piece)}</Leader>
            <Leader term="Tested">{testedWords[persona.validation]}</Leader>
          </Leaders>
        </div>
      </header>
      <div className={styles.facts}>
        <b>
          {stated} of {lights.length} statements are stated in the brief
        </b>
        <LightLegend />
      </div>
      <div className={styles.columns}>
        <div>{column(left)}</div>
        <div>{column(right)}</div>
      </div>
      {others.length > 0 && (
        <section className={styles.questions}>
          <h3 className={styles.sectionTitle}>The brief does not say</h3>
          {others.map((question) => (
            <OpenQuestion key={question.id} question={question} />
          ))}
        </section>
      )}
      {foot && <footer className={styles.foot}>{foot}</footer>}
    </Sheet>
  );
}

function SectionView({ piece, section }: { piece: PieceOf<'persona'>; section: CardSection }) {
  return (
    <section className={styles.section}>
      <h3 className={styles.sectionTitle}>{section.title}</h3>
      {section.lines.length > 0 && (
        <ul>
          {section.lines.map((line) => (
            <StatementLine key={line.path} piece={piece} {...line} />
          ))}
        </ul>
      )}
      {section.questions.map((question) => (
        <OpenQuestion key={question.id} question={question} />
      ))}
    </section>
  );
}

function nameWords(piece: PieceOf<'persona'>): string {
  const light = lightOf(piece.body.displayName);
  return {
    generated: 'Made up',
    human: 'Yours',
    stated: 'Stated',
    inferred: 'Read from the brief',
    unknown: '',
  }[light];
}
