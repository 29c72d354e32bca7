import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'

/** A thread of its own with a connection of its own: what counts for long here keeps nobody waiting. */
const client = new Database(workerData, { timeout: 5000 })
client.pragma('query_only = ON')
client.pragma('cache_size = -16000')

parentPort?.on('message', ({ id, sql, params }) => {
  try {
    parentPort?.postMessage({ id, rows: client.prepare(sql).raw().all(params) })
  } catch (error) {
    parentPort?.postMessage({ id, failed: error instanceof Error ? error.message : String(error) })
  }
})
