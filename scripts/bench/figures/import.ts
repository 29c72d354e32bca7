import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { isDeepStrictEqual } from 'node:util'
import { expectedOf, type ServiceSize, serveEmil } from '../../testing/emil-service'
import { type Bench, judged, type Line } from '../line'
import { short } from '../numbers'
import { openPart } from '../part'
import type { FillCalls } from '../parts/fill'
import type { ImportedCalls } from '../parts/imported'
import { memoryOf } from '../server'

const most = 400
const [full, small]: [ServiceSize, ServiceSize] = [
  { infos: 62_575, events: 272_000 },
  { infos: 3_000, events: 12_000 },
]

interface Run {
  peakMb: number
  ms: number
  code: number | null
}

/** (k) Memory of `npm run import` on as many records as the national service has; killed on the way, and run again. */
export async function importing({ engine, quick, stores, say }: Bench): Promise<Line[]> {
  const size = quick ? small : full
  const url = await stores.fresh()
  const fill = openPart<FillCalls>('fill', { DATABASE_URL: url })
  await fill.ask('sample', undefined)
  await fill.end()
  const service = await serveEmil(size)
  const read = openPart<ImportedCalls>('imported', { DATABASE_URL: url })
  try {
    const total = size.infos + size.events
    const first = await run(
      url,
      service.url,
      async () => (await read.ask('counts', undefined)).read > total * 0.6,
    )
    const killedAt = await read.ask('counts', undefined)
    say(`  killed after ${killedAt.read} of ${total} records`)
    const resumed = run(url, service.url)
    const waits = await read.ask('waits', { seconds: quick ? 2 : 15 })
    const second = await resumed
    const found = await read.ask('counts', undefined)
    const again = await read.ask('numbers', undefined)
    say('  read again, from the beginning')
    const third = await run(url, service.url, undefined, ['--full'])
    const peakMb = Math.max(first.peakMb, second.peakMb, third.peakMb)
    const expected = expectedOf(size)
    const isRight =
      found.read === total &&
      found.instances === expected.instances &&
      found.duplicates === 0 &&
      isDeepStrictEqual(found.because, expected.because)
    return [
      {
        figure: 'k',
        name: 'peak memory of an import of EMIL, killed and gone on with, MB',
        engine,
        ratio: null,
        ...judged(peakMb, { most }),
        peakMb: short(peakMb),
        records: total,
        perSecond: short(total / ((first.ms + second.ms) / 1000)),
        killedAfter: killedAt.read,
        instances: found.instances,
        expectedInstances: expected.instances,
        duplicates: found.duplicates,
        skippedAndTold: found.skipped,
        expectedSkipped: expected.skipped,
        because: found.because,
        isRight,
        againChanged: (await read.ask('numbers', undefined)).last !== again.last,
        againPerSecond: short(total / (third.ms / 1000)),
        othersWaitMs: { median: short(waits.median), p95: short(waits.p95), longest: short(waits.longest) },
        exitCodes: [first.code, second.code, third.code],
      },
    ]
  } finally {
    await read.end()
    service.stop()
  }
}

/** Runs the command until it ends, or kills it as soon as `isTime` says so. */
async function run(
  database: string,
  address: string,
  isTime?: () => Promise<boolean>,
  more: string[] = [],
): Promise<Run> {
  const began = performance.now()
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/import.ts', 'emil', address, ...more], {
    env: { ...process.env, DATABASE_URL: database, IMPORT_ALLOW_PRIVATE: '1', NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'ignore'],
  })
  const ended = once(child, 'exit')
  let peakMb = 0
  const watch = setInterval(() => {
    peakMb = Math.max(peakMb, peakOf(child))
  }, 100)
  const killer = isTime && killWhen(child, isTime)
  await ended
  clearInterval(watch)
  await killer
  return { peakMb, ms: performance.now() - began, code: child.exitCode }
}

async function killWhen(child: ChildProcess, isTime: () => Promise<boolean>) {
  while (child.exitCode === null && child.signalCode === null) {
    if (await isTime()) child.kill('SIGKILL')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** The system remembers the highest; it is gone with the process. */
function peakOf({ pid, exitCode }: ChildProcess): number {
  try {
    return pid && exitCode === null ? memoryOf(pid).peak : 0
  } catch {
    return 0
  }
}
