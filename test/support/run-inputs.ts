import type { RunInputs } from '../../src/runs/run-inputs.ts';

/** The inputs of a run over the third quarter of 2026 by nobody's collectors, without log, decisions or documents. */
export function runInputs(over: Partial<RunInputs> = {}): RunInputs {
  return {
    schema: 'https://exhibit.dev/schema/run/v1',
    organization: 'Acme',
    now: '2026-10-02T06:00:00Z',
    period: { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' },
    accounts: [],
    frameworks: ['hipaa'],
    collectors: [],
    trail: null,
    digests: null,
    decisions: [],
    acceptances: [],
    documents: [],
    exclusions: [],
    requiredTags: [],
    fairness: null,
    evaluations: [],
    previous: null,
    toolVersion: '0.0.0',
    ...over,
  };
}
