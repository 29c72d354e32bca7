import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { examPolicies, universities } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'
import type { Instant } from '~/lib/time'
import { type ExamPolicy, type ExamPolicyId, type ExamRules, type PolicySource, unsetRules } from './policy'

/** The policies of a centre that are not withdrawn, first first. */
export async function list(db: Db, centreId: CentreId): Promise<ExamPolicy[]> {
  const rows = await db
    .select()
    .from(examPolicies)
    .where(and(eq(examPolicies.centreId, centreId), isNull(examPolicies.withdrawnAt)))
    .orderBy(asc(examPolicies.validFrom))
  return rows.map(toPolicy)
}

type Row = Pick<typeof examPolicies.$inferSelect, 'id' | 'validFrom' | 'rules' | 'source' | 'createdAt'>

const toPolicy = ({ id, validFrom, rules, source, createdAt }: Row): ExamPolicy => ({
  id,
  validFrom,
  // A parameter that came after the policy was written is not set in it.
  rules: { ...unsetRules, ...(rules as Partial<ExamRules>) },
  source: source as PolicySource | null,
  createdAt,
})

/** Writes a policy of a centre. */
export async function add(
  tx: Db,
  centreId: CentreId,
  { rules, ...policy }: ExamPolicy,
  createdBy: PersonId,
): Promise<void> {
  await tx.insert(examPolicies).values({ ...policy, centreId, createdBy, rules: { ...rules } })
}

/** Takes a policy of a centre out of force; it stays written. */
export async function withdraw(tx: Db, centreId: CentreId, id: ExamPolicyId, now: Instant): Promise<void> {
  await tx
    .update(examPolicies)
    .set({ withdrawnAt: now })
    .where(and(eq(examPolicies.centreId, centreId), eq(examPolicies.id, id)))
}

/** Every university, by its short name. */
export const listUniversities = (db: Db) =>
  db
    .select({ id: universities.id, name: universities.name, short: universities.short })
    .from(universities)
    .orderBy(asc(universities.short))

/**
 * The policies of every centre that are not withdrawn, each centre's first first. One statement.
 * @param centreIds only theirs
 */
export async function listAll(db: Db, centreIds?: readonly CentreId[]): Promise<Map<CentreId, ExamPolicy[]>> {
  const theirs = centreIds && inArray(examPolicies.centreId, [...centreIds])
  const rows = await db
    .select()
    .from(examPolicies)
    .where(and(isNull(examPolicies.withdrawnAt), theirs))
    .orderBy(asc(examPolicies.validFrom))
  const found = new Map<CentreId, ExamPolicy[]>()
  for (const { centreId, ...row } of rows)
    found.set(centreId, [...(found.get(centreId) ?? []), toPolicy(row)])
  return found
}
