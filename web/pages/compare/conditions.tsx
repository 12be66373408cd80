import { withPlainTimes } from '../../parts/plain-times.ts';
import { Facts, Section } from '../../parts/section.tsx';
import { Notice } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { utcText } from '../../parts/time.tsx';
import styles from './compare.module.css';
import type { Diff } from './diff.ts';

/** How far the two can be compared: periods, scope, versions, checks. */
export function Conditions({ diff }: { readonly diff: Diff }) {
  const { period, scope, versions, checks, warnings } = diff;
  return (
    <Section title="How far they can be compared">
      {warnings.length > 0 && (
        <div className={styles.warnings}>
          {warnings.map((warning) => (
            <Notice key={warning}>
              <Text>{withPlainTimes(warning)}</Text>
            </Notice>
          ))}
        </div>
      )}
      <Facts
        of={[
          ['Periods', RELATIONS[period.relation]],
          ...(period.common
            ? [['Time of both', `${utcText(period.common.from)} to ${utcText(period.common.to)}`] as const]
            : []),
          ...(period.hole
            ? [['Time of neither', `${utcText(period.hole.from)} to ${utcText(period.hole.to)}`] as const]
            : []),
          ['Accounts and regions', cameAndGone(scope.places)],
          ['Frameworks', cameAndGone(scope.frameworks)],
          ['Checks', cameAndGone(checks)],
          [
            'Described otherwise',
            checks.changed.map(({ id, fields }) => `${id} (${fields.join(', ')})`).join('; ') || 'none',
          ],
          [
            'Versions',
            versions
              .map(({ what, id, before, after }) => `${what} ${id}: ${before}, then ${after}`)
              .join('; ') || 'the same',
          ],
        ]}
      />
    </Section>
  );
}

const RELATIONS = {
  adjacent: 'The newer one begins where the older one ends.',
  hole: 'There is time between them of which neither speaks.',
  overlap: 'They overlap.',
  same: 'Both speak of the same time.',
  earlier: 'The newer pack speaks of a time before that of the older one.',
} as const;

function cameAndGone({ came, gone }: { readonly came: readonly string[]; readonly gone: readonly string[] }) {
  const told = [
    ...(came.length > 0 ? [`came: ${came.join(', ')}`] : []),
    ...(gone.length > 0 ? [`gone: ${gone.join(', ')}`] : []),
  ];
  return told.join('; ') || 'the same';
}
