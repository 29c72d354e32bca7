import { and, asc, desc, eq, gte, inArray, lt, ne, or, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { employerNeeds } from '#db/schema'
import type { PersonId } from '~/identity/person'
import type { Instant } from '~/lib/time'
import type { NeedId } from './demand'
import type { Need, ShownNeed } from './demand-need'
import type { NeedState } from './demand-rules'
import type { Term } from './term'

const shownColumns = {
  id: employerNeeds.id,
  municipalityCode: employerNeeds.municipalityCode,
  employer: employerNeeds.employer,
  professionId: employerNeeds.professionId,
  words: employerNeeds.words,
  people: employerNeeds.people,
  term: sql<Term | null>`${employerNeeds.term}`,
  state: employerNeeds.state,
  createdAt: employerNeeds.createdAt,
  moderatedAt: employerNeeds.moderatedAt,
}
const columns = { ...shownColumns, contactEmail: employerNeeds.contactEmail }

/** A need; null when there is none. One statement. */
export async function find(db: Db, id: NeedId): Promise<Need | null> {
  const [row] = await db.select(columns).from(employerNeeds).where(eq(employerNeeds.id, id))
  return row ?? null
}

/** The needs of a mailbox, but for those that were declined. One statement. */
export const listBy = (db: Db, contactEmail: string): Promise<Need[]> =>
  db
    .select(columns)
    .from(employerNeeds)
    .where(and(eq(employerNeeds.contactEmail, contactEmail), ne(employerNeeds.state, 'declined')))

/** Needs of municipalities in these states since a moment, the oldest that waits first. One statement. */
export async function listIn(
  db: Db,
  states: readonly NeedState[],
  since: Instant,
  municipalities: readonly string[] | undefined,
  most: number,
): Promise<ShownNeed[]> {
  if (municipalities?.length === 0) return []
  return db
    .select(shownColumns)
    .from(employerNeeds)
    .where(
      and(
        inArray(employerNeeds.state, [...states]),
        gte(employerNeeds.createdAt, since),
        municipalities && inArray(employerNeeds.municipalityCode, [...municipalities]),
      ),
    )
    .orderBy(desc(employerNeeds.state), asc(employerNeeds.createdAt), asc(employerNeeds.id))
    .limit(most)
}

/** Writes a need that nobody has confirmed. */
export async function add(tx: Db, need: Need): Promise<void> {
  await tx.insert(employerNeeds).values(need)
}

/** Lets a need be in another state; of staff's decisions also who decided. */
export async function set(
  tx: Db,
  id: NeedId,
  state: NeedState,
  moderated?: { moderatedAt: Instant; moderatedBy: PersonId },
): Promise<void> {
  await tx
    .update(employerNeeds)
    .set({ state, ...moderated })
    .where(eq(employerNeeds.id, id))
}

/** Takes a need away. @returns false when there is none */
export async function remove(tx: Db, id: NeedId): Promise<boolean> {
  const rows = await tx
    .delete(employerNeeds)
    .where(eq(employerNeeds.id, id))
    .returning({ id: employerNeeds.id })
  return rows.length > 0
}

/** Forgets what nobody has confirmed since a moment, and everything from before another. */
export async function sweep(
  tx: Db,
  { unconfirmed, all }: Record<'unconfirmed' | 'all', Instant>,
): Promise<void> {
  await tx
    .delete(employerNeeds)
    .where(
      or(
        and(eq(employerNeeds.state, 'unconfirmed'), lt(employerNeeds.createdAt, unconfirmed)),
        lt(employerNeeds.createdAt, all),
      ),
    )
}
