import { buildContainer } from '../../src/container/build-container.ts';
import { openContainer } from '../../src/container/open-container.ts';
import { statementFor } from '../../src/container/statement.ts';
import { signStatement } from '../../src/signing/dsse.ts';
import { signPdf } from '../../src/signing/pades.ts';
import { fromPem } from '../../src/signing/pem.ts';
import type { Signer } from '../../src/signing/signer.ts';
import { packOf, repacked, sampleFiles } from '../container/sample-pack.ts';
import { NOW } from '../signing/authority-of.ts';
import { samplePdf } from '../signing/sample-pdf.ts';
import { stampsOf, timeAuthority } from '../signing/time-authority.ts';
import {
  authority,
  type CorpusPack,
  EVIDENCE,
  files,
  flip,
  given,
  OTHER,
  ROOT,
  signer,
  sound,
  stranger,
  strides,
} from './corpus-pack.ts';
import { signersCorpus } from './corpus-signers.ts';
import { looseZips } from './loose-zips.ts';

const clock = await timeAuthority();
const otherClock = await timeAuthority();
const [CLOCK, OTHER_CLOCK] = [Buffer.from(clock.rootPem), Buffer.from(otherClock.rootPem)];
const reportOf = (bytes: Buffer) => ({
  ...{ name: 'report.pdf', bytes, mediaType: 'application/pdf', collectedAt: null },
});

/** Every pack once with its statement and once without. */
async function changedFiles(): Promise<readonly CorpusPack[]> {
  const names = [...openContainer(sound.container).keys()];
  const changes: [string, (inside: Map<string, Buffer>) => void][] = [
    ...names.map((name): [string, (inside: Map<string, Buffer>) => void] => [
      `a byte changed in ${name}`,
      (inside) => {
        const bytes = inside.get(name) ?? Buffer.alloc(0);
        inside.set(name, flip(bytes, Math.floor(bytes.length / 2)));
      },
    ]),
    ['an added file', (inside) => inside.set('evidence/more.json', Buffer.from('{}'))],
    ['a removed file', (inside) => inside.delete(EVIDENCE)],
    [
      'a renamed file',
      (inside) => {
        inside.set('evidence/renamed.json', inside.get(EVIDENCE) ?? Buffer.alloc(0));
        inside.delete(EVIDENCE);
      },
    ],
    ['swapped evidence', (inside) => inside.set(EVIDENCE, Buffer.from('{"endpoints":["x"]}'))],
    ['a hidden file beside the signature', (inside) => inside.set('META-INF/other.xml', Buffer.from('<a/>'))],
    [
      'bytes behind the report',
      (inside) =>
        inside.set(
          'report.pdf',
          Buffer.concat([inside.get('report.pdf') ?? Buffer.alloc(0), Buffer.from('\n')]),
        ),
    ],
    ['a comment in SHA256SUMS', (inside) => edit(inside, 'SHA256SUMS', '', '# note\n')],
    [
      'a note in the signed list',
      (inside) => edit(inside, 'META-INF/ASiCManifest001.xml', '</asic:ASiC', '<!-- --></asic:ASiC'),
    ],
    ['another size in manifest.json', (inside) => edit(inside, 'manifest.json', '"bytes":15', '"bytes":16')],
  ];
  const made = [];
  for (const [what, change] of changes) {
    const container = await repacked(sound.container, (inside) => void change(inside));
    made.push(given(what, { container }), given(`${what}, no statement`, { container }, { bundle: null }));
  }
  return made;
}

function edit(inside: Map<string, Buffer>, name: string, from: string, to: string): void {
  inside.set(name, Buffer.from((inside.get(name) ?? Buffer.alloc(0)).toString().replace(from, to)));
}

async function statements(): Promise<readonly CorpusPack[]> {
  const about = { name: 'pack.zip', bytes: sound.container };
  const of = async (what: string, made: Parameters<typeof signStatement>[0], by = signer) =>
    given(what, { bundle: await signStatement(made, by) });
  return [
    await of('a statement that another key signed', statementFor(about, [], {}), stranger),
    await of(
      'a statement about another container',
      statementFor({ ...about, bytes: Buffer.from('x') }, [], {}),
    ),
    await of(
      'a statement about a file that is not there',
      statementFor(about, [{ name: 'no.json', bytes: Buffer.alloc(0) }], {}),
    ),
    await of(
      'a statement about other bytes of a file',
      statementFor(about, [{ name: 'pack.json', bytes: Buffer.alloc(0) }], {}),
    ),
    await of('a statement that speaks of volumes', statementFor(about, [], { volumes: 2 })),
    given('a statement that is none', { bundle: Buffer.from('{}') }),
  ];
}

async function reports(): Promise<readonly CorpusPack[]> {
  const others = files.filter(({ name }) => name !== 'report.pdf');
  const signed = await signPdf(await samplePdf(), signer);
  const made: [string, Buffer][] = [
    ['bytes behind the end of the report', Buffer.concat([signed, Buffer.from('\n')])],
    ['a report without a signature', await samplePdf()],
    ['a report signed by another', await signPdf(await samplePdf(), stranger)],
    [
      'other text in the report',
      Buffer.from(signed.toString('latin1').replace('(Sample)', '(Simple)'), 'latin1'),
    ],
    [
      'other data in the report',
      await signPdf(await samplePdf({ attachment: Buffer.from('{"id":"pack-2"}') }), signer),
    ],
    ['a report without data', signed],
  ];
  const packs = [given('no report', await packOf(signer, others))];
  for (const [what, report] of made)
    packs.push(given(what, await packOf(signer, [...others, reportOf(report)])));
  return packs;
}

function trusts(): readonly CorpusPack[] {
  const der = fromPem('CERTIFICATE', authority.root.certificatePem)[0] ?? Buffer.alloc(0);
  return [
    given('a sound pack', {}),
    given('a sound pack with a root in DER', {}, { roots: [der] }),
    given('a sound pack with several roots', {}, { roots: [Buffer.concat([OTHER, ROOT])] }),
    given('no root', {}, { roots: [] }),
    given('the root of another', {}, { roots: [OTHER] }),
    given('something that is no certificate', {}, { roots: [Buffer.from('no certificate')] }),
    given('the signer itself as root', {}, { roots: [Buffer.from(authority.signer.certificatePem)] }),
    given('the last second of the signer', {}, { at: new Date('2033-11-20T10:00:00Z') }),
    given('a time after the signer', {}, { at: new Date('2033-11-20T10:00:01Z') }),
    given('a time before the signature', {}, { at: new Date('2026-11-20T09:59:59Z') }),
    given('the time of the signature', {}, { at: null }),
    given('a pack of a stranger', {}, { bundle: null, container: sound.container, roots: [OTHER] }),
  ];
}

async function timeStamps(): Promise<readonly CorpusPack[]> {
  const stamped: Signer = { ...signer, timestamp: stampsOf(clock) };
  const elsewhere: Signer = { ...signer, timestamp: () => stampsOf(clock)(Buffer.from('another signature')) };
  const later = new Date('2034-06-01T00:00:00Z');
  const pack = await packOf(stamped);
  const timed = { timestampRoots: [CLOCK] };
  const mixed = async (what: string, by: { report?: Signer; container?: Signer; statement?: Signer }) => {
    const container = await buildContainer({
      files: await sampleFiles(by.report ?? stamped),
      signer: by.container ?? stamped,
      signedAt: NOW,
    });
    const statement = statementFor({ name: 'pack.zip', bytes: container }, [], { id: 'pack-1' });
    return given(what, { container, bundle: await signStatement(statement, by.statement ?? stamped) }, timed);
  };
  const claimed = new Date(NOW.getTime() + 6 * 60_000);
  return [
    given('time stamps', pack, timed),
    given('time stamps that nobody is trusted for', pack),
    given('time stamps of somebody who is not trusted', pack, { timestampRoots: [OTHER_CLOCK] }),
    given('time stamps, years later', pack, { ...timed, at: later }),
    given('time stamps, years later, that nobody is trusted for', pack, { at: later }),
    given('time stamps after the end of their authority', pack, {
      ...timed,
      at: new Date('2041-01-01T00:00:00Z'),
    }),
    given(
      'a signature after the end of its signer',
      await packOf({ ...signer, timestamp: stampsOf(clock, later) }),
      { ...timed, at: later },
    ),
    given('a claimed time later than the stated one', await packOf(stamped, undefined, claimed), {
      ...timed,
      at: claimed,
    }),
    await mixed('no time stamp of the report', { report: signer }),
    await mixed('no time stamp of the container', { container: signer }),
    await mixed('no time stamp of the statement', { statement: signer }),
    await mixed('the time stamp of another signature on the report', { report: elsewhere }),
    await mixed('the time stamp of another signature on the container', { container: elsewhere }),
    await mixed('the time stamp of another signature on the statement', { statement: elsewhere }),
    ...strides(pack.bundle, 25).map((bundle, index) =>
      given(`stamped statement, changed byte ${index}`, { ...pack, bundle }, { ...timed, isAnyByte: true }),
    ),
    ...strides(pack.container, 10).map((container, index) =>
      given(
        `stamped container, changed byte ${index}`,
        { ...pack, container },
        { ...timed, bundle: null, isAnyByte: true },
      ),
    ),
  ];
}

async function structures(): Promise<readonly CorpusPack[]> {
  const { container } = sound;
  const packs = [
    given('bytes before the container', { container: Buffer.concat([Buffer.from('PK'), container]) }),
    given('bytes behind the container', { container: Buffer.concat([container, Buffer.from([0])]) }),
    given('a container that is cut off', { container: container.subarray(0, -1) }),
    given('no byte of the container', { container: Buffer.alloc(0) }),
    ...strides(container, 20).map((changed, index) =>
      given(`container, changed byte ${index}`, { container: changed }, { bundle: null, isAnyByte: true }),
    ),
    ...strides(sound.bundle, 25).map((bundle, index) =>
      given(`statement, changed byte ${index}`, { bundle }, { isAnyByte: true }),
    ),
  ];
  // Their signer states that these bytes are his own, so that nothing but the reading of the zip can refuse them.
  for (const [what, bytes] of looseZips(container, EVIDENCE)) {
    const statement = statementFor({ name: 'pack.zip', bytes }, [], { id: 'pack-1' });
    packs.push(given(what, { container: bytes, bundle: await signStatement(statement, signer) }));
  }
  return packs;
}

/** Small packs, sound and tampered with in every way that the tests of signatures and containers know. */
export async function tamperCorpus(): Promise<readonly CorpusPack[]> {
  return [
    ...trusts(),
    ...(await changedFiles()),
    ...(await statements()),
    ...(await reports()),
    ...(await signersCorpus()),
    ...(await timeStamps()),
    ...(await structures()),
  ];
}
