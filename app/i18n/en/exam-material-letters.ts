/** Letters about papers that are to come and answers that are sent. */
export const examMaterialLetters = {
  letters: {
    why: 'The mail goes to the address that the exam has. The link is yours: it opens the locker without signing in.',
    terms: {
      exam: 'Exam',
      when: 'Begins',
      centre: 'At',
      writers: 'Writing',
      due: 'Needed by',
      way: 'Answers go',
      tracking: 'Tracking number',
    },
    'exam-material-wanted': {
      subject: 'Papers for {{course}} on {{day}}, {{centre}}',
      heading: 'We need the exam',
      lead: '{{centre}} hosts people who write your exam. Add the exam and the instructions to the locker: they are encrypted, and opened only when you say.',
      action: 'Open the locker',
      after:
        'Do you send sealed post instead? Then there is nothing to do here. Do not reply with the exam in a mail.',
    },
    'exam-material-late': {
      subject: 'Papers missing for {{course}} on {{day}}, {{centre}}',
      heading: 'The exam has not come',
      lead: 'The papers of your exam should have been at {{centre}} by now. Without them nobody can write.',
      action: 'Add the exam',
      after: 'Are they on their way by post? Call the centre, and they will wait.',
    },
    'exam-material-missing': {
      subject: 'Papers missing for {{course}} on {{day}}',
      heading: 'The exam’s papers have not come',
      lead: 'The papers of the exam should have been at {{centre}} by now. The university has had the same warning.',
      action: 'Show the exam',
      after:
        'Have they come by post or to your own mailbox? Register them on the page, and the warning ends.',
    },
    'exam-answers-sent': {
      subject: 'Answers to {{course}} on {{day}}, {{centre}}',
      heading: 'The answers are sent',
      lead: '{{centre}} has sent the answers to your exam. Acknowledge on the page when you have them.',
      action: 'Fetch and acknowledge',
      after: 'Opening the page acknowledges nothing: the button there does.',
    },
  },
} as const
