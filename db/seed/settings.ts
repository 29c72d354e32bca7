import type { BookingRules } from '~/centres/booking-rules'
import type { plans } from './rooms'

/** How an invented centre is run. Nothing here is known about the real one. */
export interface Setting {
  plan: keyof typeof plans
  /** Places in the study hall. */
  hall: number
  /** Places in the exam room of a centre whose plan has no exam hall and that says how it takes exams; null: none. */
  exams: number | null
  /** How late the tag opens the door, hours after midnight; null: nobody has a tag. */
  tagUntil: 22 | 24 | 26 | null
  /** Staff every weekday, or on Tuesdays and Thursdays only. */
  staffed: 'daily' | 'twice'
  /** What differs from the plain rules. */
  rules: Partial<BookingRules>
  /** What differs in single spaces, by slug. */
  spaces: Record<string, Partial<BookingRules>>
}

const examHall: Partial<BookingRules> = { layers: ['staffed'], openBookings: 10 }

const setting = (plan: Setting['plan'], hall: number, more: Partial<Setting> = {}): Setting => ({
  plan,
  hall,
  exams: null,
  tagUntil: 22,
  staffed: 'daily',
  ...more,
  spaces: { ...(more.exams && { tentamensrummet: examHall }), ...more.spaces },
  rules: { layers: more.tagUntil === null ? ['staffed'] : ['staffed', 'tag'], ...more.rules },
})

const branch = (hall: number) =>
  setting('branch', hall, { staffed: 'twice', rules: { openBookings: 10, earliestDaysBefore: 60 } })
const limited = (openBookings: number): Partial<Setting> => ({ rules: { openBookings } })

const residents = (code: string): Partial<BookingRules> => ({
  audience: { who: 'residents', municipalities: [code] },
  layers: ['staffed', 'tag'],
})

/** By centre id: three without a limit on open bookings, the others varied so that every rule is met somewhere. */
export const settings: Record<string, Setting> = {
  'll-gallivare': setting('large', 16, {
    tagUntil: 26,
    rules: { openBookings: 20, longestMinutes: 480 },
    spaces: { tentamenssalen: examHall },
  }),
  'll-jokkmokk': setting('middle', 10, limited(12)),
  'll-kiruna': setting('town', 14, { tagUntil: 24, rules: { openBookings: null } }),
  'll-pajala': setting('middle', 8, limited(15)),
  'll-karesuando': branch(6),
  'an-arjeplog': setting('small', 8, limited(12)),
  'an-arvidsjaur': setting('middle', 10, limited(10)),
  'an-dorotea': setting('small', 8, { rules: { openBookings: 15, cancelMinutesBefore: 60 } }),
  'an-kramfors': setting('town', 12, limited(15)),
  'an-lycksele': setting('large', 16, {
    rules: { openBookings: null },
    spaces: {
      videorummet: { bufferMinutes: 15 },
      konferensen: { approval: true, fewestPeople: 4 },
      tentamenssalen: examHall,
    },
  }),
  'an-norsjo': setting('small', 8, limited(12)),
  'an-solleftea': setting('town', 12, { tagUntil: 24, rules: { openBookings: 15 } }),
  'an-sorsele': setting('middle', 12, { rules: { openBookings: null } }),
  'an-storuman': setting('middle', 10, limited(12)),
  'an-stromsund': setting('town', 12, { rules: { openBookings: 15, latestMinutesBefore: 30 } }),
  'an-vilhelmina': setting('river', 12, {
    rules: { openBookings: 12 },
    spaces: { videorummet: { bufferMinutes: 15 } },
  }),
  'an-asele': setting('small', 8, limited(12)),
  'an-gaddede': branch(6),
  'ske-campus': setting('campus', 24, {
    tagUntil: 24,
    rules: { openBookings: 20, minutesPerDay: 480 },
    spaces: { skrivsalen: examHall },
  }),
  'hufb-soderhamn': setting('town', 14, limited(15)),
  'hufb-bollnas': setting('river', 14, limited(15)),
  'hufb-nordanstig': setting('small', 8, limited(10)),
  'cul-hudiksvall': setting('large', 18, {
    rules: { openBookings: 15 },
    spaces: { tentamenssalen: examHall },
  }),
  ljusdal: setting('river', 12, limited(12)),
  gavle: setting('campus', 24, {
    rules: { openBookings: 15, minutesPerWeek: 1200 },
    spaces: { skrivsalen: examHall, studion: { bufferMinutes: 30 } },
  }),
  sandviken: setting('town', 14, { tagUntil: null, rules: { openBookings: 15 } }),
  hofors: setting('small', 8, { tagUntil: null, rules: { openBookings: 10 } }),
  ovik: setting('large', 20, {
    // Anybody while there is staff; with a tag only those who live in the municipality.
    rules: { openBookings: 15, layers: ['staffed'] },
    spaces: {
      'tysta-rummet': residents('2284'),
      'grupprum-1': residents('2284'),
      'grupprum-2': residents('2284'),
      konferensen: residents('2284'),
      tentamenssalen: examHall,
    },
  }),
  'ovik-bjasta': branch(8),
  'ovik-bredbyn': branch(8),
  ostersund: setting('campus', 20, {
    tagUntil: 24,
    rules: { openBookings: 15, stepMinutes: 15 },
    spaces: { skrivsalen: examHall },
  }),
  gotland: setting('large', 16, {
    rules: { openBookings: 12, stepMinutes: 60, shortestMinutes: 60 },
    spaces: { tentamenssalen: examHall },
  }),
  vastervik: setting('town', 14, { exams: 12, rules: { openBookings: 15, cancelMinutesBefore: 120 } }),
  botkyrka: setting('river', 16, {
    exams: 16,
    tagUntil: null,
    rules: { openBookings: 12, latestMinutesBefore: 60 },
  }),
  telge: setting('town', 16, { exams: 16, rules: { openBookings: 10, audience: { who: 'approved' } } }),
  varberg: setting('large', 18, {
    rules: { openBookings: 15, earliestDaysBefore: 30 },
    spaces: { tentamenssalen: examHall },
  }),
  molndal: setting('river', 14, {
    exams: 14,
    rules: { openBookings: 12 },
    spaces: { 'grupprum-alven': { fewestPeople: 2 }, 'grupprum-forsen': { fewestPeople: 2 } },
  }),
  karlshamn: setting('town', 14, {
    exams: 10,
    tagUntil: null,
    rules: { openBookings: 15, earliestDaysBefore: 60 },
  }),
  leksand: setting('small', 10, {
    exams: 6,
    rules: { openBookings: 12 },
    spaces: { videorummet: { approval: true } },
  }),
  norrtalje: setting('river', 16, { exams: 14, rules: { openBookings: 15, bufferMinutes: 15 } }),
  hagfors: setting('middle', 10, { ...limited(12), exams: 6 }),
  hultsfred: setting('small', 10, { exams: 6, tagUntil: null, rules: { openBookings: 12 } }),
  katrineholm: setting('town', 14, { rules: { openBookings: 15, minutesPerDay: 360 } }),
}
