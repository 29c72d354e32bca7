import { bootstrap } from './bootstrap.mjs'
import { buildIfNeeded } from './build.mjs'
import { endWithNpm, must } from './run.mjs'
import { serve } from './serve.mjs'

/** `npm run demo`: the product with sample data, from a fresh clone. */
endWithNpm()
await bootstrap()
await buildIfNeeded()
await import('tsx')
const { wantsSample } = await import('./seed.ts')
// In a process of its own, which takes the memory of making it away with it.
if (await wantsSample()) await must(process.execPath, ['--import', 'tsx', 'scripts/seed.ts'])
await serve({ DEMO: '1' })
