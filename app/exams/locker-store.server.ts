import { and, asc, count, eq, getTableColumns, inArray, isNull, lt, notExists, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { custodyLog, examFileContents, examFiles, people } from '#db/schema'
import type { Instant } from '~/lib/time'
import type { CustodyAction, HostingId } from './hosting'
import type { Custody, FileId, FileType, LockerFile } from './locker'

const toFile = (row: typeof examFiles.$inferSelect): LockerFile => ({ ...row, type: row.type as FileType })

/** What lies in a locker, by when it came. One statement. */
export async function list(db: Db, hostingId: HostingId): Promise<LockerFile[]> {
  const rows = await db
    .select()
    .from(examFiles)
    .where(and(eq(examFiles.hostingId, hostingId), isNull(examFiles.removedAt)))
    .orderBy(asc(examFiles.createdAt), asc(examFiles.id))
  return rows.map(toFile)
}

export async function find(db: Db, hostingId: HostingId, id: FileId): Promise<LockerFile | null> {
  const [row] = await db
    .select()
    .from(examFiles)
    .where(and(eq(examFiles.hostingId, hostingId), eq(examFiles.id, id)))
  return row ? toFile(row) : null
}

/** How many files a locker has had, those that were taken out included. */
export async function countAll(db: Db, hostingId: HostingId): Promise<number> {
  const [found] = await db
    .select({ files: count() })
    .from(examFiles)
    .where(eq(examFiles.hostingId, hostingId))
  return found?.files ?? 0
}

export async function add(tx: Db, file: LockerFile): Promise<void> {
  await tx.insert(examFiles).values(file)
}

/** Takes a file out: its row stays, without a name where one might be somebody's, and its content is gone. */
export async function remove(tx: Db, id: FileId, name: string, now: Instant): Promise<void> {
  await tx.update(examFiles).set({ removedAt: now, name }).where(eq(examFiles.id, id))
  await tx.delete(examFileContents).where(eq(examFileContents.fileId, id))
}

type Part = typeof examFileContents.$inferSelect

export async function addPart(tx: Db, part: Part): Promise<void> {
  await tx.insert(examFileContents).values(part)
}

export async function findPart(db: Db, fileId: FileId, part: number): Promise<Part | null> {
  const [row] = await db
    .select()
    .from(examFileContents)
    .where(and(eq(examFileContents.fileId, fileId), eq(examFileContents.part, part)))
  return row ?? null
}

export async function changePart(
  tx: Db,
  { fileId, part, ...sealed }: Pick<Part, 'fileId' | 'part' | 'keyId' | 'nonce' | 'content'>,
): Promise<void> {
  await tx
    .update(examFileContents)
    .set(sealed)
    .where(and(eq(examFileContents.fileId, fileId), eq(examFileContents.part, part)))
}

/** Throws away what was sent of a file that did not come whole, or that lies there already. */
export async function forget(tx: Db, fileId: FileId): Promise<void> {
  await tx.delete(examFileContents).where(eq(examFileContents.fileId, fileId))
}

/** Parts of files that one of these keys encrypted, with how many parts their file has. */
export async function ofKeys(db: Db, keyIds: readonly string[], most: number) {
  if (keyIds.length === 0) return []
  return db
    .select({ fileId: examFileContents.fileId, part: examFileContents.part, parts: examFiles.parts })
    .from(examFileContents)
    .innerJoin(examFiles, eq(examFiles.id, examFileContents.fileId))
    .where(inArray(examFileContents.keyId, [...keyIds]))
    .limit(most)
}

/** Files of which parts came before a moment and that themselves never did. */
export async function strays(db: Db, before: Instant, most: number): Promise<FileId[]> {
  const whole = db
    .select({ id: examFiles.id })
    .from(examFiles)
    .where(eq(examFiles.id, examFileContents.fileId))
  const rows = await db
    .selectDistinct({ fileId: examFileContents.fileId })
    .from(examFileContents)
    .where(and(lt(examFileContents.createdAt, before), notExists(whole)))
    .limit(most)
  return rows.map(({ fileId }) => fileId)
}

/** Writes a line of the chain. */
export async function log(tx: Db, custody: Custody): Promise<void> {
  await tx.insert(custodyLog).values(custody)
}

/** The chain of a locker with who did what, first first. One statement. */
export async function listLog(db: Db, hostingId: HostingId) {
  const { id: _id, ...shown } = getTableColumns(custodyLog)
  const rows = await db
    .select({
      ...shown,
      fileName: sql<string | null>`${examFiles.name}`,
      person: { name: people.name, alias: people.alias, protectedIdentity: people.protectedIdentity },
    })
    .from(custodyLog)
    .leftJoin(people, eq(people.id, custodyLog.personId))
    .leftJoin(examFiles, eq(examFiles.id, custodyLog.fileId))
    .where(eq(custodyLog.hostingId, hostingId))
    .orderBy(asc(custodyLog.id))
  return rows.map((row) => ({ ...row, action: row.action as CustodyAction }))
}
