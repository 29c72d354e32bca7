import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { centres, closureRules, closures } from '#db/schema'
import type { Span } from '~/lib/span'
import type { Instant, LocalDate } from '~/lib/time'
import type { CentreId } from './centre'
import type { ClosureId, ClosureRuleId, KeptClosure, KeptRule } from './closing'
import type { ClosureRule } from './closure-rules'

/** Counts up the version of a centre's configuration, in the write that changes it (docs/decisions/0005). */
export async function touch(tx: Db, centreId: CentreId): Promise<void> {
  await tx
    .update(centres)
    .set({ version: sql`${centres.version} + 1` })
    .where(eq(centres.id, centreId))
}

type Row = typeof closures.$inferSelect

const toClosure = ({ startsAt, endsAt, ...row }: Row): KeptClosure => ({
  ...row,
  start: startsAt,
  end: endsAt,
})

/** The closures of a centre that are not over, first first. */
export async function coming(db: Db, centreId: CentreId, now: Instant): Promise<KeptClosure[]> {
  const rows = await db
    .select()
    .from(closures)
    .where(and(eq(closures.centreId, centreId), gt(closures.endsAt, now)))
    .orderBy(asc(closures.startsAt), asc(closures.id))
  return rows.map(toClosure)
}

/** A closure of this centre; null when there is none. */
export async function find(db: Db, centreId: CentreId, id: ClosureId): Promise<KeptClosure | null> {
  const [found] = await db
    .select()
    .from(closures)
    .where(and(eq(closures.centreId, centreId), eq(closures.id, id)))
  return found ? toClosure(found) : null
}

/** Writes closures of one centre. */
export async function add(tx: Db, centreId: CentreId, all: Omit<KeptClosure, 'centreId'>[]): Promise<void> {
  const rows = all.map(({ start, end, ...one }) => ({ ...one, centreId, startsAt: start, endsAt: end }))
  if (rows.length === 0) return
  await tx.insert(closures).values(rows)
  await touch(tx, centreId)
}

/** Deletes closures of a centre. */
export async function remove(tx: Db, centreId: CentreId, ids: ClosureId[]): Promise<void> {
  if (ids.length === 0) return
  await tx.delete(closures).where(and(eq(closures.centreId, centreId), inArray(closures.id, ids)))
  await touch(tx, centreId)
}

type RuleRow = typeof closureRules.$inferSelect

const toRule = ({ rule, createdAt: _at, ...row }: RuleRow): KeptRule => {
  const { except, ...kept } = rule as unknown as ClosureRule & { except?: LocalDate[] }
  return { ...row, rule: kept as ClosureRule, except: except ?? [] }
}

const stored = ({ rule, except }: Pick<KeptRule, 'rule' | 'except'>) =>
  ({ ...rule, except }) as Record<string, unknown>

/** The rules of a centre, in the order in which they were made. */
export async function rules(db: Db, centreId: CentreId): Promise<KeptRule[]> {
  const rows = await db
    .select()
    .from(closureRules)
    .where(eq(closureRules.centreId, centreId))
    .orderBy(asc(closureRules.createdAt), asc(closureRules.id))
  return rows.map(toRule)
}

/** A rule of this centre; null when there is none. */
export async function findRule(db: Db, centreId: CentreId, id: ClosureRuleId): Promise<KeptRule | null> {
  const [found] = await db
    .select()
    .from(closureRules)
    .where(and(eq(closureRules.centreId, centreId), eq(closureRules.id, id)))
  return found ? toRule(found) : null
}

/** The centres that have rules, with the zones of their clocks. */
export const centresWithRules = (db: Db) =>
  db
    .selectDistinct({ id: centres.id, timeZone: centres.timeZone })
    .from(centres)
    .innerJoin(closureRules, eq(closureRules.centreId, centres.id))

/** Writes a rule. */
export async function addRule(tx: Db, rule: KeptRule, now: Instant): Promise<void> {
  const { id, centreId, reason } = rule
  await tx.insert(closureRules).values({ id, centreId, rule: stored(rule), reason, createdAt: now })
}

/** Changes which days a rule leaves out. */
export async function changeRule(tx: Db, rule: KeptRule): Promise<void> {
  await tx
    .update(closureRules)
    .set({ rule: stored(rule) })
    .where(and(eq(closureRules.id, rule.id), eq(closureRules.centreId, rule.centreId)))
}

/** Deletes a rule. */
export async function removeRule(tx: Db, { id, centreId }: KeptRule): Promise<void> {
  await tx.delete(closureRules).where(and(eq(closureRules.id, id), eq(closureRules.centreId, centreId)))
}

/** The closures that a rule made and that are not over. */
export async function ofRule(
  db: Db,
  { id, centreId }: KeptRule,
  now: Instant,
): Promise<(Span & { id: ClosureId })[]> {
  const rows = await db
    .select({ id: closures.id, start: closures.startsAt, end: closures.endsAt })
    .from(closures)
    .where(and(eq(closures.ruleId, id), eq(closures.centreId, centreId), gt(closures.endsAt, now)))
  return rows
}
