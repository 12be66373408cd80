import { callerIdentity } from '../aws/identity.ts';
import type { Transcript } from '../aws/transcript.ts';
import { ExhibitError } from '../core/errors.ts';
import type { Answers, OpenAccount } from '../runs/collect.ts';
import { expectedFailure, failed, type Line, linesOf, listed, type Seen } from './line.ts';

/** An account of the configuration. */
export interface ExaminedAccount {
  readonly id: string;
  readonly name: string | null;
  readonly regions: readonly string[];
}

/** What came of entering an account; `open` is null when nobody could. */
export interface Entered {
  readonly lines: readonly Line[];
  readonly open: OpenAccount | null;
}

/**
 * Enters an account as a run does: the role is assumed, and the identity has to be of the account. Then asks in each
 * region who that is, which needs no permission, so that a refusal speaks about the region.
 *
 * @throws RUN_ABORTED
 */
export async function examineAccount(
  account: ExaminedAccount,
  { open, transcript }: Pick<Answers, 'open' | 'transcript'>,
): Promise<Entered> {
  const subject = subjectOf(account);
  const entered = await open(account.id).catch(expectedFailure);
  if (entered instanceof ExhibitError) {
    const remedy =
      entered.code === 'UNREACHABLE'
        ? 'Check the way to AWS: network, proxy, AWS_ENDPOINT_URL.'
        : 'Check the credentials of the environment, and the role of the account in exhibit.yaml.';
    return { lines: linesOf('account', subject, failed(entered, remedy)), open: null };
  }
  if ('refused' in entered) {
    const { action, code } = entered.refused;
    return {
      lines: linesOf('account', subject, {
        outcome: 'gap',
        found: `${action} is refused (${code}).`,
        effect: 'Every record of this account is a gap.',
        remedy:
          action === 'sts:AssumeRole'
            ? 'Let the role trust who runs exhibit, with the external id of exhibit.yaml.'
            : `Allow ${action}.`,
      }),
      open: null,
    };
  }
  const found = `Entered as ${entered.principal}.`;
  return {
    lines: linesOf(
      'account',
      subject,
      { outcome: 'ok', found },
      ...(await regionsOf(account, entered, transcript)),
    ),
    open: entered,
  };
}

/** `111122223333 (ml-prod)` */
export const subjectOf = ({ id, name }: Pick<ExaminedAccount, 'id' | 'name'>): string =>
  name === null ? id : `${id} (${name})`;

async function regionsOf(
  { id, regions }: ExaminedAccount,
  { clientFor }: OpenAccount,
  transcript: Transcript,
): Promise<readonly Seen[]> {
  const answering: string[] = [];
  const others: Seen[] = [];
  for (const region of regions) {
    const tape = transcript.tape(`doctor-region/${id}/${region}`);
    const identity = await callerIdentity(clientFor(region, tape)).catch(expectedFailure);
    if (identity instanceof ExhibitError) others.push(silent(region, identity));
    else if ('refused' in identity) others.push(closed(region, identity.refused));
    else answering.push(region);
  }
  const found = `The regions answer: ${listed(answering)}.`;
  return [...(answering.length > 0 ? [{ outcome: 'ok', found } as const] : []), ...others];
}

function closed(region: string, { kind, code }: { readonly kind: string; readonly code: string }): Seen {
  const found = `${region} refuses the credentials (${code}).`;
  if (kind !== 'region-disabled') return { outcome: 'untested', found: `${found} Run exhibit doctor again.` };
  return {
    outcome: 'gap',
    found,
    effect: 'Every record of the region is a gap.',
    remedy: `Switch the region on in the account, or take ${region} out of exhibit.yaml.`,
  };
}

function silent(region: string, error: ExhibitError): Seen {
  if (error.code === 'CREDENTIALS_REJECTED') return failed(error, 'Check the credentials for that region.');
  return {
    outcome: 'gap',
    found: `${region}: ${error.message}`,
    effect: 'Every record of the region is a gap.',
    remedy: 'Check the spelling of the region and the way to it.',
  };
}
