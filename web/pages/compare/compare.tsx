import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, dataOf } from '../../api/client.ts';
import { compareRoute } from '../../app/routes.ts';
import { Button } from '../../parts/button.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { printable } from '../../parts/text.tsx';
import { periodText } from '../../parts/time.tsx';
import styles from './compare.module.css';
import { Comparison } from './comparison.tsx';

/** What changed from one pack to a newer one. */
export function Compare() {
  const { from, to } = compareRoute.useSearch();
  const isChosen = Boolean(from && to);
  const { data, error, refetch } = useQuery({
    queryKey: ['comparison', from, to],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/v1/comparisons', { params: { query: { from: from ?? '', to: to ?? '' } }, signal })),
    enabled: isChosen,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <>
      <PageHead
        title="Compare two packs"
        about="What got worse, better, came and went from one audit to the next. Both packs are verified first."
      >
        {data && <Button onClick={() => window.print()}>Print</Button>}
      </PageHead>
      <Chooser from={from} to={to} />
      {!isChosen && (
        <Empty title="Choose two packs">The older one first: what is told is what changed since then.</Empty>
      )}
      {isChosen && error && <Failed error={error} what="the comparison" retry={() => void refetch()} />}
      {isChosen && !error && !data && (
        <>
          <p>Both packs are being verified, conclusions too: that takes some seconds.</p>
          <Loading what="the comparison" lines={12} />
        </>
      )}
      {data && <Comparison diff={data} />}
    </>
  );
}

/** The packs that one may see, for both places. */
function Chooser({ from, to }: { readonly from: string | undefined; readonly to: string | undefined }) {
  const navigate = useNavigate({ from: '/compare' });
  const { data, error, refetch } = useQuery({
    queryKey: ['packs', 'to compare'],
    queryFn: async ({ signal }) => {
      const packs = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const query = { limit: 1000, ...(cursor && { cursor }) };
        const page = await dataOf(api.GET('/v1/packs', { params: { query }, signal }));
        packs.push(...page.packs);
        cursor = page.next;
      }
      return packs;
    },
  });
  if (error) return <Failed error={error} what="the packs" retry={() => void refetch()} />;
  const choice = (label: string, value: string | undefined, name: 'from' | 'to') => (
    <label className={styles.choice}>
      <span>{label}</span>
      <select
        value={value ?? ''}
        onChange={({ target }) =>
          void navigate({ search: (before) => ({ ...before, [name]: target.value || undefined }) })
        }
      >
        <option value="">Choose a pack</option>
        {value && !data?.some(({ id }) => id === value) && <option value={value}>{printable(value)}</option>}
        {data?.map(({ id, organization, period }) => (
          <option key={id} value={id}>
            {printable(organization)}, {periodText(period)} ({id.slice(-12)})
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div className={styles.chooser}>
      {choice('Older pack', from, 'from')}
      {choice('Newer pack', to, 'to')}
      <Button
        onClick={() => void navigate({ search: { from: to, to: from } })}
        disabled={from === undefined && to === undefined}
      >
        Swap
      </Button>
    </div>
  );
}
