import type { z } from 'zod'
import { coursesQuestion } from './course-questions'
import type { course, courses } from './course-shape'

const item: z.output<typeof courses>['items'][number] = {
  id: 'ltu-fvspg-83162-vt27',
  code: 'FVSPG',
  applicationCode: 'LTU-83162',
  title: 'Sjuksköterskeprogrammet',
  titleEn: null,
  university: { id: 'ltu', name: 'Luleå tekniska universitet' },
  level: 'first',
  credits: 180,
  term: 'VT27',
  start: '2027-01-18',
  end: '2030-01-11',
  pace: 100,
  mode: 'meetings',
  campusDays: 10,
  towns: ['Luleå'],
  distanceKm: 211.6,
  professions: ['nurse'],
  firstApplication: '2026-09-15',
  lastApplication: '2026-10-15',
  lateApplication: '2027-01-04',
  url: 'https://larplats.example/kurser/ltu-fvspg-83162-vt27',
}

/** What is answered about courses, once for each call. */
export const courseExamples = {
  courses: {
    items: [item],
    next: null,
    facets: { profession: [{ value: 'nurse', count: 1 }], level: [{ value: 'first', count: 1 }] },
  } satisfies z.output<typeof courses>,
  course: {
    ...item,
    kind: 'programme',
    state: 'published',
    subject: '0913',
    languages: ['sv'],
    timeOfDay: 'day',
    eligibility: '',
    description: '',
    meetings: [
      { start: '2027-01-18', end: '2027-01-19', town: 'Luleå', mandatory: true, remote: false, note: '' },
    ],
    examForm: 'watched',
    applicationUrl: null,
    sample: true,
    changedAt: '2026-11-23T08:00:00Z',
  } satisfies z.output<typeof course>,
}

/** The calls about courses. */
export const courseCalls = [
  {
    id: 'findCourses',
    method: 'get',
    path: 'courses',
    query: coursesQuestion,
    status: 200,
    shape: 'Courses',
    example: courseExamples.courses,
    problems: ['fields'],
  },
  {
    id: 'showCourse',
    method: 'get',
    path: 'courses/:course',
    status: 200,
    shape: 'Course',
    example: courseExamples.course,
    problems: ['not-there'],
  },
] as const
