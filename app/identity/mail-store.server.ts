import { and, desc, eq, lt, lte, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { addressChanges, invitations, knownDevices, mailedCodes, people, spentLinks } from '#db/schema'
import type { Id } from '~/lib/id'
import type { Instant } from '~/lib/time'
import type { AddressChange } from './address-change'
import type { CodeId, CodePurpose, MailedCode } from './code'
import type { Person, PersonId } from './person'
import { personColumns } from './store.server'

/** Writes a code that is to be mailed. */
export async function addCode(
  tx: Db,
  code: { id: CodeId; personId: PersonId; purpose: CodePurpose; createdAt: Instant; expiresAt: Instant },
): Promise<void> {
  await tx.insert(mailedCodes).values(code)
}

/** The code that was last mailed to an address, and whose it is; null when there is none. Earlier ones count no more. */
export async function newestCode(
  db: Db,
  email: string,
): Promise<{ code: MailedCode; person: Person } | null> {
  const [found] = await db
    .select({
      id: mailedCodes.id,
      expiresAt: mailedCodes.expiresAt,
      tries: mailedCodes.tries,
      usedAt: mailedCodes.usedAt,
      person: personColumns,
    })
    .from(mailedCodes)
    .innerJoin(people, eq(people.id, mailedCodes.personId))
    .where(eq(people.email, email))
    .orderBy(desc(mailedCodes.createdAt), desc(mailedCodes.id))
    .limit(1)
  if (!found) return null
  const { person, ...code } = found
  return { code, person }
}

/** Is this the code that counts? One that was asked for later takes its place. */
export async function isNewestCode(db: Db, personId: PersonId, id: CodeId): Promise<boolean> {
  const [newest] = await db
    .select({ id: mailedCodes.id, usedAt: mailedCodes.usedAt })
    .from(mailedCodes)
    .where(eq(mailedCodes.personId, personId))
    .orderBy(desc(mailedCodes.createdAt), desc(mailedCodes.id))
    .limit(1)
  return newest?.id === id && newest.usedAt === null
}

/** Counts a wrong guess at a code. */
export async function countTry(tx: Db, id: CodeId): Promise<void> {
  await tx
    .update(mailedCodes)
    .set({ tries: sql`${mailedCodes.tries} + 1` })
    .where(eq(mailedCodes.id, id))
}

/** Uses a code up. */
export async function spendCode(tx: Db, id: CodeId, now: Instant): Promise<void> {
  await tx.update(mailedCodes).set({ usedAt: now }).where(eq(mailedCodes.id, id))
}

/** Forgets the codes that were mailed to somebody. */
export async function removeCodes(tx: Db, personId: PersonId): Promise<void> {
  await tx.delete(mailedCodes).where(eq(mailedCodes.personId, personId))
}

/** Writes what a person wants their address to be, in the place of what they wanted before. */
export async function putAddressChange(tx: Db, change: AddressChange): Promise<void> {
  await removeAddressChange(tx, change.personId)
  await tx.insert(addressChanges).values(change)
}

/** Forgets the change of address that a person wants; its link is dead. */
export async function removeAddressChange(tx: Db, personId: PersonId): Promise<void> {
  await tx.delete(addressChanges).where(eq(addressChanges.personId, personId))
}

/** A wanted change of address and who has the address now, if anybody; null when it has been made, or another has taken its place. */
export async function findAddressChange(
  db: Db,
  id: Id<'address-change'>,
): Promise<(AddressChange & { ownerId: PersonId | null }) | null> {
  const [found] = await db
    .select({ change: addressChanges, ownerId: people.id })
    .from(addressChanges)
    .leftJoin(people, eq(people.email, addressChanges.email))
    .where(eq(addressChanges.id, id))
  return found ? { ...found.change, ownerId: found.ownerId } : null
}

/** Takes a wanted change away; false when somebody was faster. */
export async function takeAddressChange(tx: Db, id: Id<'address-change'>): Promise<boolean> {
  return (await tx.delete(addressChanges).where(eq(addressChanges.id, id)).returning()).length > 0
}

/**
 * Writes down that a person has used a browser.
 * @returns `known` before, the `first` of all, or `new` beside others
 */
export async function addDevice(
  tx: Db,
  device: { personId: PersonId; hash: string; createdAt: Instant },
): Promise<'known' | 'first' | 'new'> {
  const known = await tx
    .select({ hash: knownDevices.hash })
    .from(knownDevices)
    .where(eq(knownDevices.personId, device.personId))
  if (known.some(({ hash }) => hash === device.hash)) return 'known'
  await tx.insert(knownDevices).values(device).onConflictDoNothing()
  return known.length === 0 ? 'first' : 'new'
}

/** Has a person used this browser? */
export async function isDevice(tx: Db, personId: PersonId, hash: string): Promise<boolean> {
  const found = await tx
    .select({ hash: knownDevices.hash })
    .from(knownDevices)
    .where(and(eq(knownDevices.personId, personId), eq(knownDevices.hash, hash)))
  return found.length > 0
}

/** Forgets the browsers that a person has used. */
export async function removeDevices(tx: Db, personId: PersonId): Promise<void> {
  await tx.delete(knownDevices).where(eq(knownDevices.personId, personId))
}

/** Sweeps away what has run out: used links, codes, changes and invitations that nobody came for, old browsers. */
export async function sweep(
  tx: Db,
  before: Record<'links' | 'codes' | 'changes' | 'invitations' | 'devices', Instant>,
): Promise<void> {
  await tx.delete(spentLinks).where(lte(spentLinks.until, before.links))
  await tx.delete(mailedCodes).where(lt(mailedCodes.expiresAt, before.codes))
  await tx.delete(addressChanges).where(lt(addressChanges.createdAt, before.changes))
  await tx.delete(invitations).where(and(lt(invitations.expiresAt, before.invitations)))
  await tx.delete(knownDevices).where(lt(knownDevices.createdAt, before.devices))
}
