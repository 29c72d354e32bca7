/**
 * How many can write at once: the least of the places there are and those that the invigilators on duty can watch.
 * Nobody writes where nobody watches; without a number for each invigilator, one is enough.
 * Source: DOMAIN 1.6, "capacity = min(seats, invigilator ratio)", and 1.4, "invigilators: minimum per n students".
 * @param perInvigilator how many one watches; null: not set
 */
export function capacityOf(
  { places, invigilators }: { places: number; invigilators: number },
  perInvigilator: number | null,
): number {
  if (invigilators < 1) return 0
  return perInvigilator === null ? places : Math.min(places, invigilators * perInvigilator)
}
