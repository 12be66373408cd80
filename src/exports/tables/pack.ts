import type { ExportSource } from '../exporter.ts';
import { type Cell, tableOf } from './table.ts';

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
  for (const limit of pack.limits) yield ['limit', limit];
}
