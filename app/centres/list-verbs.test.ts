import { beforeAll, expect, test } from 'vitest'
import { change } from '#db/connect.server'
import { aCentre, aMunicipality, aNetwork, aSpace } from '#db/make'
import { findCentre, listCentres } from './list.server'

let asele = ''
let kiruna = ''
let centre = ''

beforeAll(async () => {
  await change(async (tx) => {
    const south = await aMunicipality(tx, { name: 'Åsele', county: 'Västerbottens län' })
    const north = await aMunicipality(tx, { name: 'Kiruna', county: 'Norrbottens län' })
    ;[asele, kiruna] = [south.code, north.code]
    await aNetwork(tx, { name: 'Norra nätet', municipalities: [asele] })
    const found = await aCentre(tx, { name: 'Åsele lärcentrum', town: 'Åsele', municipalityCode: asele })
    centre = found.id
    await aSpace(tx, { centreId: found.id })
    await aSpace(tx, { centreId: found.id })
    await aCentre(tx, { name: 'Lärcentra Kiruna', town: 'Kiruna', municipalityCode: kiruna })
    await aCentre(tx, { name: 'Karesuando lärcentrum', town: 'Karesuando', municipalityCode: kiruna })
  })
})

const names = async (...search: Parameters<typeof listCentres>) =>
  (await listCentres(...search)).map(({ centre: { name } }) => name)

test.each([
  ['nothing: all, in Swedish order', '', ['Karesuando lärcentrum', 'Lärcentra Kiruna', 'Åsele lärcentrum']],
  ['a town', 'Karesuando', ['Karesuando lärcentrum']],
  ['without the ring over the a', 'ASELE', ['Åsele lärcentrum']],
  ['a county', 'norrbotten', ['Karesuando lärcentrum', 'Lärcentra Kiruna']],
  ['words in any order', 'kiruna  lärcentra', ['Lärcentra Kiruna']],
  ['signs of a pattern are only signs', '%', []],
])('a centre is found by %s', async (_by, q, expected) => {
  expect(await names({ q })).toEqual(expected)
})

test('a municipality has its own centres', async () => {
  expect(await names({ municipality: kiruna })).toEqual(['Karesuando lärcentrum', 'Lärcentra Kiruna'])
  expect(await names({ municipality: '0000' })).toEqual([])
})

test('a list tells how many spaces there are', async () => {
  const [listed] = await listCentres({ municipality: asele })
  expect(listed?.spaces).toBe(2)
})

test('a centre is found with the networks of its municipality', async () => {
  const found = await findCentre(centre)
  expect(found?.configuration.centre.name).toBe('Åsele lärcentrum')
  expect(found?.networks).toEqual(['Norra nätet'])
})

test.each(['finns-inte', '', 'a\0b', 'å', 'x'.repeat(10_000), "' or 1=1"])(
  'there is no centre %j',
  async (id) => {
    expect(await findCentre(id)).toBeNull()
  },
)
