import { z } from 'zod'
import { email, emailOr, name, newPassword, phone } from '~/identity/form'
import { cleanLine } from '~/lib/clean'
import { slugOf } from '~/lib/slug'
import { parseClock } from '~/lib/time'
import { countyOf } from './counties'
import { spaceKinds } from './space'

/** One line that has to be there, at most 100 characters. */
const line = (missing: string) =>
  z
    .string({ error: missing })
    .transform(cleanLine)
    .pipe(z.string().min(1, missing).max(100, 'ui.errors.tooLong'))

/** A number of degrees between two, or nothing. */
const degrees = (least: number, most: number, wrong: string) =>
  z
    .string()
    .default('')
    .transform((typed) => (typed.trim() ? Number(typed.trim().replace(',', '.')) : null))
    .pipe(z.number({ error: wrong }).min(least, wrong).max(most, wrong).nullable())

/** A time of day as minutes since midnight. */
const clock = z
  .string({ error: 'identity.setUp.errors.clock' })
  .transform(parseClock)
  .pipe(z.number({ error: 'identity.setUp.errors.clock' }))

/** What a browser may send to set an empty installation up. */
export const setUpForm = z
  .object({
    code: z
      .string({ error: 'identity.reasons.wrongCode' })
      .min(1, 'identity.reasons.wrongCode')
      .max(50, 'identity.reasons.wrongCode'),
    name,
    email,
    password: newPassword,
    municipalityCode: z
      .string({ error: 'identity.setUp.errors.municipalityCode' })
      .transform((typed) => typed.trim())
      .refine(
        (code) => /^\d{4}$/.test(code) && countyOf(code) !== null,
        'identity.setUp.errors.municipalityCode',
      ),
    municipalityName: line('identity.setUp.errors.municipalityName'),
    networkName: z
      .string()
      .default('')
      .transform((typed) => cleanLine(typed) || null)
      .pipe(z.string().max(100, 'identity.setUp.errors.networkName').nullable()),
    centreName: line('identity.setUp.errors.centreName').refine(
      (typed) => slugOf(typed) !== '',
      'identity.setUp.errors.centreName',
    ),
    town: line('identity.setUp.errors.town'),
    address: line('identity.setUp.errors.address'),
    centreEmail: emailOr('identity.setUp.errors.centreEmail'),
    centrePhone: phone,
    lat: degrees(54, 70, 'identity.setUp.errors.lat'),
    lon: degrees(10, 25, 'identity.setUp.errors.lon'),
    opens: clock,
    closes: clock,
    spaceName: line('identity.setUp.errors.spaceName'),
    kind: z.enum(spaceKinds, { error: 'identity.setUp.errors.kind' }),
    seats: z
      .string({ error: 'identity.setUp.errors.seats' })
      .regex(/^\s*\d{1,4}\s*$/, 'identity.setUp.errors.seats')
      .transform(Number)
      .pipe(z.number().min(1, 'identity.setUp.errors.seats').max(500, 'identity.setUp.errors.seats')),
    bookable: z.enum(['whole', 'place', 'both'], { error: 'identity.setUp.errors.bookable' }),
  })
  .refine(({ lat, lon }) => (lat === null) === (lon === null), {
    path: ['lat'],
    error: 'identity.setUp.errors.position',
  })
  .refine(({ opens, closes }) => closes > opens, { path: ['closes'], error: 'identity.setUp.errors.closes' })

export type SetUp = z.output<typeof setUpForm>
