import { z } from 'zod'
import { type Centre, services } from '~/centres/centre'
import type { Configuration } from '~/centres/configuration'
import { layers, type OpeningHours } from '~/centres/hours'
import { clock, type Instant, isoInstant, localDate } from '~/lib/time'
import { paths } from '~/paths'
import { listOf, moment, rounded } from './shape'

const wallClock = z.string().regex(/^\d\d:\d\d$/)
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)

/** A centre in a list. */
export const centre = z.object({
  id: z.string(),
  slug: z.string().describe('The same as `id`; it stands in addresses.'),
  name: z.string(),
  municipality: z.object({
    code: z.string().describe('Four digits, Statistics Sweden’s code.'),
    name: z.string(),
  }),
  county: z.string(),
  lat: z.number().nullable().describe('Degrees, WGS 84; null where nobody has told the place.'),
  lon: z.number().nullable(),
  timeZone: z.string().describe('IANA name. Opening hours are wall time of this zone.'),
  url: z.url().describe('The page for people.'),
  distanceKm: z.number().nullable().optional().describe('Only when asked with `near`.'),
})

/** Centres, a page of them. */
export const centres = listOf(centre)

const openingHours = z.object({
  layer: z
    .enum(layers)
    .describe('With staff, with a tag, or for exams. The rules of a space say which layers count.'),
  weekday: z.int().min(1).max(7).describe('1 Monday … 7 Sunday.'),
  opens: wallClock,
  closes: wallClock,
  closesNextDay: z.boolean().describe('Does it close after midnight?'),
  validFrom: day.describe('Of each layer, the period that began last replaces the earlier ones.'),
  validTo: day.nullable().describe('The last day; null until further notice.'),
})

/** One centre with all that is told about it. */
export const centreDetail = centre.omit({ distanceKm: true }).extend({
  town: z.string(),
  address: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  services: z.array(z.enum(services)),
  openingHours: z.array(openingHours).describe('Of today and later.'),
  closures: z
    .array(
      z.object({
        start: moment,
        end: moment,
        reason: z.string(),
        spaceId: z.string().nullable().describe('Null: the whole centre is closed.'),
      }),
    )
    .describe('That go on or are to come.'),
  sample: z.boolean().describe('Is it invented sample data?'),
})

/** A centre as it is answered. */
export function centreOut(
  { id, name, municipality, lat, lon, timeZone }: Centre,
  origin: string,
): z.output<typeof centre> {
  return {
    id,
    slug: id,
    name,
    municipality: { code: municipality.code, name: municipality.name },
    county: municipality.county,
    lat,
    lon,
    timeZone,
    url: origin + paths.centre(id),
  }
}

/** As `centreOut`, with the distance from where the caller asks. */
export const nearCentreOut = (centre: Centre, origin: string, km: number | null) => ({
  ...centreOut(centre, origin),
  distanceKm: rounded(km),
})

/** One centre as it is answered; hours and closures that are over are left out. */
export function centreDetailOut(
  { centre, hours, closures }: Configuration,
  origin: string,
  now: Instant,
): z.output<typeof centreDetail> {
  const today = localDate(now, centre.timeZone)
  return {
    ...centreOut(centre, origin),
    town: centre.town,
    address: centre.address,
    email: centre.email,
    phone: centre.phone,
    services: centre.services,
    openingHours: hours.filter(({ validTo }) => validTo === null || validTo >= today).map(hoursOut),
    closures: closures
      .filter(({ end }) => end > now)
      .map(({ start, end, reason, spaceId }) => ({
        start: isoInstant(start),
        end: isoInstant(end),
        reason,
        spaceId,
      })),
    sample: centre.sample,
  }
}

const hoursOut = ({ layer, weekday, opensMinute, closesMinute, validFrom, validTo }: OpeningHours) => ({
  layer,
  weekday,
  opens: clock(opensMinute),
  closes: clock(closesMinute),
  closesNextDay: closesMinute >= 24 * 60,
  validFrom,
  validTo,
})
