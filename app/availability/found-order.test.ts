import { expect, test } from 'vitest'
import { aHall, aRoom } from '../../scripts/testing/made'
import { byDistance, byName, bySuiting } from './found-order'

const one = (space: ReturnType<typeof aRoom>, centre: string, distanceKm: number | null) => ({
  space,
  centre: { name: centre },
  distanceKm,
})
const room = aRoom({ name: 'Grupprum' })
const hall = aHall({ name: 'Studiesalen' })
const both = aHall({ name: 'Öppna salen', bookable: 'both' })

const near = one(room, 'Sorsele', 2)
const nearHall = one(hall, 'Sorsele', 2)
const far = one(hall, 'Lycksele', 90)
const unknown = one(both, 'Arjeplog', null)
const all = [unknown, far, near, nearHall]

test.each<[string, Parameters<typeof bySuiting>[0], (typeof all)[number][]]>([
  ['alone: a study place before a room of the same centre', { people: 1 }, [nearHall, near, far, unknown]],
  ['two: as they come', { people: 2 }, [near, nearHall, far, unknown]],
  ['a kind is asked for', { people: 1, kind: 'group-room' }, [near, nearHall, far, unknown]],
  ['something is needed', { people: 1, features: ['screen'] }, [near, nearHall, far, unknown]],
  ['nothing in particular is needed', { people: 1, features: [] }, [nearHall, near, far, unknown]],
])('%s', (_case, need, expected) => {
  const suiting = bySuiting(need)
  expect([...all].sort((a, b) => byDistance(a, b) || suiting(a, b) || byName(a, b))).toEqual(expected)
})
