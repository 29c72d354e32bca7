import { expect, test } from 'vitest'
import { later, minuteMs } from '~/lib/time'
import { at } from '../../scripts/testing/made'
import { openLink } from './link.server'
import { presenceLink } from './presence-link.server'

process.env.SECRET = 'a-secret-of-more-than-thirty-two-characters'

/** Between two whole seconds, as clocks mostly are. */
const now = later(at('2026-09-02T10:00:00+02:00'), 437)

test('it opens where it is shown, for ten minutes, and nothing else opens with it', () => {
  const { code, until } = presenceLink('an-lycksele-studiesalen', now)
  expect(openLink('check-in', code, now)).toMatchObject({
    ok: true,
    link: { subjectId: 'an-lycksele-studiesalen' },
  })
  expect(openLink('check-in', code, later(now, 9 * minuteMs)).ok).toBe(true)
  expect(openLink('check-in', code, until)).toEqual({ ok: false, because: 'link-expired' })
  expect(openLink('check-in', code, later(now, 10 * minuteMs)).ok).toBe(false)
  expect(openLink('cancel-booking', code, now)).toEqual({ ok: false, because: 'link-forged' })
  expect(openLink('check-in', code.replace('studiesalen', 'grupprum-1'), now).ok).toBe(false)
})
