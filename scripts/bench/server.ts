import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { madeMoment } from '#db/made'
import { profiling } from './profiling'

/** A server in a process of its own. */
export interface Served {
  /** `http://127.0.0.1:…` */
  url: string
  pid: number
  stop(): Promise<void>
}

/** The product as it is in production, on a database, at the moment that the bench's data is made for. */
export const serveProduct = (databaseUrl: string, more: Record<string, string> = {}) =>
  serve('build/start.mjs', {
    DATABASE_URL: databaseUrl,
    CLOCK_STARTS_AT: new Date(madeMoment).toISOString(),
    RATE_LIMIT_SCALE: '100000',
    ...more,
  })

/** Starts a file that prints `ready …` when it answers on `PORT`. */
export async function serve(file: string, env: Record<string, string>): Promise<Served> {
  const port = await freePort()
  const loader = file.endsWith('.ts') ? ['--import', 'tsx'] : []
  const child = spawn(process.execPath, [...loader, ...profiling(file.replaceAll('/', '-')), file], {
    env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  await new Promise<void>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      if (line.startsWith('ready')) resolve()
    })
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code} before it was ready`)))
  })
  return {
    url: `http://127.0.0.1:${port}`,
    pid: Number(child.pid),
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Memory of a process in MB: resident now, and the most it has been (Linux's VmRSS and VmHWM). */
export function memoryOf(pid: number) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024
  return { resident: megabytes('VmRSS'), peak: megabytes('VmHWM') }
}

/** Milliseconds that a process has kept a processor busy: Linux counts hundredths of a second. */
export function cpuMsOf(pid: number): number {
  // What comes before the bracket may hold blanks; after it utime and stime are the 12th and 13th.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
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
