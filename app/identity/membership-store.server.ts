import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { centres, memberships, networks, universities } from '#db/schema'
import type { Id } from '~/lib/id'
import { standing } from './membership'
import type { PersonId, Role } from './person'

/** Who works at these centres, each person once a centre. */
export function workersAt(
  db: Db,
  centreIds: Id<'centre'>[],
  roles: readonly Role[] = ['staff', 'manager', 'invigilator'],
) {
  return db
    .selectDistinct({ personId: memberships.personId, centreId: sql<Id<'centre'>>`${memberships.centreId}` })
    .from(memberships)
    .where(and(inArray(memberships.centreId, centreIds), inArray(memberships.role, [...roles])))
}

/** Has somebody a role anywhere? */
export async function hasRole(db: Db, personId: PersonId): Promise<boolean> {
  const found = await db
    .select({ id: memberships.id })
    .from(memberships)
    .where(eq(memberships.personId, personId))
    .limit(1)
  return found.length > 0
}

/** Gives somebody a role. */
export async function addMembership(tx: Db, membership: typeof memberships.$inferInsert): Promise<void> {
  await tx.insert(memberships).values(membership)
}

/** Who answers for a centre. */
export async function managersOf(db: Db, centreId: Id<'centre'>): Promise<PersonId[]> {
  const rows = await db
    .selectDistinct({ personId: memberships.personId })
    .from(memberships)
    .where(and(eq(memberships.centreId, centreId), eq(memberships.role, 'manager')))
  return rows.map(({ personId }) => personId)
}

/** How many people work at a centre, whatever they do there. */
export async function countStaff(db: Db, centreId: Id<'centre'>): Promise<number> {
  const rows = await db
    .selectDistinct({ id: memberships.personId })
    .from(memberships)
    .where(eq(memberships.centreId, centreId))
  return rows.length
}

const place = {
  centre: memberships.centreId,
  university: memberships.universityId,
  network: memberships.networkId,
} as const

/** Which of these roles somebody holds at a place; null when none. */
export async function roleAt(
  db: Db,
  personId: PersonId,
  kind: keyof typeof place,
  id: string,
  roles: readonly Role[],
): Promise<Role | null> {
  const found = await db
    .select({ role: memberships.role })
    .from(memberships)
    .where(
      and(
        eq(memberships.personId, personId),
        eq(sql`${place[kind]}`, id),
        inArray(memberships.role, [...roles]),
      ),
    )
  return roles.find((role) => found.some((one) => one.role === role)) ?? null
}

/** The roles somebody holds, with the name of where. */
export function rolesOf(db: Db, personId: PersonId) {
  return db
    .select({
      role: memberships.role,
      where: sql<string>`coalesce(${centres.name}, ${universities.name}, ${networks.name})`,
    })
    .from(memberships)
    .leftJoin(centres, eq(centres.id, memberships.centreId))
    .leftJoin(universities, eq(universities.id, memberships.universityId))
    .leftJoin(networks, eq(networks.id, memberships.networkId))
    .where(eq(memberships.personId, personId))
    .orderBy(asc(memberships.createdAt))
}

/** The centres whose staff or manager somebody is, by name. */
export function workplacesOf(db: Db, personId: PersonId) {
  return db
    .select({ role: memberships.role, centreId: centres.id, name: centres.name, town: centres.town })
    .from(memberships)
    .innerJoin(centres, eq(centres.id, memberships.centreId))
    .where(and(eq(memberships.personId, personId), inArray(memberships.role, [...standing.staff])))
    .orderBy(asc(centres.name), asc(memberships.role))
}

/** The networks that somebody coordinates, by name. */
export function networksOf(db: Db, personId: PersonId) {
  return db
    .selectDistinct({ networkId: networks.id, name: networks.name })
    .from(memberships)
    .innerJoin(networks, eq(networks.id, memberships.networkId))
    .where(and(eq(memberships.personId, personId), inArray(memberships.role, [...standing.coordinator])))
    .orderBy(asc(networks.name))
}

/** The universities whose exams somebody answers for, by name. */
export function officesOf(db: Db, personId: PersonId) {
  return db
    .selectDistinct({ universityId: universities.id, name: universities.name })
    .from(memberships)
    .innerJoin(universities, eq(universities.id, memberships.universityId))
    .where(and(eq(memberships.personId, personId), inArray(memberships.role, [...standing.examOffice])))
    .orderBy(asc(universities.name))
}
