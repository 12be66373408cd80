import { z } from 'zod';
import { collectors } from '../collectors/index.ts';
import type { Config } from '../config/load.ts';
import { FRAMEWORK_IDS } from '../mappings/framework-id.ts';
import { plan } from './plan.ts';

const place = z.strictObject({ account: z.string(), region: z.string() });

/** What a house can be asked to do, for those who order runs. */
export const houseView = z.strictObject({
  organization: z.string(),
  /** `inline`: in the process that serves, one at a time. `queue`: by workers. */
  runs: z.enum(['inline', 'queue']),
  /** True when an issuer of tokens is configured; else only this machine is let in. */
  issuer: z.boolean(),
  accounts: z.array(
    z.strictObject({ id: z.string(), name: z.string().nullable(), regions: z.array(z.string()) }),
  ),
  /** Frameworks of a run that names none. */
  frameworks: z.array(z.enum(FRAMEWORK_IDS)),
  /** What reads the accounts, in order. */
  collectors: z.array(
    z.strictObject({
      id: z.string(),
      /** What it collects, in words. */
      title: z.string(),
      kind: z.string(),
      reach: z.enum(['regional', 'global']),
    }),
  ),
});
export type HouseView = z.infer<typeof houseView>;

/** One task of a plan with the kind of evidence that it brings. */
export const plannedTask = place.extend({ id: z.string(), kind: z.string() });
export type PlannedTask = z.infer<typeof plannedTask>;

/** The house of a configuration. */
export function houseOf(config: Config, runs: HouseView['runs']): HouseView {
  return {
    ...{ organization: config.organization, runs, issuer: config.api.oidc !== null },
    accounts: config.accounts.map(({ id, name, regions }) => ({ id, name: name ?? null, regions })),
    frameworks: [...config.frameworks],
    collectors: collectors.map(({ id, produces, reach }) => ({
      ...{ id, title: produces.title, kind: produces.id, reach },
    })),
  };
}

/** The tasks of a run of these accounts, in the order in which a run plans them. Nothing is called. */
export function plannedTasks(accounts: HouseView['accounts']): readonly PlannedTask[] {
  return plan(collectors, accounts)
    .flat()
    .map(({ id, collector, scope }) => ({ ...scope, id, kind: collector.produces.id }));
}
