import { Link } from '@tanstack/react-router';
import { countText, numberText } from '../../parts/number.ts';
import { periodText } from '../../parts/time.tsx';
import type { Overview } from '../pack/pack-queries.ts';
import styles from './home.module.css';

/** What got worse and better since the pack before; why nothing is told where there is none, or it was not there. */
export function SinceBefore({ of: { id, previous, changes } }: { readonly of: Overview }) {
  return (
    <div>
      <h3>Since the pack before</h3>
      {changes ? (
        <>
          <p>
            <b>{countText(changes.counts.controls.worse, 'control')} worse</b>,{' '}
            {numberText(changes.counts.controls.better)} better, {numberText(changes.counts.controls.unclear)}{' '}
            unclear
          </p>
          <p>
            <b>{countText(changes.counts.exceptions.new, 'exception')} new</b>,{' '}
            {numberText(changes.counts.exceptions.closed)} closed,{' '}
            {numberText(changes.counts.exceptions.unjudged)} not judged any more
          </p>
          <p className={styles.quiet}>
            Against {periodText(changes.previous.period)}.{' '}
            <Link to="/compare" search={{ from: changes.previous.id, to: id }}>
              Compare both
            </Link>
          </p>
        </>
      ) : (
        <p>{previous === null ? NONE_BEFORE : NOT_COMPARED}</p>
      )}
    </div>
  );
}

const NONE_BEFORE =
  'There is no pack before this one: it begins a chain. What changes is told from the next pack on.';
const NOT_COMPARED =
  'Nothing could be compared: the pack before was not at hand when this one was made. Compare them by hand.';
