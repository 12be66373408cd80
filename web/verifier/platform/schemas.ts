import { config } from 'zod';

// Compiling schemas needs what the content security policy forbids.
config({ jitless: true });
