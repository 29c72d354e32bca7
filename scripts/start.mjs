import { bootstrap } from './bootstrap.mjs'
import { buildIfNeeded } from './build.mjs'
import { endWithNpm } from './run.mjs'
import { serve } from './serve.mjs'

/** `npm start`: the product on the database that is there. An empty one stays empty. */
endWithNpm()
await bootstrap()
await buildIfNeeded()
await serve({})
