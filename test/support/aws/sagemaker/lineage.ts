import { pageOf } from '../paging.ts';
import { type Operation, type Operations, Refusal, textOf } from '../request.ts';
import { type Fields, isFields } from '../scenario.ts';
import { type Description, description, listing, recordNamed } from './listing.ts';
import { associations, queryLineage, vertexOf } from './query-lineage.ts';

const gone =
  (noun: string): Description['missing'] =>
  (name) =>
    new Refusal('ResourceNotFound', `${noun} ${name} does not exist.`);

const fromSource = (record: Fields, input: Fields): boolean => {
  const source = isFields(record.Source) ? record.Source : {};
  return (textOf(input, 'SourceUri') ?? source.SourceUri) === source.SourceUri;
};

const ofType = (field: string) => (record: Fields, input: Fields) =>
  fromSource(record, input) && (textOf(input, field) ?? record[field]) === record[field];

const listAssociations: Operation = (serving) => {
  const { input } = serving;
  const found = associations(serving)
    .filter(({ SourceArn }) => (textOf(input, 'SourceArn') ?? SourceArn) === SourceArn)
    .filter(({ DestinationArn }) => (textOf(input, 'DestinationArn') ?? DestinationArn) === DestinationArn)
    .filter(
      ({ AssociationType }) => (textOf(input, 'AssociationType') ?? AssociationType) === AssociationType,
    );
  const { items, ...rest } = pageOf(found, serving, { standard: 10, most: 100 });
  const summaries = items.map((association) => ({
    ...association,
    SourceType: vertexOf(association.SourceArn, serving).Type,
    DestinationType: vertexOf(association.DestinationArn, serving).Type,
  }));
  return { AssociationSummaries: summaries, ...rest };
};

const group: Description = {
  file: 'lineage-groups',
  by: ['LineageGroupName', 'LineageGroupName', 'LineageGroupArn'],
  missing: gone('Lineage group'),
};

const groupPolicy: Operation = (serving) => {
  const { LineageGroupArn, ResourcePolicy } = recordNamed(group, serving);
  if (ResourcePolicy === undefined)
    throw new Refusal('ResourceNotFound', `Cannot find resource policy for: ${String(LineageGroupArn)}`);
  return { LineageGroupArn, ResourcePolicy };
};

/** The lineage entities and the edges between them, and the groups that they are shared in. */
export const lineage: Operations = {
  ListContexts: listing({
    file: 'contexts',
    list: 'ContextSummaries',
    nameField: 'ContextName',
    fields: ['ContextArn', 'ContextName', 'Source', 'ContextType', 'CreationTime', 'LastModifiedTime'],
    where: ofType('ContextType'),
  }),
  DescribeContext: description({
    file: 'contexts',
    by: ['ContextName', 'ContextName', 'ContextArn'],
    missing: gone('Context'),
  }),
  ListArtifacts: listing({
    file: 'artifacts',
    list: 'ArtifactSummaries',
    nameField: 'ArtifactArn',
    fields: ['ArtifactArn', 'ArtifactName', 'Source', 'ArtifactType', 'CreationTime', 'LastModifiedTime'],
    where: ofType('ArtifactType'),
  }),
  DescribeArtifact: description({
    file: 'artifacts',
    by: ['ArtifactArn', 'ArtifactArn'],
    missing: gone('Artifact'),
  }),
  ListActions: listing({
    file: 'actions',
    list: 'ActionSummaries',
    nameField: 'ActionName',
    fields: ['ActionArn', 'ActionName', 'Source', 'ActionType', 'Status', 'CreationTime', 'LastModifiedTime'],
    where: ofType('ActionType'),
  }),
  DescribeAction: description({
    file: 'actions',
    by: ['ActionName', 'ActionName', 'ActionArn'],
    missing: gone('Action'),
  }),
  ListTrialComponents: listing({
    file: 'trial-components',
    list: 'TrialComponentSummaries',
    nameField: 'TrialComponentName',
    fields: [
      'TrialComponentName',
      'TrialComponentArn',
      'DisplayName',
      'Status',
      'StartTime',
      'EndTime',
      'CreationTime',
      'LastModifiedTime',
    ],
    derived: ({ Source }) => (Source === undefined ? {} : { TrialComponentSource: Source }),
    where: ({ Source }, input) =>
      (textOf(input, 'SourceArn') ?? undefined) === undefined ||
      (isFields(Source) && Source.SourceArn === input.SourceArn),
  }),
  DescribeTrialComponent: description({
    file: 'trial-components',
    by: ['TrialComponentName', 'TrialComponentName', 'TrialComponentArn'],
    missing: gone('Trial component'),
  }),
  ListAssociations: listAssociations,
  QueryLineage: queryLineage,
  ListLineageGroups: listing({
    file: 'lineage-groups',
    list: 'LineageGroupSummaries',
    nameField: 'LineageGroupName',
    fields: ['LineageGroupArn', 'LineageGroupName', 'DisplayName', 'CreationTime', 'LastModifiedTime'],
  }),
  DescribeLineageGroup: description(group),
  GetLineageGroupPolicy: groupPolicy,
};
