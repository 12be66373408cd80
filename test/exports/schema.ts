import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { Ajv, type AnySchema, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

/** What a schema of `test/fixtures/schemas` says of documents. */
export interface Validator {
  /** The first faults of a document, each with its place; none when it is valid. */
  faultsOf(document: unknown): readonly string[];
}

/** Reads a schema, which is packed with gzip. */
export async function schemaOf(name: string): Promise<AnySchema> {
  const packed = await readFile(new URL(`../fixtures/schemas/${name}.json.gz`, import.meta.url));
  return JSON.parse(gunzipSync(packed).toString('utf8'));
}

/** A validator for a schema of draft 7; unknown keywords of the schema are no fault of the document. */
export function validatorOf(schema: AnySchema): Validator {
  const ajv = new Ajv({ strict: false, allErrors: false });
  addFormats.default(ajv);
  const validate: ValidateFunction = ajv.compile(schema);
  return {
    faultsOf(document) {
      if (validate(document)) return [];
      return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
    },
  };
}
