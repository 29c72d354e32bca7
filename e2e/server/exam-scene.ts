import type { Db } from '#db/engine'
import { madeMoment } from '#db/made'
import { aSpace } from '#db/make'
import { anExamCharge, anExamRequest, anExamSession, anExamSitting } from '#db/make-exams'
import { examSupportNeeds } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { UniversityId } from '~/exams/policy'
import type { PersonId } from '~/identity/person'

interface Whose {
  centreId: CentreId
  personId: PersonId
  universityId: UniversityId
}

/** A confirmed seat with support needs at a centre, one fee that is owed for it and one charge that is paid. */
export async function anExamSeat(tx: Db, { centreId, personId, universityId }: Whose) {
  const hall = await aSpace(tx, { centreId, kind: 'exam-hall', places: 8, bookable: 'both' })
  const sitting = await anExamSitting(tx, { universityId, contactEmail: 'tenta@hogskolan.example' })
  const session = await anExamSession(tx, { spaceId: hall.id })
  const seat = { sittingId: sitting.id, sessionId: session.id, place: 1, fee: 500 }
  const request = await anExamRequest(tx, { centreId, personId, ...seat, extraMinutes: 30 })
  const said = { needs: ['extended-time'], detail: 'Läser långsamt', purpose: 'Så att det kan ordnas.' }
  await tx.insert(examSupportNeeds).values({ requestId: request.id, ...said, consentedAt: madeMoment })
  const charge = await anExamCharge(tx, { centreId, requestId: request.id })
  const paid = await anExamCharge(tx, {
    centreId,
    requestId: request.id,
    kind: 'late-cancellation',
    paidAt: madeMoment,
    receipt: 1,
    way: 'swish',
  })
  return {
    request: request.id,
    sitting: sitting.id,
    session: session.id,
    charge: charge.id,
    paid: paid.id,
  }
}
