import { expect, test } from 'vitest'
import { change, read } from '#db/connect.server'
import { aCentre } from '#db/make'
import { centres, memberships, municipalities, networks, openingHours, people, spaces } from '#db/schema'
import { offerFirstRun } from '~/identity/first-run.server'
import { waitsForSetUp } from '~/identity/list.server'
import { signIn } from '~/identity/sign-in.server'
import { readForm } from '~/lib/form'
import { aCaller, moment } from '../../scripts/testing/caller'
import type { CentreId } from './centre'
import { findCentre } from './list.server'
import { setUp } from './set-up.server'
import { setUpForm } from './set-up-form'

const typed = {
  code: 'AAAAAA-AAAAAA',
  name: 'Karin Ek',
  email: 'Karin@sorsele.example',
  password: 'fjäll och vidder',
  municipalityCode: '2422',
  municipalityName: 'Sorsele',
  networkName: 'Akademi Norr',
  centreName: 'Lärcentrum Sorsele',
  town: 'Sorsele',
  address: 'Burevägen 5',
  centreEmail: 'larcentrum@sorsele.example',
  centrePhone: '',
  lat: '65,53',
  lon: '17.54',
  opens: '08:00',
  closes: '16.30',
  spaceName: 'Studiesalen',
  kind: 'study-hall',
  seats: '12',
  bookable: 'both',
}

function reading(over: Partial<typeof typed> = {}) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...typed, ...over })) form.set(name, value)
  return readForm(setUpForm, form)
}

function wish(over: Partial<typeof typed> = {}) {
  const read = reading(over)
  if (!read.ok) throw new Error(JSON.stringify(read.errors))
  return { ...read.value, language: 'sv' as const }
}

async function offered(): Promise<string> {
  const lines: string[] = []
  await offerFirstRun((line) => lines.push(line))
  return /[0-9A-Z]{6}-[0-9A-Z]{6}/.exec(lines.join())?.[0] ?? ''
}

test.each([
  ['code', '', 'identity.reasons.wrongCode'],
  ['municipalityCode', '0022', 'identity.setUp.errors.municipalityCode'],
  ['municipalityCode', '242', 'identity.setUp.errors.municipalityCode'],
  ['centreName', '中文', 'identity.setUp.errors.centreName'],
  ['centreName', 'x'.repeat(10_000), 'ui.errors.tooLong'],
  ['centreEmail', '', 'identity.setUp.errors.centreEmail'],
  ['lat', '91', 'identity.setUp.errors.lat'],
  ['lat', 'norr', 'identity.setUp.errors.lat'],
  ['lat', '', 'identity.setUp.errors.position'],
  ['opens', '25:00', 'identity.setUp.errors.clock'],
  ['seats', '0', 'identity.setUp.errors.seats'],
  ['seats', '1e3', 'identity.setUp.errors.seats'],
  ['kind', 'sauna', 'identity.setUp.errors.kind'],
  ['password', 'kort', 'identity.reasons.passwordShort'],
] as const)('a set-up with %s %j is refused in words', (field, value, key) => {
  expect(reading({ [field]: value })).toMatchObject({ errors: { [field]: key } })
})

test('a centre that closes before it opens is refused', () => {
  expect(reading({ closes: '07:00' })).toMatchObject({ errors: { closes: 'identity.setUp.errors.closes' } })
})

test('a wrong code, and one that was replaced, set nothing up', async () => {
  const replaced = await offered()
  await offered()
  for (const code of ['AAAAAA-BBBBBB', replaced]) {
    expect(await setUp(wish({ code }), aCaller())).toEqual({ ok: false, because: 'wrong-code' })
  }
  expect(await waitsForSetUp()).toBe(true)
  expect(await read().select().from(centres)).toEqual([])
})

test('a password that cannot be does not use the code up', async () => {
  const code = await offered()
  const same = { code, email: 'vidderochfjall@a.se', password: 'vidderochfjall@a.se' }
  expect(await setUp(wish(same), aCaller())).toEqual({ ok: false, because: 'password-email' })
  expect(await waitsForSetUp()).toBe(true)
})

test('of several who set up at once with the right code, one does', async () => {
  // The slug is taken by a centre that was there before anybody had an account.
  await change((tx) => aCentre(tx, { id: 'larcentrum-sorsele' as CentreId }))
  const code = (await offered()).toLowerCase().replace('-', ' ')
  const answers = await Promise.all(
    ['a', 'b', 'c', 'd'].map((who) => setUp(wish({ code, email: `${who}@sorsele.example` }), aCaller())),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  for (const answer of answers) {
    if (!answer.ok) expect(['set-up-already', 'wrong-code']).toContain(answer.because)
  }
  expect(await waitsForSetUp()).toBe(false)
  expect(await read().select().from(people)).toHaveLength(1)
  expect(await read().select().from(networks)).toMatchObject([{ name: 'Akademi Norr' }])
  expect((await read().select().from(memberships)).map(({ role }) => role).sort()).toEqual([
    'coordinator',
    'manager',
  ])
  const [sorsele] = (await read().select().from(municipalities)).filter(({ code }) => code === '2422')
  expect(sorsele).toMatchObject({ officialName: 'Sorsele kommun', county: 'Västerbottens län', lat: 65.53 })
  expect(await read().select().from(spaces)).toMatchObject([
    { id: 'larcentrum-sorsele-2-studiesalen', places: 12, seats: 12, bookable: 'both', sample: false },
  ])
  const hours = await read().select().from(openingHours)
  expect(hours.map(({ weekday }) => weekday).sort()).toEqual([1, 2, 3, 4, 5])
  expect(hours[0]).toMatchObject({
    layer: 'staffed',
    opensMinute: 480,
    closesMinute: 990,
    validFrom: '2026-09-01',
  })
})

test('what was set up can be used: the manager signs in, the centre is found', async () => {
  const [manager] = await read().select({ email: people.email }).from(people)
  const credentials = { email: manager?.email ?? '', password: typed.password }
  expect(await signIn(credentials, aCaller())).toMatchObject({ ok: true })
  const found = await findCentre('larcentrum-sorsele-2')
  expect(found?.configuration.spaces).toHaveLength(1)
  expect(found?.networks).toEqual(['Akademi Norr'])
})

test('once somebody has an account no code is told, and none works', async () => {
  expect(await offered()).toBe('')
  expect(await setUp(wish({ code: 'AAAAAA-BBBBBB' }), aCaller({ now: moment }))).toEqual({
    ok: false,
    because: 'set-up-already',
  })
})
