import styles from './rule.module.css';

/** The double rule under a title block. */
export function OxfordRule() {
  return <hr className={styles.oxford} />;
}
