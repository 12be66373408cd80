/** Ids as in the configuration, in the order of reports. */
export const FRAMEWORK_IDS = ['hipaa', 'pci-dss', 'iso-27001', 'ai'] as const;
export type FrameworkId = (typeof FRAMEWORK_IDS)[number];

/** What is audited when a configuration names no framework; the catalog on AI is for those who ask for it. */
export const DEFAULT_FRAMEWORKS: readonly FrameworkId[] = ['hipaa', 'pci-dss', 'iso-27001'];
