import { acceptItems } from '../checks/accept.ts';
import type { Check } from '../checks/check.ts';
import { conclude, type Unlisted } from '../checks/conclude.ts';
import { givenOf } from '../checks/given.ts';
import { checks } from '../checks/index.ts';
import { type Reconciliation, reconcile } from '../checks/reconcile.ts';
import { sampledOf } from '../checks/sampled.ts';
import type { Expected } from '../checks/unread-items.ts';
import type { CheckResult } from '../checks/verdict.ts';
import type { Lines } from '../core/lines.ts';
import type { Sealed } from '../evidence/envelope.ts';
import { endpointLineage } from '../lineage/endpoint-lineage.ts';
import type { Framework } from '../mappings/framework.ts';
import { frameworks } from '../mappings/index.ts';
import { type ConcludedControl, rollUp } from '../mappings/roll-up.ts';
import type { LineageGraph } from '../reports/pack.ts';
import { collectorsOf } from './collectors-of.ts';
import { lineageSourcesOf } from './lineage-sources.ts';
import { standingAcceptances, standingDocuments } from './manual-records.ts';
import { plan } from './plan.ts';
import type { RunInputs } from './run-inputs.ts';
import { sampledKinds } from './sampled-kinds.ts';
import { type UnlistedItems, unlistedItems } from './unlisted-items.ts';

/** What the evidence comes to. */
export interface Assessment {
  readonly results: readonly CheckResult[];
  readonly frameworks: readonly {
    readonly framework: Framework;
    readonly controls: readonly ConcludedControl[];
  }[];
  readonly lineage: readonly LineageGraph[];
  /** Every population that has a second source in the log, held against it. */
  readonly reconciliation: readonly Reconciliation[];
  /** The items that the results do not list, where they were kept. */
  readonly unlisted: UnlistedItems;
}

/**
 * Judges sealed evidence. Pure: the same evidence and inputs give the same assessment, now and in ten years.
 *
 * @param scratch where items are kept that the results do not list; null: nowhere, their digests are made all the same
 */
export function assess(
  evidence: readonly Sealed[],
  inputs: RunInputs,
  scratch: Lines | null = null,
): Assessment {
  const unlisted = unlistedItems(scratch);
  const samplesUnder = sampledKinds(evidence, collectorsOf(inputs.collectors));
  const all: readonly Check[] = checks;
  const expected = expectedOf(inputs);
  const reconciliation = reconcile(evidence, inputs.period);
  const missing = unlistedOf(reconciliation);
  const human = { decisions: inputs.decisions, documents: standingDocuments(inputs) };
  const concluded = all.map((check) => {
    const { add, end } = unlisted.of(check.id);
    const how = { period: inputs.period, expected, unlisted: missing, overflow: add };
    const result = conclude(check, givenOf(check.needs, evidence), how);
    const rest = end();
    const sampled = sampledOf(samplesUnder(result.needs));
    return { ...result, ...(rest && { unlisted: rest }), ...(sampled && { sampled }) };
  });
  const results = acceptItems(concluded, standingAcceptances(inputs));
  return {
    results,
    frameworks: frameworks
      .filter(({ id }) => inputs.frameworks.includes(id))
      .map((framework) => ({ framework, controls: rollUp(framework, results, human) })),
    lineage: endpointLineage(lineageSourcesOf(evidence)),
    reconciliation,
    unlisted,
  };
}

/** The records that the plan promises: one that is missing is unknown, not fine. */
function expectedOf(inputs: RunInputs): readonly Expected[] {
  return plan(collectorsOf(inputs.collectors), inputs.accounts)
    .flat()
    .map(({ collector, scope }) => ({ kind: collector.produces.id, ...scope }));
}

/** What the log knows and a list lacks: nobody could judge it. */
function unlistedOf(reconciliation: readonly Reconciliation[]): Unlisted[] {
  return reconciliation.flatMap(({ account, region, kindId, what, notInList, evidence }) =>
    notInList.map(({ arn, at, eventId }) => ({
      kind: kindId,
      account,
      region,
      resource: arn,
      reason: `The log has its creation at ${at} (event ${eventId}) and no removal, but the list of ${what} lacks it, so nobody could judge it.`,
      evidence,
    })),
  );
}
