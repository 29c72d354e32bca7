import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const forwarded = /** @type {const} */ (['SIGINT', 'SIGTERM'])

/** Where a tool of the project's own packages lies. @param {string} name */
export const tool = (name) => `node_modules/.bin/${name}`

/**
 * Runs a command in front of everybody: what it says is seen, and a signal to us is passed on to it.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit code; 128 and the number of the signal that ended it; 127 when it is not there
 */
export function run(command, args, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env })
    /** @param {NodeJS.Signals} signal */
    const pass = (signal) => child.kill(signal)
    for (const signal of forwarded) process.on(signal, pass)
    /** @param {number} code */
    const done = (code) => {
      for (const signal of forwarded) process.off(signal, pass)
      resolve(code)
    }
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`)
      done(127)
    })
    child.once('exit', (code, signal) => done(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  })
}

/**
 * As `run`, and ends us with its code when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function must(command, args, env) {
  const code = await run(command, args, env)
  if (code !== 0) process.exit(code)
}

/**
 * Ends us when npm ends. It passes a signal on to the shell that stands between us and dies of it
 * without a word: we would stay and hold the port.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 300)
  watch.unref()
}
