import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, dataOf } from '../../api/client.ts';
import { Button, buttonClass } from '../../parts/button.tsx';
import { countText } from '../../parts/number.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { Section } from '../../parts/section.tsx';
import { Empty, Failed, Loading, Notice } from '../../parts/states.tsx';
import { PackTable } from './pack-table.tsx';

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
      <PageHead title="Packs" about="Signed evidence, one pack for each period that was audited.">
        {packs.length > 1 && (
          <Link to="/compare" search={{}} className={buttonClass}>
            Compare two packs
          </Link>
        )}
      </PageHead>
      {unreadable.length > 0 && (
        <Notice>
          {countText(unreadable.length, 'statement')} in the store cannot be read: {unreadable.join(', ')}.
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
        <Section
          title="All packs"
          note={pages.hasNextPage ? `The first ${packs.length}` : countText(packs.length, 'pack')}
          flush
        >
          <PackTable packs={packs} />
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
