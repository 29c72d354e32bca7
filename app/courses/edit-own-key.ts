import type { LocalDate } from '~/lib/time'
import type { CourseId, InstanceId, InstanceState, Source } from './course'

/** What is needed of every instance of a university to find it, order it, and know it again. */
export interface OwnKey {
  id: InstanceId
  courseId: CourseId
  code: string
  titleSv: string
  titleEn: string
  term: number
  applicationCode: string
  state: InstanceState
  endsOn: LocalDate | null
  source: Source
  sourceId: string | null
}
