import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { authorityOf } from '../signing/authority-of.ts';
import { freshPack } from './fresh-pack.ts';
import { findProgram, missingRequired, reportPrograms, runProgram } from './programs.ts';

const PROGRAMS = ['openssl', 'sha256sum', 'unzip', 'pdfsig', 'pyhanko', 'qpdf', 'cosign'].map(findProgram);
const { folder } = await freshPack('ec-p256');
const EVIDENCE = 'pack/evidence/111122223333/eu-west-1/endpoints.json';

const LIST = `openssl cms -verify -cades -inform DER -in pack/META-INF/signature001.p7s \
  -content pack/META-INF/ASiCManifest001.xml -binary -CAfile "$ROOT" -crl_check_all -out /dev/null`;
const COSIGN = `openssl x509 -in signer.pem -noout -pubkey > signer.pub && cosign verify-blob-attestation --key signer.pub \
  --bundle pack.zip.sigstore.json --type https://exhibit.dev/predicate/evidence-pack/v1 --insecure-ignore-tlog pack.zip`;
const PYHANKO = 'pyhanko sign adesverify --trust root.pem --trust-replace --pretty-print pack/report.pdf';

/** Changes a file in place. */
type Tampering = readonly [file: string, change: (text: string) => string];
const nothing: Tampering = ['pack.zip', (text) => text];
const appended = (file: string): Tampering => [file, (text) => `${text}\n`];

interface Row {
  readonly program: string;
  readonly what: string;
  readonly tampering: Tampering;
  readonly script: string;
  /** Whether the program exits with 0, which some do after a failure. */
  readonly exits: 'zero' | 'non-zero';
  readonly says: string;
}

const ROWS: readonly Row[] = [
  {
    program: 'openssl',
    what: 'refuses a list that was changed',
    tampering: ['pack/META-INF/ASiCManifest001.xml', (text) => text.replace('pack.json', 'kcap.json')],
    script: LIST,
    exits: 'non-zero',
    says: 'CAdES Verification failure',
  },
  {
    program: 'openssl',
    what: 'refuses another root',
    tampering: nothing,
    script: LIST.replace('$ROOT', 'other.pem'),
    exits: 'non-zero',
    says: 'self-signed certificate in certificate chain',
  },
  {
    program: 'openssl',
    what: 'refuses the signer after its end',
    tampering: nothing,
    script: `${LIST} -attime "$(date -d '+8 years' +%s)"`,
    exits: 'non-zero',
    says: 'expired',
  },
  {
    program: 'openssl',
    what: 'takes the signer six years later, when told that time',
    tampering: nothing,
    script: `${LIST} -attime "$(date -d '+6 years' +%s)"`,
    exits: 'zero',
    says: 'CAdES Verification successful',
  },
  {
    program: 'sha256sum',
    what: 'finds changed evidence',
    tampering: [EVIDENCE, (text) => text.replace('[]', '[1]')],
    script: 'cd pack && sha256sum --quiet -c SHA256SUMS',
    exits: 'non-zero',
    says: 'endpoints.json: FAILED',
  },
  {
    program: 'pdfsig',
    what: 'finds changed text, and yet exits with 0',
    tampering: ['pack/report.pdf', (text) => text.replace('(Sample)', '(Simple)')],
    script: 'pdfsig -nocert pack/report.pdf',
    exits: 'zero',
    says: 'Digest Mismatch',
  },
  {
    program: 'pdfsig',
    what: 'tells appended bytes by one line only',
    tampering: appended('pack/report.pdf'),
    script: 'pdfsig -nocert pack/report.pdf',
    exits: 'zero',
    says: 'Not total document signed',
  },
  {
    program: 'pyhanko',
    what: 'refuses changed text',
    tampering: ['pack/report.pdf', (text) => text.replace('(Sample)', '(Simple)')],
    script: PYHANKO,
    exits: 'non-zero',
    says: 'The signature is judged INVALID',
  },
  {
    program: 'pyhanko',
    what: 'takes the report with its revocation list, without going on line',
    tampering: nothing,
    script: PYHANKO,
    exits: 'zero',
    says: 'The signature covers the entire file.',
  },
  {
    program: 'cosign',
    what: 'refuses a container with a byte behind it',
    tampering: appended('pack.zip'),
    script: COSIGN,
    exits: 'non-zero',
    says: 'digest',
  },
  {
    program: 'unzip',
    what: 'does not mind a byte behind the container, so it proves nothing',
    tampering: appended('pack.zip'),
    script: 'unzip -tq pack.zip',
    exits: 'zero',
    says: 'No errors detected',
  },
  {
    program: 'qpdf',
    what: 'does not mind changed text, so it proves nothing',
    tampering: ['pack/report.pdf', (text) => text.replace('(Sample)', '(Simple)')],
    script: 'qpdf --check pack/report.pdf',
    exits: 'zero',
    says: 'No syntax or stream encoding errors found',
  },
];

function sh(script: string) {
  return runProgram('sh', ['-euc', `ROOT=root.pem\n${script}`], folder);
}

const hasTools = ['openssl', 'unzip'].every((name) =>
  PROGRAMS.some((one) => one.name === name && one.version !== null),
);

describe.skipIf(!hasTools)('what other programs say about packs', () => {
  beforeEach(async () => {
    const other = await authorityOf({ organization: 'Somebody Else' });
    await writeFile(join(folder, 'other.pem'), other.root.certificatePem);
    const { code } = sh(`rm -rf pack && unzip -q pack.zip -d pack && ${LIST} -signer signer.pem`);
    expect(code).toBe(0);
  });

  test.for(ROWS)('$program $what', async ({ program, tampering, script, exits, says }, context) => {
    if (PROGRAMS.find(({ name }) => name === program)?.version === null)
      context.skip(`${program} is not on this machine`);
    const [file, change] = tampering;
    const path = join(folder, file);
    const before = await readFile(path);
    await writeFile(path, Buffer.from(change(before.toString('latin1')), 'latin1'));
    const { code, text } = sh(script);
    await writeFile(path, before);
    expect(text).toContain(says);
    expect(code === 0 ? 'zero' : 'non-zero').toBe(exits);
  });
});

test('has every program that the environment demands', () => {
  expect(missingRequired(PROGRAMS)).toEqual([]);
});

afterAll(async () => {
  await rm(folder, { recursive: true });
  reportPrograms('Programs that judged tampered packs', PROGRAMS);
});
