import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { examUniversityPolicies, universities } from '#db/schema'
import type { PersonId } from '~/identity/person'
import type { Instant } from '~/lib/time'
import type { PolicySource, UniversityId } from './policy'
import type { UniversityNamed } from './sitting'
import {
  type UniversityPolicy,
  type UniversityPolicyId,
  type UniversityRules,
  unsetUniversityRules,
} from './university-policy'

/** The policies of these universities that are not withdrawn, each university's first first. */
export async function listOf(
  db: Db,
  universityIds: readonly UniversityId[],
): Promise<Map<UniversityId, UniversityPolicy[]>> {
  const found = new Map<UniversityId, UniversityPolicy[]>()
  if (universityIds.length === 0) return found
  const rows = await db
    .select()
    .from(examUniversityPolicies)
    .where(
      and(
        inArray(examUniversityPolicies.universityId, [...universityIds]),
        isNull(examUniversityPolicies.withdrawnAt),
      ),
    )
    .orderBy(asc(examUniversityPolicies.validFrom))
  for (const { universityId, ...row } of rows) {
    found.set(universityId, [...(found.get(universityId) ?? []), policyFrom(row)])
  }
  return found
}

type Row = Omit<typeof examUniversityPolicies.$inferSelect, 'universityId'>

const policyFrom = ({ id, validFrom, rules, source, createdAt }: Row): UniversityPolicy => ({
  id,
  validFrom,
  // A parameter that came after the policy was written is not set in it.
  rules: { ...unsetUniversityRules, ...(rules as Partial<UniversityRules>) },
  source: source as PolicySource | null,
  createdAt,
})

/** The policies of one university, first first. */
export const list = async (db: Db, universityId: UniversityId): Promise<UniversityPolicy[]> =>
  (await listOf(db, [universityId])).get(universityId) ?? []

/** Writes a policy of a university. */
export async function add(
  tx: Db,
  universityId: UniversityId,
  { rules, ...policy }: UniversityPolicy,
  createdBy: PersonId,
): Promise<void> {
  await tx.insert(examUniversityPolicies).values({ ...policy, universityId, createdBy, rules: { ...rules } })
}

/** Takes a policy of a university out of force; it stays written. */
export async function withdraw(
  tx: Db,
  universityId: UniversityId,
  id: UniversityPolicyId,
  now: Instant,
): Promise<void> {
  await tx
    .update(examUniversityPolicies)
    .set({ withdrawnAt: now })
    .where(and(eq(examUniversityPolicies.universityId, universityId), eq(examUniversityPolicies.id, id)))
}

/** What a university is called; null when there is none. */
export async function find(db: Db, id: UniversityId): Promise<UniversityNamed | null> {
  const [found] = await db
    .select({ id: universities.id, name: universities.name, short: universities.short })
    .from(universities)
    .where(eq(universities.id, id))
  return found ?? null
}
