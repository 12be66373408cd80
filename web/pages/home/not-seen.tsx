import { Link } from '@tanstack/react-router';
import { GAP_WORDS } from '../../../src/reports/pdf/words.ts';
import { countText, numberText } from '../../parts/number.ts';
import { Text } from '../../parts/text.tsx';
import type { Overview } from '../pack/pack-queries.ts';
import styles from './home.module.css';

/** Causes that are named before they have to be asked for. */
const SHOWN = 3;

/** What the pack could not see: reads without an answer by their cause, and where the log is not proven whole. */
export function NotSeen({ of: { id: pack, gaps, summary, trail } }: { readonly of: Overview }) {
  const causes = [...Map.groupBy(gaps, ({ kind, action }) => `${action} ${GAP_WORDS[kind]}`).values()];
  const unproven = trail.filter(({ integrity }) => integrity !== 'proven');
  return (
    <div>
      <h3>Not seen</h3>
      <p>
        <Link to="/packs/$pack" params={{ pack }} hash="gaps">
          {countText(summary.gaps, 'gap')}
        </Link>{' '}
        in {countText(summary.evidence, 'record')} of evidence
        {summary.gaps > 0 && ': '}
        {causes.slice(0, SHOWN).map((own, index) => (
          <span key={`${own[0]?.action} ${own[0]?.kind}`}>
            {index > 0 && ', '}
            <Text mono>{own[0]?.action ?? ''}</Text> {own[0] && GAP_WORDS[own[0].kind]}
            {own.length > 1 && ` ${numberText(own.length)} times`}
          </span>
        ))}
        {causes.length > SHOWN && ` and ${countText(causes.length - SHOWN, 'other cause')}`}
      </p>
      <p>
        {trail.length === 0 && 'No log was read.'}
        {trail.length > 0 &&
          unproven.length === 0 &&
          `The log is proven to be whole in ${countText(trail.length, 'account and region', 'accounts and regions')}.`}
        {unproven.length > 0 && (
          <>
            <Link to="/packs/$pack" params={{ pack }} hash="scope">
              The log is not proven
            </Link>{' '}
            in {numberText(unproven.length)} of {numberText(trail.length)} accounts and regions
          </>
        )}
      </p>
      <p className={styles.quiet}>What was not seen leaves something unknown, never passed.</p>
    </div>
  );
}
