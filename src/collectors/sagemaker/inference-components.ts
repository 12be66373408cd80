import {
  DescribeInferenceComponentCommand,
  type DescribeInferenceComponentOutput,
  type InferenceComponentSpecificationSummary,
  type InferenceComponentSummary,
  paginateListInferenceComponents,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { z } from 'zod';
import { canonicalJson } from '../../core/canonical-json.ts';
import { by } from '../../core/order.ts';
import {
  type ComponentSpecification,
  componentSpecification,
  type InferenceComponent,
  inferenceComponent,
  sagemakerInferenceComponents,
} from '../../evidence/kinds/sagemaker-inference-components.ts';
import { once, populationOf, readAs, readList, text, when } from '../answers.ts';
import { defineCollector } from '../collector.ts';

/**
 * Lists the inference components of the region and reads what each runs. One that cannot be described is kept
 * without that: its endpoint must not look as if nothing else ran on it.
 */
export const sagemakerInferenceComponentsCollector = defineCollector({
  id: 'sagemaker-inference-components',
  produces: sagemakerInferenceComponents,
  reach: 'regional',
  actions: ['sagemaker:ListInferenceComponents', 'sagemaker:DescribeInferenceComponent'],
  uses: [],

  async collect({ client, reads }) {
    const sagemaker = client(SageMakerClient);
    const listing = await readList(
      reads,
      { action: 'sagemaker:ListInferenceComponents', resource: null },
      {
        pages: paginateListInferenceComponents({ client: sagemaker, pageSize: 100 }, {}),
        list: (page) => page.InferenceComponents,
        shape: summarized,
      },
    );
    const listed = { ...listing, items: once(listing.items, ({ arn }) => arn) };
    const components: InferenceComponent[] = [];
    for (const summary of listed.items) {
      const found = await readAs(reads, {
        action: 'sagemaker:DescribeInferenceComponent',
        resource: summary.arn,
        call: () =>
          sagemaker.send(new DescribeInferenceComponentCommand({ InferenceComponentName: summary.name })),
        shape: (answer) => described(summary, answer),
      });
      components.push(found ?? summary);
    }
    return {
      body: { components: components.toSorted(by(({ arn }) => arn)) },
      ...populationOf('sagemaker:ListInferenceComponents', listed),
    };
  },
});

function summarized(summary: InferenceComponentSummary): InferenceComponent {
  return inferenceComponent.parse({
    name: summary.InferenceComponentName,
    arn: summary.InferenceComponentArn,
    createdAt: when(summary.CreationTime),
    lastModifiedAt: when(summary.LastModifiedTime),
    status: text(summary.InferenceComponentStatus),
    endpointName: summary.EndpointName,
    variantName: text(summary.VariantName),
    currentCopyCount: null,
    desiredCopyCount: null,
    specifications: null,
  });
}

function described(
  summary: InferenceComponent,
  answer: DescribeInferenceComponentOutput,
): InferenceComponent {
  const { Specification: single, Specifications: several = [], RuntimeConfig: runtime } = answer;
  return {
    ...summarized({ ...answer, VariantName: answer.VariantName ?? summary.variantName ?? undefined }),
    arn: z.literal(summary.arn).parse(answer.InferenceComponentArn),
    currentCopyCount: runtime?.CurrentCopyCount ?? null,
    desiredCopyCount: runtime?.DesiredCopyCount ?? null,
    specifications: once([...(single ? [single] : []), ...several].map(specificationOf), canonicalJson),
  };
}

function specificationOf(answer: InferenceComponentSpecificationSummary): ComponentSpecification {
  const { Container: container, ComputeResourceRequirements: compute } = answer;
  const image = container?.DeployedImage;
  return componentSpecification.parse({
    instanceType: text(answer.InstanceType),
    modelName: text(answer.ModelName),
    artifactUrl: text(container?.ArtifactUrl),
    image: image
      ? {
          specified: text(image.SpecifiedImage),
          resolved: text(image.ResolvedImage),
          resolvedAt: when(image.ResolutionTime),
        }
      : null,
    baseName: text(answer.BaseInferenceComponentName),
    compute: compute
      ? {
          cpuCores: compute.NumberOfCpuCoresRequired ?? null,
          accelerators: compute.NumberOfAcceleratorDevicesRequired ?? null,
          minMemoryMb: compute.MinMemoryRequiredInMb ?? null,
          maxMemoryMb: compute.MaxMemoryRequiredInMb ?? null,
        }
      : null,
  });
}
