import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { change, read } from '#db/connect.server'
import { examPolicies } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { Manager } from '~/identity/membership'
import { newId } from '~/lib/id'
import { dayMs, later } from '~/lib/time'
import { day } from '../../scripts/testing/made'
import { aPlace, aStaffAt, deedsAbout, now } from '../../scripts/testing/scene'
import { policiesOf } from './list.server'
import { type ExamPolicyId, type ExamRules, termsOf, unsetRules } from './policy'
import { newestOf } from './policy-rules'
import { setExamPolicy } from './set-policy.server'
import * as store from './store.server'
import { withdrawExamPolicy } from './withdraw-policy.server'

const today = day('2026-09-01')
const rulesWith = (over: Partial<ExamRules>): ExamRules => ({ ...unsetRules, ...over })

/** Everything that JSON could lose on the way to a database and back. */
const rich = rulesWith({
  lead: { count: 7, unit: 'working-days' },
  week: [
    { opensMinute: 480, lastStartMinute: null, lastEndMinute: 1020 },
    null,
    null,
    null,
    null,
    null,
    null,
  ],
  blackouts: [{ kind: 'weeks', from: 29, to: 31 }],
  eves: [],
  groups: [
    {
      ...termsOf({ fees: { university: 0, yh: null, komvux: 100 } }),
      name: 'Länet',
      municipalities: ['2180'],
    },
  ],
  noShowFee: { examFee: true, plus: 100 },
  note: 'Å ä ö ”” 😀',
})

const seenAt = async (centreId: CentreId) => newestOf(await policiesOf(centreId))?.id ?? null

/** Sets rules from a day, by somebody who has seen what there is. */
const set = async (who: Manager, from: string, rules: ExamRules, at = now) =>
  setExamPolicy(who, { validFrom: day(from), rules, seen: await seenAt(who.centreId) }, at)

const daysOf = async (centreId: CentreId) =>
  (await policiesOf(centreId)).map(({ validFrom, validTo, rules }) => [validFrom, validTo, rules.note])

async function aManager() {
  return aStaffAt((await aPlace()).id)
}

test('a policy comes back as it was set, and is logged with what it changed', async () => {
  const who = await aManager()
  expect(await set(who, today, rich)).toEqual({ ok: true })
  const [policy] = await policiesOf(who.centreId)
  expect(policy).toMatchObject({ validFrom: today, validTo: null, source: null, createdAt: now })
  expect(policy?.rules).toEqual(rich)
  const [deed] = await deedsAbout(policy?.id ?? '')
  expect(deed).toMatchObject({ action: 'set-exam-policy', personId: who.id, centreId: who.centreId })
  expect(deed?.before).toMatchObject({ lead: null, note: '' })
  expect(deed?.after).toMatchObject({ validFrom: today, lead: { count: 7, unit: 'working-days' } })
  expect(deed?.after).not.toHaveProperty('mailbox')
})

test('policies follow each other without overlapping, and what was before is kept', async () => {
  const who = await aManager()
  await set(who, '2026-09-01', rulesWith({ note: 'nu' }))
  await set(who, '2027-01-01', rulesWith({ note: 'sedan' }), later(now, 1))
  await set(who, '2026-11-01', rulesWith({ note: 'emellan' }), later(now, 2))
  expect(await daysOf(who.centreId)).toEqual([
    ['2026-09-01', '2026-10-31', 'nu'],
    ['2026-11-01', '2026-12-31', 'emellan'],
    ['2027-01-01', null, 'sedan'],
  ])
  expect(await set(who, '2026-08-31', rulesWith({ note: 'igår' }))).toEqual({ ok: false, because: 'past' })
  expect(await set(who, '2026-09-02', rulesWith({ note: 'i morgon' }), later(now, 2 * dayMs))).toEqual({
    ok: false,
    because: 'past',
  })
})

test('a policy for the same day takes the place of the other, which stays written', async () => {
  const who = await aManager()
  await set(who, today, rulesWith({ note: 'fel' }))
  await set(who, today, rulesWith({ note: 'rätt' }), later(now, 1))
  expect(await daysOf(who.centreId)).toEqual([[today, null, 'rätt']])
  const rows = await read().select().from(examPolicies).where(eq(examPolicies.centreId, who.centreId))
  expect(rows.map(({ withdrawnAt }) => withdrawnAt).sort()).toEqual([null, later(now, 1)].sort())
})

test('sent twice it is set once; over somebody else’s change it is not set', async () => {
  const who = await aManager()
  const other = await aStaffAt(who.centreId)
  const wish = { validFrom: today, rules: rulesWith({ note: 'en' }), seen: null }
  const twice = await Promise.all([setExamPolicy(who, wish, now), setExamPolicy(who, wish, now)])
  expect(twice).toEqual([{ ok: true }, { ok: true }])
  expect(await daysOf(who.centreId)).toEqual([[today, null, 'en']])
  const blind = { ...wish, rules: rulesWith({ note: 'två' }) }
  expect(await setExamPolicy(other, blind, now)).toEqual({ ok: false, because: 'meanwhile' })
  expect(await daysOf(who.centreId)).toEqual([[today, null, 'en']])
})

test('of two managers who save at once, one is told', async () => {
  const who = await aManager()
  const other = await aStaffAt(who.centreId)
  const wish = (note: string) => ({ validFrom: today, rules: rulesWith({ note }), seen: null })
  const answers = await Promise.all([
    setExamPolicy(who, wish('min'), now),
    setExamPolicy(other, wish('din'), now),
  ])
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(await policiesOf(who.centreId)).toHaveLength(1)
})

test('two policies of one day cannot be written down', async () => {
  const who = await aManager()
  const policy = (id = newId<'exam-policy'>()) => ({
    id,
    validFrom: today,
    rules: unsetRules,
    source: null,
    createdAt: now,
  })
  await change((tx) => store.add(tx, who.centreId, policy(), who.id))
  await expect(change((tx) => store.add(tx, who.centreId, policy(), who.id))).rejects.toThrow()
})

test('one that has not begun can be withdrawn, and the one before it holds on', async () => {
  const who = await aManager()
  await set(who, today, rulesWith({ note: 'nu' }))
  await set(who, '2027-01-01', rulesWith({ note: 'sedan' }), later(now, 1))
  const [current, planned] = await policiesOf(who.centreId)
  if (!current || !planned) throw new Error('two were set')
  expect(await withdrawExamPolicy(who, current.id, now)).toEqual({ ok: false, because: 'begun' })
  expect(await withdrawExamPolicy(who, planned.id, now)).toEqual({ ok: true })
  expect(await withdrawExamPolicy(who, planned.id, now)).toEqual({ ok: false, because: 'gone' })
  expect(await daysOf(who.centreId)).toEqual([[today, null, 'nu']])
  const deeds = await deedsAbout(planned.id)
  expect(deeds.map(({ action }) => action)).toEqual(['set-exam-policy', 'withdraw-exam-policy'])
})

test('a centre’s policies are its own', async () => {
  const [who, other] = [await aManager(), await aManager()]
  await set(who, today, rulesWith({ note: 'nu' }))
  await set(who, '2027-01-01', rulesWith({ note: 'sedan' }), later(now, 1))
  expect(await policiesOf(other.centreId)).toEqual([])
  const id = (await policiesOf(who.centreId))[1]?.id as ExamPolicyId
  expect(await withdrawExamPolicy(other, id, now)).toEqual({ ok: false, because: 'gone' })
  expect(await policiesOf(who.centreId)).toHaveLength(2)
})

test('what came after a policy was written is not set in it', async () => {
  const who = await aManager()
  const row = { id: newId<'exam-policy'>(), centreId: who.centreId, validFrom: today, createdAt: now }
  await change((tx) =>
    tx
      .insert(examPolicies)
      .values({ ...row, rules: { note: 'gammal' } })
      .then(() => undefined),
  )
  expect((await policiesOf(who.centreId))[0]?.rules).toEqual(rulesWith({ note: 'gammal' }))
})
