import { expect, test } from 'vitest'
import { type RequestState, requestEvents, requestStates, transitions } from '~/exams/request-states'
import { instant } from '~/lib/time'
import { deskNewsOf, dueNews, type ExamFact, isStillNews, newsOf, questionOf } from './exam-news'

const startsAt = instant(Date.UTC(2026, 9, 5, 7))

test.each<[ExamFact, ReturnType<typeof newsOf>]>([
  [{ event: 'submit', to: 'submitted' }, 'submitted'],
  [{ event: 'submit', to: 'waitlisted' }, 'waitlisted'],
  [{ event: 'centre-consents', from: 'submitted', to: 'awaiting-university' }, 'centre-yes'],
  [{ event: 'centre-consents', from: 'submitted', to: 'confirmed' }, 'confirmed'],
  [{ event: 'university-consents', from: 'awaiting-university', to: 'payment-due' }, 'payment-due'],
  [{ event: 'university-consents', from: 'awaiting-university', to: 'submitted' }, 'university-yes'],
  // A code that is changed changes nothing for the learner.
  [{ event: 'university-consents', from: 'confirmed', to: 'confirmed' }, null],
  [{ event: 'learner-accepts', from: 'offered', to: 'awaiting-university' }, null],
  [{ event: 'learner-accepts', from: 'offered', to: 'confirmed' }, 'confirmed'],
  [{ event: 'university-declines', from: 'awaiting-university', to: 'declined' }, 'university-no'],
  [
    { event: 'university-declines', from: 'confirmed', to: 'cancelled-by-university' },
    'cancelled-by-university',
  ],
  [{ event: 'time-fits', from: 'confirmed', to: 'confirmed', startsAt: null }, 'time-told'],
  [{ event: 'time-fits', from: 'confirmed', to: 'rescheduled', startsAt }, 'rescheduled'],
  [{ event: 'settle', from: 'conflict', to: 'rescheduled' }, 'rescheduled'],
  [{ event: 'settle', from: 'conflict', to: 'submitted' }, 'submitted'],
  [{ event: 'settle', from: 'conflict', to: 'awaiting-university' }, 'centre-yes'],
  [{ event: 'reseat', from: 'ready', to: 'ready', spaceId: 'a', fromSpaceId: 'b' }, 'reseated'],
  [{ event: 'reseat', from: 'confirmed', to: 'confirmed', spaceId: 'a', fromSpaceId: 'a' }, null],
  [{ event: 'reseat', from: 'submitted', to: 'submitted', spaceId: 'a', fromSpaceId: 'b' }, null],
  [{ event: 'unsettle', from: 'ready', to: 'conflict' }, 'conflict'],
  [{ event: 'miss', from: 'ready', to: 'no-show' }, 'missed'],
  [{ event: 'expect-material', from: 'confirmed', to: 'material-expected' }, null],
  [{ event: 'close', from: 'acknowledged', to: 'closed' }, null],
  [{ event: 'purge', from: 'closed', to: 'purged' }, null],
])('%j is %s to its learner', (fact, news) => {
  expect(newsOf(fact)).toBe(news)
})

test.each<[ExamFact, ReturnType<typeof dueNews>]>([
  [{ what: 'soon', state: 'offered' }, 'offer-soon'],
  [{ what: 'soon', state: 'payment-due' }, 'pay-soon'],
  [{ what: 'soon', state: 'awaiting-university' }, null],
  [{ what: 'late', state: 'awaiting-university' }, 'late'],
  [{ what: 'late', state: 'conflict' }, null],
  [{ what: 'tomorrow' }, 'tomorrow'],
])('%j is %s', (fact, news) => {
  expect(dueNews(fact)).toBe(news)
})

test('whatever ends a request before its exam is told', () => {
  const endings: RequestState[] = ['declined', 'expired', 'cancelled-unpaid', 'cancelled-by-learner']
  endings.push('cancelled-by-centre', 'cancelled-by-university', 'no-show')
  for (const event of requestEvents) {
    const { from, to } = transitions[event] as { from: readonly RequestState[]; to: readonly RequestState[] }
    for (const state of to.filter((one) => endings.includes(one))) {
      const news = newsOf({ event, from: from[0] as RequestState, to: state })
      expect(news, `${event} to ${state}`).not.toBeNull()
      expect(news && isStillNews(news, { state, startsAt }, { event }), `${event} to ${state}`).toBe(true)
    }
  }
})

test('what has been overtaken is not told, and papers that are asked for at once do not keep a confirmation away', () => {
  expect(isStillNews('submitted', { state: 'confirmed', startsAt }, {})).toBe(false)
  expect(isStillNews('confirmed', { state: 'material-expected', startsAt }, {})).toBe(true)
  expect(isStillNews('tomorrow', { state: 'ready', startsAt }, { startsAt })).toBe(true)
  const there = { state: 'ready', startsAt, sessionId: 'a' } as const
  expect(isStillNews('reseated', there, { toSession: 'a' })).toBe(true)
  expect(isStillNews('reseated', there, { toSession: 'b' })).toBe(false)
  expect(isStillNews('tomorrow', { state: 'ready', startsAt }, { startsAt: startsAt - 1 })).toBe(false)
  for (const state of requestStates.filter((one) => one !== 'submitted'))
    expect(isStillNews('late', { state, startsAt }, { state: 'submitted' })).toBe(false)
})

const request = (state: RequestState, universityOk: boolean | null = null) => ({
  state,
  universityOk,
  startsAt,
})

test.each([
  ['awaiting-university', 'centre-first', 'asked'],
  ['awaiting-university', 'university-first', 'asked'],
  ['submitted', 'any', 'asked'],
  ['submitted', null, 'asked'],
  ['submitted', 'centre-first', null],
  ['submitted', 'university-first', null],
  ['waitlisted', 'any', null],
  ['offered', 'any', null],
] as const)(
  'in %s with the order %s an exam office that was told nothing is %s',
  (state, order, question) => {
    expect(questionOf({ request: request(state), order }, {}, [])).toBe(question)
    expect(questionOf({ request: request(state, true), order }, {}, [])).toBeNull()
    // Once.
    expect(
      questionOf({ request: request(state), order }, {}, [{ question: 'asked', start: startsAt }]),
    ).toBeNull()
  },
)

test('an exam office that was asked hears of what others change', () => {
  const asked = [{ question: 'asked' as const, start: startsAt - 1 }]
  const about = (state: RequestState) => ({ request: request(state, true), order: null })
  expect(questionOf(about('confirmed'), {}, asked)).toBe('moved')
  expect(questionOf(about('conflict'), {}, asked)).toBeNull()
  expect(questionOf(about('cancelled-by-learner'), { by: 'learner' }, asked)).toBe('over')
  expect(questionOf(about('cancelled-by-university'), { by: 'university' }, asked)).toBeNull()
  expect(
    questionOf(about('purged'), { by: 'clock' }, [...asked, { question: 'over', start: null }]),
  ).toBeNull()
  // It has said yes in its account before any letter went out.
  expect(questionOf(about('cancelled-by-learner'), { by: 'learner' }, [])).toBe('over')
})

test.each<[ExamFact, RequestState, ReturnType<typeof deskNewsOf>]>([
  [{ event: 'submit', to: 'submitted' }, 'submitted', 'new'],
  [{ event: 'submit', to: 'awaiting-university' }, 'awaiting-university', null],
  [{ event: 'university-consents', from: 'awaiting-university', to: 'submitted' }, 'submitted', 'new'],
  [{ event: 'university-refers', from: 'submitted', to: 'submitted' }, 'submitted', null],
  [{ what: 'late', state: 'submitted' }, 'submitted', 'late'],
  [{ what: 'late', state: 'submitted' }, 'confirmed', null],
  [{ what: 'late', state: 'awaiting-university' }, 'awaiting-university', 'late-university'],
  [{ what: 'tomorrow' }, 'confirmed', null],
  [{ event: 'time-collides', to: 'conflict', by: 'university' }, 'conflict', 'conflict'],
  [{ event: 'unsettle', to: 'conflict', by: 'centre' }, 'conflict', null],
  [{ event: 'university-declines', to: 'declined', by: 'university' }, 'declined', 'university-no'],
])('%j while it is %s: staff are told %s', (fact, state, news) => {
  expect(deskNewsOf(fact, { state })).toBe(news)
})
