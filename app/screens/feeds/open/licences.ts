/** Under which terms what is open may be used, as catalogues of open data name them. */
export const licences = {
  /** CC0: for anything, without asking. What the national service tells is under it, too. */
  free: 'http://creativecommons.org/publicdomain/zero/1.0/',
  /** CC BY 4.0: who made it is to be named. Coordinates are GeoNames'. */
  named: 'http://creativecommons.org/licenses/by/4.0/',
} as const
