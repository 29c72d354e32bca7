import type { Prepared } from '../scenes'
import { type Asked, editing, office, signedIn } from './answers'

/** Who works at a university. */
export const universityRows = ({
  people,
  examDay,
  university,
  sitting,
  locker,
  ownCourses,
}: Prepared<'roles'>): Record<string, Asked[]> => ({
  // It has not begun.
  'larosaten/:university/tentapass/:session/rapport': [
    [
      'GET',
      `/larosaten/${university}/tentapass/${examDay.session}/rapport`,
      { visitor: 303, owner: 404, others: 404 },
    ],
  ],
  'larosaten/:university/kurser/inlasning': [
    ['GET', `/larosaten/${university}/kurser/inlasning`, office(200)],
    ['GET', `/larosaten/${university}/kurser/inlasning?inlasning=finns-inte`, office(200)],
  ],
  'larosaten/:university/kurser': [
    ['GET', `/larosaten/${university}/kurser`, office(200)],
    ['GET', `/larosaten/${university}/kurser?tillstand=utkast&sok=x&sida=9`, office(200)],
  ],
  'larosaten/:university/kurser/ny': [
    ['GET', `/larosaten/${university}/kurser/ny`, editing(200)],
    ['POST', `/larosaten/${university}/kurser/ny`, editing(422)],
  ],
  'larosaten/:university/kurser/publicering': [
    [
      'GET',
      `/larosaten/${university}/kurser/publicering?val=${ownCourses.draft}&val=finns-inte`,
      editing(200),
    ],
    ['POST', `/larosaten/${university}/kurser/publicering`, editing(422)],
  ],
  'larosaten/:university/kurser/kopiering': [
    ['GET', `/larosaten/${university}/kurser/kopiering?val=${ownCourses.published}`, editing(200)],
    ['POST', `/larosaten/${university}/kurser/kopiering`, editing(422)],
  ],
  'larosaten/:university/kurser/installning': [
    ['GET', `/larosaten/${university}/kurser/installning?val=${ownCourses.published}`, editing(200)],
    ['POST', `/larosaten/${university}/kurser/installning`, editing(422), { val: ownCourses.published }],
  ],
  'larosaten/:university/kurser/borttagning': [
    ['GET', `/larosaten/${university}/kurser/borttagning?alla=ja&tillstand=utkast`, editing(200)],
    ['POST', `/larosaten/${university}/kurser/borttagning`, editing(422)],
  ],
  'larosaten/:university/kurser/lista.csv': [
    ['GET', `/larosaten/${university}/kurser/lista.csv`, office(200)],
    ['GET', `/larosaten/${university}/kurser/lista.csv?mall=ja`, office(200)],
  ],
  'larosaten/:university/kurser/fil': [
    ['GET', `/larosaten/${university}/kurser/fil`, editing(200)],
    ['POST', `/larosaten/${university}/kurser/fil`, editing(422)],
  ],
  'larosaten/:university/kurser/fil/:import': [
    ['GET', `/larosaten/${university}/kurser/fil/${ownCourses.file}`, editing(200)],
    ['GET', `/larosaten/${university}/kurser/fil/finns-inte`, editing(404)],
  ],
  'larosaten/:university/kurser/fil/:import/sparande': [
    ['GET', `/larosaten/${university}/kurser/fil/${ownCourses.file}/sparande`, editing(302)],
    ['POST', `/larosaten/${university}/kurser/fil/finns-inte/sparande`, editing(404)],
    ['POST', `/larosaten/${university}/kurser/fil/${ownCourses.running}/sparande`, editing(303)],
  ],
  'larosaten/:university/kurser/fil/:import/borttagning': [
    ['GET', `/larosaten/${university}/kurser/fil/${ownCourses.file}/borttagning`, editing(302)],
    ['POST', `/larosaten/${university}/kurser/fil/finns-inte/borttagning`, editing(404)],
    ['POST', `/larosaten/${university}/kurser/fil/${ownCourses.running}/borttagning`, editing(303)],
  ],
  'larosaten/:university/kurser/fil/:import/rader/:line': [
    ['GET', `/larosaten/${university}/kurser/fil/${ownCourses.file}/rader/2`, editing(302)],
    ['POST', `/larosaten/${university}/kurser/fil/${ownCourses.file}/rader/2`, editing(303)],
    ['POST', `/larosaten/${university}/kurser/fil/${ownCourses.file}/rader/99999`, editing(404)],
  ],
  'larosaten/:university/kurser/:instance': [
    ['GET', `/larosaten/${university}/kurser/${ownCourses.published}`, office(200)],
    ['GET', `/larosaten/${university}/kurser/${ownCourses.draft}`, office(200)],
    ['GET', `/larosaten/${university}/kurser/finns-inte`, office(404)],
  ],
  'larosaten/:university/kurser/:instance/redigering': [
    ['GET', `/larosaten/${university}/kurser/${ownCourses.draft}/redigering`, editing(200)],
    ['POST', `/larosaten/${university}/kurser/${ownCourses.draft}/redigering`, editing(422)],
    ['GET', `/larosaten/${university}/kurser/finns-inte/redigering`, editing(404)],
  ],
  'larosaten/:university/kurser/:instance/overtagande': [
    ['GET', `/larosaten/${university}/kurser/${ownCourses.published}/overtagande`, editing(200)],
    ['POST', `/larosaten/${university}/kurser/finns-inte/overtagande`, editing(404)],
  ],
  'larosaten/:university/kurser/:instance/aterlamning': [
    ['GET', `/larosaten/${university}/kurser/${ownCourses.published}/aterlamning`, editing(404)],
    ['POST', `/larosaten/${university}/kurser/finns-inte/aterlamning`, editing(404)],
  ],
  'larosaten/:university/material': [['GET', `/larosaten/${university}/material`, office(200)]],
  'larosaten/:university/material/:hosting': [
    ['GET', `/larosaten/${university}/material/${locker.id}`, office(200)],
    ['GET', `/larosaten/${university}/material/finns-inte`, office(404)],
    ['POST', `/larosaten/${university}/material/${locker.id}`, office(400)],
  ],
  'larosaten/:university/material/:hosting/filer/:file': [
    ['GET', `/larosaten/${university}/material/${locker.id}/filer/${locker.paper}`, office(200)],
  ],
  'larosaten/:university/material/:hosting/borttagning': [
    ['GET', `/larosaten/${university}/material/${locker.id}/borttagning`, office(200)],
    ['POST', `/larosaten/${university}/material/${locker.id}/borttagning`, office(404)],
  ],
  'larosaten/:university/material/:hosting/kvittens': [
    ['GET', `/larosaten/${university}/material/${locker.id}/kvittens`, office(200)],
    ['POST', `/larosaten/${university}/material/${locker.id}/kvittens`, office(409)],
  ],
  larosaten: [
    // One university: straight to its start.
    ['GET', '/larosaten', { ...signedIn(200), editor: 302, examOffice: 302, otherOffice: 302 }],
  ],
  'larosaten/:university': [['GET', `/larosaten/${university}`, office(200)]],
  'larosaten/:university/anmalningar': [
    ['GET', `/larosaten/${university}/anmalningar`, office(200)],
    ['GET', `/larosaten/${university}/anmalningar?visa=besvarade&tenta=finns-inte`, office(200)],
  ],
  'larosaten/:university/anmalningar/ja': [
    ['GET', `/larosaten/${university}/anmalningar/ja`, office(200)],
    ['POST', `/larosaten/${university}/anmalningar/ja`, office(422)],
    // Somebody else's, or none at all: said in words, and nothing happens.
    ['POST', `/larosaten/${university}/anmalningar/ja`, office(409), { request: 'finns-inte' }],
  ],
  'larosaten/:university/anmalningar/nej': [
    ['GET', `/larosaten/${university}/anmalningar/nej`, office(200)],
    ['POST', `/larosaten/${university}/anmalningar/nej`, office(422), { request: 'finns-inte' }],
  ],
  'larosaten/:university/anmalningar/lista.csv': [
    ['GET', `/larosaten/${university}/anmalningar/lista.csv`, office(200)],
  ],
  'larosaten/:university/tentor': [
    ['GET', `/larosaten/${university}/tentor`, office(200)],
    ['GET', `/larosaten/${university}/tentor?nar=tidigare&kurs=x`, office(200)],
  ],
  'larosaten/:university/tentor/ny': [
    ['GET', `/larosaten/${university}/tentor/ny`, office(200)],
    ['POST', `/larosaten/${university}/tentor/ny`, office(422)],
  ],
  'larosaten/:university/tentor/:sitting': [
    ['GET', `/larosaten/${university}/tentor/${sitting}`, office(200)],
    ['GET', `/larosaten/${university}/tentor/finns-inte`, office(404)],
    ['POST', `/larosaten/${university}/tentor/${sitting}`, office(422)],
  ],
  'larosaten/:university/tentor/:sitting/klockslag': [
    ['GET', `/larosaten/${university}/tentor/${sitting}/klockslag`, office(200)],
    ['POST', `/larosaten/${university}/tentor/${sitting}/klockslag`, office(422)],
    ['POST', `/larosaten/${university}/tentor/finns-inte/klockslag`, office(404), { klockslag: '9' }],
  ],
  'larosaten/:university/tentor/:sitting/installning': [
    ['GET', `/larosaten/${university}/tentor/${sitting}/installning`, office(200)],
    ['POST', `/larosaten/${university}/tentor/finns-inte/installning`, office(404)],
  ],
  'larosaten/:university/tentor/kopiera': [
    ['GET', `/larosaten/${university}/tentor/kopiera`, office(200)],
    ['GET', `/larosaten/${university}/tentor/kopiera?fran=2026-09-01&till=2026-12-31&veckor=52`, office(200)],
    ['POST', `/larosaten/${university}/tentor/kopiera`, office(422)],
  ],
  'larosaten/:university/tentor/import': [
    ['GET', `/larosaten/${university}/tentor/import`, office(200)],
    ['POST', `/larosaten/${university}/tentor/import`, office(422)],
  ],
  'larosaten/:university/tentor/lista.csv': [
    ['GET', `/larosaten/${university}/tentor/lista.csv`, office(200)],
    ['GET', `/larosaten/${university}/tentor/lista.csv?mall=ja`, office(200)],
  ],
  'larosaten/:university/logg': [['GET', `/larosaten/${university}/logg`, office(200)]],
  'larosaten/:university/medarbetare': [
    ['GET', `/larosaten/${university}/medarbetare`, office(200)],
    ['POST', `/larosaten/${university}/medarbetare`, office(422), { email: 'ingen adress' }],
  ],
  'larosaten/:university/medarbetare/:person/avslut': [
    ['GET', `/larosaten/${university}/medarbetare/${people.examOffice.id}/avslut`, office(200)],
    ['GET', `/larosaten/${university}/medarbetare/${people.otherOffice.id}/avslut`, office(404)],
    [
      'POST',
      `/larosaten/${university}/medarbetare/${people.otherOffice.id}/avslut`,
      office(404),
      { role: 'exam-office' },
    ],
  ],
  'larosaten/:university/medarbetare/inbjudningar/:invitation/aterkallelse': [
    ['GET', `/larosaten/${university}/medarbetare/inbjudningar/x/aterkallelse`, office(303)],
    ['POST', `/larosaten/${university}/medarbetare/inbjudningar/x/aterkallelse`, office(404)],
  ],
  'larosaten/:university/medarbetare/inbjudningar/:invitation/utskick': [
    ['GET', `/larosaten/${university}/medarbetare/inbjudningar/x/utskick`, office(303)],
    ['POST', `/larosaten/${university}/medarbetare/inbjudningar/x/utskick`, office(404)],
  ],
  'larosaten/:university/regler': [
    ['GET', `/larosaten/${university}/regler`, office(200)],
    ['GET', `/larosaten/${university}/regler?fran=x`, office(404)],
    ['POST', `/larosaten/${university}/regler`, office(422)],
  ],
  'larosaten/:university/regler/:policy/aterkallelse': [
    ['GET', `/larosaten/${university}/regler/x/aterkallelse`, office(302)],
    ['POST', `/larosaten/${university}/regler/x/aterkallelse`, office(404)],
  ],
})
