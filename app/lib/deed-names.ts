/** What staff do to a booking: the subject in the log is the booking. */
export const bookingDeeds = [
  'check-in',
  'undo-check-in',
  'no-show',
  'undo-no-show',
  'book-for',
  'move-booking',
  'cancel-booking',
  'make-way',
  'change-note',
  'approve-request',
  'decline-request',
  'tie-guest',
] as const

/** What staff do with somebody: the subject in the log is the person. */
export const personDeeds = [
  'end-membership',
  'approve-learner',
  'take-back-approval',
  'lift-suspension',
  'issue-tag',
  'return-tag',
  'lose-tag',
  'revoke-tag',
  'ask-to-merge',
  'add-invigilator',
  'end-invigilator',
  'assign-invigilator',
  'withdraw-invigilator',
  'add-invigilator-time',
  'remove-invigilator-time',
  'add-exam-conflict',
  'remove-exam-conflict',
] as const

/** What staff do with a series: the subject in the log is the series. */
export const seriesDeeds = [
  'make-series',
  'book-series',
  'change-series',
  'cancel-series',
  'add-series-day',
] as const

/** What is done with whoever writes an exam, on its day: the subject in the log is the request. */
export const examDayDeeds = [
  'seat-learner',
  'unseat-learner',
  'refuse-entry',
  'hand-in-exam',
  'leave-exam',
  'interrupt-exam',
  'write-on',
  'miss-exam',
] as const

/** What staff do with the papers and the answers of an exam: the subject in the log is the hosting. */
export const materialDeeds = [
  'open-exam-locker',
  'upload-exam-file',
  'remove-exam-file',
  'open-exam-file',
  'name-exam-openers',
  'register-exam-post',
  'ready-exam-material',
  'lose-exam-material',
  'send-exam-answers',
  'acknowledge-exam-answers',
] as const

/** What staff do with a request for an exam seat: the subject in the log is the request. */
export const examDeeds = [
  'accept-exam-request',
  'decline-exam-request',
  'offer-exam-seat',
  'settle-exam-conflict',
  'set-exam-residency',
  'arrange-exam-seat',
  'mark-exam-paid',
  'waive-exam-charge',
  'refund-exam-charge',
] as const

/** What those who answer for a university's exams do: in the university's own log. */
export const officeDeeds = [
  'list-exam-sitting',
  'list-exam-sittings',
  'change-exam-sitting',
  'cancel-exam-sitting',
  'set-university-policy',
  'withdraw-university-policy',
  'answer-exam-request',
  'answer-course-call',
  'remove-course-draft',
] as const

/** Everything that staff do and the log keeps. The dictionaries have words for each. */
export const deedNames = [
  ...bookingDeeds,
  ...seriesDeeds,
  ...examDeeds,
  'close',
  'open-again',
  'add-closure-rule',
  'remove-closure-rule',
  'change-hours',
  'change-rules',
  'change-desk',
  'add-space',
  'change-space',
  'change-plan',
  'retire-space',
  'restore-space',
  'change-picture',
  'remove-picture',
  'add-display',
  'revoke-display',
  'invite',
  'revoke-invitation',
  'set-exam-policy',
  'withdraw-exam-policy',
  ...examDayDeeds,
  'report-deviation',
  'send-exam-report',
  'open-exam-session',
  'change-exam-session',
  'cancel-exam-session',
  'seat-exam-session',
  'move-exam-seat',
  ...materialDeeds,
  'set-exam-retention',
  'clear-greeting',
  'remove-from-group',
  ...personDeeds,
  'add-partner',
  'change-partner',
  'end-partner',
  'invite-partner',
  'publish-calendar',
  'follow-calendar',
  'unfollow-calendar',
  'make-feed',
  'resend-invitation',
  'send-again',
  'send-course-call',
  'show-employer-need',
  'decline-employer-need',
  ...officeDeeds,
] as const

export type DeedName = (typeof deedNames)[number]
