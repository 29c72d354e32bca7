import { fullDate } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { type Text, textIn } from '~/i18n/text'
import { homeZone, type Instant, localDate } from '~/lib/time'
import type { Profession, ProfessionId } from './course'
import { cellKey, termsAhead } from './demand'
import type { CallInFull } from './demand-call'
import { callsOf } from './demand-call-find.server'
import { keeperOf } from './demand-keeper.server'
import type { LineInFull } from './demand-lines.server'
import type { ShownNeed } from './demand-need'
import { needsToModerate } from './demand-need-list.server'
import { type DemandFilter, demandIn } from './demand-overview.server'
import { type DemandKeeper, type DemandScope, scopeOf } from './demand-scope.server'
import { countText, lineText, professionText, sumText, termText } from './demand-text'
import { courseProfessions } from './search-place.server'
import { parseTerm, termName } from './term'

const said = ['skickad', 'visad', 'avbojd'] as const

/** What staff of a centre, or who coordinates a network, see of what people want. Seven statements. */
export async function demandPage(who: DemandKeeper, request: Request, now: Instant) {
  const text = textIn(languageOf(request))
  const asked = new URL(request.url).searchParams
  const scope = await scopeOf(who)
  const professions = await courseProfessions()
  const filter = filterOf(asked)
  const lines = await demandIn(scope, filter, now)
  const calls = await callsOf(who)
  const codes = scope.places.map(({ code }) => code)
  const needs = await needsToModerate(now, codes)
  const mine = who && 'networkId' in who ? null : scope.own
  return {
    title: text('demand.keeper.title'),
    keeper: keeperOf(who),
    name: scope.name,
    done: said.find((one) => one === asked.get('nytt')) ?? null,
    filter: choices(scope, professions, filter, text, now),
    lines: lines.map((line) => lineOf(line, scope, professions, text)),
    calls: calls.map((call) => callOf(call, text)),
    needs: needs.map((need) => ({
      ...needOf(need, new Map(scope.places.map(({ code, name }) => [code, name])), professions, text),
      // Whose municipality it is, decides.
      mayDecide: mine === null || mine.has(need.municipalityCode),
    })),
  }
}

function filterOf(asked: URLSearchParams): DemandFilter {
  const profession = asked.get('yrke')
  return {
    municipalityCode: asked.get('kommun') || null,
    professionId: profession ? (profession as ProfessionId) : null,
    term: parseTerm(asked.get('termin') ?? ''),
  }
}

function choices(
  { places }: DemandScope,
  professions: readonly Profession[],
  filter: DemandFilter,
  text: Text,
  now: Instant,
) {
  return {
    kommun: {
      value: filter.municipalityCode ?? '',
      options: places.map(({ code, name }) => ({ value: code, label: name })),
    },
    yrke: {
      value: filter.professionId ?? '',
      options: professions.map(({ id }) => ({
        value: id,
        label: professionText(id, professions, text) ?? id,
      })),
    },
    termin: {
      value: filter.term ? termName(filter.term) : '',
      options: termsAhead(now).map((term) => ({ value: termName(term), label: termName(term) })),
    },
  }
}

function lineOf(
  line: LineInFull,
  { places, own }: DemandScope,
  professions: readonly Profession[],
  text: Text,
) {
  const nameOf = (code: string) => places.find((one) => one.code === code)?.name ?? code
  return {
    key: line.key,
    what: lineText(line, professions, text),
    term: termText(line.term, text),
    sum: sumText(line.cells, own, text),
    cells: line.cells.map((cell) => ({
      value: cellKey(cell),
      label: text('demand.cell', {
        place: nameOf(cell.municipalityCode),
        people: countText(cell, own, text),
      }),
    })),
    words: line.words,
  }
}

/** A call as lists show it. */
export function callOf(call: CallInFull, text: Text) {
  const language = text === textIn('en') ? ('en' as const) : ('sv' as const)
  return {
    id: call.id,
    subject: call.subject,
    university: call.universityName,
    sender: call.sender,
    sent: fullDate(localDate(call.sentAt, homeZone), language),
    answer: call.answer,
    said:
      call.answer &&
      text('demand.call.said', { answer: text(`demand.call.answers.${call.answer}`), text: call.answerText }),
  }
}

/** What an employer needs, as lists show it. */
export function needOf(
  need: ShownNeed,
  names: ReadonlyMap<string, string>,
  professions: readonly Profession[],
  text: Text,
) {
  return {
    id: need.id,
    employer: need.employer,
    profession: professionText(need.professionId, professions, text) ?? text('demand.otherProfession'),
    people: text('demand.need.count', { count: need.people }),
    where: text('demand.need.line', {
      place: names.get(need.municipalityCode) ?? need.municipalityCode,
      term: termText(need.term, text),
    }),
    words: need.words,
    isShown: need.state === 'shown',
  }
}
