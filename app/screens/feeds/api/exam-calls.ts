import { keyHeader } from '~/booking/form'
import { withBody, withKey } from './call-parts'
import { examExamples } from './exam-examples'
import { examAnswerBody, examHostsQuestion, examRequestBody, examRequestsQuestion } from './exam-questions'
import { examCodes } from './exam-refusal'
import { examples } from './examples'

const stepping = ['not-now', 'not-yours'] as const
const isStepping = (code: string) => stepping.some((one) => one === code)
const whenAsking = (Object.keys(examCodes) as (keyof typeof examCodes)[]).filter((code) => !isStepping(code))

/** The calls about exams, as the description and the page about the API say them. */
export const examCalls = [
  {
    id: 'findExamHosts',
    method: 'get',
    path: 'exam-hosts',
    query: examHostsQuestion,
    status: 200,
    shape: 'ExamHosts',
    example: examExamples.hosts,
    problems: ['not-there', 'fields'],
  },
  {
    id: 'askForExamSeat',
    method: 'post',
    path: 'exam-requests',
    key: true,
    header: {
      name: 'Idempotency-Key',
      schema: keyHeader,
      example: examples.keyHeader,
      about: 'Your own name of this wish: sent again, it answers the request that it made.',
    },
    body: {
      schema: examRequestBody,
      example: examExamples.requestBody,
      about: {
        centre: 'A centre’s slug.',
        sitting: 'A sitting of `GET /exam-sittings`. Or `typed`.',
        typed:
          'An exam that is in no list. `contactEmail` is the exam office’s mailbox: it answers from there. `start` is null while its clock time is to come.',
        programme: 'What they read; left out: single courses.',
        attempt: '1 the first time.',
        support:
          'Health data in effect: send it only with `consent: true`, the learner’s own. It is used to arrange the seat, read by the centre’s staff who do so, erased by rule, and in no answer of the API.',
        tool: 'What a digital exam demands.',
        start: 'The start that they were shown, `HH:MM`: any other is refused with `other-time`.',
        waits: 'Rather wait than be refused when it is full?',
      },
    },
    status: 201,
    shape: 'ExamRequest',
    example: examExamples.request,
    problems: [
      ...withKey,
      ...withBody,
      'not-there',
      ...whenAsking,
      'closed',
      'too-early',
      'too-late',
      'over',
      'key-reused',
    ],
  },
  {
    id: 'listExamRequests',
    method: 'get',
    path: 'exam-requests',
    key: true,
    query: examRequestsQuestion,
    status: 200,
    shape: 'ExamRequests',
    example: examExamples.requests,
    problems: ['no-token', 'not-there', 'fields'],
  },
  {
    id: 'showExamRequest',
    method: 'get',
    path: 'exam-requests/:request',
    key: true,
    status: 200,
    shape: 'ExamRequest',
    example: examExamples.request,
    problems: ['no-token', 'not-there'],
  },
  {
    id: 'cancelExamRequest',
    method: 'post',
    path: 'exam-requests/:request/cancellation',
    key: true,
    status: 200,
    shape: 'ExamRequest',
    example: examExamples.cancelled,
    problems: [...withKey, 'not-there', ...stepping],
  },
  {
    id: 'acceptExamSeat',
    method: 'post',
    path: 'exam-requests/:request/acceptance',
    key: true,
    status: 200,
    shape: 'ExamRequest',
    example: examExamples.request,
    problems: [...withKey, 'not-there', ...stepping, 'too-late'],
  },
  {
    id: 'answerExamRequest',
    method: 'post',
    path: 'exam-requests/:request/answer',
    key: true,
    body: {
      schema: examAnswerBody,
      example: examExamples.answerBody,
      about: {
        reason: 'With a no: what the learner and the centre read.',
        anonymityCode: 'With a yes, where the exam is anonymous.',
      },
    },
    status: 200,
    shape: 'ExamRequest',
    example: examExamples.answered,
    problems: [...withKey, ...withBody, 'not-there', ...stepping],
  },
] as const
