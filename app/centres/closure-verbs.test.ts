import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { closures } from '#db/schema'
import { openAgain } from '~/booking/open-again.server'
import { dayMs, later } from '~/lib/time'
import { aPlace, aStaffAt, deedsAt, now } from '../../scripts/testing/scene'
import { addClosureRule } from './add-closure-rule.server'
import type { CentreId } from './centre'
import { rulesOfCentre } from './closure-steps.server'
import { keepClosureRules } from './keep-closure-rules.server'
import { removeClosureRule } from './remove-closure-rule.server'
import { configurationOf } from './steps.server'

const madeAt = (id: CentreId) => read().select().from(closures).where(eq(closures.centreId, id))
const summer = { rule: { kind: 'weeks' as const, from: 29, to: 31 }, reason: 'Sommarstängt' }

test('a rule becomes closures of eighteen months, once; later nights add what is new; removing it takes them away', async () => {
  const { id } = await aPlace()
  const who = await aStaffAt(id)
  // From September 2026 the next eighteen months hold one summer.
  expect(await addClosureRule(who, summer, now)).toEqual({ ok: true, made: 1 })
  expect(await addClosureRule(who, summer, now)).toMatchObject({ because: 'rule-already' })
  expect((await configurationOf(read(), id))?.closures).toMatchObject([
    { reason: 'Sommarstängt', spaceId: null },
  ])
  await keepClosureRules(now)
  expect((await madeAt(id)).length).toBe(1)
  await keepClosureRules(later(now, 300 * dayMs))
  expect((await madeAt(id)).length).toBe(2)
  const [rule] = await rulesOfCentre(read(), id)
  const foreign = await aStaffAt((await aPlace()).id)
  if (!rule) throw new Error('no rule')
  expect(await removeClosureRule(foreign, rule.id, now)).toMatchObject({ because: 'gone' })
  expect(await removeClosureRule(who, rule.id, now)).toEqual({ ok: true, removed: 2 })
  expect(await madeAt(id)).toEqual([])
  expect(await deedsAt(id)).toEqual(['add-closure-rule', 'remove-closure-rule'])
})

test('a day that staff open again stays open, whatever night comes', async () => {
  const { id } = await aPlace()
  const who = await aStaffAt(id)
  await addClosureRule(who, summer, now)
  const [made] = await madeAt(id)
  if (!made) throw new Error('no closure')
  expect(await openAgain(who, made.id, now)).toEqual({ ok: true })
  await keepClosureRules(now)
  expect(await madeAt(id)).toEqual([])
})

test('a rule without a day ahead is refused', async () => {
  const who = await aStaffAt((await aPlace()).id)
  const never = { rule: { kind: 'weeks' as const, from: 53, to: 53 }, reason: 'x' }
  expect(await addClosureRule(who, never, later(now, 200 * dayMs))).toMatchObject({ because: 'never' })
})
