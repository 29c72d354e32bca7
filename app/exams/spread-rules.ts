/** Somebody who writes, and which exam. */
export interface Writer {
  id: string
  /** Those with the same exam are to sit apart. */
  exam: string
  /** Where they sit already and stay; null: anywhere. */
  fixed: number | null
}

/** A place of a room; where nobody has drawn a plan its number is all there is. */
export interface Spot {
  place: number
  x: number
  y: number
}

/** The places of a room by their numbers, as the plan has them, else in a row. */
export function spotsOf(plan: readonly Spot[], numbers: readonly number[]): Spot[] {
  const drawn = new Map(plan.map((spot) => [spot.place, spot]))
  const isDrawn = numbers.every((place) => drawn.has(place))
  return numbers.map((place) => {
    const spot = isDrawn ? drawn.get(place) : undefined
    return { place, x: spot?.x ?? place, y: spot?.y ?? 0 }
  })
}

const apart = (a: Spot, b: Spot) => Math.hypot(a.x - b.x, a.y - b.y)

/** How well a seating keeps the same exam apart: the shortest distance first, then all of them near and far. */
type Worth = [shortest: number, nearness: number, numbers: number]

const isBetter = (a: Worth, b: Worth) => {
  for (const at of [0, 1, 2] as const) {
    const by = at === 0 ? a[at] - b[at] : b[at] - a[at]
    if (Math.abs(by) > 1e-9) return by > 0
  }
  return false
}

/**
 * Gives everybody a place so that those who write the same exam sit as far from each other as they can: the two who sit
 * nearest are as far apart as possible, and lower numbers are taken first. Begins with who is hardest to place and then
 * trades places for as long as that helps.
 * Source: issue 5, "assign places (apart where the same exam)".
 * @returns the place of each; null when there are more of them than places
 */
export function spread(writers: readonly Writer[], spots: readonly Spot[]): Map<string, number> | null {
  if (writers.length > spots.length) return null
  const at = new Map<Writer, Spot>()
  for (const writer of writers) {
    const spot = spots.find(({ place }) => place === writer.fixed)
    if (spot) at.set(writer, spot)
  }
  const sizes = new Map<string, number>()
  for (const { exam } of writers) sizes.set(exam, (sizes.get(exam) ?? 0) + 1)
  const waiting = writers
    .filter((writer) => !at.has(writer))
    .toSorted(
      (a, b) =>
        (sizes.get(b.exam) ?? 0) - (sizes.get(a.exam) ?? 0) ||
        (a.exam < b.exam ? -1 : a.exam > b.exam ? 1 : 0),
    )
  const best = starts(waiting, at, spots)
    .map((seating) => improved(seating, waiting, spots))
    .reduce((one, other) => (isBetter(worthOf(other), worthOf(one)) ? other : one))
  return new Map([...best].map(([{ id }, { place }]) => [id, place]))
}

type Seating = Map<Writer, Spot>

/** Several ways to begin, since trading alone may stop at a seating that only looks best from near: by the first spot taken. */
function starts(waiting: readonly Writer[], fixed: Seating, spots: readonly Spot[]): Seating[] {
  // In a large hall one beginning is as good as another, and each takes its time.
  const most = spots.length > 24 ? 1 : 6
  const firsts = spots.filter((spot) => ![...fixed.values()].includes(spot)).slice(0, most)
  const begin = (first: Spot | undefined) => {
    const seating: Seating = new Map(fixed)
    for (const [index, writer] of waiting.entries()) {
      const free = spots.filter((spot) => ![...seating.values()].includes(spot))
      const spot = index === 0 && first ? first : farthest(writer, free, seating)
      if (spot) seating.set(writer, spot)
    }
    return seating
  }
  return firsts.length === 0 ? [begin(undefined)] : firsts.map(begin)
}

function farthest(writer: Writer, free: readonly Spot[], seating: Seating): Spot | undefined {
  const same = [...seating].filter(([{ exam }]) => exam === writer.exam).map(([, spot]) => spot)
  const reach = (spot: Spot) => Math.min(Number.MAX_SAFE_INTEGER, ...same.map((one) => apart(one, spot)))
  return free.toSorted((a, b) => reach(b) - reach(a) || a.place - b.place)[0]
}

/** Trades places two by two, and with free ones, for as long as it gets better; bounded. */
function improved(from: Seating, movable: readonly Writer[], spots: readonly Spot[]): Seating {
  let [best, worth] = [from, worthOf(from)]
  for (let round = 0; round < 20; round += 1) {
    let changed = false
    for (const writer of movable) {
      for (const spot of spots) {
        const next = traded(best, writer, spot, movable)
        const value = next && worthOf(next)
        if (!next || !value || !isBetter(value, worth)) continue
        ;[best, worth, changed] = [next, value, true]
      }
    }
    if (!changed) return best
  }
  return best
}

function traded(seating: Seating, writer: Writer, spot: Spot, movable: readonly Writer[]): Seating | null {
  const own = seating.get(writer)
  if (!own || own === spot) return null
  const sitter = [...seating].find(([, one]) => one === spot)?.[0]
  if (sitter && (!movable.includes(sitter) || sitter.exam === writer.exam)) return null
  const next = new Map(seating)
  next.set(writer, spot)
  if (sitter) next.set(sitter, own)
  return next
}

function worthOf(seating: Seating): Worth {
  const byExam = new Map<string, Spot[]>()
  let [shortest, nearness, numbers] = [Number.MAX_SAFE_INTEGER, 0, 0]
  for (const [{ exam }, spot] of seating) {
    numbers += spot.place
    const same = byExam.get(exam)
    if (!same) byExam.set(exam, [spot])
    else {
      for (const other of same) {
        const distance = apart(spot, other)
        shortest = Math.min(shortest, distance)
        nearness += 1 / (distance * distance || 1e-6)
      }
      same.push(spot)
    }
  }
  return [shortest, nearness, numbers]
}
