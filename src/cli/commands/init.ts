import type { KeyObject } from 'node:crypto';
import type { Command } from 'commander';
import { ExhibitError } from '../../core/errors.ts';
import type { Io } from '../io.ts';

interface Options {
  readonly organization: string;
  readonly account: string;
  readonly region: string[];
  readonly logs: string;
  readonly key: string;
  readonly signer?: string;
  readonly json?: boolean;
}

/** Adds `exhibit init`: configuration, IAM policy of the collectors, local root and signer. Replaces no file. */
export function addInit(program: Command, io: Io): void {
  program
    .command('init')
    .description('write exhibit.yaml, the read-only IAM policy it needs, and a local root with a signer')
    .requiredOption('--organization <name>', 'as it is to stand on reports and in the certificates')
    .requiredOption('--account <id>', 'the first account to audit, twelve digits')
    .requiredOption('--region <code>', 'a region to audit; may be given several times', collected, [])
    .option(
      '--logs <place>',
      'CloudTrail log files: a folder in the layout of the bucket, or s3://bucket/folder',
      './AWSLogs',
    )
    .option('--key <kind>', 'rsa: packs are the same to the byte for the same input; ec: smaller', 'rsa')
    .option(
      '--signer <place>',
      'kms:<ARN of a key>: the signer is that key in AWS KMS (default: a new local key)',
    )
    .option('--json', 'for machines')
    .action(async (options: Options) => {
      const { randomBytes } = await import('node:crypto');
      const { access, writeFile } = await import('node:fs/promises');
      const { join } = await import('node:path');
      const { collectors } = await import('../../collectors/index.ts');
      const { configSchema } = await import('../../config/schema.ts');
      const { writeAuthority } = await import('../../config/signer-files.ts');
      const { starterConfig } = await import('../../config/starter.ts');
      const { grantsFor } = await import('../../doctor/grants.ts');
      const { policyDocument } = await import('../../doctor/policy.ts');
      const { createAuthority, createAuthorityFor } = await import('../../signing/authority.ts');
      const kind = keyKind(options.key);
      const { organization, account, region: regions, logs, signer } = options;
      const checked = configSchema.safeParse({ organization, accounts: [{ id: account, regions }], signer });
      if (!checked.success) {
        throw new ExhibitError(
          'USAGE_INVALID',
          `${checked.error.issues.map(({ message }) => message).join('; ')}.`,
        );
      }
      const config = join(io.cwd, 'exhibit.yaml');
      const policy = join(io.cwd, 'exhibit-policy.json');
      for (const path of [config, policy]) {
        const there = await access(path).then(
          () => true,
          () => false,
        );
        if (there) throw new ExhibitError('CONFIG_INVALID', `${path} is there already; nothing was written.`);
      }
      const request = { organization, now: io.now(), kind, random: (bytes: number) => randomBytes(bytes) };
      const signerKey = await keyInKms(signer);
      const authority = signerKey
        ? await createAuthorityFor(signerKey, request)
        : await createAuthority(request);
      const root = await writeAuthority(join(io.cwd, 'keys'), authority);
      await writeFile(config, starterConfig({ organization, account, regions, logs, signer }), {
        flag: 'wx',
      });
      const needs = { collectors, trails: [], partition: 'aws', account: '*', region: '*', bucket: null };
      const document = policyDocument(grantsFor({ ...needs, integrity: false }));
      await writeFile(policy, `${JSON.stringify(document, null, 2)}\n`, { flag: 'wx' });
      if (options.json) {
        const fingerprint = authority.rootFingerprint;
        return io.out(`${JSON.stringify({ config, policy, root, fingerprint }, null, 2)}\n`);
      }
      io.out(`wrote ${config}\nwrote ${policy}\nwrote ${root} and its keys\n`);
      io.out(
        `\nFingerprint of the root, for your auditors, by another way than the packs:\n${authority.rootFingerprint}\n`,
      );
      io.out(
        `\nKeep keys/root.key.pem off line. Next: exhibit doctor, then exhibit run --from 2026-07-01 --to 2026-10-01\n`,
      );
    });
}

/** The public key of a signer in KMS, once it is sure that it can be used; null when none is asked for. */
async function keyInKms(signer: string | undefined): Promise<KeyObject | null> {
  if (signer === undefined) return null;
  const { kmsKeyOf } = await import('../../signing/kms-key.ts');
  const { kmsSigningKey } = await import('../../signing/kms-signer.ts');
  const key = kmsKeyOf(signer);
  if (!key)
    throw new ExhibitError('USAGE_INVALID', `--signer is kms:<ARN of a key or alias>, not "${signer}".`);
  return (await kmsSigningKey(key)).publicKey;
}

function collected(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

function keyKind(text: string): 'rsa-3072' | 'ec-p256' {
  if (text === 'rsa') return 'rsa-3072';
  if (text === 'ec') return 'ec-p256';
  throw new ExhibitError('USAGE_INVALID', `--key is rsa or ec, not "${text}".`);
}
