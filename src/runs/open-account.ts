import { type Access, type ClientFor, type Credentials, clientsFor } from '../aws/clients.ts';
import { assumedRole, callerIdentity } from '../aws/identity.ts';
import { homeRegion } from '../aws/regions.ts';
import type { Throttle } from '../aws/throttle.ts';
import type { Tape, Transcript } from '../aws/transcript.ts';
import { ExhibitError } from '../core/errors.ts';
import type { ClosedAccount, OpenAccount } from './collect.ts';
import type { RunInputs } from './run-inputs.ts';

/** How accounts are entered. */
export interface AccountEntry {
  readonly id: string;
  readonly role?: string | undefined;
  readonly externalId?: string | undefined;
}

/** The role with which an account is entered; null: the credentials of the environment are used as they are. */
export function credentialsIn(
  entries: readonly AccountEntry[],
  account: string,
  accounts: RunInputs['accounts'],
): Credentials | null {
  const entry = entries.find(({ id }) => id === account);
  if (!entry?.role) return null;
  return assumedRole({
    role: entry.role,
    externalId: entry.externalId ?? null,
    region: homeRegionOf({ accounts }, account),
  });
}

/** How an account is entered. */
export interface Entering {
  readonly retry?: NonNullable<Access['retry']>;
  readonly credentialsOf: (account: string) => Credentials | null;
  readonly throttle: Throttle | null;
  readonly signal: AbortSignal;
}

/** Credentials that open nothing: a call that is played is never sent. */
export function offline(signal: AbortSignal): Entering {
  return { credentialsOf: () => ({ accessKeyId: 'none', secretAccessKey: 'none' }), throttle: null, signal };
}

interface Entered {
  readonly basis: { readonly inputs: Pick<RunInputs, 'accounts'> };
  readonly transcript: Transcript;
  readonly access: Entering;
}

/** Enters an account: asks who reads it, and gives clients. @throws CREDENTIALS_REJECTED, UNREACHABLE */
export async function openAccount(
  account: string,
  { basis, transcript, access }: Entered,
): Promise<OpenAccount | ClosedAccount> {
  const credentials = access.credentialsOf(account);
  const home = homeRegionOf(basis.inputs, account);
  const clientFor = (region: string, tape: Tape): ClientFor =>
    clientsFor({
      region: region === 'global' ? home : region,
      account,
      tape,
      throttle: access.throttle,
      signal: access.signal,
      ...(credentials && { credentials }),
      ...(access.retry && { retry: access.retry }),
    });
  const identity = await callerIdentity(clientFor('global', transcript.tape(`identity/${account}/global`)));
  if ('refused' in identity) return identity;
  if (identity.account !== account) {
    throw new ExhibitError(
      'CREDENTIALS_REJECTED',
      `The credentials for account ${account} belong to ${identity.account}.`,
    );
  }
  return { principal: identity.arn, clientFor };
}

function homeRegionOf(inputs: Pick<RunInputs, 'accounts'>, account: string): string {
  return homeRegion(inputs.accounts.find(({ id }) => id === account)?.regions[0] ?? '');
}

/**
 * @param how whether another session of the same role is the same reader, as it is for workers on several machines
 * @throws CREDENTIALS_REJECTED when an account is read by somebody else, or not at all, since the run was begun
 */
export function demandSame(
  account: string,
  began: OpenAccount | ClosedAccount,
  goesOn: OpenAccount | ClosedAccount,
  how: { readonly anySession: boolean } = { anySession: false },
): void {
  const [before, now] = [readerOf(began), readerOf(goesOn)];
  const [a, b] = how.anySession ? [withoutSession(before), withoutSession(now)] : [before, now];
  if (a === b) return;
  throw new ExhibitError(
    'CREDENTIALS_REJECTED',
    `The run was begun in account ${account} by ${before} and cannot be resumed by ${now}.`,
  );
}

/** A role has another session on each machine that takes it, and the same rights in all of them. */
const withoutSession = (reader: string) => reader.replace(/(:assumed-role\/[^/]+)\/.+$/, '$1');

const readerOf = (account: OpenAccount | ClosedAccount): string =>
  'refused' in account ? `nobody (${account.refused.action}: ${account.refused.code})` : account.principal;
