import type { EndpointConfig } from '../evidence/kinds/sagemaker-endpoints.ts';
import type { EndpointHistory } from '../trail/histories/endpoints.ts';
import type { Observation } from './check.ts';
import { overPeriod, type Seen } from './over-period.ts';

/**
 * Judges an endpoint over the period by the configurations it ran; one that is not known leaves it open.
 */
export function overConfigs(
  { arn, scope, stretches, evidence }: EndpointHistory,
  judge: (config: EndpointConfig) => Seen,
): Observation {
  const seen = overPeriod(stretches, (state) => {
    if (state.kind === 'absent') return null;
    if (state.kind === 'unknown')
      return { met: null, note: 'It is not known with which configuration it ran.' };
    if (state.config !== null) return judge(state.config);
    return {
      met: null,
      note: `The configuration ${state.configName} is gone and its settings are not in the log.`,
    };
  });
  return { scope, resource: arn, ...seen, evidence };
}
