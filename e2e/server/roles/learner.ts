import type { Prepared } from '../scenes'
import { type Asked, owned, same, signedIn, soon } from './answers'

/** What is one’s own. */
export const learnerRows = ({
  centre,
  space,
  booking,
  people,
  feed,
  wait,
  partner,
  shared,
  session,
  exam,
  ownExam,
  ownPaid,
  ownOwed,
  studied,
}: Prepared<'roles'>): Record<string, Asked[]> => ({
  'logga-ut': [['GET', '/logga-ut', same(302)]],
  'lokaler/:space/bokning': [
    ['GET', `/lokaler/${space}/bokning?start=${soon.start}`, signedIn(200)],
    ['POST', `/lokaler/${space}/bokning?start=${soon.start}`, signedIn(422), { start: 'fel' }],
    // For an organisation only its contact books.
    ['GET', `/lokaler/${space}/bokning?start=${soon.start}&samarbete=${partner}`, owned(200)],
    [
      'POST',
      `/lokaler/${space}/bokning?start=${soon.start}`,
      { visitor: 303, owner: 0, others: 404 },
      { ...soon, size: 'hela', people: '1', key: 'roller', samarbete: partner },
    ],
  ],
  'lokaler/:space/varje-vecka': [
    ['GET', `/lokaler/${space}/varje-vecka?titel=Omvårdnad`, signedIn(200)],
    ['GET', '/lokaler/finns-inte/varje-vecka', { visitor: 303, owner: 404, others: 404 }],
    // No series is there, whoever asks.
    ['GET', `/lokaler/${space}/varje-vecka?nytt=finns-inte`, { visitor: 303, owner: 404, others: 404 }],
    ['POST', `/lokaler/${space}/varje-vecka`, signedIn(422), { start: 'fel' }],
  ],
  // Whose one is finds it; here nobody has one (app/booking/weekly-verbs.test.ts asks for another's).
  'bokningsserier/:series/avbokning': [
    ['GET', '/bokningsserier/finns-inte/avbokning', { visitor: 303, owner: 404, others: 404 }],
    ['POST', '/bokningsserier/finns-inte/avbokning', { visitor: 303, owner: 404, others: 404 }],
  ],
  'bokningsserier/:series/kalender.ics': [
    ['GET', '/bokningsserier/finns-inte/kalender.ics', { visitor: 303, owner: 404, others: 404 }],
  ],
  'lokaler/:space/ko': [
    ['GET', `/lokaler/${space}/ko?start=${soon.start}`, signedIn(200)],
    ['GET', `/lokaler/${space}/ko`, signedIn(200)],
    ['POST', `/lokaler/${space}/ko?start=${soon.start}`, signedIn(422), { start: 'fel' }],
  ],
  'koplatser/:wait': [['GET', `/koplatser/${wait}`, owned(200)]],
  'koplatser/:wait/bokning': [
    ['GET', `/koplatser/${wait}/bokning`, owned(200)],
    ['POST', `/koplatser/${wait}/bokning`, owned(409)],
  ],
  'koplatser/:wait/avslut': [
    ['GET', `/koplatser/${wait}/avslut`, owned(200)],
    ['POST', `/koplatser/${wait}/avslut`, { visitor: 303, owner: 0, others: 404 }],
  ],
  bokningar: [['GET', '/bokningar', signedIn(200)]],
  'bokningar/:booking': [
    ['GET', `/bokningar/${booking.id}`, owned(200)],
    // Of an organisation: its contact's.
    ['GET', `/bokningar/${shared.id}`, owned(200)],
  ],
  'bokningar/:booking/kalender.ics': [
    ['GET', `/bokningar/${booking.id}/kalender.ics`, owned(200)],
    ['GET', `/bokningar/${shared.id}/kalender.ics`, owned(200)],
  ],
  'bokningar/:booking/flytt': [
    ['GET', `/bokningar/${booking.id}/flytt`, owned(200)],
    ['GET', `/bokningar/${shared.id}/flytt`, owned(200)],
    [
      'POST',
      `/bokningar/${shared.id}/flytt`,
      { visitor: 303, owner: 0, others: 404 },
      { ...soon, size: 'hela', people: '1', lokal: space },
    ],
    [
      'POST',
      `/bokningar/${booking.id}/flytt`,
      owned(422),
      { ...soon, end: '2026-09-10T09:01:00Z', size: 'hela', people: '1', lokal: space },
    ],
  ],
  'bokningar/:booking/avbokning': [
    ['GET', `/bokningar/${booking.id}/avbokning`, owned(200)],
    ['POST', `/bokningar/${booking.id}/avbokning`, { visitor: 303, owner: 0, others: 404 }],
    ['GET', `/bokningar/${shared.id}/avbokning`, owned(200)],
    ['POST', `/bokningar/${shared.id}/avbokning`, { visitor: 303, owner: 0, others: 404 }],
  ],
  konto: [['GET', '/konto', signedIn(200)]],
  'konto/samarbeten': [['GET', '/konto/samarbeten', signedIn(200)]],
  'konto/samarbeten/:partner/bokning': [
    ['GET', `/konto/samarbeten/${partner}/bokning?lokal=${space}&dag=2026-09-10&tid=10:00`, owned(303)],
  ],
  'konto/uppgifter': [['GET', '/konto/uppgifter', signedIn(200)]],
  'konto/adress': [
    ['GET', '/konto/adress', signedIn(200)],
    ['POST', '/konto/adress', signedIn(422), { email: 'ny@example.se', currentPassword: 'fel' }],
  ],
  'konto/kommun': [
    ['GET', '/konto/kommun', signedIn(303)],
    ['POST', '/konto/kommun', signedIn(303), { kommun: '9999', till: '/tentor' }],
  ],
  'konto/losenord': [['GET', '/konto/losenord', signedIn(200)]],
  'konto/sessioner': [['GET', '/konto/sessioner', signedIn(200)]],
  'konto/nycklar': [['GET', '/konto/nycklar', signedIn(200)]],
  'konto/nycklar/:token/aterkallelse': [
    ['GET', `/konto/nycklar/${people.owner.tokenId}/aterkallelse`, owned(200)],
    ['POST', `/konto/nycklar/${people.owner.tokenId}/aterkallelse`, { visitor: 303, owner: 0, others: 404 }],
  ],
  'konto/meddelanden': [
    ['GET', '/konto/meddelanden', signedIn(200)],
    ['POST', '/konto/meddelanden', signedIn(422), { reminder: 'fel' }],
  ],
  'konto/kalender': [
    ['GET', '/konto/kalender', signedIn(200)],
    ['POST', '/konto/kalender', signedIn(422)],
  ],
  'konto/kalender/:feed/aterkallelse': [
    ['GET', `/konto/kalender/${feed.id}/aterkallelse`, owned(200)],
    ['POST', `/konto/kalender/${feed.id}/aterkallelse`, { visitor: 303, owner: 0, others: 404 }],
  ],
  'tentor/anmalan': [
    ['GET', `/tentor/anmalan?sittning=x&plats=${centre}`, { visitor: 303, others: 404 }],
    ['POST', `/tentor/anmalan?sittning=x&plats=${centre}`, { visitor: 303, others: 404 }, { nyckel: 'k' }],
  ],
  'mina-tentor': [['GET', '/mina-tentor', signedIn(200)]],
  'mina-tentor/:request': [['GET', `/mina-tentor/${ownExam}`, owned(200)]],
  'mina-tentor/:request/kalender.ics': [['GET', `/mina-tentor/${ownExam}/kalender.ics`, owned(200)]],
  'mina-tentor/:request/plats': [
    ['GET', `/mina-tentor/${ownExam}/plats`, owned(200)],
    ['POST', `/mina-tentor/${ownExam}/plats`, owned(409)],
  ],
  'mina-tentor/:request/avbokning': [
    ['GET', `/mina-tentor/${ownExam}/avbokning`, owned(200)],
    ['POST', '/mina-tentor/x/avbokning', { visitor: 303, others: 404 }],
  ],
  'mina-tentor/:request/stod': [
    ['GET', `/mina-tentor/${ownExam}/stod`, owned(200)],
    ['POST', `/mina-tentor/${ownExam}/stod`, owned(303)],
  ],
  'mina-tentor/:request/avgifter/:charge/kvitto': [
    ['GET', `/mina-tentor/${ownExam}/avgifter/${ownPaid}/kvitto`, owned(200)],
    // Not paid, and somebody else's.
    ['GET', `/mina-tentor/${ownExam}/avgifter/${ownOwed}/kvitto`, owned(404)],
    ['GET', `/mina-tentor/${ownExam}/avgifter/${exam.paid}/kvitto`, owned(404)],
  ],
  // Theirs who invigilate, and nobody's else.
  tentavakt: [['GET', '/tentavakt', { visitor: 303, others: 404, invigilator: 200 }]],
  'tentavakt/tider': [
    ['GET', '/tentavakt/tider', signedIn(302)],
    ['POST', '/tentavakt/tider', { visitor: 303, others: 404, invigilator: 303 }, { centrum: centre }],
  ],
  'tentavakt/tider/:time/borttagning': [
    ['GET', '/tentavakt/tider/x/borttagning', signedIn(302)],
    ['POST', '/tentavakt/tider/x/borttagning', { visitor: 303, others: 404 }],
  ],
  'tentavakt/pass/:session/forhinder': [
    ['GET', `/tentavakt/pass/${session}/forhinder`, { visitor: 303, others: 404, invigilator: 200 }],
    ['POST', '/tentavakt/pass/x/forhinder', { visitor: 303, others: 404 }],
  ],
  'kurser/:instance/sparande': [
    ['GET', `/kurser/${studied.instance}/sparande`, signedIn(200)],
    ['POST', `/kurser/${studied.instance}/sparande`, signedIn(303)],
    ['POST', '/kurser/finns-inte/sparande', signedIn(404)],
  ],
  'kurser/:instance/sparande/borttagning': [
    ['GET', `/kurser/${studied.instance}/sparande/borttagning`, signedIn(302)],
    ['POST', `/kurser/${studied.instance}/sparande/borttagning`, signedIn(303)],
  ],
  'kurser/bevakning': [
    ['GET', '/kurser/bevakning?sok=sjuk&dagar=10', signedIn(200)],
    ['POST', '/kurser/bevakning?sok=sjuk&dagar=10', signedIn(303)],
    ['POST', '/kurser/bevakning', signedIn(409)],
  ],
  'mina-kurser': [['GET', '/mina-kurser', signedIn(200)]],
  'mina-kurser/uppgifter.json': [['GET', '/mina-kurser/uppgifter.json', signedIn(200)]],
  'mina-kurser/bevakningar/:search/borttagning': [
    ['GET', '/mina-kurser/bevakningar/x/borttagning', signedIn(302)],
    ['POST', '/mina-kurser/bevakningar/x/borttagning', signedIn(303)],
  ],
  'mina-kurser/:instance': [
    ['GET', `/mina-kurser/${studied.instance}`, signedIn(200)],
    ['GET', '/mina-kurser/finns-inte', signedIn(404)],
    ['POST', `/mina-kurser/${studied.instance}`, signedIn(422)],
  ],
  'mina-kurser/:instance/avslut': [
    ['GET', `/mina-kurser/${studied.instance}/avslut`, signedIn(302)],
    ['POST', '/mina-kurser/finns-inte/avslut', signedIn(303)],
  ],
  // Nobody but who studies it sees who else does; nobody but its reader a message.
  'mina-kurser/:instance/grupp': [['GET', `/mina-kurser/${studied.instance}/grupp`, owned(200)]],
  'mina-kurser/:instance/grupp/:peer': [
    ['GET', `/mina-kurser/${studied.instance}/grupp/${studied.peer}`, owned(200)],
    ['GET', `/mina-kurser/${studied.instance}/grupp/finns-inte`, signedIn(404)],
    ['POST', `/mina-kurser/${studied.instance}/grupp/${studied.peer}`, signedIn(422)],
    [
      'POST',
      `/mina-kurser/${studied.instance}/grupp/${studied.peer}`,
      { visitor: 303, owner: 303, others: 404 },
      { text: 'Hej' },
    ],
  ],
  'mina-kurser/:instance/grupp/meddelanden/:greeting/anmalan': [
    ['GET', `/mina-kurser/${studied.instance}/grupp/meddelanden/${studied.greeting}/anmalan`, signedIn(302)],
    ['POST', `/mina-kurser/${studied.instance}/grupp/meddelanden/${studied.greeting}/anmalan`, owned(303)],
  ],
})
