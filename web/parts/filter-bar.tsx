import { type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './filter-bar.module.css';

/** Controls that choose what a list shows, beside one another. */
export function FilterBar({
  label,
  inset = false,
  children,
}: {
  readonly label: string;
  /** With room at its sides: within a section that goes from edge to edge. */
  readonly inset?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <search className={styles.bar} data-inset={inset} aria-label={label}>
      {children}
    </search>
  );
}

/** A choice among values that occur, with how many there are of each. */
export function FilterSelect({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly onChange: (value: string | undefined) => void;
}) {
  const isListed = value === undefined || options.some(([one]) => one === value);
  return (
    <label className={styles.filter}>
      <span>{label}</span>
      <select value={value ?? ''} onChange={({ target }) => onChange(target.value || undefined)}>
        <option value="">all</option>
        {!isListed && <option value={value}>{value}</option>}
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A text to look for; what is typed counts after a moment. */
export function FilterText({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}) {
  const [typed, setTyped] = useState(value ?? '');
  const timer = useRef(0);
  const told = useRef(value ?? '');
  useEffect(() => {
    // An address that changed by itself, such as on the way back, wins over what was typed.
    if ((value ?? '') !== told.current) {
      told.current = value ?? '';
      setTyped(value ?? '');
    }
  }, [value]);
  const change = (text: string): void => {
    setTyped(text);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      told.current = text;
      onChange(text === '' ? undefined : text);
    }, 200);
  };
  return (
    <label className={styles.filter} data-grows="true">
      <span>{label}</span>
      <input type="search" maxLength={300} value={typed} onChange={({ target }) => change(target.value)} />
    </label>
  );
}

/** Yes or no among filters. */
export function FilterTick({
  label,
  checked,
  onChange,
}: {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  return (
    <label className={styles.tick}>
      <input type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} />
      {label}
    </label>
  );
}

/** How many the filters leave, told again whenever that changes. */
export function FilterCount({ children }: { readonly children: ReactNode }) {
  return (
    <p className={styles.count} role="status">
      {children}
    </p>
  );
}
