import { bootstrap } from './bootstrap.mjs'
import { buildIfNeeded } from './build.mjs'
import { endWithNpm } from './run.mjs'

/** `npm run worker`: sends mail in a process of its own; start the servers with `WORKER=0` then. */
endWithNpm()
await bootstrap()
await buildIfNeeded()
process.env.NODE_ENV = 'production'
if (!process.env.PUBLIC_URL)
  throw new Error('Say in PUBLIC_URL where people reach the product: mail has links in it.')
// Tests may start the clock elsewhere; it then runs on from there.
const clockOffset = process.env.CLOCK_STARTS_AT ? Date.parse(process.env.CLOCK_STARTS_AT) - Date.now() : 0
const build = await import('../build/server/index.js')
const end = await build.entry.module.startWorkerAlone({
  log: (/** @type {string} */ line) => console.log(line),
  clock: () => Date.now() + clockOffset,
  origin: process.env.PUBLIC_URL.replace(/\/+$/, ''),
})
console.log('working')
for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => end().then(() => process.exit(0)))
