import { expect, test } from 'vitest'
import { textIn } from '~/i18n/text'
import { instant, type LocalDate } from '~/lib/time'
import { hostRefusalText } from './host-text'
import { examQuery, readAsker } from './request-form'
import { requestEvents, requestStates } from './request-states'
import { standingText } from './request-text'

const when = instant(Date.UTC(2026, 10, 25, 16))
const key = /ownExams|seats\.|\{\{/

test.each(requestStates)('%s has a line, what happens next and whose turn, in both languages', (state) => {
  for (const language of ['sv', 'en'] as const) {
    const { word, line, next, turn, by } = standingText(
      { state, answerBy: when },
      'Europe/Stockholm',
      language,
    )
    for (const sentence of [word, line, next, turn, by ?? 'x']) {
      expect(sentence).not.toMatch(key)
      expect(sentence.length).toBeGreaterThan(0)
    }
  }
})

test('a time that is out when a day ends is told by that day, as the letters say it', () => {
  const by = (answerBy: typeof when, language: 'sv' | 'en') =>
    standingText({ state: 'payment-due', answerBy }, 'Europe/Stockholm', language).by
  const endOfMonday = instant(Date.UTC(2026, 11, 7, 23))
  expect(by(endOfMonday, 'sv')).toBe('Betala senast måndag 7 december.')
  expect(by(endOfMonday, 'en')).toBe('Pay by Monday 7 December.')
  expect(by(when, 'sv')).toBe('Betala senast onsdag 25 november kl.\u00a017.00.')
})

test.each(['submit', ...requestEvents] as const)('%s is told in words', (event) => {
  for (const language of ['sv', 'en'] as const)
    expect(textIn(language)(`ownExams.chain.events.${event}`)).not.toMatch(key)
})

test('a deadline that has passed says whose it was', () => {
  const late = { ok: false, because: 'too-late' } as const
  const terms = { deadline: '2026-11-25' as LocalDate, deadlineOwner: 'centre' } as const
  expect(hostRefusalText(late, terms, 'sv')).toBe(
    'För sent: sista dag var onsdag 25 november 2026, lärcentrets gräns.',
  )
  expect(hostRefusalText(late, { ...terms, deadlineOwner: 'university' }, 'sv')).toContain('lärosätets')
})

test.each([
  ['forsok', '0'],
  ['forsok', '21'],
  ['extra', 'länge'],
  ['extra', '13 h'],
])('%s "%s" is named as wrong', (name, value) => {
  expect(Object.keys(readAsker(examQuery(new URLSearchParams({ [name]: value }))).errors)).toEqual([name])
})
