import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  type Actor,
  actors,
  afterConsents,
  isOver,
  mayStep,
  overStates,
  requestEvents,
  requestStates,
  transitions,
  turnOf,
} from './request-states'
import { statesPicture } from './states-picture'

const every = requestEvents.flatMap((event) =>
  requestStates.flatMap((state) => actors.map((by) => ({ event, state, by }))),
)

test.each(requestEvents)(
  '%s: allowed from its states by whom it is for, refused everywhere else',
  (event) => {
    const { from, by, to } = transitions[event] as {
      from: readonly string[]
      by: readonly Actor[]
      to: readonly string[]
    }
    for (const one of every.filter((each) => each.event === event)) {
      const answer = mayStep(one.state, event, one.by)
      if (!by.includes(one.by)) expect(answer).toEqual({ ok: false, because: 'not-yours' })
      else if (!from.includes(one.state)) expect(answer).toEqual({ ok: false, because: 'not-now' })
      else expect(answer).toEqual({ ok: true, to: to[0] })
    }
  },
)

test('an event leads only where its table says', () => {
  expect(mayStep('submitted', 'centre-consents', 'centre', 'payment-due')).toEqual({
    ok: true,
    to: 'payment-due',
  })
  expect(mayStep('submitted', 'centre-consents', 'centre', 'seated')).toEqual({
    ok: false,
    because: 'not-now',
  })
})

test.each(requestStates.filter((state) => state !== 'purged'))(
  '%s has a way out, and a way to the end',
  (state) => {
    const reached = new Set([state])
    for (const one of reached) {
      for (const { from, to } of Object.values(transitions) as {
        from: readonly string[]
        to: readonly (typeof state)[]
      }[])
        if (from.includes(one)) for (const next of to) reached.add(next)
    }
    expect(reached.size).toBeGreaterThan(1)
    expect(reached.has('purged' as typeof state)).toBe(true)
    expect(turnOf(state)).not.toBeNull()
  },
)

test('the end is the end', () => {
  expect(turnOf('purged')).toBeNull()
  expect(Object.values(transitions).some(({ from }) => (from as readonly string[]).includes('purged'))).toBe(
    false,
  )
})

test('every state is led to', () => {
  const targets = new Set<string>(Object.values(transitions).flatMap(({ to }) => [...to]))
  expect(requestStates.filter((state) => !targets.has(state))).toEqual([])
})

test('what is over comes back into no other state than the end', () => {
  for (const [event, { from, to }] of Object.entries(transitions)) {
    const over = (from as readonly string[]).filter((state) =>
      (overStates as readonly string[]).includes(state),
    )
    if (over.length > 0) expect([event, [...to]]).toEqual(['purge', ['purged']])
  }
  expect(isOver('expired')).toBe(true)
  expect(isOver('no-show')).toBe(false)
})

// Source: DOMAIN 1.1, two approvals, in both orders; 1.6, payment_due (fee > 0 and to be paid before).
test.each([
  [null, null, false, true, 'submitted'],
  [null, null, true, true, 'awaiting-university'],
  [null, true, true, true, 'submitted'],
  [null, true, false, true, 'submitted'],
  [true, null, false, true, 'awaiting-university'],
  [true, null, true, true, 'awaiting-university'],
  [true, true, false, true, 'payment-due'],
  [true, true, true, false, 'confirmed'],
] as const)(
  'centre %s, university %s, university first %s, owes %s: %s',
  (centreOk, universityOk, universityFirst, owes, expected) => {
    expect(afterConsents({ centreOk, universityOk, universityFirst, owes })).toBe(expected)
  },
)

test('the picture in the documentation is the one that the table draws', () => {
  const page = readFileSync(new URL('../../docs/exam-requests.md', import.meta.url), 'utf8')
  expect(page).toContain(`\`\`\`mermaid\n${statesPicture()}\n\`\`\``)
})
