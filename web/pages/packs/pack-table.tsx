import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { z } from 'zod/mini';
import type { paths } from '../../api/schema';
import { numberText } from '../../parts/number.ts';
import { Text } from '../../parts/text.tsx';
import { periodText } from '../../parts/time.tsx';
import { catalogsQuery } from '../frameworks/framework-queries.ts';
import styles from './packs.module.css';

type PackLine = paths['/v1/packs']['get']['responses'][200]['content']['application/json']['packs'][number];

/** What the statement of a pack counts, as far as it is told here; packs of other versions may count otherwise. */
const counted = z.object({
  items: z.object({ fail: z.number(), unknown: z.number(), pass: z.number() }),
  gaps: z.number(),
});

/** Packs one below the other: whose, when, for what, and what came out. */
export function PackTable({ packs }: { readonly packs: readonly PackLine[] }) {
  const { data } = useQuery(catalogsQuery);
  const titles = new Map<string, string>(data?.frameworks.map(({ id, title }) => [id, title]));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Organisation</th>
          <th scope="col">Period (UTC)</th>
          <th scope="col">Frameworks</th>
          <th scope="col" data-align="end">
            Fail
          </th>
          <th scope="col" data-align="end">
            Unknown
          </th>
          <th scope="col" data-align="end">
            Pass
          </th>
          <th scope="col" data-align="end">
            Gaps
          </th>
        </tr>
      </thead>
      <tbody>
        {packs.map(({ id, organization, period, frameworks, summary }) => {
          const { data: counts } = counted.safeParse(summary);
          return (
            <tr key={id}>
              <th scope="row">
                <Link to="/packs/$pack" params={{ pack: id }}>
                  <Text>{organization}</Text>
                </Link>
                <code className={styles.id}>{id}</code>
              </th>
              <td className={styles.period}>{periodText(period)}</td>
              <td className={styles.frameworks}>
                {frameworks.map((one) => titles.get(one.id) ?? one.id).join(', ')}
              </td>
              <Count of={counts?.items.fail} tone="fail" />
              <Count of={counts?.items.unknown} tone="unknown" />
              <Count of={counts?.items.pass} />
              <Count of={counts?.gaps} tone="unknown" />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Count({ of, tone }: { readonly of: number | undefined; readonly tone?: 'fail' | 'unknown' }) {
  return (
    <td data-align="end" data-tone={of ? tone : undefined}>
      {of === undefined ? 'not told' : numberText(of)}
    </td>
  );
}
