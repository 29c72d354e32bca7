import { accessSync, constants, existsSync } from 'node:fs'
import { run } from './run.mjs'

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * Finds a Chromium for the journeys, or installs one where that can be done without asking.
 * @returns {Promise<string | null>} its path; null, after saying how to get one
 */
export async function findChromium() {
  const found = await foundChromium()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('No Chromium found: installing it with apt-get …')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const updated = await run('apt-get', ['update', '-qq'], env)
    if (updated === 0)
      await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], env)
    const installed = await foundChromium()
    if (installed) return installed
  }
  console.error(
    'The journeys need a Chromium. Install one (`apt-get install chromium`, or `npx playwright install chromium`), or set CHROMIUM_PATH to the one you have.',
  )
  return null
}

async function foundChromium() {
  const { chromium } = await import('@playwright/test')
  const places = [process.env.CHROMIUM_PATH, ...usual, chromium.executablePath()]
  return places.find((path) => path && isRunnable(path)) ?? null
}

/** @param {string} path */
function isRunnable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
