import type { Pack } from '../reports/pack.ts';
import type { Exporter, ExportSource } from './exporter.ts';
import { backMatter, fileUuid, PLAN_FILE } from './oscal/back-matter.ts';
import { checkActivity, checkObservation } from './oscal/check-observations.ts';
import { controlSelection, findings, openControls } from './oscal/controls.ts';
import { gapObservations } from './oscal/gap-observations.ts';
import { inventoryItems, type Place } from './oscal/inventory.ts';
import {
  line,
  NAMESPACE,
  OSCAL_VERSION,
  type OscalObject,
  paragraphs,
  present,
  props,
  TOOL_UUID,
  uuidOf,
} from './oscal/parts.ts';
import { risks } from './oscal/risks.ts';

/**
 * The pack as assessment results. Every control is there once: with a finding where its conclusion is one for OSCAL,
 * else as an observation. UUIDs are of version 5, so that the same pack gives the same document.
 *
 * @source https://pages.nist.gov/OSCAL/resources/concepts/layer/assessment/assessment-results/
 */
export const oscal: Exporter<'oscal'> = {
  id: 'oscal',
  title: `OSCAL ${OSCAL_VERSION} assessment results`,
  specification: 'https://pages.nist.gov/OSCAL/',
  async *render(source) {
    const document = { 'assessment-results': assessmentResults(source) };
    yield { name: 'oscal.json', bytes: Buffer.from(`${JSON.stringify(document, null, 2)}\n`) };
  },
};

function assessmentResults(source: ExportSource): OscalObject {
  const { pack } = source;
  return present({
    uuid: uuidOf(pack.id, 'assessment-results'),
    metadata: metadata(source),
    'import-ap': { href: `#${fileUuid(pack.id, PLAN_FILE)}` },
    'local-definitions':
      pack.checks.length === 0
        ? null
        : { activities: pack.checks.map((check) => checkActivity(pack, check)) },
    results: [result(pack)],
    'back-matter': backMatter(source),
  });
}

function metadata({ pack, packDigest, container }: ExportSource): OscalObject {
  return {
    title: line(`Audit evidence of ${pack.organization}, ${pack.period.from} to ${pack.period.to}`),
    'last-modified': pack.generatedAt,
    version: pack.id,
    'oscal-version': OSCAL_VERSION,
    'document-ids': [{ scheme: NAMESPACE, identifier: pack.id }],
    props: props({
      'pack-digest': packDigest,
      'container-digest': container.digest,
      'previous-pack': pack.previous,
    }),
    parties: [
      {
        uuid: uuidOf('organization', pack.organization),
        type: 'organization',
        name: line(pack.organization),
      },
    ],
    remarks: 'Made from a signed pack, and not signed itself: the pack is what counts.',
  };
}

function result(pack: Pack): OscalObject {
  const collected = pack.evidence.map(({ collectedAt }) => collectedAt);
  const inOrder = collected.toSorted((a, b) => Date.parse(a) - Date.parse(b));
  return present({
    uuid: uuidOf(pack.id, 'result'),
    title: line(
      `${pack.organization}: ${pack.frameworks.map(({ title }) => title).join(', ') || 'no framework'}`,
    ),
    description: `Conclusions about ${pack.period.from} to ${pack.period.to}, from what was read of AWS.`,
    start: inOrder[0] ?? pack.generatedAt,
    end: inOrder.at(-1) ?? pack.generatedAt,
    props: [
      ...props({ 'period-from': pack.period.from, 'period-to': pack.period.to }),
      ...pack.scope.accounts.flatMap(({ id, regions }) => props({ account: `${id}: ${regions.join(', ')}` })),
    ],
    'local-definitions': present({
      components: [toolComponent(pack)],
      'inventory-items': inventoryItems(placesIn(pack)),
    }),
    'reviewed-controls': { 'control-selections': pack.frameworks.map(controlSelection) },
    observations: [
      ...pack.checks.map((check) => checkObservation(pack, check)),
      ...openControls(pack),
      ...gapObservations(pack),
    ],
    risks: risks(pack),
    findings: findings(pack),
    remarks: paragraphs([...pack.limits, ...pack.scope.exclusions]),
  });
}

function* placesIn({ checks, gaps }: Pack): Iterable<Place> {
  for (const { items } of checks) yield* items;
  for (const { account, region, resource } of gaps)
    if (resource !== null) yield { account, region, resource };
}

function toolComponent({ tool }: Pack): OscalObject {
  return {
    uuid: TOOL_UUID,
    type: 'software',
    title: tool.name,
    description: 'Reads AWS, judges what it read, and writes signed packs.',
    props: [{ name: 'version', value: tool.version }],
    status: { state: 'operational' },
  };
}
