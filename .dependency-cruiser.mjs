/** Layers are one-way; each rule says why. The cruise must see every file: test/rules/layers.test.ts demands it. */
const layer = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

const sdk = { path: '^node_modules/@(aws-sdk|smithy)/', dependencyTypesNot: ['type-only'] };

export default {
  forbidden: [
    layer('no-cycles', {}, { circular: true }, 'A cycle means that two layers are one.'),
    layer(
      'no-orphans',
      { orphan: true, pathNot: ['\\.d\\.ts$', '^web/(public|vite)'] },
      {},
      'What nothing imports is dead or wired by name, and we do neither.',
    ),
    layer(
      'core-is-the-floor',
      { path: '^src/core' },
      { path: '^src/(?!core)' },
      'Core knows nothing of evidence.',
    ),
    layer(
      'evidence-is-the-contract',
      { path: '^src/evidence' },
      { path: '^src/(?!core|evidence)' },
      'Collectors write it and checks read it; it knows neither.',
    ),
    layer(
      'collectors-do-not-judge',
      { path: '^src/collectors' },
      { path: '^src/(checks|mappings|reports|runs|cli|lineage|signing|container|store)' },
      'A collector that knew the checks would collect what pleases them.',
    ),
    layer(
      'checks-see-evidence-only',
      { path: '^src/checks' },
      { path: '^src/(aws|collectors|mappings|reports|runs|cli|store|signing|container|config)' },
      'A verdict rests on sealed evidence, so that it can be repeated.',
    ),
    layer(
      'judging-is-pure',
      { path: '^src/(checks|mappings|lineage|reports/(pack|diff))' },
      { dependencyTypes: ['core'] },
      'No clock, no file and no network between evidence and conclusion: replay depends on it.',
    ),
    layer(
      'mappings-know-ids-only',
      { path: '^src/mappings' },
      { path: '^src/(aws|collectors|trail|reports|runs|cli|store|signing|container)' },
      'A framework maps checks; it does not collect or render.',
    ),
    layer(
      'renderers-read-the-pack',
      { path: '^src/reports' },
      { path: '^src/(aws|collectors|checks/(?!verdict|check\\.ts)|trail|runs|cli|store|config)' },
      'The pack document is the only input of a report, so that every number in it can be checked there.',
    ),
    layer(
      'exports-read-the-pack',
      { path: '^src/exports' },
      { path: '^src/(?!core|evidence|reports/[^/]*\\.ts|lineage/questions\\.ts|exports)' },
      'An export says what the pack says in another form; it collects, judges and verifies nothing. It may walk along the graphs that stand in the pack.',
    ),
    layer(
      'exports-are-read-by-runs',
      { path: '^src/(?!exports|runs|cli)' },
      { path: '^src/exports' },
      'No pack rests on the forms that others read.',
    ),
    layer(
      'sdk-at-the-edge',
      { path: '^src/', pathNot: '^src/(aws|collectors|store/s3-|signing/kms-signer|trail/engines)' },
      sdk,
      'Calls that do not go through the recorder cannot be replayed.',
    ),
    layer(
      'files-at-the-edge',
      {
        path: '^src/',
        pathNot:
          '^src/(store|config|cli|trail/engines|trail/index|trail/integrity/folder|mappings|reports/pdf/fonts)',
      },
      { path: '^(node:)?fs(/promises)?$' },
      'Bytes come in and go out through stores, so that a run works the same on disk and on S3.',
    ),
    layer(
      'entrances-are-last',
      { path: '^src/(?!cli|api|workers)' },
      { path: '^src/(cli|api)' },
      'Nothing depends on an entrance.',
    ),
    layer(
      'queues-are-behind-entrances',
      { path: '^src/(?!cli|api|workers)' },
      { path: '^src/workers|^node_modules/(bullmq|ioredis)/' },
      'A run is the same with a queue and without one, so nothing below knows of it.',
    ),
    layer(
      'workers-are-no-entrance',
      { path: '^src/workers' },
      { path: '^src/(cli|api)' },
      'Workers do runs; entrances order them.',
    ),
    layer(
      'api-is-no-command',
      { path: '^src/api' },
      { path: '^src/(cli|doctor|collectors|checks|aws|lineage)' },
      'It orders runs and gives out packs; what a run does is not its affair.',
    ),
    layer(
      'runs-are-above',
      {
        path: '^src/(core|evidence|aws|collectors|trail|lineage|checks|mappings|reports|signing|container|store|config)',
      },
      { path: '^src/runs' },
      'A run strings the layers together; none of them knows it.',
    ),
    layer(
      'doctor-looks-on',
      { path: '^src/(?!doctor|cli|api|workers)' },
      { path: '^src/doctor' },
      'Nothing that a run does may rest on a look before it.',
    ),
    layer(
      'doctor-does-not-judge',
      { path: '^src/doctor' },
      { path: '^src/(checks|reports|lineage|container)' },
      'It says what a run will need, and nothing about the account that is audited.',
    ),
    layer(
      'no-dev-dependencies',
      { path: '^src' },
      { dependencyTypes: ['npm-dev'] },
      'Not there after npm install.',
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^web/dist/' },
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
