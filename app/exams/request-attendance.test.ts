import { expect, test } from 'vitest'
import { instant } from '~/lib/time'
import { attendanceOf } from './request-attendance'
import { awaitedIn } from './request-awaited'
import { isOver, requestStates, turnOf } from './request-states'

const [nine, ten, one] = [instant(1), instant(2), instant(3)]
const none = { seatedAt: null, handedInAt: null, leftAt: null }

// Source: DOMAIN 1.5, "Centre → university: attendance".
test.each([
  ['confirmed', none, null],
  ['ready', none, null],
  ['cancelled-by-learner', none, null],
  ['seated', { ...none, seatedAt: nine }, 'seated'],
  ['handed-in', { ...none, seatedAt: nine, handedInAt: one }, 'handed-in'],
  ['left-without-answer', { ...none, seatedAt: nine, leftAt: ten }, 'left'],
  ['interrupted', { ...none, seatedAt: nine }, 'interrupted'],
  ['refused-entry', none, 'refused'],
  ['no-show', none, 'no-show'],
  ['sent', { ...none, seatedAt: nine, handedInAt: one }, 'handed-in'],
  ['acknowledged', { ...none, seatedAt: nine, handedInAt: one }, 'handed-in'],
  ['closed', { ...none, seatedAt: nine, leftAt: ten }, 'left'],
  ['closed', none, 'absent'],
  ['purged', { ...none, seatedAt: nine, handedInAt: one }, 'handed-in'],
] as const)('attendance when it is %s: %o', (state, times, expected) => {
  expect(attendanceOf({ state, ...times })?.state ?? null).toBe(expected)
})

test.each(requestStates)('%s says what is waited for exactly where it is somebody’s turn', (state) => {
  const turn = turnOf(state)
  const awaited = awaitedIn(state)
  expect(awaited?.from ?? null).toBe(turn === 'clock' ? null : turn)
  if (isOver(state)) expect(awaited).toBeNull()
})
