import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { people, tags } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'
import type { Instant } from '~/lib/time'
import type { Tag, TagDeed, TagId } from './tag'

/** Writes a tag that was handed out. */
export async function add(tx: Db, tag: Tag): Promise<void> {
  await tx.insert(tags).values(tag)
}

/** A tag of this centre; null when there is none or it is another centre's. */
export async function find(db: Db, centreId: CentreId, id: TagId): Promise<Tag | null> {
  const [found] = await db
    .select()
    .from(tags)
    .where(and(eq(tags.id, id), eq(tags.centreId, centreId)))
  return found ?? null
}

/** Every tag that was issued at a centre under a number. */
export const underNumber = (db: Db, centreId: CentreId, number: string): Promise<Tag[]> =>
  db
    .select()
    .from(tags)
    .where(and(eq(tags.centreId, centreId), eq(tags.number, number)))

/** The tags that somebody has, or had, at a centre, the last first. */
export const of = (db: Db, centreId: CentreId, personId: PersonId): Promise<Tag[]> =>
  db
    .select()
    .from(tags)
    .where(and(eq(tags.personId, personId), eq(tags.centreId, centreId)))
    .orderBy(desc(tags.issuedAt), desc(tags.id))

/** The tags of a centre that nobody has handed back, by number, with whose they are. */
export const notReturned = (db: Db, centreId: CentreId) =>
  db
    .select({
      tag: tags,
      person: {
        id: people.id,
        name: people.name,
        alias: people.alias,
        protectedIdentity: people.protectedIdentity,
      },
    })
    .from(tags)
    .innerJoin(people, eq(people.id, tags.personId))
    .where(and(eq(tags.centreId, centreId), isNull(tags.returnedAt)))
    .orderBy(asc(tags.number), asc(tags.id))

/** The column of each deed. */
const column = { 'return-tag': 'returnedAt', 'lose-tag': 'lostAt', 'revoke-tag': 'revokedAt' } as const

/** Writes down what happened to a tag. */
export async function mark(tx: Db, id: TagId, deed: TagDeed, now: Instant): Promise<void> {
  await tx
    .update(tags)
    .set({ [column[deed]]: now })
    .where(eq(tags.id, id))
}
