/** Letters about who watches exams. */
export const examDuties = {
  terms: { when: 'När', room: 'Lokal', where: 'Var', address: 'Adress', reason: 'Varför' },
  show: 'Mina vaktpass',
  cannot: 'Kan du inte komma? Säg det på samma sida, så letar lärcentret efter någon annan.',
  calendar: {
    summary: 'Tentamensvakt, {{room}}',
    description: 'Kan du inte komma? Säg det under Mina vaktpass.',
  },
  given: {
    subject: 'Du ska vakta: {{when}}, {{centre}}',
    heading: 'Du är tentamensvakt',
    lead: '{{centre}} har satt in dig som tentamensvakt i {{room}}, {{when}}.',
  },
  moved: {
    subject: 'Ny tid att vakta: {{when}}, {{centre}}',
    heading: 'Ditt vaktpass har en ny tid',
    lead: 'Passet i {{room}} som du vaktar är nu {{when}}.',
  },
  ended: {
    subject: 'Du ska inte vakta: {{when}}, {{centre}}',
    heading: 'Du behöver inte komma',
    lead: 'Du ska inte längre vakta i {{room}} på {{centre}}, {{when}}.',
  },
  desk: {
    subject: 'En tentamensvakt kan inte komma: {{when}}',
    heading: 'En tentamensvakt kan inte komma',
    lead: '{{who}} kan inte vakta i {{room}}, {{when}}. Sätt in någon annan.',
    affected_one: '{{count}} studerande har ingen plats så länge vakten saknas.',
    affected_other: '{{count}} studerande har ingen plats så länge vakten saknas.',
    show: 'Öppna passet',
  },
}
