import { expect, test } from 'vitest'
import type { SpaceId } from '~/centres/space'
import { later, minuteMs } from '~/lib/time'
import { at } from '../../scripts/testing/made'
import { type DisplayId, stateOf } from './display'

const made = at('2026-11-23T13:00:00+01:00')
const minute = (count: number) => later(made, count * minuteMs)

test.each([
  ['waits for its code', null, null, 14, { is: 'waiting', until: minute(15) }],
  ['has a code that ran out', null, null, 15, { is: 'expired' }],
  ['is shown as soon as it is paired', 5, null, 6, { is: 'shown' }],
  ['is shown while it asks', 5, 60, 62, { is: 'shown' }],
  ['has lost the line after three minutes', 5, 60, 63, { is: 'lost', since: minute(60) }],
  ['never asked again', 5, null, 90, { is: 'lost', since: minute(5) }],
] as const)('a display %s', (_case, paired, seen, now, expected) => {
  const display = {
    id: 'd' as DisplayId,
    spaceId: 'rum' as SpaceId,
    createdAt: made,
    pairedAt: paired === null ? null : minute(paired),
    seenAt: seen === null ? null : minute(seen),
  }
  expect(stateOf(display, minute(now))).toEqual(expected)
})
