import { config } from 'zod/mini';

// Schemas would try whether they may make functions from text, which the content security policy forbids aloud.
config({ jitless: true });
