import {
  getHostHeaderPlugin,
  getLoggerPlugin,
  getRecursionDetectionPlugin,
  getUserAgentPlugin,
  resolveHostHeaderConfig,
  resolveUserAgentConfig,
} from '@aws-sdk/core/client';
import { resolveAwsSdkSigV4Config } from '@aws-sdk/core/httpAuthSchemes';
import {
  createPaginator,
  DefaultIdentityProviderConfig,
  getHttpAuthSchemeEndpointRuleSetPlugin,
  getHttpSigningPlugin,
} from '@smithy/core';
import { Client, getSmithyContext, makeBuilder, normalizeProvider } from '@smithy/core/client';
import { resolveRegionConfig } from '@smithy/core/config';
import { getEndpointPlugin, resolveEndpointConfig } from '@smithy/core/endpoints';
import { getContentLengthPlugin } from '@smithy/core/protocols';
import { getRetryPlugin, resolveRetryConfig } from '@smithy/core/retry';
import { getSchemaSerdePlugin } from '@smithy/core/schema';
import type { HandlerExecutionContext, HttpHandlerOptions, Paginator } from '@smithy/types';
import type * as models from './artifact/models.ts';
import { operations } from './artifact/schemas.ts';
import { type Resolved, type Settings, SIGV4, settingsOf } from './artifact/settings.ts';

// @aws-sdk/client-artifact is not in every registry. This file has its names and its ways, so that it can become
// `export * from '@aws-sdk/client-artifact';` without a change elsewhere.

export type { CustomerAgreementSummary, ReportDetail } from './artifact/models.ts';

/** Each step takes what the step before left; their types belong to clients that a generator wrote. */
const STEPS: readonly ((config: never) => object)[] = [
  resolveUserAgentConfig,
  resolveRetryConfig,
  resolveRegionConfig,
  resolveHostHeaderConfig,
  resolveEndpointConfig,
  resolveAwsSdkSigV4Config,
];
const PLUGINS = [
  getSchemaSerdePlugin,
  getUserAgentPlugin,
  getRetryPlugin,
  getContentLengthPlugin,
  getHostHeaderPlugin,
  getLoggerPlugin,
  getRecursionDetectionPlugin,
] as const;

/** Client of AWS Artifact (version 2018-05-10, REST with JSON), for what AWS was audited for and what was agreed. */
export class ArtifactClient extends Client<HttpHandlerOptions, models.Input, models.Output, Resolved> {
  constructor(given: Settings = {}) {
    const start: object = settingsOf(given);
    super(start as Resolved);
    const config = STEPS.reduce((soFar, step) => step(soFar as never), start) as Resolved;
    Object.assign(this, { initConfig: start, config });
    for (const plugin of PLUGINS) this.middlewareStack.use(plugin(config as never));
    const auth = getHttpAuthSchemeEndpointRuleSetPlugin(
      config as never,
      {
        httpAuthSchemeParametersProvider: async ({ region }: Resolved, context: HandlerExecutionContext) => ({
          operation: getSmithyContext(context).operation,
          region: await normalizeProvider(region)(),
        }),
        identityProviderConfigProvider: async ({ credentials }: Resolved) =>
          new DefaultIdentityProviderConfig({ [SIGV4]: credentials }),
      } as never,
    );
    this.middlewareStack.use(auth);
    this.middlewareStack.use(getHttpSigningPlugin(config as never));
  }
}

const build = makeBuilder<Resolved, models.Input, models.Output>(
  {
    Region: { type: 'builtInParams', name: 'region' },
    Endpoint: { type: 'builtInParams', name: 'endpoint' },
  },
  'Artifact',
  'ArtifactClient',
  getEndpointPlugin,
);
const none = () => [];

/** Lists the published reports, those of sellers of the AWS Marketplace too. */
export class ListReportsCommand extends build<models.Paging, models.Reports>(
  {},
  none,
  'ListReports',
  operations.listReports,
) {}

/** Lists the versions of a report. */
export class ListReportVersionsCommand extends build<models.VersionsInput, models.Reports>(
  {},
  none,
  'ListReportVersions',
  operations.listReportVersions,
) {}

/** Tells of one version of a report, never its text. */
export class GetReportMetadataCommand extends build<models.OneReport, models.Metadata>(
  {},
  none,
  'GetReportMetadata',
  operations.getReportMetadata,
) {}

/** Asks for the terms of a report and for the token that a download has to show. */
export class GetTermForReportCommand extends build<models.OneReport, models.Terms>(
  {},
  none,
  'GetTermForReport',
  operations.getTermForReport,
) {}

/** Asks where a report can be downloaded. To show the token of its terms is an act of a person. */
export class GetReportCommand extends build<models.DocumentInput, models.Document>(
  {},
  none,
  'GetReport',
  operations.getReport,
) {}

/** Lists the agreements that the account accepted. */
export class ListCustomerAgreementsCommand extends build<models.Paging, models.Agreements>(
  {},
  none,
  'ListCustomerAgreements',
  operations.listCustomerAgreements,
) {}

/** How a listing is walked. */
interface Walk {
  readonly client: ArtifactClient;
  readonly pageSize?: number;
  readonly stopOnSameToken?: boolean;
}
const paginator = <Asked extends models.Input, Page extends models.Output>(
  command: unknown,
): ((walk: Walk, input: Asked) => Paginator<Page>) =>
  createPaginator<never, Asked, Page>(ArtifactClient, command, 'nextToken', 'nextToken', 'maxResults') as (
    walk: Walk,
    input: Asked,
  ) => Paginator<Page>;

/** Walks the pages of ListReports. */
export const paginateListReports = paginator<models.Paging, models.Reports>(ListReportsCommand);

/** Walks the pages of ListReportVersions. */
export const paginateListReportVersions = paginator<models.VersionsInput, models.Reports>(
  ListReportVersionsCommand,
);

/** Walks the pages of ListCustomerAgreements. */
export const paginateListCustomerAgreements = paginator<models.Paging, models.Agreements>(
  ListCustomerAgreementsCommand,
);
