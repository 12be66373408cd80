import type { Edge } from '../../framework.ts';

/** Edges to articles 9 and 10 of the EU AI Act, on risks and data. */
export const euAiActDataEdges = [
  {
    control: 'Art.9(2)(a)-(d)',
    check: 'sagemaker-model-card-completeness',
    strength: 'partial',
    rationale:
      'A filled card states the risk rating and the limits of each model, a product of the work on risks.',
    remains: 'Bring the risk management file: hazards, measures, and what remains after them.',
  },
  {
    control: 'Art.9(6)-(8)',
    check: 'clarify-bias-metrics',
    strength: 'partial',
    rationale: 'Metrics that were asked for before release have values, and none is missing in silence.',
    remains: 'Show the metrics and thresholds that were set beforehand, and who judged the results.',
  },
  {
    control: 'Art.9(6)-(8)',
    check: 'sagemaker-endpoint-approval',
    strength: 'partial',
    rationale: 'No version went into use before somebody approved it, which is where tests are judged.',
    remains: 'Show the test results that each approval rested on.',
  },
  {
    control: 'Art.10(2)(a)',
    check: 'sagemaker-model-card-completeness',
    strength: 'supporting',
    rationale: 'A filled card describes the training data and how it was chosen.',
    remains: 'Bring the design decisions on data and who took them.',
  },
  {
    control: 'Art.10(2)(b)',
    check: 'sagemaker-endpoint-lineage',
    strength: 'partial',
    rationale: 'Each model in use leads back to the places from which its training data was read.',
    remains: 'Show where the data came from before it reached S3, and for what purpose it was collected.',
  },
  {
    control: 'Art.10(2)(b)',
    check: 'cloudtrail-data-events',
    strength: 'partial',
    rationale:
      'Reads and writes of the training buckets are on record, so that origin and use can be followed.',
    remains: 'Show where the data came from before it reached S3, and for what purpose it was collected.',
  },
  {
    control: 'Art.10(2)(c)',
    check: 'sagemaker-endpoint-lineage',
    strength: 'partial',
    rationale: 'The steps between data and model are recorded as far as jobs of the account did them.',
    remains: 'Describe annotation, cleaning and enrichment, also of steps outside the account.',
  },
  {
    control: 'Art.10(2)(e)',
    check: 'sagemaker-lineage-identity',
    strength: 'partial',
    rationale: 'The data sets behind a model are known by content, so that their quantity can be looked up.',
    remains: 'Show the assessment that the data is available in quantity and suits the purpose.',
  },
  {
    control: 'Art.10(2)(f)',
    check: 'clarify-bias-metrics',
    strength: 'direct',
    rationale: 'Bias is examined by metrics over the facets that were asked for, each with a value.',
    remains: 'Show that the facets and metrics are those that matter for health, safety and rights.',
  },
  {
    control: 'Art.10(2)(g)',
    check: 'clarify-bias-metrics',
    strength: 'partial',
    rationale: 'Measured bias before and after training is the ground for measures against it.',
    remains: 'Show which measures were taken on the results and what they achieved.',
  },
  {
    control: 'Art.10(2)(g)',
    check: 'sagemaker-monitoring-violations',
    strength: 'partial',
    rationale: 'Bias that appears in use is reported as a violation and not lost.',
    remains: 'Show which measures were taken on the results and what they achieved.',
  },
  {
    control: 'Art.10(3)',
    check: 'sagemaker-monitoring-constraints',
    strength: 'partial',
    rationale: 'Statistical properties of the data are written down as constraints that are in force.',
    remains: 'Show that the data represents the persons on whom the system is used.',
  },
  {
    control: 'Art.10(3)',
    check: 'clarify-bias-metrics',
    strength: 'partial',
    rationale: 'Imbalances of the data by facet are measured.',
    remains: 'Show that the data represents the persons on whom the system is used.',
  },
  {
    control: 'Art.10(5)',
    check: 's3-bucket-public-access',
    strength: 'partial',
    rationale: 'Buckets with training data are open to nobody outside, one of the safeguards.',
    remains:
      'Show that special categories were needed, that access is on a list, and that the data was deleted.',
  },
  {
    control: 'Art.10(5)',
    check: 's3-bucket-encryption',
    strength: 'partial',
    rationale: 'Training data is encrypted with keys whose use is controlled, one of the safeguards.',
    remains:
      'Show that special categories were needed, that access is on a list, and that the data was deleted.',
  },
  {
    control: 'Art.10(5)',
    check: 'cloudtrail-data-events',
    strength: 'partial',
    rationale: 'Who read the data is on record.',
    remains:
      'Show that special categories were needed, that access is on a list, and that the data was deleted.',
  },
] as const satisfies readonly Edge[];
