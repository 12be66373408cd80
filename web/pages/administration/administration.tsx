import { administrationRoute } from '../../app/routes.ts';
import { useIsAdmin } from '../../app/session.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Empty } from '../../parts/states.tsx';
import { TabLinks } from '../../parts/tab-links.tsx';
import { AccessLog } from './access-log.tsx';
import { Engagements } from './engagements.tsx';
import { Tokens } from './tokens.tsx';

const exact = { exact: true, includeSearch: true } as const;

/** Who is let in to what, and who looked at what. For administrators. */
export function Administration() {
  const { view = 'engagements' } = administrationRoute.useSearch();
  const isAdmin = useIsAdmin();
  if (!isAdmin)
    return (
      <>
        <PageHead title="Administration" />
        <Empty title="This is for administrators">
          Ask one of them for the role <code>admin</code>.
        </Empty>
      </>
    );
  return (
    <>
      <PageHead title="Administration" about="Who is let in to what, and who looked at what." />
      <TabLinks
        label="Parts of the administration"
        tabs={[
          { name: 'Engagements', to: '/administration', search: {}, activeOptions: exact },
          { name: 'API tokens', to: '/administration', search: { view: 'tokens' }, activeOptions: exact },
          {
            ...{ name: 'Access log', to: '/administration', search: { view: 'log' } },
            activeOptions: { exact: true, includeSearch: true },
          },
        ]}
      />
      {view === 'engagements' && <Engagements />}
      {view === 'tokens' && <Tokens />}
      {view === 'log' && <AccessLog />}
    </>
  );
}
