import { join } from 'node:path';
import { expect, test } from 'vitest';
import { examineFolder } from '../../../src/doctor/log/folder.ts';
import { folderStore } from '../../../src/trail/index/folder-store.ts';
import { SAMPLE } from '../../trail/engines/aws-trail.ts';
import { temporaryFolder } from '../../trail/support.ts';
import { A, B, QUARTER } from '../stand-in.ts';

const accounts = [A, B].map((id) => ({ id, regions: ['us-east-1', 'eu-west-1'] }));
const sample = { store: folderStore(SAMPLE), location: './logs' };
const line = { topic: 'log', subject: 'folder ./logs', effect: null, remedy: null };

test('a folder that holds the period and every place is ok', async () => {
  expect(await examineFolder(sample, { accounts, period: QUARTER })).toEqual([
    { ...line, outcome: 'ok', found: 'Its files are of 2026-06-29 to 2026-10-02, which holds the period.' },
    { ...line, outcome: 'ok', found: 'It has files of every account and region of the configuration.' },
  ]);
});

test('a period that goes beyond is a gap', async () => {
  const period = { ...QUARTER, from: '2026-06-01T00:00:00Z' };
  expect((await examineFolder(sample, { accounts, period }))[0]).toMatchObject({
    outcome: 'gap',
    found: expect.stringContaining('does not hold the period'),
  });
});

test('a place without a file is a gap', async () => {
  const [first] = accounts;
  const more = [{ id: first?.id ?? '', regions: ['us-east-1', 'sa-east-1'] }];
  expect((await examineFolder(sample, { accounts: more, period: QUARTER }))[1]).toMatchObject({
    outcome: 'gap',
    found: `It has no file of ${A} sa-east-1.`,
  });
});

test('a place whose files are all of other days is a gap', async () => {
  const period = { from: '2026-10-05T00:00:00Z', to: '2026-10-06T00:00:00Z' };
  const [, places] = await examineFolder(sample, { accounts: [{ id: A, regions: ['us-east-1'] }], period });
  expect(places).toMatchObject({ outcome: 'gap', found: `It has no file of ${A} us-east-1.` });
});

test('without a period its days are untested', async () => {
  expect((await examineFolder(sample, { accounts, period: null }))[0]).toMatchObject({
    outcome: 'untested',
    found: 'Its files are of 2026-06-29 to 2026-10-02.',
  });
});

test('an empty folder is a gap, and one that is not there fails', async () => {
  const folder = await temporaryFolder();
  const empty = await examineFolder(
    { store: folderStore(folder), location: './logs' },
    { accounts, period: QUARTER },
  );
  expect(empty).toMatchObject([{ outcome: 'gap', found: expect.stringContaining('no log file') }]);
  const none = { store: folderStore(join(folder, 'none')), location: './none' };
  expect(await examineFolder(none, { accounts, period: QUARTER })).toMatchObject([
    { outcome: 'fail', found: expect.stringContaining('cannot be read') },
  ]);
});
