import type { ButtonHTMLAttributes } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names';

export type ButtonLook = 'plain' | 'primary' | 'quiet';
export type ButtonSize = 'regular' | 'big' | 'icon';

/** The classes of a button, for links that look like one. */
export function buttonClass(look: ButtonLook = 'plain', size: ButtonSize = 'regular'): string {
  return classNames(styles.button, styles[look], size !== 'regular' && styles[size]);
}

type Props = ButtonHTMLAttributes<HTMLButtonElement> & { look?: ButtonLook; size?: ButtonSize };

/** One press. Primary is curtain and stands once per place; quiet is the second choice. */
export function Button({ look, size, className, type = 'button', ...rest }: Props) {
  return (
    <button type={type} className={classNames(buttonClass(look, size), className)} {...rest} />
  );
}
