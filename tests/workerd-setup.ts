import { applyD1Migrations } from 'cloudflare:test';
import { env } from 'cloudflare:workers';

// Storage is kept apart per test file, so each file begins with an empty, migrated database.
await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
