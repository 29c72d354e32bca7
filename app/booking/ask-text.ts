import type { Centre } from '~/centres/centre'
import type { Text } from '~/i18n/text'
import type { Reason } from './reasons'

/** Is it a no that only the centre can lift? */
export const isForTheCentre = (reason: Reason) =>
  reason.because === 'suspended' || (reason.because === 'not-open-to-you' && reason.audience === 'approved')

/** How to ask the centre after such a no; null after others, or where the centre has told no way. */
export function askText(
  reason: Reason,
  { name, email, phone }: Pick<Centre, 'name' | 'email' | 'phone'>,
  text: Text,
): string | null {
  const ways = [email, phone].filter(Boolean).join(', ')
  if (!isForTheCentre(reason) || ways === '') return null
  return text(reason.because === 'suspended' ? 'people.refusedWays' : 'people.refusedApproval', {
    centre: name,
    ways,
  })
}
