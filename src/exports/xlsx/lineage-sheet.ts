import type { LineageGraph, Pack } from '../../reports/pack.ts';
import type { Cell, Sheet } from './sheet.ts';
import { yesNo } from './words.ts';

/** For every endpoint what it came from, the links between, and where the way to its data breaks off. */
export function lineageSheet({ lineage }: Pack): Sheet {
  return {
    name: 'Lineage',
    columns: [
      { title: 'Endpoint', width: 60 },
      { title: 'Row is', width: 8 },
      { title: 'Role', width: 14 },
      { title: 'What, or from', width: 70 },
      { title: 'Link', width: 20 },
      { title: 'To', width: 70 },
      { title: 'ARN', width: 70 },
      { title: 'Address', width: 70 },
      { title: 'Content known by', width: 50 },
      { title: 'Missing', width: 9 },
      { title: 'Records', width: 74 },
    ],
    rows: rowsOf(lineage),
  };
}

function* rowsOf(lineage: readonly LineageGraph[]): Iterable<readonly Cell[]> {
  for (const { endpoint, nodes, edges, breaks, evidence } of lineage) {
    const records = evidence.join('\n');
    for (const sentence of breaks)
      yield [endpoint, 'break', null, sentence, null, null, null, null, null, null, records];
    for (const { id, role, arn, uri, identity, missing } of nodes)
      yield [endpoint, 'node', role, id, null, null, arn, uri, identity, yesNo(missing), records];
    for (const { from, to, label } of edges)
      yield [endpoint, 'link', null, from, label, to, null, null, null, null, records];
  }
}
