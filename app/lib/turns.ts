import { setTimeout as pause } from 'node:timers/promises'

/** Longer than this nobody waits for nothing. */
const pauseMost = 200

/**
 * Takes turns: of all that is asked one is done at a time, first come first served, and after each a pause half as
 * long as it took, so that what else there is to do comes between. Long work of many readers is no heavier than that of one.
 * @param rest waits so many milliseconds
 */
export function turns(
  rest: (ms: number) => Promise<unknown> = (ms) => pause(ms, undefined, { ref: false }),
): <Done>(work: () => Promise<Done>) => Promise<Done> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(async () => {
      const began = performance.now()
      const ended = () => rest(Math.min(pauseMost, Math.max(1, (performance.now() - began) / 2)))
      return work().then(
        (done) => ({ done, rested: ended() }),
        (error) => ({ error, rested: ended() }),
      )
    })
    last = mine.then(({ rested }) => rested)
    return mine.then((one) => {
      if ('error' in one) throw one.error
      return one.done
    })
  }
}
