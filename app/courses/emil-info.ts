import type { CourseFacts } from './course'
import { cleanHtml, plainOf } from './description'
import { creditSystemOf, iscedOf, kindOf, levelOf } from './emil-codes'
import { type OwnCourse, ownCourseIn } from './emil-own-form'
import {
  codeOf,
  codesIn,
  type Fields,
  fieldsOf,
  idOf,
  listOf,
  numberOf,
  shown,
  stringOf,
  Unreadable,
  webAddress,
  wordsIn,
} from './emil-value'

/** What one `educationInfo` says of a course. HTML in it is clean. */
export interface EmilInfo {
  id: string
  /** What several of one course have in common: `i.uoh.ltu.lyfeg`. */
  base: string
  facts: Omit<CourseFacts, 'professions'>
  own: OwnCourse | null
}

/**
 * Reads the content of an `educationInfo`.
 * @throws Unreadable
 */
export function readInfo(id: string, content: Fields): EmilInfo {
  const title = wordsIn(content.title, 300)
  if (title.sv === '' && title.en === '') throw new Unreadable('no-title', shown(content.title))
  const description = wordsIn(content.description)
  const eligibility = wordsIn(content.eligibility)
  const credits = fieldsOf(content.credits)
  const amount = numberOf(credits.credits ?? credits.min, 'credits', 0, 1000)
  const schoolType = codeOf(content.type).toUpperCase()
  const levels = content.educationLevels ?? content.educationLevel
  const subjects = content.subjects ?? content.subject
  const own = ownCourseIn(listOf(content.extensions ?? content.extension))
  const sun = codesIn(subjects, 'C_Subject_SUN')
  return {
    id,
    base: idOf(content.educationBase) || id,
    own,
    facts: {
      code: stringOf(content.code, 40),
      kind: kindOf(codeOf(content.configuration)),
      titleSv: plainOf(title.sv),
      titleEn: plainOf(title.en),
      descriptionSv: cleanHtml(description.sv),
      descriptionEn: cleanHtml(description.en),
      level:
        own?.level ??
        levelOf(schoolType, codesIn(levels, 'UH_EducationLevel'), codesIn(levels, 'C_EducationLevel')),
      creditTenths: amount === null ? null : Math.round(amount * 10),
      creditSystem: creditSystemOf(codeOf(credits.system)),
      isced:
        own?.isced ??
        iscedOf({
          isced2013: codesIn(subjects, 'C_Subject_ISCED2013'),
          isced1997: codesIn(subjects, 'C_Subject_ISCED97'),
          sun,
          own: codesIn(subjects, 'UH_Subject'),
        }),
      sun: sun[0] ?? '',
      eligibilitySv: plainOf(eligibility.sv),
      eligibilityEn: plainOf(eligibility.en),
      url: webAddress(content.url),
    },
  }
}
