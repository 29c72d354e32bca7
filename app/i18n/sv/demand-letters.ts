/** Letters about what people and employers want. */
export const demandLetters = {
  call: {
    heading: 'En fråga från {{sender}}',
    preview: '{{sender}} frågar för {{people}} om en utbildning.',
    lead: '{{sender}} frågar er för {{people}} som vill läsa där de bor.',
    counts: 'Hur många',
    from: 'Från',
    action: 'Läs frågan och svara',
    after:
      'Ni svarar ja, nej eller senare på sidan, utan att logga in. Länken gäller till {{until}} och kan användas av er som delar brevlådan.',
    inEnglish: 'In English',
    why: 'Brevet går till brevlådan som {{sender}} har angett för {{university}}.',
  },
  outcome: {
    subject: {
      yes: 'Ja från {{university}}',
      no: 'Nej från {{university}}',
      later: '{{university}} svarar: kanske senare',
    },
    heading: '{{university}} har svarat',
    wishing:
      'Du har sagt vad du skulle läsa där du bor. {{sender}} har frågat {{university}}, som svarar: {{answer}}.',
    sender: 'Ni har frågat {{university}} för flera som vill läsa där de bor. Svaret är: {{answer}}.',
    question: 'Frågan',
    words: 'Svaret',
    action: 'Mina intresseanmälningar',
    kept: 'Du får brevet för att du har en intresseanmälan hos oss. Du kan ta bort den på sidan.',
  },
  need: {
    subject: 'Bekräfta ert behov av kompetens',
    heading: 'Har ni anmält ett behov?',
    lead: 'Någon har anmält ett behov av kompetens i {{place}} med den här adressen. Bekräfta att det är ni, annars visas ingenting.',
    action: 'Se och bekräfta',
    after: 'Har ni inte anmält något? Då behöver ni inte göra någonting. Det tas bort om sju dagar.',
  },
  decided: {
    shownSubject: 'Ert behov visas nu',
    declinedSubject: 'Ert behov visas inte',
    shown:
      'Lärcentret har läst vad {{employer}} i {{place}} behöver. Det visas nu öppet, och tas med när lärcentrum frågar lärosäten.',
    declined: 'Lärcentret har läst vad {{employer}} i {{place}} behöver, och visar det inte.',
    need: 'Behovet',
    reason: 'Varför',
    action: 'Se eller ta bort behovet',
  },
}
