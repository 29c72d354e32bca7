import type { Text } from '~/i18n/text'
import type { Profession } from './course'
import type { Count } from './demand-count-rules'
import type { LineInFull } from './demand-lines.server'
import type { ShownNeed } from './demand-need'
import { lineText, listText, openSumText, professionText, termText } from './demand-text'

interface Behind {
  lines: readonly Pick<LineInFull, 'courseId' | 'professionId' | 'term' | 'course'>[]
  counts: readonly Count[]
  /** What municipalities are called. */
  names: ReadonlyMap<string, string>
  needs: readonly ShownNeed[]
  professions: readonly Profession[]
}

/** What a letter to a university may say, for its sender to change: who wants what, what employers need, and the question. */
export function suggestedLetter({ lines, counts, names, needs, professions }: Behind, text: Text) {
  const nameOf = (code: string) => names.get(code) ?? code
  const said = {
    people: openSumText(counts, text),
    places: listText(
      counts.map(({ municipalityCode }) => nameOf(municipalityCode)),
      text,
    ),
  }
  const [only, ...others] = lines
  const one = only && others.length === 0 ? whatText(only, professions, text) : null
  const what = one ?? text('demand.call.suggest.several')
  const words = [
    text('demand.call.suggest.first', said),
    lines
      .map((line) =>
        text('demand.call.suggest.line', {
          what: lineText(line, professions, text),
          term: termText(line.term, text),
        }),
      )
      .join('\n'),
    ...(needs.length > 0
      ? [[text('demand.call.suggest.needs'), ...needs.map((need) => needText(need))].join('\n')]
      : []),
    text('demand.call.suggest.question'),
  ].join('\n\n')
  return { subject: text('demand.call.suggest.subject', { ...said, what }).slice(0, 150), words }

  function needText({ employer, municipalityCode, professionId, people }: ShownNeed) {
    return text('demand.call.suggest.need', {
      employer,
      place: nameOf(municipalityCode),
      count: people,
      profession: professionText(professionId, professions, text) ?? text('demand.otherProfession'),
    })
  }
}

function whatText(line: Behind['lines'][number], professions: Behind['professions'], text: Text) {
  if (line.courseId) return lineText(line, professions, text)
  const profession = professionText(line.professionId, professions, text)
  return profession
    ? text('demand.call.suggest.profession', { profession: profession.toLowerCase() })
    : text('demand.call.suggest.own')
}
