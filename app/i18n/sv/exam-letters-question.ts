/** Letters that ask a university whether its exam may be written elsewhere. */
export const examLettersQuestion = {
  question: {
    why: 'Ni får brevet för att en studerande har anmält sig till er tenta genom Lärplats, där lärcentra tar emot tentor.',
    whyTyped:
      'Ni får brevet för att en studerande skrev er adress på Lärplats, där lärcentra tar emot tentor. Är ni inte rätt mottagare? Säg det på svarssidan, så får ni inga fler brev om anmälan.',
    answer: 'Svara ja eller nej',
    until:
      'Länken gäller tills tentan börjar. Ni behöver inget konto. Skicka gärna brevet vidare till den som ska svara.',
    inEnglish: 'In English',
    hidden: 'Skyddade personuppgifter. Kontakta lärcentret.',
    extra: '{{length}}, och {{extra}} längre',
    hostSays: { yes: 'har en plats', asked: 'har inte svarat än' },
    note: 'Vill ni ändra svaret gör ni det på samma sida.',
    asked: {
      subject: 'Tenta på annan ort: {{exam}}, {{date}} ({{reference}})',
      heading: 'Får tentan skrivas på annan ort?',
      lead: '{{who}} vill skriva er tenta {{exam}} på {{centre}}. Svara senast {{until}}.',
    },
    soon: {
      subject: 'Svara senast {{until}}: {{exam}}, {{date}} ({{reference}})',
      heading: 'Svara snart om tentan på annan ort',
      lead: '{{who}} väntar på ert svar om att skriva {{exam}} på {{centre}}. Svara senast {{until}}.',
    },
    late: {
      subject: 'Svar saknas: {{exam}}, {{date}} ({{reference}})',
      heading: 'Vi saknar ert svar',
      lead: '{{who}} väntar på ert svar om att skriva {{exam}} på {{centre}}. Svarar ni inte senast {{until}} släpps platsen.',
    },
    moved: {
      subject: 'Ny tid på lärcentret: {{exam}}, {{date}} ({{reference}})',
      heading: 'Tiden på lärcentret har ändrats',
      lead: '{{who}} skriver er tenta {{exam}} på {{centre}} på en annan tid än vi sade förut. Ert svar gäller som förut.',
    },
    over: {
      subject: 'Skrivs inte på annan ort: {{exam}}, {{date}} ({{reference}})',
      heading: 'Tentan skrivs inte på annan ort',
      lead: '{{who}} ska inte skriva er tenta {{exam}} på {{centre}}. Ni behöver inte svara eller skicka något.',
      'cancelled-by-learner': 'Den studerande har avbokat.',
      'cancelled-by-centre': 'Lärcentret kan inte ta emot.',
      declined: 'Lärcentret kan inte ta emot.',
      expired: 'Svar kom inte i tid.',
      'cancelled-unpaid': 'Avgiften till lärcentret betalades inte.',
      'cancelled-by-university': 'Ni har sagt nej.',
      purged: 'Anmälan är över.',
    },
  },
}
