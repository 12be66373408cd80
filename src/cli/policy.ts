import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { stringify } from 'yaml';
import { collectors } from '../collectors/index.ts';
import { type ConfigWithoutDecisions, loadConfigFile } from '../config/load.ts';
import { ExhibitError } from '../core/errors.ts';
import { partitionOf } from '../core/partition.ts';
import { trailsOf } from '../doctor/asked-grants.ts';
import { type GrantNeeds, grantsFor } from '../doctor/grants.ts';
import { managedPolicies, policyDocument, roleTemplate, TEMPLATE_PARTITION } from '../doctor/policy.ts';
import type { Io } from './io.ts';

/** The options of `exhibit policy`. */
export interface PolicyOptions {
  readonly config?: string;
  readonly account?: string;
  readonly bucket?: string;
  readonly cloudformation?: boolean;
  readonly managed?: boolean;
  readonly json?: boolean;
}

/**
 * Prints the policy or the template.
 *
 * @throws CONFIG_INVALID, USAGE_INVALID when the account is not in the configuration or the bucket is none
 */
export async function printPolicy(options: PolicyOptions, io: Io): Promise<void> {
  const config = await configFor(options, io);
  const needs = needsOf(options, config);
  if (needs.trails.some((trail) => trail.kind === 'athena' && trail.athena.output === null)) {
    io.err(
      'Not in the policy: writing the results of Athena, since exhibit.yaml names no output. The role needs s3:PutObject and s3:GetObject where the work group writes, unless Athena keeps the results itself.\n',
    );
  }
  if (!options.cloudformation) {
    const grants = grantsFor(needs);
    io.out(
      `${JSON.stringify(options.managed ? managedPolicies(grants) : policyDocument(grants), null, 2)}\n`,
    );
    return;
  }
  const template = roleTemplate(grantsFor({ ...needs, partition: TEMPLATE_PARTITION }));
  io.out(options.json ? `${JSON.stringify(template, null, 2)}\n` : yamlOf(template));
}

/** CloudFormation reads YAML 1.1, in which a plain 2012-10-17 is a date. */
const yamlOf = (template: object): string =>
  stringify(template, { version: '1.1', aliasDuplicateObjects: false });

async function configFor({ config }: PolicyOptions, io: Io): Promise<ConfigWithoutDecisions | null> {
  const path = resolve(io.cwd, config ?? 'exhibit.yaml');
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  return config !== undefined || isThere ? loadConfigFile(path) : null;
}

function needsOf({ account, bucket }: PolicyOptions, config: ConfigWithoutDecisions | null): GrantNeeds {
  if (bucket !== undefined && !/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
    throw new ExhibitError('USAGE_INVALID', `"${bucket}" is no name of a bucket.`);
  if (account !== undefined && !config?.accounts.some(({ id }) => id === account))
    throw new ExhibitError('USAGE_INVALID', `The account ${account} is not in the configuration.`);
  const trails = (account === undefined ? config?.trails : config && trailsOf(account, config)) ?? [];
  const table = trails.find((trail) => trail.kind === 'athena')?.athena;
  const [first] = config?.accounts ?? [];
  return {
    collectors,
    trails,
    partition: partitionOf(first?.regions[0] ?? ''),
    account: table?.account ?? '*',
    region: table?.region ?? '*',
    bucket: bucket ?? null,
    integrity: bucket !== undefined,
  };
}
