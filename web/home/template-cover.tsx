import { IconArrowNarrowRight } from '@tabler/icons-react';
import { Arch } from '../ui/arch';
import { classNames } from '../ui/class-names';
import styles from './template-cover.module.css';

/** The drawing over a template: what goes in and what comes out. Says nothing the title does not. */
export function TemplateCover({ templateId }: { templateId: string }) {
  switch (templateId) {
    case 'brief-to-personas':
      return (
        <span className={classNames(styles.cover, styles.read)} aria-hidden="true">
          <span className={styles.page}>
            <i />
            <i />
            <i className={styles.lit} />
            <i />
          </span>
          <IconArrowNarrowRight size={22} stroke={1.4} />
          <Arch name="R H" order={3} widthPx={50} isDecorative />
        </span>
      );
    case 'brand-voice':
      return (
        <span className={classNames(styles.cover, styles.voice)} aria-hidden="true">
          <span className={styles.mark}>“</span>
          <em>
            plain, warm,
            <br />
            steady
          </em>
          <span className={styles.mark}>”</span>
        </span>
      );
    default:
      return (
        <span className={classNames(styles.cover, styles.write)} aria-hidden="true">
          <Arch name="R H" order={0} widthPx={48} isDecorative />
          <Arch name="N C" order={1} widthPx={60} isDecorative />
          <Arch name="S O" order={2} widthPx={48} isDecorative />
        </span>
      );
  }
}
