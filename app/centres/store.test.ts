import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { read, write } from '#db/connect.server'
import { counted } from '#db/count.server'
import { madeMoment } from '#db/made'
import { aCentre, aClosure, aMunicipality, aNetwork, aSpace, hours } from '#db/make'
import { centres, spaces } from '#db/schema'
import { make } from '../../scripts/testing/scene'
import type { CentreId } from './centre'
import { findCentre, listCentres } from './list.server'
import type { SpaceId } from './space'
import { configurationOf, configurations, namesOf, rulesOf, spaceWithCentre } from './steps.server'

const known = async (id: CentreId) => {
  const configuration = await configurationOf(read(), id)
  if (!configuration) throw new Error('no centre')
  return configuration
}

test('a centre comes with its hours, closures and spaces', async () => {
  const centre = await make((tx) => aCentre(tx, { services: ['exams'] }))
  await make((tx) => hours(tx, { centreId: centre.id, weekdays: [2, 1] }))
  const room = await make((tx) => aSpace(tx, { centreId: centre.id, name: 'B', features: ['screen'] }))
  const other = await make((tx) => aSpace(tx, { centreId: centre.id, name: 'A' }))
  const joined = await make((tx) =>
    aSpace(tx, { centreId: centre.id, name: 'C', parts: [room.id, other.id] }),
  )
  await make((tx) => aClosure(tx, { centreId: centre.id, spaceId: room.id }))
  const found = await known(centre.id)
  expect(found.centre).toMatchObject({
    id: centre.id,
    services: ['exams'],
    municipality: { code: centre.municipalityCode },
  })
  expect(found.hours.map(({ weekday }) => weekday)).toEqual([1, 2])
  expect(found.closures).toMatchObject([{ spaceId: room.id, start: madeMoment }])
  expect(found.spaces.map(({ id }) => id)).toEqual([other.id, room.id, joined.id])
  expect(found.spaces.map(({ parts }) => [...parts].sort())).toEqual([[], [], [room.id, other.id].sort()])
})

test("a space's own rules stand over its centre's, and are known as its own", async () => {
  const centre = await make((tx) => aCentre(tx, { rules: { openBookings: 3, bufferMinutes: 15 } }))
  const room = await make((tx) => aSpace(tx, { centreId: centre.id, rules: { openBookings: 1 } }))
  const [space] = (await known(centre.id)).spaces
  expect(space?.rules).toMatchObject({ openBookings: 1, bufferMinutes: 15 })
  expect(space?.ownRules).toEqual(['openBookings'])
  expect(await rulesOf(read(), room.id)).toEqual(space?.rules)
})

test.each<[string, (centreId: CentreId) => Promise<unknown>]>([
  ['hours', (centreId) => make((tx) => hours(tx, { centreId }))],
  ['a closure', (centreId) => make((tx) => aClosure(tx, { centreId }))],
  ['a space', (centreId) => make((tx) => aSpace(tx, { centreId }))],
])('%s that somebody adds are seen at once', async (_what, add) => {
  const centre = await make((tx) => aCentre(tx))
  const before = await known(centre.id)
  expect(await known(centre.id)).toBe(before)
  await add(centre.id)
  const after = await known(centre.id)
  expect(after.version).toBe(before.version + 1)
  const size = (one: typeof after) => one.hours.length + one.closures.length + one.spaces.length
  expect(size(after)).toBeGreaterThan(size(before))
})

test('what has not changed is asked for in one statement, however many centres there are', async () => {
  const { code } = await make((tx) => aMunicipality(tx))
  for (let number = 0; number < 3; number += 1) await make((tx) => aCentre(tx, { municipalityCode: code }))
  const statements = async () => {
    const counter = { statements: 0 }
    const found = await counted(counter, () => configurations(read(), code))
    expect(found.length).toBe(3)
    return counter.statements
  }
  expect(await statements()).toBe(6)
  expect(await statements()).toBe(1)
  await make((tx) => aCentre(tx))
  expect(await statements()).toBe(1)
})

test.for([...Array(20).keys()])(
  'a write sees its own change, and what is undone is not remembered (%i)',
  async () => {
    const centre = await make((tx) => aCentre(tx))
    const before = await known(centre.id)
    await write(async (tx) => {
      await aSpace(tx, { centreId: centre.id })
      expect((await configurationOf(tx, centre.id))?.spaces.length).toBe(1)
      return { ok: false, because: 'no' }
    })
    expect(await known(centre.id)).toEqual(before)
    // The version that was undone comes again, and stands for something else now.
    await make((tx) => aClosure(tx, { centreId: centre.id }))
    expect(await known(centre.id)).toMatchObject({ version: before.version + 1, spaces: [], closures: [{}] })
  },
)

test('a retired space is no longer there, but its name and rules are', async () => {
  const room = await make((tx) =>
    aSpace(tx, { name: 'Gamla rummet', retiredAt: madeMoment, rules: { bufferMinutes: 30 } }),
  )
  expect(await spaceWithCentre(read(), room.id)).toBeNull()
  expect((await known(room.centreId)).spaces).toEqual([])
  expect(await rulesOf(read(), room.id)).toMatchObject({ bufferMinutes: 30 })
  expect((await namesOf(read(), [room.id, room.id])).get(room.id)).toMatchObject({
    space: 'Gamla rummet',
    centre: { id: room.centreId },
  })
})

test('nothing is found where nothing is', async () => {
  expect(await configurationOf(read(), 'finns-inte' as CentreId)).toBeNull()
  expect(await spaceWithCentre(read(), 'finns-inte' as SpaceId)).toBeNull()
  expect(await findCentre("' OR 1=1 --")).toBeNull()
  expect(await configurations(read(), '0000')).toEqual([])
  await expect(rulesOf(read(), 'finns-inte' as SpaceId)).rejects.toThrow()
})

test('the networks of a centre are those of its municipality', async () => {
  const centre = await make((tx) => aCentre(tx))
  const mine = await make((tx) => aNetwork(tx, { municipalities: [centre.municipalityCode] }))
  await make((tx) => aNetwork(tx))
  expect((await findCentre(centre.id))?.networks).toEqual([mine.name])
})

test.each([
  ['asele', 'Åsele'],
  ['ÅSELE', 'Åsele'],
  ['  centrum   asele ', 'Åsele'],
  ['åmål dalsland', 'Åmål'],
])('a search for %j finds %s, with or without accents', async (q, town) => {
  const { code } = await make((tx) =>
    aMunicipality(tx, { county: town === 'Åmål' ? 'Dalslands län' : 'Lappland' }),
  )
  const centre = await make((tx) => aCentre(tx, { name: `Lärcentrum ${town}`, town, municipalityCode: code }))
  expect((await listCentres({ q, municipality: code })).map((one) => one.centre.id)).toEqual([centre.id])
  expect(await listCentres({ q: `${q} finnsinte`, municipality: code })).toEqual([])
})

test('a centre that is renamed past the product keeps its version: builders and verbs count it up', async () => {
  const room = await make((tx) => aSpace(tx))
  const before = await known(room.centreId)
  await make((tx) => tx.update(spaces).set({ name: 'Nytt namn' }).where(eq(spaces.id, room.id)))
  expect(await known(room.centreId)).toBe(before)
  await make((tx) =>
    tx
      .update(centres)
      .set({ version: before.version + 1 })
      .where(eq(centres.id, room.centreId)),
  )
  expect((await known(room.centreId)).spaces).toMatchObject([{ name: 'Nytt namn' }])
})
