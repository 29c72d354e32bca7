import { and, asc, eq, getTableColumns, max } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { examCharges } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'
import type { Charge, ChargeId } from './charge'
import type { RequestId } from './request'

const { markedBy: _markedBy, ...columns } = getTableColumns(examCharges)
const some = (db: Db) => db.select(columns).from(examCharges)

/** Writes what is owed; what is owed already of this kind for this request stays as it is. */
export async function add(tx: Db, charge: Charge): Promise<void> {
  await tx.insert(examCharges).values(charge).onConflictDoNothing()
}

export const ofRequest = (db: Db, requestId: RequestId): Promise<Charge[]> =>
  some(db).where(eq(examCharges.requestId, requestId)).orderBy(asc(examCharges.createdAt))

export async function find(db: Db, centreId: CentreId, id: ChargeId): Promise<Charge | null> {
  const [row] = await some(db).where(and(eq(examCharges.centreId, centreId), eq(examCharges.id, id)))
  return row ?? null
}

/** Writes what may change of a charge. */
export async function change(tx: Db, { id, ...charge }: Charge, by: PersonId | null): Promise<void> {
  await tx
    .update(examCharges)
    .set({ ...charge, markedBy: by })
    .where(eq(examCharges.id, id))
}

/** The number of the next receipt of a centre. */
export async function nextReceipt(db: Db, centreId: CentreId): Promise<number> {
  const [row] = await db
    .select({ last: max(examCharges.receipt) })
    .from(examCharges)
    .where(eq(examCharges.centreId, centreId))
  return (row?.last ?? 0) + 1
}
