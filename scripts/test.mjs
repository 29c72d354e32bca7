import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bootstrap } from './bootstrap.mjs'
import { build } from './build.mjs'
import { findChromium } from './chromium.mjs'
import { endWithNpm, run, tool } from './run.mjs'

/** What a part counted; `said`: the failed tests by name, with the first lines of why.
 * @typedef {{ passed: number, failed: number, said?: string[] }} Tally */

const folder = mkdtempSync(join(tmpdir(), 'larplats-tests-'))
/** Not what happens to be set where the tests are started: they bring their own. */
const { DATABASE_URL: _url, PORT: _port, HOST: _host, NODE_ENV: _mode, ...env } = process.env

let stopped = false
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    stopped = true
  })
}

/** @type {{ name: string, seconds: number, tally: Tally }[]} */
const parts = []

/**
 * @param {string} name
 * @param {() => Promise<Tally>} work
 */
async function part(name, work) {
  console.log(`\n— ${name}`)
  const began = performance.now()
  const tally = await work()
  if (stopped) process.exit(130)
  parts.push({ name, tally, seconds: (performance.now() - began) / 1000 })
}

/**
 * A check is one test: it passes or it does not.
 * @param {string} name
 * @param {string[]} args
 * @returns {Promise<Tally>}
 */
const check = async (name, args) => asTally((await run(tool(name), args, env)) === 0)

/** @param {boolean} passed */
const asTally = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1 })

/**
 * What a test runner counted. One that fails without a failed test, or has run nothing, has failed.
 * @param {number} code its exit code
 * @param {() => Tally} read from its report
 * @returns {Tally}
 */
function counted(code, read) {
  try {
    const { passed, failed, said } = read()
    const unsaid = failed === 0 && (code !== 0 || passed === 0)
    return { passed, failed: unsaid ? 1 : failed, said: said ?? [] }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

/** @param {string} file */
const report = (file) => JSON.parse(readFileSync(file, 'utf8'))

/** @typedef {{ status: string, fullName: string, failureMessages: string[] }} VitestTest */
/** @typedef {{ name: string, message: string, assertionResults: VitestTest[] }} VitestFile */

/** @param {string | undefined} message */
const firstLines = (message) => (message ?? '').split('\n').slice(0, 4).join(' ').slice(0, 600)

async function vitest() {
  const file = join(folder, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const code = await run(tool('vitest'), ['run', ...reporters], env)
  return counted(code, () => {
    const { numPassedTests, numFailedTests, testResults } = report(file)
    // A file that cannot be loaded has no tests to fail.
    const broken = testResults.filter(
      (/** @type {{ status: string, assertionResults: unknown[] }} */ one) =>
        one.status === 'failed' && one.assertionResults.length === 0,
    )
    const said = testResults.flatMap((/** @type {VitestFile} */ { name, message, assertionResults }) => [
      ...(message ? [`${name}: ${firstLines(message)}`] : []),
      ...assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages }) => `${name}: ${fullName}: ${firstLines(failureMessages[0])}`),
    ])
    return { passed: numPassedTests, failed: numFailedTests + broken.length, said }
  })
}

async function playwright() {
  const chromium = await findChromium()
  if (!chromium) return asTally(false)
  const data = join(folder, 'e2e')
  mkdirSync(data)
  const more = { CHROMIUM_PATH: chromium, E2E_DATA: data }
  const code = await run(tool('playwright'), ['test'], { ...env, ...more })
  return counted(code, () => {
    const { stats, errors } = report(join(data, 'report.json'))
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length }
  })
}

endWithNpm()
await bootstrap()
await part('types', () => check('tsc', ['--noEmit']))
await part('lint', () => check('biome', ['check', '.']))
await part('arrows', () =>
  check('depcruise', ['app', 'db', 'server.ts', '--config', '.dependency-cruiser.cjs']),
)
await part('nothing unused', () => check('knip', []))
// Before vitest: some of its tests start the built server.
await part('build', async () => asTally((await build()) === 0))
await part('rules, stores and verbs', vitest)
await part('journeys', playwright)
rmSync(folder, { recursive: true, force: true })

const sum = (/** @type {keyof Tally} */ key) => parts.reduce((total, { tally }) => total + tally[key], 0)
console.log('')
// Last, so that it is seen where only the end of a long run is kept.
for (const line of parts.flatMap(({ tally }) => tally.said ?? [])) console.log(`failed: ${line}`)
for (const { name, seconds, tally } of parts) {
  console.log(`${name.padEnd(26)} ${tally.passed} passed, ${tally.failed} failed (${seconds.toFixed(0)} s)`)
}
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exit(sum('failed') === 0 ? 0 : 1)
