import { useVirtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './data-table.module.css';
import { numberText } from './number.ts';

/** A column of a long table. */
export interface Column<Row> {
  readonly id: string;
  readonly head: string;
  /** Drawn below its head, such as the axis of a column of bars. */
  readonly under?: ReactNode;
  /** A track of a CSS grid, such as `minmax(12rem, 2fr)`. */
  readonly width: string;
  /** `tabIndex` is for what can be pressed in it. */
  readonly cell: (row: Row, tabIndex: 0 | -1) => ReactNode;
  /** Left out: it cannot be sorted by. */
  readonly order?: string;
  readonly align?: 'end';
}

/** How a table is sorted now. */
export interface Sorting {
  readonly order: string;
  readonly descending: boolean;
}

/**
 * A table of any length of which only the rows in sight exist. Rows come by `rowAt`, which gives undefined for those
 * that are still on their way; `onSight` is told which are wanted. Tab comes to one row and goes on behind the table:
 * arrow keys, Page, Home and End move the row that has the focus, Enter opens it.
 */
export function DataTable<Row>({
  label,
  columns,
  count,
  rowAt,
  keyOf,
  onSight,
  sorting,
  onSort,
  onOpen,
  selected,
  startAt,
  height = 'min(70vh, 46rem)',
  rowHeight = 44,
}: {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly count: number;
  readonly rowAt: (index: number) => Row | undefined;
  readonly keyOf: (row: Row, index: number) => string;
  readonly onSight?: (from: number, to: number) => void;
  readonly sorting?: Sorting;
  readonly onSort?: (sorting: Sorting) => void;
  readonly onOpen?: (row: Row, index: number) => void;
  readonly selected?: string | null;
  /** The row to bring into sight as soon as it is said which. */
  readonly startAt?: number | undefined;
  readonly height?: string;
  readonly rowHeight?: number;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    onChange: ({ range }) => {
      if (range) onSight?.(range.startIndex, range.endIndex);
    },
  });
  useEffect(() => {
    // Near the top, which is in sight where the table is higher than the window.
    if (startAt !== undefined) virtual.scrollToIndex(Math.max(0, startAt - 2), { align: 'start' });
  }, [virtual, startAt]);
  const shown = virtual.getVirtualItems();
  const [last, setLast] = useState(0);
  const tabbable = shown.some(({ index }) => index === last) ? last : shown[0]?.index;
  const tracks = columns.map(({ width }) => width).join(' ');
  /** The row that shall have the focus and is not there yet. */
  const awaited = useRef<number | null>(null);
  const focusRow = (index: number): void => {
    const wanted = Math.max(0, Math.min(count - 1, index));
    awaited.current = wanted;
    // The row that had the focus may go out of sight: keys that come meanwhile still find the table.
    scroller.current?.focus({ preventScroll: true });
    virtual.scrollToIndex(wanted);
    takeFocus(scroller.current?.querySelector(`[data-index="${wanted}"]`) ?? null, wanted);
  };
  const takeFocus = (row: HTMLElement | null, index: number): void => {
    if (!row || awaited.current !== index) return;
    awaited.current = null;
    row.focus({ preventScroll: true });
  };
  const onFocus = ({ target }: FocusEvent<HTMLElement>): void => {
    const at = target.closest('[data-index]');
    if (at) setLast(Number(at.getAttribute('data-index')));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const at = event.target instanceof Element ? event.target.closest('[data-index]') : null;
    const index = awaited.current ?? (at === null ? null : Number(at.getAttribute('data-index')));
    if (index === null) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const moves: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + page,
      PageUp: index - page,
      Home: 0,
      End: count - 1,
    };
    const row = rowAt(index);
    const move = moves[event.key];
    if (move !== undefined) focusRow(move);
    else if (event.key === 'Enter' && event.target === at && row) onOpen?.(row, index);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={scroller}
      tabIndex={-1}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      className={styles.scroller}
      style={{ maxHeight: height }}
      role="table"
      aria-label={label}
      aria-rowcount={count + 1}
    >
      <div role="rowgroup" className={styles.head}>
        <div role="row" aria-rowindex={1} className={styles.row} style={{ gridTemplateColumns: tracks }}>
          {columns.map((column) => (
            <HeadCell key={column.id} column={column} sorting={sorting} onSort={onSort} />
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const row = rowAt(index);
          const tabIndex = index === tabbable ? 0 : -1;
          const key = row === undefined ? `waiting ${index}` : keyOf(row, index);
          return (
            <div
              // By its place: a row whose data comes later stays the same element, and keeps the focus.
              key={index}
              ref={(element) => takeFocus(element, index)}
              role="row"
              tabIndex={tabIndex}
              data-index={index}
              data-opens={onOpen !== undefined}
              data-selected={selected === key}
              aria-rowindex={index + 2}
              className={styles.row}
              style={{ gridTemplateColumns: tracks, height: rowHeight, transform: `translateY(${start}px)` }}
              onClick={() => row !== undefined && onOpen?.(row, index)}
            >
              {columns.map(({ id, cell, align }) => (
                <div key={id} role="cell" className={styles.cell} data-align={align}>
                  {row === undefined ? <span className={styles.waiting} /> : cell(row, tabIndex)}
                </div>
              ))}
            </div>
          );
        })}
      </div>
      {shown.length < count && (
        <p className={styles.cut} aria-hidden="true">
          On paper are the rows that were in sight: {numberText(shown.length)} of {numberText(count)}.
        </p>
      )}
    </div>
  );
}

function HeadCell<Row>({
  column: { head, under, order, align },
  sorting,
  onSort,
}: {
  readonly column: Column<Row>;
  readonly sorting: Sorting | undefined;
  readonly onSort: ((sorting: Sorting) => void) | undefined;
}) {
  const isSorted = order !== undefined && sorting?.order === order;
  const direction = isSorted && sorting.descending ? 'descending' : 'ascending';
  return (
    <div
      role="columnheader"
      className={styles.cell}
      data-align={align}
      {...(order !== undefined && { 'aria-sort': isSorted ? direction : ('none' as const) })}
    >
      {order === undefined || !onSort ? (
        head
      ) : (
        <button
          type="button"
          className={styles.sort}
          onClick={() => onSort({ order, descending: isSorted ? !sorting.descending : false })}
        >
          {head}
          <span aria-hidden="true">{isSorted ? (sorting.descending ? '↓' : '↑') : '↕'}</span>
        </button>
      )}
      {under}
    </div>
  );
}
