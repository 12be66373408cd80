import { ExhibitError } from '../core/errors.ts';
import type { Acceptance, ManualDecision } from '../evidence/kinds/manual-decisions.ts';
import { frameworks } from '../mappings/index.ts';
import { controlFaults } from './named-controls.ts';
import { type DecisionsFile, decisionsSchema } from './schema.ts';
import { readYaml } from './yaml-file.ts';

/** What the organisation decided: about controls, and which exceptions it accepts. */
export interface Decided {
  readonly decisions: readonly ManualDecision[];
  readonly acceptances: readonly Acceptance[];
}

/**
 * Reads the decisions.
 *
 * @throws CONFIG_INVALID with one line that names every wrong field, every control or check that does not exist or
 *   stands twice, and every decision that its control does not know
 */
export async function loadDecisions(path: string): Promise<Decided> {
  const { decisions, acceptedExceptions } = await readYaml(path, decisionsSchema);
  const faults = [
    ...controlFaults(decisions).map((fault) => `decisions: ${fault}`),
    ...decisions.flatMap(misfit).map((fault) => `decisions: ${fault}`),
    ...acceptedExceptions.flatMap(({ check }) =>
      CHECKS.has(check)
        ? []
        : `acceptedExceptions: there is no check "${check}"; "exhibit checks" lists them`,
    ),
  ];
  if (faults.length > 0)
    throw new ExhibitError('CONFIG_INVALID', `${path}: ${[...new Set(faults)].join('; ')}.`);
  return {
    decisions: decisions.map((one) => ({
      ...one,
      measure: one.decision === 'alternative' ? one.measure : null,
      implementation: one.decision === 'applicable' ? one.implementation : null,
    })),
    acceptances: acceptedExceptions.map(({ account, ...one }) => ({ ...one, account: account ?? null })),
  };
}

/** Every check speaks of a control, so the edges know them all. */
const CHECKS: ReadonlySet<string> = new Set(
  frameworks.flatMap(({ edges }) => edges.map(({ check }) => check)),
);

/** A decision that belongs to other controls: what HIPAA requires cannot be decided away as unreasonable. */
function misfit({ framework, control: id, decision }: DecisionsFile['decisions'][number]): readonly string[] {
  if (decision === 'not-applicable') return [];
  if (decision === 'applicable') {
    const fits = framework === 'iso-27001' && id.startsWith('A.');
    return fits
      ? []
      : [`${framework} ${id} is not in Annex A of ISO/IEC 27001, so it cannot be "applicable"`];
  }
  const control = frameworks.find((one) => one.id === framework)?.controls.find((one) => one.id === id);
  const fits = framework === 'hipaa' && control?.obligation === 'addressable';
  return fits ? [] : [`${framework} ${id} is not addressable under HIPAA, so it cannot be "${decision}"`];
}
