import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run, tool } from './run.mjs'

/** Everything that a build is made of. */
const sources = [
  'app',
  'db',
  'public',
  'package-lock.json',
  'remix.config.js',
  'server.ts',
  'tsconfig.json',
  'vite.config.ts',
]
const record = 'build/.larplats-sources'

/** Builds the product when it has not been built, or from other sources. */
export async function buildIfNeeded() {
  if (existsSync('build/server/index.js') && existsSync(record)) {
    if (readFileSync(record, 'utf8') === fingerprint()) return
  }
  console.log('Building …')
  const code = await build()
  if (code !== 0) process.exit(code)
}

/** Builds the product, and remembers from what. @returns 0 when it succeeded */
export async function build() {
  const from = fingerprint()
  rmSync(record, { force: true })
  const code = await run(tool('remix'), ['vite:build'], { ...process.env, NODE_ENV: 'production' })
  if (code !== 0) return code
  await buildServer()
  writeFileSync(record, from)
  return 0
}

/** `server.ts` as `build/start.mjs`: compiled at each start it would take three times as long to be ready. */
async function buildServer() {
  const { build } = await import('vite')
  const folder = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url))
  await build({
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: { '~': folder('../app'), '#db': folder('../db') } },
    build: {
      ssr: 'server.ts',
      target: 'node20',
      outDir: 'build',
      emptyOutDir: false,
      copyPublicDir: false,
      rollupOptions: { output: { entryFileNames: 'start.mjs' } },
    },
  })
}

/** Of every source's path and content: a checkout changes the times of files, not what they say. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const path of sources.flatMap(filesIn).sort()) hash.update(`${path}\0`).update(readFileSync(path))
  return hash.digest('hex')
}

/**
 * @param {string} path a file or folder
 * @returns {string[]} the file, or all files in the folder but tests
 */
function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .filter((name) => !/\.test\.tsx?$/.test(name))
    .flatMap((name) => filesIn(join(path, name)))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(await build())
