/** How somebody’s request stands, and what comes next. */
export const ownExamStates = {
  states: {
    submitted: {
      word: 'Sent',
      line: 'The learning centre is looking at whether it can take you.',
      next: 'If the centre says yes, the university answers next.',
    },
    offered: {
      word: 'Seat offered',
      line: 'The learning centre offers you a seat. It is held for you until the time is out.',
      next: 'Accept, and the question goes on. If you do not answer, the seat goes to somebody else.',
    },
    waitlisted: {
      word: 'On the waiting list',
      line: 'It is full. You are on the waiting list.',
      next: 'If a seat becomes free you get an offer to answer.',
    },
    'awaiting-university': {
      word: 'Waiting for the university',
      line: 'The university is to say whether you may sit the exam elsewhere.',
      next: 'Contact the university if its answer takes long.',
    },
    'payment-due': {
      word: 'To pay',
      line: 'Both have said yes. Pay, and the seat is yours.',
      next: 'Once the centre has seen your payment, the seat is confirmed.',
    },
    confirmed: {
      word: 'Confirmed',
      line: 'The seat is yours. Both the centre and the university have said yes.',
      next: 'The university sends the exam to the centre before the day.',
    },
    rescheduled: {
      word: 'Confirmed, new time',
      line: 'The seat is yours, but at another time than at first. See the time below.',
      next: 'The university sends the exam to the centre before the day.',
    },
    conflict: {
      word: 'Something has changed',
      line: 'Something has changed so that it does not work as planned. The centre is looking for a solution.',
      next: 'You will hear of another time or place, or that it is not possible.',
    },
    'material-expected': {
      word: 'Confirmed',
      line: 'The seat is yours. The centre is waiting for the exam from the university.',
      next: 'Once the exam has come, everything is ready for you.',
    },
    ready: {
      word: 'All is ready',
      line: 'The exam is at the centre. Come in good time, with identification.',
      next: 'Staff look at your identification at the door.',
    },
    seated: {
      word: 'You are writing',
      line: 'You are in your seat and writing.',
      next: 'Hand in to the invigilator when you are done.',
    },
    'handed-in': {
      word: 'Handed in',
      line: 'You have handed in the exam.',
      next: 'The centre sends it to the university.',
    },
    'left-without-answer': {
      word: 'Left without an answer',
      line: 'You left the room without handing in an answer.',
      next: 'The university is told that you were there.',
    },
    interrupted: {
      word: 'Interrupted',
      line: 'The exam was interrupted. The centre tells the university what happened.',
      next: 'Ask the university how to go on.',
    },
    'refused-entry': {
      word: 'Not let in',
      line: 'You could not be let in to the exam.',
      next: 'Ask the centre why, and the university about the next sitting.',
    },
    'no-show': {
      word: 'Did not come',
      line: 'You did not come to the exam.',
      next: 'The university is told. You apply anew for the next sitting.',
    },
    sent: {
      word: 'Sent to the university',
      line: 'The centre has sent your exam to the university.',
      next: 'The university confirms that it has come.',
    },
    acknowledged: {
      word: 'Arrived',
      line: 'The university has your exam.',
      next: 'You get the result from the university.',
    },
    closed: {
      word: 'Done',
      line: 'Everything is done with this exam.',
      next: 'You get the result from the university.',
    },
    declined: {
      word: 'No',
      line: 'The answer was no. The reason stands below if one was given.',
      next: 'See whether another learning centre can take you.',
    },
    expired: {
      word: 'Out of time',
      line: 'Nobody answered in time, so the request does not hold any longer.',
      next: 'See whether another learning centre can take you.',
    },
    'cancelled-unpaid': {
      word: 'Cancelled, not paid',
      line: 'The seat was cancelled because it was not paid in time.',
      next: 'Contact the centre if you have paid.',
    },
    'cancelled-by-learner': {
      word: 'Cancelled',
      line: 'You have cancelled. The centre and the university are told.',
      next: 'If you want to sit it after all, you need to apply again.',
    },
    'cancelled-by-centre': {
      word: 'Cancelled by the centre',
      line: 'The centre has cancelled. The reason stands below if one was given.',
      next: 'See whether another learning centre can take you.',
    },
    'cancelled-by-university': {
      word: 'Cancelled by the university',
      line: 'The university has cancelled your seat or the whole exam.',
      next: 'Ask the university what holds instead.',
    },
    purged: {
      word: 'Erased',
      line: 'The exam is over and the details have been erased.',
      next: 'There is nothing more to do.',
    },
  },
} as const
