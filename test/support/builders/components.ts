import type {
  ComponentSpecification,
  InferenceComponent,
} from '../../../src/evidence/kinds/sagemaker-inference-components.ts';
import { sagemakerArn } from './record.ts';

/** What a component runs: the model of the builders, unless other things are given. */
export function specification(over: Partial<ComponentSpecification> = {}): ComponentSpecification {
  return {
    instanceType: null,
    modelName: 'readmission-model-1',
    artifactUrl: null,
    image: null,
    baseName: null,
    compute: { cpuCores: 2, accelerators: null, minMemoryMb: 1024, maxMemoryMb: null },
    ...over,
  };
}

/** A component of two copies on the endpoint of the builders, older than the period. */
export function inferenceComponent(over: Partial<InferenceComponent> = {}): InferenceComponent {
  const name = over.name ?? 'readmission-component';
  return {
    name,
    arn: sagemakerArn('inference-component', name),
    createdAt: '2026-06-01T08:20:00Z',
    lastModifiedAt: '2026-06-01T08:25:00Z',
    status: 'InService',
    endpointName: 'readmission-prod',
    variantName: 'AllTraffic',
    currentCopyCount: 2,
    desiredCopyCount: 2,
    specifications: [specification()],
    ...over,
  };
}
