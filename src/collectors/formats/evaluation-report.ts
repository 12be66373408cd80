import { z } from 'zod';
import { by } from '../../core/order.ts';
import type {
  EvaluationMetric,
  EvaluationReport,
  EvaluationTest,
} from '../../evidence/kinds/sagemaker-evaluations.ts';
import { driftBy } from './drift-method.ts';

const value = z.union([z.number(), z.enum(['Infinity', '-Infinity', 'NaN'])]);
type Value = z.infer<typeof value>;

const config = z.looseObject({
  type: z.string().optional(),
  column: z.string().nullish(),
  method: z.string().nullish(),
  threshold: z.number().nullish(),
  drift_share: z.number().nullish(),
});

const metric = z.looseObject({
  metric_name: z.string().optional(),
  config: config.optional(),
  value: z.union([value, z.record(z.string(), value)]).nullish(),
});

const test = z.looseObject({
  name: z.string().optional(),
  status: z.string(),
  metric_config: z.looseObject({ params: config }).optional(),
  parameters: z.looseObject({ column_name: z.string().nullish() }).optional(),
});

const columnDrift = z.looseObject({
  column_name: z.string(),
  stattest_name: z.string().nullish(),
  stattest_threshold: z.number().nullish(),
  drift_score: value.nullish(),
  drift_detected: z.boolean().nullish(),
});

const legacyMetric = z.looseObject({
  metric: z.string(),
  result: z.looseObject({
    dataset_drift: z.boolean().nullish(),
    drift_share: z.number().nullish(),
    share_of_drifted_columns: value.nullish(),
    drift_by_columns: z.record(z.string(), columnDrift).optional(),
    current: z.record(z.string(), value).optional(),
  }),
});

const evidently = z
  .looseObject({ metrics: z.array(metric), tests: z.array(test).default([]) })
  .refine(({ metrics, tests }) => metrics.length + tests.length > 0, 'says nothing');
const legacy = z.looseObject({
  version: z.string(),
  metrics: z.array(legacyMetric).default([]),
  tests: z.array(test).default([]),
});
const run = z.looseObject({
  info: z.looseObject({ run_id: z.string().optional(), run_uuid: z.string().optional() }),
  data: z.looseObject({
    metrics: z
      .union([z.record(z.string(), value), z.array(z.looseObject({ key: z.string(), value }))])
      .default([]),
  }),
});
const mlflow = z.union([
  z.looseObject({ run }).transform((one) => [one.run]),
  z.looseObject({ runs: z.array(run).min(1) }).transform(({ runs }) => runs),
  run.transform((one) => [one]),
]);

/** What a report says, in stored order. */
export type ParsedEvaluation = Pick<EvaluationReport, 'format' | 'metrics' | 'tests'>;

/**
 * Reads what Evidently writes (since 0.7, and before), a run of MLflow as its API gives it, or a metric file of its
 * file store (the last line counts). Whether a column drifted is what the report says; where it says only a score, it
 * follows from the method. Values of the data were taken out before: a metric that holds one is here without it.
 *
 * @param metricName name of the metric, for a metric file; null for a JSON file
 * @throws SyntaxError or ZodError when the text is none of them
 * @source https://docs.evidentlyai.com; https://mlflow.org/docs/latest/rest-api.html
 */
export function parseEvaluation(text: string, metricName: string | null): ParsedEvaluation {
  if (metricName !== null) return ordered('mlflow-metric', [plain(metricName, lastValue(text))], []);
  const json: unknown = JSON.parse(text);
  const old = legacy.safeParse(json);
  if (old.success && old.data.metrics.length + old.data.tests.length > 0) {
    return ordered('evidently-legacy', old.data.metrics.flatMap(ofLegacy), old.data.tests.map(testOf));
  }
  const runs = mlflow.safeParse(json);
  if (runs.success) return ordered('mlflow-run', runs.data.flatMap(ofRun), []);
  const { metrics, tests } = evidently.parse(json);
  return ordered(
    'evidently',
    metrics.flatMap((one) => metricsOf(one, tests)),
    tests.map(testOf),
  );
}

function ordered(
  format: ParsedEvaluation['format'],
  metrics: readonly EvaluationMetric[],
  tests: readonly EvaluationTest[],
): ParsedEvaluation {
  return {
    format,
    metrics: metrics.toSorted(
      by(
        ({ name }) => name,
        ({ column }) => column ?? '',
      ),
    ),
    tests: tests.toSorted(
      by(
        ({ name }) => name,
        ({ column }) => column ?? '',
        ({ status }) => status,
      ),
    ),
  };
}

function plain(name: string, of: Value | null): EvaluationMetric {
  return { name, column: null, value: of, method: null, threshold: null, drift: null };
}

function lastValue(text: string): Value {
  const last = text.trim().split('\n').at(-1) ?? '';
  const [, word = ''] = z.tuple([z.string(), z.string()]).rest(z.string()).parse(last.trim().split(/\s+/));
  if (/^nan$/i.test(word)) return 'NaN';
  if (/^[+-]?inf(inity)?$/i.test(word)) return word.startsWith('-') ? '-Infinity' : 'Infinity';
  return z.number().parse(Number(word));
}

function ofRun({ data }: z.infer<typeof run>): EvaluationMetric[] {
  const { metrics } = data;
  return Array.isArray(metrics)
    ? metrics.map((one) => plain(one.key, one.value))
    : Object.entries(metrics).map(([name, of]) => plain(name, of));
}

/** `ValueDrift` from `evidently:metric_v2:ValueDrift` or from `ValueDrift(column=…)`. */
function typeOf(settings: z.infer<typeof config> | undefined, name: string | undefined): string {
  return (settings?.type?.split(':').at(-1) ?? name ?? 'metric').split('(')[0] ?? 'metric';
}

function metricsOf(one: z.infer<typeof metric>, tests: readonly z.infer<typeof test>[]): EvaluationMetric[] {
  const { column = null, method = null, threshold = null, drift_share: share } = one.config ?? {};
  const name = typeOf(one.config, one.metric_name);
  const base = { column, method, threshold, drift: null };
  if (typeof one.value === 'object' && one.value !== null) {
    return Object.entries(one.value).map(([part, of]) => ({
      ...base,
      name: `${name}.${part}`,
      value: of,
      ...(name === 'DriftedColumnsCount' && part === 'share' && typeof share === 'number'
        ? { threshold: share, drift: typeof of === 'number' ? of >= share : null }
        : {}),
    }));
  }
  const of = one.value ?? null;
  if (name !== 'ValueDrift') return [{ ...base, name, value: of }];
  const tested = tests.find(
    ({ metric_config: settings }) =>
      typeOf(settings?.params, undefined) === name && (settings?.params.column ?? null) === column,
  );
  const said = tested?.status === 'FAIL' ? true : tested?.status === 'SUCCESS' ? false : null;
  return [{ ...base, name, value: of, drift: said ?? driftBy({ method, threshold, value: of }) }];
}

function ofLegacy({ metric: name, result }: z.infer<typeof legacyMetric>): EvaluationMetric[] {
  const own = columnDrift.safeParse(result);
  const columns = [
    ...Object.values(result.drift_by_columns ?? {}),
    ...(own.success && typeof own.data.drift_detected === 'boolean' ? [own.data] : []),
  ];
  return [
    ...(typeof result.dataset_drift === 'boolean'
      ? [
          {
            ...plain(name, result.share_of_drifted_columns ?? null),
            threshold: result.drift_share ?? null,
            drift: result.dataset_drift,
          },
        ]
      : []),
    ...columns.map((column) => ({
      name,
      column: column.column_name,
      value: column.drift_score ?? null,
      method: column.stattest_name ?? null,
      threshold: column.stattest_threshold ?? null,
      drift: column.drift_detected ?? null,
    })),
    ...Object.entries(result.current ?? {}).map(([part, of]) => plain(`${name}.${part}`, of)),
  ];
}

function testOf({ name, status, metric_config: settings, parameters }: z.infer<typeof test>): EvaluationTest {
  return {
    name: typeOf(settings?.params, name),
    column: settings?.params.column ?? parameters?.column_name ?? null,
    status: status.toUpperCase(),
  };
}
