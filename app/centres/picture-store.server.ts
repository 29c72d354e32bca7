import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { pictures, spaces } from '#db/schema'
import type { SpaceId } from './space'

/** Puts a picture of a space in the place of the one before, if there is one. */
export async function put(tx: Db, row: typeof pictures.$inferInsert): Promise<void> {
  const { spaceId: _space, ...changed } = row
  await tx.insert(pictures).values(row).onConflictDoUpdate({ target: pictures.spaceId, set: changed })
}

/** Says what a picture shows. */
export async function changeCaption(tx: Db, spaceId: SpaceId, caption: string): Promise<void> {
  await tx.update(pictures).set({ caption }).where(eq(pictures.spaceId, spaceId))
}

/** Takes the picture of a space away. */
export async function remove(tx: Db, spaceId: SpaceId): Promise<void> {
  await tx.delete(pictures).where(eq(pictures.spaceId, spaceId))
}

/** The file of a picture, base64, of a space in use; null when there is none, or another. */
export async function content(db: Db, spaceId: SpaceId, hash: string): Promise<string | null> {
  const [found] = await db
    .select({ content: pictures.content })
    .from(pictures)
    .innerJoin(spaces, eq(spaces.id, pictures.spaceId))
    .where(and(eq(pictures.spaceId, spaceId), eq(pictures.hash, hash), isNull(spaces.retiredAt)))
  return found?.content ?? null
}
