export const staff = {
  errors: { email: 'Enter the address of whom you want to invite.', role: 'Choose what they shall be.' },
  members: {
    title: 'Staff',
    lead: 'Those who work at {{centre}}.',
    now: 'Staff now',
    hidden: 'Not shown',
  },
  invitations: {
    title: 'Invitations waiting for an answer',
    none: 'None just now.',
    until: 'Good until {{day}}',
    over: 'Ran out {{day}}',
    again: 'Send again',
    revoke: 'Take back',
    to: 'invitation to {{email}}',
  },
  invite: {
    title: 'Invite somebody',
    lead: 'We send a message with a link. It is good for fourteen days. They need not have an account yet.',
    role: 'As',
    language: 'Language of the message',
    button: 'Send the invitation',
  },
  roleHints: {
    staff: 'Sees the day and helps learners.',
    manager: 'As staff, and invites others.',
    invigilator: 'Watches over exams.',
  },
  done: {
    skickad: 'The invitation has been sent.',
    igen: 'The invitation has been sent again.',
    aterkallad: 'The invitation has been taken back. The link in the message no longer works.',
  },
}
