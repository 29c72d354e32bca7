import { expect, test } from 'vitest'
import { textIn } from '~/i18n/text'
import type { LocalDate } from '~/lib/time'
import { askText } from './ask-text'
import type { Reason } from './reasons'

const centre = { name: 'Lärcentrum Ett', email: 'ett@larplats.example', phone: '0950-1' }
const ways = 'ett@larplats.example, 0950-1'
const approved: Reason = { ok: false, because: 'not-open-to-you', audience: 'approved' }
const suspended: Reason = { ok: false, because: 'suspended', until: '2026-09-15' as LocalDate }

test.each<[string, Reason, object, string | null]>([
  ['not approved', approved, {}, `Kontakta Lärcentrum Ett för att bli godkänd: ${ways}.`],
  ['suspended', suspended, { phone: null }, 'Undrar du? Kontakta Lärcentrum Ett: ett@larplats.example.'],
  ['a centre that has told no way', approved, { phone: null, email: null }, null],
  ['somebody from elsewhere', { ok: false, because: 'not-open-to-you', audience: 'residents' }, {}, null],
  ['what another time lifts', { ok: false, because: 'taken' }, {}, null],
])('%s', (_case, reason, over, sentence) => {
  expect(askText(reason, { ...centre, ...over }, textIn('sv'))).toBe(sentence)
})
