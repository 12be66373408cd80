import { AthenaClient, GetWorkGroupCommand } from '@aws-sdk/client-athena';
import { called, type EngineCalls } from './engine-calls.ts';

/** The settings of a work group that decide about queries to a log; null is what AWS does not state. */
export interface WorkGroupSettings {
  readonly isEnabled: boolean | null;
  /** True: the settings of the work group win over those of a query. */
  readonly isEnforced: boolean | null;
  /** `s3://…` where results are written. */
  readonly output: string | null;
  /** Such as SSE_KMS. */
  readonly encryption: string | null;
  /** True: Athena keeps the results itself, and encrypts them. */
  readonly isManaged: boolean | null;
  /** Bytes that one query may read. */
  readonly bytesCutoff: number | null;
  /** The version that runs, not the one that is selected: `Athena engine version 3`. */
  readonly engine: string | null;
}

/**
 * Reads a work group (`athena:GetWorkGroup`); null when the answer holds none.
 *
 * @throws ServiceError, RUN_ABORTED, CREDENTIALS_REJECTED
 * @source https://docs.aws.amazon.com/athena/latest/APIReference/API_WorkGroupConfiguration.html
 */
export async function readWorkGroup(
  name: string,
  calls: Pick<EngineCalls, 'client' | 'region' | 'signal'>,
): Promise<WorkGroupSettings | null> {
  const command = new GetWorkGroupCommand({ WorkGroup: name });
  const { WorkGroup: group } = await called('Athena', calls, (options) =>
    calls.client(AthenaClient).send(command, options),
  );
  if (!group) return null;
  const { ResultConfiguration: result, ...settings } = group.Configuration ?? {};
  return {
    isEnabled: group.State === undefined ? null : group.State === 'ENABLED',
    isEnforced: settings.EnforceWorkGroupConfiguration ?? null,
    output: result?.OutputLocation ?? null,
    encryption: result?.EncryptionConfiguration?.EncryptionOption ?? null,
    isManaged: settings.ManagedQueryResultsConfiguration?.Enabled ?? null,
    bytesCutoff: settings.BytesScannedCutoffPerQuery ?? null,
    engine: settings.EngineVersion?.EffectiveEngineVersion ?? null,
  };
}
