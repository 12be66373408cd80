import { gapKindOf, isServiceFailure } from '../../aws/gap-kinds.ts';
import type { AthenaConfig } from '../../config/load.ts';
import { readWorkGroup, type WorkGroupSettings } from '../../trail/engines/athena-workgroup.ts';
import type { EngineCalls } from '../../trail/engines/engine-calls.ts';
import { expectedFailure, type Line, linesOf, type Seen } from '../line.ts';

const NO_LOG = 'The log is a gap: no change, deleted resource or person can be shown.';

/** Looks at the work group in which queries to the log run. */
export async function examineWorkGroup(
  config: AthenaConfig,
  calls: Pick<EngineCalls, 'client' | 'region' | 'signal'>,
): Promise<readonly Line[]> {
  const subject = `work group ${config.workgroup}`;
  try {
    const settings = await readWorkGroup(config.workgroup, calls);
    if (settings) return linesOf('log', subject, ...seenOf(settings, config));
    return linesOf('log', subject, untested('The answer of Athena holds no work group.', null));
  } catch (error) {
    // Credentials that are refused fail the table, which a run needs; this look it does not.
    if (!isServiceFailure(error))
      return linesOf('log', subject, untested(expectedFailure(error).message, null));
    // A work group that is not there is no error of its own, only an invalid request.
    const isAbsent = error.name === 'InvalidRequestException' && /not found/i.test(error.message);
    const kind = gapKindOf(error, calls.region);
    if (isAbsent || kind === 'not-found') return linesOf('log', subject, absent);
    const found = `athena:GetWorkGroup gave no answer (${error.name}).`;
    return linesOf('log', subject, untested(found, kind === 'denied' ? ALLOW : 'Run exhibit doctor again.'));
  }
}

const absent: Seen = {
  outcome: 'gap',
  found: 'There is no such work group in that region.',
  effect: NO_LOG,
  remedy: 'Name a work group of the account and region in exhibit.yaml.',
};

const ALLOW = 'Allow athena:GetWorkGroup; a run itself does not need it.';

const untested = (found: string, remedy: string | null): Seen => ({
  outcome: 'untested',
  found: `${found} Its settings were not tested.`,
  remedy,
});

function seenOf(settings: WorkGroupSettings, config: AthenaConfig): Seen[] {
  if (settings.isEnabled === false) {
    const remedy = 'Enable the work group, or name another one.';
    return [{ outcome: 'gap', found: 'It is disabled.', effect: NO_LOG, remedy }];
  }
  const state: Seen =
    settings.isEnabled === true
      ? { outcome: 'ok', found: 'It is enabled.' }
      : { outcome: 'untested', found: 'Athena does not say whether it is enabled.' };
  return [state, ...resultsSeen(settings, config), limitSeen(settings, config), engineSeen(settings)];
}

function resultsSeen(settings: WorkGroupSettings, { output }: AthenaConfig): Seen[] {
  if (settings.isManaged === true)
    return [{ outcome: 'ok', found: 'Athena keeps the results itself, encrypted.' }];
  const place = settings.isEnforced === true ? settings.output : (output ?? settings.output);
  if (place === null) {
    return [
      {
        outcome: 'gap',
        found: 'Neither the work group nor exhibit.yaml says where results go.',
        effect: NO_LOG,
        remedy: 'Set the result location of the work group, or output in exhibit.yaml.',
      },
    ];
  }
  const instead = output !== null && place !== output ? `, and not to ${output} of exhibit.yaml` : '';
  const enforced = settings.isEnforced === true ? ', enforced' : '';
  const found = `Results go to ${place}${enforced}${instead}.`;
  return [{ outcome: 'ok', found }, encryptionSeen(settings, place)];
}

/** The encryption of a work group goes with its own location only. */
function encryptionSeen({ encryption, output }: WorkGroupSettings, place: string): Seen {
  if (encryption !== null && place === output)
    return { outcome: 'ok', found: `Results are encrypted (${encryption}).` };
  return {
    outcome: 'gap',
    found: 'No encryption of results is set.',
    effect: 'The pack cannot show that the results it rests on were encrypted.',
    remedy: 'Set the encryption of query results in the work group.',
  };
}

function limitSeen({ bytesCutoff }: WorkGroupSettings, config: AthenaConfig): Seen {
  const limits = [bytesCutoff, config.bytesCutoff].filter((limit) => limit !== null);
  if (limits.length === 0) {
    const remedy = 'To limit what a query can cost, set bytesCutoff in exhibit.yaml.';
    return { outcome: 'ok', found: 'Nothing limits the bytes that a query reads.', remedy };
  }
  const found = `A query may read ${Math.min(...limits)} bytes; one that would read more is a gap.`;
  return { outcome: 'ok', found };
}

function engineSeen({ engine }: WorkGroupSettings): Seen {
  const [, version] = /version (\d+)/.exec(engine ?? '') ?? [];
  if (version === undefined)
    return { outcome: 'untested', found: `Which engine runs is not known (${engine ?? 'not stated'}).` };
  if (Number(version) >= 3) return { outcome: 'ok', found: `Queries run in ${engine}.` };
  return {
    outcome: 'gap',
    found: `Queries run in ${engine}, for which they are not written.`,
    effect: 'They can fail, and then the log is a gap.',
    remedy: 'Select Athena engine version 3.',
  };
}
