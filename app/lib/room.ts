import type { ServerResponse } from 'node:http'

/**
 * Lets who makes a long answer wait for who reads it: Remix writes without looking whether anything goes out, so that
 * a slow reader would have the whole answer lie in our memory. Nothing is watched until somebody asks.
 * @returns what waits for room, and says whether anybody is left to read (Remix tells a loader's signal of nobody's leaving)
 */
export function roomIn(response: Pick<ServerResponse, 'write' | 'on' | 'destroyed'>): () => Promise<boolean> {
  let watched = false
  let isFull = false
  let go = () => {}
  const clear = () => {
    isFull = false
    go()
  }
  function watch() {
    watched = true
    // What packs the answer stands before us: its `write` and its `drain` are what is seen here.
    const write = response.write.bind(response) as (...args: unknown[]) => boolean
    response.write = ((...args: unknown[]) => {
      const isTaken = write(...args)
      if (!isTaken) isFull = true
      return isTaken
    }) as ServerResponse['write']
    response.on('drain', clear)
    response.on('close', clear)
  }
  return async () => {
    if (!watched) watch()
    // What is written to nobody is never taken, and nobody says so.
    if (isFull && !response.destroyed)
      await new Promise<void>((resolve) => {
        go = resolve
      })
    return !response.destroyed
  }
}
