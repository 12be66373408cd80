import { type Access, type ClientFor, plainClient } from '../aws/clients.ts';
import { type AccountEntry, credentialsIn } from './open-account.ts';
import type { RunInputs } from './run-inputs.ts';

/** Whose clients they are. */
export interface ClientNeeds {
  readonly entries: readonly AccountEntry[];
  readonly accounts: RunInputs['accounts'];
  readonly retry?: NonNullable<Access['retry']>;
}

/** Gives clients for an account, null being the credentials of the environment, and a region. */
export type ClientsOf = (account: string | null, region: string) => ClientFor;

/**
 * Clients with the credentials of an account, one of each class and place. They are not recorded: the run records the
 * question with its whole answer.
 */
export function accountClients({ entries, accounts, retry }: ClientNeeds): ClientsOf {
  const credentials = new Map(entries.map(({ id }) => [id, credentialsIn(entries, id, accounts)]));
  const built = new Map<string, unknown>();
  return (account, region) =>
    <Client>(Ctor: new (config: never) => Client): Client => {
      const key = [account, region, Ctor.name].join(' ');
      const known = built.get(key);
      if (known instanceof Ctor) return known;
      const own = account === null ? null : credentials.get(account);
      const client = plainClient(Ctor, {
        region,
        ...(own && { credentials: own }),
        ...(retry && { retry }),
      });
      built.set(key, client);
      return client;
    };
}
