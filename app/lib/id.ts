import { v5, v7 } from 'uuid'

/** A string that the compiler keeps apart from other ids. */
export type Id<Noun extends string> = string & { readonly __id: Noun }

/** A new id that sorts by the time it was made (UUID version 7, RFC 9562). */
export function newId<Noun extends string>(): Id<Noun> {
  return v7() as Id<Noun>
}

/** The names of what is made once for each key (UUID version 5, RFC 9562). */
const ofKeys = '6f2d3c1e-52f5-4f0e-9a53-0d5a3f4d8f0b'

/** The same id for the same words: what is made under it is made once. */
export function idOf<Noun extends string>(...words: string[]): Id<Noun> {
  return v5(JSON.stringify(words), ofKeys) as Id<Noun>
}
