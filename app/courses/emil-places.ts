import { folded } from '~/lib/fold'
import type { Town } from './course'

/** A town that a title may hide; operators keep the list. */
export interface CoursePlace {
  /** Folded: `ornskoldsvik`. */
  id: string
  name: string
  municipalityCode: string | null
}

/** Words that say that a town in the title is where one studies. */
const telling = /decentraliser|utlokaliser|ortsn[aä]ra|l[aä]rcent|(praktik|vfu|undervisning|studier) (i|på) /i

/** Around a town: a letter, a digit or a hyphen makes it part of another word (`Göteborg-inriktning`). */
const [before, after] = ['(?<![\\p{L}\\p{N}-])', '(?![\\p{L}\\p{N}-])']

/** What may stand beside a town at the end of a title. */
const idle = /^(och|samt|eller|i|ort|orten|studieort|campus|distans|&)$/i

/**
 * Towns that a title hides: `… – decentraliserad, Sveg`, `… Praktik i Skellefteå`. Without such a word only a part of the
 * title that consists of towns counts, and not the town that the instance is administered from.
 * @param adminTowns what the record gives as its place
 */
export function hiddenTowns(
  title: string,
  places: readonly CoursePlace[],
  adminTowns: readonly string[],
): Town[] {
  const isTold = telling.test(title)
  const text = isTold ? title : placesOnly(title, places)
  const known = new Set(adminTowns.map(folded))
  return placesIn(text, places)
    .filter(({ id }) => isTold || !known.has(id))
    .map(({ name, municipalityCode }) => ({ town: name, municipalityCode }))
}

/** In the order in which the text names them, each once. */
function placesIn(text: string, places: readonly CoursePlace[]): CoursePlace[] {
  const plain = folded(text)
  if (plain.trim() === '') return []
  return places
    .map((place) => ({ place, at: indexOf(plain, folded(place.name)) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.place.name.length - a.place.name.length)
    .map(({ place }) => place)
}

function indexOf(text: string, name: string): number {
  if (!text.includes(name)) return -1
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(before + escaped + after, 'u').exec(text)?.index ?? -1
}

/** The parts of a title, after its first, that are made of towns alone. */
function placesOnly(title: string, places: readonly CoursePlace[]): string {
  const [, ...parts] = title.split(/\s[–—-]\s|[,():;/]/)
  return parts
    .filter((part) => {
      const found = placesIn(part, places)
      if (found.length === 0) return false
      const rest = found.reduce((left, { name }) => left.replace(folded(name), ' '), folded(part))
      return rest.split(/[\s/,]+/).every((word) => word === '' || idle.test(word))
    })
    .join(' , ')
}
