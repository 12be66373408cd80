import { useEffect, useState } from 'react';
import { numberText } from '../../parts/number.ts';
import { printable } from '../../parts/text.tsx';
import styles from './filters.module.css';

/** One of the choices that a list can be narrowed by, with how many rows each would leave. */
export function Choice({
  label,
  all,
  value,
  options,
  onChoose,
}: {
  readonly label: string;
  /** The word for no choice. */
  readonly all: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly name?: string; readonly count: number }[];
  readonly onChoose: (value: string | undefined) => void;
}) {
  const isGone = value !== undefined && !options.some((one) => one.value === value);
  return (
    <label className={styles.choice}>
      <span>{label}</span>
      <select
        value={value ?? ''}
        onChange={({ target }) => onChoose(target.value === '' ? undefined : target.value)}
      >
        <option value="">{all}</option>
        {isGone && <option value={value}>{printable(value)} (0)</option>}
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {printable(one.name ?? one.value)} ({numberText(one.count)})
          </option>
        ))}
      </select>
    </label>
  );
}

/** Options of counts by name, in the order of the names. */
export function optionsOf(counts: Readonly<Record<string, number>>) {
  return Object.entries(counts)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, count]) => ({ value, count }));
}

/** Text to search for; it is told once somebody pauses. */
export function SearchBox({
  label,
  value,
  onSearch,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly onSearch: (text: string | undefined) => void;
}) {
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  useEffect(() => {
    if (text === (value ?? '')) return;
    const timer = setTimeout(() => onSearch(text === '' ? undefined : text), 250);
    return () => clearTimeout(timer);
  }, [text, value, onSearch]);
  return (
    <label className={styles.search}>
      <span>{label}</span>
      <input type="search" value={text} maxLength={300} onChange={({ target }) => setText(target.value)} />
    </label>
  );
}

/** Filters beside each other. */
export { styles as filterStyles };
