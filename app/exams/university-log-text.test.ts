import { expect, test } from 'vitest'
import type { Change } from '~/centres/deed'
import { deedLines } from './university-log-text'

test.each<[Change, string[], string[]]>([
  [{ field: 'startMinute', before: null, after: 540 }, ['Börjar kl.: 09.00'], ['Begins at: 09:00']],
  [
    { field: 'startMinute', before: 540, after: 780 },
    ['Börjar kl.: 09.00 → 13.00'],
    ['Begins at: 09:00 → 13:00'],
  ],
  [
    { field: 'aids', before: 'Linjal', after: '' },
    ['Hjälpmedel: Linjal → tomt'],
    ['Permitted aids: Linjal → empty'],
  ],
  [
    { field: 'campusOnly', before: false, after: true },
    ['Skrivs bara på campus: nej → ja'],
    ['Written on campus only: no → yes'],
  ],
  [
    { field: 'role', before: 'exam-office', after: undefined },
    ['Roll: Tentamenshandläggare'],
    ['Role: Exam office'],
  ],
  [{ field: 'answer', before: undefined, after: 'yes' }, ['Svar: ja'], ['Answer: yes']],
  [{ field: 'count', before: undefined, after: 12 }, ['Antal: 12'], ['Number: 12']],
  [{ field: 'okänt', before: 1, after: 2 }, [], []],
  [{ field: 'note', before: '', after: null }, [], []],
])('%j', (change, swedish, english) => {
  expect(deedLines([change], 'sv')).toEqual(swedish)
  expect(deedLines([change], 'en')).toEqual(english)
})
