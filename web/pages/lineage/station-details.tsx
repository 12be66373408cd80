import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Button } from '../../parts/button.tsx';
import { withPlainTimes } from '../../parts/plain-times.ts';
import { Facts, Section } from '../../parts/section.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import styles from './lineage.module.css';
import { type Answer, type Station, stationQuery } from './lineage-words.ts';

/** One station: its names, how its content is known, what breaks there, and the records that name it. */
export function StationDetails({
  pack,
  station: { id, role, label, arn, uri, identity, missing },
  breaks,
  onClose,
}: {
  readonly pack: string;
  readonly station: Station;
  readonly breaks: Answer['breaks'];
  readonly onClose: () => void;
}) {
  const { data, error, refetch } = useQuery(stationQuery(pack, id));
  const place = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: where there is little room, each one has to come into sight.
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [id]);
  const here = breaks.filter(({ at }) => at === id);
  const hasContent = role === 'data' || role === 'image';
  const names = [
    ...(arn === null && hasContent ? [] : [['ARN', arn] as const]),
    ...(uri === null && !hasContent ? [] : [['Address', uri] as const]),
    ...(identity === null && !hasContent ? [] : [['Content', identity] as const]),
  ];
  return (
    <aside ref={place} className={styles.details} aria-label="The chosen station">
      <Section
        title={`Station: ${label.replaceAll('\n', ' ')}`}
        actions={<Button onClick={onClose}>Close</Button>}
      >
        <Facts
          of={[
            ['Role', role.replaceAll('-', ' ')],
            ['Found', missing ? '× not found' : '✓ found'],
            ...here.map(
              ({ sentence }, index) =>
                [`Break ${index + 1}`, <Text key={sentence}>{withPlainTimes(sentence)}</Text>] as const,
            ),
            ...names.map(
              ([name, value]) =>
                [
                  name,
                  value === null ? (
                    'not known'
                  ) : (
                    <Text key={name} mono>
                      {value}
                    </Text>
                  ),
                ] as const,
            ),
          ]}
        />
        <h3>Evidence</h3>
        {error && <Failed error={error} what="the evidence" retry={() => void refetch()} />}
        {!data && !error && <Loading what="the evidence" lines={2} />}
        {data?.records.length === 0 && <p>No record names it.</p>}
        <ul role="list" className={styles.records}>
          {data?.records.map(({ digest, kind, account, region }) => (
            <li key={digest}>
              <a href={`/packs/${pack}/evidence/${digest}`}>{kind}</a>
              <p className={styles.quiet}>
                {account} {region}
              </p>
            </li>
          ))}
        </ul>
        <h3>Go on from here</h3>
        <Link to="/packs/$pack/lineage" params={{ pack }} search={{ about: id }}>
          Lineage of this station
        </Link>
      </Section>
    </aside>
  );
}
