import autocannon, { type Options, type Request } from 'autocannon'

/** What clients saw of a server. */
export interface Load {
  /** Answers a second with the status that was wanted. */
  perSecond: number
  /** Milliseconds from asking to the whole answer, of each request. */
  times: number[]
}

/**
 * Keep-alive clients that each ask again as soon as they are answered.
 * @param options as autocannon's; `amount` or `duration` ends it
 * @throws when any answer has another status than `wanted`, or none came
 */
export async function drive(options: Options, wanted = 200): Promise<Load> {
  const began = performance.now()
  const times: number[] = []
  const others = new Map<number, number>()
  let last = began
  await new Promise<void>((resolve, reject) => {
    const run = autocannon(options, (error, result) => {
      const lost = result.errors + result.timeouts
      if (error || lost > 0) reject(error ?? new Error(`${lost} requests were not answered`))
      else resolve()
    })
    run.on('response', (_client, status, _bytes, ms) => {
      last = performance.now()
      if (status === wanted) times.push(ms)
      else others.set(status, (others.get(status) ?? 0) + 1)
    })
  })
  if (others.size > 0) throw new Error(`unexpected answers: ${JSON.stringify([...others])}`)
  return { perSecond: (times.length / (last - began)) * 1000, times }
}

/** The requests one after the other, each once, whichever client comes next. */
export function eachOnce(requests: readonly Request[]): Pick<Options, 'requests'> {
  let next = 0
  return {
    requests: [
      {
        setupRequest: (request) => {
          const one = requests[next++ % requests.length]
          return { ...request, ...one, headers: { ...request.headers, ...one?.headers } }
        },
      },
    ],
  }
}
