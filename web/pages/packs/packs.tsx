import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, dataOf } from '../../api/client.ts';
import { Button } from '../../parts/button.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Section } from '../../parts/section.tsx';
import { Empty, Failed, Loading, Notice } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { periodText } from '../../parts/time.tsx';
import styles from './packs.module.css';

/** The packs that one may see. */
export function Packs() {
  const pages = useInfiniteQuery({
    queryKey: ['packs'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      dataOf(api.GET('/v1/packs', { params: { query: { ...(cursor && { cursor }) } }, signal })),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const packs = pages.data?.pages.flatMap((page) => page.packs) ?? [];
  const unreadable = pages.data?.pages.flatMap((page) => page.unreadable) ?? [];
  return (
    <>
      <PageHead title="Packs" about="Signed evidence, one pack for each period that was audited." />
      {unreadable.length > 0 && (
        <Notice>
          {unreadable.length} statements in the store cannot be read: {unreadable.join(', ')}.
        </Notice>
      )}
      {pages.isPending && <Loading what="the packs" />}
      {pages.error && <Failed error={pages.error} what="the packs" retry={() => void pages.refetch()} />}
      {pages.data && packs.length === 0 && (
        <Empty title="No pack is here yet">
          A pack is made by a run, or you have not been given one to see.
        </Empty>
      )}
      {packs.length > 0 && (
        <Section title="All packs" flush>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Organisation</th>
                <th scope="col">Period (UTC)</th>
                <th scope="col">Frameworks</th>
                <th scope="col">Pack</th>
              </tr>
            </thead>
            <tbody>
              {packs.map(({ id, organization, period, frameworks }) => (
                <tr key={id}>
                  <th scope="row">
                    <Link to="/packs/$pack" params={{ pack: id }}>
                      <Text>{organization}</Text>
                    </Link>
                  </th>
                  <td>{periodText(period)}</td>
                  <td>{frameworks.map((one) => one.id).join(', ')}</td>
                  <td>
                    <code>{id}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
      {pages.hasNextPage && (
        <Button onClick={() => void pages.fetchNextPage()} disabled={pages.isFetchingNextPage}>
          More packs
        </Button>
      )}
    </>
  );
}
