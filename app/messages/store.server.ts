import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lt, lte, notInArray, or, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import type { FactName } from '#db/outbox.server'
import { prepared } from '#db/prepared.server'
import { keptMail, messages, mutedKinds, outbox } from '#db/schema'
import type { PersonId } from '~/identity/person'
import type { Instant } from '~/lib/time'
import type { Message, MessageId, MessageKind } from './message'

/** A fact that nobody has been told. */
export interface UntoldFact {
  id: number
  fact: FactName
  subjectId: string
  detail: Record<string, unknown> | null
  at: Instant
}

const untold = prepared('outbox_untold', (db) =>
  db
    .select({
      id: outbox.id,
      fact: outbox.fact,
      subjectId: outbox.subjectId,
      detail: outbox.detail,
      at: outbox.at,
    })
    .from(outbox)
    .where(isNull(outbox.toldAt))
    .orderBy(asc(outbox.id))
    .limit(sql.placeholder('most')),
)

/** The facts that nobody has been told, first first. */
export const untoldFacts = (db: Db, most: number) => untold(db, { most }) as Promise<UntoldFact[]>

/** Writes down that facts have become messages. */
export async function markTold(tx: Db, ids: number[], now: Instant): Promise<void> {
  await tx.update(outbox).set({ toldAt: now }).where(inArray(outbox.id, ids))
}

/** Writes messages; one that is there already, of the same fact to the same reader, stays as it is. */
export async function add(tx: Db, rows: (typeof messages.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(messages).values(rows).onConflictDoNothing()
}

/** What was told in one kind about each of these, first first, and to which address. */
export async function toldOf(
  db: Db,
  kind: MessageKind,
  subjectIds: readonly string[],
): Promise<Map<string, Pick<Message, 'address' | 'detail'>[]>> {
  const rows =
    subjectIds.length === 0
      ? []
      : await db
          .select({ subjectId: messages.subjectId, address: messages.address, detail: messages.detail })
          .from(messages)
          .where(and(inArray(messages.subjectId, [...subjectIds]), eq(messages.kind, kind)))
          .orderBy(asc(messages.createdAt), asc(messages.factId))
  const told = new Map<string, Pick<Message, 'address' | 'detail'>[]>()
  for (const { subjectId, address, detail } of rows)
    told.set(subjectId, [...(told.get(subjectId) ?? []), { address, detail: detail ?? {} }])
  return told
}

/** When each reader was sent letters of one kind about something, those that are going out included. */
export async function sentOf(
  db: Db,
  { kind, subjectId }: Pick<Message, 'kind' | 'subjectId'>,
  now: Instant,
): Promise<Map<string, Instant[]>> {
  const isGoing = and(eq(messages.state, 'waiting'), gt(messages.leasedUntil, now))
  const rows = await db
    .select({ reader: messages.reader, sentAt: messages.sentAt })
    .from(messages)
    .where(
      and(
        eq(messages.subjectId, subjectId),
        eq(messages.kind, kind),
        or(eq(messages.state, 'sent'), isGoing),
      ),
    )
  const sent = new Map<string, Instant[]>()
  for (const { reader, sentAt } of rows) sent.set(reader, [...(sent.get(reader) ?? []), sentAt ?? now])
  return sent
}

/** What the last letter of one kind that somebody was sent about something told; null when there is none. */
export async function lastSent(
  db: Db,
  { kind, subjectId, personId }: Pick<Message, 'kind' | 'subjectId' | 'personId'>,
): Promise<{ detail: Message['detail']; sentAt: Instant } | null> {
  const [found] = await db
    .select({ detail: messages.detail, sentAt: messages.sentAt })
    .from(messages)
    .where(
      and(
        eq(messages.subjectId, subjectId),
        eq(messages.kind, kind),
        eq(messages.reader, personId ?? ''),
        eq(messages.state, 'sent'),
      ),
    )
    .orderBy(desc(messages.sentAt))
    .limit(1)
  return found?.sentAt ? { detail: found.detail ?? {}, sentAt: found.sentAt } : null
}

/** Drops what waits to be told in one kind about a thing to these readers: what comes after it says how it stands. */
export async function supersede(
  tx: Db,
  { kind, subjectId, readers }: { kind: MessageKind; subjectId: string; readers: readonly string[] },
  now: Instant,
): Promise<void> {
  const free = or(isNull(messages.leasedUntil), lte(messages.leasedUntil, now))
  for (let at = 0; at < readers.length; at += 500)
    await tx
      .update(messages)
      .set({ state: 'dropped', lastError: 'told by a later one' })
      .where(
        and(
          eq(messages.subjectId, subjectId),
          eq(messages.kind, kind),
          inArray(messages.reader, readers.slice(at, at + 500)),
          eq(messages.state, 'waiting'),
          free,
        ),
      )
}

/** The kinds that each of these people does not want. */
export async function mutedBy(db: Db, people: PersonId[]): Promise<Map<PersonId, Set<string>>> {
  const rows =
    people.length === 0 ? [] : await db.select().from(mutedKinds).where(inArray(mutedKinds.personId, people))
  const muted = new Map<PersonId, Set<string>>()
  for (const { personId, kind } of rows) muted.set(personId, (muted.get(personId) ?? new Set()).add(kind))
  return muted
}

/** Lets these be the kinds that somebody does not want. */
export async function mute(tx: Db, personId: PersonId, kinds: MessageKind[]): Promise<void> {
  await tx.delete(mutedKinds).where(eq(mutedKinds.personId, personId))
  if (kinds.length > 0) await tx.insert(mutedKinds).values(kinds.map((kind) => ({ personId, kind })))
}

const due = (now: Instant) =>
  and(
    eq(messages.state, 'waiting'),
    lte(messages.nextAt, now),
    or(isNull(messages.leasedUntil), lte(messages.leasedUntil, now)),
  )

/** Is there a message to send? */
export async function isAnyDue(db: Db, now: Instant): Promise<boolean> {
  return (await db.select({ id: messages.id }).from(messages).where(due(now)).limit(1)).length > 0
}

/** Takes messages that are due for one worker alone until `until`, those that have waited longest first. */
export async function lease(
  tx: Db,
  { by, until, most }: { by: string; until: Instant; most: number },
  now: Instant,
): Promise<Message[]> {
  const found = await tx
    .select({ id: messages.id })
    .from(messages)
    .where(due(now))
    .orderBy(asc(messages.nextAt))
    .limit(most)
  if (found.length === 0) return []
  const rows = await tx
    .update(messages)
    .set({ leasedUntil: until, leasedBy: by, attempts: sql`${messages.attempts} + 1` })
    .where(
      inArray(
        messages.id,
        found.map(({ id }) => id),
      ),
    )
    .returning()
  return rows.map(toMessage)
}

const toMessage = (row: typeof messages.$inferSelect): Message => ({
  ...row,
  kind: row.kind as Message['kind'],
  detail: row.detail ?? {},
})

/** How a try ended. */
export type Ending =
  | { state: 'sent'; sentAt: Instant }
  | { state: 'waiting'; nextAt: Instant; lastError: string }
  | { state: 'dead' | 'dropped'; lastError: string }

/** Writes down how a try ended, unless another worker has the message by now. */
export async function end(tx: Db, id: MessageId, by: string, ending: Ending): Promise<void> {
  await tx
    .update(messages)
    .set({
      leasedUntil: null,
      leasedBy: null,
      ...(ending.state === 'sent' ? { lastError: null } : {}),
      ...ending,
    })
    .where(and(eq(messages.id, id), eq(messages.leasedBy, by)))
}

/** Keeps a mail that would have gone out. */
export async function keep(tx: Db, mail: typeof keptMail.$inferInsert): Promise<void> {
  const { id, ...rest } = mail
  await tx
    .insert(keptMail)
    .values(mail)
    .onConflictDoUpdate({ target: keptMail.id, set: { ...rest } })
}

/** The mail that was kept last, newest first. */
export const listKept = (db: Db, most: number) =>
  db
    .select({
      id: keptMail.id,
      to: keptMail.to,
      subject: keptMail.subject,
      at: keptMail.at,
      calendar: keptMail.calendar,
    })
    .from(keptMail)
    .orderBy(desc(keptMail.at), desc(keptMail.id))
    .limit(most)

/** One kept mail; null when there is none. */
export async function findKept(db: Db, id: MessageId) {
  const [found] = await db.select().from(keptMail).where(eq(keptMail.id, id))
  return found ?? null
}

/** Sweeps away what was told and sent before `before`. Dead messages stay until staff have seen to them. */
export async function sweep(tx: Db, before: Instant): Promise<void> {
  await tx.delete(outbox).where(and(isNotNull(outbox.toldAt), lt(outbox.toldAt, before)))
  await tx
    .delete(messages)
    .where(and(notInArray(messages.state, ['waiting', 'dead']), lt(messages.createdAt, before)))
  await tx.delete(keptMail).where(lt(keptMail.at, before))
}
