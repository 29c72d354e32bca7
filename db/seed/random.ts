import { v7 } from 'uuid'
import type { Id } from '~/lib/id'
import type { Instant } from '~/lib/time'

/** Numbers that look random and are the same for the same key. */
export interface Random {
  /** From 0 up to but not 1. */
  next(): number
  /** A whole number, both ends included. */
  whole(from: number, to: number): number
  pick<T>(list: readonly T[]): T
  /** True in this share of the cases, 0 to 1. */
  chance(share: number): boolean
  bytes(size: number): Uint8Array<ArrayBuffer>
}

/** Mulberry32, started from a hash (FNV-1a) of the key. */
export function randomFrom(key: string): Random {
  let state = 0x811c9dc5
  for (const byte of new TextEncoder().encode(key)) state = Math.imul(state ^ byte, 0x01000193)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    whole,
    pick: <T>(list: readonly T[]) => list[whole(0, list.length - 1)] as T,
    chance: (share) => next() < share,
    bytes: (size) => Uint8Array.from({ length: size }, () => whole(0, 255)),
  }
}

/** An id like `newId`'s, made at `at` and drawn from `random`. */
export function idAt<Noun extends string>(at: Instant, random: Random): Id<Noun> {
  return v7({ msecs: at, random: random.bytes(16) }) as Id<Noun>
}
