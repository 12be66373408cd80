import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, dataOf } from '../../api/client.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { Section } from '../../parts/section.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { periodText } from '../../parts/time.tsx';
import styles from './lineage.module.css';

/** Chooses the pack whose lineage is looked at. */
export function Lineage() {
  const { data, error, refetch } = useQuery({
    queryKey: ['packs', 'for lineage'],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/packs', { params: { query: { limit: 1000 } }, signal })),
  });
  return (
    <>
      <PageHead
        title="Lineage"
        about="From an endpoint back to data, code, images and approvals, or forward from any of them."
      />
      {error && <Failed error={error} what="the packs" retry={() => void refetch()} />}
      {!data && !error && <Loading what="the packs" />}
      {data?.packs.length === 0 && (
        <Empty title="No pack is here yet">Lineage is read from the evidence of a pack.</Empty>
      )}
      {data && data.packs.length > 0 && (
        <Section title="Choose a pack" flush>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Organization</th>
                <th scope="col">Period (UTC)</th>
                <th scope="col">Pack</th>
              </tr>
            </thead>
            <tbody>
              {data.packs.map(({ id, organization, period }) => (
                <tr key={id}>
                  <th scope="row">
                    <Link to="/packs/$pack/lineage" params={{ pack: id }}>
                      <Text>{organization}</Text>
                    </Link>
                  </th>
                  <td className={styles.whole}>{periodText(period)}</td>
                  <td>
                    <Text mono>{id}</Text>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
    </>
  );
}
