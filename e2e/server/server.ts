import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { inject, vi } from 'vitest'
import { rawSql } from '../../scripts/testing/raw'
import type { Prepared, Scene } from './scenes'

/** The engines that the product runs on. */
export const engines = ['sqlite', 'postgres'] as const
export type EngineName = (typeof engines)[number]

/** Tuesday 1 September 2026, 10.00 in Sweden: where the server's clock starts unless told otherwise. */
export const clockStart = '2026-09-01T08:00:00Z'

export interface Database {
  url: string
  remove(): Promise<void>
}

/** An empty database of its own. */
export async function freshDatabase(engine: EngineName): Promise<Database> {
  if (engine === 'sqlite') {
    const folder = mkdtempSync(join(tmpdir(), 'larplats-server-'))
    return {
      url: `file:${join(folder, 'larplats.db')}`,
      remove: async () => rmSync(folder, { recursive: true }),
    }
  }
  const server = inject('postgres')
  const name = `server_${randomUUID().replaceAll('-', '')}`
  await rawSql(`${server}/postgres`, `CREATE DATABASE ${name}`)
  return {
    url: `${server}/${name}`,
    remove: async () => {
      await rawSql(`${server}/postgres`, `DROP DATABASE ${name} WITH (FORCE)`)
    },
  }
}

/** Fills a database with a scene of scenes.ts. @returns what the scene tells, as it looks after JSON */
export async function prepare<Name extends keyof Scene>(url: string, name: Name): Promise<Prepared<Name>> {
  // The product reads its address once: it is loaded anew for each database.
  vi.resetModules()
  vi.stubEnv('DATABASE_URL', url)
  try {
    const { fill } = await import('./prepare')
    return JSON.parse(JSON.stringify(await fill(name)))
  } finally {
    vi.unstubAllEnvs()
  }
}

/** The built product as a process of its own. */
export interface Server {
  /** `http://127.0.0.1:…` */
  url: string
  /** What it logged as an error since it started: answers of 500 and more. */
  errors: string[]
  /** The process, for those who look how it fares. */
  pid: number
  /** Ends it at once, as a power cut does, and waits until it is gone. */
  kill(): Promise<void>
  /** Asks it to end, and waits until it has. */
  stop(): Promise<void>
}

/**
 * Starts the product on a database and waits until it is ready.
 * @throws when nobody has built it
 */
export async function start(databaseUrl: string, env: Record<string, string> = {}): Promise<Server> {
  if (!existsSync('build/start.mjs')) throw new Error('there is no build/: run `npm run build` first')
  const port = await freePort()
  const child = spawn(process.execPath, ['build/start.mjs'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      RATE_LIMIT_SCALE: '1000',
      SERVER_TIMING: '1',
      CLOCK_STARTS_AT: clockStart,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const errors: string[] = []
  await ready(child, errors)
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await once(child, 'exit')
  }
  return {
    url: `http://127.0.0.1:${port}`,
    errors,
    pid: child.pid ?? 0,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}

async function ready({ stdout, stderr }: ChildProcess, errors: string[]) {
  if (!stdout || !stderr) throw new Error('no pipes')
  const said = createInterface(stdout)
  createInterface(stderr).on('line', (line) => errors.push(line))
  await new Promise<void>((resolve, reject) => {
    said.on('line', (line) => {
      if (line.startsWith('ready ')) resolve()
      // These servers send no mail unless a test has a mail server for them.
      else if (!line.startsWith('No SMTP_URL')) errors.push(line)
    })
    said.once('close', () => reject(new Error(`the server ended before it was ready:\n${errors.join('\n')}`)))
  })
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
