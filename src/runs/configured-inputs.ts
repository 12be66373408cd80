import type { Throttle } from '../aws/throttle.ts';
import { collectors } from '../collectors/index.ts';
import type { Config } from '../config/load.ts';
import type { Period } from '../core/period.ts';
import { toolVersion } from '../core/tool-version.ts';
import { originOf } from '../trail/integrity/integrity-source.ts';
import { chooseIntegrity } from './choose-integrity.ts';
import { chooseTrail } from './choose-trail.ts';
import { lockOf } from './retention.ts';
import type { RunInputs } from './run-inputs.ts';
import type { SessionBasis } from './sessions.ts';

/** The log of a run and what proves it; null when none is configured. */
export type Sources = Pick<SessionBasis, 'trail' | 'integrity'>;

/** Chooses the sources that a configuration names. @throws CONFIG_INVALID, INPUT_INVALID as `chooseTrail` does */
export async function chooseSources(
  config: Config,
  how: {
    readonly accounts: RunInputs['accounts'];
    readonly period: Period;
    readonly now: Date;
    readonly signal: AbortSignal;
    /** Takes a sentence about the choice, for whoever watches. */
    readonly says: (sentence: string) => void;
    /** Holds LookupEvents back below the limits of the accounts; left out: in this process. */
    readonly throttle?: Throttle;
  },
): Promise<Sources> {
  const { accounts, signal } = how;
  const entries = config.accounts;
  const trail = await chooseTrail(config.trails, { ...how, entries });
  const isLive = config.answers === null;
  const integrity = await chooseIntegrity(config.trails, trail, { entries, accounts, signal, isLive });
  return { trail, integrity };
}

/** The part of a run's inputs that its configuration and sources decide. */
export function inputsFrom(
  config: Config,
  { trail, integrity }: Sources,
): Omit<RunInputs, 'now' | 'period' | 'accounts' | 'frameworks' | 'previous'> {
  const lock = lockOf(config.store);
  return {
    schema: 'https://exhibit.dev/schema/run/v1',
    organization: config.organization,
    collectors: collectors.map(({ id }) => id),
    trail: trail && {
      engine: trail.engine,
      location: trail.location,
      ...(trail.workgroup && { workgroup: { ...trail.workgroup } }),
    },
    digests: integrity && originOf(integrity),
    decisions: [...config.decisions],
    acceptances: [...config.acceptances],
    documents: config.documents.map(({ document }) => document),
    exclusions: config.exclusions,
    requiredTags: config.requiredTags,
    ...(config.dataReaders.length > 0 && { dataReaders: config.dataReaders }),
    fairness: config.fairness,
    evaluations: [...config.evaluations],
    ...(config.sampling.method === 'random' && { sampling: config.sampling }),
    ...(lock !== null && { lock }),
    toolVersion,
  };
}
