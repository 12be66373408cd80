import { useQuery } from '@tanstack/react-query';
import { Facts, Section } from '../../parts/section.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { type Answer, type Station, stationQuery } from './lineage-words.ts';

/** One station: its names, how its content is known, what breaks there, and the records that name it. */
export function StationDetails({
  pack,
  station: { id, role, label, arn, uri, identity, missing },
  breaks,
}: {
  readonly pack: string;
  readonly station: Station;
  readonly breaks: Answer['breaks'];
}) {
  const { data, error, refetch } = useQuery(stationQuery(pack, id));
  const here = breaks.filter(({ at }) => at === id);
  const names = [
    ['ARN', arn],
    ['Address', uri],
    ['Content', identity],
  ] as const;
  return (
    <Section title={`Station: ${label.replaceAll('\n', ' ')}`}>
      <Facts
        of={[
          ['Role', role.replaceAll('-', ' ')],
          ['Found', missing ? '× not found' : '✓ found'],
          ...names.map(
            ([name, value]) =>
              [name, value === null ? 'not known' : <Text key={name}>{value}</Text>] as const,
          ),
          ...here.map(
            ({ sentence }, index) => [`Break ${index + 1}`, <Text key={sentence}>{sentence}</Text>] as const,
          ),
        ]}
      />
      <h3>Evidence</h3>
      {error && <Failed error={error} what="the evidence" retry={() => void refetch()} />}
      {!data && !error && <Loading what="the evidence" lines={2} />}
      {data?.records.length === 0 && <p>No record names it.</p>}
      <ul>
        {data?.records.map(({ digest, kind, account, region }) => (
          <li key={digest}>
            <a href={`/packs/${pack}/evidence/${digest}`}>{kind}</a> of {account} {region}
          </li>
        ))}
      </ul>
    </Section>
  );
}
