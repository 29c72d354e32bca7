import type { Prepared } from '../scenes'
import { type Asked, same } from './answers'

/** Whoever looks around. */
export const visitorRows = ({
  centre,
  space,
  booking,
  university,
  course,
  stoppedCourse,
  studied,
}: Prepared<'roles'>): Record<string, Asked[]> => ({
  '/': [['GET', '/', same(200)]],
  sok: [['GET', '/sok', same(200)]],
  larcentra: [['GET', '/larcentra', same(200)]],
  'larcentra/:centre': [['GET', `/larcentra/${centre}`, same(200)]],
  'lokaler/:space': [['GET', `/lokaler/${space}`, same(200)]],
  'skapa-konto': [['GET', '/skapa-konto', { visitor: 200, owner: 302, others: 302 }]],
  'logga-in': [['GET', '/logga-in', { visitor: 200, owner: 302, others: 302 }]],
  sprak: [
    ['GET', '/sprak', same(302)],
    ['POST', '/sprak', same(303), { sprak: 'sv', tillbaka: '/' }],
  ],
  'om-webbplatsen': [['GET', '/om-webbplatsen', same(200)]],
  personuppgifter: [['GET', '/personuppgifter', same(200)]],
  'kom-igang': [
    ['GET', '/kom-igang', same(404)],
    ['POST', '/kom-igang', same(404), { code: 'x' }],
  ],
  kod: [
    ['GET', '/kod', { visitor: 200, owner: 302, others: 302 }],
    [
      'POST',
      '/kod',
      { visitor: 422, owner: 302, others: 302 },
      { email: 'ingen@example.se', code: '123456' },
    ],
  ],
  'kod/brev': [
    ['GET', '/kod/brev', { visitor: 200, owner: 302, others: 302 }],
    ['POST', '/kod/brev', same(303), { email: 'ingen@example.se' }],
  ],
  'glomt-losenord': [
    ['GET', '/glomt-losenord', same(200)],
    ['POST', '/glomt-losenord', same(303), { email: 'ingen@example.se' }],
  ],
  // This server does not keep mail for everybody to read.
  'dev/mail': [['GET', '/dev/mail', same(404)]],
  'dev/mail/:message/:part': [['GET', '/dev/mail/x/html', same(404)]],
  // A tablet is known by its own cookie; nobody else is shown anything but where its code is typed.
  skylt: [
    ['GET', '/skylt', same(200)],
    ['POST', '/skylt', same(422), { kod: 'fel' }],
  ],
  'incheckning/:place': [
    ['GET', `/incheckning/${centre}?k=x`, same(410)],
    ['POST', `/incheckning/${centre}?k=x`, same(303), { kod: booking.reference }],
  ],
  tentor: [['GET', '/tentor?sok=algebra', same(200)]],
  'tentor/platser': [
    ['GET', '/tentor/platser', same(303)],
    ['GET', '/tentor/platser?sittning=x', same(404)],
  ],
  'larcentra/:centre/tentor': [
    ['GET', `/larcentra/${centre}/tentor`, same(200)],
    ['GET', `/larcentra/${centre}/tentor?dag=2026-12-10`, same(200)],
    ['GET', '/larcentra/finns-inte/tentor', same(404)],
  ],
  tentamenstillfallen: [
    ['GET', '/tentamenstillfallen', same(200)],
    ['GET', `/tentamenstillfallen?larosate=${university}&kurs=x&fran=fel&efter=fel`, same(200)],
  ],
  kurser: [
    ['GET', '/kurser', same(200)],
    ['GET', '/kurser?sok=sjuk&dagar=10&yrke=x&sida=9&sort=resa', same(200)],
  ],
  'kurser/:instance': [
    ['GET', '/kurser/finns-inte', same(404)],
    ['GET', `/kurser/${course}`, same(200)],
    ['GET', `/kurser/${studied.instance}`, same(200)],
    ['GET', `/kurser/${stoppedCourse}`, same(200)],
  ],
  'kurser/:instance/ansokan.ics': [
    ['GET', `/kurser/${course}/ansokan.ics`, same(200)],
    // Nobody shall be reminded to apply for what is not given.
    ['GET', `/kurser/${stoppedCourse}/ansokan.ics`, same(404)],
  ],
  'kurser/jamfor': [
    ['GET', '/kurser/jamfor', same(200)],
    ['GET', `/kurser/jamfor?k=${course}&k=${stoppedCourse}&k=finns-inte`, same(200)],
  ],
  '*': [['GET', '/finns-inte', same(404)]],
})
