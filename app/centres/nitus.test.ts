import { expect, test } from 'vitest'
import type { Service } from './centre'
import type { OpeningHours } from './hours'
import { hasVideo, type NitusCriterion, nitusOf } from './nitus'
import type { Feature, SpaceKind } from './space'

const space = (kind: SpaceKind, ...features: Feature[]) => ({ kind, features })
const hours = (weekday: number, closesMinute: number, layer: OpeningHours['layer'] = 'staffed') => ({
  layer,
  weekday,
  closesMinute,
})
const centre = (
  services: Service[],
  spaces: { kind: SpaceKind; features: Feature[] }[],
  open: ReturnType<typeof hours>[],
) => ({ centre: { services }, spaces, hours: open }) as unknown as Parameters<typeof nitusOf>[0]

test.each<[string, Parameters<typeof nitusOf>[0], NitusCriterion[]]>([
  ['nothing is written down', centre([], [], []), []],
  ['a study hall alone is no place to meet', centre([], [space('study-hall')], []), []],
  ['a hall and a group room', centre([], [space('study-hall'), space('group-room')], []), ['places']],
  ['office hours', centre([], [], [hours(1, 16 * 60), hours(5, 17 * 60)]), []],
  ['an evening', centre([], [], [hours(2, 19 * 60)]), ['hours']],
  ['with a tag at the weekend', centre([], [], [hours(6, 12 * 60, 'tag')]), ['hours']],
  ['exams in the evening are not for studying', centre([], [], [hours(2, 20 * 60, 'exam')]), []],
  ['guidance', centre(['guidance'], [], []), ['staff']],
  ['a video room', centre([], [space('video-room')], []), ['video']],
  ['a group room with video', centre([], [space('group-room', 'video-conference')], []), ['video']],
  ['computers without a printer', centre([], [space('computer-room')], []), []],
  ['computers and a printer', centre(['printing'], [space('computer-room')], []), ['computers']],
  ['exams', centre(['exams'], [], []), ['exams']],
])('%s', (_name, configuration, met) => {
  const said = nitusOf(configuration)
  expect(Object.entries(said).flatMap(([one, how]) => (how === 'yes' ? [one] : []))).toEqual(met)
})

test('an exam hall is no video room, whatever hangs on its wall', () => {
  expect(hasVideo([space('exam-hall', 'video-conference')])).toBe(false)
})
