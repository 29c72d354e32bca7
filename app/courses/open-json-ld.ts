import { homeZone } from '~/lib/time'
import { type Instance, type InstanceInFull, titleIn, travelTownsOf } from './course'
import { plainOf } from './description'

/** A thing of schema.org: what it is, and its properties; undefined ones are left out when it is written. */
export interface Thing {
  '@type': string
  [property: string]: unknown
}

const levels: Partial<Record<InstanceInFull['course']['level'], { sv: string; en: string }>> = {
  preparatory: { sv: 'Förberedande nivå', en: 'Preparatory' },
  first: { sv: 'Grundnivå', en: 'First cycle' },
  second: { sv: 'Avancerad nivå', en: 'Second cycle' },
  third: { sv: 'Forskarnivå', en: 'Third cycle' },
  vocational: { sv: 'Yrkeshögskola', en: 'Higher vocational education' },
}

const descriptionMost = 5000

/**
 * A course and its instance as schema.org describes them, for search engines that read the page. Where it is
 * administered is not in it: nobody goes there (DOMAIN 3.1).
 * @param origin `https://larplats.example`
 * @param address the page's path
 */
export function courseThing(
  full: InstanceInFull,
  { language, origin, address }: { language: 'sv' | 'en'; origin: string; address: string },
): Thing {
  const { course, instance, university } = full
  const said = (sv: string, en: string) => (language === 'en' ? en || sv : sv || en)
  const name = titleIn(language, course)
  const other = titleIn(language === 'en' ? 'sv' : 'en', course)
  const description = plainOf(said(course.descriptionSv, course.descriptionEn)).slice(0, descriptionMost)
  const provider = { '@type': 'CollegeOrUniversity', name: university.name }
  return {
    '@context': 'https://schema.org',
    '@type': 'Course',
    '@id': `${origin}${address}#kurs`,
    url: `${origin}${address}`,
    name,
    alternateName: other === name ? undefined : other,
    description: description || `${name}, ${university.name}`,
    inLanguage: unlessEmpty(instance.languages),
    courseCode: course.code || undefined,
    sameAs: course.url || undefined,
    provider,
    educationalLevel: levels[course.level]?.[language],
    numberOfCredits: course.creditTenths === null ? undefined : course.creditTenths / 10,
    coursePrerequisites: said(course.eligibilitySv, course.eligibilityEn) || undefined,
    hasCourseInstance: instanceThing(full, name, provider),
  }
}

function instanceThing({ course, instance }: InstanceInFull, name: string, organizer: Thing): Thing {
  const isTravelled = instance.mode !== 'distance' || (instance.mandatoryDays ?? 0) > 0
  // Hours of a week: full time is forty.
  const workload = instance.pace === null ? undefined : `PT${Math.round(instance.pace * 0.4)}H`
  return {
    '@type': 'CourseInstance',
    name,
    organizer,
    courseMode: isTravelled ? 'Blended' : 'Online',
    eventAttendanceMode: `https://schema.org/${isTravelled ? 'Mixed' : 'Online'}EventAttendanceMode`,
    eventStatus: `https://schema.org/Event${instance.state === 'published' ? 'Scheduled' : 'Cancelled'}`,
    inLanguage: unlessEmpty(instance.languages),
    startDate: instance.startsOn ?? undefined,
    endDate: instance.endsOn ?? undefined,
    courseSchedule: scheduleThing(instance),
    courseWorkload: workload,
    maximumAttendeeCapacity: instance.places ?? undefined,
    location: unlessEmpty(travelTownsOf(instance).map(placeThing)),
    subEvent: unlessEmpty(meetingThings(instance, name)),
    offers: offerThing(instance, course.url),
  }
}

/** What one cannot leave out: the days between which it is given. */
const scheduleThing = ({ startsOn, endsOn }: Instance): Thing | undefined =>
  startsOn
    ? {
        '@type': 'Schedule',
        startDate: startsOn,
        endDate: endsOn ?? undefined,
        scheduleTimezone: homeZone,
      }
    : undefined

const placeThing = (town: string): Thing => ({
  '@type': 'Place',
  name: town,
  address: { '@type': 'PostalAddress', addressLocality: town, addressCountry: 'SE' },
})

/** Days that one must travel, where both the day and the town are known. */
const meetingThings = ({ meetings }: Instance, name: string): Thing[] =>
  meetings
    .filter(({ mandatory, remote, startsOn, town }) => mandatory && !remote && startsOn && town)
    .map(({ startsOn, endsOn, town }) => ({
      '@type': 'EducationEvent',
      name,
      startDate: startsOn,
      endDate: endsOn ?? undefined,
      location: placeThing(town),
    }))

/** How one applies, and what it costs where that is said. Nobody has said that what says nothing is free. */
function offerThing(instance: Instance, courseUrl: string): Thing | undefined {
  const { fee, currency, firstApplication, lastApplication, lateApplication } = instance
  const url = instance.applicationUrl || courseUrl || undefined
  const until = lateApplication ?? lastApplication ?? undefined
  if (fee === null && !firstApplication && !until && !url) return undefined
  return {
    '@type': 'Offer',
    url,
    category: fee === null ? undefined : fee === 0 ? 'Free' : 'Paid',
    price: fee === null ? undefined : fee / 100,
    priceCurrency: fee === null ? undefined : currency,
    validFrom: firstApplication ?? undefined,
    validThrough: until,
  }
}

const unlessEmpty = <Item>(list: readonly Item[]) => (list.length > 0 ? list : undefined)
