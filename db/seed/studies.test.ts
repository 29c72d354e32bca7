import { expect, test } from 'vitest'
import { greetingMost, mayBeFound, unansweredMost, unansweredTo } from '~/courses/tie-rules'
import { type LocalDate, wallTime } from '~/lib/time'
import { sampleCentres } from './centres'
import { courseSavings } from './courses'
import { sampleZone } from './layout'
import { sampleOn } from './sample'
import { studiesOn } from './studies'
import { scenes } from './study-scenes'

/** In each half of the year, and when one ends and the other begins. */
const days = ['2026-11-22', '2027-01-10', '2027-03-05', '2027-06-10'] as LocalDate[]

function studies(day: LocalDate) {
  const midnight = wallTime(day, 0, sampleZone)
  const { accounts, learners } = sampleOn(day)
  const people = { accounts: accounts.map(({ person }) => person), learners }
  const savings = courseSavings(day, midnight)
  return {
    ...studiesOn(day, midnight, people, savings),
    midnight,
    savings,
    all: [...people.accounts, ...learners],
  }
}

test.each(days)('on %s the sample learners study, save, search and talk as the rules let them', (day) => {
  const { ties, saved, searches, greetings, midnight, savings, all } = studies(day)
  expect(ties.length).toBe(
    scenes.reduce((sum, { others }) => others.reduce((n, one) => n + one.count, sum + 1), 0),
  )
  expect(new Set(ties.map(({ personId }) => personId)).size).toBe(ties.length)
  for (const tie of ties) {
    const person = all.find(({ id }) => id === tie.personId)
    if (!person) throw new Error('a tie of nobody')
    expect(sampleCentres.map(({ id }) => id)).toContain(tie.centreId)
    if (tie.findable) {
      const said = { centreId: tie.centreId ?? null, shownName: tie.shownName }
      expect(mayBeFound(person, said, false)).toEqual({ ok: true })
    }
  }
  const there = new Set(savings.map(({ instance }) => instance.id))
  for (const { instanceId } of [...ties, ...saved]) expect(there).toContain(instanceId)
  expect(saved.length).toBeGreaterThan(3)
  for (const { query } of searches) expect(query).not.toBe('')
  expect(new Set(searches.map(({ id }) => id)).size).toBe(4)
  expect(greetings).toHaveLength(5)
  for (const { fromId, toId, instanceId, text, createdAt } of greetings) {
    const found = (id: string) =>
      ties.some((tie) => tie.personId === id && tie.findable && tie.instanceId === instanceId)
    expect([found(fromId), found(toId)]).toEqual([true, true])
    expect(text.length).toBeLessThan(greetingMost)
    expect(createdAt).toBeLessThan(midnight)
    expect(unansweredTo(greetings, fromId)).toBeLessThanOrEqual(unansweredMost)
  }
})

test('the same day gives the same', () => {
  const once = (day: LocalDate) => {
    const { ties, saved, searches, greetings } = studies(day)
    return JSON.stringify({ ties, saved, searches, greetings })
  }
  const [day] = days
  if (!day) throw new Error('no day')
  expect(once(day)).toBe(once(day))
})
