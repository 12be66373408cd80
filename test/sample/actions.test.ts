import { join } from 'node:path';
import { expect, test } from 'vitest';
import { transcriptRecord } from '../../src/aws/transcript.ts';
import { collectors } from '../../src/collectors/index.ts';
import { readTranscript } from '../../src/store/transcript-folder.ts';
import { actionOf } from '../support/aws/actions.ts';
import { sampleFolder } from './account.ts';

/** What the story of the sample gives no occasion for. */
const NO_OCCASION: readonly string[] = [
  'sagemaker:DescribeModelBiasJobDefinition',
  'sagemaker:DescribeModelExplainabilityJobDefinition',
];

/** What reads the log itself: the sample has its log and digests in a folder, so that no call is made for them. */
const OF_THE_LOG: readonly string[] = ['athena-workgroups', 'cloudtrail-integrity'];

test('every collector called exactly the actions that it declares, in the whole sample account', async () => {
  const { text } = await readTranscript(join(sampleFolder, 'account/transcript'));
  const records = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => transcriptRecord.parse(JSON.parse(line)));
  const called = Map.groupBy(records, ({ task }) => task.split('/')[0] ?? '');
  for (const { id, actions } of collectors) {
    const own = new Set((called.get(id) ?? []).map(actionOf));
    const declared = OF_THE_LOG.includes(id) ? [] : actions.filter((action) => !NO_OCCASION.includes(action));
    expect([...own].toSorted(), id).toEqual(declared.toSorted());
  }
  const others = [...called.keys()].filter((task) => !collectors.some(({ id }) => id === task));
  expect(others).toEqual(['identity']);
});
