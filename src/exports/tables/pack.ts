import type { Pack } from '../../reports/pack.ts';
import type { ExportSource } from '../exporter.ts';
import { type Cell, fields, tableOf } from './table.ts';

type Property = readonly [name: string, value: Cell];

/** What the pack is, and what it can not show. */
export const packTable = tableOf<Property>({
  name: 'pack',
  about: 'one property of the pack itself',
  records: properties,
  cells: { property: ([name]) => name, value: ([, value]) => value },
});

function* properties({ pack, packDigest, container }: ExportSource): Iterable<Property> {
  yield ['id', pack.id];
  yield ['packDigest', packDigest];
  yield ['container', container.name];
  yield ['containerDigest', container.digest];
  yield ['previous', pack.previous];
  yield ['organization', pack.organization];
  yield ['generatedAt', pack.generatedAt];
  yield ['tool', `${pack.tool.name} ${pack.tool.version}`];
  yield ['from', pack.period.from];
  yield ['to', pack.period.to];
  for (const { id, name, regions } of pack.scope.accounts)
    yield ['account', `${id}${name === null ? '' : ` (${name})`}: ${regions.join(', ')}`];
  for (const exclusion of pack.scope.exclusions) yield ['exclusion', exclusion];
  for (const { id, title, version, notice, mappingVersion } of pack.frameworks) {
    yield ['framework', `${id}: ${title}, ${version}, mapping ${mappingVersion}`];
    yield ['notice', notice];
  }
  yield* providerReports(pack);
  const { lock, years, frameworks } = pack.retention;
  yield ['lock', lock];
  yield ['lockYears', years];
  for (const { framework, years: wanted } of frameworks) yield ['kept', `${framework}: ${wanted} years`];
  for (const { account, principals } of pack.collection.callers) yield ['caller', [account, ...principals]];
  for (const permission of pack.collection.permissions) yield ['permission', permission];
  for (const limit of pack.limits) yield ['limit', limit];
  for (const notice of pack.notices) yield ['notice', notice];
}

function* providerReports({ frameworks }: Pack): Iterable<Property> {
  for (const { id, providerReport } of frameworks) {
    if (providerReport === null) continue;
    yield ['providerReport', [id, providerReport.title, ...providerReport.found, ...providerReport.evidence]];
  }
}

type Resource = Pack['scope']['resources'][number];

/** How many of each kind there are. */
export const resourcesTable = tableOf<Resource>({
  name: 'resources',
  about: 'one kind of evidence, with how many resources its records count; empty where none of them counts',
  records: ({ pack }) => pack.scope.resources,
  cells: fields<Resource, keyof Resource>('kind', 'title', 'count', 'uncounted'),
});
