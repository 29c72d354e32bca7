import { write } from '#db/connect.server'
import type { Db } from '#db/engine'
import type { TooMany } from '#db/limits.server'
import type { Person } from '~/identity/person'
import type { PasswordFault } from '~/identity/rules'
import * as identity from '~/identity/steps.server'
import { newId } from '~/lib/id'
import type { Busy, Refusal } from '~/lib/result'
import { freeSlug, slugOf } from '~/lib/slug'
import { homeZone, type Instant, localDate } from '~/lib/time'
import { plainRules } from './booking-rules'
import type { CentreId } from './centre'
import { countyOf, officialName } from './counties'
import { plainDesk } from './desk-rules'
import type { SetUp } from './set-up-form'
import * as store from './set-up-store.server'
import type { SpaceId } from './space'

const mondayToFriday = [1, 2, 3, 4, 5]

/**
 * Sets an empty installation up: the administrator, who manages the centre and coordinates the
 * network; the municipality; a centre with its hours; a space. Uses the one-time code up.
 * @returns ok; `set-up-already` once anybody has an account; `wrong-code`, also for whoever was
 * slower with the right one; what is wrong with the password; or `too-many`
 */
export async function setUp(
  wish: SetUp & Pick<Person, 'language'>,
  { address, now }: { address: string; now: Instant },
): Promise<{ ok: true } | Refusal<'set-up-already' | 'wrong-code' | PasswordFault> | TooMany | Busy> {
  const few = await identity.tryFirstRunCode(address)
  if (!few.ok) return few
  const hashed = await identity.newPasswordHash(wish.password, wish.email)
  if (!hashed.ok) return hashed
  return write(async (tx) => {
    if (await identity.isAnybody(tx)) return { ok: false as const, because: 'set-up-already' as const }
    const spent = await identity.spendFirstRunCode(tx, wish.code)
    if (!spent) return { ok: false as const, because: 'wrong-code' as const }
    await addMunicipality(tx, wish)
    const centreId = await addCentre(tx, wish, now)
    await addSpace(tx, wish, centreId)
    await addAdministrator(tx, wish, hashed.passwordHash, centreId, now)
    return { ok: true as const }
  })
}

async function addMunicipality(tx: Db, { municipalityCode: code, municipalityName: name, lat, lon }: SetUp) {
  const county = countyOf(code)
  if (!county) throw new Error(`${code} is in no county; the form should have refused it`)
  const place = lat !== null && lon !== null ? { lat, lon } : { lat: county.lat, lon: county.lon }
  const row = { code, name, officialName: officialName(name), county: county.name, ...place }
  await store.addMunicipality(tx, row)
}

async function addCentre(tx: Db, wish: SetUp, now: Instant): Promise<CentreId> {
  const slug = slugOf(wish.centreName)
  const taken = await store.centreIds(tx, slug)
  const centreId = freeSlug(slug, (id) => taken.has(id)) as CentreId
  const centre = {
    id: centreId,
    name: wish.centreName,
    nameConfirmed: true,
    kind: 'centre' as const,
    operator: officialName(wish.municipalityName),
    municipalityCode: wish.municipalityCode,
    town: wish.town,
    address: wish.address,
    lat: wish.lat,
    lon: wish.lon,
    email: wish.centreEmail,
    phone: wish.centrePhone,
    services: [],
    timeZone: homeZone,
    rules: plainRules,
    desk: plainDesk,
  }
  const hours = mondayToFriday.map((weekday) => ({
    id: newId<'opening-hours'>(),
    centreId,
    layer: 'staffed' as const,
    weekday,
    opensMinute: wish.opens,
    closesMinute: wish.closes,
    validFrom: localDate(now, homeZone),
  }))
  await store.addCentre(tx, centre, hours)
  return centreId
}

async function addSpace(tx: Db, { spaceName: name, kind, seats, bookable }: SetUp, centreId: CentreId) {
  const slug = `${centreId}-${slugOf(name) || kind}`
  const taken = await store.spaceIds(tx, slug)
  const id = freeSlug(slug, (one) => taken.has(one)) as SpaceId
  const places = bookable === 'whole' ? 1 : seats
  await store.addSpace(tx, {
    id,
    centreId,
    name,
    kind,
    places,
    seats,
    bookable,
    features: [],
    rules: {},
    plan: [],
  })
}

async function addAdministrator(
  tx: Db,
  { name, email, language, networkName, municipalityCode }: SetUp & Pick<Person, 'language'>,
  passwordHash: string,
  centreId: CentreId,
  now: Instant,
) {
  const about = { name, email, language, phone: null, municipalityCode: null, protectedIdentity: false }
  // Whoever reads the console is believed: without mail nobody could confirm, and somebody must begin.
  const account = { ...about, passwordHash, emailConfirmedAt: now }
  const { id: personId, fresh } = await identity.addPerson(tx, account, now)
  if (!fresh) throw new Error('somebody had the e-mail although nobody had an account')
  await identity.makeManager(tx, personId, centreId, now)
  if (networkName === null) return
  const networkId = newId<'network'>()
  await store.addNetwork(tx, { id: networkId, name: networkName, municipalityCode })
  await identity.makeCoordinator(tx, personId, networkId, now)
}
