import { eq } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { firstRun } from '#db/schema'

/** Lets the first-run code with this digest be the one that counts. */
export async function putFirstRunCode(tx: Db, codeHash: string): Promise<void> {
  await tx
    .insert(firstRun)
    .values({ id: 'code', codeHash })
    .onConflictDoUpdate({ target: firstRun.id, set: { codeHash } })
}

/** Takes the first-run code away; false when it is another, or has been taken. */
export async function takeFirstRunCode(tx: Db, codeHash: string): Promise<boolean> {
  const taken = await tx
    .delete(firstRun)
    .where(eq(firstRun.codeHash, codeHash))
    .returning({ id: firstRun.id })
  return taken.length > 0
}
