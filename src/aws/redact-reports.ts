type Fields = Readonly<Record<string, unknown>>;

/**
 * A report of Evidently or a run of MLflow without the values it took from the data: distributions, categories,
 * extremes, texts that quote them, parameters and tags. What a reader of metrics and tests needs stays in the same
 * form. A table of rows loses its rows. Any other text comes back unchanged.
 */
export function redactReport(text: string): string {
  if (!/^\s*[{[]/.test(text) || !/"(metrics|tests|columns|run|runs)"/.test(text)) return text;
  const value = parsed(text);
  if (value === undefined) {
    // What cannot be parsed cannot be stripped. The reader will find broken JSON, which is what it is.
    return /"(metric|metric_name|metric_config)"\s*:/.test(text)
      ? '[redacted: a report that is no JSON]'
      : text;
  }
  const kept = isFields(value) ? keptOf(value) : null;
  return kept === null ? text : JSON.stringify(kept);
}

function parsed(text: string): unknown {
  return jsonOf(text) ?? jsonOf(text.replaceAll(PYTHON_NUMBERS, '$1"$2"'));
}

/** Numbers that Python writes and JSON does not have; as text they can be told apart from a missing value. */
const PYTHON_NUMBERS = /([:[,]\s*)(NaN|-?Infinity)(?=\s*[,\]}])/g;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function keptOf(value: Fields): Fields | null {
  const { metrics, tests, columns, data, run, runs } = value;
  if (Array.isArray(columns) && Array.isArray(data)) return { ...value, data: [] };
  if (isFields(run)) return { run: runOf(run) };
  if (Array.isArray(runs)) return { runs: runs.map((one) => (isFields(one) ? runOf(one) : {})) };
  if (isFields(value.info) && isFields(data)) return runOf(value);
  const hasMetrics = Array.isArray(metrics) && metrics.some(isMetric);
  const hasTests = Array.isArray(tests) && tests.some((one) => isFields(one) && 'status' in one);
  if (!hasMetrics && !hasTests) return null;
  return {
    ...pick(value, ['version', 'timestamp']),
    ...(Array.isArray(metrics) ? { metrics: metrics.filter(isFields).map(metricOf) } : {}),
    ...(Array.isArray(tests) ? { tests: tests.filter(isFields).map(testOf) } : {}),
  };
}

function isMetric(one: unknown): boolean {
  return isFields(one) && ('metric' in one || 'metric_name' in one || 'metric_id' in one);
}

const CONFIG = ['type', 'column', 'method', 'threshold', 'drift_share', 'classification_name'];

/** Metrics whose value is one of the data, such as a maximum: it may be that of one person. */
const VALUES_OF_DATA = /(Min|Max|Quantile|Median|UniqueValue|Category|InList|OutList|InRange|OutRange|Text)/;

function metricOf(metric: Fields): Fields {
  const { config, value, result } = metric;
  const named = isFields(config) && typeof config.type === 'string' ? config.type : metric.metric_name;
  const name = String(named ?? metric.metric ?? '').split('(')[0] ?? '';
  return {
    ...pick(metric, ['id', 'metric']),
    ...('metric_name' in metric ? { metric_name: String(metric.metric_name).split('(')[0] } : {}),
    ...(isFields(config) ? { config: pick(config, CONFIG) } : {}),
    ...('value' in metric ? { value: VALUES_OF_DATA.test(name) ? null : numbersOf(value) } : {}),
    ...(isFields(result) ? { result: resultOf(result, name) } : {}),
  };
}

/** A number, or those that a metric states beside each other; what is counted by category goes. */
function numbersOf(value: unknown): unknown {
  if (!isFields(value)) return isNumber(value) ? value : null;
  return Object.fromEntries(
    Object.entries(pick(value, ['count', 'share', 'mean', 'std', 'value'])).filter(([, one]) =>
      isNumber(one),
    ),
  );
}

const DRIFT = [
  'column_name',
  'stattest_name',
  'stattest_threshold',
  'drift_score',
  'drift_detected',
  'dataset_drift',
  'drift_share',
  'number_of_columns',
  'number_of_drifted_columns',
  'share_of_drifted_columns',
];

/** Of older reports: what is said about drift, and of the model the numbers that stand under `current`. */
function resultOf(result: Fields, name: string): Fields {
  const { drift_by_columns: columns, current } = result;
  return {
    ...pick(result, DRIFT),
    ...(isFields(columns)
      ? {
          drift_by_columns: Object.fromEntries(
            Object.entries(columns).map(([column, one]) => [column, isFields(one) ? pick(one, DRIFT) : {}]),
          ),
        }
      : {}),
    ...(/^(Classification|Regression)Quality/.test(name) && isFields(current)
      ? { current: Object.fromEntries(Object.entries(current).filter(([, one]) => isNumber(one))) }
      : {}),
  };
}

function testOf(test: Fields): Fields {
  const { metric_config: config, parameters } = test;
  const params = isFields(config) && isFields(config.params) ? config.params : null;
  return {
    ...pick(test, ['id', 'group', 'status']),
    ...(params ? { metric_config: { params: pick(params, CONFIG) } } : pick(test, ['name'])),
    ...(isFields(parameters) ? { parameters: pick(parameters, ['column_name']) } : {}),
  };
}

function runOf(run: Fields): Fields {
  const { info, data } = run;
  const facts = [
    'run_id',
    'run_uuid',
    'experiment_id',
    'status',
    'start_time',
    'end_time',
    'lifecycle_stage',
  ];
  const metrics = isFields(data) ? data.metrics : undefined;
  return {
    ...(isFields(info) ? { info: pick(info, facts) } : {}),
    ...(isFields(data) ? { data: metrics === undefined ? {} : { metrics } } : {}),
  };
}

function pick(value: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(names.flatMap((name) => (name in value ? [[name, value[name]]] : [])));
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' || value === 'NaN' || value === 'Infinity' || value === '-Infinity';
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
