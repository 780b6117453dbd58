import {
  IconChecks,
  IconFileText,
  IconPackageExport,
  IconPhoto,
  IconQuestionMark,
  IconTable,
  IconTextScan2,
  IconUserCheck,
  IconWriting,
  type Icon,
} from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { families, familyOf, type Family } from '../../nodes/kit';
import { classNames } from '../ui/class-names';
import styles from './family-look.module.css';

export const familyIcons: Record<Family, Icon> = {
  brief: IconFileText,
  data: IconTable,
  extraction: IconTextScan2,
  generation: IconWriting,
  image: IconPhoto,
  validation: IconChecks,
  review: IconUserCheck,
  export: IconPackageExport,
};

/** Sets the colours of a node type's family as `--family`, `--family-on`, `-text` and `-wash`. */
export function familyClass(type: string): string {
  return styles[familyOf(type) ?? 'unknown'] ?? '';
}

/** The family's plain word: “Write”; for a type that this build does not know: “Unknown”. */
export function familyWord(type: string): string {
  const family = familyOf(type);
  return family ? families[family].word : 'Unknown';
}

/** The tile of a family: its icon on its colour. Decorative; the word stands beside it. */
export function FamilyGlyph({ type, sizePx = 26 }: { type: string; sizePx?: number }) {
  const family = familyOf(type);
  const GlyphIcon = family ? familyIcons[family] : IconQuestionMark;
  const style = { '--glyph': `${sizePx}px` } as CSSProperties;
  return (
    <span className={classNames(styles.glyph, familyClass(type))} style={style} aria-hidden="true">
      <GlyphIcon size={Math.round(sizePx * 0.65)} stroke={1.8} />
    </span>
  );
}
