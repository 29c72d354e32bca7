import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from 'rate-limiter-flexible'
import type { Refusal } from '~/lib/result'
import { pool } from './connect.server'

/** Too often in too short a time. */
export interface TooMany extends Refusal<'too-many'> {
  /** When trying again can help. */
  retryAfterSeconds: number
}

/** So many tries a stretch of time for each key. */
export interface Limit {
  /** Counts one try. A key may be anything; only its hash is kept. */
  take(key: string): Promise<{ ok: true } | TooMany>
  /** Starts the key's count again. */
  forget(key: string): Promise<void>
}

const tableName = 'rate_limits'
/** Tests sign in more often than people do. */
const scale = Number(process.env.RATE_LIMIT_SCALE) || 1

/** So many points in so many seconds. */
interface Pace {
  points: number
  seconds: number
}

/**
 * A limit that every server process counts together on PostgreSQL; on SQLite, where there is one
 * process, its memory counts (docs/decisions/0004). Runs on the machine's clock.
 * @param name unique among the limits
 * @param counted `here`: each process for itself, in its memory, so that counting costs no statement
 */
export function limit(
  name: string,
  { points, seconds }: Pace,
  counted: 'together' | 'here' = 'together',
): Limit {
  const options = { keyPrefix: name, points: Math.max(1, Math.round(points * scale)), duration: seconds }
  let made: Promise<RateLimiterAbstract> | null = null
  const counter = () => {
    made ??= makeCounter(options, counted).catch((error: unknown) => {
      made = null
      throw error
    })
    return made
  }
  return {
    async take(key) {
      try {
        await (await counter()).consume(hashed(key))
        return { ok: true }
      } catch (full) {
        if (!(full instanceof RateLimiterRes)) throw full
        return {
          ok: false,
          because: 'too-many',
          retryAfterSeconds: Math.max(1, Math.ceil(full.msBeforeNext / 1000)),
        }
      }
    },
    async forget(key) {
      await (await counter()).delete(hashed(key))
    },
  }
}

const hashed = (key: string) => createHash('sha256').update(key).digest('base64url')

async function makeCounter(
  options: { keyPrefix: string; points: number; duration: number },
  counted: 'together' | 'here',
) {
  const client = counted === 'here' ? null : (pool() as Pool | null)
  if (!client) return new RateLimiterMemory(options)
  await tableIn(client)
  return new RateLimiterPostgres({
    ...options,
    ...shared(client),
    tableCreated: true,
    clearExpiredByTimeout: false,
  })
}

const shared = (client: Pool) => ({ storeClient: client, storeType: 'pool', tableName })

let table: Promise<void> | null = null

/** Makes the counters' table if need be; several starters may do so at once. This one also sweeps it. */
function tableIn(client: Pool): Promise<void> {
  table ??= new Promise<void>((resolve, reject) => {
    const swept = { ...shared(client), points: 1, duration: 1, clearExpiredByTimeout: true }
    new RateLimiterPostgres(swept, (error?: Error) => (error ? reject(error) : resolve()))
  }).catch((error: unknown) => {
    table = null
    throw error
  })
  return table
}

/** Makes ready what the limits count in, so that no reader's first try waits for it. */
export async function openLimits(): Promise<void> {
  const client = pool() as Pool | null
  if (client) await tableIn(client)
}
