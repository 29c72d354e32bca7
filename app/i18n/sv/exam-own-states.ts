/** How somebody’s request stands, and what comes next. */
export const ownExamStates = {
  states: {
    submitted: {
      word: 'Skickad',
      line: 'Lärcentret ser efter om det kan ta emot dig.',
      next: 'Säger lärcentret ja är det lärosätets tur att svara.',
    },
    offered: {
      word: 'Erbjuden plats',
      line: 'Lärcentret erbjuder dig en plats. Den hålls åt dig tills tiden går ut.',
      next: 'Tacka ja, så går frågan vidare. Svarar du inte går platsen till någon annan.',
    },
    waitlisted: {
      word: 'På väntelistan',
      line: 'Det är fullt. Du står på väntelistan.',
      next: 'Blir en plats ledig får du ett erbjudande att svara på.',
    },
    'awaiting-university': {
      word: 'Väntar på lärosätet',
      line: 'Lärosätet ska säga om du får skriva på annan ort.',
      next: 'Hör av dig till lärosätet om svaret dröjer.',
    },
    'payment-due': {
      word: 'Att betala',
      line: 'Båda har sagt ja. Betala, så är platsen din.',
      next: 'När lärcentret har sett betalningen är platsen bekräftad.',
    },
    confirmed: {
      word: 'Bekräftad',
      line: 'Platsen är din. Både lärcentret och lärosätet har sagt ja.',
      next: 'Lärosätet skickar tentan till lärcentret före provdagen.',
    },
    rescheduled: {
      word: 'Bekräftad, ny tid',
      line: 'Platsen är din, men tiden är en annan än först. Se tiden nedan.',
      next: 'Lärosätet skickar tentan till lärcentret före provdagen.',
    },
    conflict: {
      word: 'Något har ändrats',
      line: 'Något har ändrats så att det inte går som det var tänkt. Lärcentret söker en lösning.',
      next: 'Du får besked om en annan tid eller plats, eller om att det inte går.',
    },
    'material-expected': {
      word: 'Bekräftad',
      line: 'Platsen är din. Lärcentret väntar på tentan från lärosätet.',
      next: 'När tentan har kommit är allt klart för dig.',
    },
    ready: {
      word: 'Allt är klart',
      line: 'Tentan finns hos lärcentret. Kom i god tid, med legitimation.',
      next: 'Personalen ser din legitimation vid dörren.',
    },
    seated: {
      word: 'Du skriver',
      line: 'Du är på plats och skriver.',
      next: 'Lämna in till tentamensvakten när du är klar.',
    },
    'handed-in': {
      word: 'Inlämnad',
      line: 'Du har lämnat in tentan.',
      next: 'Lärcentret skickar den till lärosätet.',
    },
    'left-without-answer': {
      word: 'Lämnade utan svar',
      line: 'Du lämnade salen utan att lämna in något svar.',
      next: 'Lärosätet får veta att du var där.',
    },
    interrupted: {
      word: 'Avbruten',
      line: 'Tentan avbröts. Lärcentret berättar för lärosätet vad som hände.',
      next: 'Fråga lärosätet hur du går vidare.',
    },
    'refused-entry': {
      word: 'Inte insläppt',
      line: 'Du kunde inte släppas in till tentan.',
      next: 'Fråga lärcentret varför, och lärosätet om nästa tillfälle.',
    },
    'no-show': {
      word: 'Uteblev',
      line: 'Du kom inte till tentan.',
      next: 'Lärosätet får veta det. Nästa tillfälle anmäler du dig till på nytt.',
    },
    sent: {
      word: 'Skickad till lärosätet',
      line: 'Lärcentret har skickat din tenta till lärosätet.',
      next: 'Lärosätet bekräftar att den har kommit.',
    },
    acknowledged: {
      word: 'Framme',
      line: 'Lärosätet har fått din tenta.',
      next: 'Resultatet får du av lärosätet.',
    },
    closed: {
      word: 'Klar',
      line: 'Allt är klart med den här tentan.',
      next: 'Resultatet får du av lärosätet.',
    },
    declined: {
      word: 'Nej',
      line: 'Det blev ett nej. Skälet står nedan om något angavs.',
      next: 'Se om ett annat lärcentrum kan ta emot dig.',
    },
    expired: {
      word: 'Tiden gick ut',
      line: 'Ingen svarade i tid, så anmälan gäller inte längre.',
      next: 'Se om ett annat lärcentrum kan ta emot dig.',
    },
    'cancelled-unpaid': {
      word: 'Avbokad, inte betald',
      line: 'Platsen avbokades eftersom den inte betalades i tid.',
      next: 'Hör av dig till lärcentret om du har betalat.',
    },
    'cancelled-by-learner': {
      word: 'Avbokad',
      line: 'Du har avbokat. Lärcentret och lärosätet får veta det.',
      next: 'Vill du skriva ändå behöver du anmäla dig på nytt.',
    },
    'cancelled-by-centre': {
      word: 'Avbokad av lärcentret',
      line: 'Lärcentret har avbokat. Skälet står nedan om något angavs.',
      next: 'Se om ett annat lärcentrum kan ta emot dig.',
    },
    'cancelled-by-university': {
      word: 'Avbokad av lärosätet',
      line: 'Lärosätet har avbokat eller ställt in tentan.',
      next: 'Fråga lärosätet vad som gäller i stället.',
    },
    purged: {
      word: 'Gallrad',
      line: 'Tentan är avslutad och uppgifterna är gallrade.',
      next: 'Det finns inget mer att göra.',
    },
  },
} as const
