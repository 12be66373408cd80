import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { stringify } from 'yaml';
import {
  GetReportCommand,
  GetReportMetadataCommand,
  GetTermForReportCommand,
  type ReportDetail,
} from '../../aws/artifact-client.ts';
import { type DocumentSidecar, documentSidecar } from '../../config/documents.ts';
import { controlFaults } from '../../config/named-controls.ts';
import { digestOf } from '../../core/digest.ts';
import { ExhibitError } from '../../core/errors.ts';
import type { Io } from '../io.ts';
import { type Connection, connect } from './connection.ts';
import { download } from './download.ts';
import { dayOf } from './list.ts';

/** What is said on the command line of `exhibit artifact get`. */
export interface GetOptions {
  readonly out: string;
  readonly owner: string;
  readonly control: readonly string[];
  readonly acceptTerms?: boolean;
  readonly reportVersion?: string;
  readonly title?: string;
  readonly date?: string;
  readonly validUntil?: string;
  readonly embed?: boolean;
  readonly json?: boolean;
}

/** Hidden, so that a run takes no terms for a document. */
const TERMS_FOLDER = '.artifact-terms';

/**
 * Downloads a report of AWS Artifact into a folder of documents and writes its sidecar. Terms and report are of the
 * version that the metadata tell of. Neither the token of the terms nor an address of a download is printed or kept.
 *
 * @throws USAGE_INVALID for words that are wrong, for a report that is there already, and where the terms were not
 * accepted: they lie in the folder by then, and the report was not asked for
 */
export async function getReport(report: string, options: GetOptions, io: Io): Promise<void> {
  const version = askedVersion(report, options);
  const controls = namedControls(options.control);
  const connection = connect(io);
  const detail = await metadataOf(connection, report, version);
  const known = { reportId: report, reportVersion: detail.version };
  const name = `${report}-v${detail.version}`;
  const said = sidecarOf(detail, controls, options);
  const folder = resolve(io.cwd, options.out);
  await refuseWhenThere(folder, name);

  const { artifact, ask, caller } = connection;
  const { documentPresignedUrl: termsAddress, termToken } = await ask('artifact:GetTermForReport', () =>
    artifact.send(new GetTermForReportCommand(known)),
  );
  if (!termToken) throw new ExhibitError('UNREACHABLE', 'AWS Artifact gave no token for the terms.');
  const terms = await download(termsAddress, `The terms of ${name}`);
  const termsFile = join(folder, TERMS_FOLDER, `${name}${terms.ending}`);
  await written(join(folder, TERMS_FOLDER), [[termsFile, terms.bytes, 'w']]);
  if (options.acceptTerms !== true) {
    const message = `The terms of ${name} are not accepted. Read ${termsFile}, then repeat this with --accept-terms.`;
    throw new ExhibitError('USAGE_INVALID', message);
  }

  const acceptedBy = await caller();
  const acceptedAt = io.now().toISOString();
  const { documentPresignedUrl } = await ask('artifact:GetReport', () =>
    artifact.send(new GetReportCommand({ ...known, termToken })),
  );
  const document = await download(documentPresignedUrl, `The report ${name}`);
  const term = {
    arn: detail.termArn ?? null,
    digest: digestOf(terms.bytes),
    tokenDigest: digestOf(termToken),
    acceptedAt,
    acceptedBy,
  };
  const file = join(folder, `${name}${document.ending}`);
  await written(folder, [
    [file, document.bytes, 'wx'],
    [`${file}.yaml`, stringify({ ...said, term }), 'wx'],
  ]);
  const digest = digestOf(document.bytes);
  if (options.json) return io.out(`${JSON.stringify({ file, digest, ...said, term }, null, 2)}\n`);
  io.out(`${file}\n${digest}\ncounts from ${said.date} to ${said.validUntil}, under terms ${term.digest}\n`);
}

function askedVersion(report: string, { reportVersion, out }: GetOptions): number | null {
  // The id becomes the name of a file.
  if (!/^report-[A-Za-z0-9]{16}$/.test(report))
    throw usage(`"${report}" is no id of a report; "exhibit artifact list" shows them`);
  if (out === '') throw usage('--out names no folder');
  if (reportVersion === undefined) return null;
  if (!/^[1-9]\d{0,8}$/.test(reportVersion)) throw usage(`--report-version ${reportVersion} is no version`);
  return Number(reportVersion);
}

function namedControls(named: readonly string[]): DocumentSidecar['controls'] {
  const controls = documentSidecar.shape.controls.safeParse(
    named.map((text) => {
      const [framework, ...rest] = text.split(':');
      return { framework, control: rest.join(':') };
    }),
  );
  if (!controls.success) throw usage('--control is no framework and control, such as hipaa:164.308(b)(1)');
  const faults = controlFaults(controls.data);
  if (faults.length > 0) throw usage(`--control: ${faults.join('; ')}`);
  return controls.data;
}

type Detail = ReportDetail & { readonly version: number };

async function metadataOf(
  { artifact, ask }: Connection,
  reportId: string,
  version: number | null,
): Promise<Detail> {
  const asked = { reportId, ...(version !== null && { reportVersion: version }) };
  const { reportDetails } = await ask('artifact:GetReportMetadata', () =>
    artifact.send(new GetReportMetadataCommand(asked)),
  );
  if (reportDetails?.version === undefined)
    throw new ExhibitError('UNREACHABLE', `AWS Artifact does not tell the version of ${reportId}.`);
  return { ...reportDetails, version: reportDetails.version };
}

/** What the sidecar says, but for the terms: checked before anything is downloaded. */
function sidecarOf(
  detail: Detail,
  controls: DocumentSidecar['controls'],
  { title, owner, date, validUntil, embed }: GetOptions,
) {
  const on = date ?? dayOf(detail.periodStart);
  const until = validUntil ?? dayOf(detail.periodEnd);
  if (on === null || until === null)
    throw usage('AWS states no whole period for this report; say --date and --valid-until');
  const said = {
    title: title ?? `${detail.name ?? detail.id ?? 'Report'}, version ${detail.version}`,
    owner,
    date: on,
    validUntil: until,
    controls,
    embed: embed === true,
  };
  const parsed = documentSidecar.safeParse(said);
  if (!parsed.success)
    throw usage(
      parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim()).join('; '),
    );
  return said;
}

/** Before anything is accepted: whatever the ending of the file will be, nothing is written over. */
async function refuseWhenThere(folder: string, name: string): Promise<void> {
  const there = await readdir(folder).catch((): string[] => []);
  const found = there.find((file) => file.startsWith(`${name}.`));
  if (found !== undefined) throw usage(`${join(folder, found)} is there already; move it away first`);
}

async function written(
  folder: string,
  files: readonly (readonly [path: string, content: Uint8Array | string, flag: 'w' | 'wx'])[],
): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    for (const [path, content, flag] of files) await writeFile(path, content, { flag });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error';
    throw new ExhibitError('STORE_FAILED', `${folder} cannot be written: ${code}.`, { cause });
  }
}

const usage = (what: string) => new ExhibitError('USAGE_INVALID', `${what}.`);
