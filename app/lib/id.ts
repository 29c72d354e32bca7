import { v7 } from 'uuid'

/** A string that the compiler keeps apart from other ids. */
export type Id<Noun extends string> = string & { readonly __id: Noun }

/** A new id that sorts by the time it was made (UUID version 7, RFC 9562). */
export function newId<Noun extends string>(): Id<Noun> {
  return v7() as Id<Noun>
}
