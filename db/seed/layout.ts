import { plainRules } from '~/centres/booking-rules'
import type { CentreId, Service } from '~/centres/centre'
import type { Closure, Configuration } from '~/centres/configuration'
import { plainDesk } from '~/centres/desk-rules'
import type { Space } from '~/centres/space'
import { addDays, type LocalDate, weekday } from '~/lib/time'
import { type CentreFact, sampleCentres } from './centres'
import { holidays, sampleHours, shut } from './hours'
import { sampleMunicipalities } from './municipalities'
import type { Random } from './random'
import { examRoom, plans, type Room, spaceId } from './rooms'
import { type Setting, settings } from './settings'

export const sampleZone = 'Europe/Stockholm'

/** Every real centre with its invented spaces, hours, closures and rules, as they stand on a day. */
export function layOut(today: LocalDate, random: Random): Configuration[] {
  const year = Number(today.slice(0, 4))
  return sampleCentres.map((fact) => {
    const setting = settings[fact.id]
    if (!setting) throw new Error(`nothing is said about how ${fact.id} is run`)
    const rooms = [...plans[setting.plan](setting.hall), ...examRoom(setting.exams)]
    return {
      centre: centreOf(fact, setting),
      hours: sampleHours(setting, [year, year + 1]),
      closures: [
        ...[year - 1, year, year + 1].flatMap((one) => holidays(fact.id, one)),
        ...maintenance(fact.id, setting, rooms, today, random),
      ].map(
        ({ startsAt: start, endsAt: end, spaceId, reason }): Closure => ({ spaceId, start, end, reason }),
      ),
      spaces: rooms.map((room) => spaceOf(fact.id, room, setting)),
      shutPlaces: [],
      version: 1,
    }
  })
}

function centreOf({ municipalityCode, ...fact }: CentreFact, setting: Setting): Configuration['centre'] {
  const municipality = sampleMunicipalities.find(({ code }) => code === municipalityCode)
  if (!municipality) throw new Error(`no municipality has the code ${municipalityCode}`)
  return {
    ...fact,
    municipality,
    phone: null,
    services: servicesOf(setting),
    timeZone: sampleZone,
    rules: { ...plainRules, ...setting.rules },
    desk: plainDesk,
    publicCalendar: false,
    sample: false,
  }
}

function servicesOf({ plan, tagUntil }: Setting): Service[] {
  const big = plan === 'large' || plan === 'campus'
  return [
    ...(plan === 'branch' ? [] : (['exams', 'guidance'] as const)),
    'printing',
    'coffee',
    ...(big ? (['it-support'] as const) : []),
    ...(plan === 'campus' ? (['library'] as const) : []),
    ...(tagUntil === null ? [] : (['tag'] as const)),
  ]
}

function spaceOf(centreId: CentreId, room: Room, setting: Setting): Space {
  const { parts = [], ...plain } = room
  const id = spaceId(centreId, room.name)
  const own = setting.spaces[id.slice(centreId.length + 1)] ?? {}
  return {
    ...plain,
    id,
    centreId,
    rules: { ...plainRules, ...setting.rules, ...own },
    ownRules: Object.keys(own) as Space['ownRules'],
    parts: parts.map((name) => spaceId(centreId, name)),
    plan: [],
    picture: null,
    sample: true,
  }
}

/** The centres that have a video room to mend shut it for a workday within the coming thirty. */
function maintenance(centreId: CentreId, setting: Setting, rooms: Room[], today: LocalDate, random: Random) {
  const room = rooms.find(({ kind }) => kind === 'video-room')
  const any = addDays(today, random.whole(4, 27))
  const day = addDays(any, weekday(any) > 5 ? 8 - weekday(any) : 0)
  if (!room || setting.plan === 'branch') return []
  return [shut(centreId, spaceId(centreId, room.name), day, day, 'Underhåll: ny skärm och kamera')]
}
