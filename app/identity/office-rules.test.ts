import { expect, test } from 'vitest'
import { mayEndOffice, type OfficeMemberRole } from './office-rules'
import type { PersonId, Role } from './person'

const of = (...all: string[]) =>
  all.map((one) => {
    const [personId, role] = one.split(' ')
    return { personId: personId as PersonId, role: role as Role }
  })

test.each<[string, Role, string[], string, OfficeMemberRole, string]>([
  ['a colleague', 'exam-office', ['a exam-office', 'b exam-office'], 'b', 'exam-office', 'yes'],
  ['oneself, with somebody left', 'exam-office', ['a exam-office', 'b editor'], 'a', 'exam-office', 'yes'],
  ['the only one', 'exam-office', ['a exam-office'], 'a', 'exam-office', 'last-of-office'],
  ['the only one, an editor', 'editor', ['a editor'], 'a', 'editor', 'last-of-office'],
  ['one of two roles of the only one', 'editor', ['a editor', 'a exam-office'], 'a', 'exam-office', 'yes'],
  ['somebody who is not there', 'editor', ['a editor', 'b exam-office'], 'c', 'exam-office', 'not-there'],
  ['somebody who is something else', 'editor', ['a editor', 'b exam-office'], 'b', 'editor', 'not-there'],
  ['an editor, by the exam office', 'exam-office', ['a exam-office', 'b editor'], 'b', 'editor', 'not-there'],
  ['an editor, by another', 'editor', ['a editor', 'b editor'], 'b', 'editor', 'yes'],
])('ending %s', (_what, by, members, personId, role, expected) => {
  const answer = mayEndOffice(by, of(...members), personId as PersonId, role)
  expect(answer.ok ? 'yes' : answer.because).toBe(expected)
})
