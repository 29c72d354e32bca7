import type { Text } from '~/i18n/text'
import { aliasText, shownName } from '~/identity/shown-name'
import type { BookingId } from './booking'
import { type Reason, reasonText } from './reasons'
import type { Broken } from './standing'

/** Broken bookings as staff see them. */
export const brokenLines = (broken: readonly Broken[], text: Text) =>
  broken.map(({ booking: { id, reference, spaceName, start, end, person, guestName }, because }) => ({
    id,
    reference,
    spaceName,
    start,
    end,
    who: person ? (shownName(person, 'staff', text) ?? aliasText(person, text)) : guestName,
    because: brokenText(because, text),
  }))

function brokenText(because: Broken['because'], text: Text) {
  if (because.because === 'retired') return text('capacity.affects.retired')
  if (because.because === 'no-such-place') return text('capacity.affects.no-such-place')
  return reasonText(because as Reason, text)
}

/** Which bookings were shown to whoever sends a form. */
export const seenIn = (form: FormData) =>
  String(form.get('sedda') ?? '')
    .split(',')
    .filter(Boolean) as BookingId[]
