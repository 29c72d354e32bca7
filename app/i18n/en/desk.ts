export const desk = {
  title: 'Where you work',
  none: 'You do not work at any learning centre. The manager there can invite you.',
  menu: 'Staff menu',
  nav: {
    visits: 'Visits',
    exams: 'Exams',
    centre: 'The centre',
    work: 'The work',
    more: 'More',
    moreHere: 'More: {{page}}',
    today: 'The day',
    mail: 'Mail',
    bookFor: 'New booking',
    checkInCode: 'QR code',
    log: 'Log',
    settings: 'Settings',
  },
}
