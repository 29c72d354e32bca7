import type { Api } from './client'

/** Where a booking is. */
export interface Spot {
  spaceId: string
  start: string
  end: string
}

/** What the sender of one booking knows of it. */
interface Known {
  id: string
  /** Where the server has last said that it is. */
  spot: Spot
  /** Where it has been asked to go since, without an answer. */
  unanswered: Spot[]
  cancel: 'no' | 'asked' | 'done'
}

/** A client that books, moves, cancels and looks, until the server is gone; it remembers what it was told. */
export async function client(api: Api, token: string, spots: Spot[], random: (below: number) => number) {
  const known: Known[] = []
  const answers = new Map<number, number>()
  const pick = <T>(from: T[]) => from[random(from.length)]
  const call = async (method: string, path: string, body?: object) => {
    const answer = await api(method, path, { token, body })
    answers.set(answer.status, (answers.get(answer.status) ?? 0) + 1)
    return answer
  }
  const book = async (spot: Spot) => {
    const { status, json } = await call('POST', 'bookings', spot)
    if (status === 201) known.push({ id: json.id, spot, unanswered: [], cancel: 'no' })
  }
  const move = async (one: Known, to: Spot) => {
    one.unanswered.push(to)
    const { status } = await call('POST', `bookings/${one.id}/move`, to)
    if (status === 200) one.spot = to
    one.unanswered = []
  }
  const cancel = async (one: Known) => {
    one.cancel = 'asked'
    const { status } = await call('POST', `bookings/${one.id}/cancellation`)
    if (status === 200) one.cancel = 'done'
  }
  const step = async () => {
    const spot = pick(spots)
    const mine = pick(known.filter((one) => one.cancel === 'no'))
    if (!spot) return
    const dice = random(10)
    if (dice < 5 || !mine) return book(spot)
    if (dice < 7) return move(mine, spot)
    if (dice < 9) return cancel(mine)
    await call('GET', `spaces/${spot.spaceId}/availability?from=${spot.start}&to=${spot.end}`)
  }
  try {
    for (;;) await step()
  } catch (error) {
    // The server is gone, and with it the answer to what was asked last; anything else is a fault of ours.
    if (!lineIsDead(error)) throw error
    return { known, answers }
  }
}

const lineIsDead = (error: unknown) =>
  error instanceof Error && 'code' in error && /^(ECONN|EPIPE)/.test(String(error.code))

export type Told = Awaited<ReturnType<typeof client>>
