import { type RouteConfig, route } from '@remix-run/route-config'
import { feeds } from './routes/feeds'
import { learner } from './routes/learner'
import { links } from './routes/links'
import { network } from './routes/network'
import { staff } from './routes/staff'
import { staffExams } from './routes/staff-exams'
import { university } from './routes/university'
import { visitor } from './routes/visitor'

/**
 * START HERE: every address of the product stands in `routes/`, one line each, in the file of the person it
 * is for; the screen that answers is in the folder of the same name in `screens/`.
 */
export default [
  // No account: / · sok · larcentra · lokaler · kurser · tentor · efterfragan · arbetsgivare · logga-in · kom-igang
  ...visitor,
  // lank/…, from a mail; answered by screens/visitor
  ...links,
  // Signed in: bokningar · koplatser · mina-kurser · intresse · mina-tentor · konto · tentavakt
  ...learner,
  // personal/:centre/…: the day, requests, series, closures, spaces, people, sharing, figures
  ...staff,
  // personal/:centre/tenta… and tentamensdag/…: sessions, requests for seats, fees, papers; screens/staff
  ...staffExams,
  // larosaten/:university/…: exams, courses, what centres ask it to teach
  ...university,
  // natverk/:network/… and personal/:centre/efterfragan: what people want to study
  ...network,
  // Programs: api/v1 · data · dcat · calendars · pictures · health
  ...feeds,
  route('*', 'screens/visitor/nothing.tsx'),
] satisfies RouteConfig
