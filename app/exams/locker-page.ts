import type { Hosting } from './hosting'
import type { FileKind } from './locker'

/** A file as its page shows it, in words. */
export interface FileLine {
  id: string
  name: string
  kind: FileKind
  what: string
  size: string
  added: string
  /** When it may be opened; empty of answers. */
  release: string
  /** May whoever reads this open it now? */
  opens: boolean
  /** May they take it out? */
  removable: boolean
}

/** A locker as its page shows it, in words. */
export interface LockerPage {
  id: string
  title: string
  lead: string
  centre: { id: string; name: string; timeZone: string }
  facts: { term: string; value: string }[]
  files: FileLine[]
  writers: { reference: string; name: string | null; code: string; time: string }[]
  /** Those whose answers may be sent, to choose whose a file is. */
  written: { id: string; reference: string; name: string | null }[]
  chain: { when: string; by: string; said: string }[]
  material: Hosting['material']
  isDigital: boolean
  /** For how many there has to be a set. */
  needed: number
  /** How many have handed in what nobody has sent. */
  unsent: number
  isSent: boolean
  /** When, and by whom; null: not yet. */
  receipt: string | null
  openers: string[]
  /** What is wrong just now, the worst first. */
  warnings: string[]
  /** Has the exam begun? */
  isOver: boolean
}
