/** Forms that a pack can be exported in, known without loading those who write them. */
export const EXPORT_FORMS = [
  ...(['oscal', 'ocsf', 'mlbom', 'openlineage'] as const),
  ...(['xlsx', 'csv', 'ndjson', 'bagit'] as const),
] as const;
export type ExportForm = (typeof EXPORT_FORMS)[number];
