/** Letters about who watches exams. */
export const examDuties = {
  terms: { when: 'When', room: 'Room', where: 'Where', address: 'Address', reason: 'Why' },
  show: 'My invigilation',
  cannot: 'Can you not come? Say so on the same page, and the centre looks for somebody else.',
  calendar: {
    summary: 'Exam invigilator, {{room}}',
    description: 'Can you not come? Say so under My invigilation.',
  },
  given: {
    subject: 'You invigilate: {{when}}, {{centre}}',
    heading: 'You are to invigilate',
    lead: '{{centre}} has put you on duty as invigilator in {{room}}, {{when}}.',
  },
  moved: {
    subject: 'New time to invigilate: {{when}}, {{centre}}',
    heading: 'Your exam session has a new time',
    lead: 'The session in {{room}} that you invigilate is now {{when}}.',
  },
  ended: {
    subject: 'You do not invigilate: {{when}}, {{centre}}',
    heading: 'You need not come',
    lead: 'You are no longer to invigilate in {{room}} at {{centre}}, {{when}}.',
  },
  desk: {
    subject: 'An invigilator cannot come: {{when}}',
    heading: 'An invigilator cannot come',
    lead: '{{who}} cannot invigilate in {{room}}, {{when}}. Put somebody else on duty.',
    affected_one: '{{count}} learner has no seat while there is nobody to invigilate.',
    affected_other: '{{count}} learners have no seat while there is nobody to invigilate.',
    show: 'Open the session',
  },
}
