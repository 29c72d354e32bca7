/** Letters about papers that are to come and answers that are sent. */
export const examMaterialLetters = {
  letters: {
    why: 'Brevet går till adressen som står på tentan. Länken är er: den öppnar skåpet utan inloggning.',
    terms: {
      exam: 'Tenta',
      when: 'Börjar',
      centre: 'Hos',
      writers: 'Skriver',
      due: 'Behövs senast',
      way: 'Svaren går',
      tracking: 'Sändningsnummer',
    },
    'exam-material-wanted': {
      subject: 'Papper till {{course}}, {{day}}, {{centre}}',
      heading: 'Vi behöver tentan',
      lead: '{{centre}} tar emot skrivande på er tenta. Lägg in tentan och anvisningarna i skåpet: de krypteras, och öppnas först när du säger.',
      action: 'Öppna skåpet',
      after:
        'Skickar ni förseglad post i stället? Då behöver ni inte göra något här. Svara inte med tentan i ett brev.',
    },
    'exam-material-late': {
      subject: 'Papper saknas till {{course}}, {{day}}, {{centre}}',
      heading: 'Tentan har inte kommit',
      lead: 'Papperen till er tenta skulle ha varit hos {{centre}} nu. Utan dem kan ingen skriva.',
      action: 'Lägg in tentan',
      after: 'Är de på väg med posten? Ring lärcentret, så väntar de.',
    },
    'exam-material-missing': {
      subject: 'Papper saknas till {{course}}, {{day}}',
      heading: 'Tentans papper har inte kommit',
      lead: 'Papperen till tentan skulle ha varit hos {{centre}} nu. Lärosätet har fått samma varning.',
      action: 'Visa tentan',
      after: 'Har de kommit med post eller i er egen brevlåda? Ta emot dem på sidan, så tar varningen slut.',
    },
    'exam-answers-sent': {
      subject: 'Svar på {{course}}, {{day}}, {{centre}}',
      heading: 'Svaren är skickade',
      lead: '{{centre}} har skickat svaren på er tenta. Kvittera på sidan när ni har dem.',
      action: 'Hämta och kvittera',
      after: 'Att öppna sidan kvitterar inget: det gör knappen där.',
    },
  },
} as const
