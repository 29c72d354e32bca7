/** Letters that ask a university whether its exam may be written elsewhere. */
export const examLettersQuestion = {
  question: {
    why: 'You get this letter because a student has asked to write your exam elsewhere through Lärplats, where learning centres host exams.',
    whyTyped:
      'You get this letter because a student typed your address on Lärplats, where learning centres host exams. Are you not the right one? Say so on the page for the answer, and you get no more letters about the request.',
    answer: 'Answer yes or no',
    until:
      'The link works until the exam begins. You need no account. Feel free to pass the letter on to whoever answers.',
    inEnglish: 'In English',
    hidden: 'Protected identity. Contact the centre.',
    extra: '{{length}}, and {{extra}} more',
    hostSays: { yes: 'has a seat', asked: 'has not answered yet' },
    note: 'To change the answer, use the same page.',
    asked: {
      subject: 'Exam elsewhere: {{exam}}, {{date}} ({{reference}})',
      heading: 'May the exam be written elsewhere?',
      lead: '{{who}} wants to write your exam {{exam}} at {{centre}}. Please answer by {{until}}.',
    },
    soon: {
      subject: 'Answer by {{until}}: {{exam}}, {{date}} ({{reference}})',
      heading: 'Please answer soon about the exam elsewhere',
      lead: '{{who}} waits for your answer about writing {{exam}} at {{centre}}. Please answer by {{until}}.',
    },
    late: {
      subject: 'Answer missing: {{exam}}, {{date}} ({{reference}})',
      heading: 'Your answer is missing',
      lead: '{{who}} waits for your answer about writing {{exam}} at {{centre}}. Without an answer by {{until}} the seat is let go.',
    },
    moved: {
      subject: 'New time at the centre: {{exam}}, {{date}} ({{reference}})',
      heading: 'The time at the centre has changed',
      lead: '{{who}} writes your exam {{exam}} at {{centre}} at another time than we said before. Your answer stands.',
    },
    over: {
      subject: 'Not written elsewhere: {{exam}}, {{date}} ({{reference}})',
      heading: 'The exam is not written elsewhere',
      lead: '{{who}} will not write your exam {{exam}} at {{centre}}. You need not answer or send anything.',
      'cancelled-by-learner': 'The student has cancelled.',
      'cancelled-by-centre': 'The centre cannot take them.',
      declined: 'The centre cannot take them.',
      expired: 'An answer did not come in time.',
      'cancelled-unpaid': 'The fee to the centre was not paid.',
      'cancelled-by-university': 'You have said no.',
      purged: 'The request is over.',
    },
  },
}
