import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { frameworks } from '../../src/mappings/index.ts';
import { sampleFolder } from './account.ts';

test('each decision of the sample names a control of the catalog, once', async () => {
  const { decisions } = await loadConfig(join(sampleFolder, 'exhibit.yaml'));
  expect(decisions).toHaveLength(7);
  for (const { framework, control } of decisions) {
    const catalog = frameworks.find(({ id }) => id === framework)?.controls ?? [];
    expect(catalog.map(({ id }) => id)).toContain(control);
    expect(decisions.filter((one) => one.framework === framework && one.control === control)).toHaveLength(1);
  }
});
