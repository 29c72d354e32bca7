import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { clockStart } from './server'

/** `npm run worker` as a process of its own. */
export interface Worker {
  process: ChildProcess
  /** What it said. */
  said: string[]
  /** Ends it at once, as a power cut does, and waits until it is gone. */
  kill(): Promise<void>
  /** Asks it to end, and waits until it has. */
  stop(): Promise<number | null>
}

/** Starts a worker on a database and waits until it works. */
export async function startWorker(
  databaseUrl: string,
  smtpUrl: string,
  env: Record<string, string> = {},
): Promise<Worker> {
  const child = spawn(process.execPath, ['scripts/worker.mjs'], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      SMTP_URL: smtpUrl,
      MAIL_FROM: 'Lärplats <no-reply@larplats.example>',
      PUBLIC_URL: 'https://larplats.example',
      CLOCK_STARTS_AT: clockStart,
      WORKER_PAUSE_MS: '50',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  const lines = createInterface(child.stdout)
  createInterface(child.stderr).on('line', (line) => said.push(line))
  await new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => {
      if (line === 'working') resolve()
      else said.push(line)
    })
    lines.once('close', () => reject(new Error(`the worker ended before it worked:\n${said.join('\n')}`)))
  })
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await once(child, 'exit')
  }
  return {
    process: child,
    said,
    kill: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGTERM')
      return child.exitCode
    },
  }
}
