import { paths } from '~/paths'
import type { Say } from './dcat-words'
import { licences } from './licences'

/** One way to fetch a dataset. */
export interface Way {
  id: string
  /** Where it lies, from our root. */
  path: string
  format: string
  title: Say
  /** Is it a call of the API rather than a file? */
  isCall?: boolean
  standard?: 'emil3'
}

/** What is open, and the ways to it. */
export interface Dataset {
  id: string
  title: Say
  description: Say
  keywords: Say
  licence: string
  ways: readonly Way[]
}

/** All that is open here. */
export const datasets: readonly Dataset[] = [
  {
    id: 'kurser',
    title: (text) => text('openData.sets.courses'),
    description: (text) => text('openData.sets.coursesAbout'),
    keywords: (text) => text('openData.sets.coursesWords'),
    licence: licences.free,
    ways: [
      {
        id: 'kurser-csv',
        path: paths.openCoursesCsv(),
        format: 'text/csv',
        title: (text) => text('openData.ways.csv'),
      },
      {
        id: 'kurser-json',
        path: paths.openCoursesJson(),
        format: 'application/json',
        title: (text) => text('openData.ways.json'),
      },
      {
        id: 'kurser-emil3',
        path: paths.openCoursesEmil(),
        format: 'application/json',
        title: (text) => text('openData.ways.emil'),
        standard: 'emil3',
      },
      call('kurser-api', '/api/v1/courses'),
    ],
  },
  {
    id: 'larcentra',
    title: (text) => text('openData.sets.centres'),
    description: (text) => text('openData.sets.centresAbout'),
    keywords: (text) => text('openData.sets.centresWords'),
    licence: licences.named,
    ways: [call('larcentra-api', '/api/v1/centres')],
  },
  {
    id: 'tentamenstillfallen',
    title: (text) => text('openData.sets.sittings'),
    description: (text) => text('openData.sets.sittingsAbout'),
    keywords: (text) => text('openData.sets.sittingsWords'),
    licence: licences.free,
    ways: [call('tentamenstillfallen-api', '/api/v1/exam-sittings')],
  },
]

function call(id: string, path: string): Way {
  return { id, path, format: 'application/json', title: (text) => text('openData.ways.api'), isCall: true }
}
