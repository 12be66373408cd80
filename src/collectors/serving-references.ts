import { sagemakerEndpoints } from '../evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerInferenceComponents } from '../evidence/kinds/sagemaker-inference-components.ts';
import { sagemakerModels } from '../evidence/kinds/sagemaker-models.ts';
import type { Collecting } from './collector.ts';
import type { BucketNaming } from './job-references.ts';

type Given = Collecting['given'];

/** The addresses that models, endpoints and inference components name. */
export function namedByServing(given: Given): BucketNaming[] {
  return [...ofModels(given), ...ofEndpoints(given), ...ofComponents(given)];
}

function ofModels(given: Given): BucketNaming[] {
  return bodies(given, sagemakerModels).flatMap(({ models }) =>
    models.flatMap(({ arn, containers }) =>
      containers.map(({ modelDataUrl: uri }) => ({ uri, by: arn, use: 'model-artifacts' as const })),
    ),
  );
}

function ofEndpoints(given: Given): BucketNaming[] {
  return bodies(given, sagemakerEndpoints).flatMap(({ endpoints, configs }) => [
    ...[...endpoints, ...configs].map(({ arn, dataCapture }) => ({
      uri: dataCapture?.destinationUri ?? null,
      by: arn,
      use: 'data-capture' as const,
    })),
    ...configs.map(({ arn, asyncOutput }) => ({
      uri: asyncOutput?.uri ?? null,
      by: arn,
      use: 'other' as const,
    })),
  ]);
}

function ofComponents(given: Given): BucketNaming[] {
  return bodies(given, sagemakerInferenceComponents).flatMap(({ components }) =>
    components.flatMap(({ arn, specifications }) =>
      (specifications ?? []).map(({ artifactUrl: uri }) => ({
        uri,
        by: arn,
        use: 'model-artifacts' as const,
      })),
    ),
  );
}

function bodies<Body>(given: Given, kind: Parameters<typeof given<Body>>[0]): Body[] {
  return given(kind).map(({ evidence }) => evidence.body);
}
