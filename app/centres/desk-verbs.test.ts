import { expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { aSpace } from '#db/make'
import { logDeed } from '#db/staff-log.server'
import { textIn } from '~/i18n/text'
import { later } from '~/lib/time'
import { aPlace, aStaffAt, deedsAbout, make, now } from '../../scripts/testing/scene'
import { changeDesk } from './change-desk.server'
import { plainDesk } from './desk-rules'
import { findDesk } from './find-desk.server'
import { listLog } from './list-log.server'
import { configurationOf } from './steps.server'

const text = textIn('sv')

test('a desk is changed, everybody sees it at once, and the log has what differs', async () => {
  const centre = await aPlace()
  const who = await aStaffAt(centre.id, 'manager')
  const before = await configurationOf(read(), centre.id)
  await changeDesk(who, { ...plainDesk, noShowMinutes: 15, offerMinutes: 60 }, now)
  expect((await configurationOf(read(), centre.id))?.centre.desk).toMatchObject({ noShowMinutes: 15 })
  expect((await configurationOf(read(), centre.id))?.version).toBe((before?.version ?? 0) + 1)
  expect(await findDesk(who)).toMatchObject({ desk: { noShowMinutes: 15, offerMinutes: 60, noShowDays: 90 } })
  await changeDesk(who, { ...plainDesk, noShowMinutes: 15, offerMinutes: 60 }, now)
  expect(await deedsAbout(centre.id)).toMatchObject([
    {
      action: 'change-desk',
      personId: who.id,
      at: now,
      before: { noShowMinutes: 30, offerMinutes: 120 },
      after: { noShowMinutes: 15, offerMinutes: 60 },
    },
  ])
})

test('the log is read in pages, latest first, of one centre only', async () => {
  const [centre, other] = [await aPlace(), await aPlace()]
  const room = await make((tx) => aSpace(tx, { centreId: centre.id, name: 'Grupprummet' }))
  const [who, stranger] = [await aStaffAt(centre.id), await aStaffAt(other.id)]
  const many = Array.from({ length: 120 }, (_, at) => at)
  await make(async (tx) => {
    for (const at of many)
      await logDeed(tx, {
        centreId: centre.id,
        personId: who.id,
        at: later(now, at),
        action: 'check-in',
        subjectId: `b${at}`,
        before: { state: 'confirmed' },
        after: { state: 'confirmed', n: at },
      })
  })
  const seen: string[] = []
  for (let before: number | null = null, turn = 0; turn < 3; turn += 1) {
    const page: Awaited<ReturnType<typeof listLog>> = await listLog(who, before, text)
    seen.push(...(page?.deeds ?? []).map(({ subjectId }) => subjectId))
    before = page?.next ?? null
  }
  expect(seen).toEqual(many.map((at) => `b${at}`).reverse())
  expect((await listLog(who, null, text))?.deeds[0]).toMatchObject({
    by: who.name,
    changes: [{ field: 'n', after: 119 }],
  })
  expect((await listLog(stranger, null, text))?.deeds).toEqual([])
  await make((tx) =>
    logDeed(tx, {
      centreId: centre.id,
      personId: who.id,
      at: now,
      action: 'retire-space',
      subjectId: room.id,
      after: { retiredAt: now },
    }),
  )
  expect((await listLog(who, null, text))?.deeds[0]).toMatchObject({ about: 'Grupprummet' })
})
