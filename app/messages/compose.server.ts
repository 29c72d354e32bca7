import type { Writing } from './about.server'
import { accountMail } from './account-mail.server'
import { bookingMail } from './booking-mail.server'
import { courseCallMail, courseOutcomeMail } from './course-call-mail.server'
import { courseEndedMail } from './course-ended-mail.server'
import { courseGreetingMail } from './course-greeting-mail.server'
import { courseNewsMail } from './course-news-mail.server'
import { courseReminderMail } from './course-reminder-mail.server'
import { dayListMail } from './day-list.server'
import { needDecidedMail, needMail } from './employer-need-mail.server'
import { examDeskMail } from './exam-desk-mail.server'
import { dutyDeskMail, dutyMail } from './exam-duty-mail.server'
import { examMail } from './exam-mail.server'
import { materialMail } from './exam-material-mail.server'
import { examQuestionMail } from './exam-question-mail.server'
import { examReportMail } from './exam-report-mail.server'
import type { Mail } from './mail'
import type { Message, MessageKind } from './message'
import { partnerMail } from './partner-mail.server'
import { seriesMail } from './series-mail.server'

/** Writes the mail of a message; null when it has become pointless. */
type Composing = (message: Message, writing: Writing) => Promise<Mail | null>

const booking =
  (kind: Parameters<typeof bookingMail>[0]): Composing =>
  (message, writing) =>
    bookingMail(kind, message, writing)

const account =
  (kind: Parameters<typeof accountMail>[0]): Composing =>
  (message, writing) =>
    accountMail(kind, message, writing)

const composing: Record<MessageKind, Composing> = {
  'confirm-address': account('confirm-address'),
  'account-exists': account('account-exists'),
  'sign-in-code': account('sign-in-code'),
  'reset-password': account('reset-password'),
  'password-changed': account('password-changed'),
  'new-device': account('new-device'),
  'token-made': account('token-made'),
  'confirm-new-address': account('confirm-new-address'),
  'address-changed': account('address-changed'),
  invitation: account('invitation'),
  'membership-ended': account('membership-ended'),
  'office-invitation': account('office-invitation'),
  'office-ended': account('office-ended'),
  'merge-asked': account('merge-asked'),
  'accounts-merged': account('accounts-merged'),
  'account-closed': account('account-closed'),
  suspended: account('suspended'),
  'suspension-lifted': account('suspension-lifted'),
  'partner-invitation': partnerMail,
  'exam-report': examReportMail,
  'exam-material-wanted': materialMail('exam-material-wanted'),
  'exam-material-late': materialMail('exam-material-late'),
  'exam-material-missing': materialMail('exam-material-missing'),
  'exam-answers-sent': materialMail('exam-answers-sent'),
  'exam-duty': dutyMail,
  'exam-duty-desk': dutyDeskMail,
  booked: booking('booked'),
  requested: booking('requested'),
  'series-booked': seriesMail,
  'series-cancelled': seriesMail,
  approved: booking('approved'),
  declined: booking('declined'),
  moved: booking('moved'),
  'moved-by-centre': booking('moved-by-centre'),
  cancelled: booking('cancelled'),
  'cancelled-by-centre': booking('cancelled-by-centre'),
  offered: booking('offered'),
  'offer-declined': booking('offer-declined'),
  'offer-lapsed': booking('offer-lapsed'),
  reminder: booking('reminder'),
  'course-ended': courseEndedMail,
  'course-reminder': courseReminderMail,
  'course-news': courseNewsMail,
  'course-greeting': courseGreetingMail,
  'course-call': courseCallMail,
  'course-call-answered': courseOutcomeMail,
  'employer-need': needMail,
  'employer-need-decided': needDecidedMail,
  'exam-news': examMail,
  'exam-reminder': examMail,
  'exam-question': examQuestionMail,
  'exam-desk': examDeskMail,
  'day-list': dayListMail,
}

/** The mail of a message as things stand when it is sent; null when it has become pointless. */
export const compose: Composing = (message, writing) => composing[message.kind](message, writing)
