import { describe, expect, test } from 'vitest'
import type { PersonId } from '~/identity/person'
import { dayMs, type Instant, later } from '~/lib/time'
import type { CourseId, ProfessionId } from './course'
import { cellKey, type Interest, type InterestWish, readCell, termsAhead } from './demand'
import { type Count, chosenCounts, peopleBehind, peopleFor, shownCount, shownSum } from './demand-count-rules'
import {
  type CallAnswer,
  callMs,
  isSameWish,
  liveSince,
  mayCall,
  mayWish,
  needAfter,
  whatAnswers,
} from './demand-rules'
import type { Term } from './term'

const now = Date.parse('2026-11-23T12:00:00Z') as Instant
const plain: InterestWish = {
  municipalityCode: '2422',
  courseId: null,
  instanceId: null,
  professionId: 'nurse' as ProfessionId,
  wish: 'Sjuksköterska på halvfart',
  term: null,
}
const course: InterestWish = { ...plain, courseId: 'ltu-fvspg' as CourseId, wish: '' }
let made = 0
const interest = (over: Partial<Interest> = {}): Interest => ({
  ...plain,
  id: `i${++made}` as Interest['id'],
  personId: `p${made}` as PersonId,
  createdAt: now,
  ...over,
})

describe('wishes', () => {
  test.each([
    ['itself', plain, plain, true],
    ['other capitals and accents', plain, { ...plain, wish: 'SJUKSKOTERSKA på halvfart' }, true],
    ['another town', plain, { ...plain, municipalityCode: '2421' }, true],
    ['another profession', plain, { ...plain, professionId: 'teacher' as ProfessionId }, false],
    ['another term', plain, { ...plain, term: 20271 as Term }, false],
    ['a course and words', plain, course, false],
    ['a course whose words differ', course, { ...course, wish: 'gärna snart' }, true],
    ['another course', course, { ...course, courseId: 'umu-x' as CourseId }, false],
  ])('the same as %s', (_what, a, b, same) => expect(isSameWish(a, b)).toBe(same))

  const known = interest()
  const twenty = Array.from({ length: 20 }, (_, at) => interest({ wish: `annat ${at}` }))
  test.each([
    ['a first wish', { isConfirmed: true, own: [] }, plain, { ok: true, known: null }],
    ['one that stands already', { isConfirmed: false, own: [known] }, plain, { ok: true, known }],
    ['an address that nobody has shown', { isConfirmed: false, own: [] }, plain, 'unconfirmed'],
    ['twenty others', { isConfirmed: true, own: twenty }, plain, 'too-many-wishes'],
    [
      'nothing said',
      { isConfirmed: true, own: [] },
      { ...plain, professionId: null, wish: '' },
      'empty-wish',
    ],
    ['a course without words', { isConfirmed: true, own: [] }, course, { ok: true, known: null }],
  ])('%s', (_what, facts, wish, answer) =>
    expect(mayWish(facts, wish)).toEqual(
      typeof answer === 'string' ? { ok: false, because: answer } : answer,
    ),
  )

  test('terms ahead, and those that still count', () => {
    expect(termsAhead(now)).toEqual([20271, 20272, 20281, 20282])
    expect(liveSince(now).term).toBe(20262)
  })
})

describe('small numbers', () => {
  const sorsele = (people: number): Count => ({ municipalityCode: '2422', people })
  const storuman = (people: number): Count => ({ municipalityCode: '2421', people })
  const vilhelmina = (people: number): Count => ({ municipalityCode: '2462', people })
  const malå = (people: number): Count => ({ municipalityCode: '2418', people })
  const [nobodys, staffs] = [new Set<string>(), new Set(['2422'])]

  test.each([
    [0, nobodys, 0],
    [1, nobodys, null],
    [4, nobodys, null],
    [5, nobodys, 5],
    [1, staffs, 1],
    [4, staffs, 4],
  ])('%s people', (people, own, told) =>
    expect(shownCount(sorsele(people), own)).toEqual(
      told === null ? { people: null } : { people: told, exact: true },
    ),
  )

  const least = (people: number, told: number): Count => ({ ...sorsele(people), least: told })
  test.each([
    ['all of them', least(7, 7), nobodys, { people: 7, exact: true }],
    ['some of them', least(9, 7), nobodys, { people: 7, exact: false }],
    ['none, however many', least(6, 0), nobodys, { people: null }],
    ['none, to their staff', least(6, 0), staffs, { people: 6, exact: true }],
  ])('of which may be told: %s', (_what, count, own, told) => expect(shownCount(count, own)).toEqual(told))

  test.each([
    ['nothing hidden', [sorsele(7), storuman(5)], nobodys, 12, true],
    ['one hidden', [sorsele(7), storuman(3)], nobodys, 8, false],
    ['several hidden of four together', [sorsele(1), storuman(3)], nobodys, 2, false],
    [
      'two hidden of more: who knows one knows both',
      [sorsele(4), storuman(4), vilhelmina(6)],
      nobodys,
      8,
      false,
    ],
    ['three hidden', [sorsele(1), storuman(3), vilhelmina(4), malå(7)], nobodys, 15, true],
    ['three hidden that are nearly all four', [sorsele(4), storuman(4), vilhelmina(1)], nobodys, 3, false],
    ['three hidden that are nearly all one', [sorsele(1), storuman(1), vilhelmina(4)], nobodys, 3, false],
    ['three hidden, one not chosen', [least(1, 0), storuman(3), vilhelmina(4)], nobodys, 3, false],
    ['more than may be told', [least(9, 7), storuman(5)], nobodys, 12, false],
    ['one’s own are not hidden', [sorsele(2), storuman(7)], staffs, 9, true],
    ['one’s own beside one that is', [sorsele(2), storuman(3)], staffs, 3, false],
    ['nobody there', [sorsele(0), storuman(7)], nobodys, 7, true],
    ['nothing', [], nobodys, 0, true],
  ])('together, %s', (_what, counts, own, people, exact) =>
    expect(shownSum(counts, own)).toEqual({ people, exact }),
  )

  test('a hidden number cannot be told from another of the same kind', () => {
    const told = [1, 2, 3, 4].map((people) => shownSum([sorsele(9), storuman(people)], nobodys))
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1)
  })

  /** Every way in which so many municipalities may have one to four people each. */
  const ways = (places: number): number[][] =>
    places === 0 ? [[]] : ways(places - 1).flatMap((some) => [1, 2, 3, 4].map((one) => [...some, one]))

  test.each([1, 2, 3, 4, 5])(
    'no sum of %s hidden ones tells one of them, not even to who knows another',
    (places) => {
      const of = (people: readonly number[]) =>
        people.map((one, at): Count => ({ municipalityCode: `24${at}0`, people: one }))
      const seen = new Map<string, number[][]>()
      for (const way of ways(places)) {
        const told = JSON.stringify(shownSum(of(way), nobodys))
        seen.set(told, [...(seen.get(told) ?? []), way])
      }
      for (const alike of seen.values())
        for (const [first] of places > 1 ? [1, 2, 3, 4].map((one) => [one] as const) : []) {
          const known = alike.filter((way) => way[0] === first)
          expect(new Set(known.map((way) => way[1])).size, JSON.stringify([first, known])).not.toBe(1)
        }
      expect([...seen.values()].every((alike) => new Set(alike.map(([one]) => one)).size > 1)).toBe(true)
    },
  )

  test('one sum less another leaves nothing that is hidden', () => {
    const codes = ['2401', '2402', '2403', '2404']
    const wishes = [4, 2, 2, 3].flatMap((people, at) =>
      Array.from({ length: people }, () => interest({ municipalityCode: codes[at] as string })),
    )
    const of = (...chosen: string[]) =>
      shownSum(
        chosenCounts(
          wishes,
          wishes.filter(({ municipalityCode }) => chosen.includes(municipalityCode)),
        ),
        nobodys,
      )
    expect(of(...codes)).toEqual({ people: 11, exact: true })
    expect(of('2401', '2402', '2403')).toEqual({ people: 3, exact: false })
  })

  test('of two wishes of one municipality the small one does not show beside the large one', () => {
    const large = Array.from({ length: 6 }, () => interest())
    const small = Array.from({ length: 2 }, () => interest({ professionId: 'teacher' as ProfessionId }))
    const counts = chosenCounts([...large, ...small], [...large, ...small])
    expect(counts).toEqual([{ municipalityCode: '2422', people: 8, least: 6 }])
    expect(shownSum(counts, nobodys)).toEqual({ people: 6, exact: false })
  })

  test.each([
    ['all known', [sorsele(2), storuman(7)], staffs, 9],
    ['one hidden alone', [storuman(4)], staffs, 4],
    ['one hidden beside what is known', [sorsele(2), storuman(4)], staffs, 3],
    ['two hidden beside what is known', [sorsele(1), storuman(2), vilhelmina(2)], staffs, 5],
  ])('enough people, %s', (_what, counts, own, people) => expect(peopleFor(counts, own)).toBe(people))

  test('each person counts once, where they said last; whoever is erased counts still', () => {
    const twice = 'p-twice' as PersonId
    expect(
      peopleBehind([
        interest({ personId: twice, municipalityCode: '2421', createdAt: later(now, dayMs) }),
        interest({ personId: twice }),
        interest(),
        interest(),
        interest({ personId: null, municipalityCode: '2421' }),
        interest({ personId: null, municipalityCode: '2462' }),
      ]),
    ).toEqual([
      { municipalityCode: '2421', people: 2 },
      { municipalityCode: '2422', people: 2 },
      { municipalityCode: '2462', people: 1 },
    ])
  })
})

describe('calls', () => {
  const of = (people: number): Count[] => [{ municipalityCode: '2422', people }]
  test.each([
    ['five people', of(5), { today: 0, toMailbox: 0 }, null],
    ['four', of(4), { today: 0, toMailbox: 0 }, 'too-few'],
    ['nobody', [], { today: 0, toMailbox: 0 }, 'too-few'],
    ['four and one elsewhere', [...of(4), ...of(1)], { today: 0, toMailbox: 0 }, null],
    ['the tenth of a day', of(5), { today: 9, toMailbox: 0 }, null],
    ['the eleventh', of(5), { today: 10, toMailbox: 0 }, 'too-many-calls'],
    ['a mailbox that has had its five', of(5), { today: 0, toMailbox: 5 }, 'mailbox-full'],
  ])('%s', (_what, counts, sent, because) =>
    expect(mayCall(counts, new Set(), sent)).toEqual(because ? { ok: false, because } : { ok: true }),
  )

  const reply = (answer: CallAnswer, text = 'Vi ger den.') => ({ answer, text })
  test.each([
    ['the first', null, reply('yes'), null, 'answer'],
    ['the first, of one who did not look', null, reply('no'), undefined, 'answer'],
    ['the same again', 'yes', reply('yes'), null, 'nothing'],
    ['the same in other words', 'yes', reply('yes', 'Från hösten.'), null, 'words'],
    ['another, seen', 'later', reply('yes'), 'later', 'answer'],
    ['another, of one who did not look', 'yes', reply('no'), undefined, 'answer'],
    ['another, while a colleague was faster', 'yes', reply('no'), null, 'answered-meanwhile'],
  ] as const)('an answer, %s', (_what, stands, said, seen, answer) => {
    const verdict = whatAnswers({ answer: stands, answerText: 'Vi ger den.', sentAt: now }, said, seen, now)
    expect(verdict.ok ? verdict.change : verdict.because).toBe(answer)
  })

  test.each([
    [-1, true],
    [0, false],
  ])('a year later and %s ms', (ms, ok) => {
    const late = later(now, callMs + ms)
    expect(
      whatAnswers({ answer: null, answerText: '', sentAt: now }, reply('yes'), null, late),
    ).toMatchObject(ok ? { ok } : { ok, because: 'over' })
  })
})

describe('needs of employers', () => {
  test.each([
    ['unconfirmed', 'shown', 'unconfirmed-need'],
    ['unconfirmed', 'declined', 'unconfirmed-need'],
    ['waiting', 'shown', true],
    ['waiting', 'declined', true],
    ['shown', 'shown', false],
    ['shown', 'declined', true],
    ['declined', 'declined', false],
    ['declined', 'shown', true],
  ] as const)('%s, %s', (state, says, answer) => {
    const verdict = needAfter(state, says)
    expect(verdict.ok ? verdict.changed : verdict.because).toBe(answer)
  })
})

test.each([
  ['k~ltu-fvspg~20271~2422', { courseId: 'ltu-fvspg', professionId: null, term: 20271 }],
  ['y~nurse~~2422', { courseId: null, professionId: 'nurse', term: null }],
  ['y~~~2422', { courseId: null, professionId: null, term: null }],
  ['k~~~2422', null],
  ['y~nurse~2027~2422', null],
  ["y~nurse' or 1~~2422", null],
  ['y~nurse~~24222', null],
  ['', null],
])('a cell %s', (text, line) => {
  expect(readCell(text)).toEqual(line && { ...line, municipalityCode: '2422' })
  const read = readCell(text)
  if (read) expect(cellKey(read)).toBe(text)
})
