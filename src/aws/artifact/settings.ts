import { createDefaultUserAgentProvider, partition } from '@aws-sdk/core/client';
import { AwsSdkSigV4Signer } from '@aws-sdk/core/httpAuthSchemes';
import { AwsRestJsonProtocol } from '@aws-sdk/core/protocols';
import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { Sha256 } from '@smithy/core/checksum';
import { NoOpLogger } from '@smithy/core/client';
import { loadConfig, NODE_REGION_CONFIG_FILE_OPTIONS, NODE_REGION_CONFIG_OPTIONS } from '@smithy/core/config';
import { parseUrl } from '@smithy/core/protocols';
import { NODE_MAX_ATTEMPT_CONFIG_OPTIONS, NODE_RETRY_MODE_CONFIG_OPTIONS } from '@smithy/core/retry';
import { calculateBodyLength, fromBase64, fromUtf8, toBase64, toUtf8 } from '@smithy/core/serde';
import { NodeHttpHandler, streamCollector } from '@smithy/node-http-handler';
import type {
  AwsCredentialIdentity,
  AwsCredentialIdentityProvider,
  EndpointV2,
  HttpHandlerOptions,
  Provider,
  RequestHandler,
} from '@smithy/types';
import { errorTypeRegistries, NAMESPACE } from './schemas.ts';

/** The settings that are used here; the official client takes more. */
export interface Settings {
  readonly region?: string | Provider<string>;
  readonly credentials?: AwsCredentialIdentity | AwsCredentialIdentityProvider;
  readonly endpoint?: string;
  readonly retryMode?: string;
  readonly maxAttempts?: number;
}

/** What the steps of the SDK make of the settings, as far as it is used by name. */
export interface Resolved {
  readonly apiVersion: string;
  readonly serviceId: string;
  requestHandler: RequestHandler<unknown, unknown, HttpHandlerOptions>;
  readonly region: Provider<string>;
  readonly credentials: AwsCredentialIdentityProvider;
}

/** Name of the way of signing. */
export const SIGV4 = 'aws.auth#sigv4';
const VERSION = '2018-05-10';
const HOME: Readonly<Record<string, string>> = {
  aws: 'us-east-1',
  'aws-us-gov': 'us-gov-west-1',
  'aws-cn': 'cn-northwest-1',
};

/**
 * The one host of each partition, signed for its home Region whatever Region is configured. A given endpoint is signed
 * for the configured Region.
 */
function endpointProvider(given: { readonly Region?: string; readonly Endpoint?: string }): EndpointV2 {
  if (given.Endpoint !== undefined) return { url: new URL(given.Endpoint) };
  const { name, dnsSuffix } = partition(given.Region ?? '');
  const home = HOME[name];
  if (home === undefined) throw new Error(`AWS Artifact has no known address in the partition ${name}.`);
  const authSchemes = [{ name: 'sigv4', signingName: 'artifact', signingRegion: home, properties: {} }];
  return { url: new URL(`https://artifact.${home}.${dnsSuffix}`), properties: { authSchemes } };
}

/** The settings of the official client, as far as they are used here. */
export const settingsOf = (given: Settings) => ({
  apiVersion: VERSION,
  serviceId: 'Artifact',
  runtime: 'node',
  logger: new NoOpLogger(),
  disableHostPrefix: false,
  base64Decoder: fromBase64,
  base64Encoder: toBase64,
  utf8Decoder: fromUtf8,
  utf8Encoder: toUtf8,
  sha256: Sha256,
  urlParser: parseUrl,
  bodyLengthChecker: calculateBodyLength,
  streamCollector,
  credentialDefaultProvider: defaultProvider,
  defaultUserAgentProvider: createDefaultUserAgentProvider({ serviceId: 'Artifact', clientVersion: VERSION }),
  protocol: AwsRestJsonProtocol,
  protocolSettings: {
    defaultNamespace: NAMESPACE,
    errorTypeRegistries,
    version: VERSION,
    serviceTarget: 'Artifact',
  },
  httpAuthSchemes: [
    {
      schemeId: SIGV4,
      identityProvider: (config: { getIdentityProvider(scheme: string): unknown }) =>
        config.getIdentityProvider(SIGV4),
      signer: new AwsSdkSigV4Signer(),
    },
  ],
  httpAuthSchemeProvider: ({ region }: { readonly region: string }) => [
    {
      schemeId: SIGV4,
      signingProperties: { name: 'artifact', region },
      propertiesExtractor: (config: object, context: object) => ({ signingProperties: { config, context } }),
    },
  ],
  authSchemePreference: async () => [],
  // With a given endpoint this, and not the name above, decides the service in the signature.
  defaultSigningName: 'artifact',
  endpointProvider,
  useDualstackEndpoint: false,
  useFipsEndpoint: false,
  region: loadConfig(NODE_REGION_CONFIG_OPTIONS, NODE_REGION_CONFIG_FILE_OPTIONS),
  maxAttempts: loadConfig(NODE_MAX_ATTEMPT_CONFIG_OPTIONS),
  retryMode: loadConfig(NODE_RETRY_MODE_CONFIG_OPTIONS),
  ...given,
  requestHandler: new NodeHttpHandler(),
});
