import { pageOf } from '../paging.ts';
import { type Operations, Refusal, type Serving, textOf } from '../request.ts';
import { type Fields, isFields } from '../scenario.ts';
import { couldNotFind, description, instantOf, listing, picked, recordsOf } from './listing.ts';

/** Flow definitions, each with its `HumanLoops`, and the pages on which people answer. */
export const humanReview: Operations = {
  ListFlowDefinitions: listing({
    file: 'flow-definitions',
    list: 'FlowDefinitionSummaries',
    nameField: 'FlowDefinitionName',
    fields: ['FlowDefinitionName', 'FlowDefinitionArn', 'FlowDefinitionStatus', 'CreationTime'],
  }),
  DescribeFlowDefinition: description({
    file: 'flow-definitions',
    by: ['FlowDefinitionName', 'FlowDefinitionName'],
    missing: couldNotFind('flow-definition'),
  }),
  ListHumanTaskUis: listing({
    file: 'human-task-uis',
    list: 'HumanTaskUiSummaries',
    nameField: 'HumanTaskUiName',
    fields: ['HumanTaskUiName', 'HumanTaskUiArn', 'CreationTime'],
  }),
};

const LOOPS = { standard: 10, most: 10 } as const;

/** Human loops as the runtime of Augmented AI lists them; it takes and gives times as text. */
export const augmentedAi: Operations = {
  ListHumanLoops: (serving) => {
    const { CreationTimeAfter: after, CreationTimeBefore: before } = serving.input;
    const inside = loopsOf(serving).filter((loop) => {
      const created = instantOf(loop, 'CreationTime');
      return created > Date.parse(String(after)) && created < Date.parse(String(before));
    });
    const { items, ...rest } = pageOf(inside, serving, LOOPS);
    const fields = ['HumanLoopName', 'HumanLoopStatus', 'CreationTime', 'FailureReason'];
    return { HumanLoopSummaries: items.map((loop) => picked(loop, fields)), ...rest };
  },
};

function loopsOf(serving: Serving): readonly Fields[] {
  const arn = textOf(serving.input, 'FlowDefinitionArn');
  const flow = recordsOf(serving, 'flow-definitions').find(
    ({ FlowDefinitionArn }) => FlowDefinitionArn === arn,
  );
  if (!flow) throw new Refusal('ResourceNotFoundException', `No flow definition ${arn}.`, { status: 404 });
  return Array.isArray(flow.HumanLoops) ? flow.HumanLoops.filter(isFields) : [];
}
