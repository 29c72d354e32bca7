import type { InstanceInFull, Profession } from './course'
import { subjectOf, subjects } from './subjects'
import { formsOf } from './words'

/** What of an instance has words. */
interface Documented extends Pick<InstanceInFull, 'course' | 'university'> {
  instance: Pick<InstanceInFull['instance'], 'applicationCode' | 'towns'>
}

/** What an instance is found by: every word that somebody may know it by, in both languages. */
export function documentOf(
  { course, instance, university }: Documented,
  professions: readonly Profession[],
): string[] {
  const subject = subjects[subjectOf(course.isced)]
  const trained = professions.filter(({ id }) => course.professions.includes(id))
  return formsOf(
    [
      course.titleSv,
      course.titleEn,
      course.code,
      instance.applicationCode,
      university.name,
      university.short,
      subject?.sv,
      subject?.en,
      ...trained.flatMap(({ nameSv, nameEn, alsoCalled }) => [nameSv, nameEn, alsoCalled]),
      ...instance.towns.map(({ town }) => town),
      plainText(course.descriptionSv),
      plainText(course.descriptionEn),
    ].join(' '),
  )
}

/** The words of clean HTML. */
const plainText = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/&[a-z]+;|&#\d+;/gi, ' ')
