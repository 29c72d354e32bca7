import { expect, test } from 'vitest'
import { languages } from '~/i18n/language'
import { fieldText } from './field-text'
import { leadPrefix, minuteFields, penaltyFields, timeFields } from './form-fields'
import { educations } from './policy'

const ofTerms = [...educations, 'attempts', 'afterwards', 'afterwardsFee', 'lead', 'priority']
const lead = leadPrefix(1)
/** Every field of a policy's form in which something can be wrong. */
const fields = [
  'validFrom',
  ...timeFields,
  ...minuteFields,
  ...penaltyFields.map((name) => `${name}Plus`),
  ...[lead, `${lead}-university`, `${lead}-programme`],
  ...[1, 7].flatMap((day) => [`d${day}`, `s${day}`]),
  ...['blackDates', 'blackWeeks', 'b1', 'b1-day'],
  ...['g1-name', 'g1-municipalities', ...ofTerms.flatMap((name) => [`g1-${name}`, `o-${name}`])],
  ...['perInvigilator', 'mailbox', 'phone', 'postalAddress', 'note'],
]

test.each(fields)('where something is wrong with %s it is called by its name', (field) => {
  for (const language of languages) expect(fieldText(field, language)).not.toMatch(/exams\./)
})
