/** The parts of CycloneDX 1.6 that are written. @source https://cyclonedx.org/docs/1.6/json/ */
export interface Property {
  readonly name: string;
  readonly value: string;
}

/** A model, an image, or data. */
export interface Component {
  readonly type: 'machine-learning-model' | 'container' | 'file' | 'data' | 'application';
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version?: string;
  readonly purl?: string;
  readonly hashes?: readonly { readonly alg: 'MD5' | 'SHA-256'; readonly content: string }[];
  readonly data?: readonly {
    readonly type: 'dataset';
    readonly name: string;
    readonly contents?: { readonly url: string };
  }[];
  readonly modelCard?: ModelCardPart;
  readonly properties?: readonly Property[];
}

/** What the card of a model says of itself; its texts are not in a pack. */
export interface ModelCardPart {
  readonly 'bom-ref': string;
  readonly modelParameters?: { readonly datasets: readonly { readonly ref: string }[] };
  readonly properties: readonly Property[];
}

/** An endpoint. */
export interface Service {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly properties: readonly Property[];
}

/** What a component or an endpoint came from, nearest first. */
export interface Dependency {
  readonly ref: string;
  readonly dependsOn: readonly string[];
}

/** A property of ours for each value that there is. */
export function properties(
  values: readonly (readonly [name: string, value: string | null])[],
): readonly Property[] {
  return values.flatMap(([name, value]) => (value === null ? [] : [{ name: `exhibit:${name}`, value }]));
}
