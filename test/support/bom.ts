/** A bill of materials, as far as tests look at it. */
export interface Bom {
  readonly serialNumber: string;
  readonly metadata: Described & { readonly timestamp: string; readonly component: Component };
  readonly components: readonly Component[];
  readonly services: readonly (Described & { readonly 'bom-ref': string; readonly name: string })[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
  readonly compositions?: readonly object[];
}

interface Component extends Described {
  readonly type: string;
  readonly 'bom-ref': string;
  readonly hashes?: readonly object[];
  readonly data?: readonly { readonly contents?: { readonly url: string } }[];
  readonly modelCard?: Described & { readonly modelParameters?: object };
}

interface Described {
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
}

/** The values of a property of ours, in order. */
export function valuesOf(described: Described | undefined, name: string): readonly string[] {
  return (described?.properties ?? []).flatMap((one) => (one.name === `exhibit:${name}` ? [one.value] : []));
}
