import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { must, run } from './run.mjs'

const oldestNode = [20, 19]
const record = 'node_modules/.larplats-lock'

/**
 * Makes a clone ready: the right Node, and the packages that package-lock.json names. Every command
 * begins with it; when nothing has changed it takes some milliseconds.
 */
export async function bootstrap() {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)))
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    console.error(`Lärplats needs Node ${oldestNode.join('.')} or later; this is ${process.versions.node}.`)
    process.exit(1)
  }
  const wanted = fingerprint()
  if (existsSync(record) && readFileSync(record, 'utf8') === wanted) return
  if (!existsSync(record) && isInstalledByHand()) {
    writeFileSync(record, wanted)
    return
  }
  console.log('Installing the packages of package-lock.json. The first time this takes a few minutes …')
  await install()
  writeFileSync(record, wanted)
}

/**
 * By the lock file, exactly. `npm ci` wants to see the packages of every operating system in it, which are
 * missing when it was written at a registry that has not got them: then `npm install` does the same.
 */
async function install() {
  const [command, ...args] = npm()
  const options = ['--include=dev', '--no-audit', '--no-fund']
  if ((await run(command, [...args, 'ci', ...options, '--loglevel=silent'])) === 0) return
  console.log('`npm ci` did not take the lock file; `npm install` goes by it, too …')
  await must(command, [...args, 'install', '--no-save', ...options])
}

/** Of the packages asked for, and of Node's binary interface, which one of them is compiled against. */
const fingerprint = () =>
  createHash('sha256')
    .update(readFileSync('package-lock.json'))
    .update(process.versions.modules)
    .digest('hex')

/** The npm that started us, or the one on the path. @returns {[string, ...string[]]} */
function npm() {
  const started = process.env.npm_execpath
  return started?.endsWith('npm-cli.js') ? [process.execPath, started] : ['npm']
}

/** Has somebody run `npm ci` or `npm install` themselves, and is what lies there what is asked for? */
function isInstalledByHand() {
  const compiled = 'node_modules/better-sqlite3/build/Release/better_sqlite3.node'
  const installed = 'node_modules/.package-lock.json'
  if (!existsSync(compiled) || !existsSync(installed)) return false
  const there = packagesIn(installed)
  return Object.entries(packagesIn('package-lock.json')).every(
    ([path, { version, optional }]) => path === '' || optional || there[path]?.version === version,
  )
}

/**
 * @param {string} file a lock file of npm's
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
