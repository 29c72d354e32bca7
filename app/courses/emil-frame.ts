/** One record of a document as it stands there, or the beginning of what cannot be cut out. */
export interface Frame {
  /** Which record of the document, counted from 1. */
  position: number
  text: string
  broken: 'too-large' | 'too-deep' | 'cut-off' | null
}

/** A document that comes in pieces, cut into its records: `push` what came, `end` when nothing more will. */
export interface Framer {
  push(chunk: string): Frame[]
  end(): Frame[]
  /** What the document said besides its records, such as which page it is; null: nothing that can be read. */
  envelope(): Record<string, unknown> | null
  /** Why nothing of the document may be read: it defines entities. */
  refused(): 'entities' | null
}

/** More signs are no record. */
export const recordMost = 1_000_000
/** What is told of a record that is not taken in. */
export const remembered = 300
