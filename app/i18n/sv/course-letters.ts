/** Letters about courses. */
export const courseLetters = {
  terms: { university: 'Lärosäte', code: 'Anmälningskod' },
  cancelled: {
    subject: 'Inställd: {{title}}, {{term}}',
    heading: 'Kursen är inställd',
    lead: '{{university}} har ställt in {{title}} som skulle ges {{term}}.',
  },
  gone: {
    subject: 'Finns inte längre: {{title}}, {{term}}',
    heading: 'Kursen finns inte längre',
    lead: '{{university}} har tagit bort {{title}}, {{term}}, ur sitt utbud. Fråga lärosätet om du är antagen eller har sökt.',
  },
  given: {
    subject: 'Ges ändå: {{title}}, {{term}}',
    heading: 'Kursen ges ändå',
    lead: '{{university}} ger {{title}} {{term}}. Du fick tidigare veta att kursen inte skulle ges.',
  },
  show: 'Se kursen',
  bookings: 'Mina bokningar',
  kept: 'Det du har bokat för kursen står kvar tills du avbokar det. Du får brevet för att du har sparat kursen eller läser den.',
}
