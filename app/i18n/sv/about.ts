export const about = {
  site: {
    link: 'Om webbplatsen och tillgänglighet',
    title: 'Om webbplatsen och tillgänglighet',
    meta: 'Vem som driver Lärplats, hur tillgänglig webbplatsen är och hur du påtalar brister.',
    lead: 'Här står vem som svarar för webbplatsen, hur tillgänglig den är och hur du säger till om något inte fungerar för dig.',
    who: 'Vem driver webbplatsen?',
    aim: 'Hur tillgänglig är den?',
    law: 'Webbplatsen ska följa lagen (2018:1937) om tillgänglighet till digital offentlig service. Vi bygger efter WCAG 2.2 på nivå AA, som går längre än lagen kräver.',
    level:
      'Vi känner inte till något som bryter mot kraven. Ingen utomstående har granskat webbplatsen, så säkert vet vi det inte.',
    done: 'Det här har vi gjort',
    keyboard: 'Allt går att göra med enbart tangentbord, och det syns var du är.',
    script: 'Allt fungerar utan JavaScript.',
    narrow: 'Sidorna får plats på en skärm som är 360 bildpunkter bred, utan att du behöver rulla i sidled.',
    colour: 'Inget sägs med bara färg, och sidorna följer din inställning för mörkt läge.',
    errors: 'Fel i formulär sägs i ord vid fältet och i en lista överst.',
    map: 'Alla lärcentra på kartan finns också i en lista.',
    time: 'Ingen sida har en tidsgräns. En kod från ett brev gäller en stund, och du kan be om en ny. Du förblir inloggad tills kontot har varit oanvänt i {{count}} dagar.',
    tested: 'Så har vi provat',
    automatic:
      'Verktyget axe går igenom sidorna i två bredder, ljust och mörkt, före varje ny version. Att hitta, boka, flytta och avboka provas med enbart tangentbord.',
    notTested:
      'Personer som använder skärmläsare eller andra hjälpmedel har inte provat webbplatsen än. Det är en brist i hur vi har provat.',
    report: 'Säg till om något brister',
    reportTo:
      'Skriv till {{email}} om något är svårt att använda, eller om du behöver något på ett annat sätt.',
    reportCentre:
      'Säg till på ditt lärcentrum om något är svårt att använda, eller om du behöver något på ett annat sätt. Kontaktuppgifter finns på varje lärcentrums sida.',
    authority:
      'Myndigheten för digital förvaltning (Digg) har tillsyn över lagen. Är du inte nöjd med svaret kan du anmäla det till dem.',
    authorityLink: 'Anmäl bristande tillgänglighet till Digg',
    updated: 'Redogörelsen skrevs den 22 november 2026 och bygger på vår egen bedömning.',
  },
  operator: {
    named: 'Webbplatsen drivs av {{name}}.',
    unnamed:
      'Den som har satt upp den här webbplatsen har inte angett vem som driver den. Fråga ditt lärcentrum.',
    email: 'E-post:',
  },
  privacy: {
    link: 'Personuppgifter',
    title: 'Personuppgifter',
    meta: 'Vilka uppgifter Lärplats sparar om dig, varför, hur länge, och vad du har rätt till.',
    lead: 'Här står vad som sparas om dig, varför och hur länge, och vad du har rätt till. Du kan söka och läsa utan konto.',
    who: 'Vem ansvarar?',
    controller: '{{name}} är personuppgiftsansvarig.',
    what: 'Vad sparas?',
    account:
      'Konto: namn, e-post, språk och, om du själv fyller i det, telefon, hemkommun och att du har skyddade personuppgifter. Lösenordet sparas så att ingen kan läsa det.',
    bookings:
      'Bokningar: lokal, tid, antal och det du skriver till lärcentret. Även avbokade bokningar sparas.',
    centre:
      'Hos ett lärcentrum: om du kom, platser på väntelistor, godkännande, taggar, avstängning, personalens anteckningar, och vem i personalen som gjorde vad. Är du avstängd står det till när. Bokar personalen åt dig utan att du har konto sparas namnet och hur du nås.',
    exams:
      'Tentor: vilken tenta och när, vilket försök, utbildning, svaren från lärcentret och lärosätet, avgiften och vad som hände på tentadagen. Vilken sorts legitimation du visade sparas, aldrig dess nummer.',
    examSupport:
      'Stöd vid tentor: bara om du själv skriver det och säger ja. Det kan säga något om din hälsa, så det ligger för sig och används bara för att ordna stödet (artikel 9.2 a). På tentans sida kan du när som helst ta tillbaka ditt ja, och då raderas det.',
    courses:
      'Kurser: det du sparar, låter oss leta efter och säger att du läser, var du läser och namnet du själv väljer för studiegruppen. Meddelanden i studiegruppen sparas ett år.',
    letters:
      'Brev: vilka brev vi har skickat till dig, i ett par månader. En dörrskylt visar tider men aldrig namn, och i statistiken går det inte att känna igen någon.',
    sessions:
      'Inloggningar: när du loggade in och vilken sorts webbläsare du använde. Bara du ser dem. I två år minns vi vilka webbläsare du har använt, så att vi kan säga till om en ny. API-nycklar sparas som kontrollsummor.',
    invitations:
      'Inbjudningar: bjuder ett lärcentrum in dig att arbeta där sparas adressen i två månader efter att inbjudan har gått ut.',
    limits:
      'Skydd mot gissning och mot många brev: kontrollsummor av nätadress och e-post, i högst ett dygn. Loggen har varken adresser, namn eller det du söker efter.',
    cookies:
      'Kakor: en för inloggningen, en som känner igen webbläsaren du skapade kontot eller loggade in i, en för språket och en för orten du valde sist. När du väntar på en kod ligger e-posten i en kaka, i högst en timme. Ingen används för att följa dig, och inget hämtas från andra webbplatser.',
    why: 'Varför?',
    purpose:
      'För att du ska kunna boka, och för att lärcentret ska veta vem som kommer. För en kommun är grunden en uppgift av allmänt intresse (artikel 6.1 e i dataskyddsförordningen).',
    seen: 'Lärcentret där du har bokat får se bokningen. Andra studerande ser bara att en plats är tagen. Uppgifterna säljs inte och lämnas inte till någon annan, om inte lagen kräver det.',
    public:
      'Hos en kommun kan uppgifterna bli allmänna handlingar. Då prövas sekretess innan något lämnas ut. Har du skyddade personuppgifter visas en kod i stället för ditt namn på personalens listor.',
    examSeen:
      'Anmäler du dig till en tenta får lärosätet veta ditt namn, vilken tenta, var och när du skriver, om du har längre tid eller eget rum, och om du kom. Personalen som ordnar stödet ser vad du har skrivit om det. Tentamensvakten ser bara vad som ska göras, aldrig varför. I din egen kalender står inget om stöd.',
    courseSeen:
      'Lärcentret ser hur många som läser en kurs där, inte vilka. I en studiegrupp ser andra bara namnet du har valt och vilket lärcentrum du läser från, och bara om du har sagt ja. Anmäler någon ett meddelande får lärcentrets personal läsa det. Har du skyddade personuppgifter visas du aldrig i en studiegrupp.',
    long: 'Hur länge?',
    sessionsLong: 'En inloggning slutar gälla när den inte har använts på {{count}} dagar.',
    accountLong:
      'Konto och bokningar finns kvar tills den som driver webbplatsen gallrar dem enligt sina regler, eller tar bort dem när du ber om det.',
    rights: 'Dina rättigheter',
    see: 'Du kan se och rätta dina uppgifter på sidan Konto, och se alla dina bokningar på sidan Mina bokningar.',
    ask: 'Du kan be om ett utdrag, om att något rättas, begränsas eller raderas, och invända mot hur uppgifterna används. Radering kan få vänta om en lag kräver att något sparas.',
    askTo: 'Skriv till {{email}}.',
    askCentre: 'Vänd dig till ditt lärcentrum.',
    complain:
      'Tycker du att uppgifterna används fel kan du klaga hos Integritetsskyddsmyndigheten, som har tillsyn.',
    complainLink: 'Integritetsskyddsmyndigheten (IMY)',
  },
} as const
