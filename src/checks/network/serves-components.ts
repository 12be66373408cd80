import { everyVariant } from '../../evidence/every-variant.ts';
import type { EndpointConfig } from '../../evidence/kinds/sagemaker-endpoints.ts';
import type { Seen } from '../over-period.ts';

/**
 * Null for a configuration that serves inference components, so that its own network settings count; else why
 * they do not.
 */
export function servesComponents(config: EndpointConfig): Seen | null {
  const { name } = config;
  const variants = everyVariant(config);
  if (variants.length === 0) return { met: null, note: `The configuration ${name} states no variants.` };
  if (variants.some(({ modelName }) => modelName === null)) return null;
  return {
    met: 'not-applicable',
    note: `All variants of ${name} name models, which have settings of their own.`,
  };
}
