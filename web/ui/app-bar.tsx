import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import styles from './app-bar.module.css';
import { BrandMark } from './brand-mark';
import { classNames } from './class-names';
import { ThemeSwitch } from './theme-switch';

export type BarView = { label: string; to: string; isCurrent: boolean };

type Props = {
  /** What is open and what is known about it, e.g. a title over “saved 10:42”. */
  title?: ReactNode;
  note?: ReactNode;
  /** The faces of what is open, as a segmented row. */
  views?: BarView[];
  /** The end of the bar: actions and the ticket. */
  right?: ReactNode;
};

/** The bar of every page: mark and name, what is open, its faces, actions, the light switch. */
export function AppBar({ title, note, views, right }: Props) {
  return (
    <header className={styles.bar}>
      <a className="dr-skip" href="#main">
        Skip to the work
      </a>
      <Link to="/" className={styles.brand} aria-label="Dramatis, home">
        <BrandMark />
        <span className={classNames(title !== undefined && styles.brandName)}>Dramatis</span>
      </Link>
      {title !== undefined && (
        <div className={styles.crumb}>
          <span className={styles.crumbTitle}>{title}</span>
          {note !== undefined && <span className={styles.crumbNote}>{note}</span>}
        </div>
      )}
      {views && views.length > 0 && (
        <nav className={styles.views} aria-label="View">
          {views.map((view) => (
            <Link
              key={view.label}
              to={view.to}
              className={classNames(styles.view, view.isCurrent && styles.current)}
              aria-current={view.isCurrent ? 'page' : undefined}
            >
              {view.label}
            </Link>
          ))}
        </nav>
      )}
      <div className={styles.right}>
        {right}
        <ThemeSwitch />
      </div>
    </header>
  );
}
