import type { ReactNode } from 'react';
import { Sheet } from '../ui/sheet';
import styles from './piece-sheet.module.css';

type Props = {
  label: ReactNode;
  title: string;
  /** One line under the title: what it is and rests on. */
  lede?: ReactNode;
  aside?: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
};

/** The sheet every piece but the card is printed on: title block, Oxford rule, sections, foot. */
export function PieceSheet({ label, title, lede, aside, foot, children }: Props) {
  return (
    <Sheet as="article" isLifted className={styles.sheet} aria-label={title}>
      <header className={styles.head}>
        <div>
          <p className="dr-label">{label}</p>
          <h2 className={styles.title}>{title}</h2>
          {lede && <p className={styles.lede}>{lede}</p>}
        </div>
        {aside}
      </header>
      <div className={styles.body}>{children}</div>
      {foot && <footer className={styles.foot}>{foot}</footer>}
    </Sheet>
  );
}

/** A part of a sheet with its italic head. */
export function Part({
  title,
  children,
  isWide,
}: {
  title: string;
  children: ReactNode;
  isWide?: boolean;
}) {
  return (
    <section className={isWide ? styles.wide : styles.part}>
      <h3 className={styles.partTitle}>{title}</h3>
      {children}
    </section>
  );
}
