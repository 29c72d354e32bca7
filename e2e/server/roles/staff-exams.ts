import type { Prepared } from '../scenes'
import { type Asked, answers, desk, signedIn } from './answers'

/** What is done with whoever writes an exam. */
const onExamDay = (deed: string, status: number, base: string): Record<string, Asked[]> => ({
  [`tentamensdag/:session/skrivande/:request/${deed}`]: [
    ['GET', `${base}/${deed}`, desk(200)],
    ['POST', `${base}/${deed}`, desk(status)],
  ],
})

/** What staff do with a request for an exam seat: a form, which says what is lacking. */
const examDeed = (deed: string, request: string, centre: string): Asked[] => [
  ['GET', `/personal/${centre}/tentaanmalningar/${request}/${deed}`, desk(200)],
  ['POST', `/personal/${centre}/tentaanmalningar/${request}/${deed}`, desk(422)],
]

/** What staff do with the papers and answers of an exam. */
const materialDeed = (deed: string, status: number, centre: string, locker: string): Asked[] => [
  ['GET', `/personal/${centre}/tentor-material/${locker}/${deed}`, desk(200)],
  ['POST', `/personal/${centre}/tentor-material/${locker}/${deed}`, desk(status)],
]

/** Who works with exams at a centre, or watches them on the day. */
export const staffExamsRows = ({
  centre,
  people,
  examDay,
  session,
  seat,
  exam,
  locker,
}: Prepared<'roles'>): Record<string, Asked[]> => ({
  tentamensdag: [['GET', '/tentamensdag', signedIn(200)]],
  // Whoever invigilates elsewhere, or not today, is nobody here.
  'tentamensdag/:session': [
    ['GET', `/tentamensdag/${examDay.session}`, desk(200)],
    ['GET', '/tentamensdag/finns-inte', { visitor: 303, owner: 404, others: 404 }],
  ],
  ...onExamDay('plats', 422, `/tentamensdag/${examDay.session}/skrivande/${examDay.request}`),
  ...onExamDay('avvisning', 422, `/tentamensdag/${examDay.session}/skrivande/${examDay.request}`),
  ...onExamDay('avbrott', 422, `/tentamensdag/${examDay.session}/skrivande/${examDay.request}`),
  // It has not begun: what there is nothing to take back of changes nothing.
  ...onExamDay('angra', 303, `/tentamensdag/${examDay.session}/skrivande/${examDay.request}`),
  ...onExamDay('in', 303, `/tentamensdag/${examDay.session}/skrivande/${examDay.request}`),
  ...onExamDay('ut', 409, `/tentamensdag/${examDay.session}/skrivande/${examDay.request}`),
  ...onExamDay('inlamning', 409, `/tentamensdag/${examDay.session}/skrivande/${examDay.request}`),
  ...onExamDay('blankt', 409, `/tentamensdag/${examDay.session}/skrivande/${examDay.request}`),
  ...onExamDay('fortsattning', 409, `/tentamensdag/${examDay.session}/skrivande/${examDay.request}`),
  ...onExamDay('uteblivande', 409, `/tentamensdag/${examDay.session}/skrivande/${examDay.request}`),
  'tentamensdag/:session/uteblivna': [
    ['GET', `/tentamensdag/${examDay.session}/uteblivna`, desk(200)],
    ['POST', `/tentamensdag/${examDay.session}/uteblivna`, desk(303)],
  ],
  'tentamensdag/:session/avvikelser': [
    ['GET', `/tentamensdag/${examDay.session}/avvikelser`, desk(200)],
    ['POST', `/tentamensdag/${examDay.session}/avvikelser`, desk(422)],
  ],
  'tentamensdag/:session/utskrift/:list': [
    ['GET', `/tentamensdag/${examDay.session}/utskrift/narvarolista`, desk(200)],
    ['GET', `/tentamensdag/${examDay.session}/utskrift/platskort`, desk(200)],
    ['GET', `/tentamensdag/${examDay.session}/utskrift/toalettlista`, desk(200)],
    ['GET', `/tentamensdag/${examDay.session}/utskrift/forsattsblad`, desk(200)],
    ['GET', `/tentamensdag/${examDay.session}/utskrift/x`, { visitor: 303, owner: 404, others: 404 }],
  ],
  'personal/:centre/tentapass/:session/rapport': [
    ['GET', `/personal/${centre}/tentapass/${examDay.session}/rapport`, desk(200)],
  ],
  'personal/:centre/tentapass/:session/rapport.csv': [
    [
      'GET',
      `/personal/${centre}/tentapass/${examDay.session}/rapport.csv?tenta=${examDay.sitting}`,
      desk(200),
    ],
  ],
  'personal/:centre/tentapass/:session/rapport/utskick': [
    ['GET', `/personal/${centre}/tentapass/${examDay.session}/rapport/utskick`, desk(200)],
    // Nobody has said where its university wants it.
    [
      'POST',
      `/personal/${centre}/tentapass/${examDay.session}/rapport/utskick`,
      desk(409),
      { tenta: examDay.sitting ?? '' },
    ],
  ],
  'personal/:centre/tentor-material': [
    ['GET', `/personal/${centre}/tentor-material`, desk(200)],
    ['POST', `/personal/${centre}/tentor-material`, desk(404), { tenta: 'finns-inte' }],
  ],
  'personal/:centre/tentor-material/:hosting': [
    ['GET', `/personal/${centre}/tentor-material/${locker.id}`, desk(200)],
    ['GET', `/personal/${centre}/tentor-material/finns-inte`, desk(404)],
    // No form with a file.
    ['POST', `/personal/${centre}/tentor-material/${locker.id}`, desk(400)],
  ],
  'personal/:centre/tentor-material/:hosting/filer/:file': [
    ['GET', `/personal/${centre}/tentor-material/${locker.id}/filer/${locker.paper}`, desk(409)],
    ['GET', `/personal/${centre}/tentor-material/${locker.id}/filer/${locker.instructions}`, desk(200)],
  ],
  'personal/:centre/tentor-material/:hosting/borttagning': materialDeed(
    'borttagning',
    404,
    centre,
    locker.id,
  ),
  'personal/:centre/tentor-material/:hosting/post': materialDeed('post', 409, centre, locker.id),
  'personal/:centre/tentor-material/:hosting/klart': materialDeed('klart', 409, centre, locker.id),
  'personal/:centre/tentor-material/:hosting/saknas': materialDeed('saknas', 409, centre, locker.id),
  'personal/:centre/tentor-material/:hosting/oppnare': materialDeed('oppnare', 303, centre, locker.id),
  'personal/:centre/tentor-material/:hosting/skickat': materialDeed('skickat', 409, centre, locker.id),
  'personal/:centre/tentor-material/:hosting/kvittens': materialDeed('kvittens', 409, centre, locker.id),
  'personal/:centre/gallring': [
    ['GET', `/personal/${centre}/gallring`, answers(200)],
    ['POST', `/personal/${centre}/gallring`, answers(422), { papers: 'x' }],
  ],
  'personal/:centre/tentaanmalningar': [
    ['GET', `/personal/${centre}/tentaanmalningar`, desk(200)],
    ['GET', `/personal/${centre}/tentaanmalningar?visa=kommande`, desk(200)],
  ],
  // With support needs: the invigilator and the university get no page that could show them.
  'personal/:centre/tentaanmalningar/:request': [
    ['GET', `/personal/${centre}/tentaanmalningar/${exam.request}`, desk(200)],
  ],
  'personal/:centre/tentaanmalningar/:request/godkannande': [
    ['GET', `/personal/${centre}/tentaanmalningar/${exam.request}/godkannande`, desk(200)],
    ['POST', `/personal/${centre}/tentaanmalningar/finns-inte/godkannande`, desk(404)],
  ],
  'personal/:centre/tentaanmalningar/:request/avslag': examDeed('avslag', exam.request, centre),
  'personal/:centre/tentaanmalningar/:request/erbjudande': examDeed('erbjudande', exam.request, centre),
  'personal/:centre/tentaanmalningar/:request/losning': examDeed('losning', exam.request, centre),
  'personal/:centre/tentaanmalningar/:request/kommungrupp': examDeed('kommungrupp', exam.request, centre),
  'personal/:centre/tentaanmalningar/:request/ordnat': examDeed('ordnat', exam.request, centre),
  'personal/:centre/tentaavgifter': [['GET', `/personal/${centre}/tentaavgifter?manad=2026-09`, desk(200)]],
  'personal/:centre/tentaavgifter.csv': [['GET', `/personal/${centre}/tentaavgifter.csv`, desk(200)]],
  'personal/:centre/tentaavgifter/:charge/betalning': [
    ['GET', `/personal/${centre}/tentaavgifter/${exam.charge}/betalning`, desk(200)],
    ['POST', `/personal/${centre}/tentaavgifter/${exam.charge}/betalning`, desk(422)],
  ],
  'personal/:centre/tentaavgifter/:charge/efterskankning': [
    ['GET', `/personal/${centre}/tentaavgifter/${exam.charge}/efterskankning`, desk(200)],
    ['POST', `/personal/${centre}/tentaavgifter/${exam.charge}/efterskankning`, desk(422)],
  ],
  'personal/:centre/tentaavgifter/:charge/aterbetalning': [
    ['GET', `/personal/${centre}/tentaavgifter/${exam.charge}/aterbetalning`, desk(200)],
    ['POST', `/personal/${centre}/tentaavgifter/${exam.charge}/aterbetalning`, desk(422)],
  ],
  'personal/:centre/tentaavgifter/:charge/kvitto': [
    ['GET', `/personal/${centre}/tentaavgifter/${exam.paid}/kvitto`, desk(200)],
    // Not paid: there is none.
    ['GET', `/personal/${centre}/tentaavgifter/${exam.charge}/kvitto`, desk(404)],
  ],
  'personal/:centre/tentaregler': [
    ['GET', `/personal/${centre}/tentaregler`, answers(200)],
    ['GET', `/personal/${centre}/tentaregler?fran=x`, answers(404)],
    ['POST', `/personal/${centre}/tentaregler`, answers(422), { validFrom: 'x' }],
  ],
  'personal/:centre/tentaregler/:policy/aterkallelse': [
    ['GET', `/personal/${centre}/tentaregler/x/aterkallelse`, answers(302)],
    ['POST', `/personal/${centre}/tentaregler/x/aterkallelse`, answers(404)],
  ],
  'personal/:centre/tentapass': [
    ['GET', `/personal/${centre}/tentapass`, desk(200)],
    ['GET', `/personal/${centre}/tentapass?visa=tidigare`, desk(200)],
  ],
  'personal/:centre/tentapass/ny': [
    ['GET', `/personal/${centre}/tentapass/ny`, desk(200)],
    ['POST', `/personal/${centre}/tentapass/ny`, desk(422)],
  ],
  'personal/:centre/tentapass/:session': [
    ['GET', `/personal/${centre}/tentapass/${session}`, desk(200)],
    ['GET', `/personal/${centre}/tentapass/x`, desk(404)],
  ],
  'personal/:centre/tentapass/:session/platser': [
    ['GET', `/personal/${centre}/tentapass/${session}/platser`, desk(302)],
    ['POST', `/personal/${centre}/tentapass/${session}/platser`, desk(303)],
  ],
  'personal/:centre/tentapass/:session/spridning': [
    ['GET', `/personal/${centre}/tentapass/${session}/spridning`, desk(302)],
    ['POST', `/personal/${centre}/tentapass/x/spridning`, desk(404)],
  ],
  'personal/:centre/tentapass/:session/andring': [
    ['GET', `/personal/${centre}/tentapass/${session}/andring`, desk(200)],
    ['POST', `/personal/${centre}/tentapass/${session}/andring`, desk(422)],
  ],
  'personal/:centre/tentapass/:session/installning': [
    ['GET', `/personal/${centre}/tentapass/${session}/installning`, desk(200)],
    ['POST', `/personal/${centre}/tentapass/${session}/installning`, desk(422)],
  ],
  'personal/:centre/tentapass/:session/skrivande/:request/flytt': [
    ['GET', `/personal/${centre}/tentapass/${session}/skrivande/${seat}/flytt`, desk(200)],
    ['POST', `/personal/${centre}/tentapass/${session}/skrivande/${seat}/flytt`, desk(422)],
    ['POST', `/personal/${centre}/tentapass/${session}/skrivande/x/flytt`, desk(404), { till: session }],
  ],
  'personal/:centre/tentapass/:session/vakter': [
    ['GET', `/personal/${centre}/tentapass/${session}/vakter`, desk(302)],
    ['POST', `/personal/${centre}/tentapass/${session}/vakter`, desk(404), { person: people.other.id }],
  ],
  'personal/:centre/tentapass/:session/vakter/:person/avlosning': [
    ['GET', `/personal/${centre}/tentapass/${session}/vakter/${people.invigilator.id}/avlosning`, desk(200)],
    ['POST', `/personal/${centre}/tentapass/x/vakter/${people.invigilator.id}/avlosning`, desk(404)],
  ],
  'personal/:centre/tentavakter': [
    ['GET', `/personal/${centre}/tentavakter`, desk(200)],
    ['POST', `/personal/${centre}/tentavakter`, desk(303), { person: people.other.id }],
  ],
  'personal/:centre/tentavakter/timmar': [['GET', `/personal/${centre}/tentavakter/timmar`, desk(200)]],
  'personal/:centre/tentavakter/timmar.csv': [
    ['GET', `/personal/${centre}/tentavakter/timmar.csv?manad=2026-08`, desk(200)],
  ],
  'personal/:centre/tentavakter/:person': [
    ['GET', `/personal/${centre}/tentavakter/${people.invigilator.id}`, desk(200)],
    ['GET', `/personal/${centre}/tentavakter/${people.other.id}`, desk(404)],
    ['POST', `/personal/${centre}/tentavakter/${people.other.id}`, desk(404)],
  ],
  'personal/:centre/tentavakter/:person/avslut': [
    ['GET', `/personal/${centre}/tentavakter/${people.invigilator.id}/avslut`, desk(302)],
    ['POST', `/personal/${centre}/tentavakter/${people.other.id}/avslut`, desk(404)],
  ],
  'personal/:centre/tentavakter/:person/tider': [
    ['GET', `/personal/${centre}/tentavakter/${people.invigilator.id}/tider`, desk(302)],
    ['POST', `/personal/${centre}/tentavakter/${people.invigilator.id}/tider`, desk(303)],
  ],
  'personal/:centre/tentavakter/:person/tider/:time/borttagning': [
    ['GET', `/personal/${centre}/tentavakter/${people.invigilator.id}/tider/x/borttagning`, desk(302)],
    ['POST', `/personal/${centre}/tentavakter/${people.invigilator.id}/tider/x/borttagning`, desk(404)],
  ],
  'personal/:centre/tentavakter/:person/jav': [
    ['GET', `/personal/${centre}/tentavakter/${people.invigilator.id}/jav`, desk(302)],
    [
      'POST',
      `/personal/${centre}/tentavakter/${people.invigilator.id}/jav`,
      desk(404),
      { studerande: people.neighbour.id },
    ],
  ],
  'personal/:centre/tentavakter/:person/jav/:learner/borttagning': [
    ['GET', `/personal/${centre}/tentavakter/${people.invigilator.id}/jav/x/borttagning`, desk(302)],
    ['POST', `/personal/${centre}/tentavakter/${people.invigilator.id}/jav/x/borttagning`, desk(404)],
  ],
})
