import type { CentreId } from '~/centres/centre'
import type { RequestId } from '~/exams/request'
import { paths } from '~/paths'

/** Where a learner sees a request of theirs. */
export const requestPlace = (id: RequestId) => paths.ownExam(id)

/** Where staff answer a request. */
export const deskPlace = (centreId: CentreId, id: RequestId) => paths.examRequestAt(centreId, id)
