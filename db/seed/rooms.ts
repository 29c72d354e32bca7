import type { CentreId } from '~/centres/centre'
import type { Feature, Space, SpaceId } from '~/centres/space'

/** An invented room: of a joined one, `parts` are the names of the rooms it consists of. */
export interface Room extends Pick<Space, 'name' | 'kind' | 'places' | 'seats' | 'bookable'> {
  features: Feature[]
  parts?: string[]
}

const byPlace = (name: string, kind: Room['kind'], places: number, ...features: Feature[]): Room => ({
  name,
  kind,
  places,
  seats: places,
  bookable: 'place',
  features,
})

const whole = (name: string, kind: Room['kind'], seats: number, ...features: Feature[]): Room => ({
  name,
  kind,
  places: 1,
  seats,
  bookable: 'whole',
  features,
})

const both = (...room: Parameters<typeof byPlace>): Room => ({ ...byPlace(...room), bookable: 'both' })

const hall = (name: string, places: number) => byPlace(name, 'study-hall', places, 'wheelchair', 'window')
const quiet = (name: string, places: number) => byPlace(name, 'study-room', places, 'quiet', 'height-desk')
const video = (name: string, seats: number) =>
  whole(name, 'video-room', seats, 'video-conference', 'screen', 'hearing-loop', 'wheelchair')
const computers = (places: number) =>
  both('Datorsalen', 'computer-room', places, 'computer', 'screen', 'wheelchair')

/** Two group rooms with a folding wall between them, and what they are together. */
function pair(first: string, second: string, seats: [number, number]): Room[] {
  const short = second.split(' ').at(-1)
  return [
    whole(first, 'group-room', seats[0], 'screen', 'whiteboard', 'window'),
    whole(second, 'group-room', seats[1], 'whiteboard', 'wheelchair'),
    {
      ...whole(`Konferensen (${first}+${short})`, 'group-room', seats[0] + seats[1], 'screen', 'whiteboard'),
      parts: [first, second],
    },
  ]
}

const numbered = (seats: [number, number]) => pair('Grupprum 1', 'Grupprum 2', seats)

/** Floor plans of invented centres, by size; `places` is how many the study hall has. */
export const plans = {
  branch: (places: number): Room[] => [
    hall('Studiesalen', places),
    whole('Grupprum 1', 'group-room', 5, 'screen', 'whiteboard'),
    video('Videorummet', 6),
  ],
  small: (places: number): Room[] => [
    hall('Studiesalen', places),
    both('Tysta rummet', 'study-room', 4, 'quiet', 'height-desk'),
    whole('Grupprum 1', 'group-room', 6, 'screen', 'whiteboard', 'window'),
    whole('Grupprum 2', 'group-room', 4, 'whiteboard', 'wheelchair'),
    video('Videorummet', 8),
  ],
  middle: (places: number): Room[] => [
    hall('Studiesalen', places),
    quiet('Tysta rummet', 5),
    ...numbered([6, 4]),
    video('Videorummet', 8),
  ],
  town: (places: number): Room[] => [
    hall('Studiesalen', places),
    quiet('Tysta rummet', 6),
    ...numbered([8, 6]),
    video('Videorummet', 10),
    computers(10),
  ],
  river: (places: number): Room[] => [
    hall('Läsesalen', places),
    quiet('Tysta läsesalen', 6),
    ...pair('Grupprum Älven', 'Grupprum Forsen', [8, 6]),
    whole('Studierum 1', 'study-room', 2, 'height-desk', 'quiet'),
    video('Videorummet', 10),
    computers(8),
  ],
  large: (places: number): Room[] => [
    hall('Studiesalen', places),
    quiet('Tysta rummet', 8),
    ...numbered([8, 6]),
    video('Videorummet', 12),
    computers(14),
    both('Tentamenssalen', 'exam-hall', 20, 'wheelchair', 'quiet'),
  ],
  campus: (places: number): Room[] => [
    hall('Läsesalen', places),
    quiet('Tysta läsesalen', 8),
    ...pair('Grupprum Granen', 'Grupprum Tallen', [10, 8]),
    video('Studion', 12),
    computers(16),
    both('Skrivsalen', 'exam-hall', 24, 'wheelchair', 'quiet'),
  ],
}

/** What the exam room is called that some centres have besides their plan. */
export const examRoomName = 'Tentamensrummet'

/** The exam room of a centre whose plan has no exam hall; none for null. */
export const examRoom = (places: number | null): Room[] =>
  places === null ? [] : [both(examRoomName, 'exam-hall', places, 'wheelchair', 'quiet')]

/** `Konferensen (Grupprum 1+2)` → `konferensen`; what an address can hold. */
export const slug = (name: string) =>
  name
    .replace(/ \(.*\)$/, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')

/** The id of a sample space: the centre's, and the name as a slug. */
export const spaceId = (centreId: CentreId, name: string) => `${centreId}-${slug(name)}` as SpaceId
