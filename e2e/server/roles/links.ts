import type { Prepared } from '../scenes'
import { type Asked, same } from './answers'

/** What links in mails lead to. */
export const linksRows = ({ locker }: Prepared<'roles'>): Record<string, Asked[]> => ({
  'lank/tentamen/rapport': [['GET', '/lank/tentamen/rapport?k=x', same(404)]],
  'lank/adress': [
    ['GET', '/lank/adress?k=x', same(404)],
    ['POST', '/lank/adress?k=x', same(303)],
  ],
  'lank/losenord': [
    ['GET', '/lank/losenord?k=x', same(404)],
    ['POST', '/lank/losenord?k=x', same(303), { newPassword: 'en lång och egen fras' }],
  ],
  'lank/ny-adress': [
    ['GET', '/lank/ny-adress?k=x', same(404)],
    ['POST', '/lank/ny-adress?k=x', same(303)],
  ],
  'lank/inbjudan': [
    ['GET', '/lank/inbjudan?k=x', same(404)],
    ['POST', '/lank/inbjudan?k=x', same(303)],
  ],
  'lank/inbjudan/konto': [
    ['GET', '/lank/inbjudan/konto?k=x', same(303)],
    ['POST', '/lank/inbjudan/konto?k=x', same(303), { name: 'X', password: 'en lång och egen fras' }],
  ],
  'lank/sammanslagning': [['GET', '/lank/sammanslagning?k=x', same(404)]],
  'lank/sammanslagning/ja': [
    ['GET', '/lank/sammanslagning/ja?k=x', same(302)],
    ['POST', '/lank/sammanslagning/ja?k=x', same(303)],
  ],
  'lank/sammanslagning/nej': [
    ['GET', '/lank/sammanslagning/nej?k=x', same(302)],
    ['POST', '/lank/sammanslagning/nej?k=x', same(303)],
  ],
  // Mail programs look at links: nothing but a page, and what is not ours leads to it.
  'lank/tentamen': [['GET', '/lank/tentamen?k=x', same(404)]],
  ...Object.fromEntries(
    ['ja', 'nej', 'annan-kontakt', 'fel-mottagare'].map((answer): [string, Asked[]] => [
      `lank/tentamen/${answer}`,
      [
        ['GET', `/lank/tentamen/${answer}?k=x`, same(404)],
        ['POST', `/lank/tentamen/${answer}?k=x`, same(303)],
      ],
    ]),
  ),
  'lank/avbokning': [
    ['GET', '/lank/avbokning?k=x', same(404)],
    ['POST', '/lank/avbokning?k=x', same(303)],
  ],
  'lank/erbjudande': [['GET', '/lank/erbjudande?k=x', same(404)]],
  'lank/erbjudande/ja': [
    ['GET', '/lank/erbjudande/ja?k=x', same(302)],
    ['POST', '/lank/erbjudande/ja?k=x', same(303)],
  ],
  'lank/erbjudande/nej': [
    ['GET', '/lank/erbjudande/nej?k=x', same(302)],
    ['POST', '/lank/erbjudande/nej?k=x', same(303)],
  ],
  'lank/tentamen/skap': [
    ['GET', '/lank/tentamen/skap?k=x', same(404)],
    ['POST', '/lank/tentamen/skap?k=x', same(404)],
  ],
  'lank/tentamen/skap/filer/:file': [['GET', `/lank/tentamen/skap/filer/${locker.paper}?k=x`, same(404)]],
  'lank/tentamen/skap/borttagning': [
    ['GET', '/lank/tentamen/skap/borttagning?k=x', same(200)],
    ['POST', '/lank/tentamen/skap/borttagning?k=x', same(303), { fil: locker.paper }],
  ],
  'lank/tentamen/skap/kvittens': [
    ['GET', '/lank/tentamen/skap/kvittens?k=x', same(200)],
    ['POST', '/lank/tentamen/skap/kvittens?k=x', same(303)],
  ],
  'lank/kursbevakning': [
    ['GET', '/lank/kursbevakning?k=x', same(404)],
    ['POST', '/lank/kursbevakning?k=x', same(303)],
  ],
  'lank/studiegrupp': [
    ['GET', '/lank/studiegrupp?k=x', same(404)],
    ['POST', '/lank/studiegrupp?k=x', same(303)],
  ],
})
