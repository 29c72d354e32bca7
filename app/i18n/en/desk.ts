export const desk = {
  title: 'Where you work',
  none: 'You do not work at any learning centre. The manager there can invite you.',
  menu: 'Staff menu',
  nav: { today: 'The day', mail: 'Mail' },
  today: {
    title: 'The day',
    day: 'Days',
    previous: 'The day before',
    next: 'The day after',
    none: 'Nobody has booked on this day.',
    count_one: '{{count}} booking',
    count_other: '{{count}} bookings',
    time: 'Time',
    who: 'Who',
    where: 'Where',
    places: 'seat {{numbers}}',
  },
}
