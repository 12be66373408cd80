/** Ids as in the configuration, in the order of reports. */
export const FRAMEWORK_IDS = ['hipaa', 'pci-dss', 'iso-27001'] as const;
export type FrameworkId = (typeof FRAMEWORK_IDS)[number];
