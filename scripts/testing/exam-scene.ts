import { aSpace } from '#db/make'
import { anExamPolicy, anExamSitting } from '#db/make-exams'
import type { CentreId } from '~/centres/centre'
import { type ExamRules, termsOf } from '~/exams/policy'
import type { RequestWish } from '~/exams/request-wish'
import type { SittingId } from '~/exams/sitting'
import { submitRequest } from '~/exams/submit-request.server'
import type { ExamOffice } from '~/identity/membership'
import type { Learner } from '~/identity/person'
import { aKey, aLearner, aPlace, aStaffAt, make, now } from './scene'

const day = { opensMinute: 8 * 60, lastStartMinute: null, lastEndMinute: 17 * 60 }

/** Exams Monday to Friday 08–17, free for those of the municipality and 800 kr for others, answered by the rules. */
export const plainExams = (municipality: string): Partial<ExamRules> => ({
  lead: { count: 7, unit: 'working-days' },
  approval: 'automatic',
  week: [day, day, day, day, day, null, null],
  groups: [
    {
      ...termsOf({ fees: { university: 0, yh: 0, komvux: 0 } }),
      name: 'Kommunen',
      municipalities: [municipality],
    },
  ],
  others: termsOf({ fees: { university: 800, yh: 800, komvux: 800 } }),
  outsiders: 'free-seats',
})

/** A centre with an exam hall for four and a small room, that takes exams by these rules, and a manager of it. */
export async function anExamHouse(rules: Partial<ExamRules> = {}, places = 4) {
  const centre = await aPlace()
  const { hall, room } = await make(async (tx) => {
    await anExamPolicy(tx, centre.id, { ...plainExams(centre.municipalityCode), ...rules })
    const hall = await aSpace(tx, { centreId: centre.id, kind: 'exam-hall', places, bookable: 'both' })
    return { hall, room: await aSpace(tx, { centreId: centre.id }) }
  })
  const manager = await aStaffAt(centre.id)
  return { centre, hall, room, manager, municipality: centre.municipalityCode }
}

/** A sitting on Monday 5 October 2026 at 09.00 for four hours, unless told otherwise. */
export const aSitting = (over: Parameters<typeof anExamSitting>[1] = {}) =>
  make((tx) => anExamSitting(tx, { contactEmail: 'tenta@hogskolan.example', ...over }))

/** A wish for a seat; nothing particular is needed. */
export const aRequestWish = (
  sittingId: SittingId,
  centreId: CentreId,
  over: Partial<RequestWish> = {},
): RequestWish => ({
  sitting: { id: sittingId },
  centreId,
  education: 'university',
  programme: '',
  attempt: 1,
  extraMinutes: 0,
  separateRoom: false,
  needs: [],
  needsDetail: '',
  consents: false,
  tool: '',
  note: '',
  startMinute: null,
  waits: false,
  ...over,
})

/** Somebody who is registered in a municipality. */
export const aResident = (municipalityCode: string) => aLearner({ municipalityCode })

/** Asks for a seat. */
export const ask = (who: Learner, wish: RequestWish, at = now, key = aKey()) =>
  submitRequest(who, wish, { key, purpose: 'Så att platsen kan ordnas.' }, at)

/** Somebody of a university's exam office; in the product only guards make such a proof. */
export const anOffice = async (universityId: string) =>
  ({ ...(await aLearner({ name: 'Tentamensservice' })), universityId }) as unknown as ExamOffice
