import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const folder = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const alias = { '~': folder('./app'), '#db': folder('./db') }

const onDatabase = ['{app,db}/**/{store,steps,*verbs,seed,connect}.test.ts']
const shared = { environment: 'node', restoreMocks: true }
const engine = (name: 'sqlite' | 'postgres') => ({
  resolve: { alias },
  test: {
    ...shared,
    name,
    isolate: false,
    include: onDatabase,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    setupFiles: ['scripts/testing/loud-console.ts', `scripts/testing/fresh-${name}.ts`],
    globalSetup: name === 'postgres' ? ['scripts/testing/postgres.ts'] : [],
  },
})

/**
 * Rules run alone; stores and verbs on both engines; the built server as a process of its own. Files share their
 * worker's packages, whose loading took longer than most tests; on a database the product itself is loaded anew for each
 * file (`fresh-*.ts`), so that nothing that it remembers goes from one to the next.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias },
        test: {
          ...shared,
          name: 'rules',
          testTimeout: 20_000,
          isolate: false,
          include: ['{app,db}/**/*.test.ts'],
          exclude: onDatabase,
          setupFiles: ['scripts/testing/loud-console.ts'],
        },
      },
      engine('sqlite'),
      engine('postgres'),
      {
        resolve: { alias },
        test: {
          ...shared,
          name: 'server',
          isolate: false,
          // They wait for their servers more than they reckon.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          include: ['e2e/server/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          globalSetup: ['scripts/testing/postgres.ts'],
        },
      },
    ],
  },
})
