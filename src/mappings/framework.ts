import type { CheckId } from '../checks/index.ts';
import type { FrameworkId } from './framework-id.ts';

/**
 * How far AWS data can show a control: `direct` tests its technical condition for the AWS part of the scope,
 * `partial` a part of it, `context` only inventory or population; `inherited` is met mainly by AWS; `none` is not
 * evidenced by AWS data.
 */
export type EvidenceClass = 'direct' | 'partial' | 'context' | 'inherited' | 'none';

/** One entry of a framework's catalog. */
export interface Control {
  /** The number of its standard, letter by letter: `164.312(a)(2)(iv)`, `3.5.1`, `A.8.24`. */
  readonly id: string;
  /** Our own label; the text of a standard is never shipped, but for the public-domain text of HIPAA. */
  readonly title: string;
  readonly family: string;
  /** required, addressable, standard, mandatory, selected, all, service-provider, …; as the catalog says. */
  readonly obligation: string;
  /** Cadence that the control demands, as the catalog says; null when it demands none. */
  readonly cadence: string | null;
  /** Public-domain text (HIPAA only). */
  readonly text: string | null;
  readonly evidenceClass: EvidenceClass;
  /** Where evidence could come from, as words for people. */
  readonly sources: readonly string[];
}

/** A framework with its complete catalog, in the order of the standard. */
export interface Framework {
  readonly id: FrameworkId;
  readonly title: string;
  readonly version: string;
  /** What is said about the rights in the text. */
  readonly notice: string;
  /** Version of our mapping; goes up when an edge changes. */
  readonly mappingVersion: string;
  readonly controls: readonly Control[];
  readonly edges: readonly Edge[];
  /** Edges that public mappings draw for the same tests and we do not, each with the reason. */
  readonly onlyElsewhere: readonly ForeignEdge[];
}

/**
 * `direct` tests the control's condition itself, `partial` a necessary part, `supporting` gives population or
 * background. Never stronger than the control's class.
 */
export type Strength = 'direct' | 'partial' | 'supporting';

/** What a check says about a control. */
export interface Edge {
  readonly control: string;
  readonly check: CheckId;
  readonly strength: Strength;
  /** Which part of the control, and why this data shows it: our own words. */
  readonly rationale: string;
  /** What a human still has to show; null only on a direct edge. */
  readonly remains: string | null;
  /** Rules of public mappings that draw the same edge; left out where there is none. */
  readonly elsewhere?: readonly string[];
}

/** An edge that others draw for the same test and we do not. */
export interface ForeignEdge {
  readonly control: string;
  readonly check: string;
  /** Rules that draw it, such as `Prowler sagemaker_notebook_instance_root_access_disabled`. */
  readonly rules: readonly string[];
  /** Why we do not. */
  readonly reason: string;
}
