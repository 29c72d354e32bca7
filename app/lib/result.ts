/**
 * A rule's no, as a value. `because` is a code of the capability that said it;
 * its `reasons.ts` holds the sentence. Never thrown.
 */
export interface Refusal<Code extends string = string> {
  ok: false
  because: Code
}

/** The store was too busy for a bounded number of tries; trying again is right. */
export type Busy = Refusal<'busy'>
