/** A point in WGS 84, degrees. */
export interface Point {
  lat: number
  lon: number
}

const earthRadiusKm = 6371

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Distance along the earth's surface in km (haversine, a sphere of 6,371 km: within 0.5 %). */
export function distanceKm(a: Point, b: Point): number {
  const dLat = radians(b.lat - a.lat)
  const dLon = radians(b.lon - a.lon)
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon / 2) ** 2
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(h)))
}
