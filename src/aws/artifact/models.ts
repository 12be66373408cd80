import type { MetadataBearer } from '@smithy/types';

/** A published report; every member may be left out. */
export interface ReportSummary {
  readonly id?: string;
  readonly name?: string;
  readonly state?: string;
  readonly arn?: string;
  readonly version?: number;
  readonly uploadState?: string;
  readonly description?: string;
  readonly periodStart?: Date;
  readonly periodEnd?: Date;
  readonly series?: string;
  readonly category?: string;
  readonly companyName?: string;
  readonly productName?: string;
  readonly statusMessage?: string;
  readonly acceptanceType?: string;
}

/** A report with what only its metadata tells. */
export interface ReportDetail extends ReportSummary {
  readonly createdAt?: Date;
  readonly lastModifiedAt?: Date;
  readonly deletedAt?: Date;
  readonly termArn?: string;
  readonly sequenceNumber?: number;
}

/** An agreement that the account or its organization accepted; every member may be left out. */
export interface CustomerAgreementSummary {
  readonly name?: string;
  readonly arn?: string;
  readonly id?: string;
  readonly agreementArn?: string;
  readonly awsAccountId?: string;
  readonly organizationArn?: string;
  readonly effectiveStart?: Date;
  readonly effectiveEnd?: Date;
  readonly state?: string;
  readonly description?: string;
  readonly acceptanceTerms?: string[];
  readonly terminateTerms?: string[];
  readonly type?: string;
}

/** Asks for a page of a listing. */
export interface Paging {
  readonly maxResults?: number;
  readonly nextToken?: string;
}
/** Names a report; without a version, its newest one. */
export interface OneReport {
  readonly reportId: string | undefined;
  readonly reportVersion?: number;
}
/** A page of reports, or of versions of one. */
export interface Reports extends MetadataBearer {
  readonly reports?: ReportSummary[];
  readonly nextToken?: string;
}
/** A page of agreements. */
export interface Agreements extends MetadataBearer {
  readonly customerAgreements?: CustomerAgreementSummary[];
  readonly nextToken?: string;
}
/** Answer of GetReportMetadata. */
export interface Metadata extends MetadataBearer {
  readonly reportDetails?: ReportDetail;
}
/** A presigned address opens the document for whoever has it. */
export interface Document extends MetadataBearer {
  readonly documentPresignedUrl?: string;
}
/** Where the terms of a report lie, and the token that stands for having asked for them. */
export interface Terms extends Document {
  readonly termToken?: string;
}
/** Asks for the versions of a report. */
export type VersionsInput = Paging & { readonly reportId: string | undefined };
/** Asks for a report under terms that were read. */
export type DocumentInput = OneReport & { readonly termToken: string | undefined };

/** Inputs of all operations. */
export type Input = Paging | OneReport | VersionsInput | DocumentInput;
/** Outputs of all operations. */
export type Output = Reports | Agreements | Metadata | Document | Terms;
