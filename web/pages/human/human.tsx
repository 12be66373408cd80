import { useQuery } from '@tanstack/react-query';
import { humanRoute } from '../../app/routes.ts';
import { useIsStaff } from '../../app/session.tsx';
import { Button } from '../../parts/button.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Section } from '../../parts/section.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { TabLinks } from '../../parts/tab-links.tsx';
import { AddDocument } from './add-document.tsx';
import { Decisions } from './decisions.tsx';
import { Documents } from './documents.tsx';
import { expiriesOf } from './expiries.ts';
import styles from './human.module.css';
import { decisionsQuery, documentsQuery } from './human-queries.ts';
import { Timeline } from './timeline.tsx';

/** What ended longer ago stands in the tables alone. */
const PAST = 120;

/** What people bring: documents and decisions, and what of it expires next. */
export function Human() {
  const { view = 'documents', add } = humanRoute.useSearch();
  const navigate = humanRoute.useNavigate();
  const isStaff = useIsStaff();
  const documents = useQuery(documentsQuery);
  const decisions = useQuery(decisionsQuery);
  const today = new Date().toISOString().slice(0, 10);
  const close = (): void =>
    void navigate({ search: (old) => ({ ...old, add: undefined }), resetScroll: false });
  return (
    <>
      <PageHead
        title="Human evidence"
        about="What AWS cannot show: policies, minutes and attestations of the organisation, its decisions about controls, and exceptions that somebody answers for. The next run reads it as it stands here."
      >
        {isStaff && documents.data?.configured && (
          <Button
            kind="primary"
            onClick={() => void navigate({ search: (old) => ({ ...old, add: true }), resetScroll: false })}
          >
            Add a document
          </Button>
        )}
      </PageHead>
      <TabLinks
        label="Sorts of human evidence"
        tabs={[
          {
            ...{ name: 'Documents', to: '/human', search: {} },
            activeOptions: { exact: true, includeSearch: true },
            ...(documents.data && { count: String(documents.data.documents.length) }),
          },
          {
            ...{ name: 'Decisions and accepted exceptions', to: '/human', search: { view: 'decisions' } },
            activeOptions: { exact: true, includeSearch: true },
            ...(decisions.data && {
              count: String(decisions.data.decisions.length + decisions.data.acceptances.length),
            }),
          },
        ]}
      />
      <div className={styles.grid}>
        <div>{view === 'documents' ? <DocumentsView /> : <DecisionsView />}</div>
        <Section title="What expires" note="Days count in UTC, the last one in full.">
          <WhatExpires today={today} />
        </Section>
      </div>
      {add && isStaff && documents.data?.configured && (
        <AddDocument uploadBytes={documents.data.uploadBytes} today={today} onClose={close} />
      )}
    </>
  );
}

function WhatExpires({ today }: { readonly today: string }) {
  const documents = useQuery(documentsQuery);
  const decisions = useQuery(decisionsQuery);
  if (documents.isPending || decisions.isPending) return <Loading what="what expires" />;
  const of = expiriesOf(documents.data?.documents ?? [], decisions.data?.acceptances ?? [], {
    ...{ today, past: PAST },
  });
  return (
    <>
      <Timeline of={of} today={today} />
      {of.length === 0 && <p className={styles.hint}>Nothing here has an end.</p>}
      {(documents.error ?? decisions.error) && (
        <p className={styles.hint}>Only a part could be loaded: what is missing here is not known.</p>
      )}
    </>
  );
}

function DocumentsView() {
  const { data, error, refetch } = useQuery(documentsQuery);
  if (error) return <Failed error={error} what="the documents" retry={() => void refetch()} />;
  return data ? <Documents of={data} /> : <Loading what="the documents" />;
}

function DecisionsView() {
  const { data, error, refetch } = useQuery(decisionsQuery);
  if (error) return <Failed error={error} what="the decisions" retry={() => void refetch()} />;
  return data ? <Decisions of={data} /> : <Loading what="the decisions" />;
}
