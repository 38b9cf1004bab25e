import { defineConfig } from 'drizzle-kit';

/** `npx drizzle-kit generate` writes a migration; it runs by itself at the next start. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './functions/adapters/store/schema/index.ts',
  out: './functions/adapters/store/migrations',
  schemaFilter: ['mesas'],
});
