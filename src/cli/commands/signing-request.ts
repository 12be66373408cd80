import type { Command } from 'commander';
import { ExhibitError } from '../../core/errors.ts';
import type { Io } from '../io.ts';

/** Adds `exhibit signing-request`: asks an authority for the certificate of a key in AWS KMS. */
export function addSigningRequest(program: Command, io: Io): void {
  program
    .command('signing-request')
    .description(
      'print a certificate request (PKCS #10) that a key in AWS KMS signed, for an authority of your own',
    )
    .argument('<key>', 'kms:<ARN of a key or alias>')
    .requiredOption('--organization <name>', 'as it is to stand in the certificate')
    .option('--json', 'for machines')
    .action(async (text: string, { organization, json }: { organization: string; json?: boolean }) => {
      const { certificateRequest } = await import('../../signing/certificate-request.ts');
      const { kmsKeyOf } = await import('../../signing/kms-key.ts');
      const { kmsSigningKey } = await import('../../signing/kms-signer.ts');
      const { toPem } = await import('../../signing/pem.ts');
      const named = kmsKeyOf(text);
      if (!named)
        throw new ExhibitError('USAGE_INVALID', `The key is kms:<ARN of a key or alias>, not "${text}".`);
      const key = await kmsSigningKey(named);
      const request = toPem('CERTIFICATE REQUEST', await certificateRequest(organization, key));
      io.out(json ? `${JSON.stringify({ key: key.arn, request }, null, 2)}\n` : request);
    });
}
