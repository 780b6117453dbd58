import type { HTMLAttributes } from 'react';
import { classNames } from './class-names';
import styles from './sheet.module.css';

type Props = HTMLAttributes<HTMLElement> & {
  as?: 'article' | 'section' | 'div';
  isLifted?: boolean;
};

/** A sheet of paper: for what can be moved, opened or approved, and nothing else. */
export function Sheet({ as: Tag = 'section', isLifted = false, className, ...rest }: Props) {
  return (
    <Tag className={classNames(styles.sheet, isLifted && styles.lifted, className)} {...rest} />
  );
}
