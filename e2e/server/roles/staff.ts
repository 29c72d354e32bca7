import type { Prepared } from '../scenes'
import { type Asked, answers, desk, signedIn } from './answers'

/** Who works at a centre: how it is set up, and who works there. */
export const staffRows = ({
  centre,
  space,
  booking,
  closure,
  people,
  message,
  subscription,
  display,
  partner,
  studied,
}: Prepared<'roles'>): Record<string, Asked[]> => ({
  'personal/:centre/brev': [['GET', `/personal/${centre}/brev`, desk(200)]],
  'personal/:centre/brev/:message/omsandning': [
    ['GET', `/personal/${centre}/brev/${message}/omsandning`, desk(302)],
    ['POST', `/personal/${centre}/brev/finns-inte/omsandning`, { visitor: 303, others: 404 }],
    ['POST', `/personal/${centre}/brev/${message}/omsandning`, desk(303)],
  ],
  personal: [
    // One workplace: straight to its desk.
    ['GET', '/personal', { ...signedIn(200), staff: 302, manager: 302, neighbour: 302 }],
  ],
  'personal/:centre': [['GET', `/personal/${centre}?dag=2026-09-08`, desk(200)]],
  'personal/:centre/start': [['GET', `/personal/${centre}/start`, desk(200)]],
  'personal/:centre/stangningar': [['GET', `/personal/${centre}/stangningar`, desk(200)]],
  'personal/:centre/stangningar/ny': [
    ['GET', `/personal/${centre}/stangningar/ny`, desk(200)],
    ['POST', `/personal/${centre}/stangningar/ny`, desk(422), { space }],
  ],
  'personal/:centre/stangningar/regler': [
    ['GET', `/personal/${centre}/stangningar/regler`, answers(200)],
    ['POST', `/personal/${centre}/stangningar/regler?slag=weeks`, answers(422)],
  ],
  'personal/:centre/stangningar/regler/:rule/borttagning': [
    ['GET', `/personal/${centre}/stangningar/regler/x/borttagning`, answers(302)],
    ['POST', `/personal/${centre}/stangningar/regler/x/borttagning`, answers(404)],
  ],
  'personal/:centre/stangningar/:closure': [['GET', `/personal/${centre}/stangningar/${closure}`, desk(200)]],
  'personal/:centre/stangningar/:closure/borttagning': [
    ['GET', `/personal/${centre}/stangningar/${closure}/borttagning`, desk(302)],
    ['POST', `/personal/${centre}/stangningar/x/borttagning`, desk(404)],
  ],
  'personal/:centre/oppettider': [['GET', `/personal/${centre}/oppettider`, desk(200)]],
  'personal/:centre/oppettider/:season': [
    ['GET', `/personal/${centre}/oppettider/ny`, answers(200)],
    ['POST', `/personal/${centre}/oppettider/ny`, answers(422), { gor: 'spara' }],
  ],
  'personal/:centre/lokaler': [['GET', `/personal/${centre}/lokaler`, desk(200)]],
  'personal/:centre/lokaler/:space': [
    ['GET', `/personal/${centre}/lokaler/${space}`, answers(200)],
    ['POST', `/personal/${centre}/lokaler/${space}`, answers(422)],
  ],
  'personal/:centre/lokaler/:space/avveckling': [
    ['GET', `/personal/${centre}/lokaler/${space}/avveckling`, answers(200)],
    // Somebody has booked it.
    ['POST', `/personal/${centre}/lokaler/${space}/avveckling`, answers(409)],
  ],
  'personal/:centre/lokaler/:space/platser': [
    ['GET', `/personal/${centre}/lokaler/${space}/platser`, answers(200)],
    ['POST', `/personal/${centre}/lokaler/${space}/platser`, answers(422), { 'x-1': '99' }],
  ],
  'personal/:centre/lokaler/:space/bild': [
    ['GET', `/personal/${centre}/lokaler/${space}/bild`, answers(200)],
    ['POST', `/personal/${centre}/lokaler/${space}/bild`, answers(422), { caption: '' }],
  ],
  'personal/:centre/lokaler/:space/bild/borttagning': [
    ['GET', `/personal/${centre}/lokaler/${space}/bild/borttagning`, answers(302)],
    ['POST', `/personal/${centre}/lokaler/finns-inte/bild/borttagning`, answers(404)],
  ],
  'personal/:centre/skyltar': [
    ['GET', `/personal/${centre}/skyltar`, desk(200)],
    ['POST', `/personal/${centre}/skyltar`, desk(422), { lokal: 'finns-inte' }],
  ],
  'personal/:centre/skyltar/:display/bortkoppling': [
    ['GET', `/personal/${centre}/skyltar/${display.id}/bortkoppling`, desk(200)],
    ['POST', `/personal/${centre}/skyltar/finns-inte/bortkoppling`, desk(404)],
  ],
  'personal/:centre/regler': [
    ['GET', `/personal/${centre}/regler?lokal=${space}`, answers(200)],
    ['POST', `/personal/${centre}/regler`, answers(422), { longestMinutes: 'x' }],
  ],
  'personal/:centre/berorda': [['GET', `/personal/${centre}/berorda?bokningar=${booking.id}`, desk(200)]],
  'personal/:centre/berorda/flytt': [
    ['GET', `/personal/${centre}/berorda/flytt`, desk(200)],
    ['POST', `/personal/${centre}/berorda/flytt`, desk(422), { booking: booking.id }],
  ],
  'personal/:centre/berorda/avbokning': [
    ['GET', `/personal/${centre}/berorda/avbokning`, desk(200)],
    ['POST', `/personal/${centre}/berorda/avbokning`, desk(422), { booking: booking.id }],
  ],
  'personal/:centre/samarbeten': [['GET', `/personal/${centre}/samarbeten`, answers(200)]],
  'personal/:centre/samarbeten/:partner': [
    ['GET', `/personal/${centre}/samarbeten/nytt`, answers(200)],
    ['GET', `/personal/${centre}/samarbeten/${partner}`, answers(200)],
    ['POST', `/personal/${centre}/samarbeten/nytt`, answers(422)],
    ['POST', `/personal/${centre}/samarbeten/${partner}`, answers(422)],
  ],
  'personal/:centre/samarbeten/:partner/avslut': [
    ['GET', `/personal/${centre}/samarbeten/${partner}/avslut`, answers(200)],
    // It has a booking to come that nobody has been shown.
    ['POST', `/personal/${centre}/samarbeten/${partner}/avslut`, answers(409)],
  ],
  'personal/:centre/samarbeten/:partner/utskick': [
    ['GET', `/personal/${centre}/samarbeten/${partner}/utskick`, answers(200)],
    ['POST', `/personal/${centre}/samarbeten/finns-inte/utskick`, { visitor: 303, others: 404 }],
    ['POST', `/personal/${centre}/samarbeten/${partner}/utskick`, answers(303)],
  ],
  'personal/:centre/medarbetare': [
    ['GET', `/personal/${centre}/medarbetare`, answers(200)],
    ['POST', `/personal/${centre}/medarbetare`, answers(422), { email: 'ingen adress' }],
  ],
  'personal/:centre/medarbetare/inbjudningar/:invitation/aterkallelse': [
    ['GET', `/personal/${centre}/medarbetare/inbjudningar/x/aterkallelse`, answers(303)],
    ['POST', `/personal/${centre}/medarbetare/inbjudningar/x/aterkallelse`, { visitor: 303, others: 404 }],
  ],
  'personal/:centre/medarbetare/inbjudningar/:invitation/utskick': [
    ['GET', `/personal/${centre}/medarbetare/inbjudningar/x/utskick`, answers(303)],
    ['POST', `/personal/${centre}/medarbetare/inbjudningar/x/utskick`, { visitor: 303, others: 404 }],
  ],
  'personal/:centre/kalendrar': [['GET', `/personal/${centre}/kalendrar`, desk(200)]],
  'personal/:centre/kalendrar/adresser': [
    ['GET', `/personal/${centre}/kalendrar/adresser`, desk(200)],
    ['POST', `/personal/${centre}/kalendrar/adresser`, desk(422)],
  ],
  'personal/:centre/kalendrar/upptaget': [
    ['GET', `/personal/${centre}/kalendrar/upptaget`, desk(302)],
    ['POST', `/personal/${centre}/kalendrar/upptaget`, desk(303), { oppen: 'nej' }],
  ],
  'personal/:centre/kalendrar/prenumerationer': [
    ['GET', `/personal/${centre}/kalendrar/prenumerationer`, desk(200)],
    ['POST', `/personal/${centre}/kalendrar/prenumerationer`, desk(422)],
  ],
  'personal/:centre/kalendrar/prenumerationer/:subscription/hamtning': [
    ['GET', `/personal/${centre}/kalendrar/prenumerationer/${subscription}/hamtning`, desk(302)],
    ['POST', `/personal/${centre}/kalendrar/prenumerationer/${subscription}/hamtning`, desk(303)],
    ['POST', `/personal/${centre}/kalendrar/prenumerationer/finns-inte/hamtning`, desk(404)],
  ],
  'personal/:centre/kalendrar/prenumerationer/:subscription/borttagning': [
    ['GET', `/personal/${centre}/kalendrar/prenumerationer/${subscription}/borttagning`, desk(200)],
    ['POST', `/personal/${centre}/kalendrar/prenumerationer/finns-inte/borttagning`, desk(404)],
  ],
  'personal/:centre/logg': [['GET', `/personal/${centre}/logg`, desk(200)]],
  'personal/:centre/installningar': [
    ['GET', `/personal/${centre}/installningar`, desk(200)],
    ['POST', `/personal/${centre}/installningar`, { ...desk(422), staff: 404 }],
  ],
  'personal/:centre/medarbetare/:person/avslut': [
    ['GET', `/personal/${centre}/medarbetare/${people.staff.id}/avslut`, answers(200)],
    ['GET', `/personal/${centre}/medarbetare/${people.neighbour.id}/avslut`, answers(404)],
    [
      'POST',
      `/personal/${centre}/medarbetare/${people.neighbour.id}/avslut`,
      answers(404),
      { role: 'staff' },
    ],
    [
      'POST',
      `/personal/${centre}/medarbetare/${people.manager.id}/avslut`,
      answers(409),
      { role: 'manager' },
    ],
  ],
  'personal/:centre/statistik': [
    ['GET', `/personal/${centre}/statistik`, desk(200)],
    ['GET', `/personal/${centre}/statistik?period=egen&fran=2026-09-01&till=2026-08-01`, desk(200)],
  ],
  'personal/:centre/statistik.csv': [['GET', `/personal/${centre}/statistik.csv?period=ar`, desk(200)]],
  'personal/:centre/kurser': [['GET', `/personal/${centre}/kurser`, desk(200)]],
  'personal/:centre/kurser/meddelanden/:greeting/friande': [
    ['GET', `/personal/${centre}/kurser/meddelanden/x/friande`, desk(302)],
    ['POST', `/personal/${centre}/kurser/meddelanden/x/friande`, { visitor: 303, others: 404 }],
  ],
  'personal/:centre/kurser/meddelanden/:greeting/borttagning': [
    ['GET', `/personal/${centre}/kurser/meddelanden/x/borttagning`, desk(302)],
    ['POST', `/personal/${centre}/kurser/meddelanden/${studied.reported}/borttagning`, desk(303)],
  ],
})
