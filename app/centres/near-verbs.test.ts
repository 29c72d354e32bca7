import { expect, test } from 'vitest'
import { change } from '#db/connect.server'
import { aCentre, aMunicipality, aUniversity } from '#db/make'
import { campuses } from '#db/schema'
import { campusNear } from './campus-near.server'
import type { Municipality } from './centre'
import { centresNear } from './near.server'

/** A municipality on the equator, so many degrees of longitude (111 km each) from the first. */
const place = (lon: number) =>
  change(async (tx) => (await aMunicipality(tx, { lat: 0, lon })) as unknown as Municipality)
const centreIn = ({ code, lon }: Municipality, over: Parameters<typeof aCentre>[1] = {}) =>
  change((tx) => aCentre(tx, { municipalityCode: code, lat: 0, lon, ...over }))

test('centres come nearest first, those of the own municipality before all others, few and not far', async () => {
  const [home, near, far] = [await place(10), await place(10.5), await place(14)]
  const beyond = await centreIn(far)
  const close = await centreIn(near)
  const edge = await centreIn(home, { lon: 10.9 })
  const unplaced = await centreIn(home, { lat: null, lon: null })
  const all = await centresNear(home, { most: 5, mostKm: 150 })
  expect(all.map(({ configuration }) => configuration.centre.id)).toEqual([edge.id, unplaced.id, close.id])
  expect(all.map(({ own }) => own)).toEqual([true, true, false])
  expect(all.map(({ km }) => km && Math.round(km))).toEqual([100, null, 56])
  const few = await centresNear(home, { most: 1, mostKm: 150 })
  expect(few.map(({ configuration }) => configuration.centre.id)).toEqual([edge.id])
  const wide = await centresNear(home, { most: 9, mostKm: 500 })
  expect(wide.map(({ configuration }) => configuration.centre.id)).toContain(beyond.id)
})

test('the nearest campus of a university, or none', async () => {
  const { id } = await change(async (tx) => {
    const university = await aUniversity(tx)
    const at = { universityId: university.id, lat: 1, main: false }
    await tx.insert(campuses).values([
      { ...at, town: 'Långtborta', lon: 20 },
      { ...at, town: 'Nära', lon: 11 },
    ])
    return university
  })
  expect(await campusNear(id, { lat: 1, lon: 10 })).toMatchObject({ town: 'Nära' })
  expect(Math.round((await campusNear(id, { lat: 1, lon: 10 }))?.km ?? 0)).toBe(111)
  expect(await campusNear('finns-inte' as typeof id, { lat: 1, lon: 10 })).toBeNull()
})
