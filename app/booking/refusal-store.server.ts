import { inArray } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { refusals, spaces } from '#db/schema'

/** A no to be written; its centre is found by its space. */
export type NewRefusal = Omit<typeof refusals.$inferInsert, 'id' | 'centreId'>

/** Writes refusals; those of spaces that are no more are left out. */
export async function add(tx: Db, all: NewRefusal[]): Promise<void> {
  const ids = [...new Set(all.map(({ spaceId }) => spaceId))]
  const found = await tx
    .select({ id: spaces.id, centreId: spaces.centreId })
    .from(spaces)
    .where(inArray(spaces.id, ids))
  const centreOf = new Map(found.map(({ id, centreId }) => [id, centreId]))
  const rows = all.flatMap((one) => {
    const centreId = centreOf.get(one.spaceId)
    return centreId ? [{ ...one, centreId }] : []
  })
  for (let at = 0; at < rows.length; at += 100) await tx.insert(refusals).values(rows.slice(at, at + 100))
}
