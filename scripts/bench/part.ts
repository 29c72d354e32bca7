import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { profiling } from './profiling'

/** What a part can be asked: everything goes by message, so arguments and answers are plain data. */
export type Calls = Record<string, (asked: never) => Promise<unknown>>

interface Reply {
  id: number
  value?: unknown
  failed?: string
}

/**
 * A process of its own with a database of its own: which one is read when its modules load.
 * Several may be open and asked in turn, so that what they measure is measured side by side.
 */
export interface Part<C extends Calls> {
  ask<K extends keyof C & string>(call: K, asked: Parameters<C[K]>[0]): Promise<Awaited<ReturnType<C[K]>>>
  end(): Promise<void>
}

/** Starts `parts/<name>.ts` on a database. */
export function openPart<C extends Calls>(name: string, env: Record<string, string>): Part<C> {
  const child = fork(fileURLToPath(new URL(`./parts/${name}.ts`, import.meta.url)), {
    execArgv: ['--import', 'tsx', ...profiling(name)],
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 2, 2, 'ipc'],
  })
  const waiting = new Map<number, (reply: Reply) => void>()
  let asked = 0
  child.on('message', (reply: Reply) => {
    waiting.get(reply.id)?.(reply)
    waiting.delete(reply.id)
  })
  child.once('exit', (code) => {
    for (const hear of waiting.values()) hear({ id: 0, failed: `the part ${name} ended with ${code}` })
  })
  return {
    ask(call, argument) {
      const id = ++asked
      return new Promise((resolve, reject) => {
        waiting.set(id, ({ value, failed }) => (failed ? reject(new Error(failed)) : resolve(value as never)))
        child.send({ id, call, asked: argument })
      })
    },
    async end() {
      if (child.exitCode !== null) return
      child.disconnect()
      await once(child, 'exit')
    },
  }
}

/** In the part: answers calls one after the other until the parent lets go, then closes. */
export function answer(calls: Calls, close: () => Promise<void>) {
  let last = Promise.resolve()
  process.on('message', ({ id, call, asked }: { id: number; call: string; asked: never }) => {
    last = last.then(async () => {
      try {
        process.send?.({ id, value: await calls[call]?.(asked) })
      } catch (error) {
        process.send?.({
          id,
          failed: error instanceof Error ? (error.stack ?? error.message) : String(error),
        })
      }
    })
  })
  process.once('disconnect', () => last.then(close))
}
