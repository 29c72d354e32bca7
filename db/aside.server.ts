import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { drizzle } from 'drizzle-orm/sqlite-proxy'
import { statementLogger } from './count.server'
import type { Db } from './engine'

interface Reply {
  id: number
  rows?: unknown[][]
  failed?: string
}

interface Waiting {
  resolve: (rows: unknown[][]) => void
  reject: (reason: Error) => void
}

/**
 * SQLite answers in the thread that asks, and a sum over years takes it half a second. Here another
 * thread asks, on a connection of its own that may only read; it is started by the first question.
 * @param path the database file
 */
export function openAside(path: string): { db: Db; close(): Promise<void> } {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let asked = 0

  function started(): Worker {
    if (worker) return worker
    // Beside the migrations, which are found the same way: the built server is one file elsewhere.
    const made = new Worker(resolve('db/aside-worker.mjs'), { workerData: path })
    made.on('message', ({ id, rows, failed }: Reply) => {
      const one = waiting.get(id)
      waiting.delete(id)
      if (waiting.size === 0) made.unref()
      if (rows) one?.resolve(rows)
      else one?.reject(new Error(failed))
    })
    const lost = (error: Error) => {
      if (worker === made) worker = null
      for (const one of waiting.values()) one.reject(error)
      waiting.clear()
    }
    made.on('error', lost)
    made.on('exit', () => lost(new Error('the thread beside ended')))
    worker = made
    return made
  }

  function ask(sql: string, params: unknown[]): Promise<unknown[][]> {
    return new Promise((resolve, reject) => {
      const thread = started()
      const id = ++asked
      waiting.set(id, { resolve, reject })
      // A process that waits for nothing else may end, but not before its question is answered.
      thread.ref()
      thread.postMessage({ id, sql, params })
    })
  }

  const db = drizzle(
    async (sql, params) => ({ rows: await ask(sql, params) }),
    // Nobody asks several at once; but only as the third argument is the casing heard.
    (queries) => Promise.all(queries.map(async ({ sql, params }) => ({ rows: await ask(sql, params) }))),
    { logger: statementLogger, casing: 'snake_case' },
  )
  return {
    db: db as unknown as Db,
    async close() {
      await worker?.terminate()
    },
  }
}
