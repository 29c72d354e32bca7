export const desk = {
  title: 'Where you work',
  none: 'You do not work at any learning centre. The manager there can invite you.',
  menu: 'Staff menu',
  nav: {
    today: 'The day',
    mail: 'Mail',
    bookFor: 'New booking',
    checkInCode: 'QR code',
    log: 'Log',
    settings: 'Settings',
  },
}
