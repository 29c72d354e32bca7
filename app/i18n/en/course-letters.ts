import type { courseLetters as sv } from '../sv/course-letters'

/** Letters about courses. */
export const courseLetters: typeof sv = {
  terms: { university: 'University', code: 'Application code' },
  cancelled: {
    subject: 'Cancelled: {{title}}, {{term}}',
    heading: 'The course is cancelled',
    lead: '{{university}} has cancelled {{title}}, which was to be given {{term}}.',
  },
  gone: {
    subject: 'No longer offered: {{title}}, {{term}}',
    heading: 'The course is no longer offered',
    lead: '{{university}} has taken {{title}}, {{term}}, out of its offering. Ask the university if you are admitted or have applied.',
  },
  given: {
    subject: 'Given after all: {{title}}, {{term}}',
    heading: 'The course is given after all',
    lead: '{{university}} gives {{title}} {{term}}. You heard earlier that it would not be given.',
  },
  show: 'See the course',
  bookings: 'My bookings',
  kept: 'What you have booked for the course stands until you cancel it. You get this letter because you have saved the course or study it.',
}
