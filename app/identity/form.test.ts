import { expect, test } from 'vitest'
import { readForm } from '~/lib/form'
import { details, registration } from './form'

function form(fields: Record<string, string>) {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

const right = { name: 'Åsa', email: 'asa@example.se', password: 'korta ord i rad', municipalityCode: '2422' }

test('a registration is read with spaces, capitals and unseen characters taken away', () => {
  const reading = readForm(
    registration,
    form({ ...right, name: ' Åsa\u200b  Öhman\u0007 ', email: ' ASA@Example.se ' }),
  )
  expect(reading).toEqual({ ok: true, value: { ...right, name: 'Åsa Öhman', email: 'asa@example.se' } })
})

test('nobody has to say where they live', () => {
  const { municipalityCode: _, ...rest } = right
  expect(readForm(registration, form(rest))).toEqual({ ok: true, value: { ...rest, municipalityCode: null } })
  expect(readForm(registration, form({ ...right, municipalityCode: ' ' }))).toMatchObject({ ok: true })
})

test.each([
  ['name', '', 'identity.errors.nameMissing'],
  ['name', ' \u200b ', 'identity.errors.nameMissing'],
  ['name', 'å'.repeat(10_000), 'identity.errors.nameLong'],
  ['email', '', 'identity.errors.emailMissing'],
  ['email', 'asa', 'identity.errors.email'],
  ['email', 'asa@example.se\nbcc: b@example.se', 'identity.errors.email'],
  ['email', `${'a'.repeat(300)}@example.se`, 'identity.errors.emailLong'],
  ['password', 'kort', 'identity.reasons.passwordShort'],
  ['password', 'x y z'.repeat(2000), 'identity.reasons.passwordLong'],
  ['password', 'lösenord123', 'identity.reasons.passwordCommon'],
  ['municipalityCode', '24', 'identity.reasons.unknownMunicipality'],
  ['municipalityCode', '24220', 'identity.reasons.unknownMunicipality'],
] as const)('%s %j is refused in words', (field, value, key) => {
  expect(readForm(registration, form({ ...right, [field]: value }))).toMatchObject({
    errors: { [field]: key },
  })
})

test('an empty form says what each field lacks', () => {
  expect(readForm(registration, form({}))).toMatchObject({
    errors: {
      name: 'identity.errors.nameMissing',
      email: 'identity.errors.emailMissing',
      password: 'identity.errors.passwordMissing',
    },
  })
})

test.each([
  ['', null],
  ['070-123 45 67', '070-123 45 67'],
  ['+46 (0)952 140 00', '+46 (0)952 140 00'],
])('the phone %j is read as %j', (phone, expected) => {
  const reading = readForm(details, form({ name: 'Åsa', language: 'en', phone }))
  expect(reading).toMatchObject({ ok: true, value: { phone: expected, protectedIdentity: false } })
})

test.each(['abc', '1', '0'.repeat(60), '070<script>'])('the phone %j is refused', (phone) => {
  expect(readForm(details, form({ name: 'Åsa', language: 'en', phone }))).toMatchObject({
    errors: { phone: 'identity.errors.phone' },
  })
})
