/** How many bookings, moves and cancellations one account may ask for, refused ones included. */
export const changePace = { points: 60, seconds: 10 * 60 } as const
