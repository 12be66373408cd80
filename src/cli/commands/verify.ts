import type { Command } from 'commander';
import { ExhibitError } from '../../core/errors.ts';
import type { PackBytes, Verification } from '../../runs/verify.ts';
import type { ChainVerification } from '../../runs/verify-chain.ts';
import type { Io } from '../io.ts';

interface Options {
  readonly trust?: string;
  readonly trustTimestamps?: string;
  readonly bundle?: string;
  readonly at?: string;
  readonly json?: boolean;
}

/** Adds `exhibit verify PACK…`: every layer of a pack, from the signatures to the conclusions, and of several their chain. */
export function addVerify(program: Command, io: Io, conclude: (exitCode: number) => void): void {
  program
    .command('verify')
    .description(
      'verify a pack or a case: signatures, files, evidence, conclusions; of several packs also the chain that they are; exit 0 only if all of it holds',
    )
    .argument('<pack...>', 'the container, a .zip; its .sigstore.json is looked for beside it')
    .option('--trust <pem>', 'root certificate that you trust, got by another way than the pack')
    .option(
      '--trust-timestamps <pem>',
      'root certificates of those whom you trust about times; then certificates are judged at the stamped time',
    )
    .option('--bundle <file>', 'the signed statement, when it does not lie beside the pack')
    .option('--at <time>', 'time at which certificates have to be valid; else the time of the signature')
    .option('--json', 'for machines')
    .action(async (paths: readonly string[], options: Options) => {
      const [path, ...others] = paths;
      const isChain = others.length > 0;
      if (isChain && options.bundle !== undefined)
        throw new ExhibitError(
          'USAGE_INVALID',
          '--bundle is for one pack: put the statements beside the packs.',
        );
      const report = isChain ? await chainOf(io, paths, options) : await packOf(io, path ?? '', options);
      conclude(report.holds ? 0 : 1);
      if (options.json) return io.out(`${JSON.stringify(report, null, 2)}\n`);
      const { chainText, verificationText } = await import('../verification-text.ts');
      io.out(report.of === 'chain' ? chainText(report, io.columns) : verificationText(report, io.columns));
    });
}

async function packOf(io: Io, path: string, options: Options): Promise<Verification> {
  const { verifyPack } = await import('../../runs/verify.ts');
  return verifyPack(await bytesOf(io, path, options));
}

async function chainOf(io: Io, paths: readonly string[], options: Options): Promise<ChainVerification> {
  const { verifyChain, verifyLink } = await import('../../runs/verify-chain.ts');
  const packs = [];
  for (const path of paths) packs.push(await verifyLink(path, await bytesOf(io, path, options)));
  return verifyChain(packs);
}

async function bytesOf(io: Io, path: string, options: Options): Promise<PackBytes> {
  const { readInput, readOptional } = await import('../files.ts');
  const { parseInstant } = await import('../../core/period.ts');
  const { bundle, trust, trustTimestamps, at } = options;
  return {
    container: await readInput(io, path),
    bundle: bundle ? await readInput(io, bundle) : await readOptional(io, `${path}.sigstore.json`),
    roots: trust === undefined ? [] : [await readInput(io, trust)],
    timestampRoots: trustTimestamps === undefined ? [] : [await readInput(io, trustTimestamps)],
    at: at === undefined ? null : new Date(parseInstant(at)),
  };
}
