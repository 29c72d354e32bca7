import { z } from 'zod'
import { languages } from '~/i18n/language'
import { cleanLine } from '~/lib/clean'
import { plainDigits } from './code'
import { invitedRoles } from './invitation'
import { reasons } from './reasons'
import { mayBecomePassword } from './rules'

/** A person's name; one line. */
export const name = z
  .string({ error: 'identity.errors.nameMissing' })
  .transform(cleanLine)
  .pipe(z.string().min(1, 'identity.errors.nameMissing').max(100, 'identity.errors.nameLong'))

/** Lower case, without spaces around. */
export const emailOr = (missing: string) =>
  z
    .string({ error: missing })
    .transform((typed) => cleanLine(typed).toLowerCase())
    .pipe(
      z
        .string()
        .min(1, { error: missing, abort: true })
        .max(254, { error: 'identity.errors.emailLong', abort: true })
        .check(z.email({ error: 'identity.errors.email' })),
    )
export const email = emailOr('identity.errors.emailMissing')

/** A password that somebody chooses; the verb asks again, with their e-mail. */
export const newPassword = z
  .string({ error: 'identity.errors.passwordMissing' })
  .superRefine((typed, context) => {
    const answer = mayBecomePassword(typed, '')
    if (!answer.ok) context.addIssue({ code: 'custom', message: reasons[answer.because] })
  })

/** A password that somebody has. */
const password = z
  .string({ error: 'identity.errors.passwordMissing' })
  .min(1, 'identity.errors.passwordMissing')

const municipalityCode = z
  .string()
  .default('')
  .transform((typed) => typed.trim() || null)
  .pipe(
    z
      .string()
      .regex(/^\d{4}$/, reasons['unknown-municipality'])
      .nullable(),
  )

/** Loose: people write numbers in many ways, and only people read them. */
export const phone = z
  .string()
  .default('')
  .transform((typed) => cleanLine(typed) || null)
  .pipe(
    z
      .string()
      .regex(/^\+?[\d(][\d\s()/-]{4,24}$/, 'identity.errors.phone')
      .nullable(),
  )

/** A box that was ticked. */
const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined)

/** What a browser may send to make an account. */
export const registration = z.object({ name, email, password: newPassword, municipalityCode })
export type Registration = z.output<typeof registration>

/** What a browser or an API client may send to show who somebody is. */
export const credentials = z.object({ email, password })
export type Credentials = z.output<typeof credentials>

/** An address that mail is to be sent to. */
export const addressed = z.object({ email })

/** The code of a mail, and the address it was sent to. */
export const codeForm = z.object({
  email,
  code: z
    .string({ error: 'access.errors.code' })
    .max(40, 'access.errors.code')
    .transform(plainDigits)
    .pipe(z.string().regex(/^\d{6}$/, 'access.errors.code')),
})
export type CodeForm = z.output<typeof codeForm>

/** The password that somebody chooses through a link. */
export const passwordChoice = z.object({ newPassword })

/** Another address for one's account. */
export const addressForm = z.object({ email, currentPassword: password })
export type AddressForm = z.output<typeof addressForm>

/** Somebody who is to work at a centre. */
export const invitationForm = z.object({
  email: emailOr('staff.errors.email'),
  role: z.enum(invitedRoles, { error: 'staff.errors.role' }),
  language: z.enum(languages, { error: 'identity.errors.language' }),
})

/** Somebody who is to answer for a university's exams. */
export const officeInvitationForm = invitationForm.omit({ role: true })

/** Somebody invited who has no account. */
export const newMember = z.object({ name, password: newPassword })
export type NewMemberForm = z.output<typeof newMember>

/** What somebody may change about themselves. */
export const details = z.object({
  name,
  municipalityCode,
  language: z.enum(languages, { error: 'identity.errors.language' }),
  phone,
  protectedIdentity: ticked,
})
export type Details = z.output<typeof details>

/** A change of password. */
export const passwordChange = z.object({ currentPassword: password, newPassword })
export type PasswordChange = z.output<typeof passwordChange>

/** What an API key is called by its owner. */
export const tokenName = z
  .string({ error: 'identity.errors.tokenName' })
  .transform(cleanLine)
  .pipe(z.string().min(1, 'identity.errors.tokenName').max(60, 'identity.errors.tokenNameLong'))

/** What a browser may send to make an API key. */
export const newToken = z.object({ tokenName })
