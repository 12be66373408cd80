import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { recordRoute } from '../../app/routes.ts';
import { bytesText, countText, numberText } from '../../parts/number.ts';
import { Facts, Section } from '../../parts/section.tsx';
import { Failed, Loading, Notice } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { periodText, Time } from '../../parts/time.tsx';
import { recordQuery } from './evidence-queries.ts';
import type { ItemSearch } from './item-search.ts';
import { type ItemColumn, ItemTable } from './item-table.tsx';
import { JsonTree } from './json-tree.tsx';
import type { ItemRow } from './pack-queries.ts';
import { PartHead } from './part-head.tsx';
import { Place, useAccountNames } from './place.tsx';
import { RecordedCalls } from './recorded-calls.tsx';

const COLUMNS: readonly ItemColumn[] = ['outcome', 'check', 'resource', 'reason'];

/** A record of evidence: how it came about, what was not seen, what is in it, and who rests on it. */
export function EvidenceRecord() {
  const { pack, digest } = recordRoute.useParams();
  const search = recordRoute.useSearch();
  const names = useAccountNames(pack);
  const navigate = useNavigate({ from: '/packs/$pack/evidence/$digest' });
  const onSearch = useCallback(
    (next: ItemSearch) => void navigate({ search: next, replace: true, resetScroll: false }),
    [navigate],
  );
  const { data, error, refetch } = useQuery(recordQuery(pack, digest));
  if (error) return <Failed error={error} what="this record" retry={() => void refetch()} />;
  if (!data) return <Loading what="this record" lines={12} />;
  const open = ({ check, index: item }: ItemRow): void =>
    void navigate({ to: '/packs/$pack/checks/$check', params: { pack, check }, search: { item } });
  return (
    <>
      <PartHead
        title={data.title}
        above={
          <Link to="/packs/$pack/evidence" params={{ pack }} search={{}}>
            Evidence
          </Link>
        }
      >
        <Place account={data.account} region={data.region} names={names} />
        <code>{data.kind}</code>
      </PartHead>
      <Section title="How it came about">
        <Facts
          of={[
            ['Collected', <Time key="at" at={data.collectedAt} />],
            [
              'By',
              <Text key="by" mono>
                {data.collectedBy.principal}
              </Text>,
            ],
            ['With', `${data.collectedBy.tool} ${data.collectedBy.version}`],
            ['Period (UTC)', periodText(data.period)],
            ['Population', <PopulationText key="population" of={data.population} />],
            ['Sample', sampleText(data.sample)],
            ['File', <code key="file">{data.file}</code>],
            ['SHA-256', <code key="digest">{digest.replace('sha256:', '')}</code>],
            [
              'Size',
              <a
                key="raw"
                href={`/v1/packs/${pack}/evidence/${digest}`}
                download
              >{`${bytesText(data.bytes)} of JSON: download`}</a>,
            ],
          ]}
        />
      </Section>
      {data.gaps.length > 0 && (
        <Section title="What could not be seen" note={countText(data.gaps.length, 'gap')}>
          {data.gaps.map((gap) => (
            <Notice key={`${gap.action} ${gap.region} ${gap.resource} ${gap.code}`}>
              <p>
                <strong>{gap.kind}</strong>: <code>{gap.action}</code> in <Text>{gap.region}</Text> gave{' '}
                <Text mono>{gap.code}</Text>.
              </p>
              <p>
                {gap.resource === null ? (
                  'A whole list is missing: nobody knows what was on it.'
                ) : (
                  <Text mono>{gap.resource}</Text>
                )}
              </p>
            </Notice>
          ))}
        </Section>
      )}
      <Section title="What is in it">
        <JsonTree root={{ pack, digest, of: 'body' }} branch={{ name: '', kind: 'object', size: 1 }} />
      </Section>
      <Section title="Recorded calls under it" note={countText(data.calls, 'call')}>
        <RecordedCalls pack={pack} digest={digest} />
      </Section>
      <Section
        title="Items that rest on it"
        note={
          data.cited.length === 0
            ? 'No item cites it.'
            : `Of ${countText(data.cited.length, 'check')}, ${countText(
                data.cited.reduce((sum, { items }) => sum + items, 0),
                'item',
              )}`
        }
        flush
      >
        {data.cited.length > 0 && (
          <ItemTable
            pack={pack}
            of={{ evidence: digest }}
            search={search}
            onSearch={onSearch}
            onOpen={open}
            columns={COLUMNS}
          />
        )}
      </Section>
    </>
  );
}

type Population = {
  count: number;
  countedBy: string;
  reconciledWith: { source: string; count: number; missing: string[] } | null;
} | null;

function PopulationText({ of }: { readonly of: Population }) {
  if (!of) return <>It was not counted.</>;
  const { count, countedBy, reconciledWith } = of;
  return (
    <>
      {numberText(count)}, counted by <Text>{countedBy}</Text>.{' '}
      {reconciledWith ? (
        <>
          Held against <Text>{reconciledWith.source}</Text>, which has {numberText(reconciledWith.count)}:{' '}
          {reconciledWith.missing.length === 0
            ? 'none is missing.'
            : `${countText(reconciledWith.missing.length, 'is missing', 'are missing')}: `}
          <Text>{reconciledWith.missing.join(', ')}</Text>
        </>
      ) : (
        'It was held against no other source.'
      )}
    </>
  );
}

function sampleText(sample: { method: 'all' | 'random'; seed: string | null; size: number } | null): string {
  if (!sample) return 'None was drawn.';
  if (sample.method === 'all') return `All ${numberText(sample.size)} were looked at.`;
  return `${numberText(sample.size)} drawn at random, with the seed ${sample.seed ?? 'unknown'}.`;
}
