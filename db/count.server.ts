import { AsyncLocalStorage } from 'node:async_hooks'

const counting = new AsyncLocalStorage<{ statements: number }>()

/** Runs `work`, counting the SQL statements it causes into `counter`. */
export const counted = <T>(counter: { statements: number }, work: () => T): T => counting.run(counter, work)

/** Keeps the counter of the caller, if there is one, for work that runs later, in somebody else's turn. */
export const keepingCount = <A extends unknown[], T>(work: (...args: A) => T) =>
  counting.getStore() ? AsyncLocalStorage.bind(work) : work

/** What drizzle calls for each statement. */
export const statementLogger = {
  logQuery() {
    const counter = counting.getStore()
    if (counter) counter.statements += 1
  },
}
