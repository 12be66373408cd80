import { config, z } from 'zod';

// Without this zod tries whether it may make code of text, which the content security policy forbids and reports.
config({ jitless: true });

/** Schemas for what stands in an address. */
export { z };
