import { change } from '#db/connect.server'
import { madeMoment } from '#db/made'
import { aCentre, aNetwork, aUniversity } from '#db/make'
import { aMembership } from '#db/make-people'
import { dayMs, later } from '~/lib/time'
import { anExamDay } from './exam-day-scene'
import { aHouse, cookiesOf, staffOf } from './house'
import { aMember } from './member'

/**
 * Sessions of a centre yesterday, today and tomorrow, today's with learners of two universities; all watched by one
 * invigilator, and none by another.
 */
export async function threeExamDays() {
  const made = await change(async (tx) => {
    const centre = await aHouse(tx)
    const at = { centreId: centre.id }
    const [north, south, network] = [await aUniversity(tx), await aUniversity(tx), await aNetwork(tx)]
    const { staff, manager, invigilator: watcher } = await staffOf(tx, at)
    const people = { staff, manager, watcher, idle: await aMember(tx), learner: await aMember(tx) }
    await aMembership(tx, { ...at, personId: people.idle.id, role: 'invigilator' })
    const others = {
      neighbour: await aMember(tx),
      northOffice: await aMember(tx),
      southOffice: await aMember(tx),
      coordinator: await aMember(tx),
    }
    await aMembership(tx, { personId: others.neighbour.id, centreId: (await aCentre(tx)).id })
    const office = { role: 'exam-office' as const }
    await aMembership(tx, { ...office, personId: others.northOffice.id, universityId: north.id })
    await aMembership(tx, { ...office, personId: others.southOffice.id, universityId: south.id })
    await aMembership(tx, { personId: others.coordinator.id, role: 'coordinator', networkId: network.id })
    const writers = [
      { name: 'Norra Skrivande', universityId: north.id, contactEmail: 'tenta@norr.example' },
      { name: 'Södra Skrivande', universityId: south.id, contactEmail: 'tenta@syd.example' },
    ]
    const on = (days: number) =>
      anExamDay(tx, {
        ...at,
        at: later(madeMoment, days * dayMs),
        watchers: [watcher.id],
        writers,
      })
    const sessions = { yesterday: await on(-1), today: await on(0), tomorrow: await on(1) }
    return {
      centre: centre.id,
      north: north.id,
      south: south.id,
      people: { ...people, ...others },
      sessions,
    }
  })
  const cookies = await cookiesOf(made.people)
  return { ...made, cookies }
}
