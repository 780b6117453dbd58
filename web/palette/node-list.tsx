import { IconSearch } from '@tabler/icons-react';
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { AnySpec } from '../../nodes/kit';
import { specs } from '../../nodes/specs';
import { classNames } from '../ui/class-names';
import { paletteType } from './drag-type';
import { FamilyGlyph, familyClass } from './family-look';
import styles from './palette.module.css';
import { bestMatch, shelvesOf } from './search-nodes';

type Props = {
  onPick: (type: string) => void;
  isOffered?: (spec: AnySpec) => boolean;
  /** Takes the keyboard when it appears. */
  isFocused?: boolean;
  isDraggable?: boolean;
  emptyWords?: string;
  searchRef?: React.RefObject<HTMLInputElement | null>;
};

const everything = () => true;

/** The nodes by family, with a search. Arrows walk the list, Enter adds, drag places. */
export function NodeList(props: Props) {
  const { onPick, isOffered = everything, isFocused, isDraggable, emptyWords, searchRef } = props;
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<number | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  const shelves = useMemo(
    () => shelvesOf([...specs.values()].filter(isOffered), search),
    [search, isOffered],
  );
  const flat = shelves.flatMap((shelf) => shelf.specs);
  const at = Math.min(chosen ?? bestMatch(flat, search), flat.length - 1);
  const current = flat[at];

  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const next = (at + step + flat.length) % Math.max(1, flat.length);
      setChosen(next);
      list.current
        ?.querySelector(`[data-type="${flat[next]?.type ?? ''}"]`)
        ?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && current) {
      event.preventDefault();
      onPick(current.type);
    }
  };
  return (
    <>
      <label className={styles.search}>
        <IconSearch size={15} stroke={1.6} aria-hidden="true" />
        <input
          ref={searchRef}
          value={search}
          // The list was opened to type into: the keyboard belongs here at once.
          autoFocus={isFocused}
          placeholder="Find a node"
          aria-label="Find a node"
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={current ? `${listId}-${current.type}` : undefined}
          onChange={(event) => {
            setSearch(event.target.value);
            setChosen(null);
          }}
          onKeyDown={press}
        />
        {searchRef && <kbd>/</kbd>}
      </label>
      <div
        ref={list}
        id={listId}
        className={styles.shelves}
        role="listbox"
        aria-label="Nodes"
        tabIndex={0}
        onKeyDown={press}
      >
        {shelves.map((shelf) => (
          <div
            key={shelf.family}
            role="group"
            aria-label={shelf.word}
            className={familyClass(`${shelf.family}.`)}
          >
            <div className={styles.family} aria-hidden="true">
              <FamilyGlyph type={`${shelf.family}.`} sizePx={18} />
              {shelf.word}
            </div>
            {shelf.specs.map((spec) => (
              <div
                key={spec.type}
                id={`${listId}-${spec.type}`}
                role="option"
                aria-selected={spec === current}
                className={classNames(styles.node, spec === current && styles.current)}
                data-type={spec.type}
                title={spec.summary}
                draggable={isDraggable}
                onDragStart={(event) => {
                  event.dataTransfer.setData(paletteType, spec.type);
                  event.dataTransfer.effectAllowed = 'copy';
                }}
                onClick={() => onPick(spec.type)}
              >
                {spec.label}
              </div>
            ))}
          </div>
        ))}
        {flat.length === 0 && (
          <p className={styles.none}>{emptyWords ?? 'No node of that name.'}</p>
        )}
      </div>
    </>
  );
}
