import { expect, test } from 'vitest'
import { change } from '#db/connect.server'
import { aCentre, aUniversity } from '#db/make'
import { anInvigilator } from '#db/make-exams'
import { aMembership, aPerson } from '#db/make-people'
import { startPage } from './start-page.server'

test('a day begins where somebody works: the desk before the office, the office before duties, else own bookings', async () => {
  const people = await change(async (tx) => {
    const [nobody, watcher, office, staff] = [
      await aPerson(tx),
      await aPerson(tx),
      await aPerson(tx),
      await aPerson(tx),
    ]
    const [centre, university] = [await aCentre(tx), await aUniversity(tx)]
    const centreId = centre.id
    for (const { id: personId } of [watcher, office, staff]) await anInvigilator(tx, { centreId, personId })
    for (const { id: personId } of [office, staff])
      await aMembership(tx, { personId, role: 'exam-office', universityId: university.id })
    await aMembership(tx, { personId: staff.id, centreId })
    return { nobody, watcher, office, staff }
  })
  expect(await startPage(people.nobody)).toBe('/bokningar')
  expect(await startPage(people.watcher)).toBe('/tentavakt')
  expect(await startPage(people.office)).toBe('/larosaten')
  expect(await startPage(people.staff)).toBe('/personal')
})
