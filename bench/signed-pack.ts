import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildContainer, type UnreadFile } from '../src/container/build-container.ts';
import { openContainer } from '../src/container/open-container.ts';
import { statementFor } from '../src/container/statement.ts';
import { createAuthority } from '../src/signing/authority.ts';
import { signStatement } from '../src/signing/dsse.ts';
import { sampleFiles } from '../test/container/sample-pack.ts';
import { signerOf } from '../test/signing/authority-of.ts';

/** A signed pack, and its files unpacked into a folder. */
export interface SignedPack {
  readonly container: Buffer;
  readonly bundle: Buffer;
  readonly root: Buffer;
  /** Holds the unpacked files; whoever asked for it removes it. */
  readonly folder: string;
  readonly files: number;
  /** Bytes of the unpacked files. */
  readonly bytes: number;
}

/**
 * A pack of `megabytes`: records of evidence of 40 kB, and a transcript in files of 4 MB, as a run splits it. Names
 * repeat, identifiers and digests do not, so that it packs to a tenth, much as packs of the sample account do.
 */
export async function signedPack(megabytes: number): Promise<SignedPack> {
  const now = new Date(Date.now() - 3_600_000);
  const authority = await createAuthority({
    organization: 'Example Health Ltd',
    now,
    kind: 'ec-p256',
    random: randomBytes,
  });
  const signer = signerOf(authority, now);
  const files = [
    ...(await sampleFiles(signer)),
    ...generated('evidence', { bytes: 40_000, count: (megabytes * 1e6 * 0.4) / 40_000, cites: 1 }),
    ...generated('transcript', { bytes: 4_000_000, count: (megabytes * 1e6 * 0.6) / 4_000_000, cites: 0 }),
  ];
  const container = await buildContainer({ files, signer, signedAt: now });
  const statement = statementFor({ name: 'pack.zip', bytes: container }, [], { id: 'pack-1' });
  return unpacked({
    container,
    bundle: await signStatement(statement, signer),
    root: Buffer.from(authority.root.certificatePem),
  });
}

/** Unpacks a pack into a new folder of the machine. */
export async function unpacked(pack: Pick<SignedPack, 'container' | 'bundle' | 'root'>): Promise<SignedPack> {
  const folder = await mkdtemp(join(tmpdir(), 'exhibit-bench-verify-'));
  const opened = openContainer(pack.container);
  let bytes = 0;
  for (const [name, content] of opened) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
    bytes += content.length;
  }
  return { ...pack, folder, bytes, files: opened.size };
}

interface Text {
  readonly bytes: number;
  /** Digests of calls that each line cites. */
  readonly cites: number;
}

function generated(folder: string, { count, ...text }: Text & { readonly count: number }): UnreadFile[] {
  return Array.from({ length: Math.round(count) }, (_, index) => ({
    name: `${folder}/${String(index).padStart(6, '0')}.json`,
    read: () => jsonText(`${folder}/${index}`, text),
    mediaType: 'application/json',
    collectedAt: '2026-11-20T09:00:00Z',
  }));
}

/** Answers of calls, one a line; the same for the same seed. */
function jsonText(seed: string, { bytes, cites }: Text): Buffer {
  const lines: string[] = [];
  let size = 0;
  for (let index = 0; size < bytes; index++) {
    const digest = hexDigest(`${seed}/${index}`);
    const day = new Date(1_785_000_000_000 + Number.parseInt(digest.slice(0, 6), 16) * 400);
    const line = `${JSON.stringify({
      operation: 'DescribeTrainingJob',
      answer: {
        TrainingJobName: `readmission-${digest.slice(0, 8)}`,
        TrainingJobArn: `arn:aws:sagemaker:eu-west-1:111122223333:training-job/readmission-${digest.slice(0, 8)}`,
        TrainingJobStatus: index % 9 === 0 ? 'Failed' : 'Completed',
        CreationTime: day.toISOString(),
        ModelArtifacts: {
          S3ModelArtifacts: `s3://northwind-models/readmission/${digest.slice(0, 12)}/model.tar.gz`,
        },
        RoleArn: 'arn:aws:iam::111122223333:role/readmission-training',
        OutputDataConfig: {
          KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/0c1d2e3f-4a5b-6c7d-8e9f-0a1b2c3d4e5f',
        },
        VpcConfig: { SecurityGroupIds: ['sg-0a1b2c3d'], Subnets: ['subnet-0a1b', 'subnet-0c1d'] },
        EnableNetworkIsolation: true,
        EnableInterContainerTrafficEncryption: index % 4 !== 0,
        BillableTimeInSeconds: Number.parseInt(digest.slice(8, 12), 16),
      },
      bodyDigest: `sha256:${digest}`,
      calls: Array.from({ length: cites }, (_, call) => `sha256:${hexDigest(`${digest}/${call}`)}`),
      region: 'eu-west-1',
    })}\n`;
    lines.push(line);
    size += line.length;
  }
  return Buffer.from(lines.join('').slice(0, bytes));
}

const hexDigest = (text: string): string => createHash('sha256').update(text).digest('hex');
