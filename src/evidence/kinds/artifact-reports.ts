import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

export const artifactReport = z.strictObject({
  /** Id of the report, the same for all its versions. */
  id: z.string(),
  arn: z.string().nullable(),
  name: z.string(),
  version: z.number().nullable(),
  /** PUBLISHED or UNPUBLISHED. */
  state: z.string().nullable(),
  /** Such as SOC, PCI or ISO. */
  series: z.string().nullable(),
  category: z.string().nullable(),
  /** Whose report it is: AWS, or a seller of the AWS Marketplace. */
  company: z.string().nullable(),
  product: z.string().nullable(),
  /** Instants that the service states for the period of the report. */
  periodStart: z.string().nullable(),
  periodEnd: z.string().nullable(),
  /** PASSTHROUGH, or EXPLICIT where its terms have to be accepted in the console. */
  acceptanceType: z.string().nullable(),
  /** The terms of this version; null as well where they were not asked for (`reportSeries` says for which). */
  termArn: z.string().nullable(),
});
export type ArtifactReport = z.infer<typeof artifactReport>;

/** A report of AWS that auditors ask for, told by its name: the service states no other mark. */
export interface ReportSeries {
  readonly id: 'soc-2' | 'pci-dss' | 'iso-27001';
  /** For people. */
  readonly title: string;
  readonly name: RegExp;
  readonly except: RegExp;
  /**
   * How long it speaks. `period`: it examined a stretch of time. `day`: it attests a day, and holds for a year after.
   * `term`: a certificate, in force from its start to its end.
   */
  readonly speaks: 'period' | 'day' | 'term';
}

/** The reports that are looked for, each in all versions. */
export const REPORT_SERIES: readonly ReportSeries[] = [
  {
    id: 'soc-2',
    title: 'SOC 2 Type 2 report of AWS',
    name: /\bSOC\)?\s?2\b/i,
    except: /type (1|i)\b|privacy|description criteria|continued operations|bridge|gap letter/i,
    speaks: 'period',
  },
  {
    id: 'pci-dss',
    title: 'PCI DSS attestation of AWS',
    name: /\bPCI[ -]DSS\b.*(attestation|\bAOC\b)/i,
    except: /\b(3DS|PIN|P2PE)\b/i,
    speaks: 'day',
  },
  {
    id: 'iso-27001',
    title: 'ISO 27001 certificate of AWS',
    name: /\bISO(\/IEC)? ?27001\b.*certifi/i,
    except: /statement of applicability/i,
    speaks: 'term',
  },
];

/** A letter in which AWS says that its controls went on after the end of a SOC report. */
export const CONTINUED_OPERATIONS: RegExp = /\bSOC\b.*(continued operations|bridge|gap letter)/i;

/** The series that a report belongs to by its name; null for all others, those of sellers of the Marketplace too. */
export function reportSeries({ name, company }: ArtifactReport): ReportSeries | null {
  if (company !== null && !/\b(AWS|Amazon)\b/i.test(company)) return null;
  return REPORT_SERIES.find((series) => series.name.test(name) && !series.except.test(name)) ?? null;
}

/**
 * Reports that AWS Artifact offers, never their text.
 *
 * @source Artifact ListReports, ListReportVersions, GetReportMetadata
 */
export const artifactReports = defineEvidence({
  id: 'aws.artifact.reports@1',
  title: 'Reports in AWS Artifact',
  description:
    'What AWS Artifact offers to the account: the newest version of every report, and all versions of SOC 2, PCI DSS and ISO 27001 with their terms. Metadata only: no document, no address of one and no token is read.',
  unread: { reports: [] },
  body: z.strictObject({ reports: z.array(artifactReport) }),
});
