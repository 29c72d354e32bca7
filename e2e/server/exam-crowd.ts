import { change } from '#db/connect.server'
import { aCentre, aSpace, aUniversity, hours } from '#db/make'
import { anExamPolicy, anExamSitting } from '#db/make-exams'
import { aMembership } from '#db/make-people'
import { plainExams } from '../../scripts/testing/exam-scene'
import { aMember } from './member'

/** How many centres, seats of each hall, and learners of each municipality. */
export const crowdSize = { centres: 4, seats: 40, learners: 55 }

/**
 * Centres that take exams by their rules, each with a hall, its residents with keys, and a room that anybody books; a
 * sitting that all of them want, one of one seat, and the exam office of its university.
 */
export const examCrowd = () =>
  change(async (tx) => {
    const university = await aUniversity(tx)
    const sitting = await anExamSitting(tx, { universityId: university.id, contactEmail: 'tenta@hh.example' })
    const other = await anExamSitting(tx, { startMinute: 14 * 60, minutes: 120 })
    const [office, elsewhere] = [await aMember(tx), await aMember(tx)]
    await aMembership(tx, { personId: office.id, role: 'exam-office', universityId: university.id })
    await aMembership(tx, {
      personId: elsewhere.id,
      role: 'exam-office',
      universityId: other.universityId ?? null,
    })
    const centres: { id: string; room: string; learners: { id: string; token: string }[] }[] = []
    for (let at = 0; at < crowdSize.centres; at += 1) {
      const centre = await aCentre(tx)
      await hours(tx, { centreId: centre.id, weekdays: [1, 2, 3, 4, 5, 6, 7], closesMinute: 20 * 60 })
      await anExamPolicy(tx, centre.id, plainExams(centre.municipalityCode))
      await aSpace(tx, { centreId: centre.id, kind: 'exam-hall', places: crowdSize.seats, bookable: 'both' })
      const room = await aSpace(tx, {
        centreId: centre.id,
        kind: 'study-hall',
        places: 60,
        bookable: 'place',
      })
      const learners: { id: string; token: string }[] = []
      for (let one = 0; one < crowdSize.learners; one += 1)
        learners.push(await aMember(tx, { municipalityCode: centre.municipalityCode }))
      centres.push({ id: centre.id, room: room.id, learners })
    }
    const small = await aCentre(tx)
    await anExamPolicy(tx, small.id, { ...plainExams(small.municipalityCode), approval: 'automatic' })
    await aSpace(tx, { centreId: small.id, kind: 'exam-hall', places: 1, bookable: 'both' })
    const rivals = [
      await aMember(tx, { municipalityCode: small.municipalityCode }),
      await aMember(tx, { municipalityCode: small.municipalityCode }),
    ]
    return {
      university: university.id,
      sitting: sitting.id,
      other: other.id,
      office,
      elsewhere,
      centres,
      small: small.id,
      rivals,
    }
  })
