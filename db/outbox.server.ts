import type { Instant } from '~/lib/time'
import type { Db } from './engine'
import { prepared, row } from './prepared.server'
import { outbox } from './schema'

/** Something that happened, to be told later. */
export interface Fact {
  fact: 'registered' | 'booked' | 'requested' | 'moved' | 'cancelled'
  /** The id of the booking or person it is about. */
  subjectId: string
  at: Instant
}

const add = prepared('outbox_add', (db) => db.insert(outbox).values(row('fact', 'subjectId', 'at')))

/** Writes a fact into the outbox, in the caller's transaction: both are there, or neither. */
export async function note(tx: Db, fact: Fact): Promise<void> {
  await add(tx, { ...fact })
}
