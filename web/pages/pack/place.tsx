import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Text } from '../../parts/text.tsx';
import { overviewQuery } from './pack-queries.ts';
import styles from './place.module.css';

/** Names of accounts by their ids; accounts without a name are called by their id. */
export type AccountNames = ReadonlyMap<string, string>;

/** The names that the organisation gave its accounts. */
export function useAccountNames(pack: string): AccountNames {
  const { data } = useSuspenseQuery(overviewQuery(pack));
  return useMemo(
    () => new Map(data.scope.accounts.map(({ id, name }) => [id, name ?? id])),
    [data.scope.accounts],
  );
}

/** Where something is: the name of the account and the region, with the id where it is not the name. */
export function Place({
  account,
  region,
  names,
  brief = false,
}: {
  readonly account: string;
  readonly region: string;
  readonly names: AccountNames;
  /** Where many stand below each other: the id is told on pointing at it. */
  readonly brief?: boolean;
}) {
  const name = names.get(account) ?? account;
  return (
    <span {...(name !== account && { title: account })}>
      <Text>{name}</Text> <span className={styles.more}>·</span> <Text>{region}</Text>
      {!brief && name !== account && (
        <>
          {' '}
          <span className={styles.more}>
            <Text>{account}</Text>
          </span>
        </>
      )}
    </span>
  );
}
