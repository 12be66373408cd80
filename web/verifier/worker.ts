import './platform/buffer.ts';
import './platform/schemas.ts';
import { holdsBy, reasonOf } from '../../src/container/verification.ts';
import { ExhibitError } from '../../src/core/errors.ts';
import { judgeAgain } from '../../src/runs/judge-again.ts';
import { distinguishedText } from '../../src/signing/distinguished-text.ts';
import { aboutOf } from './about.ts';
import { confirmUnpacked, forgetUnpacked } from './platform/zlib.ts';
import type { Answer, Asking, FoundCertificate, ReadFile, Report, Request, Told } from './protocol.ts';
import { Steps } from './steps.ts';
import { verifySignatures } from './verify-signatures.ts';
import { certificatesIn, fingerprintOf, verifyTrust } from './verify-trust.ts';

/** The thread in which packs are verified, one request after the other, so that the page stays alive. */
let last: Promise<void> = Promise.resolve();
addEventListener('message', ({ data: { id, request } }: MessageEvent<Asking>) => {
  const tell: Tell = (answer) => postMessage({ id, answer } satisfies Told);
  last = last
    .then(() => answer(request, tell))
    .then(tell, (cause: unknown) =>
      tell({ kind: 'broken', reason: cause instanceof Error ? cause.message : String(cause) }),
    );
});

type Tell = (answer: Answer) => void;

async function answer(request: Request, tell: Tell): Promise<Answer> {
  if (request.kind === 'verify') return { kind: 'done', report: await verify(request, tell) };
  const found = [];
  for (const file of request.files) found.push(...certificatesOf(file.name, await bytesOf(file)));
  return { kind: 'certificates', found };
}

async function verify(request: Extract<Request, { kind: 'verify' }>, tell: Tell): Promise<Report> {
  forgetUnpacked();
  tell({ kind: 'progress', title: 'The files are read', share: null });
  const container = await bytesOf(request.container);
  const bundle = request.bundle && (await bytesOf(request.bundle));
  const roots = await allBytes(request.roots);
  const timestampRoots = await allBytes(request.timestampRoots);
  const files = [
    await described('pack', request.container, container),
    ...(request.bundle && bundle ? [await described('statement', request.bundle, bundle)] : []),
    ...(await allDescribed('root', request.roots, roots)),
    ...(await allDescribed('timestamp root', request.timestampRoots, timestampRoots)),
  ];

  const steps = new Steps((title) => tell({ kind: 'progress', title, share: null }));
  const found = await verifySignatures(steps, { container, bundle }, hearing(container.length, tell));
  await verifyTrust(steps, found, {
    roots,
    timestampRoots,
    at: request.at === null ? null : new Date(request.at),
  });
  tell({ kind: 'progress', title: 'The conclusions follow from the evidence', share: null });
  const { opened, signature } = found;
  const fault = new ExhibitError('PACK_INVALID', steps.steps[0]?.detail ?? 'The container was not opened.');
  const { of, steps: inner } = judgeAgain(
    opened ? { files: opened.files, fault: null } : { files: null, fault },
  );
  await confirmUnpacked();
  const all = [...steps.steps, ...inner];
  const holds = holdsBy(all) && roots.length > 0;
  return {
    ...{ of, holds, files },
    steps: all,
    certificates: request.roots.flatMap(({ name }, index) =>
      certificatesOf(name, roots[index] ?? Buffer.alloc(0)),
    ),
    about: holds && opened && signature ? aboutOf(of, opened.files, signature) : null,
  };
}

/** Tells how far unpacking is, at most a hundred times. */
function hearing(total: number, tell: Tell): (done: number) => void {
  let last = -1;
  return (done) => {
    const share = Math.floor((done / Math.max(total, 1)) * 100);
    if (share === last) return;
    last = share;
    tell({
      kind: 'progress',
      title: 'The files of the container are unpacked and hashed',
      share: share / 100,
    });
  };
}

async function bytesOf(file: File): Promise<Buffer> {
  return Buffer.from(await file.arrayBuffer());
}

async function allBytes(files: readonly File[]): Promise<Buffer[]> {
  return Promise.all(files.map(bytesOf));
}

async function described(role: ReadFile['role'], { name }: File, bytes: Buffer): Promise<ReadFile> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes.buffer as ArrayBuffer));
  return { role, name, bytes: bytes.length, sha256: Buffer.from(digest).toString('hex') };
}

async function allDescribed(
  role: ReadFile['role'],
  files: readonly File[],
  bytes: readonly Buffer[],
): Promise<ReadFile[]> {
  return Promise.all(files.map((file, index) => described(role, file, bytes[index] ?? Buffer.alloc(0))));
}

function certificatesOf(file: string, bytes: Buffer): FoundCertificate[] {
  try {
    return certificatesIn(bytes).map((one) => ({
      file,
      subject: distinguishedText(one.subjectDer),
      fingerprint: fingerprintOf(one),
      fault: null,
    }));
  } catch (cause) {
    return [{ file, subject: null, fingerprint: null, fault: reasonOf(cause) }];
  }
}
