const enc = encodeURIComponent;

/** Addresses of the parts of a pack. Ids of controls hold points and brackets, and are encoded. */
export const packHref = {
  summary: (pack: string) => `/packs/${enc(pack)}`,
  framework: (pack: string, framework: string) => `/packs/${enc(pack)}/frameworks/${enc(framework)}`,
  control: (pack: string, framework: string, control: string) =>
    `/packs/${enc(pack)}/frameworks/${enc(framework)}/${enc(control)}`,
  exceptions: (pack: string) => `/packs/${enc(pack)}/exceptions`,
  check: (pack: string, check: string) => `/packs/${enc(pack)}/checks/${enc(check)}`,
  evidence: (pack: string, digest: string) => `/packs/${enc(pack)}/evidence/${enc(digest)}`,
  files: (pack: string) => `/packs/${enc(pack)}/files`,
} as const;
