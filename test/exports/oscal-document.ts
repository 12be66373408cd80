/** A property. */
export interface Prop {
  readonly name: string;
  readonly value: string;
  readonly remarks?: string;
}
interface Observation {
  readonly uuid: string;
  readonly types: readonly string[];
  readonly methods: readonly string[];
  readonly props: readonly Prop[];
  readonly description: string;
  readonly remarks?: string;
  readonly subjects?: readonly {
    readonly 'subject-uuid': string;
    readonly props: readonly Prop[];
    readonly remarks: string;
  }[];
  readonly 'relevant-evidence'?: readonly { readonly href: string }[];
}
interface Finding extends Omit<Observation, 'types' | 'methods' | 'subjects'> {
  readonly target: { readonly 'target-id': string; readonly status: { readonly state: string } };
  readonly 'related-observations': readonly { readonly 'observation-uuid': string }[];
  readonly 'related-risks'?: readonly { readonly 'risk-uuid': string }[];
}
interface Resource {
  readonly uuid: string;
  readonly rlinks: readonly {
    readonly href: string;
    readonly hashes?: readonly { readonly value: string }[];
  }[];
}
/** Assessment results, as far as the tests look at them. */
export interface Document {
  readonly 'assessment-results': {
    readonly 'import-ap': { readonly href: string };
    readonly results: readonly [
      {
        readonly observations: readonly Observation[];
        readonly findings: readonly Finding[];
        readonly risks: readonly {
          readonly uuid: string;
          readonly status: string;
          readonly statement: string;
        }[];
        readonly 'local-definitions': {
          readonly 'inventory-items': readonly { readonly uuid: string; readonly description: string }[];
        };
      },
    ];
    readonly 'back-matter': { readonly resources: readonly Resource[] };
  };
}
