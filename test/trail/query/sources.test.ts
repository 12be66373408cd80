import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bucketStore } from '../../../src/trail/engines/bucket-store.ts';
import { localTrail, storedTrail } from '../../../src/trail/engines/local.ts';
import { buildIndex } from '../../../src/trail/index/build.ts';
import { type IndexedTrail, indexedTrail } from '../../../src/trail/index/trail.ts';
import { placeOf } from '../../../src/trail/log-name.ts';
import { matches } from '../../../src/trail/query/match.ts';
import type { TrailSearch } from '../../../src/trail/query/question.ts';
import { questionOf } from '../../../src/trail/query/question-of.ts';
import type { TrailAnswer, TrailSource } from '../../../src/trail/source.ts';
import { type AwsStandIn, startAws } from '../../support/aws/server.ts';
import { BUCKET, bucketOf, clientsAt, HOME } from '../engines/aws-trail.ts';
import { temporaryFolder } from '../support.ts';
import { corpusFolder, QUESTIONS_OF_ATTACKERS, QUESTIONS_OF_PEOPLE } from './corpus.ts';

let aws: AwsStandIn;
let folder: TrailSource;
let bucket: TrailSource;
let index: IndexedTrail;

beforeAll(async () => {
  const logs = await corpusFolder();
  aws = await startAws(await bucketOf(logs));
  const into = await temporaryFolder();
  await buildIndex({ logs, index: into, rule: { any: 'all', writes: 'all' } });
  folder = localTrail({ folder: logs });
  index = await indexedTrail({ index: into, location: 'log' });
  const signal = new AbortController().signal;
  const calls = { client: clientsAt(aws.url), region: HOME.region, signal };
  bucket = storedTrail(bucketStore({ bucket: BUCKET, prefix: '' }, calls), { location: 'log' });
});

afterAll(async () => {
  index.close();
  await aws.stop();
});

/** The answer as a command gives it: of all that was read the records that answer the question. */
const found = ({ records, files, scanned, unreadable, uncovered }: TrailAnswer, search: TrailSearch) => ({
  records: records.filter(({ record, file }) => matches(record, search, placeOf(file.key))),
  files,
  scanned,
  unreadable,
  uncovered,
});

describe('a folder, a bucket and an index give the same records, from the same files:', () => {
  test.each(QUESTIONS_OF_PEOPLE)('$title', async ({ search }) => {
    const expected = found(await folder.ask(questionOf(search)), search);
    expect(found(await bucket.ask(questionOf(search)), search)).toEqual(expected);
    const searched = found(await index.search(search), search);
    expect(searched.records).toEqual(expected.records);
    expect({ ...searched, unreadable: [] }).toEqual({ ...expected, unreadable: [] });
    // What the index did not have to read, it cannot report; whatever it reports, the files do too.
    expect(expected.unreadable).toEqual(expect.arrayContaining([...searched.unreadable]));
  });

  test.each(QUESTIONS_OF_ATTACKERS.filter(({ title }) => title.startsWith('name')))(
    '$title',
    async ({ search }) => {
      const expected = found(await folder.ask(questionOf(search)), search);
      expect(found(await index.search(search), search).records).toEqual(expected.records);
    },
  );
});
