import { type InstanceInFull, titleIn } from '~/courses/course'
import { fullDay } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { shortened } from '~/lib/clean'
import { paths } from '~/paths'
import { examName, examWhen } from './host-text'
import type { SittingInFull } from './sitting'

interface Around {
  lets: boolean
  sittings: readonly Omit<SittingInFull, 'policy'>[]
  /** The nearest centre that takes exams. */
  host: { id: string; name: string } | null
  /** Code of where the reader lives. */
  municipality: string | null
}

/** How a course is examined, and the ways into asking for a seat with all that is known filled in. */
export function examsShown(
  { course, instance, university }: InstanceInFull,
  { lets, sittings, host, municipality }: Around,
  language: Language,
) {
  const text = textIn(language)
  const { examForm } = instance
  const title = titleIn(language, course)
  const isProgramme = course.kind === 'programme'
  const along = {
    ...(municipality && { kommun: municipality }),
    ...(host && { plats: host.id }),
    ...(isProgramme && { program: shortened(title, 100) }),
  }
  const mayAsk = examForm === 'watched' || examForm === null
  return {
    how: text(`courseHere.exams.${examForm ?? 'unknown'}`),
    elsewhere: !mayAsk
      ? null
      : text(lets ? 'courseHere.exams.lets' : 'courseHere.exams.asks', { university: university.name }),
    host: host?.name ?? null,
    sittings: sittings.map((one) => ({
      id: one.id,
      exam: examName(one),
      when: examWhen(one, language),
      day: fullDay(one.date, language),
      campusOnly: one.campusOnly,
      to: paths.examHosts({ sittning: one.id, ...along }),
    })),
    ask: mayAsk
      ? paths.exams({
          larosate: course.universityId,
          // A programme's code is not that of an exam.
          ...(!isProgramme && { kurskod: course.code, kurs: shortened(title, 200) }),
          ...along,
        })
      : null,
    listed: mayAsk ? paths.examSittings({ larosate: course.universityId }) : null,
  }
}
