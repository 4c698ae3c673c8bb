/** How far the product's clock is ahead of the browser's, in milliseconds; 0 until the product has told. */
let ahead = 0;

/** The product has told what time it is: the browser's clock may be wrong, and a demonstration's is moved. */
export function setProductClock(now: string): void {
  ahead = Date.parse(now) - Date.now();
}

/** The present instant as the product sees it. */
export function productNow(): Date {
  return new Date(Date.now() + ahead);
}
