/** The page about the API. */
export const apiPage = {
  page: {
    title: 'API för utvecklare',
    meta: 'Läs lediga tider och boka från egna program: anrop, exempel, felkoder och gränser i Lärplats API.',
    lead: 'Visa lediga platser på kommunens webbplats, i en kiosk eller i en app, och boka därifrån.',
    openapi: 'Hämta beskrivningen (OpenAPI 3.1)',
    start: 'Kom i gång',
    see: '1. Se vad som är ledigt',
    seeLead: 'Att läsa om lärcentra, lokaler och lediga tider kräver ingen nyckel.',
    key: '2. Skaffa en nyckel',
    keyAfter: 'Svaret visar nyckeln en enda gång. Spara den som ett lösenord, och återkalla den på kontot.',
    keyLink: 'API-nycklar',
    keyUnder: 'Gör en under',
    keyOr: ', eller med ett anrop:',
    book: '3. Boka',
    bookLead: 'Ta spaceId ur svaret i steg 1, och hitta på en Idempotency-Key för varje ny bokning.',
    bookAfter:
      'Svaret är 201 med bokningen. Tappar du svaret, skicka samma anrop igen: det blir aldrig två bokningar.',
    yourEmail: 'du@exempel.se',
    yourPassword: 'ditt lösenord',
    yourProgram: 'Kiosken i entrén',
    calls: 'Anrop',
    callsLead: 'Alla adresser börjar med {{root}}.',
    call: 'Anrop',
    does: 'Vad det gör',
    needsKey: 'Kräver nyckel',
    good: 'Bra att veta',
    times:
      'Tider skickas som ISO 8601 med Z eller förskjutning, och kommer alltid tillbaka med Z. Öppettider är klockslag i lärcentrets tidszon.',
    lists:
      'Listor kommer i sidor, med items och next. Skicka next som cursor för nästa sida. limit är högst 200, annars 50.',
    languages: 'Meningar i fel följer huvudet Accept-Language: svenska eller engelska.',
    browsers: 'Anropen får göras från vilken webbplats som helst (CORS). Kakor används aldrig.',
    data: 'Vill du ha hela katalogen över kurser finns den att hämta under',
    tolerant: 'Nya fält kan komma till. Hoppa över dem du inte känner igen.',
    problems: 'Fel',
    problemsLead:
      'Ett nej är application/problem+json (RFC 9457). Fältet because är koden; den ändras inte, men meningen kan göra det. Vid taken och några till står under alternatives vad som är ledigt i stället.',
    code: 'Kod',
    sentence: 'Till exempel',
    limits: 'Gränser',
    limitsPace: '{{points}} på {{time}}',
    limitsPassword: 'Lösenord: {{address}} från samma nätadress, {{account}} för samma konto.',
    limitsKeys:
      'Nya nycklar: {{address}} från samma nätadress, {{account}} för samma konto. Ett konto har högst {{most}}.',
    limitsChanges:
      'Bokningar, flyttar och avbokningar: {{account}} för samma konto, de som fick nej inräknade.',
    limitsBody: 'Ett anrop får ha högst {{size}}, och ska säga hur långt det är.',
    limitsRest:
      'Övriga anrop räknas inte, men svara gärna dina besökare ur minnet i 15 sekunder. 429 och 503 säger i Retry-After när du kan försöka igen.',
  },
} as const
