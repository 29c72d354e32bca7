import { feeds } from './paths/feeds'
import { learner } from './paths/learner'
import { links } from './paths/links'
import { network } from './paths/network'
import { staff } from './paths/staff'
import { staffExams } from './paths/staff-exams'
import { university } from './paths/university'
import { visitor } from './paths/visitor'

/**
 * Every link of the product, typed, by reader. Imports nothing but its parts; a test matches each against
 * routes.ts, and sees that no name stands in two parts.
 */
export const paths = {
  ...visitor,
  ...links,
  ...learner,
  ...staff,
  ...staffExams,
  ...university,
  ...network,
  ...feeds,
} as const
