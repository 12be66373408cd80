import type { Config } from '../config/load.ts';
import { ExhibitError } from '../core/errors.ts';
import type { Signer } from '../signing/signer.ts';
import { traceChanges } from '../trail/changes.ts';
import { concernedRecords } from '../trail/concerned.ts';
import { askWho, caseGivenFor } from './ask-who.ts';
import { chooseTrail } from './choose-trail.ts';
import type { InvestigationOrder } from './investigation-desk.ts';
import { integrityOfLog } from './log-integrity.ts';
import { type PublishedCase, publishCase } from './publish-case.ts';
import { refuseUnseen } from './refuse-unseen.ts';

/**
 * Asks the first source of the configured log that covers the period, and makes a signed case of the answer. Where it
 * looks is in the configuration alone.
 *
 * @throws CONFIG_INVALID when no source is configured or none can answer, INPUT_INVALID, UNREACHABLE, SIGNER_INVALID
 */
export async function investigate(
  config: Pick<Config, 'accounts' | 'trails'>,
  order: InvestigationOrder,
  { signer, name, now, signal }: { signer: Signer; name: string; now: Date; signal: AbortSignal },
): Promise<PublishedCase> {
  const { resource, actor, events, period, accounts, regions } = order;
  const question = { resource, actor, events };
  const named = config.accounts.map((one) => ({ id: one.id, name: one.name ?? null, regions: one.regions }));
  const trail = await chooseTrail(config.trails, {
    ...{ entries: config.accounts, accounts: named, period, now, signal },
  });
  if (!trail) throw new ExhibitError('CONFIG_INVALID', 'The configuration names no log.');
  await refuseUnseen(trail, period);
  const { answer, source } = await askWho(trail, { question, period, accounts, regions, forCase: true });
  const traced = traceChanges(source);
  const folder = config.trails.find((one) => one.kind === 'logs' && one.logs.location === trail.location);
  const integrity = await integrityOfLog({
    ...{ folder: folder?.kind === 'logs' ? folder.logs.folder : null, location: trail.location },
    ...{ period, accounts, regions, source, now },
    keys: traced.changes.map(({ change }) => change.file.key),
  });
  const given = caseGivenFor(answer, question, { at: now, integrity });
  return publishCase(given, concernedRecords(source, traced, question), { signer, signedAt: now, name });
}
