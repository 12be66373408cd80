import { canonicalJson } from '../core/canonical-json.ts';
import type { LineageGraph, Pack } from '../reports/pack.ts';
import type { Exporter, ExportSource } from './exporter.ts';
import { type Dependency, type Property, properties, type Service } from './mlbom/bom.ts';
import { cardsIn } from './mlbom/cards.ts';
import { componentOf, isComponent } from './mlbom/components.ts';
import { nearestUpstream, type ServedGraph, servedGraph } from './mlbom/served-graph.ts';
import { nameUuid } from './name-uuid.ts';

/**
 * The models in production as a bill of materials: for every endpoint what it serves, with images, model data and
 * training data, and where the way to them breaks off. A record that is not the one that the pack names is refused.
 *
 * @source https://cyclonedx.org/docs/1.6/json/
 */
export const mlbom: Exporter<'mlbom'> = {
  id: 'mlbom',
  title: 'Bill of materials of the models in production (CycloneDX 1.6 ML-BOM)',
  specification: 'https://cyclonedx.org/docs/1.6/json/',
  async *render(source) {
    const bytes = Buffer.from(canonicalJson(bomOf(source)));
    yield { name: 'mlbom.cdx.json', bytes };
  },
};

function bomOf(source: ExportSource) {
  const { pack, packDigest } = source;
  const graph = servedGraph(pack);
  const cards = cardsIn(source);
  const nodes = [...graph.nodes.values()].filter((node) => isComponent(graph, node));
  const refs = [...pack.lineage.map(({ endpoint }) => endpoint), ...nodes.map(({ id }) => id)];
  const open = pack.lineage.filter(({ breaks }) => breaks.length > 0).map(({ endpoint }) => endpoint);
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${nameUuid(`mlbom ${packDigest}`)}`,
    version: 1,
    metadata: metadataOf(source),
    components: nodes.map((node) => componentOf(graph, node, cards)),
    services: pack.lineage.map(serviceOf),
    dependencies: [
      { ref: pack.id, dependsOn: pack.lineage.map(({ endpoint }) => endpoint) },
      ...refs.map((ref) => dependencyOf(graph, ref)),
    ],
    ...(open.length > 0 && { compositions: [{ aggregate: 'incomplete', dependencies: open }] }),
  };
}

function metadataOf({ pack, packDigest, container }: ExportSource) {
  const { id, organization, generatedAt, tool, period } = pack;
  return {
    timestamp: generatedAt,
    tools: { components: [{ type: 'application', name: tool.name, version: tool.version }] },
    component: {
      type: 'application',
      'bom-ref': id,
      name: `Models in production of ${organization}`,
      version: id,
    },
    properties: [
      ...properties([
        ['pack', id],
        ['pack-digest', packDigest],
        ['container', container.name],
        ['container-digest', container.digest],
        ['period-from', period.from],
        ['period-to', period.to],
        ['signed', 'no: the container that it was made from is'],
      ]),
      ...gapProperties(pack),
    ],
  };
}

/** What could not be read of the things that the bill speaks of: they may be missing from it. */
function gapProperties({ gaps }: Pack): readonly Property[] {
  const concerned = gaps.filter(({ kindId }) => /^aws\.(sagemaker\.|s3\.objects@)/.test(kindId));
  return properties(
    concerned.map(({ kind, action, account, region, resource }) => [
      'gap',
      `${kind}: ${action} of ${resource ?? 'a whole listing'} in ${account} ${region}`,
    ]),
  );
}

function serviceOf({ endpoint, account, region, nodes, breaks, evidence }: LineageGraph): Service {
  return {
    'bom-ref': endpoint,
    name: nodes.find(({ id }) => id === endpoint)?.label ?? endpoint,
    properties: properties([
      ['account', account],
      ['region', region],
      ...breaks.map((sentence) => ['lineage-break', sentence] as const),
      ...evidence.map((digest) => ['evidence', digest] as const),
    ]),
  };
}

function dependencyOf(graph: ServedGraph, ref: string): Dependency {
  const nearest = nearestUpstream(graph, ref, (node) => isComponent(graph, node));
  return { ref, dependsOn: nearest.map(({ id }) => id) };
}
