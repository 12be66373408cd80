import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COLLECTED_AT, PERIOD } from '../../sample/generator/places.ts';
import { recordTranscript } from '../../sample/generator/record.ts';
import { loadConfig } from '../../src/config/load.ts';
import { readTranscript } from '../../src/store/transcript-folder.ts';
import { sampleFolder, told } from './account.ts';

test('the recorded transcript is what the collectors ask and hear today', async () => {
  const { organization, accounts, evaluations } = await loadConfig(join(sampleFolder, 'exhibit.yaml'));
  const asked = {
    organization,
    accounts: accounts.map(({ id, name, regions }) => ({ id, name: name ?? null, regions })),
    period: PERIOD,
    evaluations: [...evaluations],
  };
  const recorded = await recordTranscript(Object.fromEntries(told.scenario), asked, COLLECTED_AT);
  const committed = await readTranscript(join(sampleFolder, 'account/transcript'));
  const lines = (text: string) => text.split('\n');
  expect(lines(recorded.text), 'out of date: npm run sample').toEqual(lines(committed.text));
  expect([...recorded.bodies.keys()].toSorted()).toEqual([...committed.bodies.keys()].toSorted());
});
