import type { ComponentSpecification } from '../../evidence/kinds/sagemaker-inference-components.ts';
import { countOf, type Fields, fieldsOf, listOf, textOf } from './requests.ts';

/**
 * What the request of a create or update event asks an inference component to run; null when it asks for nothing
 * of that sort, such as an update of its copies or of its resources alone.
 */
export function specificationsAsked(request: Fields): readonly ComponentSpecification[] | null {
  const asked = [...(request.specification ? [request.specification] : []), ...listOf(request.specifications)]
    .map(specificationOf)
    .filter(({ modelName, artifactUrl, image, baseName }) =>
      [modelName, artifactUrl, image, baseName].some((said) => said !== null),
    );
  return asked.length > 0 ? asked : null;
}

function specificationOf(value: unknown): ComponentSpecification {
  const specification = fieldsOf(value);
  const container = fieldsOf(specification.container);
  const compute = fieldsOf(specification.computeResourceRequirements);
  const specified = textOf(container.image);
  return {
    instanceType: textOf(specification.instanceType),
    modelName: textOf(specification.modelName),
    artifactUrl: textOf(container.artifactUrl),
    image: specified === null ? null : { specified, resolved: null, resolvedAt: null },
    baseName: textOf(specification.baseInferenceComponentName),
    compute: specification.computeResourceRequirements
      ? {
          cpuCores: numberOf(compute.numberOfCpuCoresRequired),
          accelerators: numberOf(compute.numberOfAcceleratorDevicesRequired),
          minMemoryMb: countOf(compute.minMemoryRequiredInMb),
          maxMemoryMb: countOf(compute.maxMemoryRequiredInMb),
        }
      : null,
  };
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
