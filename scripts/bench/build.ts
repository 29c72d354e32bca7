import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const remix = 'node_modules/@remix-run/dev/dist/cli.js'
/** Inside node_modules, so that what is built finds its packages. */
const bareBuild = resolve('node_modules/.cache/larplats-bench/bare')

/** Builds the product when there is no build; warns when the one there is older than the code. */
export function buildProduct(say: (progress: string) => void) {
  const built = 'build/server/index.js'
  if (!existsSync(built)) {
    say('building the product')
    return vite([])
  }
  const at = statSync(built).mtimeMs
  const isNewer = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).some(
      (file) => statSync(join(folder, file)).mtimeMs > at,
    )
  if (isNewer('app') || isNewer('db')) say('build/ is older than the code: npm run build makes it anew')
}

/** Builds the bare Remix app; answers where its server build is. */
export function buildBare(say: (progress: string) => void): string {
  say('building the bare Remix app')
  vite(['scripts/bench/bare'], { BARE_BUILD: bareBuild })
  return resolve(bareBuild, 'server/index.js')
}

const vite = (args: string[], env: Record<string, string> = {}) =>
  execFileSync(process.execPath, [remix, 'vite:build', ...args], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'ignore', 2],
  })
