import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { packRoute } from '../../app/routes.ts';
import { numberText } from '../../parts/number.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { TabLinks } from '../../parts/tab-links.tsx';
import { printable } from '../../parts/text.tsx';
import { periodText } from '../../parts/time.tsx';
import { overviewQuery } from './pack-queries.ts';

/** A pack: its name, the way between its parts, and one of them. */
export function Pack() {
  const { pack } = packRoute.useParams();
  const { data, error, refetch } = useQuery(overviewQuery(pack));
  if (error) return <Failed error={error} what="this pack" retry={() => void refetch()} />;
  if (!data) return <Loading what="this pack" lines={10} />;
  return (
    <>
      <PageHead
        title={printable(data.organization)}
        above={<Link to="/packs">Packs</Link>}
        about={
          <>
            {periodText(data.period)} · <code>{data.id}</code>
          </>
        }
      />
      <TabLinks
        label="Parts of the pack"
        tabs={[
          { name: 'Summary', to: '/packs/$pack', params: { pack }, activeOptions: { exact: true } },
          {
            name: 'Exceptions',
            to: '/packs/$pack/exceptions',
            params: { pack },
            count: numberText(data.summary.items.fail),
          },
          {
            ...{ name: 'Checks', to: '/packs/$pack/checks', params: { pack }, search: {} },
            count: numberText(data.checks.length),
          },
          ...data.frameworks.map(({ id: framework, title }) => ({
            name: printable(title),
            to: '/packs/$pack/frameworks/$framework' as const,
            params: { pack, framework },
          })),
          { name: 'Lineage', to: '/packs/$pack/lineage', params: { pack } },
          {
            ...{ name: 'Evidence', to: '/packs/$pack/evidence', params: { pack }, search: {} },
            count: numberText(data.summary.evidence),
          },
          { name: 'Files and verification', to: '/packs/$pack/files', params: { pack } },
        ]}
      />
      <Outlet />
    </>
  );
}
