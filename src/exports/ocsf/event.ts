import { uuidV5 } from '../../core/uuid-v5.ts';
import type { PackCheck } from '../../reports/pack.ts';
import type { ExportSource } from '../exporter.ts';

/** The released version of the schema that events follow. */
export const OCSF_VERSION = '1.8.0';

/** An event, or an object in one. */
export type OcsfObject = Readonly<Record<string, unknown>>;

/** `compliance.status_id`. */
export const STATUS = {
  pass: { status_id: 1, status: 'Pass' },
  /** No result because information is missing: what could not be assessed is this, and never a pass. */
  warning: { status_id: 2, status: 'Warning' },
  fail: { status_id: 3, status: 'Fail' },
} as const;

/** A status that the schema has no number for. */
export const otherStatus = (status: string) => ({ status_id: 99, status }) as const;

const SEVERITIES = {
  low: { severity_id: 2, severity: 'Low' },
  medium: { severity_id: 3, severity: 'Medium' },
  high: { severity_id: 4, severity: 'High' },
  critical: { severity_id: 5, severity: 'Critical' },
} as const;

/** Of a check whose item does not pass. */
export function severityOf({ severity }: Pick<PackCheck, 'severity'>): OcsfObject & { severity_id: number } {
  return SEVERITIES[severity];
}

/** Of what asks for nothing. */
export const INFORMATIONAL = { severity_id: 1, severity: 'Informational' } as const;

/** What an event says beside what all of them say. */
export interface Finding {
  /** Names that tell the event from every other one of the pack. */
  readonly event: readonly string[];
  /** Names of what was found, the same in every pack, so that a program can follow it from pack to pack. */
  readonly finding: readonly string[];
  readonly title: string;
  readonly types: readonly string[];
  /** When it was observed. */
  readonly at: string;
  readonly severity: OcsfObject;
  readonly account: string | null;
  readonly region: string | null;
  readonly message: string;
  readonly compliance: OcsfObject;
  /** Other attributes of the class. */
  readonly rest?: OcsfObject;
  /** What the class has no attribute for. */
  readonly unmapped?: OcsfObject;
}

/**
 * A Compliance Finding of the profile cloud.
 *
 * @source https://schema.ocsf.io/1.8.0/classes/compliance_finding
 */
export function complianceFinding({ pack, packDigest }: ExportSource, finding: Finding): OcsfObject {
  const { account, region, message, severity, compliance, rest = {}, unmapped = {} } = finding;
  const accountName = pack.scope.accounts.find(({ id }) => id === account)?.name ?? null;
  return {
    activity_id: 1,
    activity_name: 'Create',
    category_uid: 2,
    category_name: 'Findings',
    class_uid: 2003,
    class_name: 'Compliance Finding',
    type_uid: 200301,
    type_name: 'Compliance Finding: Create',
    time: Date.parse(finding.at),
    ...severity,
    message,
    metadata: {
      version: OCSF_VERSION,
      uid: uidOf(pack.id, ...finding.event),
      correlation_uid: pack.id,
      profiles: ['cloud'],
      product: { name: pack.tool.name, vendor_name: pack.tool.name, version: pack.tool.version },
    },
    cloud: {
      provider: 'AWS',
      ...(region === null ? {} : { region }),
      ...(account === null
        ? {}
        : {
            account: {
              uid: account,
              ...(accountName === null ? {} : { name: accountName }),
              type_id: 10,
              type: 'AWS Account',
            },
          }),
    },
    finding_info: {
      uid: uidOf(...finding.finding),
      title: finding.title,
      types: finding.types,
      created_time: Date.parse(pack.generatedAt),
    },
    compliance,
    ...rest,
    unmapped: { pack: pack.id, pack_digest: packDigest, organization: pack.organization, ...unmapped },
  };
}

/** @source RFC 9562, section 6.6: the namespace for URLs */
const URLS = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

function uidOf(...names: readonly string[]): string {
  return uuidV5(URLS, `https://exhibit.dev/ns/ocsf/${names.map(encodeURIComponent).join('/')}`);
}

/** Records of evidence as artifacts: name, place in the container and SHA-256. */
export function evidencesOf(
  digests: readonly string[],
  records: ReadonlyMap<string, ExportSource['pack']['evidence'][number]>,
): readonly OcsfObject[] {
  return digests.map((digest) => {
    const record = records.get(digest);
    const path = record?.file ?? digest;
    return {
      uid: digest,
      name: record?.title ?? digest,
      file: {
        name: path.slice(path.lastIndexOf('/') + 1),
        path,
        type_id: 1,
        type: 'Regular File',
        hashes: [{ algorithm_id: 3, algorithm: 'SHA-256', value: digest.slice('sha256:'.length) }],
      },
    };
  });
}
